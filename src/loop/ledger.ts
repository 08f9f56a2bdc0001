import type { Clock } from '../base/clock.ts';
import type { LoopConfig } from '../config/config.ts';
import type { LateProbe } from '../model/report.ts';
import type { Token } from '../model/token.ts';
import { judgeEarlier } from './earlier.ts';

/** The machine and process that this run is. */
export interface Identity {
  readonly clock: Clock;
  readonly host: number;
  readonly alive: (process: number) => boolean;
}

/** What a mailbox tells of earlier runs, kept for the loops that are awaited in it. */
export class Ledger {
  readonly #loops: ReadonlyMap<number, LoopConfig>;
  readonly #identity: Identity;
  readonly #late = new Map<string, LateProbe[]>();

  /** @param loops the loops by their tag */
  constructor(loops: ReadonlyMap<number, LoopConfig>, identity: Identity) {
    this.#loops = loops;
    this.#identity = identity;
  }

  /** Enters a probe of an earlier run; true if it is to be removed. */
  takes(token: Token, receivedAt: number | null): boolean {
    const { clock, host, alive } = this.#identity;
    const judged = judgeEarlier(token, receivedAt, { now: clock.now(), tags: new Set(this.#loops.keys()), host, alive });
    const loop = this.#loops.get(token.loop);
    if (judged.kind === 'late' && loop) {
      const entry = { sentAt: new Date(token.sentAt).toISOString(), delayMs: judged.delayMs };
      this.#late.set(loop.name, [...this.late(loop.name), entry]);
    }
    return judged.kind !== 'leave' && (loop?.delete ?? true);
  }

  late(loop: string): readonly LateProbe[] {
    return this.#late.get(loop) ?? [];
  }
}
