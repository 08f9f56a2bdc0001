import type { Clock } from '../../../core/time/clock.ts';
import { endWait, limit } from '../../../core/time/limit.ts';
import { TokenError } from './ask/token-error.ts';
import type { IssuedToken, TokenSource } from './ask/world.ts';

/** For all requests for one token, ms. */
const TIMEOUT = 30_000;
/** A token that ends this soon may end during the login, ms. */
const TOO_SHORT = 60_000;

interface Held {
  readonly token: IssuedToken;
  /** Monotonic ms of its end; null: unknown. */
  readonly ends: number | null;
}

/** One identity of a run: its logins share one token request at a time, and a final refusal is not repeated. */
export class SharedToken {
  readonly #source: TokenSource;
  readonly #clock: Clock;
  #held: Held | null = null;
  #asking: { readonly answer: Promise<IssuedToken>; readonly over: AbortController; waiting: number } | null = null;
  #refused: TokenError | null = null;
  #renewed = false;

  constructor(source: TokenSource, clock: Clock) {
    this.#source = source;
    this.#clock = clock;
  }

  /** A valid token by its time; throws a TokenError. */
  async current(signal: AbortSignal): Promise<IssuedToken> {
    if (this.#held !== null && !this.#isEnding(this.#held)) return this.#held.token;
    return await this.#ask(signal);
  }

  /** Another token than `value`, which a server has refused; null without one. Requested once, for all waiting logins. */
  async renewed(value: string, signal: AbortSignal): Promise<IssuedToken | null> {
    if (this.#held !== null && this.#held.token.value !== value) return this.#held.token;
    if (this.#renewed && this.#asking === null) return null;
    this.#renewed = true;
    const token = await this.#ask(signal).catch(() => null);
    return token?.value === value ? null : token;
  }

  #isEnding({ ends }: Held): boolean {
    return ends !== null && ends - this.#clock.monotonic() < TOO_SHORT;
  }

  /** Ends with `signal`; the request itself ends when nobody waits for it any more. */
  async #ask(signal: AbortSignal): Promise<IssuedToken> {
    if (this.#refused !== null) throw this.#refused;
    const asking = (this.#asking ??= this.#begin());
    asking.waiting += 1;
    let leave: () => void = () => undefined;
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(new TokenError('The issuer', 'network', { reason: 'it did not answer in time', temporary: true }));
    });
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([asking.answer, left]);
    } finally {
      signal.removeEventListener('abort', leave);
      asking.waiting -= 1;
      if (asking.waiting === 0) endWait(asking.over);
    }
  }

  #begin() {
    const over = new AbortController();
    const limited = limit(this.#clock, over.signal, TIMEOUT);
    const begun = this.#clock.monotonic();
    const answer = this.#source(limited.signal)
      .then((token) => {
        this.#held = { token, ends: token.lifetime === null ? null : begun + token.lifetime };
        return token;
      })
      .catch((error: unknown) => {
        if (error instanceof TokenError && !error.temporary) this.#refused = error;
        throw error;
      })
      .finally(() => {
        limited.release();
        this.#asking = null;
      });
    answer.catch(() => undefined);
    return { answer, over, waiting: 0 };
  }
}
