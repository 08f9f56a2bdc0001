import type { GitHubApi } from './api.ts';
import { readAll } from './json.ts';
import type { ApiRequest } from './request.ts';

/** Items on one page, the most that GitHub gives. */
const PAGE = 100;

/** Pages of one list that are read: ten thousand issues of one label are no list of incidents. */
const MOST_PAGES = 100;

/**
 * A whole list, but for the items that are left out. The next page is where GitHub's `Link` header says (docs.github.com, "Using pagination in
 * the REST API").
 */
export async function allPages<T>(
  api: GitHubApi,
  request: ApiRequest,
  read: (item: unknown) => T | null,
  isLeftOut: (item: unknown) => boolean = () => false,
): Promise<readonly T[]> {
  const items: T[] = [];
  const first: ApiRequest = { ...request, query: { ...request.query, per_page: PAGE } };
  let next: string | null = request.url;
  for (let page = 0; next !== null && page < MOST_PAGES; page++) {
    const asked: ApiRequest = { ...first, url: next };
    const found = await api.call(asked, ({ data, headers }) => {
      const wanted = Array.isArray(data) ? data.filter((item) => !isLeftOut(item)) : null;
      const its = readAll(wanted, read);
      return its === null ? null : { its, link: nextLink(headers['link']) };
    });
    items.push(...found.its);
    next = found.link;
  }
  return items;
}

function nextLink(header: string | number | undefined): string | null {
  const [, address] = /<([^<>]+)>\s*;[^,]*\brel="?next"?/.exec(String(header ?? '')) ?? [];
  return address ?? null;
}
