import type { GitHubApi } from './api.ts';
import { readAll } from './json.ts';
import type { ApiRequest } from './request.ts';

/** Items on one page, the most that GitHub gives. */
const PAGE = 100;

/** Pages of one list that are read: ten thousand issues of one label are no list of incidents. */
const MOST_PAGES = 100;

/** Characters of all their texts that are read: a thousand issues of 16 kB. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

export interface PagedList<T> {
  /** The item; null where it is not what it should be. */
  readonly read: (item: unknown) => T | null;
  readonly idOf: (item: T) => number;
  readonly isLeftOut?: (item: unknown) => boolean;
  /** So many pages are enough. */
  readonly pages?: number | undefined;
}

/**
 * A whole list by the items' ids, but for those that are left out: one that is created while the pages are read may move others onto two of
 * them. The next page is where GitHub's `Link` header says (docs.github.com, "Using pagination in the REST API"), as long as pages bring
 * something new and have not grown beyond what any list of incidents has.
 */
export async function allPages<T extends object>(
  api: GitHubApi,
  request: ApiRequest,
  { read, idOf, isLeftOut = () => false, pages = MOST_PAGES }: PagedList<T>,
): Promise<ReadonlyMap<number, T>> {
  const items = new Map<number, T>();
  let characters = 0;
  let query: ApiRequest['query'] | null = { ...request.query, per_page: PAGE };
  for (let page = 0; query !== null && page < pages && characters < MOST_CHARACTERS; page++) {
    const asked: ApiRequest = { ...request, query };
    const found = await api.call(asked, ({ data, headers }) => {
      const whole = Array.isArray(data) ? data : null;
      const its = readAll(whole?.filter((item) => !isLeftOut(item)) ?? null, read);
      return its === null ? null : { its, isEmpty: whole?.length === 0, next: nextQuery(headers['link']) };
    });
    const before = items.size;
    for (const item of found.its) {
      items.set(idOf(item), item);
      characters += lengthOf(item);
    }
    // Pages of what is left out may follow each other; those that show the same again, or nothing at all, have no end.
    const isDone = found.isEmpty || (found.its.length > 0 && items.size === before);
    query = isDone ? null : found.next;
  }
  return items;
}

function lengthOf(item: object): number {
  return Object.values(item).reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
}

/** Only what it asks for is taken from the header, not where: our token goes to no other address. */
function nextQuery(header: string | number | undefined): Readonly<Record<string, string>> | null {
  const [, address = ''] = /<([^<>]+)>\s*;[^,]*\brel="?next"?/.exec(String(header ?? '')) ?? [];
  return URL.canParse(address) ? Object.fromEntries(new URL(address).searchParams) : null;
}
