import { ipAddress, isIpv4, isIpv6 } from './ip-address.ts';

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);

/** `text` as a DNS name of A-labels in lower case without the final dot; null if it is not one. Underscores are allowed (RFC 8552). */
export function dnsName(text: string): string | null {
  const bare = text.endsWith('.') ? text.slice(0, -1) : text;
  // Only characters of names reach the converter: it would decode %-escapes and turn odd numbers into addresses.
  if (bare.length > 253 || !/^[A-Za-z0-9._\-\u0080-\u{10ffff}]+$/u.test(bare)) return null;
  const ascii = /^[\x21-\x7e]*$/.test(bare) ? bare.toLowerCase() : aLabels(bare);
  // A name whose last label is a number would be taken for an address (RFC 1123 section 2.1).
  return ascii.length <= 253 && NAME.test(ascii) && !/(?:^|\.)[0-9]+$/.test(ascii) ? ascii : null;
}

/** The name in A-labels, as the URL Standard converts it (UTS 46); empty where it cannot be converted. */
function aLabels(name: string): string {
  return URL.canParse(`ws://${name}`) ? new URL(`ws://${name}`).hostname : '';
}

/** `text` as a host name (RFC 952, 1123): a DNS name without underscores; null if it is not one. */
export function hostName(text: string): string | null {
  const name = dnsName(text);
  return name === null || name.includes('_') ? null : name;
}

/** `text` as a domain with at least two labels; null if it is not one. */
export function domainName(text: string): string | null {
  const name = hostName(text);
  return name !== null && name.includes('.') ? name : null;
}

/** `text` as a host name or an IP address (IPv6 without brackets); null if it is neither. */
export function host(text: string): string | null {
  return ipAddress(text.replace(/^\[(.*)\]$/, '$1')) ?? hostName(text);
}

/** Top-level domains of private names (RFC 6762 section 3 and appendix G, RFC 6761 section 6.3); `internal` by ICANN. */
const INNER = /(?:^|\.)(?:corp|home|home\.arpa|internal|intranet|lan|local|localdomain|localhost|private)$/i;

/** Whether a host's name cannot be looked up from outside: it has no domain, or a private one (RFC 8375). */
export function isInnerName(name: string): boolean {
  const bare = name.replace(/\.$/, '');
  return !bare.includes('.') || INNER.test(bare);
}

/** Whether `text` is the machine itself: data for it never leaves it. */
export function isLoopback(text: string): boolean {
  return text === 'localhost' || text.endsWith('.localhost') || text === '::1' || (isIpv4(text) && text.startsWith('127.'));
}

/** `address:port` or `[v6]:port`, port 53 where the text gives no port; null if it is neither. */
export function serverAddress(text: string): string | null {
  const found = /^(?:\[([^\]]*)\]|([^:]*))(?::([0-9]{1,5}))?$/.exec(text);
  const bare = isIpv6(text);
  const address = ipAddress(bare ? text : (found?.[1] ?? found?.[2] ?? ''));
  const port = Number(bare ? 53 : (found?.[3] ?? 53));
  const bracketed = bare || found?.[1] !== undefined;
  if (address === null || port < 1 || port > 65535 || bracketed !== isIpv6(address)) return null;
  return bracketed ? `[${address}]:${port}` : `${address}:${port}`;
}

/** The address of a DoH server (RFC 8484 section 3: a template without variables, or with `{?dns}` at its end); null if it is not one. */
export function dohAddress(text: string): string | null {
  const plain = text.replace(/\{\?dns\}$/, '');
  if (!URL.canParse(plain) || /[{}\s]/.test(plain)) return null;
  const url = new URL(plain);
  const named = host(url.hostname) !== null || url.hostname === 'localhost';
  return url.protocol === 'https:' && named && url.username === '' && url.password === '' && url.hash === '' ? url.href : null;
}

/** An address literal as EHLO and a mailbox's domain may have it (RFC 5321 section 4.1.3), or null. */
export function addressLiteral(text: string): string | null {
  const inner = /^\[(.*)\]$/.exec(text)?.[1];
  if (inner === undefined) return null;
  if (isIpv4(inner)) return `[${inner}]`;
  const v6 = /^ipv6:(.*)$/i.exec(inner)?.[1] ?? '';
  return isIpv6(v6) ? `[IPv6:${v6.toLowerCase()}]` : null;
}

/** A name that EHLO may give (RFC 5321 section 4.1.1.1): a host name that is not localhost, or an address literal; else null. */
export function ehloName(text: string): string | null {
  const name = hostName(text);
  if (name === null) return addressLiteral(text);
  return /^(?:.*\.)?localhost(?:\.localdomain)?$/.test(name) ? null : name;
}

/** A DKIM selector (RFC 6376 section 3.1) in lower case; null if it is not one. */
export function selector(text: string): string | null {
  return text.length <= 180 && NAME.test(text.toLowerCase()) ? text.toLowerCase() : null;
}

/** The base64 of a pinned key, written `sha256/BASE64` with 32 bytes in it; null where `text` is not one. */
export function keyPin(text: string): string | null {
  // The last of the 43 characters has two bits to spare, which must be 0 (RFC 4648 section 3.5).
  return /^sha256\/([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)$/.exec(text)?.[1] ?? null;
}
