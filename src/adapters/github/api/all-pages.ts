import type { GitHubApi } from './api.ts';
import { readAll } from './json.ts';
import type { ApiRequest } from './request.ts';

/** Items on one page, the most that GitHub gives. */
const PAGE = 100;

/** Pages of one list that are read: ten thousand issues of one label are no list of incidents. */
const MOST_PAGES = 100;

export interface PageOptions {
  readonly isLeftOut?: (item: unknown) => boolean;
  /** So many pages are enough. */
  readonly pages?: number | undefined;
}

/**
 * A whole list, but for the items that are left out. The next page is where GitHub's `Link` header says (docs.github.com, "Using pagination
 * in the REST API").
 */
export async function allPages<T>(
  api: GitHubApi,
  request: ApiRequest,
  read: (item: unknown) => T | null,
  { isLeftOut = () => false, pages = MOST_PAGES }: PageOptions = {},
): Promise<readonly T[]> {
  const items: T[] = [];
  let query: ApiRequest['query'] | null = { ...request.query, per_page: PAGE };
  for (let page = 0; query !== null && page < pages; page++) {
    const asked: ApiRequest = { ...request, query };
    const found = await api.call(asked, ({ data, headers }) => {
      const wanted = Array.isArray(data) ? data.filter((item) => !isLeftOut(item)) : null;
      const its = readAll(wanted, read);
      return its === null ? null : { its, next: nextQuery(headers['link']) };
    });
    items.push(...found.its);
    query = found.next;
  }
  return items;
}

/** Only what it asks for is taken from the header, not where: our token goes to no other address. */
function nextQuery(header: string | number | undefined): Readonly<Record<string, string>> | null {
  const [, address = ''] = /<([^<>]+)>\s*;[^,]*\brel="?next"?/.exec(String(header ?? '')) ?? [];
  return URL.canParse(address) ? Object.fromEntries(new URL(address).searchParams) : null;
}
