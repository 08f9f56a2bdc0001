// DMARC by the tree walk (RFC 9989), the recipients of its reports, and BIMI.
// Called by checks and app.

import type { DomainConfig } from '../../../core/request/config.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { Resolver } from '../../../core/ports/dns.ts';
import type { DmarcRecord, Policy } from './record.ts';
import type { InvalidRecord, Published, PublishedRecord } from './tree-walk.ts';
import { discover, policyFor } from './tree-walk.ts';
import { isMeantAs } from '../../../core/mail/tag-list.ts';
import { ASK_AGAIN } from '../../lookups.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';

const ORDER: readonly Policy[] = ['none', 'quarantine', 'reject'];

/** The DMARC policy that receivers apply to mail from the domain: its own, or the result of the tree walk (RFC 9989 section 4.10.1). */
export async function checkDmarc(resolver: Resolver, domain: DomainConfig): Promise<readonly Finding[]> {
  const { own, policy: found, organization } = await discover(resolver, domain.name);
  if (own.kind === 'unknown') return [unknownFinding(domain.name, own)];
  const discarded = own.kind === 'multiple' || own.kind === 'misspelt' ? discardedFinding(domain.name, own, found) : null;
  if (discarded !== null) return [discarded];
  switch (found.kind) {
    case 'unknown':
      return [unknownFinding(domain.name, found)];
    case 'invalid':
      return [invalidFinding(domain.name, found)];
    case 'none':
      return [await missing(resolver, domain.name)];
    case 'record': {
      const applied = await policyFor(resolver, domain.name, found);
      if (applied.kind === 'unknown') return [unknownFinding(domain.name, applied)];
      const isOrganization = organization.kind === 'known' && organization.domain === domain.name;
      return judge(domain, found, applied.policy, isOrganization);
    }
  }
}

/** The record at the domain does not count, so that another record or none applies. */
function discardedFinding(
  name: string,
  own: Extract<Published, { kind: 'multiple' | 'misspelt' }>,
  found: Awaited<ReturnType<typeof discover>>['policy'],
): Finding {
  const finding = findingOn(name);
  const instead =
    found.kind === 'record' ? `they apply that of ${found.domain} instead` : 'no other applies, so that anybody can write mail in its name';
  if (own.kind === 'multiple') {
    return finding(
      'dmarc-multiple',
      'critical',
      `_dmarc.${name} has ${own.texts.length} DMARC records, so receivers discard them all; ${instead}.`,
      {
        evidence: own.texts.join('\n'),
        remedy: `Leave a single TXT record at _dmarc.${name}.`,
        reference: 'RFC 9989 section 4.10',
      },
    );
  }
  return finding('dmarc-syntax', 'critical', `The DMARC record of ${name} does not count with receivers: ${own.problem}; ${instead}.`, {
    evidence: own.text,
    remedy: `Let the TXT record at _dmarc.${name} begin with exactly "v=DMARC1;".`,
    reference: 'RFC 9989 sections 4.7 and 4.10',
  });
}

function invalidFinding(name: string, { domain, text, problem }: InvalidRecord): Finding {
  return findingOn(name)('dmarc-syntax', 'critical', `The DMARC record of ${domain} does not count with receivers: ${problem}.`, {
    evidence: text,
    remedy: `Let the TXT record at _dmarc.${domain} begin with "v=DMARC1; p=none" (or quarantine, or reject).`,
    reference: 'RFC 9989 sections 4.7 and 4.10.1',
  });
}

/** Beside a record that was never made: one at the domain itself, where SPF stands, and an alias that leads to none. */
async function missing(resolver: Resolver, name: string): Promise<Finding> {
  const [beside, alias] = await Promise.all([resolver.ask({ type: 'TXT', name }), resolver.ask({ type: 'CNAME', name: `_dmarc.${name}` })]);
  const misplaced = beside.kind === 'found' ? beside.records.find((text) => isMeantAs(text, 'DMARC1')) : undefined;
  const target = alias.kind === 'found' ? alias.records[0] : undefined;
  const finding = (why: string, evidence: string | null, remedy: string) =>
    findingOn(name)('dmarc-missing', 'warning', `${name} has no DMARC record${why}.`, {
      evidence,
      remedy,
      reference: 'RFC 9989 section 4.10.1',
    });
  if (target !== undefined)
    return finding(
      `, for _dmarc.${name} is an alias of ${target}, where none is. So anybody can write mail in its name`,
      `_dmarc.${name} CNAME ${target}`,
      `Publish a TXT record at _dmarc.${name} in place of the alias (a wildcard may make it). Or ask the owner of ${target} which name holds the record now, and correct the CNAME record.`,
    );
  if (misplaced !== undefined)
    return finding(
      ` where receivers look: it stands at ${name} itself. So anybody can write mail in its name`,
      misplaced,
      `Move the TXT record from ${name} to _dmarc.${name}.`,
    );
  return finding(
    ', so anybody can write mail in its name; large receivers ask for one',
    null,
    `Publish a TXT record at _dmarc.${name}: "v=DMARC1; p=none; rua=mailto:dmarc@${name}", and tighten p later.`,
  );
}

/** `isOrganization`: the domain is its own organizational domain, so its record's policy for subdomains has an effect. */
function judge(domain: DomainConfig, found: PublishedRecord, written: Policy, isOrganization: boolean): readonly Finding[] {
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
  const open = wanted === null || !isOrganization || found.domain !== domain.name ? [] : weakSubdomains(found.record, wanted);
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
        `The DMARC record at _dmarc.${found.domain} says pct=${foreignWord(found.record.percentage)}, which RFC 9989 has removed. Some receivers apply the policy to that share of mail, others to all.`,
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
