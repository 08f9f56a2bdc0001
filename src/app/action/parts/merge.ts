import type { Config, LoopConfig } from '../../../core/request/config.ts';
import type { RunPart, Scope } from '../../../core/request/plan.ts';
import { withinCeilings } from '../../../core/judge/ceilings/within-ceilings.ts';
import { formatCount } from '../../../core/text/format/count.ts';
import { runState, verdict } from '../../../core/judge/verdict/verdict.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { compareFindings } from '../../../core/result/finding.ts';
import type { LoopReport, Report } from '../../../core/result/report.ts';
import { brokenLoop } from '../../../probe/findings/unseen-loop.ts';
import type { History } from '../../../report/history/counts/history.ts';
import { slowerThanUsual } from '../../../report/history/numbers/slower.ts';
import type { SplitRun } from './matrix.ts';

/** A file that may be the report of a part. */
export interface PartFile {
  readonly path: string;
  /** Null: it is no report of this version. */
  readonly report: Report | null;
  /** Why the file could not be read; absent: it could. */
  readonly unread?: string;
}

export interface Merge {
  readonly config: Config;
  readonly split: SplitRun;
  /** GitHub's number of this run; empty: it runs elsewhere. */
  readonly run: string;
  readonly version: string;
  /** ISO 8601 UTC, for a run without any part. */
  readonly now: string;
  /** For runs without numbers: how much earlier than the last part the first one may have ended, ms. */
  readonly age: number;
  /** The known earlier runs; null: none. */
  readonly past: History | null;
}

/**
 * One report of the parts: one verdict over all loops. A missing part is unknown for its own loops. A part of another run or plan is left
 * out and reported. Pure.
 */
export function mergeParts(
  { config, split, run, version, now, age, past }: Merge,
  files: readonly PartFile[],
): { readonly report: Report; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const found = new Map<string, Report>();
  const last = Math.max(...files.map(({ report }) => (strangeness(report, split, run) === null ? endOf(report) : 0)));
  for (const { path, report, unread } of files) {
    const problem = unread ?? strangeness(report, split, run) ?? (run === '' && last - endOf(report) > age ? OLD : null);
    const name = report?.part?.name ?? '';
    const twin = found.get(name);
    if (problem !== null || report === null) problems.push(`${path}: ${problem ?? ''}; it is left out.`);
    else if (twin === undefined || twin.finishedAt < report.finishedAt) found.set(name, report);
    if (problem === null && twin !== undefined) problems.push(`${path}: part ${name} is there twice; the later report counts.`);
  }
  const shares = split.parts.map((part) => ({ part, report: found.get(part.name) ?? null }));
  for (const { part } of shares.filter(({ report }) => report === null)) {
    problems.push(`Part ${part.name} left no report: ${unjudged(part.loops.length)}.`);
  }
  for (const { part, report } of shares) if (report !== null && isUnusable(report)) problems.push(unusableMessage(part, report));
  const loops = config.loops.flatMap((loop) =>
    shares.flatMap(({ part, report }) => (part.loops.includes(loop.name) ? [loopOf(loop, part, report)] : [])),
  );
  const present = shares.flatMap(({ part, report }) => (report === null ? [] : [{ part, report }]));
  const reports = present.map(({ report }) => report);
  const times = (key: 'startedAt' | 'finishedAt') => reports.map((report) => report[key]).toSorted();
  const startedAt = times('startedAt')[0] ?? now;
  const findings = distinct([
    ...present.flatMap(({ part, report }) => report.findings.map((finding) => placed(finding, part, config))),
    ...(past === null ? [] : slowerThanUsual(loops, past, Date.parse(startedAt))),
  ]).toSorted(compareFindings);
  const merged = withinCeilings({
    schemaVersion: 1,
    version,
    part: null,
    startedAt,
    finishedAt: times('finishedAt').at(-1) ?? now,
    state: runState(loops, findings, config.strict),
    verdict: verdict(loops, findings, config.strict),
    loops,
    findings,
    records: distinct(reports.flatMap(({ records }) => records)),
    queries: reports.flatMap(({ queries }) => queries),
    queriesOmitted: reports.reduce((sum, { queriesOmitted }) => sum + queriesOmitted, 0),
    spfTrees: reports.flatMap(({ spfTrees }) => spfTrees),
  });
  const omitted = (key: keyof Report['omitted']) =>
    merged.omitted[key] + (key === 'queries' ? 0 : reports.reduce((sum, report) => sum + report.omitted[key], 0));
  return {
    report: {
      ...merged,
      omitted: { findings: omitted('findings'), queries: omitted('queries'), evidence: omitted('evidence') },
    },
    problems,
  };
}

