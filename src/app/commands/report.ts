import { systemClock } from '../../core/time/clock.ts';
import { exitStatus } from '../../core/result/state.ts';
import { plainText } from '../../core/text/foreign-text.ts';
import { readHistory, wantedPaths } from '../../report/history/keep/read-history.ts';
import { dayFile, dayOf, daysLater } from '../../report/history/lines/day.ts';
import type { Days } from '../../report/history/numbers/compare.ts';
import { compare } from '../../report/history/numbers/compare.ts';
import { DEFAULT_TARGET, numbersOf } from '../../report/history/numbers/loop-numbers.ts';
import { readComparison } from '../../report/history/numbers/periods.ts';
import { numbersJson, numbersState } from '../../report/history/told/numbers-json.ts';
import { numbersText } from '../../report/history/told/numbers-text.ts';
import { diskStore } from '../wiring/ports/history-places.ts';
import { folderWriter } from '../wiring/process.ts';
import type { Terminal } from './terminal.ts';

export interface ReportOptions {
  /** The folder of the history. */
  readonly history: string;
  /** Two periods; empty: none are compared. */
  readonly compare: string;
  readonly format: 'text' | 'json';
}

/** Problems that are told; of more, how many there are. */
const TOLD = 5;

/** `report`: what a history comes to, or whether mail became slower or lossier; 1: it did, 3: nothing is known. */
export async function reportCommand({ history: folder, compare: periods, format }: ReportOptions, terminal: Terminal): Promise<number> {
  const comparing = periods === '' ? null : readComparison(periods);
  const refuse = (problem: string) => {
    terminal.complain(`${plainText(problem, 1_000)}\n`);
    return 3;
  };
  if (comparing?.ok === false) return refuse(`--compare: ${comparing.error}.`);
  const store = await diskStore(folder, folderWriter());
  const listed = await store.list();
  if (!listed.ok) return refuse(listed.problem);
  const now = systemClock.now();
  // The day after today has begun for those whose clock is ahead of this one.
  const days = listed.files.flatMap(({ path }) => dayFile(path)?.day ?? []).filter((day) => day <= daysLater(dayOf(now), 1));
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  if (first === undefined || last === undefined) return refuse(`${folder}: no run is kept there.`);
  const spans: readonly Days[] = comparing === null ? [{ from: first, to: last }] : [comparing.before, comparing.after];
  const paths = new Set(spans.flatMap(({ from, to }) => wantedPaths(listed.files, { from, to, linesFrom: last })));
  const read = await store.read([...paths]);
  if (!read.ok) return refuse(read.problem);
  const history = readHistory(read.files);
  for (const problem of history.problems.slice(0, TOLD)) terminal.complain(`${plainText(problem, 1_000)}\n`);
  if (history.problems.length > TOLD) terminal.complain(`And ${history.problems.length - TOLD} more that cannot be read.\n`);
  const numbers = {
    place: folder,
    from: first,
    to: last,
    target: DEFAULT_TARGET,
    loops: comparing === null ? numbersOf(history, { from: first, to: last, now }) : [],
    problems: history.problems,
    comparison:
      comparing === null
        ? null
        : { before: comparing.before, after: comparing.after, loops: compare(history, comparing.before, comparing.after) },
  };
  if (format === 'json') terminal.printDocument(numbersJson(numbers));
  else terminal.print(numbersText(numbers));
  return exitStatus(numbersState(numbers));
}
