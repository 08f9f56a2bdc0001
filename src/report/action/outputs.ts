import type { Report } from '../../core/result/report.ts';
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
}

const SUMMARY_LENGTH = 500;

export function outputs(report: Report, reportPath: string | null, issue: number | null): Outputs {
  const latencies = report.loops.flatMap((loop) => loop.latencyMs ?? []);
  return {
    state: report.state,
    verdict: report.verdict.code,
    summary: plainText(report.verdict.summary, SUMMARY_LENGTH),
    'latency-ms': latencies.length === 0 ? '' : String(Math.round(Math.max(...latencies))),
    report: reportPath ?? '',
    issue: issue === null ? '' : String(issue),
  };
}
