import type { State } from '../../../core/result/state.ts';
import { worst } from '../../../core/result/state.ts';
import { formatDuration } from '../../../core/time/duration.ts';
import { formatCount } from '../../../core/text/format/count.ts';
import { formatSome } from '../../../core/text/format/list.ts';
import type { History } from '../../history/counts/history.ts';
import type { HistoryEntry } from '../../history/lines/entry.ts';

/** Without a known interval, the last run is valid for this time, ms. */
const FRESH = 24 * 3_600_000;
/** After this many missing runs, the last one says nothing of the present. */
const MISSED = 3;
/** A run that is dated further ahead had a wrong clock: it would pass for the last one until then, ms. */
const AHEAD = 10 * 60_000;

/** The present state, by the last run. */
export interface Present {
  readonly state: State;
  /** One sentence. */
  readonly sentence: string;
  /** The last entry of each loop of the last run, by name. */
  readonly loops: readonly HistoryEntry[];
  /** The start of the last run, ms since the epoch; null without one. */
  readonly at: number | null;
}

/** @param now ms since the epoch */
export function presentOf({ days }: History, now: number): Present {
  const isPast = ({ at }: HistoryEntry) => Date.parse(at) <= now + AHEAD;
  const entries = days.findLast((day) => day.entries?.some(isPast))?.entries ?? [];
  const last = entries.findLast(isPast);
  if (last === undefined) return { state: 'unknown', sentence: 'No run is kept whose mail could be told about.', loops: [], at: null };
  const at = Date.parse(last.at);
  const loops = entries.filter(({ run }) => run === last.run).toSorted((one, other) => (one.loop < other.loop ? -1 : 1));
  const age = now - at;
  if (age > (last.everyMs === null ? FRESH : MISSED * last.everyMs))
    return {
      state: 'unknown',
      sentence: `Whether mail works is not known: the last run is ${formatDuration(age)} old.`,
      loops,
      at,
    };
  return { state: worst(loops.map(({ state }) => state)), sentence: sentenceOf(loops), loops, at };
}

function sentenceOf(loops: readonly HistoryEntry[]): string {
  const named = (state: State) => loops.filter((loop) => loop.state === state).map(({ loop, outcome }) => `${loop} (${outcome})`);
  const [critical, unknown, warning] = [named('critical'), named('unknown'), named('warning')];
  if (critical.length > 0) return `Mail is broken: ${formatSome(critical, NAMED)}.`;
  if (unknown.length > 0) return `Not everything could be looked at: ${formatSome(unknown, NAMED)}.`;
  if (warning.length > 0) return `Mail arrives, with something to look at: ${formatSome(warning, NAMED)}.`;
  const slowest = Math.max(...loops.map(({ latencyMs }) => latencyMs ?? 0));
  return `Mail works: ${formatCount(loops.length, 'loop')} delivered, the slowest in ${formatDuration(slowest)}.`;
}

/** The most names in one sentence. */
const NAMED = 4;
