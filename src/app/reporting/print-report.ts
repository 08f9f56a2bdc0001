// The output of a run, or of one that could not begin: its report on standard output and in files.
// Called by app.

import { plainText } from '../../core/text/foreign-text.ts';
import type { PartRequest } from '../../config/settings.ts';
import type { Scope } from '../../core/request/plan.ts';
import type { Report } from '../../core/result/report.ts';
import { pluginWord, terminalMark } from '../../core/result/state.ts';
import type { Format } from '../../report/formats/format.ts';
import { render } from '../../report/formats/format.ts';
import { reportJson } from '../../report/formats/json.ts';
import { summary } from '../../report/summary/summary.ts';

/** The destination of a report. */
export interface Destination {
  readonly format: Format;
  /** Empty: no files are written. */
  readonly reportDir: string;
  /** The share of a run in it; null or absent: a whole one. */
  readonly part?: PartRequest | null;
}

/** The terminal functions that it uses. */
interface Output {
  print(text: string): void;
  printDocument(text: string): void;
  complain(text: string): void;
  writeText(path: string, text: string): void;
  readonly columns: number | null;
  readonly colour: boolean;
}

/** The shown parts of a report. */
interface Shown {
  readonly scope: Scope;
  /** Whether its text shows the DNS records too, not only their faults. */
  readonly found?: boolean;
}

/** The report on standard output. */
export function printReport(report: Report, { scope, found = false }: Shown, format: Format, terminal: Output): void {
  const rendered = render(report, format, { scope, text: { colour: terminal.colour, width: terminal.columns ?? 100, found } });
  if (format === 'text') terminal.print(rendered);
  else terminal.printDocument(rendered);
}

/** A report of mistakes that are on standard error already: people get its verdict, programs all of it. */
export function printUnusable(report: Report, scope: Scope, { format, reportDir }: Destination, terminal: Output): void {
  if (format === 'text')
    terminal.print(`${terminalMark(report.state)} ${pluginWord(report.state)}: ${plainText(report.verdict.summary, 1_000)}\n`);
  else printReport(report, { scope }, format, terminal);
  if (reportDir !== '') keepReport(report, reportDir, terminal);
}

/** Writes report.json and the job summary into a folder. */
export function keepReport(report: Report, directory: string, terminal: Output): void {
  try {
    terminal.writeText(`${directory}/report.json`, reportJson(report));
    terminal.writeText(`${directory}/summary.md`, summary(report));
  } catch (error) {
    terminal.complain(`${directory}: the report could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
