/** One request, and its result. */
export interface JournalEntry {
  /** From 1. */
  readonly call: number;
  /** ms since the epoch, by the double's clock. */
  readonly at: number;
  readonly method: string;
  /** Without the prefix and the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** operationId; null if GitHub has no such operation, or the double does not know it. */
  readonly operation: string | null;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
  /** Name of the fault that met it. */
  fault: string | null;
  /** Of the answer; null without one, or before it. */
  status: number | null;
}

type Waiting = { readonly operation: string | null; readonly notify: (entry: JournalEntry) => void };

/** All requests in order, and a wait for the next one. */
export class Journal {
  readonly entries: JournalEntry[] = [];
  #waiting: Waiting[] = [];

  /** The next request of an operation, or of any, once it has met its fault or has been answered. */
  next(operation: string | null): Promise<JournalEntry> {
    return new Promise((notify) => this.#waiting.push({ operation, notify }));
  }

  add(entry: JournalEntry): void {
    this.entries.push(entry);
  }

  /** Nothing more happens to it on this side. */
  settle(entry: JournalEntry): void {
    const reported = this.#waiting.filter(({ operation }) => operation === null || operation === entry.operation);
    this.#waiting = this.#waiting.filter((each) => !reported.includes(each));
    for (const { notify } of reported) notify(entry);
  }
}
