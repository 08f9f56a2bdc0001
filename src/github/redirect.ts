/** Where a redirect leads. */
export type Redirect =
  | { readonly kind: 'follow'; readonly url: string }
  /** The thing is no longer in this repository: an issue was transferred. */
  | { readonly kind: 'elsewhere' }
  /** To another server, or out of the API: our token does not go there. */
  | { readonly kind: 'foreign'; readonly host: string };

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
  if (target === null || target.origin !== api.origin || !target.pathname.startsWith(`${root}/`)) {
    return { kind: 'foreign', host: target?.host ?? '' };
  }
  const moved = withinRepository(new URL(from).pathname.slice(root.length));
  return withinRepository(target.pathname.slice(root.length)) === moved ? { kind: 'follow', url: target.href } : { kind: 'elsewhere' };
}

/** What follows the repository's name or number in a path. */
function withinRepository(path: string): string {
  return path.replace(/^\/repos\/[^/]+\/[^/]+|^\/repositories\/\d+/, '').replace(/\/$/, '');
}
