import type { Writable } from 'node:stream';

/** The counts of node:test, by its closing lines. */
export interface Counts {
  readonly tests: number;
  readonly suites: number;
  readonly passed: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly skipped: number;
  readonly todo: number;
}

export const NOTHING: Counts = { tests: 0, suites: 0, passed: 0, failed: 0, cancelled: 0, skipped: 0, todo: 0 };

/** One event of node:test, with the fields that lanes use. */
export interface LaneEvent {
  readonly type: string;
  readonly data: {
    readonly name?: string;
    readonly nesting?: number;
    readonly file?: string | undefined;
    readonly counts?: Counts;
    readonly message?: string;
    /** Why a test was skipped; true: no reason given. */
    readonly skip?: string | boolean;
  };
}

/** The events that a reporter prints; the others are about the order of execution. */
const SHOWN: ReadonlySet<string> = new Set(['test:start', 'test:pass', 'test:fail', 'test:diagnostic', 'test:stdout', 'test:stderr']);

/** The closing lines of a lane or a file. All other diagnostics matter: they report errors after the end of the tests. */
const CLOSING = /^(?:tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) [\d.]+$/;

/** The result of a lane. */
export interface LaneResult {
  readonly counts: Counts;
  /** One reason for each skipped test. */
  readonly skipped: readonly string[];
  /** Whether a process has reported its end, and was not stopped. */
  readonly isWhole: boolean;
}

/**
 * Passes the events of one lane to a report that several lanes share. A top-level test and its contents go together, because a reporter
 * reads nesting from the order of events. The lane's own closing lines are left out.
 */
export async function mergeLane(events: AsyncIterable<unknown>, report: Writable): Promise<LaneResult> {
  let block: LaneEvent[] = [];
  let counts = NOTHING;
  const skipped: string[] = [];
  let isWhole = false;
  const handOver = () => {
    for (const event of block) report.write(event);
    block = [];
  };
  for await (const event of events as AsyncIterable<LaneEvent>) {
    const { type, data } = event;
    if (type === 'test:summary' && data.file !== undefined) isWhole = true;
    if (type === 'test:summary' && data.file === undefined && data.counts) counts = data.counts;
    if (type === 'test:pass' && data.skip !== undefined) skipped.push(typeof data.skip === 'string' ? data.skip : 'no reason is given');
    if (!SHOWN.has(type) || (type === 'test:diagnostic' && data.file === undefined && CLOSING.test(data.message ?? ''))) continue;
    block.push(event);
    if ((type === 'test:pass' || type === 'test:fail') && data.nesting === 0) handOver();
  }
  handOver();
  return { counts, skipped, isWhole };
}

export function sumOf(parts: readonly Counts[]): Counts {
  const sum = (pick: (counts: Counts) => number) => parts.reduce((total, part) => total + pick(part), 0);
  return {
    tests: sum(({ tests }) => tests),
    suites: sum(({ suites }) => suites),
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    cancelled: sum(({ cancelled }) => cancelled),
    skipped: sum(({ skipped }) => skipped),
    todo: sum(({ todo }) => todo),
  };
}

/** The skipped tests, loudly: each reason once. Empty if none was skipped. */
export function skippedLines(reasons: readonly string[]): string {
  const times = new Map<string, number>();
  for (const reason of reasons) times.set(reason, (times.get(reason) ?? 0) + 1);
  return Array.from(times, ([reason, count]) => `\n*** SKIPPED ${count} ${count === 1 ? 'test' : 'tests'}: ${reason} ***\n`).join('');
}

/** node:test's closing lines, in the form of its spec reporter. */
export function closingLines({ tests, suites, passed, failed, cancelled, skipped, todo }: Counts, ms: number): string {
  const lines = [
    `tests ${tests}`,
    `suites ${suites}`,
    `pass ${passed}`,
    `fail ${failed}`,
    `cancelled ${cancelled}`,
    `skipped ${skipped}`,
    `todo ${todo}`,
    `duration_ms ${ms.toFixed(3)}`,
  ];
  return `\n${lines.map((line) => `ℹ ${line}\n`).join('')}`;
}
