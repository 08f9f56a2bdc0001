import { windowAt } from './planned/maintenance.ts';
import type { IncidentKind } from '../core/result/announcement.ts';
import type { IssueTracker, TrackedIssue } from '../core/ports/issue-tracker.ts';
import { TrackerError } from '../core/ports/issue-tracker.ts';
import { identityOf } from './memory/issue-record.ts';
import type { Looked } from './issue/keep-issue.ts';
import { IssueKeeper } from './issue/keep-issue.ts';
import { MAINTENANCE_LABEL, plannedWork } from './planned/planned-work.ts';
import type { Kept, Tracked } from './memory/tracked-run.ts';
import { readingOf } from './memory/tracked-run.ts';

/** Closed issues that were changed since then may still be an incident's, ms: those that were closed by hand are kept up to date. */
const CLOSED_SINCE = 8 * 24 * 3_600_000;

const KINDS: readonly IncidentKind[] = ['mail', 'monitor'];

/** Makes the tracker's issues match what this run has found: that of mail, and that of the monitor itself. */
export async function trackIncidents(tracked: Tracked, tracker: IssueTracker): Promise<Readonly<Record<IncidentKind, Kept>>> {
  const nothing: Kept = { issue: null, url: null, problems: [], done: [] };
  const kept: Record<IncidentKind, Kept> = { mail: nothing, monitor: nothing };
  let looked: Looked & { readonly notes: readonly string[] };
  try {
    looked = await look(tracked, tracker);
  } catch (error) {
    return { ...kept, mail: { ...nothing, problems: [explained(error)] } };
  }
  kept.mail = { ...nothing, done: looked.notes };
  for (const kind of KINDS) {
    try {
      const { issue, url, problems, done } = await new IssueKeeper(kind, tracked, looked).keep();
      kept[kind] = { issue, url, problems, done: [...kept[kind].done, ...done] };
    } catch (error) {
      kept[kind] = { ...kept[kind], problems: [explained(error)] };
    }
  }
  return kept;
}

/** Whether there is an open issue of mail that fails: then everybody knows already, and nothing needs to be confirmed. */
export async function isKnown(tracked: Pick<Tracked, 'incidents' | 'key'>, tracker: IssueTracker): Promise<boolean> {
  try {
    const open = await tracker.list({ label: tracked.incidents.label, state: 'open' });
    return open.some(({ body }) => {
      const identity = identityOf(body);
      return identity?.kind === 'mail' && identity.key === tracked.key;
    });
  } catch (error) {
    if (error instanceof TrackerError) return false;
    throw error;
  }
}

async function look(tracked: Tracked, tracker: IssueTracker): Promise<Looked & { readonly notes: readonly string[] }> {
  const { incidents, clock } = tracked;
  const { label } = incidents;
  const now = clock.now();
  const since = new Date(now - CLOSED_SINCE).toISOString();
  const [open, closed] = await Promise.all([tracker.list({ label, state: 'open' }), tracker.list({ label, state: 'closed', since })]);
  const issues = [...open, ...closed];
  // Whose issues they are matters only where there is one that says to be ours.
  const login = issues.some(({ body }) => identityOf(body) !== null) ? await tracker.login() : null;
  return { tracker, login, issues, ...(await maintenanceOf(tracked, tracker, now)) };
}

async function maintenanceOf(
  tracked: Tracked,
  tracker: IssueTracker,
  now: number,
): Promise<{ readonly maintenance: string | null; readonly notes: readonly string[] }> {
  const window = windowAt(tracked.incidents.maintenance, now);
  if (window !== null) return { maintenance: window.reason ?? `planned work (${window.cron}, ${window.zone})`, notes: [] };
  const bad = KINDS.some((kind) => ['warning', 'alarm'].includes(readingOf(kind, tracked.report).level));
  if (!bad) return { maintenance: null, notes: [] };
  const { now: going, unclear } = plannedWork(await tracker.list({ label: MAINTENANCE_LABEL, state: 'open' }), now);
  return { maintenance: going === null ? null : `planned work, ${reference(going)}`, notes: unclear.map(unclearNote) };
}

function reference({ number, title }: TrackedIssue): string {
  return `issue ${number}: ${title}`;
}

function unclearNote({ number }: TrackedIssue): string {
  return `Issue #${number} is labelled ${MAINTENANCE_LABEL} and silences nothing: it needs a line "start: 2026-11-24T20:00Z" and a line "end: 2026-11-24T22:00Z".`;
}

function explained(error: unknown): string {
  if (error instanceof TrackerError) return error.message;
  throw error;
}
