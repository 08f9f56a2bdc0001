import type { TrackedIssue } from '../../core/ports/services/issue-tracker.ts';

/** The label of issues that announce planned work. */
export const MAINTENANCE_LABEL = 'maintenance';

/** A moment with its offset from UTC (RFC 3339), at least to the minute. Without an offset it would be a local time. */
const MOMENT = String.raw`(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?) ?(Z|UTC|[+-]\d{2}:\d{2})`;

/** `start: 2026-11-24T20:00Z` and `end: ...`, each on a line of its own, with or without list marks and emphasis. */
const START = new RegExp(String.raw`^[-*\s]*(?:start|from|begin)\W*${MOMENT}`, 'im');
const END = new RegExp(String.raw`^[-*\s]*(?:end|to|until)\W*${MOMENT}`, 'im');

/** The planned work in issues. */
export interface PlannedWork {
  /** The issue of the present time; null: none. */
  readonly now: TrackedIssue | null;
  /** Its end, ms since the epoch; null without one. */
  readonly until: number | null;
  /** Issues with the label but without a start, or an end after it: they suppress nothing. */
  readonly unclear: readonly TrackedIssue[];
}

/** Planned work in open issues. Setting a label needs the right to triage the repository, so the label is trusted. */
export function plannedWork(issues: readonly TrackedIssue[], now: number): PlannedWork {
  const read = issues.map((issue) => ({ issue, start: moment(START, issue.body), end: moment(END, issue.body) }));
  const going = read.find(({ start, end }) => start !== null && end !== null && start <= now && now < end);
  return {
    now: going?.issue ?? null,
    until: going?.end ?? null,
    unclear: read.filter(({ start, end }) => start === null || end === null || end <= start).map(({ issue }) => issue),
  };
}

function moment(form: RegExp, body: string): number | null {
  const [, day = '', time = '', offset = ''] = form.exec(body) ?? [];
  const parsed = Date.parse(`${day}T${time}${offset === 'UTC' ? 'Z' : offset}`);
  return Number.isNaN(parsed) ? null : parsed;
}
