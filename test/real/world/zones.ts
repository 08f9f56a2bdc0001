/** One zone of the name server. */
export interface Zone {
  readonly name: string;
  /** Zone file text (RFC 1035 section 5) after the SOA and NS that every zone gets. */
  readonly records: string;
  /** `refused`: every question is refused (REFUSED); `broken`: the file does not load (SERVFAIL). */
  readonly fault: 'none' | 'refused' | 'broken';
}

/** Listed in `bl.example`; no other address is. */
export const LISTED_IP = '198.51.100.9';
/** Only on the list that lists the world. */
export const CLEAN_IP = '198.51.100.7';

/**
 * The Internet of these tests. The root is ours, so every other name is NXDOMAIN and nothing leaves. A blocklist's test points are those of
 * RFC 5782 section 5: 127.0.0.2 is listed, 127.0.0.1 is not.
 */
export const ZONES: readonly Zone[] = [
  zone('.', 'ns.nic.example. A 127.0.0.1\n'),
  zone(
    'example.test',
    `@ MX 10 mx1
mx1 A 192.0.2.25
mail A 192.0.2.26
@ TXT "v=spf1 ip4:192.0.2.0/24 -all"
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.test"
`,
  ),
  zone(
    'example.org',
    `@ MX 10 mx1
@ MX 20 mx2
mx1 A 203.0.113.25
mx2 A 203.0.113.26
@ TXT "v=spf1 mx -all"
_dmarc TXT "v=DMARC1; p=quarantine"
`,
  ),
  // A server with an address of either family, only one of which can be reached; and one with four, three of which hang (far/inside.ts).
  zone('far.test', 'mail A 127.0.0.1\nmail AAAA 2001:db8::25\nhalf A 127.0.0.1\nhalf A 127.0.0.11\nhalf A 127.0.0.12\nhalf A 127.0.0.13\n'),
  // No policy of any kind.
  zone('bare.test', '@ A 192.0.2.80\n'),
  // Accepts no mail at all (RFC 7505) and sends none.
  zone('nullmx.test', '@ MX 0 .\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=reject"\n'),
  // Two SPF and two DMARC records: a permanent error (RFC 7208 section 4.5), and no policy at all (RFC 9989).
  zone(
    'doubled.test',
    `@ MX 10 mx
mx A 192.0.2.27
@ TXT "v=spf1 -all"
@ TXT "v=spf1 ~all"
_dmarc TXT "v=DMARC1; p=none"
_dmarc TXT "v=DMARC1; p=reject"
`,
  ),
  // An MX that leads nowhere.
  zone('dangling.test', '@ MX 10 gone.dangling.test.\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=none"\n'),
  zone('refused.test', '@ MX 10 mx\nmx A 192.0.2.28\n', 'refused'),
  zone('broken.test', 'this is no zone file\n', 'broken'),
  zone(
    'bl.example',
    `2.0.0.127 A 127.0.0.2\n2.0.0.127 TXT "test point"\n${reversed(LISTED_IP)} A 127.0.0.3\n${reversed(LISTED_IP)} TXT "seen sending spam"\n`,
  ),
  // Gone out of business and parked: every name has an address.
  zone('world.example', '* A 127.0.0.2\n* TXT "everything is listed"\n'),
  // Parked at a web hoster: every name has an address outside a blocklist's answers.
  zone('parked.example', '* A 203.0.113.80\n'),
  // Emptied: not even the test point is listed.
  zone('dead.example', ''),
  // Reports that the resolver may not ask.
  zone('blocked.example', '* A 127.255.255.254\n* TXT "open resolver"\n'),
  zone('refusing.example', '2.0.0.127 A 127.0.0.2\n', 'refused'),
];

/** The whole zone file. */
export function zoneFile({ records }: Zone): string {
  return `$TTL 60
@ SOA ns.nic.example. hostmaster.nic.example. 1 3600 600 86400 60
@ NS ns.nic.example.
${records}`;
}

/** `198.51.100.9` in the form of a blocklist's name: `9.100.51.198` (RFC 5782 section 2.1). */
export function reversed(ip: string): string {
  return ip.split('.').toReversed().join('.');
}

function zone(name: string, records: string, fault: Zone['fault'] = 'none'): Zone {
  return { name, records, fault };
}
