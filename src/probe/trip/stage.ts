import type { Clock } from '../../core/time/clock.ts';
import type { Deadline } from '../../core/time/deadline.ts';
import { Semaphore } from '../../core/time/semaphore.ts';
import type { Config, MailboxConfig, SenderConfig } from '../../core/request/config.ts';
import type { Progress } from '../../core/result/observed/observation.ts';
import type { Sender } from '../../core/ports/sender.ts';
import type { Ledger } from '../earlier/ledger.ts';
import type { Mac } from '../token/token.ts';
import type { Examiner } from '../watch/mail/examiner.ts';
import type { Watch } from '../watch/watch.ts';
import { Pace } from './pace.ts';

/** What sending a probe needs of the world. */
export interface TripPorts {
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  /** @param from what mail is sent from */
  readonly sender: (config: SenderConfig, from: string) => Promise<Sender>;
  /** Whether this machine has a network at all; asked where an end could not be connected to. Null: that cannot be known. */
  readonly online: (config: Config, deadline: Deadline) => Promise<boolean | null>;
  readonly host: number;
  readonly process: number;
  readonly onProgress: (progress: Progress) => void;
  /** These probes are about to be sent: a later step cleans up after a killed run. */
  readonly onProbes: (mailbox: string, ids: readonly string[]) => void;
}

/** A mailbox with its watch and what it tells of earlier runs. */
export interface WatchedMailbox {
  readonly config: MailboxConfig;
  readonly mac: Promise<Mac>;
  /** Probes that are awaited here. */
  readonly ledger: Ledger;
  readonly returns: Ledger;
  readonly watch: Watch;
}

/** All that the round trips of a run share. */
export interface Stage {
  readonly config: Config;
  readonly deadline: Deadline;
  readonly ports: TripPorts;
  readonly watchedMailboxes: ReadonlyMap<string, WatchedMailbox>;
  readonly examiner: Examiner;
  /** By sender. */
  readonly gates: ReadonlyMap<string, Gates>;
}

/** Connections to one server at a time: Postfix counts clients, providers throttle them. Those of bursts stay open, and wait in a line of their own. */
const PER_SENDER = { single: 10, bursts: 4 } as const;

/** What keeps one server from being pressed. */
export interface Gates {
  readonly single: Semaphore;
  readonly bursts: Semaphore;
  readonly pace: Pace;
}

export function gatesTo(clock: Clock): Gates {
  return { single: new Semaphore(PER_SENDER.single), bursts: new Semaphore(PER_SENDER.bursts), pace: new Pace(clock) };
}

/** What a checked configuration must hold. */
export function required<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name);
  if (value === undefined) throw new Error(`the configuration names ${name} and does not define it`);
  return value;
}
