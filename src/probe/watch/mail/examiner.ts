import type { Clock } from '../../../core/time/clock.ts';
import type { Deadline } from '../../../core/time/deadline.ts';
import type { LoopConfig, MailboxConfig, SenderConfig } from '../../../core/request/config.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { ArrivedCopy, Learnt } from '../../../core/result/observed/learnt.ts';
import { gather, NOTHING_LEARNT } from '../../../core/result/observed/learnt.ts';
import type { Evidence, Examine, MailChecks } from '../../../core/ports/mail-checks.ts';
import type { Expectation } from './expectation.ts';

/** After this time without the probe, arrived mail is looked at while waiting, ms. */
const QUICK = 500;
/** The longest look at one probe, ms: a silent DNS must not delay the end of the run. */
const LONGEST_LOOK = 10_000;

/** One loop, for the look at its probe. */
export interface Entered {
  readonly loop: LoopConfig;
  readonly sender: SenderConfig;
  readonly mailbox: MailboxConfig;
  readonly expectation: Pick<Expectation, 'copy' | 'passed' | 'since'>;
}

/** The facts about a probe once it has been made. */
export interface SentProbe {
  readonly subject: string;
  /** ms since the epoch. */
  readonly sentAt: number;
}

/**
 * Looks at arrived probes, for all loops of a run: soon after a copy was read back, but not while a probe is imminent. Loading a verifier
 * takes the processor as long as a fast mail takes to arrive.
 */
export class Examiner {
  readonly #clock: Clock;
  readonly #deadline: Deadline;
  readonly #examine: Examine;
  readonly #checks: () => Promise<MailChecks>;
  readonly #entered: Entered[] = [];
  readonly #learnt: Promise<Learnt>[] = [];

  constructor(clock: Clock, deadline: Deadline, examine: Examine, checks: () => Promise<MailChecks>) {
    this.#clock = clock;
    this.#deadline = deadline;
    this.#examine = examine;
    this.#checks = checks;
  }

  /** The facts of all probes about the sending side, once each was looked at or given up. To be asked for after all loops are entered. */
  get learnt(): Promise<Learnt> {
    return Promise.all(this.#learnt).then(gather);
  }

  /** To be called for every loop before any begins. Returns its probe's facts; null if none arrived. Never rejects. */
  enter(entered: Entered, sent: Promise<SentProbe>): Promise<Evidence | null> {
    this.#entered.push(entered);
    const evidence = this.#evidence(entered, sent);
    this.#learnt.push(evidence.then((reported) => reported?.learnt ?? NOTHING_LEARNT));
    return evidence;
  }

  async #evidence(entered: Entered, sent: Promise<SentProbe>): Promise<Evidence | null> {
    const copy = await entered.expectation.copy;
    if (copy === null) return null;
    try {
      const { subject, sentAt } = await sent;
      await this.#calm();
      const { loop, sender, mailbox } = entered;
      const ask = !this.#deadline.signal.aborted;
      const slow = this.#isSlow(entered, copy);
      const done = new AbortController();
      const limit = this.#clock.sleep(LONGEST_LOOK, AbortSignal.any([this.#deadline.signal, done.signal]));
      const evidence = await this.#examine({ loop, sender, mailbox, copy, subject, sentAt, slow, ask, limit }, await this.#checks());
      done.abort();
      return evidence;
    } catch (error) {
      return { fields: NOTHING_READ, findings: [broken(entered.loop, error)], learnt: NOTHING_LEARNT };
    }
  }

  async #calm(): Promise<void> {
    const enough = new AbortController();
    const passed = Promise.all(this.#entered.map(({ expectation }) => expectation.passed));
    await Promise.race([passed, this.#clock.sleep(QUICK, AbortSignal.any([this.#deadline.signal, enough.signal]))]);
    enough.abort();
  }

  #isSlow({ loop, expectation }: Entered, copy: ArrivedCopy): boolean {
    if (expectation.since === null) return false;
    const acceptedAt = this.#clock.now() - (this.#clock.monotonic() - expectation.since);
    return copy.seenAt - acceptedAt > loop.warning;
  }
}

const NOTHING_READ = { hops: null, egressIp: null, egressHelo: null, authentication: null } as const;

function broken(loop: LoopConfig, error: unknown): Finding {
  return findingOn(loop.name)(
    'evidence-broken',
    'unknown',
    `The arrived probe could not be looked at, for a defect of this monitor: ${error instanceof Error ? error.message : String(error)}`,
    { remedy: 'Please report it, with the version and report.json.' },
  );
}
