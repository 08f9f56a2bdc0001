import type { Runner } from '../../core/ports/runner.ts';
import type { Settings } from '../../config/settings.ts';
import type { Report } from '../../core/result/report.ts';
import { annotations } from '../../report/action/annotations.ts';
import { fails } from '../../report/action/fail-on.ts';
import { disarmCommands, plainText } from '../../core/text/foreign-text.ts';
import { reportJson } from '../../report/formats/json.ts';
import { outputs } from '../../report/action/outputs.ts';
import { summary } from '../../report/summary/summary.ts';
import { terminalText } from '../../report/terminal/text.ts';
import { keepPast } from '../reporting/keep-past.ts';
import type { RunKept } from '../wiring/ports/history/run-history.ts';
import type { Workplace } from './parts/workplace.ts';

/** The inputs of publishing beside the report. */
export interface Publication {
  readonly settings: Pick<Settings, 'reportDir' | 'failOn'>;
  readonly reported: number;
}

export async function publish(runner: Runner, workplace: Workplace, report: Report, { settings, reported }: Publication): Promise<void> {
  for (const line of terminalText(report).split('\n')) runner.log(disarmCommands(line));
  const unwritten = await writeReport(runner, workplace, report, settings.reportDir);
  const failing = fails(report, settings.failOn);
  const taken = reported + unwritten + Number(failing);
  for (const annotation of annotations(report, taken)) runner.annotate(annotation, null);
  if (failing) runner.fail(plainText(report.verdict.summary));
}

/** Writes files, summary and outputs. Returns how many could not be written; each was annotated. */
export async function writeReport(runner: Runner, workplace: Workplace, report: Report, reportDir: string): Promise<number> {
  const folder = folderFor({ reportDir }, workplace.temp);
  const [path, summaryPath] = [`${folder}/report.json`, `${folder}/summary.md`];
  const text = summary(report, { docs: docsUrl(workplace.env) });
  const done = [
    await attempt(runner, 'report.json', () => workplace.writeText(path, reportJson(report))),
    await attempt(runner, 'job summary', () => runner.summary(text)),
    await attempt(runner, 'summary.md', () => workplace.writeText(summaryPath, text)),
  ];
  const [isWritten, , isSummaryWritten] = done;
  const files = { report: isWritten === true ? path : null, summary: isSummaryWritten === true ? summaryPath : null };
  publishOutputs(runner, { ...outputs(report, files, null) });
  return done.filter((each) => !each).length;
}

/** A history's additions to files and outputs, after the run is kept. */
export async function publishPast(runner: Runner, workplace: Workplace, history: RunKept | null, reportDir: string): Promise<void> {
  if (history === null) return;
  await attempt(runner, 'status page', () => {
    runner.output('page', keepPast(history, folderFor({ reportDir }, workplace.temp), workplace) ?? '');
  });
}

/** The documentation of exactly this version (docs.github.com, "Variables reference"); null for a local action. */
function docsUrl(env: Workplace['env']): string | null {
  const [server = 'https://github.com', repository = '', ref = ''] = ['SERVER_URL', 'ACTION_REPOSITORY', 'ACTION_REF'].map(
    (name) => env[`GITHUB_${name}`],
  );
  const isPlain = /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./-]+$/.test(ref) && /^https:\/\/[\w.:-]+$/.test(server);
  return isPlain ? `${server}/${repository}/blob/${ref}/docs` : null;
}

export function folderFor({ reportDir }: Pick<Settings, 'reportDir'>, temp: string): string {
  return reportDir === '' ? `${temp}/email-continuity` : reportDir;
}

async function attempt(runner: Runner, what: string, act: () => void | Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    runner.annotate({ level: 'warning', title: what, message: `It could not be written: ${messageOf(error)}` }, null);
    return false;
  }
}

export function publishOutputs(runner: Runner, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) runner.output(name, value);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
