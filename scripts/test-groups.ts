import { join } from 'node:path';
import { run } from 'node:test';
import type { LaneEvent, LaneResult } from './test-lanes.ts';
import { NOTHING } from './test-lanes.ts';

/** Imports the given files. */
const GROUP = join(import.meta.dirname, 'test-group.ts');

/**
 * Files in their order, grouped if they can share a process. If one ends early, all files of its group run again.
 *
 * @param mostBeside the most files in the process of a file, the same for all files of a group; 1: it shares none
 */
export function groupsOf(files: readonly string[], mostBeside: (file: string) => number): string[][] {
  const groups: string[][] = [];
  const open = new Map<number, string[]>();
  for (const file of files) {
    const most = mostBeside(file);
    const group = open.get(most) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(file);
    open.set(most, group.length < most ? group : []);
  }
  return groups;
}

export interface GroupRunner {
  readonly timeout: number;
  readonly cwd: string;
  /** Passes the events to the report. */
  readonly merge: (events: AsyncIterable<unknown>) => Promise<LaneResult>;
  readonly say: (line: string) => void;
}

/**
 * Runs test files in one process. If one breaks or hangs, the results of all are lost: then each runs in a process of its own, which names
 * it. A break that no single run repeats is a failure too.
 */
export async function runGroup(files: readonly string[], runner: GroupRunner): Promise<readonly LaneResult[]> {
  const { timeout, cwd, merge, say } = runner;
  const [file = '', ...more] = files;
  if (more.length === 0) return [await runAlone(file, runner)];
  const events: LaneEvent[] = [];
  for await (const event of run({ files: [GROUP], argv: [...files], timeout, cwd }) as AsyncIterable<LaneEvent>) events.push(event);
  if (events.some(({ type, data }) => type === 'test:summary' && data.file !== undefined)) return [await merge(withNames(events, files))];
  const results: LaneResult[] = [];
  for (const each of files) results.push(await runAlone(each, runner));
  if (results.some(hasFailed)) return results;
  say(`ENDED EARLY, together and not alone: ${files.join(' ')}`);
  return [...results, FAILED];
}

async function runAlone(file: string, { timeout, cwd, merge, say }: GroupRunner): Promise<LaneResult> {
  const result = await merge(run({ files: [file], timeout, cwd }));
  if (result.isWhole || hasFailed(result)) return result;
  // `process.exit(0)` looks like a success.
  say(`ENDED EARLY: ${file}`);
  return { ...result, counts: { ...result.counts, failed: result.counts.failed + 1 } };
}

const FAILED: LaneResult = { counts: { ...NOTHING, tests: 1, failed: 1 }, skipped: [], isWhole: false };

function hasFailed({ counts }: LaneResult): boolean {
  return counts.failed > 0 || counts.cancelled > 0;
}

/** Errors outside all tests get the names of the files in place of the importing one. */
async function* withNames(events: readonly LaneEvent[], files: readonly string[]): AsyncGenerator<LaneEvent> {
  for (const event of events) yield event.data.name === GROUP ? { ...event, data: { ...event.data, name: files.join(' ') } } : event;
}
