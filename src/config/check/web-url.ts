import type { ConfigCheck } from './check.ts';
import { hasControlCharacters } from '../../core/text/unseen/invisible.ts';
import { heartbeatTypeOf } from '../../core/request/heartbeat.ts';
import { isLoopback } from '../../core/address/names.ts';
import type { Path } from '../document/path.ts';
import { webUrl } from '../../core/text/secrets.ts';

/** The heartbeat: its URL has its service's form, and Gatus gets its token. */
export function checkHeartbeat(check: ConfigCheck): void {
  const { heartbeat } = check.draft;
  if (heartbeat === undefined || heartbeat === null) return;
  const path = ['heartbeat'];
  const url = checkWebUrl(check, heartbeat, path);
  if (url === null) return;
  const seen = heartbeatTypeOf(url.pathname);
  const type = heartbeat.type === undefined || heartbeat.type === 'auto' ? seen : heartbeat.type;
  if (type !== 'healthchecks' && seen !== type) {
    const expected = type === 'gatus' ? 'https://.../api/v1/endpoints/<group>_<name>/external' : 'https://.../api/push/<token>';
    check.error([...path, 'url'], { message: `is no URL of type: ${type}`, expected, quoting: false });
  }
  const signal = /\/(start|fail|log|[0-9]{1,3})\/?$/.exec(url.pathname)?.[1];
  if (type === 'healthchecks' && signal !== undefined) {
    check.error([...path, 'url'], {
      message: `ends in /${signal}, which is one of the signals that are sent to it`,
      quoting: false,
      hint: `leave out the /${signal}`,
    });
  }
  if (type === 'gatus' && !check.has([...path, 'token']))
    check.error([...path, 'token'], { message: 'is missing: needed with type: gatus', on: 'key', quoting: false });
  if (type !== 'gatus' && heartbeat.token !== undefined)
    check.error([...path, 'token'], { message: `belongs to type: gatus, not to ${type}`, on: 'key', quoting: false });
  if (heartbeat.token !== undefined && (hasControlCharacters(heartbeat.token) || !/^[\x21-\x7e]+$/.test(heartbeat.token.trim())))
    check.error([...path, 'token'], { message: 'not usable', expected: 'a token of one line in ASCII', quoting: false });
}

/** The settings beside the URL that a check of the URL may use. */
interface Given {
  readonly url?: string | undefined;
  readonly ca?: string | undefined;
  readonly plaintext?: boolean | 'true' | 'false' | undefined;
}

/** The URL at `url` below `path`, after all its faults are reported; null without a usable one. */
export function checkWebUrl(check: ConfigCheck, given: Given, path: Path): URL | null {
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
