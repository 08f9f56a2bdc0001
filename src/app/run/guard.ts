import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * One part of a run, such as a mailbox or a family of checks. An error out of its callbacks, listeners and timers, outside every promise,
 * fails only the waits of this part.
 */
export class Guard {
  readonly #waiting = new Set<(error: unknown) => void>();

  /** Runs a task as this part; rejects as soon as the part throws outside the task. */
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

  /** False: nothing waits for this part now. */
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

/** The most stray defects that are kept: more would say the same. */
const MOST = 5;

/** Stray defects of the present run; null without one. */
let strays: unknown[] | null = null;

/** Until its disposal, uncaught errors are kept and do not end the process. */
export function guardRun(): Disposable & { readonly strays: readonly unknown[] } {
  const own: unknown[] = [];
  strays = own;
  return { strays: own, [Symbol.dispose]: () => (strays = null) };
}

/** To be called with an uncaught error. False: no run is under way, and the error belongs to no known part. */
export function takesUncaught(error: unknown): boolean {
  const part = CURRENT.getStore();
  if (part?.fail(error) === true) return true;
  if (strays !== null && strays.length < MOST) strays.push(error);
  return strays !== null || part !== undefined;
}
