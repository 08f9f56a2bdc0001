import type { DomainConfig } from '../../../core/request/config.ts';
import type { CodeWith } from '../../../core/result/catalogue.ts';
import type { Finding } from '../../../core/result/finding.ts';
import type { Resolver } from '../../../core/ports/dns.ts';
import { findingOn } from '../../../core/result/finding.ts';
import { ASK_AGAIN } from '../../lookups.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { costOf, drawTree, MOST_LOOKUPS } from './cost.ts';
import { lintTree } from './limits.ts';
import type { Mechanism, Modifier, Term } from './record.ts';
import { isSpfRecord, parseSpfRecord } from './record.ts';
import type { SpfNode } from './tree.ts';
import { readSpfTree } from './tree.ts';

/** The domain's SPF record and all that it includes: exactly one record, well formed, within the limits, with an end that says something. */
export async function checkSpf(resolver: Resolver, domain: DomainConfig): Promise<readonly Finding[]> {
  const { name } = domain;
  const finding = findingOn(name);
  const answer = await resolver.ask({ type: 'TXT', name });
  if (answer.kind === 'unknown') {
    return [
      finding('spf-unknown', 'unknown', `The SPF record of ${name} could not be looked up: ${answer.reason}.`, {
        remedy: ASK_AGAIN,
        reference: 'RFC 7208 section 2.6.6',
      }),
    ];
  }
  const texts = answer.kind === 'found' ? answer.records : [];
  const records = texts.filter(isSpfRecord);
  const [record] = records;
  if (record === undefined) return [missing(name, texts, answer.kind === 'absent' ? answer.why : null)];
  if (records.length > 1) {
    return [
      finding(
        'spf-multiple',
        'critical',
        `${name} has ${records.length} SPF records, so receivers answer permerror and use none of them.`,
        {
          evidence: records.join('\n'),
          remedy: `Merge them into a single TXT record at ${name} that begins with "v=spf1".`,
          reference: 'RFC 7208 section 4.5',
        },
      ),
    ];
  }
  const parsed = parseSpfRecord(record);
  if (parsed.kind === 'invalid') {
    return [
      finding('spf-syntax', 'critical', `The SPF record of ${name} is malformed, so receivers answer permerror: ${parsed.problem}.`, {
        evidence: record,
        remedy: `Correct the TXT record at ${name}.`,
        reference: 'RFC 7208 section 4.6',
      }),
    ];
  }
  const tree = await readSpfTree(resolver, name);
  const drawing = `${record}\n\n${drawTree(tree)}`;
  const faults = [...lint(name, drawing, parsed.terms), ...lintTree(tree, drawing)];
  if (faults.length > 0) return faults;
  return [
    finding('spf-ok', 'ok', `One well-formed SPF record, ${ending(parsed.terms)}; ${total(tree)} of ${MOST_LOOKUPS} look-ups.`, {
      evidence: drawing,
    }),
  ];
}

function total(tree: SpfNode): number {
  return tree.terms.reduce((sum, term) => sum + costOf(term), 0);
}

function missing(name: string, texts: readonly string[], why: string | null): Finding {
  const near = texts.find((text) => /^["'\s]*v\s*=\s*spf/i.test(text));
  const finding = findingOn(name);
  if (near !== undefined) {
    return finding(
      'spf-syntax',
      'critical',
      `${name} has a TXT record that is meant as SPF but does not begin with "v=spf1 ", so receivers ignore it.`,
      {
        evidence: near,
        remedy: `Let the TXT record at ${name} begin with exactly "v=spf1 ".`,
        reference: 'RFC 7208 section 4.5',
      },
    );
  }
  return finding('spf-missing', 'warning', `${name} has no SPF record, so receivers cannot tell which servers may send for it.`, {
    ...(why === null ? {} : { evidence: `${name} TXT: ${why}` }),
    remedy: `Publish a TXT record at ${name}: "v=spf1 ip4:<your outgoing address> -all", or "v=spf1 -all" if it never sends mail.`,
    reference: 'RFC 7208 section 3',
  });
}

function* lint(name: string, record: string, terms: readonly Term[]): Generator<Finding> {
  const finding = findingOn(name);
  const all = allOf(terms);
  const redirect = redirectOf(terms);
  const warn = (code: CodeWith<'warning'>, message: string, remedy: string, reference: string) =>
    finding(code, 'warning', message, { evidence: record, remedy, reference });
  if (all?.qualifier === '+') {
    yield warn(
      'spf-all-pass',
      `The SPF record of ${name} lets the whole world send for it ("+all").`,
      'End the record in "-all" or "~all".',
      'RFC 7208 section 5.1',
    );
  }
  if (all?.qualifier === '?') {
    yield warn(
      'spf-all-neutral',
      `The SPF record of ${name} says nothing about servers that it does not list ("?all").`,
      'End the record in "-all" or "~all".',
      'RFC 7208 section 5.1',
    );
  }
  if (all === undefined && redirect === undefined) {
    yield warn(
      'spf-no-all',
      `The SPF record of ${name} has neither "all" nor "redirect", so any other server is neutral.`,
      'End the record in "-all" or "~all".',
      'RFC 7208 section 4.7',
    );
  }
  if (terms.some((term) => term.kind === 'mechanism' && term.name === 'ptr')) {
    yield warn(
      'spf-ptr',
      `The SPF record of ${name} uses "ptr", which is slow, unreliable and ignored by some receivers.`,
      'Replace ptr by ip4, ip6, a or mx.',
      'RFC 7208 section 5.5',
    );
  }
  const ignored = ignoredTerms(terms);
  if (ignored.length > 0) {
    yield warn(
      'spf-ignored',
      `In the SPF record of ${name}, "all" makes receivers ignore ${ignored.map(foreignWord).join(', ')}.`,
      'Move "all" to the end, and drop redirect where there is an all.',
      'RFC 7208 sections 5.1 and 6.1',
    );
  }
}

function allOf(terms: readonly Term[]): Mechanism | undefined {
  return terms.find((term): term is Mechanism => term.kind === 'mechanism' && term.name === 'all');
}

function redirectOf(terms: readonly Term[]): Modifier | undefined {
  return terms.find((term): term is Modifier => term.kind === 'modifier' && term.name === 'redirect');
}

function ignoredTerms(terms: readonly Term[]): string[] {
  const end = terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all');
  if (end < 0) return [];
  const behind = terms.slice(end + 1).filter((term) => term.kind === 'mechanism');
  const redirect = redirectOf(terms);
  return [
    ...behind.map((term) => (term.value === null ? term.name : `${term.name}:${term.value}`)),
    ...(redirect === undefined ? [] : [`redirect=${redirect.value}`]),
  ];
}

function ending(terms: readonly Term[]): string {
  const all = allOf(terms);
  return all === undefined ? `redirected to ${foreignWord(redirectOf(terms)?.value ?? 'nowhere')}` : `ending in "${all.qualifier}all"`;
}
