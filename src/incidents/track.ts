import { givenUp } from './channels/given-up.ts';
import { notifyUnkept, unkeptOutage } from './channels/notify-unkept.ts';
import { shortTime } from './text/strip.ts';
import { windowAt } from './planned/maintenance.ts';
import type { IncidentKind } from '../core/result/announcement.ts';
import { INCIDENT_KINDS } from '../core/result/announcement.ts';
import type { IssueListing, IssueTracker, TrackedIssue } from '../core/ports/services/issue-tracker.ts';
import { TrackerError } from '../core/ports/services/issue-tracker.ts';
import { identityOf } from './memory/issue-record.ts';
import type { Looked } from './issue/keep-issue.ts';
import { IssueKeeper } from './issue/keep-issue.ts';
import { MAINTENANCE_LABEL, plannedWork } from './planned/planned-work.ts';
import type { Kept, Tracked } from './memory/tracked-run.ts';
import { labelOf, policyOf, readingOf } from './memory/tracked-run.ts';
import { pathsThatFail } from './decide/read/mail.ts';
import { Attempts } from './issue/attempts.ts';
import type { EffectWorld } from './issue/effects.ts';
import { findIncident } from './issue/find-incident.ts';
import { handOverIssue } from './issue/hand-over.ts';

/** Closed issues changed since then may still be an incident's, ms: those that were closed by hand are kept up to date. */
const CLOSED_SINCE = 8 * 24 * 3_600_000;

/** Makes the tracker's issues match the results of this run: the issues of mail, of posture, and of the monitor itself. */
export async function trackIncidents(tracked: Tracked, tracker: IssueTracker): Promise<Readonly<Record<IncidentKind, Kept>>> {
  const nothing: Kept = { issue: null, url: null, event: null, silences: [], isRemembered: true, problems: [], done: [] };
  const kept: Record<IncidentKind, Kept> = { mail: nothing, posture: nothing, monitor: nothing };
  const run: Tracked = { ...tracked, channels: givenUp(tracked.channels) };
  let looked: Looked & { readonly notes: readonly string[]; readonly problems: readonly string[] };
  try {
    looked = await look(tracked, tracker);
  } catch (error) {
    const problem = explained(error);
    return { ...kept, mail: { ...nothing, isRemembered: false, problems: [problem, ...(await notifyUnkept(unkeptOutage(run), run))] } };
  }
  kept.mail = { ...nothing, done: looked.notes, problems: looked.problems };
  // Until it is written, an issue that changes its kind is still that of mail for the tracker.
  const kinds =
    looked.handedOver === null ? INCIDENT_KINDS : INCIDENT_KINDS.toSorted((a, b) => Number(b === 'posture') - Number(a === 'posture'));
  for (const kind of kinds) {
    const before = kept[kind];
    const keeper = new IssueKeeper(kind, run, looked);
    try {
      const { problems, done, ...result } = await keeper.keep();
      kept[kind] = { ...result, problems: [...before.problems, ...problems], done: [...before.done, ...done] };
    } catch (error) {
      const problem = explained(error);
      const unsent = keeper.unkept === null ? [] : await notifyUnkept(keeper.unkept, run);
      const event = keeper.unkept?.memory.last?.event ?? null;
      kept[kind] = { ...before, event, problems: [...before.problems, problem, ...unsent] };
    }
  }
  return kept;
}

/** The loops that are already known to fail by the open issue of mail: their failure needs no confirmation. Empty if that is unknown. */
export async function loopsKnownToFail(
  { incidents, key, origin }: Pick<Tracked, 'incidents' | 'key' | 'origin'>,
  tracker: IssueTracker,
  now: number,
): Promise<readonly string[]> {
  try {
    const issues = await tracker.list({ label: incidents.label, state: 'open' });
    const login = issues.some(({ body }) => identityOf(body) !== null) ? await tracker.login() : null;
    const found = findIncident(issues, login, { kind: 'mail', key, origin, now, reopenWithin: 0 });
    return found === null ? [] : pathsThatFail(found.record.memory);
  } catch (error) {
    if (error instanceof TrackerError) return [];
    throw error;
  }
}

