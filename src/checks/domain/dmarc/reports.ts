import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { DomainResolver } from '../../../core/ports/dns.ts';
import type { PublishedRecord } from './tree-walk.ts';
import { discover } from './tree-walk.ts';
import type { DomainCheck } from '../../../core/ports/domain-check.ts';
import { ASK_AGAIN } from '../../lookups.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';

const REFERENCE = 'RFC 9990, verifying external destinations';

/** Whether the recipients of the domain's DMARC reports have agreed; otherwise no reports are sent to them. */
export const checkDmarcReports: DomainCheck = async (resolver, { name }) => {
  const { policy: found } = await discover(resolver, name);
  if (found.kind !== 'record') return [];
  const hosts = [...new Set([...found.record.rua, ...found.record.ruf].map(mailboxDomain).filter((host) => host !== null))];
  return (await Promise.all(hosts.map((host) => checkDestination(resolver, name, found, host)))).flat();
};

async function checkDestination(resolver: DomainResolver, name: string, found: PublishedRecord, host: string): Promise<readonly Finding[]> {
  if (host === found.domain) return [];
  const finding = findingOn(name);
  const unknown = (reason: string) => [
    finding(
      'dmarc-report-unknown',
      'unknown',
      `Whether ${foreignWord(host)} takes the DMARC reports of ${name} could not be looked up: ${reason}.`,
      {
        evidence: found.text,
        remedy: ASK_AGAIN,
        reference: REFERENCE,
      },
    ),
  ];
  const [{ organization: ours }, { organization: theirs }] = await Promise.all([
    discover(resolver, found.domain),
    discover(resolver, host),
  ]);
  if (ours.kind === 'known' && theirs.kind === 'known' && ours.domain === theirs.domain) return [];
  const consent = `${found.domain}._report._dmarc.${host}`;
  const answer = await resolver.ask({ type: 'TXT', name: consent });
  if (answer.kind === 'unknown') return unknown(answer.reason);
  if (answer.kind === 'found' && answer.records.some((text) => /^v=DMARC1\s*(?:;|$)/.test(text))) return [];
  // It matters only between different organizations, which must be known first.
  if (ours.kind === 'unknown') return unknown(ours.reason);
  if (theirs.kind === 'unknown') return unknown(theirs.reason);
  return [
    finding(
      'dmarc-report-refused',
      'warning',
      `DMARC reports of ${name} do not come: ${foreignWord(host)}, to which they are to go, has not agreed to get them.`,
      {
        evidence: `${found.text}\n${consent} TXT: ${answer.kind === 'absent' ? answer.why : answer.records.join(' | ')}`,
        remedy: `Let the owner of ${foreignWord(host)} publish "v=DMARC1" as TXT record at ${foreignWord(consent)}, or have the reports sent to ${name}.`,
        reference: REFERENCE,
      },
    ),
  ];
}

/** The domain of a report address; null if it is no mailto. The size limit behind "!" is obsolete. */
export function mailboxDomain(uri: string): string | null {
  return /^mailto:[^@]+@([^!?]+)/i.exec(uri)?.[1]?.toLowerCase().replace(/\.$/, '') ?? null;
}
