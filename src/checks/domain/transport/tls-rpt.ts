import type { DomainCheck } from '../../../core/ports/domain-check.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { DomainResolver } from '../../../core/ports/dns.ts';
import { mailboxDomain } from '../dmarc/reports.ts';
import { ASK_AGAIN, receivingHosts } from '../../lookups.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { isMeantAs, readTagList } from '../../../core/mail/tag-list.ts';

/** Senders need not send to more. */
const MOST_ADDRESSES = 10;

/** The addresses for senders' reports on failed TLS to the domain's mail servers (RFC 8460 section 3). */
export const checkTlsRpt: DomainCheck = async (resolver, { name }) => {
  const finding = findingOn(name);
  const at = `_smtp._tls.${name}`;
  const reference = 'RFC 8460 section 3';
  const answer = await resolver.ask({ type: 'TXT', name: at });
  if (answer.kind === 'unknown') {
    const message = `The TLS-RPT record at ${at} could not be looked up: ${answer.reason}.`;
    return [finding('tls-rpt-unknown', 'unknown', message, { remedy: ASK_AGAIN, reference })];
  }
  const texts = answer.kind === 'found' ? answer.records : [];
  const records = texts.filter((text) => /^v=TLSRPTv1\s*(?:;|$)/.test(text));
  const evidence = records.join('\n');
  const ignored = (problem: string, what: string) => [
    finding('tls-rpt-syntax', 'warning', `Senders ignore the TLS-RPT record at ${at}: ${problem}.`, {
      evidence: what,
      remedy: `Publish one TXT record at ${at}: "v=TLSRPTv1; rua=mailto:tls@${name}".`,
      reference,
    }),
  ];
  const [record, ...others] = records;
  if (record === undefined) {
    const meant = texts.find((text) => isMeantAs(text, 'TLSRPTv1'));
    if (meant !== undefined) return ignored('it does not begin with exactly "v=TLSRPTv1;"', meant);
    return [finding('tls-rpt-none', 'ok', `No TLS-RPT record: nobody reports failing TLS to ${name}.`, { reference })];
  }
  const problem = others.length > 0 ? `there are ${records.length} of them` : problemOf(record);
  if (problem !== null) return ignored(problem, evidence);
  const rua = readTagList(record)?.get('rua') ?? '';
  const deaf = await nowhere(resolver, rua);
  if (deaf !== null) {
    const message = `Reports of failing TLS to ${name} go nowhere: ${foreignWord(deaf)}, to which they are sent, takes no mail.`;
    return [
      finding('tls-rpt-nowhere', 'ok', message, {
        evidence: `${evidence}\n${deaf}: no MX record that names a host, and no address in its place`,
        remedy: `Correct the domain in "rua" at ${at}, or publish its MX records.`,
        reference: 'RFC 5321 section 5.1',
      }),
    ];
  }
  return [finding('tls-rpt-ok', 'ok', `Failing TLS is reported to ${foreignWord(rua)}.`, { evidence })];
};

/** The domain of the reports' recipients if they accept no mail and no page accepts reports; null: reports arrive, or that is unknown. */
async function nowhere(resolver: DomainResolver, rua: string): Promise<string | null> {
  const uris = rua.split(',', MOST_ADDRESSES);
  const hosts = uris.flatMap((uri) => mailboxDomain(uri.trim()) ?? []);
  if (hosts.length < uris.length) return null;
  const looked = await Promise.all(hosts.map((host) => receivingHosts(resolver, host)));
  return looked.every((answer) => answer.kind === 'found' && answer.records.length === 0) ? (hosts[0] ?? null) : null;
}

function problemOf(record: string): string | null {
  const rua = readTagList(record)?.get('rua');
  if (rua === undefined) return 'it names no address ("rua=")';
  const wrong = rua.split(',').find((uri) => !/^(?:mailto:[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+|https:\/\/\S+)$/i.test(uri.trim()));
  return wrong === undefined ? null : `"${foreignWord(wrong.trim())}" is neither mailto: nor https:`;
}