async function look(
  tracked: Tracked,
  tracker: IssueTracker,
): Promise<Looked & { readonly notes: readonly string[]; readonly problems: readonly string[] }> {
  const { incidents, clock, key, origin } = tracked;
  const { label } = incidents;
  const now = clock.now();
  const since = new Date(now - CLOSED_SINCE).toISOString();
  // Without the open ones nothing can be done; each of the others is optional.
  const attempts = new Attempts();
  const [open, closed] = await Promise.all([
    tracker.list({ label, state: 'open' }),
    closedIssues(tracker, { label, state: 'closed', since }, attempts),
  ]);
  const latest = await attempts.of(() => tracker.list({ label: null, state: 'open', since }));
  const known = new Set(open.map(({ number }) => number));
  const stray = (latest ?? []).filter(({ number, body }) => !known.has(number) && identityOf(body) !== null);
  const listed = [...open, ...stray, ...(closed ?? [])];
  // The author matters only if some issue claims to be ours.
  const login = listed.some(({ body }) => identityOf(body) !== null) ? ((await attempts.of(() => tracker.login())) ?? null) : null;
  await labelAgain(stray, { tracked, tracker, login, attempts });
  const hasPosture = readingOf('posture', tracked).problems.length > 0;
  const { reopenWithin } = policyOf(incidents);
  const handed = handOverIssue(listed, login, { key, origin, now, reopenWithin }, hasPosture);
  const planned = await attempts.of(() => maintenanceOf(tracked, tracker, now));
  const { maintenance = null, notes = [] } = planned ?? {};
  return { tracker, login, ...handed, knowsClosed: closed !== undefined, maintenance, notes, problems: attempts.problems };
}

/** Somebody has removed the label by which our open issues are found: they go on, without new notifications. */
async function labelAgain(stray: readonly TrackedIssue[], { tracked, tracker, login, attempts }: Omit<EffectWorld, 'kind'>): Promise<void> {
  const { incidents, key, origin, clock } = tracked;
  for (const kind of INCIDENT_KINDS) {
    const found = findIncident(stray, login, { kind, key, origin, now: clock.now(), reopenWithin: 0 });
    if (found === null) continue;
    const labels = [...new Set([incidents.label, labelOf(kind, incidents)])];
    await attempts.of(() => tracker.addLabels(found.issue.number, labels));
  }
}

/**
 * Undefined: the tracker failed for now, and the next run may get them. Empty if it refuses: it will do so again, and no outage should wait
 * for that.
 */
async function closedIssues(
  tracker: IssueTracker,
  listing: IssueListing,
  attempts: Attempts,
): Promise<readonly TrackedIssue[] | undefined> {
  let isForNow = false;
  const closed = await attempts.of(async () => {
    try {
      return await tracker.list(listing);
    } catch (error) {
      isForNow = error instanceof TrackerError && (error.kind === 'unavailable' || error.kind === 'rate-limited');
      throw error;
    }
  });
  if (isForNow)
    attempts.note(['No issue is opened without the list of closed ones, for one of them may go on: that is left to the next run.']);
  return isForNow ? undefined : (closed ?? []);
}

async function maintenanceOf(
  tracked: Tracked,
  tracker: IssueTracker,
  now: number,
): Promise<{ readonly maintenance: string | null; readonly notes: readonly string[] }> {
  const window = windowAt(tracked.incidents.maintenance, now);
  const bad = INCIDENT_KINDS.some((kind) => readingOf(kind, tracked).problems.length > 0);
  if (window !== null) {
    const which = `${window.cron}, ${window.zone}`;
    return { maintenance: window.reason ?? `planned work (${which})`, notes: bad ? [silencedNote(which)] : [] };
  }
  if (!bad) return { maintenance: null, notes: [] };
  const { now: going, until, unclear } = plannedWork(await tracker.list({ label: MAINTENANCE_LABEL, state: 'open' }), now);
  const notes = unclear.map(unclearNote);
  if (going === null || until === null) return { maintenance: null, notes };
  const which = `issue #${going.number}, until ${shortTime(new Date(until).toISOString())}`;
  return { maintenance: `planned work, ${reference(going)}`, notes: [silencedNote(which), ...notes] };
}

/** A critical run that alarms nobody says why: a wrong year in one line would silence a year. */
function silencedNote(which: string): string {
  return `Planned work (${which}) silences the alarms of this run.`;
}

function reference({ number, title }: TrackedIssue): string {
  return `issue ${number}: ${title}`;
}

function unclearNote({ number }: TrackedIssue): string {
  return `Issue #${number} is labelled ${MAINTENANCE_LABEL} and silences nothing: it needs a line "start: 2026-11-24T20:00Z" and a later one "end: 2026-11-24T22:00Z".`;
}

function explained(error: unknown): string {
  if (error instanceof TrackerError) return error.message;
  throw error;
}
