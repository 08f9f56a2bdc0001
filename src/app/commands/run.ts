import type { Config } from '../../core/request/config.ts';
import type { Plan } from '../../core/request/plan.ts';
import { commaList, NO_SCOPE, readChecks, scopeOf } from '../../core/request/plan.ts';
import type { Result } from '../../core/result/outcome.ts';
import { exitStatus } from '../../core/result/state.ts';
import type { Report } from '../../core/result/report.ts';
import type { Format } from '../../report/formats/format.ts';
import { plainText } from '../../core/text/foreign-text.ts';
import type { LoopProgress } from '../../report/terminal/live-line.ts';
import { liveLine } from '../../report/terminal/live-line.ts';
import { systemClock } from '../../core/time/clock.ts';
import { DEFAULT_HISTORY } from '../../config/build/build-incidents.ts';
import { readPart } from '../../config/settings.ts';
import { mergedScope } from '../action/parts/merge.ts';
import { asPart, mergedFiles, partsConfirm } from '../action/parts/step.ts';
import { configured, planned, refuse } from './check-config.ts';
import { WITHOUT_LOGINS } from '../../config/load.ts';
import { keepPast } from '../reporting/keep-past.ts';
import { doorOf } from '../reporting/last-door.ts';
import { keepReport, printReport } from '../reporting/print-report.ts';
import type { RunHistory } from '../wiring/ports/history/run-history.ts';
import { UNENDED } from '../wiring/ports/history/run-history.ts';
import type { HistoryPlace } from '../wiring/ports/history/history-places.ts';
import { historyOf, historyPlace } from '../wiring/ports/history/history-places.ts';
import { sealOf } from '../wiring/ports/history/seal.ts';
import type { Outreach, OutreachRequest } from '../wiring/outreach.ts';
import { outreachOf } from '../wiring/outreach.ts';
import type { Concluded } from '../wiring/outreach-result.ts';
import { conclusion } from '../wiring/outreach-result.ts';
import { perform } from '../wiring/perform.ts';
import { folderWriter } from '../wiring/process.ts';
import type { Terminal } from './terminal.ts';

export interface RunOptions {
  readonly config: string;
  readonly only: string;
  readonly checks: string;
  /** Empty: as in the configuration. */
  readonly waitForDns: string;
  readonly baseline: string;
  readonly reportDir: string;
  /** The folder or branch of the history; empty: none. */
  readonly history: string;
  readonly format: Format;
  /** An entry of the output of `plan`, as JSON; empty: a run of its own. */
  readonly part: string;
}

/** `run`: one run of a configuration, its report printed; the exit status is that of a monitoring plugin. */
export async function runCommand(options: RunOptions, terminal: Terminal): Promise<number> {
  const part = options.part === '' ? null : readPart(options.part);
  const destination = { format: options.format, reportDir: options.reportDir, part };
  if (options.part !== '' && part === null) {
    refuse(['--part is no entry of what plan prints.'], NO_SCOPE, destination, terminal);
    return 3;
  }
  const place = placeOf(options.history, terminal);
  if (!place.ok) {
    refuse([place.error], NO_SCOPE, destination, terminal);
    return 3;
  }
  const chosen = readChecks(part?.checks ?? options.checks);
  if (!chosen.ok) {
    refuse([chosen.error], NO_SCOPE, destination, terminal);
    return 3;
  }
  const only = commaList(part?.only ?? options.only);
  const selection = { only: only.length > 0 ? only : null, checks: chosen.checks };
  const inputs = { config: options.config, 'wait-for-dns': options.waitForDns, baseline: options.baseline };
  const config = configured(inputs, terminal, { selection, destination, notifies: part === null });
  if (config === null) return 3;
  const plan = planned(config, selection, terminal, destination);
  if (plan === null) return 3;
  // A part notifies nobody and keeps no history: the merge does both.
  const history = part === null ? historyFor(config, place.place, terminal) : null;
  const outreach = part === null ? outreachFor({ config, plan, history }, options.reportDir, terminal) : null;
  outreach?.begin();
  const report = await performAndPrint(
    { config, plan, confirm: part === null ? (outreach?.confirm ?? null) : partsConfirm(config), past: history?.past ?? null },
    options.format,
    terminal,
  );
  if (options.reportDir !== '') keepReport(asPart(report, part, terminal.env), options.reportDir, terminal);
  // A cancelled run has no news for others.
  if (outreach !== null && !report.loops.some(({ outcome }) => outcome === 'skipped')) {
    concluded(await conclusion(() => outreach.conclude(report)), options.reportDir, terminal);
  }
  return exitStatus(report.state);
}

