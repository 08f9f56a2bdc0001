import { fateOf } from '../../core/judge/burst/loss.ts';
import type { Finding } from '../../core/result/finding.ts';
import type { LoopReport, Report } from '../../core/result/report.ts';
import { columns, fit, padEnd, padStart, wrap } from './columns.ts';
import { formatDuration, UNKNOWN_VALUE } from '../../core/time/duration.ts';
import { disarmCommands, plainText } from '../../core/text/foreign-text.ts';
import { foundLines } from './found.ts';
import { furtherLoops, suspicionsOf, suspicionText } from '../facts/suspicions.ts';
import { causesOf, findingsWorstFirst, isUnexplained, loopMessage, loopsWorstFirst, NO_CAUSE } from '../facts/narrative.ts';
import { paint, pluginWord, terminalMark } from '../../core/result/state.ts';
import type { Referred } from '../facts/referred.ts';
import { referredFindings } from '../facts/referred.ts';
import { tally } from '../facts/tally.ts';
import { formatCount } from '../../core/text/format/count.ts';

export interface TextOptions {
  readonly colour: boolean;
  /** Columns of the terminal; a value below 20 counts as 20. */
  readonly width: number;
  /** Whether the DNS records are shown too, not only their faults. */
  readonly found?: boolean;
}

/** For logs and pipes, which have no width of their own. */
export const PLAIN: TextOptions = { colour: false, width: 100 };

const NARROWEST = 20;
const LONGEST_NAME = 30;
const LONGEST_TARGET = 40;
const TEXT_LENGTH = 600;
const REPLY_LENGTH = 160;
const MOST_ATTEMPTS = 6;

/** The report for a terminal or a log, the verdict first, each line ended by a newline. No line begins with a workflow command. */
export function terminalText(report: Report, options: TextOptions = PLAIN): string {
  const width = Math.max(NARROWEST, options.width);
  const sections = [
    verdictLines(report, width, options.colour),
    loopLines(report, width, options.colour),
    findingLines(report, width, options.colour),
    options.found === true ? foundLines(report, width) : [],
  ];
  const body = [...sections.filter((lines) => lines.length > 0), [fit(tally(report), width)]];
  return body.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}

function verdictLines(report: Report, width: number, colour: boolean): readonly string[] {
  const verdict = `${terminalMark(report.state)} ${pluginWord(report.state)}: ${plainText(report.verdict.summary, TEXT_LENGTH)}`;
  const causes = causesOf(report).slice(0, 3);
  return [
    ...wrapped(verdict, width).map((line) => paint(line, report.state, colour, true)),
    ...causes.flatMap((cause, index) =>
      indented(`${index === 0 ? 'Likeliest cause' : 'Also possible'}: ${plainText(cause.message, TEXT_LENGTH)}`, 2, width),
    ),
    ...(isUnexplained(report) ? indented(NO_CAUSE, 2, width) : []),
    ...suspicionsOf(report)
      .slice(0, 3)
      .flatMap((suspicion) => indented(`May lie at: ${plainText(suspicionText(suspicion), TEXT_LENGTH)}`, 2, width)),
    ...indented(plainText(furtherLoops(report) ?? '', TEXT_LENGTH), 2, width),
  ];
}

function loopLines(report: Report, width: number, colour: boolean): readonly string[] {
  const loops = loopsWorstFirst(report);
  const rows = loops.map((loop) => [
    fit(plainText(loop.name), LONGEST_NAME),
    loop.kind,
    fateOf(loop),
    formatDuration(loop.latencyMs),
    loop.placement === null ? UNKNOWN_VALUE : plainText(loop.placement.folder, 60),
  ]);
  const lines = aligned(rows, 3);
  return loops.flatMap((loop, index) => stanza(marked(loop.state, lines[index] ?? '', width, colour), loopStory(loop, width)));
}

function loopStory(loop: LoopReport, width: number): readonly string[] {
  const message = indented(plainText(loopMessage(loop), TEXT_LENGTH), 4, width);
  if (loop.state === 'ok') {
    const isTold = (loop.probes ?? loop.remedy) !== null;
    return [...(isTold ? message : []), ...attemptLines(loop, width), ...remedyLines(loop.remedy, width)];
  }
  // The last of several attempts says the same.
  const isListed = loop.attempts.length > 1 && loop.attempts.at(-1)?.reply === loop.reply;
  const reply =
    loop.reply === null || loop.reply === '' || isListed ? [] : indented(`server: ${plainText(loop.reply, TEXT_LENGTH)}`, 4, width);
  return [...message, ...reply, ...attemptLines(loop, width), ...remedyLines(loop.remedy, width)];
}

/** The attempts to submit the probe, if there were several. */
function attemptLines({ attempts }: LoopReport, width: number): readonly string[] {
  if (attempts.length < 2) return [];
  const said = attempts.map(({ outcome, reply }) => `${outcome}, ${plainText(reply, REPLY_LENGTH)}`);
  const kept = said.slice(0, MOST_ATTEMPTS).map((attempt, index) => `attempt ${index + 1}: ${attempt}`);
  const more = said.length > kept.length ? [`and ${said.length - kept.length} more attempts, in report.json`] : [];
  return [...kept, ...more].flatMap((line) => indented(line, 4, width));
}

function findingLines(report: Report, width: number, colour: boolean): readonly string[] {
  const referred = referredFindings(report.findings);
  const failures = findingsWorstFirst(report).filter((finding) => finding.state !== 'ok' && !referred.all.has(finding));
  const fine = report.findings.filter(({ state }) => state === 'ok').length;
  const lines = aligned(
    failures.map((finding) => [finding.check, fit(plainText(finding.target), LONGEST_TARGET), plainText(finding.code, 60)]),
    null,
  );
  return [
    ...failures.flatMap((finding, index) =>
      stanza(marked(finding.state, lines[index] ?? '', width, colour), findingStory(finding, referred, width)),
    ),
    ...(fine === 0 ? [] : [marked('ok', `${formatCount(fine, 'check')} passed`, width, colour)]),
  ];
}

function findingStory(finding: Finding, referred: Referred, width: number): readonly string[] {
  const alike = referred.to(finding).map(({ check }) => check);
  return [
    ...indented(plainText(finding.message, TEXT_LENGTH), 4, width),
    ...(alike.length === 0 ? [] : indented(`Not known for this reason: ${[...new Set(alike)].join(', ')}.`, 4, width)),
    ...remedyLines(finding.remedy, width),
  ];
}

function remedyLines(remedy: string | null, width: number): readonly string[] {
  return remedy === null ? [] : indented(`→ ${plainText(remedy, TEXT_LENGTH)}`, 4, width);
}

/** Cells of equal width in each column, two spaces between; column `right` is flush right. */
function aligned(rows: readonly (readonly string[])[], right: number | null): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, columns(cell));
  return rows.map((row) =>
    row
      .map((cell, index) => (index === right ? padStart(cell, widths[index] ?? 0) : padEnd(cell, widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function stanza(line: string, story: readonly string[]): readonly string[] {
  return [line, ...story];
}

function marked(state: LoopReport['state'], line: string, width: number, colour: boolean): string {
  return `${paint(terminalMark(state), state, colour)} ${fit(line, width - 2)}`;
}

function indented(sentence: string, indent: number, width: number): readonly string[] {
  return wrapped(sentence, width - indent).map((line) => ' '.repeat(indent) + line);
}

/** The rest of a broken word could be a command at the start of the next line. */
function wrapped(sentence: string, width: number): readonly string[] {
  return wrap(sentence, width).map((line) => fit(disarmCommands(line), width));
}
