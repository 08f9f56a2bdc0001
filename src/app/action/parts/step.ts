import type { Config } from '../../../core/request/config.ts';
import { planOf } from '../../../core/request/plan.ts';
import type { Runner } from '../../../core/ports/runner.ts';
import type { Result } from '../../../core/result/outcome.ts';
import type { Report } from '../../../core/result/report.ts';
import { EVERYTHING } from '../../../config/load.ts';
import type { PartRequest, Settings } from '../../../config/settings.ts';
import { disarmCommands, plainText } from '../../../core/text/foreign-text.ts';
import { systemClock } from '../../../core/time/clock.ts';
import type { History } from '../../../report/history/counts/history.ts';
import { redactedReport } from '../../wiring/perform.ts';
import { budget } from '../../run/run.ts';
import { VERSION } from '../../wiring/version.ts';
import type { SplitRun } from './matrix.ts';
import { matrixJson, splitRun } from './matrix.ts';
import { mergeParts } from './merge.ts';
import { readReport } from './read-report.ts';
import type { Workplace } from './workplace.ts';

type Environment = Workplace['env'];

/** The most annotated problems; the log holds the rest. */
const SHOWN = 3;

/** `mode: plan`: the jobs of a run, as the output `matrix`. */
export function publishMatrix(runner: Runner, config: Config, shards: number): void {
  const planned = splitRun(config, shards);
  if (!planned.ok) {
    runner.fail(planned.error);
    return;
  }
  const { parts } = planned.split;
  runner.output('matrix', matrixJson(planned.split));
  runner.output('summary', `Planned: ${config.loops.length} loops in ${parts.length} jobs.`);
  for (const { name, loops } of parts) runner.log(disarmCommands(`${name}: ${loops.length === 0 ? 'no loops' : loops.join(', ')}`));
}

/** The report, marked as its share of the run. */
export function asPart(report: Report, part: PartRequest | null, env: Environment): Report {
  if (part === null) return report;
  const { name, place, plan } = part;
  return { ...report, part: { name, place, plan, run: env['GITHUB_RUN_ID'] ?? '' } };
}

/** A part knows no earlier run: all of its failed loops get a second probe. Null: the configuration wants none. */
export function partsConfirm({ incidents }: Config): ((failed: readonly string[]) => Promise<readonly string[]>) | null {
  return incidents.confirm ? (failed) => Promise.resolve(failed) : null;
}

/** The folder with the reports of the parts. */
export function partsFolder({ reports, reportDir }: Pick<Settings, 'reports' | 'reportDir'>, temp: string): string {
  return reports === '' ? `${reportDir === '' ? `${temp}/email-continuity` : reportDir}/parts` : reports;
}

/** The input of a merge. */
export interface Merging {
  readonly config: Config;
  readonly shards: number;
  /** The known earlier runs; null: none. */
  readonly past: History | null;
  readonly env: Environment;
  readonly readText: Workplace['readText'];
}

/** One report of those in the files. */
export function mergedFiles(
  paths: readonly string[],
  { config, shards, past, env, readText }: Merging,
): Result<{ report: Report; problems: readonly string[]; split: SplitRun }, { error: string }> {
  const planned = splitRun(config, shards);
  if (!planned.ok) return planned;
  const { split } = planned;
  const files = paths.map((path) => {
    const file = readText(path);
    return file.ok ? { path, report: readReport(file.text, VERSION) } : { path, report: null, unread: file.reason };
  });
  const now = new Date(systemClock.now()).toISOString();
  const planning = planOf(config, EVERYTHING);
  // One after another, the parts may take as long as so many runs.
  const age = planning.ok ? split.parts.length * budget(config, planning.plan, config.incidents.confirm) : 0;
  const merge = { config, split, run: env['GITHUB_RUN_ID'] ?? '', version: VERSION, now, age, past };
  const { report, problems } = mergeParts(merge, files);
  // The parts' reports may hold secrets that their own jobs missed, or that somebody has put in: this job masks them before it prints.
  return { ok: true, split, report: redactedReport(report, config.secrets), problems };
}

/** `mode: merge`: one report of those below a folder. Null if that is impossible; the step has failed then. */
export function mergedReport(
  runner: Runner,
  workplace: Workplace,
  what: Pick<Merging, 'config' | 'shards' | 'past'> & { readonly folder: string },
): Report | null {
  const { env, readText } = workplace;
  const merged = mergedFiles(workplace.filesNamed(what.folder, 'report.json'), { ...what, env, readText });
  if (!merged.ok) {
    runner.fail(merged.error);
    return null;
  }
  for (const [index, problem] of merged.problems.entries()) {
    if (index < SHOWN) runner.annotate({ level: 'warning', title: 'Merge', message: plainText(problem, 500) }, null);
    else runner.log(disarmCommands(plainText(problem, 500)));
  }
  return merged.report;
}
