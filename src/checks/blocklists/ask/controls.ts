/** The test entries of RFC 5782 section 5: one that every working list lists, and one that none may list. */
export const CONTROLS = {
  ip4: { listed: '2.0.0.127', notListed: '1.0.0.127' },
  ip6: { listed: mappedNibbles('7f000002'), notListed: mappedNibbles('7f000001') },
  domain: { listed: 'test', notListed: 'invalid' },
} as const;

/** Names without any mail, which no list has a reason to hold: the unspecified address, and a reserved example domain (RFC 6761). */
export const NOBODY = { ip4: '0.0.0.0', ip6: '0'.repeat(32).split('').join('.'), domain: 'example.com' } as const;

/** `::FFFF:7F00:2` and its like: for IPv6 lists the test entries are IPv4-mapped, as nibbles. */
function mappedNibbles(low: string): string {
  return `${'0'.repeat(20)}ffff${low}`.split('').toReversed().join('.');
}
