import { isLoopback } from '../../../../core/address/names.ts';

/** The addresses in a session (RFC 8620 section 2). */
export interface Addresses {
  readonly api: URL;
  /** Templates (RFC 6570, level 1), resolved; null if the session names no usable one. */
  readonly upload: string | null;
  readonly download: string | null;
  readonly events: string | null;
}

/**
 * Whether the login may go to `url`, which the session at `session` names: to the origin of the session. Over HTTPS also to another one, if
 * the session itself came over HTTPS. Otherwise only on this machine.
 */
export function mayLogIn(url: URL, session: URL): boolean {
  if (url.origin === session.origin) return true;
  if (url.protocol === 'https:' && session.protocol === 'https:') return true;
  return isHere(url) && isHere(session) && /^https?:$/.test(url.protocol);
}

/**
 * Whether a redirect of the session's address may be followed with the login: on the same host, and never from HTTPS to HTTP. No
 * configuration names another host.
 */
export function mayFollow(url: URL, from: URL): boolean {
  return url.hostname === from.hostname && (url.protocol === from.protocol || url.protocol === 'https:');
}

/** An address in the session, which may be relative to the session's own (as in Cyrus); null if the login may not go there. */
export function namedAddress(value: unknown, session: URL): URL | null {
  if (typeof value !== 'string' || value === '' || !URL.canParse(value, session.href)) return null;
  const url = new URL(value, session);
  url.username = '';
  url.password = '';
  return mayLogIn(url, session) ? url : null;
}

/** The same for a template; its braces stay. */
export function namedTemplate(value: unknown, session: URL): string | null {
  const url = namedAddress(value, session);
  return url === null ? null : url.href.replace(/%7B/gi, '{').replace(/%7D/gi, '}');
}

/** A template with its variables filled in (RFC 6570 section 3.2.2); its other parts stay. */
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
