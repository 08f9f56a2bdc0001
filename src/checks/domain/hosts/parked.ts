import type { Finding, FindingMaker } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { FindingCode } from '../../../core/result/catalogue.ts';
import type { DomainCheck } from '../../../core/ports/domain-check.ts';
import type { Answer, DomainResolver, MxRecord, Resolver } from '../../../core/ports/dns.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { addressesOf, ASK_AGAIN } from '../../lookups.ts';
import { discover, policyFor } from '../dmarc/tree-walk.ts';
import { isSpfRecord, parseSpfRecord } from '../spf/record/record.ts';

const REFERENCE = 'RFC 7505 section 3';

/** Codes of other checks for a domain that sends and receives; the judgement below replaces them for a parked one. */
const OF_OPEN_DOMAINS: ReadonlySet<FindingCode> = new Set([
  'mx-null',
  'mx-missing',
  'mx-implicit',
  'spf-missing',
  'dmarc-missing',
  'dmarc-unenforced',
]);

/** One of the three ways to close a domain for mail. */
type Door =
  | { readonly kind: 'shut' }
  | { readonly kind: 'unknown'; readonly reason: string }
  /** The present state, and the record that closes it. */
  | { readonly kind: 'open'; readonly seen: string; readonly record: string };

/** Whether a parked domain closes itself: a null MX, an SPF record of only `-all`, and DMARC with p=reject. */
export const checkParked: DomainCheck = async (resolver, { name }) => {
  const finding = findingOn(name);
  const doors = await Promise.all([mxDoor(resolver, name), spfDoor(resolver, name), dmarcDoor(resolver, name)]);
  const open = doors.filter((door) => door.kind === 'open');
  const unknown = doors.filter((door) => door.kind === 'unknown');
  const findings: Finding[] = [];
  if (open.length > 0) {
    const message = `${name} is to neither send nor receive mail, but it is open: ${open.map(({ seen }) => seen).join('; ')}.`;
    const remedy = `Publish ${open.map(({ record }) => record).join(', and ')}, in place of what is there.`;
    findings.push(finding('parked-open', 'warning', message, { remedy, reference: REFERENCE }));
  }
  if (unknown.length > 0) {
    const reasons = [...new Set(unknown.map(({ reason }) => reason))].join('; ');
    const message = `Whether ${name} is shut for mail is not known: ${reasons}.`;
    findings.push(finding('parked-unknown', 'unknown', message, { remedy: ASK_AGAIN, reference: REFERENCE }));
  }
  if (findings.length > 0) return findings;
  const message = `${name} is shut for mail: it takes none (null MX), nobody sends for it (-all), mail in its name is refused (p=reject).`;
  return [finding('parked-ok', 'ok', message, { reference: REFERENCE })];
};

/** The findings of a parked domain, without those that only a domain with mail needs. */
export function ofParked(parked: boolean, findings: readonly Finding[]): readonly Finding[] {
  return parked ? findings.filter(({ code }) => !OF_OPEN_DOMAINS.has(code)) : findings;
}

async function mxDoor(resolver: DomainResolver, name: string): Promise<Door> {
  const record = `${name} MX 0 .`;
  const answer: Answer<MxRecord> = await resolver.ask({ type: 'MX', name });
  if (answer.kind === 'unknown') return answer;
  const exchanges = answer.kind === 'found' ? answer.records.map(({ exchange }) => exchange) : [];
  const named = exchanges.filter((exchange) => exchange !== '').map(foreignWord);
  if (named.length > 0) return { kind: 'open', seen: `MX records name ${named.join(', ')}`, record };
  if (exchanges.length > 0) return { kind: 'shut' };
  const own = await addressesOf(resolver, name);
  if (own.kind === 'unknown') return own;
  const instead = own.kind === 'found' ? `, so mail goes to its own address ${own.records.join(', ')}` : '';
  return { kind: 'open', seen: `there is no null MX${instead}`, record };
}

async function spfDoor(resolver: DomainResolver, name: string): Promise<Door> {
  const answer = await resolver.ask({ type: 'TXT', name });
  if (answer.kind === 'unknown') return answer;
  const records = (answer.kind === 'found' ? answer.records : []).filter(isSpfRecord);
  if (records.length === 1 && (await sendsNothing(resolver, name))) return { kind: 'shut' };
  const [first] = records;
  const seen =
    first === undefined
      ? 'there is no SPF record'
      : records.length > 1
        ? `there are ${records.length} SPF records`
        : `SPF says more than -all (${foreignWord(first)})`;
  return { kind: 'open', seen, record: `${name} TXT "v=spf1 -all"` };
}

async function dmarcDoor(resolver: DomainResolver, name: string): Promise<Door> {
  const record = `_dmarc.${name} TXT "v=DMARC1; p=reject"`;
  const { policy: found } = await discover(resolver, name);
  if (found.kind === 'unknown') return found;
  if (found.kind !== 'record') return { kind: 'open', seen: 'there is no DMARC policy', record };
  const applied = await policyFor(resolver, name, found);
  if (applied.kind === 'unknown') return applied;
  if (applied.policy !== 'reject') return { kind: 'open', seen: `the DMARC policy is ${applied.policy}`, record };
  if (found.record.testing) return { kind: 'open', seen: 'the DMARC policy is being tested only (t=y)', record };
  const { subdomainPolicy: sp, nonexistentPolicy: np } = found.record;
  const weak = found.domain === name ? [sp, np].find((policy) => policy !== null && policy !== 'reject') : undefined;
  return weak === undefined ? { kind: 'shut' } : { kind: 'open', seen: `for subdomains the DMARC policy is ${weak}`, record };
}

/** Records that replace one another: receivers follow ten at most (RFC 7208 section 4.6.4). */
const MOST_REDIRECTS = 10;

/** Whether the domain's SPF, itself or by a redirect, allows no sender: then nothing needs a way back. */
export async function sendsNothing(resolver: Resolver, name: string, redirects: number = 0): Promise<boolean> {
  const texts = await resolver.ask({ type: 'TXT', name });
  const [record, ...others] = texts.kind === 'found' ? texts.records.filter(isSpfRecord) : [];
  const parsed = record === undefined || others.length > 0 ? null : parseSpfRecord(record);
  if (parsed?.kind !== 'record') return false;
  const mechanisms = parsed.terms.filter((term) => term.kind === 'mechanism');
  if (mechanisms.length > 0) return mechanisms[0]?.name === 'all' && mechanisms[0].qualifier === '-';
  const redirect = parsed.terms.find((term) => term.kind === 'modifier' && term.name === 'redirect')?.value ?? null;
  if (redirect === null || redirect.includes('%') || redirects === MOST_REDIRECTS) return false;
  return await sendsNothing(resolver, redirect.replace(/\.$/, ''), redirects + 1);
}

/** The finding for that case. */
export function parkedFinding(name: string, evidence: string, finding: FindingMaker): Finding {
  const message = `${name} is parked: it takes no mail (null MX), and by SPF nobody sends for it.`;
  return finding('mx-ok', 'ok', message, { evidence, reference: 'RFC 7505 section 4.2' });
}
