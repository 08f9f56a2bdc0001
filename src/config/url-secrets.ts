import { webUrl } from './web-url.ts';

/** A path segment or a parameter shorter than that is a word of the service, not a secret; masking it would hide the log. */
const SHORTEST = 8;

/** Longer than any word of a path. */
const SURELY_RANDOM = 24;

/**
 * What is secret of a URL: itself, all behind its host, its login, and each part of its path and query that does not look like a word or a
 * date. Services hide their keys in any of these places (Slack in the path, Teams in `sig`, ntfy in the login), and errors quote any of them.
 */
export function urlSecrets(text: string): readonly string[] {
  const url = webUrl(text);
  if (url === null) return [];
  const { pathname, search, username, password, host } = url;
  const rest = `${pathname}${search}`;
  const login = username === '' && password === '' ? [] : [password, `${username}:${password}`, password === '' ? username : ''];
  const parts = [...pathname.split('/'), ...url.searchParams.values(), ...search.slice(1).split(/[&=]/)];
  return [
    text.trim(),
    url.href,
    ...(rest.length > SHORTEST ? [rest, `${host}${rest}`] : []),
    ...login.flatMap((part) => [part, decoded(part)]),
    ...parts.flatMap((part) => [part, decoded(part)]).filter(isTelling),
  ].filter((secret) => secret !== '');
}

function isTelling(part: string): boolean {
  if (part.length < SHORTEST || /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(part)) return false;
  return part.length >= SURELY_RANDOM || !/^[a-z]+(?:[-_.][a-z]+)*$/.test(part);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
