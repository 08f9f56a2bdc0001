import { isIPv4 } from 'node:net';

/** The name at which the PTR record of an address stands (RFC 1035 section 3.5, RFC 3596 section 2.5). */
export function reverseName(address: string): string {
  if (isIPv4(address)) return `${address.split('.').toReversed().join('.')}.in-addr.arpa`;
  return `${groupsOf(address).join('').split('').toReversed().join('.')}.ip6.arpa`;
}

/** One spelling of an address, to compare by. */
export function sameForm(address: string): string {
  return isIPv4(address) ? address : groupsOf(address).join(':');
}

/** The eight groups of an IPv6 address, four digits each. */
function groupsOf(address: string): readonly string[] {
  // The URL parser writes every IPv6 address in hexadecimal groups, whatever it was given.
  const written = new URL(`http://[${address.replace(/%.*$/, '')}]/`).hostname.slice(1, -1);
  const [head = '', tail] = written.split('::');
  const before = head.split(':').filter((group) => group !== '');
  const after = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].map((group) => group.padStart(4, '0'));
}
