import { domainName, isLoopback } from '../../../../core/address/names.ts';
import type { Resolver, SrvRecord } from '../../../../core/ports/dns.ts';
import { foreignWord, plainText } from '../../../../core/text/foreign-text.ts';
import type { Offer, Advertised } from './offer.ts';

type Service = Pick<Offer, 'end' | 'protocol' | 'security'> & { readonly label: string };

/** RFC 6186 section 3, RFC 8314 section 5.1, RFC 8620 section 2.2. Of equal priority the first comes first: TLS from the first byte. */
const SERVICES: readonly Service[] = [
  { label: '_submissions', end: 'sender', protocol: 'smtp', security: 'tls' },
  { label: '_submission', end: 'sender', protocol: 'smtp', security: 'starttls' },
  { label: '_imaps', end: 'mailbox', protocol: 'imap', security: 'tls' },
  { label: '_imap', end: 'mailbox', protocol: 'imap', security: 'starttls' },
  { label: '_pop3s', end: 'mailbox', protocol: 'pop3', security: 'tls' },
  { label: '_pop3', end: 'mailbox', protocol: 'pop3', security: 'starttls' },
  { label: '_jmap', end: 'mailbox', protocol: 'jmap', security: 'tls' },
];

/** Ports with TLS from the first byte (RFC 8314 section 7.3), under any record name: Gandi has `_submission` at 465. */
const TLS_PORTS: ReadonlySet<number> = new Set([465, 993, 995]);

/** The most records of one service that are looked at. */
const MOST = 20;

/** The SRV records of a domain: the lowest priority first, then the highest weight (RFC 2782, RFC 6186 section 3.4). */
export async function askServices(domain: string, resolver: Resolver): Promise<Advertised> {
  const answers = await Promise.all(
    SERVICES.map(async (service, order) => {
      const name = `${service.label}._tcp.${domain}`;
      return { ...service, order, name, answer: await resolver.ask({ type: 'SRV', name }) };
    }),
  );
  const notes: string[] = [];
  const ranked: { readonly offer: Offer; readonly rank: readonly number[] }[] = [];
  for (const { end, protocol, security, order, name, answer } of answers) {
    if (answer.kind === 'unknown') notes.push(`${name} could not be looked up: ${plainText(answer.reason)}.`);
    if (answer.kind !== 'found') continue;
    const records = answer.records.slice(0, MOST);
    if (records.length > 0 && records.every(({ target }) => target === ''))
      notes.push(`${name} says that it is not offered (RFC 6186 section 3.4).`);
    for (const record of records.filter(({ target }) => target !== '')) {
      const host = hostOf(record);
      if (host === null) notes.push(`${name} names ${foreignWord(record.target)}:${record.port}, where no mail server can be.`);
      else
        ranked.push({
          offer: {
            end,
            protocol,
            host,
            port: record.port,
            security: TLS_PORTS.has(record.port) ? 'tls' : security,
            user: null,
            login: 'password',
            sources: [`SRV ${name}`],
          },
          rank: [end === 'sender' ? 0 : 1, record.priority, order, -record.weight],
        });
    }
  }
  const offers = ranked.toSorted((a, b) => compared(a.rank, b.rank) || (a.offer.host < b.offer.host ? -1 : 1)).map(({ offer }) => offer);
  return { offers, notes, isWhole: answers.every(({ answer }) => answer.kind !== 'unknown') };
}

function hostOf({ target, port }: SrvRecord): string | null {
  const host = domainName(target);
  return host === null || isLoopback(host) || port === 0 ? null : host;
}

function compared(a: readonly number[], b: readonly number[]): number {
  return a.reduce((difference, value, index) => difference || value - (b[index] ?? 0), 0);
}