function strangeness(report: Report | null, split: SplitRun, run: string): string | null {
  if (report === null) return 'it is no report of this version';
  const { part } = report;
  if (part === null) return 'it is the report of a whole run, not of a part';
  if (part.run !== run) return `it is a part of another run (${part.run === '' ? 'without a number' : part.run})`;
  if (part.plan !== split.plan || !split.parts.some(({ name }) => name === part.name))
    return 'it is a part of another plan: `mode: plan` and `mode: merge` need the same configuration and `shards`';
  return null;
}

const OLD = 'it is from a run before: it ended too long before the last part';

function endOf(report: Report | null): number {
  return report === null ? 0 : Date.parse(report.finishedAt);
}

/** The scope by the names in the merged report. */
export function mergedScope(scope: Scope, { loops }: Config, { parts }: SplitRun): Scope {
  const named = loops.flatMap((loop) =>
    parts.filter((part) => part.loops.includes(loop.name)).map((part) => ({ ...loop, name: nameIn(loop, part) })),
  );
  return { ...scope, loops: named };
}

/** A loop that runs in several places counts as one in each. */
function nameIn(loop: LoopConfig, { place }: RunPart): string {
  return place !== null && (loop.places ?? []).length > 1 ? `${loop.name}@${place}` : loop.name;
}

function loopOf(loop: LoopConfig, part: RunPart, report: Report | null): LoopReport {
  const { kind, sender, mailbox } = loop;
  const seen = report !== null && isUnusable(report) ? unusable(loop, part, report) : report?.loops.find(({ name }) => name === loop.name);
  return { ...(seen ?? missing(loop, part)), name: nameIn(loop, part), kind, place: part.place, sender, mailbox };
}

function missing(loop: LoopConfig, { name }: RunPart): LoopReport {
  return {
    ...brokenLoop(loop, ''),
    outcome: 'runner_blocked',
    message: `Part ${name}, which runs this loop, left no report: whether mail arrives is not known.`,
    remedy: 'Look at its job: it was cancelled, failed before it could report, waits for a runner, or its artifact was not uploaded.',
  };
}

/** A part that could not begin looked at nothing: it did not skip its loops on purpose. */
function isUnusable({ findings }: Report): boolean {
  return findings.some(({ code }) => code === 'configuration-unusable');
}

function unusable(loop: LoopConfig, part: RunPart, report: Report): LoopReport {
  return {
    ...brokenLoop(loop, ''),
    outcome: 'runner_blocked',
    message: unusableMessage(part, report),
    remedy: 'Correct what configuration-unusable names: the job of this part may lack a variable that others have.',
  };
}

function unusableMessage({ name }: RunPart, { verdict: { summary } }: Report): string {
  return `Part ${name} could not begin. ${summary}`;
}

/** A finding about a loop uses the loop's name in this report. */
function placed(finding: Finding, part: RunPart, { loops }: Config): Finding {
  const loop = loops.find(({ name }) => name === finding.target);
  return loop === undefined ? finding : { ...finding, target: nameIn(loop, part) };
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** What nobody knows because a part is missing. */
function unjudged(loops: number): string {
  return loops === 0 ? 'its checks were not made' : `${formatCount(loops, 'loop')} ${loops === 1 ? 'is' : 'are'} unknown`;
}