/** `merge REPORT...`: one report and one verdict of the parts. */
export async function mergeCommand(
  files: readonly string[],
  options: Pick<RunOptions, 'config' | 'reportDir' | 'history' | 'format'> & { readonly shards: number },
  terminal: Terminal,
): Promise<number> {
  const destination = { format: options.format, reportDir: options.reportDir };
  const place = placeOf(options.history, terminal);
  if (!place.ok) {
    refuse([place.error], NO_SCOPE, destination, terminal);
    return 3;
  }
  const config = configured({ config: options.config }, terminal, { selection: WITHOUT_LOGINS, destination });
  const plan = config && planned(config, { only: null, checks: null }, terminal, destination);
  if (config === null || plan === null) return 3;
  const { env, readText } = terminal;
  const history = historyFor(config, place.place, terminal);
  const past = (await history?.past(UNENDED).catch(() => null)) ?? null;
  const merged = mergedFiles(files, { config, shards: options.shards, past, env, readText });
  if (!merged.ok) {
    refuse([merged.error], scopeOf(config, plan), destination, terminal);
    return 3;
  }
  const { report, problems, split } = merged;
  for (const problem of problems) terminal.complain(`${plainText(problem, 500)}\n`);
  const outreach = outreachFor({ config, plan, history }, options.reportDir, terminal);
  outreach.begin();
  printReport(report, { scope: mergedScope(scopeOf(config, plan), config, split) }, options.format, terminal);
  if (options.reportDir !== '') keepReport(report, options.reportDir, terminal);
  concluded(await conclusion(() => outreach.conclude(report)), options.reportDir, terminal);
  return exitStatus(report.state);
}

/** The history of a run; null: none. The branch in a configuration is for workflows, whose token it needs. */
function historyFor(config: Config, place: HistoryPlace | null, terminal: Terminal): RunHistory | null {
  const { env, readText } = terminal;
  if (place === null) {
    if (config.history)
      terminal.complain(
        'This run is not kept: history means the branch of a workflow; on the command line it takes --history DIR, or github:OWNER/NAME.\n',
      );
    return null;
  }
  if (place.token !== '') terminal.mask(place.token);
  const log = (line: string) => terminal.complain(`${plainText(line, 1_000)}\n`);
  const redact = doorOf([...config.secrets, place.token]);
  return historyOf(config.history ?? DEFAULT_HISTORY, { env, readText, log, seal: sealOf(config), redact, open: place.open });
}

/** The history named on the command line; null: none. */
function placeOf(history: string, terminal: Terminal): Result<{ place: HistoryPlace | null }, { error: string }> {
  return history === '' ? { ok: true, place: null } : historyPlace(history, terminal.env, folderWriter());
}

/** The result of notifying, and a history's additions to the files of the run. */
function concluded({ problems, history }: Concluded, reportDir: string, terminal: Terminal): void {
  if (history !== null && reportDir !== '') {
    try {
      keepPast(history, reportDir, terminal);
    } catch (error) {
      terminal.complain(`The status page could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  const unreported = [...problems, ...(history?.notes ?? []), ...(history?.problem ? [history.problem] : [])];
  for (const problem of unreported) terminal.complain(`${plainText(problem, 1_000)}\n`);
}

/** Channels are notified of changes since the last run, whose memory needs a folder. */
function outreachFor(
  { config, plan, history }: Pick<OutreachRequest, 'config' | 'plan' | 'history'>,
  reportDir: string,
  terminal: Terminal,
): Outreach {
  if (config.channels.length > 0 && reportDir === '' && history === null)
    terminal.complain('The channels are told of nothing: without --report-dir or --history nothing is known of the run before.\n');
  const writeText = (path: string, text: string) => terminal.writeText(path, text);
  const { env, readText } = terminal;
  const folder = reportDir === '' ? null : reportDir;
  const memory = { reportDir: folder, forgets: false, needsMemory: false, matrixLeg: null, history };
  return outreachOf({ config, plan, env, issues: null, ...memory, readText, writeText });
}

/** The planned run. */
export interface PlannedRun {
  readonly config: Config;
  readonly plan: Plan;
  readonly confirm: Outreach['confirm'];
  readonly past?: RunHistory['past'] | null;
  /** Whether its text shows the DNS records too, not only their faults. */
  readonly found?: boolean;
}

/** Runs it with a live line meanwhile, and prints the report. */
export async function performAndPrint(
  { config, plan, confirm, past = null, found = false }: PlannedRun,
  format: Format,
  terminal: Terminal,
): Promise<Report> {
  const began = systemClock.monotonic();
  let progress: readonly LoopProgress[] = plan.loops.map((loop) => ({ name: loop.name, phase: 'connecting', outcome: null }));
  const stopLive = terminal.live((columns) => liveLine(systemClock.monotonic() - began, progress, columns));
  let letGo: () => void = () => undefined;
  const report = await perform({
    config,
    plan,
    confirm,
    past,
    skip: null,
    began: terminal.began,
    onProbes: () => undefined,
    onSecret: (form) => terminal.mask(form),
    onStart: (cancel) => (letGo = terminal.onInterrupt(cancel)),
    onWait: (line) => terminal.complain(`${plainText(line, 500)}\n`),
    onProgress: (loops) => (progress = loops),
  });
  letGo();
  stopLive();
  printReport(report, { scope: scopeOf(config, plan), found }, format, terminal);
  return report;
}
