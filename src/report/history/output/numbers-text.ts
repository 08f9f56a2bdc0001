// The numbers of a history, for people and for programs.
// Called by app.

import { formatDuration } from '../../../core/time/duration.ts';
import { plainText } from '../../../core/text/foreign-text.ts';
import { padEnd, padStart } from '../../terminal/columns.ts';
import { MEASURES } from '../counts/day-counts.ts';
import type { Comparison, Days, LatencyChange, LossChange } from '../numbers/compare.ts';
import type { LoopNumbers } from '../numbers/loop-numbers.ts';
import { formatPercent } from '../../../core/text/format/percent.ts';

/** The readable part of a history, and its numbers. */
export interface HistoryNumbers {
  /** For people: a folder, or a branch. */
  readonly place: string;
  readonly from: string;
  readonly to: string;
  /** The share of probes, 0 to 1, that have to arrive. */
  readonly target: number;
  readonly loops: readonly LoopNumbers[];
  /** The unreadable parts. */
  readonly problems: readonly string[];
  /** Null: nothing is compared. */
  readonly comparison: { readonly before: Days; readonly after: Days; readonly loops: readonly Comparison[] } | null;
}

/** The most loops that are shown. */
const MOST = 500;
const TERM = 11;
const CELL = 11;

export function numbersText({ place, from, to, target, loops, comparison }: HistoryNumbers): string {
  const blocks =
    comparison === null
      ? [`History in ${plainText(place)}, ${from} to ${to}.`, ...loops.slice(0, MOST).map((loop) => loopText(loop, target))]
      : [
          `History in ${plainText(place)}: ${comparison.before.from} to ${comparison.before.to} against ${comparison.after.from} to ${comparison.after.to}.`,
          ...comparison.loops.slice(0, MOST).map(comparisonText),
        ];
  const none =
    comparison === null
      ? loops.length === 0
        ? ['No run is kept of these days.']
        : []
      : comparison.loops.length === 0
        ? [`No run is kept of these days; the history goes from ${from} to ${to}.`]
        : [];
  return `${[...blocks, ...none].join('\n\n')}\n`;
}

function loopText(numbers: LoopNumbers, target: number): string {
  const { loop, kind, runs, seen, lost, unknown, loss, allowed, coverage, burnRate, measures } = numbers;
  const due =
    coverage === null
      ? 'how many were due is not known'
      : `${whole(coverage.done)} of ${whole(coverage.due)} that were due (${formatPercent(coverage.share)})`;
  const of =
    loss === null
      ? 'nothing is known'
      : `${formatPercent(loss.share)}, ${formatPercent(loss.atLeast)} to ${formatPercent(loss.atMost)} with a confidence of 95 %`;
  const rows = MEASURES.flatMap((measure) => {
    const found = measures[measure];
    return found === null
      ? []
      : [
          row(
            measure,
            [found.p50, found.p95, found.p99, found.worst].map((ms) => formatDuration(ms)),
          ),
        ];
  });
  return [
    `${plainText(loop)} (${kind})`,
    row('runs', [`${whole(runs)}; ${due}`]),
    row('lost', [`${whole(lost)} of ${whole(seen + lost)} (${of}); the target of ${formatPercent(target)} allows ${whole(allowed)}`]),
    ...(unknown === 0 ? [] : [row('unknown', [`${whole(unknown)} runs could not tell`])]),
    ...(burnRate === null ? [] : [row('burn rate', [`${burnRate.toFixed(2)} (1: just as fast as the target allows)`])]),
    ...(rows.length === 0 ? [] : [`  ${' '.repeat(TERM)}${['p50', 'p95', 'p99', 'worst'].map((word) => padStart(word, CELL)).join('')}`]),
    ...rows,
  ].join('\n');
}

function comparisonText({ loop, latency, loss }: Comparison): string {
  return [plainText(loop), row('latency', [latencyText(latency)]), row('loss', [lossText(loss)])].join('\n');
}

const LATENCY_CHANGES = { worse: 'slower', better: 'faster', same: 'the same', undetermined: 'not known' } as const;
const LOSS_CHANGES = { worse: 'lossier', better: 'less lossy', same: 'the same', undetermined: 'not known' } as const;

function latencyText({ change, before, after, longerShare, pValue }: LatencyChange): string {
  if (before === null || after === null || longerShare === null || pValue === null)
    return `${LATENCY_CHANGES[change]}: ${whole(before?.count ?? 0)} probes before and ${whole(after?.count ?? 0)} after were measured, and it takes 20 of each`;
  const moved = (['p50', 'p95', 'p99'] as const).map((name) => `${name} ${formatDuration(before[name])} to ${formatDuration(after[name])}`);
  const chance = pValue < 0.001 ? 'p < 0.001' : `p = ${pValue.toFixed(3)}`;
  return `${LATENCY_CHANGES[change]}: ${moved.join(', ')}; a later probe took longer than an earlier one in ${formatPercent(longerShare)} of pairs (${chance})`;
}

function lossText({ change, before, after, difference }: LossChange): string {
  const counts = `${whole(before.lost)} of ${whole(before.of)} before, ${whole(after.lost)} of ${whole(after.of)} after`;
  if (difference === null) return `${LOSS_CHANGES[change]}: ${counts}`;
  const points = (share: number) => (share * 100).toFixed(2);
  const { atLeast, atMost } = difference;
  const span =
    atMost < 0
      ? `${points(-atMost)} to ${points(-atLeast)} percentage points less`
      : `${points(atLeast)} to ${points(atMost)} percentage points more`;
  return `${LOSS_CHANGES[change]}: ${counts}; ${span}, with a confidence of 95 %`;
}

function row(term: string, cells: readonly string[]): string {
  const isTable = cells.length > 1;
  return `  ${padEnd(term, TERM)}${cells.map((cell) => (isTable ? padStart(cell, CELL) : cell)).join('')}`;
}

function whole(count: number): string {
  return count.toLocaleString('en');
}
