import type { Finding } from '../../result/finding.ts';
import { compareFindings } from '../../result/finding.ts';
import { formatCount } from '../../text/format/count.ts';
import { formatSome } from '../../text/format/list.ts';

/** What is certain even though no loop could be judged. */
export function atRisk(findings: readonly Finding[]): string {
  return findings.some(({ state }) => state === 'critical') ? `; ${checksOf(findings, 'critical', 'is critical', 'are critical')}` : '';
}

/** Checks that found nothing wrong; a check without an answer does not count. */
export function fineChecks(findings: readonly Finding[]): string {
  const unknown = findings.filter(({ state }) => state === 'unknown');
  const seen = findings.length - unknown.length;
  const text = seen === 1 ? '1 check is fine' : `${unknown.length === 0 ? 'All ' : ''}${formatCount(seen, 'check')} are fine`;
  return `${text}${beside(findings)}`;
}

/** Findings without an answer that do not raise the state of the run. */
export function beside(findings: readonly Finding[]): string {
  const unknown = findings.filter(({ state }) => state === 'unknown');
  if (unknown.length === 0) return '';
  const what = unknown.every(({ side }) => side === 'runner') ? 'could not be made from here' : 'could not be made';
  return `; ${checksOf(unknown, 'unknown', what, what)}`;
}

/** Checks without loops, some of which gave no answer: the text names both. */
export function halfLooked(findings: readonly Finding[]): string {
  const unknown = findings.filter((finding) => finding.state === 'unknown');
  if (findings.length === 0) return 'Could not look: no check was made';
  if (unknown.length === findings.length) return `Could not look: none of ${formatCount(findings.length, 'check')} gave an answer`;
  const warnings = findings.filter((finding) => finding.state === 'warning');
  const fine = findings.length - unknown.length - warnings.length;
  return [
    checksOf(findings, 'unknown', 'could not be made', 'could not be made'),
    ...(warnings.length === 0 ? [] : [checksOf(findings, 'warning', 'has a warning', 'have warnings')]),
    ...(fine === 0 ? [] : [`${formatCount(fine, 'check')} ${fine === 1 ? 'is' : 'are'} fine`]),
  ].join('; ');
}

export function checksOf(findings: readonly Finding[], state: Finding['state'], one: string, several: string): string {
  const those = findings.filter((finding) => finding.state === state);
  return `${formatCount(those.length, 'check')} ${those.length === 1 ? one : several}: ${places(those)}`;
}

/** The subjects of the findings, worst first, each once. */
export function places(findings: readonly Finding[]): string {
  const all = [...new Set(findings.toSorted(compareFindings).map(({ check, target }) => `${check} of ${target}`))];
  return formatSome(all);
}
