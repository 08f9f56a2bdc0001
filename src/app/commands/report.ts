import { systemClock } from '../../core/time/clock.ts';
import type { HistoryStore } from '../../core/ports/services/history-store.ts';
import { exitStatus } from '../../core/result/state.ts';
import { plainText } from '../../core/text/foreign-text.ts';
import { readHistory, wantedPaths } from '../../report/history/keep/read-history.ts';
import { dayFile, dayOf, daysLater } from '../../report/history/lines/day.ts';
import type { Days } from '../../report/history/numbers/compare.ts';
import { compare } from '../../report/history/numbers/compare.ts';
import { numbersOf } from '../../report/history/numbers/loop-numbers.ts';
import { readComparison } from '../../report/history/numbers/periods.ts';
import { numbersJson, numbersState } from '../../report/history/output/numbers-json.ts';
import { numbersText } from '../../report/history/output/numbers-text.ts';
import type { History } from '../../report/history/counts/history.ts';
import type { Period } from '../../report/history/numbers/run-coverage.ts';
import { badgeJson, badgeSvg } from '../../report/pictures/export/badge.ts';
import { historyCsv } from '../../report/pictures/export/csv.ts';
import { incidentFeed } from '../../report/pictures/export/feed.ts';
import type { HistoryFormat } from '../../report/pictures/export/history-format.ts';
import { historyMetrics } from '../../report/pictures/export/history-metrics.ts';
import { historyOtlp } from '../../report/pictures/export/otlp.ts';
import { statusPage } from '../../report/pictures/page/page.ts';
import { RUN_DAYS } from '../../report/pictures/past/shown.ts';
import { presentOf } from '../../report/pictures/past/present.ts';
import { VERSION } from '../wiring/version.ts';
import { historyPlace, reading } from '../wiring/ports/history/history-places.ts';
import { folderWriter } from '../wiring/process.ts';
import type { Terminal } from './terminal.ts';

export interface ReportOptions {
  /** The folder of the history, or its branch (`github:OWNER/NAME`). */
  readonly history: string;
  /** Two periods; empty: no comparison. */
  readonly compare: string;
  /** The share of probes, 0 to 1, that have to arrive. */
  readonly target: number;
  readonly format: HistoryFormat;
  /** The file for the page; empty: none. */
  readonly page: string;
  /** The feed's address; empty: unknown. */
  readonly url: string;
}

/** Formats that list runs: all of the history is read. */
const BY_RUNS: ReadonlySet<HistoryFormat> = new Set(['csv']);

/** The most problems that are listed; the rest is counted. */
const MOST_PROBLEMS = 5;

/** `report`: the numbers of a history, or whether mail became slower or lossier; 1: it did, 3: unknown. */
export async function reportCommand(options: ReportOptions, terminal: Terminal): Promise<number> {
  const { compare: periods, format } = options;
  const comparing = periods === '' ? null : readComparison(periods);
  if (comparing?.ok === false) return refuse(`--compare: ${comparing.error}.`, options, terminal);
  if (comparing !== null && format !== 'text' && format !== 'json')
    return refuse('--compare takes --format text or json.', options, terminal);
  const named = historyPlace(options.history, terminal.env, folderWriter());
  if (!named.ok) return refuse(`${named.error}.`, options, terminal);
  if (named.place.token !== '') terminal.mask(named.place.token);
  return await reading(named.place, (store) => tell(store, comparing, options, terminal));
}

