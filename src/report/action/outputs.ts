import type { Report } from '../../core/result/report.ts';
import { listsJson } from '../formats/json.ts';
import { plainText } from '../../core/text/foreign-text.ts';

/** The action's outputs (CONTRACT, "Action outputs"). */
export interface Outputs {
  readonly state: string;
  /** The verdict's code. */
  readonly verdict: string;
  readonly summary: string;
  /** The slowest probe that was seen, whole ms; empty when none was. */
  readonly 'latency-ms': string;
  /** Path of report.json; empty when it could not be written. */
  readonly report: string;
  /** Number of the issue; empty without one. */
  readonly issue: string;
  /** JSON, as in report.json; only the start of a long list. */
  readonly loops: string;
  readonly findings: string;
  /** Path of the summary as Markdown; empty when it could not be written. */
  readonly 'summary-path': string;
}

/** The paths of a run's files; null: they could not be written. */
export interface WrittenFiles {
  readonly report: string | null;
  readonly summary: string | null;
}

const SUMMARY_LENGTH = 500;
/** GitHub takes 1 MB of outputs from a job, counted in UTF-16 (docs.github.com, "Defining outputs for jobs"). */
const LIST_LENGTH = 200_000;

export function outputs(report: Report, files: WrittenFiles, issue: number | null): Outputs {
  const latencies = report.loops.flatMap((loop) => loop.latencyMs ?? []);
  return {
    state: report.state,
    verdict: report.verdict.code,
    summary: plainText(report.verdict.summary, SUMMARY_LENGTH),
    'latency-ms': latencies.length === 0 ? '' : String(Math.round(Math.max(...latencies))),
    report: files.report ?? '',
    issue: issue === null ? '' : String(issue),
    ...listsJson(report, LIST_LENGTH),
    'summary-path': files.summary ?? '',
  };
}
