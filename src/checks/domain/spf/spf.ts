// The SPF record of a domain (RFC 7208) as a whole: its limits, its end, its findings.
// Called by checks and app.

import type { DomainConfig } from '../../../core/request/config.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { isMeantAs } from '../../../core/mail/tag-list.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { Resolver } from '../../../core/ports/dns.ts';
import { ASK_AGAIN } from '../../lookups.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { costOf, drawTree, MOST_LOOKUPS } from './record/cost.ts';
import { endOf, lintOwn, ownRecords } from './ending.ts';
import { lintTree } from './limits.ts';
import { openness, privateNetworks } from './reach/openness.ts';
import { termHint } from './record/hint.ts';
import { isSpfRecord, parseSpfRecord } from './record/record.ts';
import type { SpfNode } from './record/tree.ts';
import { readSpfTree } from './record/tree.ts';

/** The domain's SPF record and all its includes: exactly one record, well formed, within the limits, with an effective end. */
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
        remedy: `Correct the TXT record at ${name}.${hintOf(parsed.word)}`,
        reference: 'RFC 7208 section 4.6',
      }),
    ];
  }
  const tree = await readSpfTree(resolver, name);
  const drawing = `${record}\n\n${drawTree(tree)}`;
  const own = ownRecords(tree);
  const said = [
    ...openness(tree, drawing),
    ...(domain.internal === true ? [] : privateNetworks(own, drawing)),
    ...lintOwn(own, drawing),
    ...lintTree(tree, drawing),
  ];
  const faults = said.filter(({ state }) => state !== 'ok');
  // If every evaluation ends early, notes about only some of them help nobody.
  if (faults.length > 0) return faults.some(({ state }) => state === 'critical') ? faults : said;
  const notes = said.map(({ message }) => ` ${message}`).join('');
  const message = `One well-formed SPF record, ${ending(own)}; ${total(tree)} of ${MOST_LOOKUPS} look-ups.${notes}`;
  return [finding('spf-ok', 'ok', message, { evidence: drawing })];
}

function hintOf(word: string | null): string {
  const hint = word === null ? null : termHint(word);
  return hint === null ? '' : ` ${hint}`;
}

function total(tree: SpfNode): number {
  return tree.terms.reduce((sum, term) => sum + costOf(term), 0);
}

function missing(name: string, texts: readonly string[], why: string | null): Finding {
  const near = texts.find((text) => isMeantAs(text, 'spf1'));
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

function ending(records: readonly SpfNode[]): string {
  const end = endOf(records);
  const by = records.length > 1 ? `redirected to ${foreignWord(records.at(-1)?.domain ?? '')} and ` : '';
  return end?.all ? `${by}ending in "${end.all.qualifier}all"` : `${by}ending in nothing that could be read`;
}
