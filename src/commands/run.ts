import type { Config } from '../config/config.ts';
import type { Plan } from '../config/plan.ts';
import { commaList, readChecks } from '../config/plan.ts';
import { exitStatus } from '../model/state.ts';
import type { Report } from '../model/report.ts';
import type { Format } from '../report/format.ts';
import { render } from '../report/format.ts';
import { plainText } from '../report/foreign-text.ts';
import { reportJson } from '../report/json.ts';
import type { LoopProgress } from '../report/live-line.ts';
import { liveLine } from '../report/live-line.ts';
import { summary } from '../report/summary.ts';
import { systemClock } from '../base/clock.ts';
import { configured, planned } from './configured.ts';
import { perform } from './perform.ts';
import type { Terminal } from './terminal.ts';

export interface RunOptions {
  readonly config: string;
  readonly only: string;
  readonly checks: string;
  /** Empty: as the configuration says. */
  readonly waitForDns: string;
  readonly baseline: string;
  readonly reportDir: string;
  readonly format: Format;
}

/** `run`: one run of a configuration, its report printed; the exit status is that of a monitoring plugin. */
export async function runCommand(options: RunOptions, terminal: Terminal): Promise<number> {
  const chosen = readChecks(options.checks);
  if ('error' in chosen) {
    terminal.complain(`${chosen.error}\n`);
    return 3;
  }
  const config = configured({ config: options.config, 'wait-for-dns': options.waitForDns, baseline: options.baseline }, terminal);
  if (config === null) return 3;
  const only = commaList(options.only);
  const plan = planned(config, { only: only.length > 0 ? only : null, checks: chosen.checks }, terminal);
  if (plan === null) return 3;
  const report = await performAndPrint(config, plan, options.format, terminal);
  if (options.reportDir !== '') keepReport(report, options.reportDir, terminal);
  return exitStatus(report.state);
}

/** Runs it with a live line while it waits, and prints the report. */
export async function performAndPrint(config: Config, plan: Plan, format: Format, terminal: Terminal): Promise<Report> {
  const began = systemClock.monotonic();
  let progress: readonly LoopProgress[] = plan.loops.map((loop) => ({ name: loop.name, phase: 'connecting', outcome: null }));
  const stopLive = terminal.live((columns) => liveLine(systemClock.monotonic() - began, progress, columns));
  let letGo: () => void = () => undefined;
  const report = await perform({
    config,
    plan,
    confirm: null,
    skip: null,
    onProbe: () => undefined,
    onStart: (cancel) => (letGo = terminal.onInterrupt(cancel)),
    onWait: (line) => terminal.complain(`${plainText(line, 500)}\n`),
    onProgress: (loops) => (progress = loops),
  });
  letGo();
  stopLive();
  const thresholds = new Map(plan.loops.map(({ name, warning, critical }) => [name, { warning, critical }]));
  terminal.print(render(report, format, { thresholds, text: { colour: terminal.colour, width: terminal.columns ?? 100 } }));
  return report;
}

/** Writes report.json and the job summary into a folder. */
export function keepReport(report: Report, directory: string, terminal: Terminal): void {
  try {
    terminal.writeText(`${directory}/report.json`, reportJson(report));
    terminal.writeText(`${directory}/summary.md`, summary(report));
  } catch (error) {
    terminal.complain(`${directory}: the report could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
