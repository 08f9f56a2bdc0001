import type { RunLines } from '../../../src/report/history/lines/entry.ts';
import { runLines } from '../../../src/report/history/lines/entry.ts';
import { linesOf } from '../../../src/report/history/lines/line.ts';
import type { LoopReport } from '../../../src/core/result/report.ts';
import { loop, report } from './sample-parts.ts';

/** A run at a time, with these loops; it is named after its time unless it has a name. */
export function runAt(
  at: string,
  loops: readonly Partial<LoopReport>[] = [{}],
  { name = at, everyMs = 600_000 }: { readonly name?: string; readonly everyMs?: number | null } = {},
): RunLines {
  return runLines({ ...report({ loops: loops.map((each) => loop(each)) }), startedAt: at }, name, { details: false, everyMs });
}

/** The text of a day's file with these runs. */
export function textOf(...runs: readonly RunLines[]): string {
  return runs.flatMap((run) => linesOf(run).map((line) => `${line}\n`)).join('');
}
