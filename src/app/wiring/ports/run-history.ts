import type { Deadline } from '../../../core/time/deadline.ts';
import type { HistoryStore } from '../../../core/ports/services/history-store.ts';
import { HISTORY_MARKER } from '../../../core/ports/services/history-store.ts';
import type { Report } from '../../../core/result/report.ts';
import type { History } from '../../../report/history/counts/history.ts';
import type { RecordStore } from '../../../incidents/keep-without-issue.ts';
import { keepState, STATE_PATH } from '../../../report/history/keep/state.ts';
import type { Day } from '../../../report/history/lines/day.ts';
import { keepRun } from '../../../report/history/keep/append.ts';
import { readHistory } from '../../../report/history/keep/read-history.ts';
import { countsPath, dayOf, daysBetween, daysLater, linesPath } from '../../../report/history/lines/day.ts';
import type { Keeping } from '../../../report/history/lines/entry.ts';
import { runLines } from '../../../report/history/lines/entry.ts';
import { USUAL_DAYS } from '../../../report/history/numbers/slower.ts';
import { pastSection } from '../../../report/pictures/past-section.ts';

/** What became of the run's place in the history. */
export interface RunKept {
  /** For the log. */
  readonly notes: readonly string[];
  /** Why it was not kept, and the next step; null: it was. */
  readonly problem: string | null;
  /** What was before, as Markdown; empty: nothing is known of it. */
  readonly before: string;
}

/** For who has nothing else to wait for: the past is waited for as long as it may take. */
export const UNENDED = new Promise<void>(() => undefined);

/** The history as one run sees it. */
export interface RunHistory {
  /** What is needed of the runs before this one; null: it cannot be read, or nobody waits for it any more. Rejects never. */
  readonly past: (over: Promise<void>) => Promise<History | null>;
  readonly keep: (report: Report, deadline: Deadline) => Promise<RunKept>;
  /** Where incidents without an issue are remembered beside the runs. */
  readonly memory: (deadline: Deadline) => RecordStore;
}

export interface HistoryRequest extends Keeping {
  /** ms */
  readonly retention: number;
  readonly open: (deadline: Deadline) => Promise<HistoryStore>;
  /** For what is read, apart from the run's own. */
  readonly shortDeadline: (over: Promise<void>) => Deadline;
  readonly now: () => number;
  /** Names a run by its report: the same one has always the same name. */
  readonly nameRun: (report: Report) => string;
  readonly log: (line: string) => void;
}

export function runHistory({ open, shortDeadline, now, nameRun, retention, log, ...keeping }: HistoryRequest): RunHistory {
  let known: History | null = null;
  return {
    past: async (over) => {
      using deadline = shortDeadline(over);
      const today = dayOf(now());
      const counts = daysBetween(daysLater(today, -USUAL_DAYS), daysLater(today, -1)).map(countsPath);
      const store = await open(deadline);
      const read = await store.read([HISTORY_MARKER, ...counts, linesPath(daysLater(today, -1)), linesPath(today)]);
      if (!read.ok) log(`Whether mail is slower than usual is not known. ${read.problem}`);
      known = read.ok ? readHistory(read.files) : null;
      for (const problem of known?.problems ?? []) log(`History: ${problem}`);
      return known;
    },
    keep: async (report, deadline) => {
      const lines = runLines(report, nameRun(report), keeping);
      const isEmpty = lines.entries.length === 0 && lines.posture === null;
      const kept = isEmpty ? { ok: true as const, notes: [] } : await (await open(deadline)).update(keepRun(lines, retention));
      const before = known === null ? '' : pastSection(report, known);
      return kept.ok ? { notes: kept.notes, problem: null, before } : { notes: [], problem: kept.problem, before };
    },
    memory: (deadline) =>
      memoryIn(
        () => open(deadline),
        () => dayOf(now()),
      ),
  };
}

function memoryIn(open: () => Promise<HistoryStore>, today: () => Day): RecordStore {
  let base: string | null = null;
  let broken: string | null = null;
  return {
    read: async () => {
      const read = await (await open()).read([STATE_PATH]);
      broken = read.ok ? null : read.problem;
      const bytes = read.ok ? read.files.get(STATE_PATH) : undefined;
      return (base = bytes === undefined ? null : new TextDecoder().decode(bytes));
    },
    write: async (text) => {
      // What could not be read is not written over.
      if (broken !== null) throw new Error(broken);
      if (text === base) return;
      const kept = await (await open()).update(keepState(text, base, today()));
      if (!kept.ok) throw new Error(kept.problem);
      base = text;
    },
    forgets: false,
  };
}
