// One step of a workflow: inputs to a run, a run to outputs, and the post step.
// Called by app.

import type { Config } from '../../core/request/config.ts';
import type { Runner } from '../../core/ports/runner.ts';
import { DEFAULT_HISTORY } from '../../config/build/build-incidents.ts';
import type { LoadRequest } from '../../config/load.ts';
import { EVERYTHING, loadConfig, WITHOUT_LOGINS } from '../../config/load.ts';
import type { Plan } from '../../core/request/plan.ts';
import { NO_SCOPE, planOf } from '../../core/request/plan.ts';
import type { Settings } from '../../config/settings.ts';
import { readPart, readSettings } from '../../config/settings.ts';
import type { Report } from '../../core/result/report.ts';
import { readZone } from '../../checks/blocklists/read-zone.ts';
import { calendar } from '../wiring/real-ports.ts';
import { disarmCommands, plainText } from '../../core/text/foreign-text.ts';
import { failByTransition, publishConcluded, conclusion } from '../wiring/outreach-result.ts';
import type { RunHistory } from '../wiring/ports/history/run-history.ts';
import { UNENDED } from '../wiring/ports/history/run-history.ts';
import { branchStore, diskStore, historyOf } from '../wiring/ports/history/history-places.ts';
import type { Outreach } from '../wiring/outreach.ts';
import { outreachOf, scheduleCheck } from '../wiring/outreach.ts';
import { sealOf } from '../wiring/ports/history/seal.ts';
import { perform } from '../wiring/perform.ts';
import { folderWriter } from '../wiring/process.ts';
import { annotateConfig } from './annotate-config.ts';
import type { Mistake } from '../reporting/unusable-report.ts';
import { unusableReport } from '../reporting/unusable-report.ts';
import { skippedReport } from '../reporting/skipped-report.ts';
import { doorOf } from '../reporting/last-door.ts';
import { asPart, mergedReport, partsFolder, partsConfirm, publishMatrix } from './parts/step.ts';
import type { Workplace } from './parts/workplace.ts';
import { folderFor, publish, publishOutputs, publishPast, writeReport } from './publish.ts';
import { readProbes, removeLeftovers } from './remove-leftovers.ts';
import { withholding, withoutSecrets } from './withheld-secrets.ts';
import { formatCount } from '../../core/text/format/count.ts';

/** The step: one run, its report published, the step failed according to `fail-on`. Outputs are always set. */
export async function actionMain(runner: Runner, workplace: Workplace): Promise<void> {
  publishOutputs(runner, {
    state: 'unknown',
    verdict: 'undetermined',
    summary: 'The run did not come to an end.',
    'latency-ms': '',
    report: '',
    issue: '',
    loops: '[]',
    findings: '[]',
    'summary-path': '',
    page: '',
  });
  if (await skippedForSecrets(runner, workplace)) return;
  const prepared = await prepare(runner, workplace);
  if (prepared === null) return;
  const { config, plan, settings } = prepared;
  if (settings.mode === 'plan') return publishMatrix(runner, config, settings.shards);
  // A part notifies nobody and keeps no history: the merge does both.
  const isPart = settings.part !== null;
  const history = settings.dryRun || isPart ? null : historyFor(prepared, workplace, (line) => runner.log(plainText(line, 1_000)));
  const outreach = settings.dryRun || isPart ? null : outreachFor(prepared, workplace, history);
  outreach?.begin();
  if (settings.mode === 'merge') {
    const past = (await history?.past(UNENDED).catch(() => null)) ?? null;
    const folder = partsFolder(settings, workplace.temp);
    const report = mergedReport(runner, workplace, { config, shards: settings.shards, past, folder });
    return report === null ? undefined : finish(runner, workplace, { prepared, report, outreach });
  }
  const probes: [mailbox: string, id: string][] = [];
  let letGo: () => void = () => undefined;
  let cancelled = false;
  const report = await perform({
    config,
    plan,
    confirm: settings.part === null ? (outreach?.confirm ?? null) : partsConfirm(config),
    beside:
      settings.part === null ? scheduleCheck(workplace.env, settings.githubToken, (line) => runner.log(plainText(line, 1_000))) : null,
    past: history?.past ?? null,
    skip: settings.dryRun ? 'a dry run' : null,
    ...(workplace.began === undefined ? {} : { began: workplace.began }),
    onSecret: (form) => runner.mask(form),
    onProbes: (mailbox, ids) => {
      for (const id of ids) probes.push([mailbox, id]);
      runner.remember('probes', JSON.stringify(probes));
    },
    onStart: (cancel) =>
      (letGo = workplace.onInterrupt(() => {
        cancelled = true;
        cancel();
      })),
    onWait: (line) => runner.log(disarmCommands(line)),
    onProgress: () => undefined,
  });
  letGo();
  // A user who cancels a run knows of it; the runner grants ten seconds.
  await finish(runner, workplace, {
    prepared,
    report: asPart(report, settings.part, workplace.env),
    outreach: cancelled ? null : outreach,
  });
  // The post step has work only after a run that was ended before it came here.
  if (!report.loops.some((loop) => loop.outcome === 'skipped' && loop.attempts.length > 0)) runner.remember('probes', '');
}

