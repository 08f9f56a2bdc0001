import { fateOf } from '../../core/judge/burst/loss.ts';
import { rowOf } from '../../core/result/catalogue.ts';
import type { Finding } from '../../core/result/finding.ts';
import type { Authentication, LoopReport, Placement, Report } from '../../core/result/report.ts';
import { formatDuration, UNKNOWN_VALUE } from '../../core/time/duration.ts';
import type { Block } from './fit.ts';
import type { DocsUrl } from './links.ts';
import { linkToDocs, referenceLink } from './links.ts';
import { markdownMessage, markdownText } from '../../core/text/foreign-text.ts';
import { findingsWorstFirst, loopsWorstFirst } from '../facts/narrative.ts';
import { stateMark } from '../../core/result/state.ts';
import { formatCount } from '../../core/text/format/count.ts';

type Align = 'left' | 'right';

/** A column's title, or a title with its alignment. */
export type Column = string | readonly [title: string, align: Align];

const NAME_LENGTH = 80;
const MESSAGE_LENGTH = 400;

/** The head of a table: two lines. */
export function tableHead(columns: readonly Column[]): string {
  const titles = columns.map((column) => (typeof column === 'string' ? column : column[0]));
  const rules = columns.map((column) => (typeof column === 'string' || column[1] === 'left' ? '---' : '---:'));
  return `${tableRow(titles)}\n${tableRow(rules)}`;
}

/** Cells are Markdown already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Rows below a folded title. */
export function folded(title: string, columns: readonly Column[], rows: readonly string[], noun: string): Block {
  return { kind: 'rows', opening: `<details><summary>${title}</summary>\n\n${tableHead(columns)}`, rows, closing: '</details>', noun };
}

export function loopTable(report: Report): Block {
  // A phone shows the first three columns: the state's sign and the loop, its outcome, and its latency.
  const opening = tableHead(['Loop', 'Outcome', ['Latency', 'right'], 'Where', 'Authentication', 'Kind']);
  return { kind: 'rows', opening, rows: loopsWorstFirst(report).map(loopRow), closing: '', noun: 'loop' };
}

function loopRow(loop: LoopReport): string {
  const copies = loop.copies !== null && loop.copies > 1 ? ` ×${loop.copies}` : '';
  return tableRow([
    `${loop.outcome === 'skipped' ? NEUTRAL : stateMark(loop.state)} ${markdownText(loop.name, NAME_LENGTH)}`,
    fateOf(loop),
    formatDuration(loop.latencyMs),
    placement(loop.placement) + copies,
    authentication(loop.authentication),
    loop.kind,
  ]);
}

function placement(found: Placement | null): string {
  if (found === null) return UNKNOWN_VALUE;
  const folder = markdownText(found.folder, NAME_LENGTH);
  return found.role === 'other' || found.folder.toLowerCase().includes(found.role) ? folder : `${folder} (${found.role})`;
}

function authentication(seen: Authentication | null): string {
  if (seen === null) return UNKNOWN_VALUE;
  const results = [
    ['spf', seen.spf, seen.verified?.spf],
    ['dkim', seen.dkim, ownDkim(seen)],
    ['dmarc', seen.dmarc, seen.verified?.dmarc],
  ] as const;
  // The receiver's own result comes first; without one, ours stands with a mark.
  const reported = results.flatMap(([method, theirs, ours]) =>
    theirs !== null ? `${method} ${markdownText(theirs, 20)}` : ours ? `${method} ${markdownText(ours, 20)} (own check)` : [],
  );
  return reported.length === 0 ? UNKNOWN_VALUE : reported.join(' · ');
}

/** One good signature is enough (RFC 6376 section 6.1). */
function ownDkim({ verified }: Authentication): string | null {
  const results = verified?.dkim.map((entry) => entry.slice(entry.lastIndexOf(' ') + 1)) ?? [];
  return results.includes('pass') ? 'pass' : (results[0] ?? null);
}

/** Findings that are not ok, a line each, without those in words above. */
export function failingFindings(report: Report, reported: ReadonlySet<Finding>, docs: DocsUrl): Block {
  const findings = findingsWorstFirst(report).filter((finding) => finding.state !== 'ok' && !reported.has(finding));
  const opening = reported.size === 0 ? '**Found:**\n' : '**Also found:**\n';
  return { kind: 'rows', opening, rows: findings.map((finding) => findingLine(finding, docs)), closing: '', noun: 'finding' };
}

/** Passed checks. A domain may be ok without using a technique, or could do better: such findings get no tick. */
export function fineFindings(report: Report, docs: DocsUrl): readonly Block[] {
  const fine = findingsWorstFirst(report).filter((finding) => finding.state === 'ok');
  const [passed, optional] = [fine.filter((finding) => !isOptional(finding)), fine.filter(isOptional)];
  return [
    foldedLines(`✅ ${formatCount(passed.length, 'check')} passed`, passed, docs),
    foldedLines(`${NEUTRAL} ${optional.length} not used, or could be better`, optional, docs),
  ];
}

/** Neither good nor bad. */
const NEUTRAL = '➖';

function isOptional({ code, remedy }: Finding): boolean {
  return remedy !== null || rowOf(code).isUnused === true;
}

function foldedLines(title: string, findings: readonly Finding[], docs: DocsUrl): Block {
  const rows = findings.map((finding) => findingLine(finding, docs));
  return { kind: 'rows', opening: `<details><summary>${title}</summary>\n`, rows, closing: '</details>', noun: 'finding' };
}

/** One finding as an item of a list: its mark, its target, the fact, and the remedy below. */
export function findingLine(finding: Finding, docs: DocsUrl): string {
  const { check, target, code, state, message, remedy, reference } = finding;
  const mark = state === 'ok' && isOptional(finding) ? NEUTRAL : stateMark(state);
  const more = [linkToDocs(code, docs), ...(reference === null || state === 'ok' ? [] : [referenceLink(reference)])].join(', ');
  const line = `- ${mark} **${check} ${markdownText(target, 120)}**: ${markdownMessage(message, MESSAGE_LENGTH)} (${more})`;
  return remedy === null ? line : `${line}<br>→ ${markdownMessage(remedy, MESSAGE_LENGTH)}`;
}
