import type { Clock } from '../../../core/time/clock.ts';
import { endWait } from '../../../core/time/limit.ts';
import type { NameServer } from '../message/ask-message.ts';

/** How long a server without any answer yet is alone with a question, ms: far more than a resolver needs for cached data. */
const HEAD_START = 400;

/** The name servers that have answered in this run, and those that were silent since then. */
export class Answering {
  readonly #heard = new Set<NameServer>();
  readonly #silent = new Set<NameServer>();
  readonly #waiting = new Map<NameServer, Set<() => void>>();

  heard(server: NameServer): void {
    this.#heard.add(server);
    this.#silent.delete(server);
    this.#wake(server);
  }

  silent(server: NameServer): void {
    this.#silent.add(server);
    this.#wake(server);
  }

  isKnown(server: NameServer): boolean {
    return this.#heard.has(server) || this.#silent.has(server);
  }

  isHeard(server: NameServer): boolean {
    return this.#heard.has(server);
  }

  isSilent(server: NameServer): boolean {
    return this.#silent.has(server);
  }

  /** Silent ones come last. */
  order(servers: readonly NameServer[]): readonly NameServer[] {
    return servers.toSorted((a, b) => Number(this.#silent.has(a)) - Number(this.#silent.has(b)));
  }

  /** ms, a part of the time for one question. */
  headStart(timeout: number): number {
    return Math.min(HEAD_START, timeout / 4);
  }

  /** Waits until this server has answered any question, or should have. */
  async known(server: NameServer, clock: Clock, timeout: number): Promise<void> {
    if (this.isKnown(server)) return;
    const over = new AbortController();
    const waiting = this.#waiting.get(server) ?? new Set();
    this.#waiting.set(
      server,
      waiting.add(() => endWait(over)),
    );
    await clock.sleep(2 * this.headStart(timeout), over.signal);
  }

  #wake(server: NameServer): void {
    for (const wake of this.#waiting.get(server) ?? []) wake();
    this.#waiting.delete(server);
  }
}