/** A report for publication, and its recipients; null: none. */
interface Finished {
  readonly prepared: Prepared;
  readonly report: Report;
  readonly outreach: Outreach | null;
}

async function finish(runner: Runner, workplace: Workplace, { prepared, report, outreach }: Finished): Promise<void> {
  const { settings, reported } = prepared;
  const byTransition = outreach !== null && settings.failOn === 'transition';
  const isQuiet = byTransition || settings.part !== null;
  const later = { settings: { ...settings, failOn: 'never' as const }, reported: reported + 1 };
  await publish(runner, workplace, report, isQuiet ? later : prepared);
  if (outreach === null) return;
  const ended = await conclusion(() => outreach.conclude(report));
  if (byTransition) failByTransition(runner, report, ended);
  await publishPast(runner, workplace, ended.history, settings.reportDir);
  await publishConcluded(runner, ended);
}

/** The recipients of this step's results, beside its log. */
function outreachFor({ config, plan, settings }: Prepared, workplace: Workplace, history: RunHistory | null): Outreach {
  const { env, temp, readText } = workplace;
  const writeText = (path: string, content: string) => workplace.writeText(path, content);
  const repository = settings.issueRepository === '' ? (env['GITHUB_REPOSITORY'] ?? '') : settings.issueRepository;
  const issues = settings.openIssue ? { repository, token: settings.githubToken } : null;
  // docs.github.com, "Variables reference": a hosted machine is new for each job, and the folder for files of a job is always emptied.
  const forgets = env['RUNNER_ENVIRONMENT'] === 'github-hosted' || settings.reportDir === '';
  const needsMemory = settings.failOn === 'transition';
  const memory = { reportDir: folderFor(settings, temp), forgets, needsMemory, matrixLeg: settings.matrixLeg, history };
  return outreachOf({ config, plan, env, issues, ...memory, readText, writeText });
}

/** The history of this step; null: none. The input overrides the configuration. */
function historyFor({ config, settings }: Prepared, { env, readText }: Workplace, log: (line: string) => void): RunHistory | null {
  const { history: asked, githubToken: token } = settings;
  const configured = asked === 'false' ? null : (config.history ?? (asked === '' ? null : DEFAULT_HISTORY));
  if (configured === null) return null;
  const { branch, repository } = configured;
  const place = { branch, repository: repository ?? env['GITHUB_REPOSITORY'] ?? '', token, apiUrl: env['GITHUB_API_URL'] ?? '' };
  const isFolder = asked !== '' && asked !== 'true';
  return historyOf(configured, {
    env,
    readText,
    log,
    seal: sealOf(config),
    redact: doorOf([...config.secrets, token]),
    open: (deadline) => (isFolder ? diskStore(asked, folderWriter()) : branchStore(place, deadline)),
  });
}

/** The configuration in the inputs, as far as they ask for it. */
function loadRequest(runner: Runner, { env, readText }: Workplace): LoadRequest {
  const get = (name: string) => runner.input(name);
  const read = readSettings(get);
  const selection = !read.ok ? EVERYTHING : read.settings.mode === 'run' ? read.settings : WITHOUT_LOGINS;
  const notifies = !read.ok || (read.settings.mode !== 'plan' && read.settings.part === null);
  return { get, env, readText, readZone, calendar, selection, notifies };
}

