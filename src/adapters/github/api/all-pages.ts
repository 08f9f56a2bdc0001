import type { GitHubApi } from './api.ts';
import { readAll } from './json.ts';
import type { ApiRequest } from './request.ts';

/** Items on one page, the most that GitHub gives. */
const PAGE = 100;

/** The most pages of one list: ten thousand issues of one label are no list of incidents. */
const MOST_PAGES = 100;

/** The most characters of all their texts: a thousand issues of 16 kB. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

export interface PagedList<T> {
  /** The item; null if it is malformed. */
  readonly read: (item: unknown) => T | null;
  readonly idOf: (item: T) => number;
  readonly isLeftOut?: (item: unknown) => boolean;
  /** The most pages that are needed. */
  readonly pages?: number | undefined;
}

/**
 * A whole list by the items' ids, without skipped ones: an item created meanwhile may move others onto two pages. GitHub's `Link` header
 * names the next page (docs.github.com, "Using pagination in the REST API"). Reading goes on while pages bring new items and stay below the
 * limits for any list of incidents.
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
    // Pages of skipped items may follow each other; pages that repeat items, or are empty, would never end.
    const isDone = found.isEmpty || (found.its.length > 0 && items.size === before);
    query = isDone ? null : found.next;
  }
  return items;
}

function lengthOf(item: object): number {
  return Object.values(item).reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
}

/** Only the query is taken from the header, not the host: our token goes to no other address. */
function nextQuery(header: string | number | undefined): Readonly<Record<string, string>> | null {
  const [, address = ''] = /<([^<>]+)>\s*;[^,]*\brel="?next"?/.exec(String(header ?? '')) ?? [];
  return URL.canParse(address) ? Object.fromEntries(new URL(address).searchParams) : null;
}
