import type { LoopReport, Report } from '../../core/result/report.ts';
import { compareStates } from '../../core/result/state.ts';
import { markdownText } from '../../core/text/foreign-text.ts';
import { formatDuration, UNKNOWN_VALUE } from '../../core/time/duration.ts';
import { median } from '../history/counts/day-counts.ts';
import type { History } from '../history/counts/history.ts';
import { dayOf, daysLater } from '../history/lines/day.ts';
import type { HistoryEntry } from '../history/lines/entry.ts';
import { runLines } from '../history/lines/entry.ts';
import { DEFAULT_TARGET, loopNumbers, loopsOf } from '../history/numbers/loop-numbers.ts';
import { tableHead, tableRow } from '../summary/tables.ts';
import { latencyChart } from './latency-chart.ts';
import { sparkline } from './sparkline.ts';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
/** Loops that are shown. */
const MOST = 40;
const NAME_LENGTH = 80;

/**
 * The past of a run's loops as Markdown: their last runs with this one, what they are compared with, and the latency of the one that is worst
 * or slowest. Empty without a past.
 *
 * @param history without this run
 */
export function pastSection(report: Report, history: History): string {
  const startedAt = Date.parse(report.startedAt);
  const today = dayOf(startedAt);
  const period = { from: daysLater(today, -29), to: today, now: startedAt };
  const counted = loopsOf(history, period);
  const before = history.days.flatMap(({ entries }) => entries ?? []);
  const its = runLines(report, 'this one', { details: false, everyMs: null }).entries;
  const shown = report.loops.filter(({ name, outcome }) => outcome !== 'skipped' && counted.has(name)).slice(0, MOST);
  if (shown.length === 0) return '';
  const entriesOf = (name: string) => [...before, ...its].filter(({ loop }) => loop === name);
  const rows = shown.map((loop) => {
    const past = before.filter((entry) => entry.loop === loop.name);
    const { measures, seen, lost } = loopNumbers(loop.name, counted.get(loop.name) ?? [], period, DEFAULT_TARGET);
    return tableRow([
      markdownText(loop.name, NAME_LENGTH),
      sparkline(entriesOf(loop.name)),
      difference(loop, past.at(-1)?.latencyMs ?? null),
      difference(loop, aWeekAgo(past, startedAt)),
      formatDuration(measures.latency?.p50 ?? null),
      `${lost} of ${seen + lost}`,
    ]);
  });
  const [first] = shown.toSorted((one, other) => compareStates(other.state, one.state) || (other.latencyMs ?? 0) - (one.latencyMs ?? 0));
  const chart = first === undefined ? null : latencyChart(first.name, entriesOf(first.name));
  const head = tableHead([
    'Loop',
    'Last 30 runs',
    ['Last run', 'right'],
    ['A week ago', 'right'],
    ['p50, 30 days', 'right'],
    ['Lost, 30 days', 'right'],
  ]);
  const parts = [
    `### What was before`,
    '',
    head,
    ...rows,
    '',
    'Bars begin at 0 ms; `×` is a lost probe, `?` one that could not be looked for.',
  ];
  const drawn = chart === null ? [] : ['', '<details><summary>Latency</summary>', '', '```mermaid', chart, '```', '', '</details>'];
  return `${[...parts, ...drawn].join('\n')}\n`;
}

/** The median of the hour around the same time a week ago, ms; null: nothing was measured then. */
function aWeekAgo(past: readonly HistoryEntry[], startedAt: number): number | null {
  const near = past.filter(({ at }) => Math.abs(Date.parse(at) - (startedAt - WEEK)) <= HOUR / 2);
  return median(near.flatMap(({ latencyMs }) => latencyMs ?? []));
}

function difference({ latencyMs }: LoopReport, before: number | null): string {
  if (latencyMs === null || before === null) return UNKNOWN_VALUE;
  const ms = Math.round(latencyMs - before);
  return ms === 0 ? 'the same' : `${ms > 0 ? '+' : '−'}${formatDuration(Math.abs(ms))}`;
}
