import type { DomainCheck } from '../../../core/ports/domain-check.ts';
import { findingOn } from '../../../core/result/finding.ts';
import { ASK_AGAIN } from '../../lookups.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { readTagList } from '../../../core/mail/tag-list.ts';

/** Where senders are to report that TLS to the domain's mail servers failed (RFC 8460 section 3). */
export const checkTlsRpt: DomainCheck = async (resolver, { name }) => {
  const finding = findingOn(name);
  const at = `_smtp._tls.${name}`;
  const reference = 'RFC 8460 section 3';
  const answer = await resolver.ask({ type: 'TXT', name: at });
  if (answer.kind === 'unknown') {
    const message = `The TLS-RPT record at ${at} could not be looked up: ${answer.reason}.`;
    return [finding('tls-rpt-unknown', 'unknown', message, { remedy: ASK_AGAIN, reference })];
  }
  const records = (answer.kind === 'found' ? answer.records : []).filter((text) => /^v=TLSRPTv1\s*(?:;|$)/.test(text));
  const [record, ...others] = records;
  if (record === undefined)
    return [finding('tls-rpt-none', 'ok', `No TLS-RPT record: nobody reports failing TLS to ${name}.`, { reference })];
  const problem = others.length > 0 ? `there are ${records.length} of them` : problemOf(record);
  const evidence = records.join('\n');
  if (problem !== null) {
    return [
      finding('tls-rpt-syntax', 'warning', `Senders ignore the TLS-RPT record at ${at}: ${problem}.`, {
        evidence,
        remedy: `Publish one TXT record at ${at}: "v=TLSRPTv1; rua=mailto:tls@${name}".`,
        reference,
      }),
    ];
  }
  return [finding('tls-rpt-ok', 'ok', `Failing TLS is reported to ${foreignWord(readTagList(record)?.get('rua') ?? '')}.`, { evidence })];
};

function problemOf(record: string): string | null {
  const rua = readTagList(record)?.get('rua');
  if (rua === undefined) return 'it names no address ("rua=")';
  const wrong = rua.split(',').find((uri) => !/^(?:mailto:[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+|https:\/\/\S+)$/i.test(uri.trim()));
  return wrong === undefined ? null : `"${foreignWord(wrong.trim())}" is neither mailto: nor https:`;
}
