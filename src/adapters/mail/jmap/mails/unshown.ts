/** A mail that was named is asked for so many times. */
const ASKED = 4;

/** Mails that a server has named and not shown: it may know a mail a little later than its id, or not any more. */
export class Unshown {
  /** Mails that came and were gone before they could be read. */
  vanished = 0;
  readonly #times = new Map<string, number>();

  /** Their ids: to be asked for again. */
  get ids(): readonly string[] {
    return [...this.#times.keys()];
  }

  /** The server has told that these are gone. */
  gone(ids: readonly string[]): void {
    for (const id of ids) if (this.#times.delete(id)) this.vanished += 1;
  }

  /** These were asked for just now, and are not there. */
  note(ids: readonly string[]): void {
    const times = new Map(ids.map((id) => [id, (this.#times.get(id) ?? 0) + 1]));
    this.#times.clear();
    for (const [id, time] of times) {
      if (time < ASKED) this.#times.set(id, time);
      else this.vanished += 1;
    }
  }
}
