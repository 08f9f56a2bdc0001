// SPF for one mail: check_host() of RFC 7208 section 4, and the expected results.
// Called by checks and app.

import type { Evaluate, SpfVerdict } from '../../../../core/ports/domain-check.ts';
import type { Mechanism, Qualifier, Term } from '../record/record.ts';
import { isExplanation, isSpfRecord, parseSpfRecord } from '../record/record.ts';
import { termText } from '../record/tree.ts';
import { isDomain } from '../record/names.ts';
import { Evaluation, EvaluationEnded, recordsOf } from './evaluation.ts';
import { matches } from './mechanisms.ts';

/** The result of one record. */
interface Decision {
  readonly qualifier: Qualifier;
  /** The term that decided; null: none. */
  readonly by: string | null;
  readonly domain: string;
  /** The `exp` of the record that decided; null: none. */
  readonly explain: string | null;
}

const RESULTS = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' } as const;

/**
 * Evaluates SPF as a receiver does, by the letter of RFC 7208. Never rejects; a failure of DNS makes it `temperror`.
 *
 * @param now ms since the epoch, for `%{t}` in explanations
 */
export function spfEvaluator(now: () => number): Evaluate {
  return async (resolver, request) => await evaluate(new Evaluation(resolver, request, now()), request.ip);
}

async function evaluate(evaluation: Evaluation, ip: string): Promise<SpfVerdict> {
  const { domain } = evaluation;
  const said = (result: SpfVerdict['result'], reason: string, explanation: string | null = null): SpfVerdict => ({
    result,
    reason,
    explanation,
  });
  if (!isDomain(domain)) return said('none', `"${domain}" is no domain that could have an SPF record`);
  try {
    const decision = await checkHost(evaluation, domain, true);
    if (decision === null) return said('none', `${domain} has no SPF record`);
    const { qualifier, by, domain: at, explain } = decision;
    const reason = by === null ? `no term of ${at} matches ${ip}` : `${ip} matches "${by}" of ${at}`;
    const explanation = qualifier === '-' && explain !== null ? await explanationOf(evaluation, at, explain) : null;
    return said(RESULTS[qualifier], reason, explanation);
  } catch (error) {
    if (error instanceof EvaluationEnded) return said(error.result, error.message);
    throw error;
  }
}

/** check_host() of section 4 for the record of one domain; null without one. */
async function checkHost(evaluation: Evaluation, domain: string, isFirst: boolean): Promise<Decision | null> {
  const texts = recordsOf(await evaluation.resolver.ask({ type: 'TXT', name: domain }));
  if (texts.length === 0 && !isFirst) evaluation.countVoid();
  const [record, ...others] = texts.filter(isSpfRecord);
  if (record === undefined) return null;
  if (others.length > 0) throw new EvaluationEnded('permerror', `${domain} has ${others.length + 1} SPF records`);
  const parsed = parseSpfRecord(record);
  if (parsed.kind === 'invalid') throw new EvaluationEnded('permerror', `the SPF record of ${domain} is malformed: ${parsed.problem}`);
  const explain = modifier(parsed.terms, 'exp');
  for (const term of parsed.terms) {
    if (term.kind !== 'mechanism') continue;
    const matched = term.name === 'include' ? await included(evaluation, domain, term) : await matches(evaluation, domain, term);
    if (matched) return { qualifier: term.qualifier, by: termText(term), domain, explain };
  }
  const redirect = modifier(parsed.terms, 'redirect');
  return redirect === null ? { qualifier: '?', by: null, domain, explain } : await redirected(evaluation, domain, redirect);
}

/** Section 5.2: only a pass of the other record matches; without that record, the whole evaluation is an error. */
async function included(evaluation: Evaluation, domain: string, { value }: Mechanism): Promise<boolean> {
  evaluation.countTerm();
  if (value === null || evaluation.isBarred(value)) return false;
  const target = await evaluation.expand(value, domain);
  const decision = target !== null && isDomain(target) ? await checkHost(evaluation, target, false) : null;
  if (decision === null) throw new EvaluationEnded('permerror', `${domain} includes ${target ?? value}, which has no SPF record`);
  return decision.qualifier === '+';
}

/** Section 6.1: the other record replaces this one. */
async function redirected(evaluation: Evaluation, domain: string, value: string): Promise<Decision> {
  evaluation.countTerm();
  const target = await evaluation.expand(value, domain);
  const decision = target !== null && isDomain(target) ? await checkHost(evaluation, target, false) : null;
  if (decision === null) throw new EvaluationEnded('permerror', `${domain} redirects to ${target ?? value}, which has no SPF record`);
  return decision;
}

function modifier(terms: readonly Term[], name: string): string | null {
  const found = terms.find((term) => term.kind === 'modifier' && term.name === name);
  return found?.kind === 'modifier' ? found.value : null;
}

/** The domain's text for refused senders (section 6.2); null if it has any fault. */
async function explanationOf(evaluation: Evaluation, domain: string, value: string): Promise<string | null> {
  const target = evaluation.isBarred(value) ? null : await evaluation.expand(value, domain);
  if (target === null) return null;
  const answer = await evaluation.resolver.ask({ type: 'TXT', name: target });
  const [text, ...others] = answer.kind === 'found' ? answer.records : [];
  if (text === undefined || text === '' || others.length > 0 || !isExplanation(text) || evaluation.isBarred(text)) return null;
  return await evaluation.text(text, domain);
}
