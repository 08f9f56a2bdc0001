// IP addresses, host names and mail addresses: how they are written, and which of them the Internet cannot reach.
// Called by every room.

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const DOTTED = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const GROUP = /^[\da-f]{1,4}$/i;

/** Whether `text` is an IPv4 address in four decimal octets without leading zeros, as inet_pton has it. */
export function isIpv4(text: string): boolean {
  return DOTTED.test(text);
}

/** Whether `text` is an IPv6 address (RFC 4291 section 2.2) without a zone. */
export function isIpv6(text: string): boolean {
  return groupsOf(text) !== null;
}

/** `text` in lower case if it is an IPv4 or IPv6 address without a zone; null otherwise. */
export function ipAddress(text: string): string | null {
  return isIpv4(text) || isIpv6(text) ? text.toLowerCase() : null;
}

/**
 * An IPv4 address, or an IPv6 address in lower case, found in a text such as `[203.0.113.7]`, `IPv6:2001:db8::1` or `user@192.0.2.1`; else
 * null.
 */
export function ipAddressIn(text: string): string | null {
  if (text.length > 120) return null;
  const bare = text
    .replace(/^.*@/, '')
    .replace(/^\[/, '')
    .replace(/\](?::\d+)?[,.]?$/, '')
    .replace(/^ipv6:/i, '')
    .replace(/%[\w.-]{1,20}$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  return ipAddress(mapped ?? bare);
}

/** One spelling of an address, to compare by; any other text is left alone. */
export function sameForm(text: string): string {
  const octets = octetsOf(text);
  return octets === null ? text : octets.join('.');
}

/** An address in the order in which DNS names it: octets or nibbles, the last one first. */
export interface ReversedAddress {
  readonly family: 'ip4' | 'ip6';
  /** Without the name of the tree or list above it. */
  readonly labels: string;
}

/** Null where `text` is no address. An IPv4 address written in IPv6 (`::ffff:192.0.2.1`) is taken as IPv4. */
export function reversedAddress(text: string): ReversedAddress | null {
  const octets = text.includes('%') ? null : octetsOf(text);
  if (octets === null) return null;
  if (octets.length === 4) return { family: 'ip4', labels: octets.toReversed().join('.') };
  const nibbles = octets.flatMap((octet) => [octet >> 4, octet & 15]);
  const labels = nibbles
    .toReversed()
    .map((nibble) => nibble.toString(16))
    .join('.');
  return { family: 'ip6', labels };
}

/** The name of an address's PTR record (RFC 1035 section 3.5, RFC 3596 section 2.5); null where `text` is no address. */
export function reverseName(text: string): string | null {
  const reversed = reversedAddress(text);
  return reversed === null ? null : `${reversed.labels}.${reversed.family === 'ip4' ? 'in-addr' : 'ip6'}.arpa`;
}

/** Private networks (RFC 1918, RFC 6598, RFC 3927, RFC 4193, RFC 4291): nobody outside gets mail from there. */
export const OWN_NETWORKS = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
  'fe80::/10',
] as const;

/** Those and the machine itself (RFC 6890): no two hosts of the Internet talk over them. */
const LOCAL = [...OWN_NETWORKS, '0.0.0.0/8', '127.0.0.0/8', '::/127'].map(network);

/** Multicast, and the reserved networks above it (RFC 5771, RFC 1112 section 4, RFC 4291 section 2.7). No host sends from there. */
const MANY = ['224.0.0.0/3', 'ff00::/8'].map(network);

/** Addresses that no blocklist is asked about. 127.0.0.2 and above stay: they are the lists' test entries (RFC 5782 section 5). */
const UNLISTABLE = [...OWN_NETWORKS, '127.0.0.1/32', '::1/128'].map(network);

/** Networks without hosts: for documentation (RFC 5737, RFC 3849) and for laboratories (RFC 2544). */
const UNINHABITED = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '198.18.0.0/15', '2001:db8::/32'].map(network);

