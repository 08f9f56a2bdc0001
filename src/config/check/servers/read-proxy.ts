import { host } from '../../../core/address/names.ts';
import type { ProxyConfig } from '../../../core/request/config.ts';
import type { Result } from '../../../core/result/outcome.ts';
import type { Complaint } from '../../document/document.ts';

const KINDS: Readonly<Record<string, ProxyConfig['kind']>> = { socks5: 'socks5', http: 'http' };

const FORM = 'socks5://[user:password@]host:port, or http:// in place of socks5://';

/** Other tools' words for proxies (curl and others): some mean one of ours, some a kind that we do not speak. */
const HINTS: Readonly<Record<string, string>> = {
  socks5h: 'write socks5://, which looks names up at the proxy as socks5h:// does elsewhere',
  socks: 'write socks5://',
  socks4: 'SOCKS 4 is not spoken',
  socks4a: 'SOCKS 4 is not spoken',
  https: 'TLS to the proxy itself is not spoken: write http:// where it takes CONNECT in plain text',
};

/** Octets of a user or a password (RFC 1929 section 2). */
const LONGEST = 255;

/** A proxy with its user and password percent-decoded; else its fault, without any part of it. */
export function readProxy(text: string): Result<{ proxy: ProxyConfig }, { complaint: Complaint }> {
  const [, scheme = '', login, name = '', port] =
    /^([a-z0-9+.-]+):\/\/(?:(.*)@)?(\[[^\]]*\]|[^@:/]*)(?::([0-9]+))?\/?$/i.exec(text.trim()) ?? [];
  const kind = KINDS[scheme.toLowerCase()];
  if (kind === undefined) return wrong('is no proxy that can be used', HINTS[scheme.toLowerCase()]);
  const known = host(name) ?? (name.toLowerCase() === 'localhost' ? 'localhost' : null);
  if (known === null) return wrong('has no host name and no address');
  if (port === undefined) return wrong('has no port', `${kind === 'socks5' ? '1080' : '3128'} is usual`);
  if (Number(port) < 1 || Number(port) > 65_535) return wrong('has no port from 1 to 65535');
  if (login === undefined) return { ok: true, proxy: { kind, host: known, port: Number(port), user: null, password: null } };
  const [user, password] = userInfo(login);
  if (user === '' || password === '') return wrong('names a user without a password, or a password without a user');
  if ([user, password].some((part) => Buffer.byteLength(part) > LONGEST)) return wrong('has a user or a password of more than 255 bytes');
  return { ok: true, proxy: { kind, host: known, port: Number(port), user, password } };
}

function userInfo(login: string): readonly [user: string, password: string] {
  const colon = login.indexOf(':');
  return colon < 0 ? [decoded(login), ''] : [decoded(login.slice(0, colon)), decoded(login.slice(colon + 1))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function wrong(message: string, hint: string | null = null): { readonly ok: false; readonly complaint: Complaint } {
  return { ok: false, complaint: { message, expected: FORM, quoting: false, hint } };
}
