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

/** The needs of sending a probe. */
export interface TripPorts {
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  /** @param from the address that mail is sent from */
  readonly sender: (config: SenderConfig, from: string) => Promise<Sender>;
  /** Whether this machine has a network; asked when an end could not be connected to. Null: unknown. */
  readonly online: (config: Config, deadline: Deadline) => Promise<boolean | null>;
  readonly host: number;
  readonly process: number;
  readonly onProgress: (progress: Progress) => void;
  /** These probes are about to leave: a later step cleans up after a killed run. */
  readonly onProbes: (mailbox: string, ids: readonly string[]) => void;
}

/** A mailbox with its watch and its traces of earlier runs. */
export interface WatchedMailbox {
  readonly config: MailboxConfig;
  readonly mac: Promise<Mac>;
  /** Probes that are awaited here. */
  readonly ledger: Ledger;
  readonly returns: Ledger;
  readonly watch: Watch;
}

/** The shared state of a run's round trips. */
export interface Stage {
  readonly config: Config;
  readonly deadline: Deadline;
  readonly ports: TripPorts;
  readonly watchedMailboxes: ReadonlyMap<string, WatchedMailbox>;
  readonly examiner: Examiner;
  /** By sender. */
  readonly gates: ReadonlyMap<string, Gates>;
}

/**
 * Connections to one server at a time: Postfix counts clients, providers throttle them. Connections of bursts stay open, so they wait in a
 * line of their own.
 */
const PER_SENDER = { single: 10, bursts: 4 } as const;

/** The limits that protect a server from too much load. */
export interface Gates {
  readonly single: Semaphore;
  readonly bursts: Semaphore;
  readonly pace: Pace;
}

export function gatesTo(clock: Clock): Gates {
  return { single: new Semaphore(PER_SENDER.single), bursts: new Semaphore(PER_SENDER.bursts), pace: new Pace(clock) };
}

/** A value that a checked configuration must hold. */
export function required<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name);
  if (value === undefined) throw new Error(`the configuration names ${name} and does not define it`);
  return value;
}
