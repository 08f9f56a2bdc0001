import type { Clock } from '../../core/time/clock.ts';
import type { LoopConfig } from '../../core/request/config.ts';
import type { Notice } from '../../core/result/observed/notice.ts';
import type { LateProbe } from '../../core/result/report.ts';
import type { Token } from '../token/token.ts';
import type { EarlierMail } from '../watch/mail/watched.ts';
import { judgeEarlier } from './earlier.ts';

/** The machine and process of this run. */
export interface Identity {
  readonly clock: Clock;
  readonly host: number;
  readonly alive: (process: number) => boolean;
}

/** A probe of an earlier run that came back after its run had ended. */
export interface LateBounce {
  /** ISO 8601 UTC. */
  readonly sentAt: string;
  readonly notice: Notice;
}

/** The traces of earlier runs in a mailbox, kept for its loops. */
export class Ledger {
  readonly #loops: ReadonlyMap<number, LoopConfig>;
  readonly #identity: Identity;
  readonly #late = new Map<string, LateProbe[]>();
  readonly #bounced = new Map<string, readonly LateBounce[]>();

  /** @param loops the loops by their tag */
  constructor(loops: ReadonlyMap<number, LoopConfig>, identity: Identity) {
    this.#loops = loops;
    this.#identity = identity;
  }

  /** Enters a probe of an earlier run; true if it should be removed. One that stays is reported once, not by every run. */
  takes(token: Token, { receivedAt, lasting, lastRunAt }: EarlierMail): boolean {
    const { clock, host, alive } = this.#identity;
    const judged = judgeEarlier(token, receivedAt, { now: clock.now(), tags: new Set(this.#loops.keys()), host, alive });
    const loop = this.#loops.get(token.loop);
    const stays = lasting || loop?.delete === false;
    const isReported = stays && receivedAt !== null && lastRunAt !== null && receivedAt < lastRunAt;
    if (judged.kind === 'late' && loop && !isReported) {
      const entry = { sentAt: new Date(token.sentAt).toISOString(), delayMs: judged.delayMs };
      this.#late.set(loop.name, [...this.late(loop.name), entry]);
    }
    return judged.kind !== 'leave' && (loop?.delete ?? true);
  }

  /**
   * Enters a notification about a probe of an earlier run; true if it should be removed.
   *
   * @param lasting nobody can remove it, and it is older than this run: it is reported among the remains, not as new in every run
   */
  takesBounce(token: Token, notice: Notice, lasting: boolean): boolean {
    const { clock, host, alive } = this.#identity;
    const judged = judgeEarlier(token, null, { now: clock.now(), tags: new Set(this.#loops.keys()), host, alive });
    const loop = this.#loops.get(token.loop);
    if (judged.kind === 'leave') return false;
    if (loop && notice.kind === 'failed' && !lasting) {
      this.#bounced.set(loop.name, [...this.bounced(loop.name), { sentAt: new Date(token.sentAt).toISOString(), notice }]);
    }
    return loop?.delete ?? true;
  }

  /** Whether a copy of an earlier run's probe should be removed from a place where nobody awaits it. */
  clears(token: Token): boolean {
    const { clock, host, alive } = this.#identity;
    const judged = judgeEarlier(token, null, { now: clock.now(), tags: new Set(this.#loops.keys()), host, alive });
    return judged.kind !== 'leave' && this.#loops.has(token.loop) && (this.#loops.get(token.loop)?.delete ?? false);
  }

  bounced(loop: string): readonly LateBounce[] {
    return this.#bounced.get(loop) ?? [];
  }

  late(loop: string): readonly LateProbe[] {
    return this.#late.get(loop) ?? [];
  }
}
