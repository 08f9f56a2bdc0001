import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * One part of a run, such as a mailbox or a family of checks. An error thrown out of its callbacks, listeners and timers, where no promise
 * could carry it, fails what waits for this part and nothing else.
 */
export class Guard {
  readonly #waiting = new Set<(error: unknown) => void>();

  /** Runs a task as this part; rejects as soon as something is thrown out of reach of it. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    return await CURRENT.run(
      this,
      () =>
        new Promise<T>((resolve, reject) => {
          this.#waiting.add(reject);
          Promise.resolve()
            .then(task)
            .then(resolve, reject)
            .finally(() => this.#waiting.delete(reject));
        }),
    );
  }

  /** False: nobody waits for this part just now. */
  fail(error: unknown): boolean {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const reject of waiting) reject(error);
    return waiting.length > 0;
  }

  /** The same object, each of its methods run as this part. */
  over<T extends object>(object: T): T {
    return new Proxy(object, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          const answer: unknown = CURRENT.run(this, (): unknown => Reflect.apply(value, target, args));
          return answer instanceof Promise ? this.run(() => answer) : answer;
        };
      },
    });
  }
}

const CURRENT = new AsyncLocalStorage<Guard>();

/** So many stray defects are kept: the rest says the same. */
const MOST = 5;

/** Defects that nobody waited for, of the run that is under way; null without one. */
let strays: unknown[] | null = null;

/** From now on until it is disposed of, what nobody catches is kept instead of ending the process. */
export function guardRun(): Disposable & { readonly strays: readonly unknown[] } {
  const own: unknown[] = [];
  strays = own;
  return { strays: own, [Symbol.dispose]: () => (strays = null) };
}

/** To be called with what nobody caught. False: no run is under way and no part is known that it came from. */
export function takesUncaught(error: unknown): boolean {
  const part = CURRENT.getStore();
  if (part?.fail(error) === true) return true;
  if (strays !== null && strays.length < MOST) strays.push(error);
  return strays !== null || part !== undefined;
}
