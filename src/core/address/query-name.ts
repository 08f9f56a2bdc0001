import { isIPv4, isIPv6 } from 'node:net';

/** An address in the form in which lists are asked: reversed octets, or reversed nibbles (RFC 5782 sections 2.1 and 2.4). */
export interface ListedAddress {
  readonly family: 'ip4' | 'ip6';
  /** Without the zone's name. */
  readonly reversed: string;
}

/** Null where `text` is not an address. An IPv4 address written in IPv6 (`::ffff:192.0.2.1`) is taken as the IPv4 address that it is. */
export function listedAddress(text: string): ListedAddress | null {
  if (isIPv4(text)) return { family: 'ip4', reversed: text.split('.').toReversed().join('.') };
  if (!isIPv6(text) || text.includes('%')) return null;
  const groups = groupsOf(text);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped) return { family: 'ip4', reversed: octets(groups.slice(6)).toReversed().join('.') };
  const nibbles = groups.flatMap((group) => group.toString(16).padStart(4, '0').split(''));
  return { family: 'ip6', reversed: nibbles.toReversed().join('.') };
}

/** The name of an address in the reverse tree (RFC 1035 section 3.5, RFC 3596 section 2.5); null where `text` is no address. */
export function reverseName(text: string): string | null {
  const address = listedAddress(text);
  return address === null ? null : `${address.reversed}.${address.family === 'ip4' ? 'in-addr' : 'ip6'}.arpa`;
}

/** The test entries of RFC 5782 section 5: one that every working list lists, and one that none may list. */
export const CONTROLS = {
  ip4: { listed: '2.0.0.127', notListed: '1.0.0.127' },
  ip6: { listed: mappedNibbles('7f000002'), notListed: mappedNibbles('7f000001') },
  domain: { listed: 'test', notListed: 'invalid' },
} as const;

/** What nobody sends from, and no list has a reason to name: the unspecified address, and a domain that is kept for examples (RFC 6761). */
export const NOBODY = { ip4: '0.0.0.0', ip6: '0'.repeat(32).split('').join('.'), domain: 'example.com' } as const;

/** `::FFFF:7F00:2` and its like: for IPv6 lists the test entries are IPv4-mapped, as nibbles. */
function mappedNibbles(low: string): string {
  return `${'0'.repeat(20)}ffff${low}`.split('').toReversed().join('.');
}

/** Loopback, private, link-local and shared (RFC 6890): no public list can know it. 127.0.0.2 and up stay askable, being test entries. */
export function isPrivate(text: string): boolean {
  if (isIPv4(text))
    return /^(?:10\.|127\.0\.0\.1$|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(text);
  return /^(?:::1$|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/i.test(text);
}

/** The eight groups of a valid IPv6 address. */
function groupsOf(text: string): readonly number[] {
  const [before = [], tail] = text.split('::').map((half) => half.split(':').flatMap(groupValues));
  if (tail === undefined) return before;
  return [...before, ...Array.from({ length: 8 - before.length - tail.length }, () => 0), ...tail];
}

function groupValues(part: string): readonly number[] {
  if (part === '') return [];
  if (!part.includes('.')) return [Number.parseInt(part, 16)];
  const [a = 0, b = 0, c = 0, d = 0] = part.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
}

function octets(groups: readonly number[]): readonly number[] {
  return groups.flatMap((group) => [group >> 8, group & 255]);
}
