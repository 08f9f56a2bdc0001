import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { DomainCheck } from '../../../core/ports/domain-check.ts';
import type { DomainResolver } from '../../../core/ports/dns.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { receivingHosts } from '../../lookups.ts';
import { mailboxDomain } from './reports.ts';
import type { Policy } from './record.ts';
import type { PublishedRecord } from './tree-walk.ts';
import { discover, policyFor } from './tree-walk.ts';

/** Possible improvements of a correct DMARC record. Advice only. */
export const checkDmarcAdvice: DomainCheck = async (resolver, { name, dmarcPolicy }) => {
  const { policy: found } = await discover(resolver, name);
  if (found.kind !== 'record') return [];
  const applied = await policyFor(resolver, name, found);
  const hosts = [...new Set(found.record.rua.flatMap((uri) => mailboxDomain(uri) ?? []))];
  const deaf = (await Promise.all(hosts.map((host) => nowhereFinding(resolver, name, host)))).flat();
  // If the configuration requires a policy, its own check reports it.
  return [
    ...(applied.kind === 'policy' && dmarcPolicy === null && isNone(applied.policy, found.record.testing) ? [unenforced(name, found)] : []),
    ...deaf,
  ];
};

/** In testing (`t=y`), quarantine counts as none (RFC 9989 section 4.7). */
function isNone(policy: Policy, testing: boolean): boolean {
  return policy === 'none' || (testing && policy === 'quarantine');
}

function unenforced(name: string, { domain: at, text, record }: PublishedRecord): Finding {
  const said = record.testing && record.policy !== 'none' ? `p=${record.policy} on trial (t=y), which counts as p=none` : 'p=none';
  const message = `The DMARC policy for ${name} is ${said}: receivers report mail that fails, and deliver it all the same.`;
  return findingOn(name)('dmarc-unenforced', 'ok', message, {
    evidence: text,
    remedy: `When the reports name no sender of yours any more, set p=quarantine, then p=reject, in the TXT record at _dmarc.${at}.`,
    reference: 'RFC 9989 section 4.7',
  });
}

async function nowhereFinding(resolver: DomainResolver, name: string, host: string): Promise<readonly Finding[]> {
  const hosts = await receivingHosts(resolver, host);
  if (hosts.kind === 'unknown' || hosts.records.length > 0) return [];
  const message = `DMARC reports of ${name} go nowhere: ${foreignWord(host)}, to which they are sent, takes no mail.`;
  return [
    findingOn(name)('dmarc-report-nowhere', 'ok', message, {
      evidence: `${host}: no MX record that names a host, and no address in its place`,
      remedy: 'Correct the domain in "rua", or publish its MX records.',
      reference: 'RFC 5321 section 5.1',
    }),
  ];
}
