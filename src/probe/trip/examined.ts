import type { ArrivedCopy } from '../../core/result/observed/learnt.ts';
import type { Expectation } from '../watch/mail/expectation.ts';
import type { SentProbe } from '../watch/mail/examiner.ts';

/** The probes of one loop, for the look at arrived mail: the first one that is read back stands for all. */
export class Examined {
  /** Null if none came, or none could be read back. */
  readonly copy: Promise<ArrivedCopy | null>;
  /** The sent content of the one that was read back; never resolves without one. */
  readonly sent: Promise<SentProbe>;
  /** Resolves when no first copy of any of them is expected any more. */
  readonly passed: Promise<void>;
  readonly #made = new Map<Expectation, SentProbe>();
  #first: Expectation | null = null;

  constructor(expectations: readonly Expectation[]) {
    this.passed = Promise.all(expectations.map(({ passed }) => passed)).then(() => undefined);
    this.copy = new Promise((resolve) => {
      void Promise.all(
        expectations.map(async (expectation) => {
          const copy = await expectation.copy;
          if (copy === null) return;
          this.#first ??= expectation;
          resolve(copy);
        }),
      ).then(() => resolve(null));
    });
    this.sent = this.copy.then(() => {
      const made = this.#first === null ? undefined : this.#made.get(this.#first);
      return made ?? new Promise<never>(() => undefined);
    });
  }

  /** Monotonic ms of the acceptance of the one that was read back; null before. */
  get since(): number | null {
    return this.#first?.since ?? null;
  }

  /** A probe was made, and is about to leave. */
  made(expectation: Expectation, probe: SentProbe): void {
    this.#made.set(expectation, probe);
  }
}
