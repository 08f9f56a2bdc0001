/** An event of GitHub's own timeline. */
export interface GitHubEvent {
  /** ms since the epoch, whole seconds. */
  readonly at: number;
  readonly kind:
    | 'opened'
    | 'closed'
    | 'reopened'
    | 'renamed'
    | 'edited'
    | 'labeled'
    | 'unlabeled'
    | 'assigned'
    | 'commented'
    | 'comment_deleted'
    | 'mentioned'
    | 'deleted';
  readonly issue: number;
  /** Login. */
  readonly actor: string;
  readonly detail: string;
}

/** How far lists lag behind: a change is seen after so many ms, and after so many further lists. */
export interface Lag {
  readonly ms?: number;
  readonly lists?: number;
}

interface Version<T> {
  readonly record: T | null;
  readonly at: number;
  /** How many lists had been answered before. */
  readonly lists: number;
}

/** Records with all their earlier versions, so that a list can show the past, as GitHub's eventually consistent lists do. */
export class Ledger<T extends { readonly number: number }> {
  lag: Lag = {};
  readonly #now: () => number;
  readonly #versions = new Map<number, Version<T>[]>();
  #lists = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  put(record: T): void {
    this.#add(record.number, record);
  }

  remove(number: number): void {
    this.#add(number, null);
  }

  get(number: number): T | null {
    return this.#versions.get(number)?.at(-1)?.record ?? null;
  }

  current(): readonly T[] {
    return [...this.#versions.keys()].flatMap((number) => this.get(number) ?? []);
  }

  /** The items of a list at this moment. */
  listed(): readonly T[] {
    const lists = this.#lists++;
    const shown = ({ at, lists: before }: Version<T>) => this.#now() - at >= (this.lag.ms ?? 0) && lists - before >= (this.lag.lists ?? 0);
    return [...this.#versions.values()].flatMap((versions) => versions.findLast(shown)?.record ?? []);
  }

  #add(number: number, record: T | null): void {
    const versions = this.#versions.get(number) ?? [];
    versions.push({ record, at: this.#now(), lists: this.#lists });
    this.#versions.set(number, versions);
  }
}