async function tell(
  store: HistoryStore,
  comparing: { readonly before: Days; readonly after: Days } | null,
  options: ReportOptions,
  terminal: Terminal,
): Promise<number> {
  const { history: place, target, format, page, url } = options;
  const listed = await store.list();
  if (!listed.ok) return refuse(listed.problem, options, terminal);
  const now = systemClock.now();
  // A clock ahead of this one may already be in the next day.
  const dated = [...new Set(listed.files.flatMap(({ path }) => dayFile(path)?.day ?? []))].toSorted();
  const days = dated.filter((day) => day <= daysLater(dayOf(now), 1));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined)
    return refuse(
      `${place}: no run is kept there${dated.length > 0 ? `; ${futureDays(dated)}` : '.'}${placeHint(place)}`,
      options,
      terminal,
    );
  const spans: readonly Days[] = comparing === null ? [{ from: first, to: last }] : [comparing.before, comparing.after];
  const linesFrom = BY_RUNS.has(format) ? first : page === '' ? last : daysLater(dayOf(now), 1 - RUN_DAYS);
  const paths = new Set(spans.flatMap(({ from, to }) => wantedPaths(listed.files, { from, to, linesFrom })));
  const read = await store.read([...paths]);
  if (!read.ok) return refuse(read.problem, options, terminal);
  const kept = readHistory(read.files);
  const ahead = dated.slice(days.length);
  const history = { ...kept, problems: [...(ahead.length === 0 ? [] : [futureDays(ahead)]), ...kept.problems] };
  for (const problem of history.problems.slice(0, MOST_PROBLEMS)) terminal.complain(`${plainText(problem, 1_000)}\n`);
  if (history.problems.length > MOST_PROBLEMS)
    terminal.complain(`And ${history.problems.length - MOST_PROBLEMS} more that cannot be read.\n`);
  const period = { from: first, to: last, now };
  const comparison = comparing === null ? null : { ...comparing, loops: compare(history, comparing.before, comparing.after) };
  const loops = comparing === null ? numbersOf(history, period, target) : [];
  const numbers = { place, from: first, to: last, target, loops, problems: history.problems, comparison };
  if (page !== '') {
    const written = writePage(page, statusPage({ history, now, target }), terminal);
    if (written !== null) return refuse(written, options, terminal);
  }
  if (format === 'text') terminal.print(numbersText(numbers));
  else terminal.printDocument(format === 'json' ? numbersJson(numbers) : exported(format, history, { period, target, url }));
  return exitStatus(numbersState(numbers));
}

/** A repository by its URL is a folder to us. */
function placeHint(place: string): string {
  const [, name] = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(place) ?? [];
  return name === undefined ? '' : ` A branch is written as github:${name}.`;
}

/** Days that a clock has written that was ahead of this one. */
function futureDays(days: readonly string[]): string {
  const which = days.length === 1 ? `day ${days[0] ?? ''} lies` : `${days.length} days, from ${days[0] ?? ''} on, lie`;
  return `${which} in the future by this machine's clock, and ${days.length === 1 ? 'is' : 'are'} left out.`;
}

/** The history is unknown: people get the reason, and programs get a document that says so. */
function refuse(problem: string, { history: place, target, format, url }: ReportOptions, terminal: Terminal): number {
  terminal.complain(`${plainText(problem, 1_000)}\n`);
  const now = systemClock.now();
  const period = { from: dayOf(now), to: dayOf(now), now };
  const nothing = { id: null, days: [], problems: [problem] };
  const numbers = { place, from: period.from, to: period.to, target, loops: [], problems: [problem], comparison: null };
  if (format === 'json') terminal.printDocument(numbersJson(numbers));
  else if (format !== 'text') terminal.printDocument(exported(format, nothing, { period, target, url }));
  return 3;
}

function exported(
  format: Exclude<HistoryFormat, 'text' | 'json'>,
  history: History,
  { period, target, url }: { readonly period: Period; readonly target: number; readonly url: string },
): string {
  switch (format) {
    case 'openmetrics':
      return historyMetrics(history, period, target);
    case 'otlp':
      return historyOtlp(history, period, { target, version: VERSION });
    case 'csv':
      return historyCsv(history);
    case 'atom':
      return incidentFeed({ history, now: period.now, url: url === '' ? null : url });
    case 'badge':
      return badgeJson(presentOf(history, period.now));
    case 'svg':
      return badgeSvg(presentOf(history, period.now));
  }
}

/** Why the page could not be written; null: it was. */
function writePage(file: string, html: string, terminal: Terminal): string | null {
  try {
    terminal.writeText(file, html);
    return null;
  } catch (error) {
    return `${file}: the page could not be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}
