import { generateKeyPairSync } from 'node:crypto';

/**
 * The address that mail is sent from, and that of its mail server. Both have no owner (RFC 2544), and no resolver has built-in zones for
 * them.
 */
export const SENDER = '198.18.25.7';
export const MX = '198.18.25.25';
/** On the blocklist of these tests, and on no list. */
export const LISTED = '198.18.25.66';

export const ADDRESSES = { authority: '198.18.53.1', second: '198.18.53.2', list: '198.18.53.3' } as const;

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

const head = (name: string, servers: readonly string[]) =>
  `$TTL 300\n@ SOA ns.root.test. root 1 60 60 60 60\n${servers.map((server) => `@ NS ${server}\n`).join('')}; ${name}\n`;

/** A TXT record of a zone file, cut into strings of at most 255 octets. */
const txt = (text: string) => `TXT ${(text.match(/.{1,250}/g) ?? []).map((part) => `"${part}"`).join(' ')}`;

/** A domain without a fault, with more TXT than a UDP answer holds. */
export function soundZone(name: string, servers: readonly string[] = ['ns.root.test.']): string {
  return `${head(name, servers)}@ MX 10 mx
mx A ${MX}
out A ${SENDER}
@ ${txt('v=spf1 exists:%{i}.ok.' + name + ' ip4:198.18.25.0/26 include:_spf.' + name + ' -all')}
${Array.from({ length: 12 }, (_, i) => `@ ${txt(`verification-${i}=${'x'.repeat(230)}`)}`).join('\n')}
_spf ${txt(`v=spf1 a:out.${name} -all`)}
${SENDER}.ok A 127.0.0.2
mail._domainkey ${txt(`v=DKIM1; k=rsa; p=${KEY}`)}
_dmarc ${txt(`v=DMARC1; p=reject; rua=mailto:dmarc@${name}`)}
only-alias CNAME mx
`;
}

/** Two names for the sender, of which the first in order leads nowhere. */
export const REVERSE_ZONE = `${head('reverse', ['ns.root.test.'])}7.25 PTR aaa.sound.test.\n7.25 PTR out.sound.test.\n25.25 PTR mx.sound.test.\n`;
export const REVERSE = '18.198.in-addr.arpa';

/** The same as rbldnsd reads it. */
export const LIST_ZONE = `$SOA 300 ns.list.test root.list.test 1 60 60 60 60\n$NS 300 ns.list.test\n:127.0.0.2:listed here\n127.0.0.2\n${LISTED}\n`;

/** The zone of the list with the address of its server, which rbldnsd does not hold. */
export function rootZone(delegated: readonly string[], ds: string): string {
  const rest = delegated.map((zone) => `${zone}. NS ns.root.test.\n`).join('');
  return `${head('.', ['ns.root.test.'])}ns.root.test. A ${ADDRESSES.authority}\nns2.root.test. A ${ADDRESSES.second}\nlist.test. NS ns.list.test.\nns.list.test. A ${ADDRESSES.list}\nmixed.test. NS ns.root.test.\nmixed.test. NS ns2.root.test.\n${rest}${ds}`;
}
