import { generateKeyPairSync } from 'node:crypto';
import type { Zone } from '../sandbox/dns/zone.ts';
import { parseZone } from '../sandbox/dns/zone.ts';

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

/** `count` domains with records for every check, on two name servers: 127.0.0.1 and 127.0.0.2. */
export function benchZones(count: number): { readonly names: readonly string[]; readonly zone: Zone } {
  const names = Array.from({ length: count }, (_, index) => `d${index}.test`);
  return { names, zone: parseZone(`ns1.test A 127.0.0.1\nns2.test A 127.0.0.2\n${names.map(recordsOf).join('\n')}`) };
}

/** Two mail servers and an SPF record with includes; no address leads to a machine, so only DNS is measured. */
function recordsOf(name: string, index: number): string {
  return `
${name} NS ns1.test
${name} NS ns2.test
${name} MX 10 mx1.${name}
${name} MX 20 mx2.${name}
${name} TXT "v=spf1 mx include:a.${name} include:b.${name} -all"
a.${name} TXT "v=spf1 ip4:198.51.100.${index} include:c.${name} ~all"
b.${name} TXT "v=spf1 a:mx1.${name} ~all"
c.${name} TXT "v=spf1 ip4:192.0.2.0/24 ~all"
mx1.${name} A 203.0.113.${index}
mx1.${name} AAAA 2001:db8::${index}:1
mx2.${name} A 203.0.113.${index + 100}
mx1.${name} CAA 0 issue "ca.example"
_25._tcp.mx1.${name} TLSA 1 1 1 ${'ab'.repeat(32)}
${index}.113.0.203.in-addr.arpa PTR mx1.${name}
${index + 100}.113.0.203.in-addr.arpa PTR mx2.${name}
s1._domainkey.${name} TXT "v=DKIM1; p=${KEY}"
_dmarc.${name} TXT "v=DMARC1; p=reject; rua=mailto:d@reports.test"
${name}._report._dmarc.reports.test TXT "v=DMARC1"
_smtp._tls.${name} TXT "v=TLSRPTv1; rua=mailto:t@${name}"
default._bimi.${name} TXT "v=BIMI1; l=; a="`;
}
