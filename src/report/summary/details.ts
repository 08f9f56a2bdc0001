import type { DnsQuery, Hop, LoopReport, Report } from '../../core/result/report.ts';
import { formatPercent } from '../../core/text/format/percent.ts';
import { formatDuration, UNKNOWN_VALUE } from '../../core/time/duration.ts';
import type { Block } from './fit.ts';
import { referenceLink } from './links.ts';
import { markdownLines, markdownText } from '../../core/text/foreign-text.ts';
import { findingsWorstFirst, loopsWorstFirst } from '../facts/narrative.ts';
import type { Column } from './tables.ts';
import { folded, tableRow } from './tables.ts';

const NAME_LENGTH = 80;
const REPLY_LENGTH = 300;
const TIME_LENGTH = 40;

const BURSTS: readonly Column[] = [
  'Loop',
  ['Sent', 'right'],
  ['Seen', 'right'],
  ['Lost', 'right'],
  ['Loss, 95 % confidence', 'right'],
  ['Overtaken', 'right'],
  ['Half within', 'right'],
  ['95 % within', 'right'],
];

const PHASES: readonly Column[] = [
  'Loop',
  ['Connect', 'right'],
  ['TLS', 'right'],
  ['Login', 'right'],
  ['Accept', 'right'],
  ['Delivery', 'right'],
  ['Seen', 'right'],
  ['Total', 'right'],
];

/** Details for a closer look, each part folded; `fitSummary` leaves empty parts out. */
export function detailBlocks(report: Report): readonly Block[] {
  const loops = loopsWorstFirst(report);
  return [
    folded('How many probes arrived', BURSTS, loops.flatMap(burstRows), 'loop'),
    folded('How long each phase took', PHASES, loops.filter(hasPhase).map(phaseRow), 'loop'),
    folded('Attempts to hand over, with the servers’ replies', ['Loop', 'At', 'Outcome', 'Reply'], loops.flatMap(attemptRows), 'attempt'),
    folded('How the mail travelled', ['Loop', '#', 'From → by', 'Protocol', ['Delay', 'right'], 'Note'], loops.flatMap(hopRows), 'hop'),
    folded('Late probes of earlier runs', ['Loop', 'Sent', ['On its way', 'right']], loops.flatMap(lateRows), 'late probe'),
    folded(
      'DNS questions that a server did not answer, and what the others said',
      ['Name', 'Type', 'Server', 'Answer', ['Took', 'right']],
      queryRows(report.queries),
      'DNS question',
    ),
    folded('SPF records, and where they lead', ['Domain', 'Records'], treeRows(report), 'domain'),
    folded('What the findings rest on', ['Code', 'Target', 'Seen', 'Reference'], evidenceRows(report), 'finding'),
  ];
}

function hasPhase(loop: LoopReport): boolean {
  return Object.values(loop.phasesMs).some((duration) => duration !== null);
}

function phaseRow(loop: LoopReport): string {
  const { connect, tls, auth, accept, delivery, seen, total } = loop.phasesMs;
  return tableRow([name(loop), ...[connect, tls, auth, accept, delivery, seen, total].map(formatDuration)]);
}

function burstRows(loop: LoopReport): readonly string[] {
  const { probes } = loop;
  if (!probes) return [];
  const { sent, seen, lost, lossAtLeast, lossAtMost, reordered, p50Ms, p95Ms } = probes;
  const loss =
    lossAtLeast === null || lossAtMost === null ? UNKNOWN_VALUE : `${formatPercent(lossAtLeast)} to ${formatPercent(lossAtMost)}`;
  return [tableRow([name(loop), `${sent}`, `${seen}`, `${lost}`, loss, `${reordered}`, formatDuration(p50Ms), formatDuration(p95Ms)])];
}

function attemptRows(loop: LoopReport): readonly string[] {
  return loop.attempts.map(({ at, outcome, reply }) =>
    tableRow([name(loop), markdownText(at, TIME_LENGTH), markdownText(outcome, TIME_LENGTH), markdownText(reply, REPLY_LENGTH)]),
  );
}

function hopRows(loop: LoopReport): readonly string[] {
  const hops = loop.hops ?? [];
  const slowest = slowestDelay(hops);
  return hops.map((hop, index) =>
    tableRow([
      name(loop),
      String(index + 1),
      `${foreign(hop.from)} → ${foreign(hop.by)}`,
      [hop.with, hop.tls].flatMap((part) => (part === null ? [] : markdownText(part, NAME_LENGTH))).join(', ') || UNKNOWN_VALUE,
      formatDuration(hop.delayMs),
      hop.delayMs !== null && hop.delayMs === slowest ? '◀ slowest' : '',
    ]),
  );
}

/** Null if fewer than two hops can be compared, or none took time. */
function slowestDelay(hops: readonly Hop[]): number | null {
  const delays = hops.flatMap((hop) => hop.delayMs ?? []);
  const longest = delays.reduce((most, delay) => Math.max(most, delay), 0);
  return delays.length > 1 && longest > 0 ? longest : null;
}

function lateRows(loop: LoopReport): readonly string[] {
  return loop.late.map(({ sentAt, delayMs }) => tableRow([name(loop), markdownText(sentAt, TIME_LENGTH), formatDuration(delayMs)]));
}

function evidenceRows(report: Report): readonly string[] {
  return findingsWorstFirst(report)
    .filter((finding) => finding.evidence !== null || finding.reference !== null)
    .map(({ code, target, evidence, reference }) =>
      tableRow([
        markdownText(code, NAME_LENGTH),
        markdownText(target, 120),
        evidence === null || evidence === '' ? UNKNOWN_VALUE : markdownLines(evidence, 500),
        reference === null ? UNKNOWN_VALUE : referenceLink(reference),
      ]),
    );
}

function treeRows({ spfTrees }: Report): readonly string[] {
  return spfTrees.map(({ domain, lines, omitted }) =>
    tableRow([
      markdownText(domain, 120),
      [markdownLines(lines.join('\n'), 200), ...(omitted === 0 ? [] : [`and ${omitted} more`])].join('<br>'),
    ]),
  );
}

/** All answers to each question that at least one server left open. */
function queryRows(queries: readonly DnsQuery[]): readonly string[] {
  const open = new Set(queries.filter(({ answer }) => answer === 'unknown').map(questionOf));
  return queries
    .filter((query) => open.has(questionOf(query)))
    .map(({ name: asked, type, server, detail, ms }) =>
      tableRow([markdownText(asked, 120), type, markdownText(server, NAME_LENGTH), markdownText(detail, REPLY_LENGTH), formatDuration(ms)]),
    );
}

function questionOf({ name: asked, type }: DnsQuery): string {
  return `${type} ${asked}`;
}

function name(loop: LoopReport): string {
  return markdownText(loop.name, NAME_LENGTH);
}

function foreign(value: string | null): string {
  return value === null ? UNKNOWN_VALUE : markdownText(value, 120);
}
