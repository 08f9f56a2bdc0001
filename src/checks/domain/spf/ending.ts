import type { CodeWith } from '../../../core/result/catalogue.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import type { Mechanism, Term } from './record/record.ts';
import type { SpfNode } from './record/tree.ts';

/** Words that need a colon behind them, not an equals sign. */
const MECHANISMS: ReadonlySet<string> = new Set(['all', 'include', 'a', 'mx', 'ptr', 'ip4', 'ip6', 'exists']);

/** The domain's own records: its first, and those that replace it one after the other (`redirect`, RFC 7208 section 6.1). */
export function ownRecords(root: SpfNode): readonly SpfNode[] {
  const next = root.terms.find(({ term, child }) => child !== null && term.kind === 'modifier' && term.name === 'redirect')?.child;
  return next === undefined || next === null ? [root] : [root, ...ownRecords(next)];
}

/** The domain's own policy for unlisted servers; null: its records could not be read to the end. */
export function endOf(records: readonly SpfNode[]): { readonly record: SpfNode; readonly all: Mechanism | null } | null {
  const record = records.at(-1);
  return record === undefined || record.state !== 'record' ? null : { record, all: allOf(termsOf(record)) };
}

/** The findings about the domain's own records, term by term. `drawing` shows the tree. */
export function* lintOwn(records: readonly SpfNode[], drawing: string): Generator<Finding> {
  const [root] = records;
  if (root === undefined) return;
  const finding = findingOn(root.domain);
  const warn = (code: CodeWith<'warning'>, message: string, remedy: string, reference: string) =>
    finding(code, 'warning', message, { evidence: drawing, remedy, reference });
  const end = endOf(records);
  if (end?.all?.qualifier === '?') {
    yield warn(
      'spf-all-neutral',
      `${nameOf(root, end.record)} says nothing about servers that it does not list ("?all").`,
      'End the record in "-all" or "~all".',
      'RFC 7208 section 5.1',
    );
  }
  if (end !== null && end.all === null && redirectOf(termsOf(end.record)) === null) {
    yield warn(
      'spf-no-all',
      `${nameOf(root, end.record)} has neither "all" nor "redirect", so any other server is neutral.`,
      'End the record in "-all" or "~all".',
      'RFC 7208 section 4.7',
    );
  }
  for (const record of records) {
    const terms = termsOf(record);
    if (terms.some((term) => term.kind === 'mechanism' && term.name === 'ptr')) {
      yield warn(
        'spf-ptr',
        `${nameOf(root, record)} uses "ptr", which is slow, unreliable and ignored by some receivers.`,
        'Replace ptr by ip4, ip6, a or mx.',
        'RFC 7208 section 5.5',
      );
    }
    const ignored = ignoredTerms(terms);
    if (ignored.length > 0) {
      yield warn(
        'spf-ignored',
        `${nameOf(root, record)} has ${ignored.map(foreignWord).join(', ')} behind "all", which makes receivers ignore it.`,
        'Move "all" to the end, and drop redirect where there is an all.',
        'RFC 7208 sections 5.1 and 6.1',
      );
    }
    const misspelt = terms.flatMap((term) => (term.kind === 'modifier' && MECHANISMS.has(term.name) ? [term] : []));
    if (misspelt.length > 0) {
      const mistakes = misspelt.map(({ name, value }) => `"${foreignWord(`${name}=${value}`)}"`).join(', ');
      yield warn(
        'spf-equals',
        `${nameOf(root, record)} has ${mistakes}: with an equals sign it authorises nobody, and receivers pass over it.`,
        `Write a colon: ${misspelt.map(({ name, value }) => `"${foreignWord(`${name}:${value}`)}"`).join(', ')}.`,
        'RFC 7208 sections 4.6.1 and 6',
      );
    }
  }
}

function nameOf(root: SpfNode, record: SpfNode): string {
  return record === root
    ? `The SPF record of ${root.domain}`
    : `The SPF record of ${record.domain}, which stands in the place of that of ${root.domain},`;
}

function termsOf({ terms }: SpfNode): readonly Term[] {
  return terms.map(({ term }) => term);
}

function allOf(terms: readonly Term[]): Mechanism | null {
  return terms.find((term): term is Mechanism => term.kind === 'mechanism' && term.name === 'all') ?? null;
}

function redirectOf(terms: readonly Term[]): string | null {
  const found = terms.find((term) => term.kind === 'modifier' && term.name === 'redirect');
  return found?.kind === 'modifier' ? found.value : null;
}

function ignoredTerms(terms: readonly Term[]): string[] {
  const end = terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all');
  if (end < 0) return [];
  const behind = terms.slice(end + 1).flatMap((term) => (term.kind === 'mechanism' ? [term] : []));
  const redirect = redirectOf(terms);
  return [
    ...behind.map(({ name, value }) => (value === null ? name : `${name}:${value}`)),
    ...(redirect === null ? [] : [`redirect=${redirect}`]),
  ];
}
