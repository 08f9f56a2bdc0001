/** How often an announced mail is requested; after that only while a list still names it. */
const ASKED = 4;

/** Mails that a server has announced but not shown: it may know a mail a little later than its id, or no longer, or its index is broken. */
export class Unshown {
  /** Mails that came and disappeared before they could be read. */
  vanished = 0;
  readonly #times = new Map<string, number>();
  /** The folders' last lists. */
  #listed: ReadonlySet<string> = new Set();
  /** How many more mails the folders counted than they listed: at the start, and at the last time. */
  #unlisted: { readonly first: number; readonly last: number } | null = null;

  /** Their ids, to request again. */
  get ids(): readonly string[] {
    return [...this.#times].flatMap(([id, time]) => (time < ASKED ? [id] : []));
  }

  /** How many new mails are announced, or only counted, but not shown. */
  get count(): number {
    return this.#times.size + Math.max(0, (this.#unlisted?.last ?? 0) - (this.#unlisted?.first ?? 0));
  }

  /** The server has announced their removal. */
  gone(ids: readonly string[]): void {
    for (const id of ids) if (this.#times.delete(id)) this.vanished += 1;
  }

  /** The folders' present lists, and how many more they count. */
  listed(ids: readonly string[], unlisted: number): void {
    this.#listed = new Set(ids);
    this.#unlisted = { first: this.#unlisted?.first ?? unlisted, last: unlisted };
    this.gone([...this.#times].flatMap(([id, time]) => (time >= ASKED && !this.#listed.has(id) ? [id] : [])));
  }

  /** The result of a request: missing ones are not there. */
  asked(ids: readonly string[], missing: readonly string[]): void {
    const times = new Map(missing.map((id) => [id, (this.#times.get(id) ?? 0) + 1]));
    for (const id of ids) this.#times.delete(id);
    for (const [id, time] of times) {
      if (time < ASKED || this.#listed.has(id)) this.#times.set(id, time);
      else this.vanished += 1;
    }
  }
}
