import { isLoopback } from '../../../../core/address/names.ts';

/** The addresses that a session names (RFC 8620 section 2). */
export interface Addresses {
  readonly api: URL;
  /** Templates (RFC 6570, level 1), resolved; null where the session names none that may be used. */
  readonly upload: string | null;
  readonly download: string | null;
  readonly events: string | null;
}

/**
 * Whether the login may go to `url`, which the session at `session` names: to the origin of the session; to another one over HTTPS where
 * the session itself came over HTTPS; else nowhere but on this machine.
 */
export function mayLogIn(url: URL, session: URL): boolean {
  if (url.origin === session.origin) return true;
  if (url.protocol === 'https:' && session.protocol === 'https:') return true;
  return isHere(url) && isHere(session) && /^https?:$/.test(url.protocol);
}

/**
 * Whether a redirect of the session's address may be followed with the login: on the same host, and never from HTTPS to HTTP. Another host
 * is one that nobody has written.
 */
export function mayFollow(url: URL, from: URL): boolean {
  return url.hostname === from.hostname && (url.protocol === from.protocol || url.protocol === 'https:');
}

/** An address of the session, which may be relative to the session's own (as Cyrus writes them); null where the login may not go there. */
export function namedAddress(value: unknown, session: URL): URL | null {
  if (typeof value !== 'string' || value === '' || !URL.canParse(value, session.href)) return null;
  const url = new URL(value, session);
  url.username = '';
  url.password = '';
  return mayLogIn(url, session) ? url : null;
}

/** The same of a template; its braces stay as they are. */
export function namedTemplate(value: unknown, session: URL): string | null {
  const url = namedAddress(value, session);
  return url === null ? null : url.href.replace(/%7B/gi, '{').replace(/%7D/gi, '}');
}

/** A template with its variables filled in (RFC 6570 section 3.2.2); what it holds besides is left alone. */
export function expanded(template: string, values: Readonly<Record<string, string>>): URL {
  return new URL(
    template.replace(/\{(\w{1,40})\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : whole,
    ),
  );
}

function isHere({ hostname }: URL): boolean {
  return isLoopback(hostname.replace(/^\[(.*)\]$/, '$1'));
}
