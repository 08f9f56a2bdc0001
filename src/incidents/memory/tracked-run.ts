import type { Clock } from '../../core/time/clock.ts';
import type { IncidentsConfig } from '../../core/request/incidents.ts';
import type { IncidentKind } from '../../core/result/announcement.ts';
import type { IncidentPolicy, Reading } from '../decide/incident.ts';
import { mailLevel, monitorLevel } from '../decide/reading.ts';
import type { Report } from '../../core/result/report.ts';
import { issueTitle, monitorSummary } from '../text/issue.ts';
import type { Channel } from '../../core/ports/channel.ts';

/** One run, and whom its incidents are told. */
export interface Tracked {
  /** Holds no secret. */
  readonly report: Report;
  readonly incidents: IncidentsConfig;
  readonly key: string;
  /** The step of a workflow that runs all loops of a configuration file; null: it is none, or not all were run. */
  readonly origin: string | null;
  /** As people know it: `owner/name`, or the configuration's file. */
  readonly source: string;
  readonly runUrl: string | null;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  /** Takes secrets out of what is about to leave. */
  readonly redact: (text: string) => string;
}

/** What became of one incident. */
export interface Kept {
  /** The issue that is open now or was closed by this run; null: there is none. */
  readonly issue: number | null;
  readonly url: string | null;
  /** What could not be done, in words for people. */
  readonly problems: readonly string[];
  /** What was done, in words for the log; empty: nothing that anybody wants to know. */
  readonly done: readonly string[];
}

/** How long after its end an incident is opened again instead of a new one, ms. */
const REOPEN_WITHIN = 24 * 3_600_000;

/** The labels by which our issues are found; the monitor's own have one more, so that people can tell them apart. */
export function labelOf(kind: IncidentKind, { label }: IncidentsConfig): string {
  return kind === 'mail' ? label : `${label}-monitor`;
}

export function policyOf({ openAfter, closeAfter, window, remindAfter, escalateAfter }: IncidentsConfig): IncidentPolicy {
  return { openAfter, closeAfter, window, remindAfter, escalateAfter, reopenWithin: REOPEN_WITHIN };
}

export function readingOf(kind: IncidentKind, report: Report): Reading {
  const level = kind === 'mail' ? mailLevel(report) : monitorLevel(report);
  const summary = kind === 'mail' ? report.verdict.summary : monitorSummary(report);
  return { level, verdict: report.verdict.code, summary, title: issueTitle(kind, summary, level === 'alarm' ? 'critical' : 'warning') };
}
