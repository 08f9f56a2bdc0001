/** Where a redirect leads. */
export type Redirect =
  /** `number` of the repository that it leads to, where it leads to an issue: an issue of the same number in another one looks the same. */
  | { readonly kind: 'follow'; readonly url: string; readonly number: string | null }
  /** The thing is no longer in this repository: an issue was transferred. */
  | { readonly kind: 'elsewhere' }
  /** To another server, or out of the API: our token does not go there. */
  | { readonly kind: 'foreign' };

/**
 * GitHub answers for a repository's former name with a redirect to its number, and for an issue that was transferred with one to another
 * repository's issue (docs.github.com, "Best practices for using the REST API", "Follow redirects"). Only the first is ours to follow.
 *
 * @param from the address that was asked
 * @param base of the API, without a slash at its end
 */
export function redirect(from: string, location: string, base: string): Redirect {
  const target = URL.canParse(location, from) ? new URL(location, from) : null;
  const api = new URL(base);
  const root = api.pathname.replace(/\/$/, '');
  if (target === null || target.origin !== api.origin || !target.pathname.startsWith(`${root}/`)) return { kind: 'foreign' };
  const path = target.pathname.slice(root.length);
  if (withinRepository(path) !== withinRepository(new URL(from).pathname.slice(root.length))) return { kind: 'elsewhere' };
  // Without what it asks for, a list would be everybody's.
  if (target.search === '') target.search = new URL(from).search;
  return { kind: 'follow', url: target.href, number: /^\/repositories\/(\d+)\/issues\/\d/.exec(path)?.[1] ?? null };
}

/** What follows the repository's name or number in a path. */
function withinRepository(path: string): string {
  return path.replace(/^\/repos\/[^/]+\/[^/]+|^\/repositories\/\d+/, '').replace(/\/$/, '');
}

/** The number of a repository by the answer to its own address: a redirect from a former name, or what it tells of itself. */
export function numberOf(location: string | null, id: unknown): string | null {
  const moved = /\/repositories\/(\d+)$/.exec(location ?? '')?.[1];
  return moved ?? (typeof id === 'number' ? String(id) : null);
}
