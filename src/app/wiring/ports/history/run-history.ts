import type { Deadline } from '../../../../core/time/deadline.ts';
import type { HistoryStore } from '../../../../core/ports/services/history-store.ts';
import { HISTORY_MARKER } from '../../../../core/ports/services/history-store.ts';
import type { Report } from '../../../../core/result/report.ts';
import type { Redact } from '../../../../core/text/redact.ts';
import type { History } from '../../../../report/history/counts/history.ts';
import type { RecordStore } from '../../../../incidents/keep-without-issue.ts';
import { alongWith, keepRun } from '../../../../report/history/keep/append.ts';
import { daysOfLastRuns, readHistory } from '../../../../report/history/keep/read-history.ts';
import { countsPath, dayOf, daysBetween, daysLater, linesPath } from '../../../../report/history/lines/day.ts';
import type { Keeping, RunLines } from '../../../../report/history/lines/entry.ts';
import { runLines } from '../../../../report/history/lines/entry.ts';
import { withLines } from '../../../../report/history/lines/day-lines.ts';
import { linesOf } from '../../../../report/history/lines/line.ts';
import { PAGE_DAYS, PAGE_FOLDER, RUN_DAYS } from '../../../../report/pictures/past/shown.ts';
import { memoryIn } from './memory.ts';
import type { Seal } from './seal.ts';
import { pastSection, pastTable } from '../../../../report/pictures/past-section.ts';
import { STRIP } from '../../../../report/pictures/sparkline.ts';

/** The result of storing the run in the history. */
export interface RunKept {
  /** For the log. */
  readonly notes: readonly string[];
  /** Why it was not stored, and the next step; null: it was. */
  readonly problem: string | null;
  /** The earlier runs, as Markdown; empty: none known. */
  readonly before: string;
  /** The page and its files, by name; empty: no known past. */
  readonly page: ReadonlyMap<string, string>;
}

/** For callers with no other work: the past is awaited without an early end. */
export const UNENDED = new Promise<void>(() => undefined);

/** The history, for one run. */
export interface RunHistory {
  /** The earlier runs; null: unreadable, or no longer awaited. Never rejects. */
  readonly past: (over: Promise<void>) => Promise<History | null>;
  readonly keep: (report: Report, deadline: Deadline) => Promise<RunKept>;
  /** The earlier runs of a report's loops, as Markdown for an issue; empty: none known. */
  readonly before: (report: Report) => string;
  /** The place of incidents without an issue, beside the runs. */
  readonly memory: (deadline: Deadline) => RecordStore;
}

export interface HistoryRequest extends Keeping {
  /** ms */
  readonly retention: number;
  /** Whether the page is kept beside the runs. */
  readonly page: boolean;
  readonly open: (deadline: Deadline) => Promise<HistoryStore>;
  /** For incidents beside the runs, unless `details` allows plain text. */
  readonly seal: Seal;
  /** For reading, apart from the run's own deadline. */
  readonly shortDeadline: (over: Promise<void>) => Deadline;
  readonly now: () => number;
  /** Names a run by its report: the same report always gets the same name. */
  readonly nameRun: (report: Report) => string;
  readonly log: (line: string) => void;
  /** Masks secrets in shown text: other people may have written the history. */
  readonly redact: Redact;
}

export function runHistory({
  open,
  shortDeadline,
  now,
  nameRun,
  retention,
  page: isPageKept,
  seal,
  log,
  redact,
  ...keeping
}: HistoryRequest): RunHistory {
  let files: ReadonlyMap<string, Uint8Array> | null = null;
  let known: History | null = null;
  return {
    past: async (over) => {
      using deadline = shortDeadline(over);
      const today = dayOf(now());
      const counts = daysBetween(daysLater(today, 1 - PAGE_DAYS), daysLater(today, -1)).map(countsPath);
      const lines = daysBetween(daysLater(today, 1 - RUN_DAYS), today).map(linesPath);
      const store = await open(deadline);
      const read = await store.read([HISTORY_MARKER, ...counts, ...lines]);
      if (!read.ok) log(`Whether mail is slower than usual is not known. ${read.problem}`);
      files = read.ok ? await withOlderRuns(store, read.files) : null;
      known = files === null ? null : readHistory(files);
      for (const problem of known?.problems ?? []) log(`History: ${problem}`);
      return known;
    },
    keep: async (report, deadline) => {
      const lines = runLines(report, nameRun(report), keeping);
      const isEmpty = lines.entries.length === 0 && lines.posture === null;
      const shown = files === null ? [] : await pageOf(readHistory(withRun(files, lines)), now());
      const page = new Map([...shown].map(([name, text]) => [name, redact(text)]));
      const step = keepRun(lines, retention);
      const both = isPageKept ? alongWith(step, inFolder(page)) : step;
      const kept = isEmpty ? { ok: true as const, notes: [] } : await (await open(deadline)).update(both);
      const past = { before: known === null ? '' : redact(pastSection(report, known)), page };
      return kept.ok ? { notes: kept.notes, problem: null, ...past } : { notes: [], problem: kept.problem, ...past };
    },
    before: (report) => (known === null ? '' : redact(pastTable(report, known))),
    memory: (deadline) => memoryIn({ open: () => open(deadline), today: () => dayOf(now()), seal, details: keeping.details }),
  };
}

/** Loaded only if a run is kept. */
async function pageOf(history: History, now: number): Promise<ReadonlyMap<string, string>> {
  const { pageFiles } = await import('../../../../report/pictures/export/page-files.ts');
  return pageFiles(history, now);
}

/** With the runs of earlier days, if the last ones have few. */
async function withOlderRuns(store: HistoryStore, files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array>> {
  const paths = daysOfLastRuns(readHistory(files), STRIP).map(linesPath);
  const more = paths.length === 0 ? null : await store.read(paths);
  return more?.ok === true ? new Map([...files, ...more.files]) : files;
}

/** The files as they will be with this run. */
function withRun(files: ReadonlyMap<string, Uint8Array>, run: RunLines): ReadonlyMap<string, Uint8Array> {
  const path = linesPath(dayOf(Date.parse(run.at)));
  return new Map([...files, [path, withLines(files.get(path) ?? null, linesOf(run))]]);
}

function inFolder(files: ReadonlyMap<string, string>): ReadonlyMap<string, Uint8Array> {
  return new Map([...files].map(([name, text]) => [`${PAGE_FOLDER}/${name}`, new TextEncoder().encode(text)]));
}
