import type { Kept } from '../../incidents/memory/tracked-run.ts';
import type { IncidentKind } from '../../core/result/announcement.ts';
import { INCIDENT_KINDS } from '../../core/result/announcement.ts';
import type { Transitions } from '../../report/action/fail-on.ts';
import { fails, failsOnTransition } from '../../report/action/fail-on.ts';
import { whyItPasses } from '../../report/action/silence.ts';
import type { Report } from '../../core/result/report.ts';
import { markdownMessage, plainText } from '../../core/text/foreign-text.ts';
import type { RunKept } from './ports/history/run-history.ts';
import type { Runner } from '../../core/ports/runner.ts';
import { apart } from '../run/guarded-ports.ts';

/** The results for the incidents of a run. */
export interface Concluded extends Transitions {
  /** The issue that is open now or was closed by this run. */
  readonly issue: number | null;
  readonly url: string | null;
  readonly problems: readonly string[];
  readonly done: readonly string[];
  /** The result of storing the run in the history; null: none is kept. */
  readonly history: RunKept | null;
}

/** Notifies everybody. A defect of ours here is an ordinary problem, and hides no published result. */
export async function conclusion(tell: () => Promise<Concluded>): Promise<Concluded> {
  try {
    return await apart(tell)();
  } catch (error) {
    const problem = `a defect of this monitor, not of your mail: ${error instanceof Error ? error.message : String(error)}`;
    return { issue: null, url: null, events: [], silences: [], isRemembered: false, problems: [problem], done: [], history: null };
  }
}

/** The issue of mail comes first, as the most important one; then that of posture. */
export function together(kept: Readonly<Record<IncidentKind, Kept>>): Concluded {
  const all = INCIDENT_KINDS.map((kind) => kept[kind]);
  const shown = all.find(({ issue }) => issue !== null);
  return {
    issue: shown?.issue ?? null,
    url: shown?.url ?? null,
    events: all.flatMap(({ event }) => event ?? []),
    silences: all.flatMap(({ silences }) => silences),
    isRemembered: all.every(({ isRemembered }) => isRemembered),
    problems: [...new Set(all.flatMap(({ problems }) => problems))],
    done: all.flatMap(({ done }) => done),
    history: null,
  };
}

/** After everything else: a failure to notify fails the step, but hides nothing. */
export async function publishConcluded(runner: Runner, { issue, url, problems, done, history }: Concluded): Promise<void> {
  await publishKept(runner, history);
  for (const line of done) runner.log(plainText(line, 500));
  runner.output('issue', issue === null ? '' : String(issue));
  if (url !== null && url !== '') {
    try {
      await runner.summary(`\nIssue: ${url}\n`);
    } catch {
      runner.log(plainText(`Issue: ${url}`));
    }
  }
  const [first, ...more] = problems;
  for (const problem of more) runner.log(plainText(problem, 1_000));
  if (first !== undefined) runner.fail(`Not everybody could be told: ${plainText(first, 1_000)}`);
}

/** A run that was not stored is reported once, and fails nothing: mail was looked at all the same. */
async function publishKept(runner: Runner, history: RunKept | null): Promise<void> {
  for (const note of history?.notes ?? []) runner.log(plainText(`History: ${note}`, 1_000));
  if (history === null) return;
  // A text that does not fit into the summary still stands in the history.
  if (history.before !== '') await runner.summary(`\n${history.before}`).catch(() => undefined);
  if (history.problem === null) return;
  const message = plainText(history.problem, 1_000);
  runner.annotate({ level: 'warning', title: 'History', message }, null);
  try {
    await runner.summary(`\n⚠️ ${markdownMessage(history.problem, 1_000)}\n`);
  } catch {
    runner.log(message);
  }
}

/** Whether the step fails by this run's changes; else the reason, where other settings would fail. */
export function failByTransition(runner: Runner, report: Report, concluded: Concluded): void {
  if (failsOnTransition(report, concluded)) runner.fail(plainText(report.verdict.summary));
  else if (fails(report, 'critical')) runner.log(plainText(whyItPasses(concluded.silences), 1_000));
  if (concluded.isRemembered) return;
  runner.log(
    concluded.problems.length > 0
      ? 'fail-on: transition could not learn what the run before knew, and fails as critical does.'
      : 'fail-on: transition knows nothing of the run before, and fails as critical does. It takes open-issue, a history, or a report-dir that is kept between runs.',
  );
}
