import type { Check } from './check.ts';
import { isLoopback } from './names.ts';
import type { Path } from './path.ts';

/** What the configuration may say of a URL beside the URL itself. */
interface Given {
  readonly url?: string | undefined;
  readonly ca?: string | undefined;
  readonly plaintext?: boolean | 'true' | 'false' | undefined;
}

/** `text` as an http or https URL; null if it is none. White space around it, as pasted secrets have it, does not matter. */
export function webUrl(text: string): URL | null {
  const trimmed = text.trim();
  // URL drops line breaks and tabs silently: two pasted URLs would become one.
  if (/[\s\p{Cc}]/u.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '' ? url : null;
}

/** The URL that stands at `url` below `path`, once all is told that is wrong with it; null where there is nothing usable. */
export function checkWebUrl(check: Check, given: Given, path: Path): URL | null {
  if (given.url === undefined) return null;
  const url = webUrl(given.url);
  if (url === null) {
    check.error([...path, 'url'], { message: 'not usable', expected: 'an https:// URL', quoting: false, hint: urlHint(given.url) });
    return null;
  }
  if (url.protocol === 'https:') return url;
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (!isLoopback(host) && String(given.plaintext ?? false) !== 'true') {
    check.error([...path, 'url'], {
      message: 'http:// would send the secrets in it, and what is told, readable across the network',
      expected: 'https://',
      quoting: false,
      hint: 'where that network is your own, accept it with plaintext: true',
    });
  }
  if (given.ca !== undefined) {
    check.error([...path, 'ca'], { message: 'there is no certificate to verify with an http:// URL', quoting: false });
  }
  return url;
}

function urlHint(text: string): string | null {
  const trimmed = text.trim();
  if (/\s/.test(trimmed)) return 'there is white space or a line break in it';
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? null : 'it begins with https://';
}
