import type { LoopReport, Report } from '../../core/result/report.ts';
import { compareStates } from '../../core/result/state.ts';
import { markdownText } from '../../core/text/foreign-text.ts';
import { formatDuration, UNKNOWN_VALUE } from '../../core/time/duration.ts';
import type { DayCounts } from '../history/counts/day-counts.ts';
import type { History } from '../history/counts/history.ts';
import { dayOf, daysLater } from '../history/lines/day.ts';
import type { HistoryEntry } from '../history/lines/entry.ts';
import { runLines } from '../history/lines/entry.ts';
import type { Period } from '../history/numbers/run-coverage.ts';
import { DEFAULT_TARGET, loopNumbers, loopsOf } from '../history/numbers/loop-numbers.ts';
import { tableHead, tableRow } from '../summary/tables.ts';
import { latencyChart } from './latency-chart.ts';
import { moment } from './html.ts';
import { sparkline, stateStrip, STRIP } from './sparkline.ts';

const WEEK = 7 * 24 * 3_600_000;
/** The most loops that are shown. */
const MOST = 40;
/** The most loops whose runs are shown by state. */
const MOST_STRIPS = 10;
const NAME_LENGTH = 80;

/**
 * The past of a run's loops as Markdown, with a chart of the worst or slowest one's latency. Empty without a past; `history` is without
 * this run.
 */
export function pastSection(report: Report, history: History): string {
  const { shown, entriesOf } = pastOf(report, history);
  if (shown.length === 0) return '';
  const [first] = shown.toSorted((one, other) => compareStates(other.state, one.state) || (other.latencyMs ?? 0) - (one.latencyMs ?? 0));
  const chart = first === undefined ? null : latencyChart(first.name, entriesOf(first.name));
  const drawn = chart === null ? [] : ['', '<details><summary>Latency</summary>', '', '```mermaid', chart, '```', '', '</details>'];
  return `${['### What was before', '', pastTable(report, history), ...drawn].join('\n')}\n`;
}

interface Past {
  readonly startedAt: number;
  /** Loops of the run with a past. */
  readonly shown: readonly LoopReport[];
  readonly before: readonly HistoryEntry[];
  readonly entriesOf: (name: string) => readonly HistoryEntry[];
  readonly period: Period;
  readonly counted: ReadonlyMap<string, readonly DayCounts[]>;
}

function pastOf(report: Report, history: History): Past {
  const startedAt = Date.parse(report.startedAt);
  const today = dayOf(startedAt);
  const period = { from: daysLater(today, -29), to: today, now: startedAt };
  const counted = loopsOf(history, period);
  const before = history.days.flatMap(({ entries }) => entries ?? []);
  const its = runLines(report, 'this one', { details: false, everyMs: null }).entries;
  const shown = report.loops.filter(({ name, outcome }) => outcome !== 'skipped' && counted.has(name)).slice(0, MOST);
  const entriesOf = (name: string) => [...before, ...its].filter(({ loop }) => loop === name);
  return { startedAt, shown, before, entriesOf, period, counted };
}

/** The last runs of a run's loops with this one, and the values to compare with. Empty without a past; `history` is without this run. */
export function pastTable(report: Report, history: History): string {
  const { startedAt, shown, before, entriesOf, period, counted } = pastOf(report, history);
  if (shown.length === 0) return '';
  const rows = shown.map((loop) => {
    const past = before.filter((entry) => entry.loop === loop.name);
    const { measures, seen, lost } = loopNumbers(loop.name, counted.get(loop.name) ?? [], period, DEFAULT_TARGET);
    return tableRow([
      markdownText(loop.name, NAME_LENGTH),
      sparkline(entriesOf(loop.name)),
      difference(loop, past.at(-1)?.latencyMs ?? null),
      difference(loop, aWeekAgo(counted.get(loop.name) ?? [], startedAt)),
      formatDuration(measures.latency?.p50 ?? null),
      `${lost} of ${seen + lost}`,
    ]);
  });
  const head = tableHead([
    'Loop',
    'Last 30 runs',
    ['Last run', 'right'],
    ['A week ago', 'right'],
    ['p50, 30 days', 'right'],
    ['Lost, 30 days', 'right'],
  ]);
  const strips = shown.flatMap(({ name }) => strip(name, entriesOf(name)) ?? []).slice(0, MOST_STRIPS);
  const legend = 'Bars begin at 0 ms; `×` is a lost probe, `?` one that could not be looked for.';
  return [head, ...rows, '', legend, ...strips.flatMap((line) => ['', line])].join('\n');
}

/** The last runs of a loop by state; null if all were good. */
function strip(loop: string, entries: readonly HistoryEntry[]): string | null {
  const last = entries.slice(-STRIP);
  const [from, to] = [last[0], last.at(-1)];
  if (from === undefined || to === undefined || last.every(({ state }) => state === 'ok')) return null;
  return `**${markdownText(loop, NAME_LENGTH)}** ${stateStrip(last)} <sub>${moment(Date.parse(from.at))} to ${moment(Date.parse(to.at))}</sub>`;
}

/** The median of the same hour (UTC) a week ago, ms; null: nothing was measured then. Of most days only the counts are read. */
function aWeekAgo(days: readonly DayCounts[], startedAt: number): number | null {
  const at = startedAt - WEEK;
  return days.find(({ day }) => day === dayOf(at))?.hours[new Date(at).getUTCHours()]?.medianMs ?? null;
}

function difference({ latencyMs }: LoopReport, before: number | null): string {
  if (latencyMs === null || before === null) return UNKNOWN_VALUE;
  const ms = Math.round(latencyMs - before);
  return ms === 0 ? 'the same' : `${ms > 0 ? '+' : '−'}${formatDuration(Math.abs(ms))}`;
}