/**
 * Networks and services of this machine, to which a foreign record must not lead us. Clouds serve their machines' keys from some of them:
 * Azure 168.63.129.16, Oracle in 192.0.0.0/24 (RFC 6890); 169.254.169.254 and fd00:ec2::254 are local anyhow. The others are site-local
 * IPv6 (RFC 3879), private translation prefixes (RFC 8215) and Teredo (RFC 4380).
 */
const INSIDE = ['168.63.129.16/32', '192.0.0.0/24', 'fec0::/10', '64:ff9b:1::/48', '2001::/32'].map(network);

/** IPv6 prefixes that carry an IPv4 address, and its first octet: NAT64 (RFC 6052), 6to4 (RFC 3056), compatible (RFC 4291). */
const CARRIERS = [
  { carrier: network('64:ff9b::/96'), at: 12 },
  { carrier: network('2002::/16'), at: 2 },
  { carrier: network('::/96'), at: 12 },
];

/** Whether a hop with this address is inside somebody's own network. */
export function isLocalAddress(text: string): boolean {
  return isWithin(text, LOCAL);
}

/** Whether mail from outside can never reach this address. Addresses for documentation do not count: examples are built with them. */
export function isPrivateAddress(text: string): boolean {
  return isWithin(text, LOCAL) || isWithin(text, MANY);
}

/** Whether no public blocklist can know this address. */
export function isUnlistable(text: string): boolean {
  return isWithin(text, UNLISTABLE);
}

/** Whether no host has this address, by the rules of the Internet: connecting to it would waste time. */
export function isUninhabited(text: string): boolean {
  return isWithin(text, UNINHABITED);
}

/** Whether an address belongs to the machine itself, to its networks or to the service of its keys, also behind a translation. */
export function isInside(text: string): boolean {
  if (isPrivateOrInside(text)) return true;
  const octets = octetsOf(text) ?? [];
  return CARRIERS.some(({ carrier, at }) => isWithin(text, [carrier]) && isPrivateOrInside(octets.slice(at, at + 4).join('.')));
}

function isPrivateOrInside(text: string): boolean {
  return isPrivateAddress(text) || isWithin(text, INSIDE);
}

interface Network {
  readonly octets: readonly number[];
  /** Bits. */
  readonly prefix: number;
}

function network(text: string): Network {
  const [address = '', prefix] = text.split('/');
  return { octets: octetsOf(address) ?? [], prefix: Number(prefix) };
}

function isWithin(text: string, networks: readonly Network[]): boolean {
  const octets = octetsOf(text);
  return (
    octets !== null &&
    networks.some((each) => each.octets.length === octets.length && bits(octets, each.prefix) === bits(each.octets, each.prefix))
  );
}

function bits(octets: readonly number[], count: number): string {
  return octets
    .map((octet) => octet.toString(2).padStart(8, '0'))
    .join('')
    .slice(0, count);
}

/** Four octets, or sixteen. An IPv4 address written in IPv6 has four, and a zone is left out. Null: no address. */
function octetsOf(text: string): readonly number[] | null {
  if (isIpv4(text)) return text.split('.').map(Number);
  const groups = groupsOf(text.replace(/%.*$/s, ''));
  if (groups === null) return null;
  const octets = groups.flatMap((group) => [group >> 8, group & 255]);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return isMapped ? octets.slice(12) : octets;
}

/** The eight groups of an IPv6 address; null where `text` is not one. */
function groupsOf(text: string): readonly number[] | null {
  if (text.length > 45) return null;
  const halves = text.replace(/(?<=:)\d+(?:\.\d+){3}$/, hexadecimal).split('::');
  if (halves.length > 2) return null;
  const [before = [], after] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const given = before.length + (after?.length ?? 0);
  if (after === undefined ? given !== 8 : given > 7) return null;
  const groups = [...before, ...Array.from({ length: 8 - given }, () => '0'), ...(after ?? [])];
  return groups.every((group) => GROUP.test(group)) ? groups.map((group) => Number.parseInt(group, 16)) : null;
}

/** The last two groups, where they are written as an IPv4 address (RFC 4291 section 2.2). */
function hexadecimal(dotted: string): string {
  if (!isIpv4(dotted)) return dotted;
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
