import type { Finding } from '../../core/result/finding.ts';
import type { Authentication, LoopReport, Placement, Report } from '../../core/result/report.ts';
import { formatDuration, UNKNOWN_VALUE } from '../../core/time/duration.ts';
import type { Block } from './fit.ts';
import { markdownMessage, markdownText } from '../../core/text/foreign-text.ts';
import { findingsWorstFirst, loopsWorstFirst } from '../facts/narrative.ts';
import { stateBadge } from '../../core/result/state.ts';
import { counted } from '../facts/tally.ts';

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

/** Rows under a title that is folded away until it is asked for. */
export function folded(title: string, columns: readonly Column[], rows: readonly string[], noun: string): Block {
  return { kind: 'rows', opening: `<details><summary>${title}</summary>\n\n${tableHead(columns)}`, rows, closing: '</details>', noun };
}

export function loopTable(report: Report): Block {
  const opening = tableHead(['Loop', 'Kind', 'State', 'Outcome', ['Latency', 'right'], 'Where', 'Authentication']);
  return { kind: 'rows', opening, rows: loopsWorstFirst(report).map(loopRow), closing: '', noun: 'loop' };
}

function loopRow(loop: LoopReport): string {
  const copies = loop.copies !== null && loop.copies > 1 ? ` ×${loop.copies}` : '';
  return tableRow([
    markdownText(loop.name, NAME_LENGTH),
    loop.kind,
    stateBadge(loop.state),
    loop.outcome,
    formatDuration(loop.latencyMs),
    placement(loop.placement) + copies,
    authentication(loop.authentication),
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
  // The receiver's own word comes first; where it gave none, ours stands with a mark.
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

const FINDING_COLUMNS = ['Check', 'Target', 'State', 'Finding'];

export function failingFindings(report: Report): Block {
  const findings = findingsWorstFirst(report).filter((finding) => finding.state !== 'ok');
  return { kind: 'rows', opening: tableHead(FINDING_COLUMNS), rows: findings.map(findingRow), closing: '', noun: 'finding' };
}

export function fineFindings(report: Report): Block {
  const findings = findingsWorstFirst(report).filter((finding) => finding.state === 'ok');
  return folded(`✅ ${counted(findings.length, 'check')} without a complaint`, FINDING_COLUMNS, findings.map(findingRow), 'finding');
}

function findingRow(finding: Finding): string {
  return tableRow([
    finding.check,
    markdownText(finding.target, 120),
    stateBadge(finding.state),
    markdownMessage(finding.message, MESSAGE_LENGTH) +
      (finding.remedy === null ? '' : `<br>→ ${markdownMessage(finding.remedy, MESSAGE_LENGTH)}`),
  ]);
}
