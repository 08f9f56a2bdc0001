/** A mail that was named is asked for so many times; after that only where a list names it still. */
const ASKED = 4;

/** Mails that a server has named and not shown: it may know a mail a little later than its id, or not any more, or its index is broken. */
export class Unshown {
  /** Mails that came and were gone before they could be read. */
  vanished = 0;
  readonly #times = new Map<string, number>();
  /** What the folders listed when they were asked last. */
  #listed: ReadonlySet<string> = new Set();
  /** How many more mails the folders counted than they listed: at the beginning, and when they were asked last. */
  #unlisted: { readonly first: number; readonly last: number } | null = null;

  /** Their ids: to be asked for again. */
  get ids(): readonly string[] {
    return [...this.#times].flatMap(([id, time]) => (time < ASKED ? [id] : []));
  }

  /** How many of the mails that came are named, or only counted, and not shown. */
  get count(): number {
    return this.#times.size + Math.max(0, (this.#unlisted?.last ?? 0) - (this.#unlisted?.first ?? 0));
  }

  /** The server has told that these are gone. */
  gone(ids: readonly string[]): void {
    for (const id of ids) if (this.#times.delete(id)) this.vanished += 1;
  }

  /** What the folders list just now, and how many more they count. */
  listed(ids: readonly string[], unlisted: number): void {
    this.#listed = new Set(ids);
    this.#unlisted = { first: this.#unlisted?.first ?? unlisted, last: unlisted };
    this.gone([...this.#times].flatMap(([id, time]) => (time >= ASKED && !this.#listed.has(id) ? [id] : [])));
  }

  /** These were asked for just now; those that are missing are not there. */
  asked(ids: readonly string[], missing: readonly string[]): void {
    const times = new Map(missing.map((id) => [id, (this.#times.get(id) ?? 0) + 1]));
    for (const id of ids) this.#times.delete(id);
    for (const [id, time] of times) {
      if (time < ASKED || this.#listed.has(id)) this.#times.set(id, time);
      else this.vanished += 1;
    }
  }
}
