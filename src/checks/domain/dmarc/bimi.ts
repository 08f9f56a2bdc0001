import type { CodeWith } from '../../../core/result/catalogue.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { ASK_AGAIN, addressesOf } from '../../lookups.ts';
import type { DomainResolver } from '../../../core/ports/dns.ts';
import { discover, policyFor } from './tree-walk.ts';
import type { DomainCheck, FetchPage } from '../../../core/ports/domain-check.ts';
import { findingOn } from '../../../core/result/finding.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { readTagList } from '../../../core/text/tag-list.ts';

/** Mailbox providers want at most 32 KiB. */
const LARGEST_LOGO = 32_768;
const REFERENCE = 'draft-brand-indicators-for-message-identification';

/** Whether a logo that the domain publishes (BIMI) can be shown: record, an enforced DMARC policy, and the form of the picture. */
export function checkBimi(fetchPage: FetchPage): DomainCheck {
  return async (resolver, { name }) => {
    const finding = findingOn(name);
    const at = `default._bimi.${name}`;
    const answer = await resolver.ask({ type: 'TXT', name: at });
    if (answer.kind === 'unknown') return [unknownFinding(name, `The BIMI record at ${at} could not be looked up: ${answer.reason}.`)];
    const records = (answer.kind === 'found' ? answer.records : []).filter((text) => /^v=BIMI1\s*(?:;|$)/.test(text));
    const [record, ...others] = records;
    if (record === undefined)
      return [finding('bimi-none', 'ok', `No BIMI record: no logo is shown for ${name}.`, { reference: REFERENCE })];
    const evidence = records.join('\n');
    const tags = readTagList(record);
    const location = tags?.get('l') ?? null;
    const warn = (code: CodeWith<'warning'>, message: string, remedy: string) =>
      finding(code, 'warning', message, { evidence, remedy, reference: REFERENCE });
    if (others.length > 0) return [warn('bimi-syntax', `${at} has ${records.length} BIMI records: none counts.`, 'Leave one of them.')];
    if (location === '') return [finding('bimi-ok', 'ok', `${name} says that it has no logo (BIMI).`, { evidence })];
    if (location === null || !URL.canParse(location) || !/^https:\/\/\S+$/i.test(location)) {
      const message = `The BIMI record at ${at} names no logo by an https: address.`;
      return [warn('bimi-syntax', message, `Write "l=https://.../logo.svg" into the TXT record at ${at}.`)];
    }
    const [policy, logo] = await Promise.all([policyProblem(resolver, name), logoProblem(resolver, new URL(location), fetchPage)]);
    const findings: Finding[] = [];
    if (policy.kind === 'unknown')
      findings.push(unknownFinding(name, `The DMARC policy that a logo needs could not be looked up: ${policy.reason}.`));
    if (policy.kind === 'weak')
      findings.push(
        warn(
          'bimi-dmarc',
          `No logo is shown for ${name}: ${policy.reason}.`,
          'Set p=quarantine or p=reject in the DMARC record, for subdomains too.',
        ),
      );
    if (logo.kind === 'unknown')
      findings.push(unknownFinding(name, `The logo at ${foreignWord(location)} could not be fetched from here: ${logo.reason}.`));
    if (logo.kind === 'weak')
      findings.push(
        warn(
          'bimi-logo',
          `The logo of ${name} is not shown: ${logo.reason}.`,
          `Serve an SVG Tiny PS picture of at most 32 KiB at ${foreignWord(location)}.`,
        ),
      );
    if (findings.length > 0) return findings;
    return [finding('bimi-ok', 'ok', `The logo at ${foreignWord(location)} can be shown.`, { evidence })];
  };
}

type Problem = { readonly kind: 'none' } | { readonly kind: 'weak' | 'unknown'; readonly reason: string };

async function policyProblem(resolver: DomainResolver, name: string): Promise<Problem> {
  const { policy: found, organization } = await discover(resolver, name);
  if (found.kind === 'unknown') return { kind: 'unknown', reason: found.reason };
  if (found.kind !== 'record') return { kind: 'weak', reason: 'it has no DMARC policy' };
  const policy = await policyFor(resolver, name, found);
  if (typeof policy === 'object') return { kind: 'unknown', reason: policy.reason };
  // Below the organizational domain `sp` has no effect (RFC 9989 section 4.7).
  const heeded = organization.kind === 'known' && organization.domain === name ? found.record.subdomainPolicy : null;
  const enforced = policy !== 'none' && heeded !== 'none' && !found.record.testing;
  return enforced ? { kind: 'none' } : { kind: 'weak', reason: 'its DMARC policy is not enforced' };
}

async function logoProblem(resolver: DomainResolver, url: URL, fetchPage: FetchPage): Promise<Problem> {
  const addresses = await addressesOf(resolver, url.hostname);
  if (addresses.kind === 'unknown') return { kind: 'unknown', reason: addresses.reason };
  if (addresses.kind === 'absent') return { kind: 'weak', reason: `${url.hostname} has no address` };
  const fetched = await fetchPage(url.hostname, url.pathname + url.search, addresses.records, LARGEST_LOGO);
  if (fetched.kind === 'unreached') return { kind: 'unknown', reason: fetched.reason };
  if (fetched.kind === 'refused') return { kind: 'weak', reason: `TLS to ${url.hostname} fails: ${fetched.reason}` };
  if (fetched.status !== 200) return { kind: 'weak', reason: `its server answers ${fetched.status}` };
  if (!fetched.isWhole) return { kind: 'weak', reason: 'it is larger than 32 KiB' };
  const root = /<svg\b[^>]*>/i.exec(fetched.text)?.[0] ?? '';
  if (root === '') return { kind: 'weak', reason: 'it is no SVG picture' };
  if (!/baseProfile\s*=\s*["']tiny-ps["']/i.test(root)) return { kind: 'weak', reason: 'it is not of the profile "tiny-ps"' };
  if (/<script\b/i.test(fetched.text)) return { kind: 'weak', reason: 'there is a script in it' };
  return { kind: 'none' };
}

function unknownFinding(name: string, message: string): Finding {
  return findingOn(name)('bimi-unknown', 'unknown', message, { remedy: ASK_AGAIN, reference: REFERENCE });
}
