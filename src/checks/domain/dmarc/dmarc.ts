import type { DomainConfig } from '../../../core/request/config.ts';
import type { Finding } from '../../../core/result/finding.ts';
import type { Resolver } from '../../../core/ports/dns.ts';
import type { DmarcRecord, Policy } from './record.ts';
import type { PublishedRecord } from './tree-walk.ts';
import { policyAbove, policyAt } from './tree-walk.ts';
import { findingOn } from '../../../core/result/finding.ts';
import { ASK_AGAIN } from '../../lookups.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';

const ORDER: readonly Policy[] = ['none', 'quarantine', 'reject'];

/** The DMARC policy that receivers apply to mail from the domain: its own, or what the tree walk finds (RFC 9989 section 4.10.1). */
export async function checkDmarc(resolver: Resolver, domain: DomainConfig): Promise<readonly Finding[]> {
  const finding = findingOn(domain.name);
  const own = await policyAt(resolver, domain.name);
  switch (own.kind) {
    case 'unknown':
      return [unknownFinding(domain.name, own)];
    case 'multiple':
      return [
        finding(
          'dmarc-multiple',
          'critical',
          `_dmarc.${domain.name} has ${own.texts.length} DMARC records, so receivers discard them all.`,
          {
            evidence: own.texts.join('\n'),
            remedy: `Leave a single TXT record at _dmarc.${domain.name}.`,
            reference: 'RFC 9989 section 4.10',
          },
        ),
      ];
    case 'invalid':
      return [
        finding('dmarc-syntax', 'critical', `The DMARC record of ${domain.name} does not count with receivers: ${own.problem}.`, {
          evidence: own.text,
          remedy: `Let the TXT record at _dmarc.${domain.name} begin with "v=DMARC1; p=none" (or quarantine, or reject).`,
          reference: 'RFC 9989 sections 4.7 and 4.10.1',
        }),
      ];
    case 'record':
      return judge(domain, own, own.record.policy);
    case 'none':
      return await inherited(resolver, domain);
  }
}

async function inherited(resolver: Resolver, domain: DomainConfig): Promise<readonly Finding[]> {
  const finding = findingOn(domain.name);
  const above = await policyAbove(resolver, domain.name);
  switch (above.kind) {
    case 'unknown':
      return [unknownFinding(domain.name, above)];
    case 'record':
      return await judgeInherited(resolver, domain, above);
    case 'none':
      return [
        finding(
          'dmarc-missing',
          'warning',
          `${domain.name} has no DMARC record, so anybody can write mail in its name; large receivers ask for one.`,
          {
            remedy: `Publish a TXT record at _dmarc.${domain.name}: "v=DMARC1; p=none; rua=mailto:dmarc@${domain.name}", and tighten p later.`,
            reference: 'RFC 9989 section 4.10.1',
          },
        ),
      ];
  }
}

/** A subdomain gets `sp`, one that does not exist `np`; each falls back on the next (RFC 9989 section 4.7). */
async function judgeInherited(resolver: Resolver, domain: DomainConfig, above: PublishedRecord): Promise<readonly Finding[]> {
  const { policy, subdomainPolicy, nonexistentPolicy } = above.record;
  const forSubdomains = subdomainPolicy ?? policy;
  if (nonexistentPolicy === null || nonexistentPolicy === forSubdomains) return judge(domain, above, forSubdomains);
  // RFC 8020: what NXDOMAIN says of a name it says of all below it; NODATA says that the name is there.
  const answer = await resolver.ask({ type: 'A', name: domain.name });
  if (answer.kind === 'unknown') return [unknownFinding(domain.name, { domain: domain.name, reason: answer.reason })];
  const exists = answer.kind === 'found' || answer.why === 'NODATA';
  return judge(domain, above, exists ? forSubdomains : nonexistentPolicy);
}

