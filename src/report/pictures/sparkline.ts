import type { State } from '../../core/result/state.ts';
import type { HistoryEntry } from '../history/lines/entry.ts';

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const LOST = '×';
const UNKNOWN = '?';
const SQUARES: Readonly<Record<State, string>> = { ok: '🟩', warning: '🟨', critical: '🟥', unknown: '⬜' };
/** The most runs that are shown. */
export const STRIP = 30;

/**
 * The latencies of the last runs of one loop as a line of bars, the latest at the right: `▂▃×?▂`. The lowest bar is 0 ms, so that small
 * changes look small; `×`: the probe did not come; `?`: it could not be looked for.
 */
export function sparkline(entries: readonly HistoryEntry[]): string {
  const shown = entries.slice(-STRIP);
  const most = Math.max(...shown.map(({ latencyMs }) => latencyMs ?? 0));
  return shown
    .map(({ latencyMs, state }) => {
      if (latencyMs === null) return state === 'critical' ? LOST : UNKNOWN;
      return BARS[Math.min(BARS.length - 1, Math.floor((latencyMs / Math.max(1, most)) * BARS.length))] ?? UNKNOWN;
    })
    .join('');
}

/** The states of these runs as squares, the latest at the right; white: it could not be looked at. */
export function stateStrip(entries: readonly HistoryEntry[]): string {
  return entries.map(({ state }) => SQUARES[state]).join('');
}
