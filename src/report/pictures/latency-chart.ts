import type { HistoryEntry } from '../history/lines/entry.ts';
import { STRIP } from './sparkline.ts';

/** The least top of the chart's scale, s. */
const LEAST_TOP = 0.1;

/**
 * One loop's latency over its last runs as an xychart of Mermaid, without its fence; null below two runs. A lost probe is a bar as high as
 * the chart. Mermaid 11 and 12 take no gap and no exponent in a series, and need one value for each place of the axis. They draw from the
 * least value up unless a range is given. Without a measurement, the line goes on from the run before.
 */
export function latencyChart(loop: string, entries: readonly HistoryEntry[]): string | null {
  const shown = entries.slice(-STRIP);
  const measured = shown.flatMap(({ latencyMs }) => latencyMs ?? []);
  if (shown.length < 2 || measured.length === 0) return null;
  const top = Math.max(LEAST_TOP, ...measured.map((ms) => ms / 1_000)) * 1.1;
  let last = measured[0] ?? 0;
  const line = shown.map(({ latencyMs }) => decimal((last = latencyMs ?? last) / 1_000));
  const lost = shown.map(({ latencyMs, state }) => decimal(latencyMs === null && state === 'critical' ? top : 0));
  return [
    'xychart-beta',
    `  title "${named(loop)}: latency of the last ${shown.length} runs"`,
    `  x-axis "runs, the latest at the right; a bar is a lost probe" 1 --> ${shown.length}`,
    `  y-axis "seconds" 0 --> ${decimal(top)}`,
    ...(lost.some((value) => Number(value) > 0) ? [`  bar [${lost.join(', ')}]`] : []),
    `  line [${line.join(', ')}]`,
  ].join('\n');
}

/** Larger numbers would need an exponent, and no mail takes so long, s. */
const MOST = 1e9;

function decimal(value: number): string {
  return Math.min(value, MOST).toFixed(3);
}

/** Letters, digits and signs without a meaning in Mermaid; a name without any becomes "loop". */
function named(loop: string): string {
  const signs = Array.from(loop.replace(/[^\p{L}\p{N} ._@-]+/gu, ' ').trim());
  const plain = signs.slice(0, 60).join('').trim();
  return plain === '' ? 'a loop' : plain;
}
