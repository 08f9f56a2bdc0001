import type { Document } from '../document/document.ts';
import { isMapping, valueAt } from '../document/document.ts';
import type { Path } from '../document/path.ts';
import { webUrl } from '../../core/text/secrets.ts';

/** The values of the variables that secrets are composed of: each may be a secret of its own. */
export function secretParts(document: Document, inserted: (path: Path) => readonly string[]): readonly string[] {
  return [
    ...secretPaths(document).flatMap(inserted),
    ...urlPaths(document).flatMap((path) => inserted(path).filter((part) => !isPublic(part, valueAt(document.value, path)))),
    ...proxyPaths(document).flatMap((path) => inserted(path).filter((part) => !isOfProxy(part, valueAt(document.value, path)))),
    ...keysPutIntoZones(document, inserted),
  ];
}

function secretPaths(document: Document): readonly Path[] {
  const below = (section: string, keys: readonly string[]) =>
    namesIn(document, [section]).flatMap((name) => keys.map((key) => [section, name, key]));
  const headers = namesIn(document, ['channels']).flatMap((name) =>
    namesIn(document, ['channels', name, 'headers']).map((header) => ['channels', name, 'headers', header]),
  );
  return [
    ...oauth2Paths(document),
    ...below('senders', ['password', 'client-key']),
    ...below('mailboxes', ['password', 'client-key']),
    ...below('channels', ['token', 'routing-key', 'secret']),
    ...headers,
    ['heartbeat', 'token'],
    ['blocklists', 'spamhaus-dqs-key'],
    ['blocklists', 'abusix-key'],
    ['token-secret'],
  ];
}

/** A service account given as an address is no secret. */
function oauth2Paths(document: Document): readonly Path[] {
  return ['senders', 'mailboxes'].flatMap((section) =>
    namesIn(document, [section]).flatMap((name) =>
      ['token', 'client-secret', 'refresh-token', 'service-account']
        .map((key) => [section, name, 'oauth2', key])
        .filter(
          (path) => path.at(-1) !== 'service-account' || valueAt(document.value, [section, name, 'oauth2', 'federation']) === undefined,
        ),
    ),
  );
}

function urlPaths(document: Document): readonly Path[] {
  return [...namesIn(document, ['channels']).map((name) => ['channels', name, 'url']), ['heartbeat', 'url']];
}

function proxyPaths(document: Document): readonly Path[] {
  return ['senders', 'mailboxes'].flatMap((section) => namesIn(document, [section]).map((name) => [section, name, 'proxy']));
}

/** Whether it only says where the proxy is. */
function isOfProxy(part: string, proxy: unknown): boolean {
  return typeof proxy === 'string' && (proxy.split('@').at(-1) ?? '').includes(part.replace(/^\w+:\/\//, ''));
}

/** Whether it only says where the URL leads. */
function isPublic(part: string, url: unknown): boolean {
  return (typeof url === 'string' ? (webUrl(url)?.origin ?? '') : '').includes(part);
}

function namesIn(document: Document, path: Path): readonly string[] {
  const section = valueAt(document.value, path);
  return isMapping(section) ? Object.keys(section) : [];
}

/** A variable in the name of a zone is its key, if it is one label. */
function keysPutIntoZones(document: Document, inserted: (path: Path) => readonly string[]): readonly string[] {
  const path = ['blocklists', 'zones'];
  const zones = valueAt(document.value, path);
  const paths = Array.isArray(zones) ? zones.map((_, index) => [...path, index]) : [path];
  return paths.flatMap(inserted).filter((part) => !part.includes('.'));
}