/** The post step: removes the probes of a step that ended before it could do so. */
export async function actionPost(runner: Runner, workplace: Workplace): Promise<void> {
  const remembered = runner.recall('probes');
  if (remembered === '') return;
  const loaded = loadConfig(loadRequest(runner, workplace));
  if (!loaded.ok) {
    runner.log('The configuration cannot be read any more: probes that the step had left are for the next run to remove.');
    return;
  }
  for (const secret of loaded.config.secrets) runner.mask(secret);
  const removed = await removeLeftovers(loaded.config, readProbes(remembered), (form) => runner.mask(form));
  runner.log(`Removed ${formatCount(removed, 'probe')} that the step had left.`);
}

interface Prepared {
  readonly config: Config;
  readonly plan: Plan;
  readonly settings: Settings;
  /** Annotations so far. */
  readonly reported: number;
}

/** GitHub shows ten annotations of a step: one is for its failure, and some are for the run's results. */
const MOST_ERRORS = 9;
const MOST_WARNINGS = 4;

/** Checked inputs and configuration; null if they have errors. All errors are reported then, and nothing is sent. */
async function prepare(runner: Runner, workplace: Workplace): Promise<Prepared | null> {
  const read = readSettings((name) => runner.input(name));
  const loaded = loadConfig(loadRequest(runner, workplace));
  if (loaded.ok) for (const secret of loaded.config.secrets) runner.mask(secret);
  const planning = loaded.ok && read.ok ? planOf(loaded.config, read.settings) : null;
  const problems: readonly Mistake[] = [
    ...(read.ok ? [] : read.errors.map((error) => `input ${error}`)),
    ...(loaded.ok ? [] : loaded.errors),
    ...(planning?.ok === false ? planning.errors.map((error) => `input ${error}`) : []),
  ];
  if (loaded.ok && read.ok && planning?.ok === true) {
    const warned = annotateConfig(runner, 'warning', loaded.warnings, MOST_WARNINGS);
    if (read.settings.githubToken !== '') runner.mask(read.settings.githubToken);
    // One annotation is reserved for problems with the issue.
    return { config: loaded.config, plan: planning.plan, settings: read.settings, reported: warned + Number(read.settings.openIssue) };
  }
  annotateConfig(runner, 'error', problems, MOST_ERRORS);
  const part = read.ok ? read.settings.part : readPart(runner.input('matrix-leg'));
  const report = asPart(unusableReport(problems, loaded.ok ? NO_SCOPE : loaded.scope), part, workplace.env);
  await writeReport(runner, workplace, report, runner.input('report-dir').trim());
  runner.fail(plainText(report.verdict.summary, 1_000));
  return null;
}

/**
 * A pull request without secrets cannot run, through nobody's fault: it is reported as skipped and never fails. Other errors of the
 * configuration become a warning.
 */
async function skippedForSecrets(runner: Runner, workplace: Workplace): Promise<boolean> {
  const reason = withholding(workplace.env, workplace.readText);
  if (reason === null) return false;
  const request = loadRequest(runner, workplace);
  const loaded = loadConfig(request);
  const secretless = loaded.ok ? null : withoutSecrets(request, loaded);
  if (secretless === null) return false;
  const read = readSettings(request.get);
  const reportDir = read.ok ? read.settings.reportDir : '';
  const planning = secretless.config !== null && read.ok ? planOf(secretless.config, read.settings) : null;
  const loops = planning?.ok === true ? planning.plan.loops : (secretless.config?.loops ?? []);
  const report = asPart(skippedReport(loops, reason), read.ok ? read.settings.part : null, workplace.env);
  const reported = annotateConfig(runner, 'warning', secretless.errors, MOST_WARNINGS);
  // Loops report it themselves.
  if (loops.length === 0) runner.annotate({ level: 'notice', title: 'Skipped', message: report.verdict.summary }, null);
  await publish(runner, workplace, report, { settings: { reportDir, failOn: 'never' }, reported: reported + 1 });
  return true;
}
