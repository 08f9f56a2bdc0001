import { cut } from '../../core/text/foreign-text.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { IncidentsConfig } from '../../core/request/incidents.ts';
import type { AnnouncedEvent, IncidentKind } from '../../core/result/announcement.ts';
import type { Silence } from '../../report/action/silence.ts';
import type { IncidentPolicy } from '../decide/model/policy.ts';
import type { Reading } from '../decide/model/problem.ts';
import { readMailProblems } from '../decide/read/mail.ts';
import { readMonitor } from '../decide/read/monitor.ts';
import { readPosture } from '../decide/read/posture.ts';
import type { Report } from '../../core/result/report.ts';
import type { Channel } from '../../core/ports/services/channel.ts';
import type { IncidentOrigin } from './origin.ts';

/** One run, and the people who are notified of its incidents. */
export interface Tracked {
  /** Holds no secret. */
  readonly report: Report;
  /** The whole configuration was run: an item that is missing in the report has been removed from it. */
  readonly isComplete: boolean;
  readonly incidents: IncidentsConfig;
  readonly key: string;
  /** Null: unknown, or not all loops were run. */
  readonly origin: IncidentOrigin | null;
  /** The source as people know it: `owner/name`, or the configuration's file. */
  readonly source: string;
  readonly runUrl: string | null;
  /** The earlier runs of a report's loops, as Markdown; empty without a history. */
  readonly before: (report: Report) => string;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  /** Removes secrets from an outgoing text. */
  readonly redact: (text: string) => string;
}

/** The result for one incident. */
export interface Kept {
  /** The issue that is open now or was closed by this run; null without one. */
  readonly issue: number | null;
  readonly url: string | null;
  /** The change of this run; null: none that people are notified of. */
  readonly event: AnnouncedEvent | null;
  /** Why people are notified of nothing new, though this run met something of it. */
  readonly silences: readonly Silence[];
  /** The memory of the run before is there; false: the tracker did not give it. */
  readonly isRemembered: boolean;
  /** The failed actions, for people. */
  readonly problems: readonly string[];
  /** The actions, for the log; empty: none of interest. */
  readonly done: readonly string[];
}

/** The most characters of a problem's name: sixty of them have to fit into an issue. */
const LONGEST_LABEL = 120;

/** How long after its end an incident is opened again in place of a new one, ms. */
const REOPEN_WITHIN = 24 * 3_600_000;

/** The label by which our issues of this kind are found, beside the common one. */
export function labelOf(kind: IncidentKind, { label }: IncidentsConfig): string {
  return kind === 'mail' ? label : `${label}-${kind}`;
}

export function policyOf(incidents: IncidentsConfig): IncidentPolicy {
  const { openAfter, closeAfter, window, remindAfter, remindTimes, escalateAfter, stillDownAfter } = incidents;
  const common = { openAfter, closeAfter, window, remindAfter, remindTimes, escalateAfter, stillDownAfter };
  return { ...common, reopenWithin: REOPEN_WITHIN, forgets: false };
}

/** Whether an incident of this kind is kept at all; otherwise only the summary reports it. */
export function isKept(kind: IncidentKind, { posture }: IncidentsConfig): boolean {
  return kind !== 'posture' || posture === 'issue';
}

export function readingOf(
  kind: IncidentKind,
  { report, isComplete, incidents }: Pick<Tracked, 'report' | 'isComplete' | 'incidents'>,
): Reading {
  if (!isKept(kind, incidents)) return { ...NOTHING_KEPT, verdict: report.verdict.code };
  switch (kind) {
    case 'mail':
      return readMailProblems(report, isComplete);
    case 'posture':
      return readPosture(report, isComplete);
    case 'monitor':
      return readMonitor(report, isComplete);
  }
}

/** Why nobody is notified of an incident that is not kept: the summary alone tells of it. */
export function summaryAlone(kind: IncidentKind, { report, isComplete, incidents }: Tracked): readonly Silence[] {
  return !isKept(kind, incidents) && readPosture(report, isComplete).problems.length > 0 ? [{ kind: 'summary' }] : [];
}

/** The same without secrets: our record of a run is compared with people's edits. */
export function redactedReading(kind: IncidentKind, tracked: Tracked): Reading {
  const { redact } = tracked;
  const { title, summary, problems, ...reading } = readingOf(kind, tracked);
  const clean = problems.map((problem) => ({ ...problem, label: cut(redact(problem.label), LONGEST_LABEL) }));
  return { ...reading, problems: clean, title: redact(title), summary: redact(summary) };
}

/** An incident that was kept under an earlier configuration ends. */
const NOTHING_KEPT: Omit<Reading, 'verdict'> = {
  level: 'good',
  rank: 0,
  judged: '',
  problems: [],
  isWhole: true,
  standing: () => 'gone',
  title: 'Only the summary of a run tells of this from now on',
  summary: 'Only the summary of a run tells of this from now on (incidents.posture).',
};