function judge(domain: DomainConfig, found: PublishedRecord, written: Policy): readonly Finding[] {
  const finding = findingOn(domain.name);
  const applied = found.record.testing ? oneLower(written) : written;
  const findings: Finding[] = [];
  const source = found.domain === domain.name ? '' : `, inherited from ${found.domain}`;
  const wanted = domain.dmarcPolicy;
  if (wanted !== null && ORDER.indexOf(applied) < ORDER.indexOf(wanted)) {
    const testing = found.record.testing ? ` in test mode (t=y), which counts as ${applied}` : '';
    findings.push(
      finding(
        'dmarc-weak',
        'warning',
        `The DMARC policy of ${domain.name} is p=${written}${testing}${source}; p=${wanted} was asked for.`,
        {
          evidence: found.text,
          remedy: `Set p=${wanted}${found.record.testing ? ' without t=y' : ''} in the TXT record at _dmarc.${domain.name}.`,
          reference: 'RFC 9989 section 4.7',
        },
      ),
    );
  }
  const open = wanted === null || found.domain !== domain.name ? [] : weakSubdomains(found.record, wanted);
  if (open.length > 0) {
    findings.push(
      finding(
        'dmarc-subdomains',
        'warning',
        `The DMARC record of ${domain.name} asks for less than p=${wanted} for subdomains: ${open.join(', ')}.`,
        {
          evidence: found.text,
          remedy: `Remove ${open.join(' and ')} from the TXT record at _dmarc.${domain.name}, or set p=${wanted} for them too.`,
          reference: 'RFC 9989 section 4.7',
        },
      ),
    );
  }
  if (found.record.percentage !== null && found.record.percentage !== '100') {
    findings.push(
      finding(
        'dmarc-removed',
        'warning',
        `The DMARC record at _dmarc.${found.domain} says pct=${foreignWord(found.record.percentage)}, which RFC 9989 has removed: some receivers apply the policy to that share of mail, others to all.`,
        {
          evidence: found.text,
          remedy: `Remove pct from the TXT record at _dmarc.${found.domain}; to be on trial, write t=y.`,
          reference: 'RFC 9989 appendix C',
        },
      ),
    );
  }
  if (found.ignored.length > 0) {
    findings.push(
      finding(
        'dmarc-tags',
        'warning',
        `Receivers ignore a part of the DMARC record at _dmarc.${found.domain}: ${found.ignored.join('; ')}.`,
        {
          evidence: found.text,
          remedy: `Correct or remove it in the TXT record at _dmarc.${found.domain}.`,
          reference: 'RFC 9989 section 4.7',
        },
      ),
    );
  }
  if (findings.length > 0) return findings;
  return [finding('dmarc-ok', 'ok', `${describe(found.record, written, source)}.`, { evidence: found.text })];
}

function weakSubdomains({ subdomainPolicy: sp, nonexistentPolicy: np }: DmarcRecord, wanted: Policy): readonly string[] {
  const weaker = (policy: Policy | null) => policy !== null && ORDER.indexOf(policy) < ORDER.indexOf(wanted);
  return [...(weaker(sp) ? [`sp=${sp}`] : []), ...(weaker(np) ? [`np=${np}`] : [])];
}

function describe(record: DmarcRecord, written: Policy, source: string): string {
  const reports =
    record.rua.length === 0
      ? 'no reports asked for'
      : `reports to ${record.rua.map((uri) => foreignWord(uri.replace(/^mailto:/i, ''))).join(', ')}`;
  const removed = record.removed.length === 0 ? '' : `; ${record.removed.join(', ')} no longer counts (RFC 9989)`;
  return `p=${written}${record.testing ? ' in test mode (t=y)' : ''}${source}, ${reports}${removed}`;
}

/** RFC 9989 section 4.7, tag `t`. */
function oneLower(policy: Policy): Policy {
  return policy === 'reject' ? 'quarantine' : 'none';
}

function unknownFinding(target: string, failed: { readonly domain: string; readonly reason: string }): Finding {
  return findingOn(target)(
    'dmarc-unknown',
    'unknown',
    `The DMARC record at _dmarc.${failed.domain} could not be looked up: ${failed.reason}.`,
    {
      remedy: ASK_AGAIN,
      reference: 'RFC 9989 section 4.10.1',
    },
  );
}
