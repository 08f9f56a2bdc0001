import { nextIncident, untouched } from '../decide/incident.ts';
import { noIncident } from '../decide/model/memory.ts';
import { withoutMemory } from '../decide/model/policy.ts';
import { partOf } from '../decide/read/whose.ts';
import type { IssueRecord } from '../memory/issue-record.ts';
import { stemOf } from '../memory/issue-record.ts';
import type { Tracked } from '../memory/tracked-run.ts';
import { policyOf, redactedReading } from '../memory/tracked-run.ts';
import { windowAt } from '../planned/maintenance.ts';
import type { AnnouncedEvent } from '../../core/result/announcement.ts';
import { announcementOf } from './announce.ts';
import { notifyChannels } from './notify-channels.ts';

/** An incident that the tracker does not keep; its transition is in `memory.last`. */
export type Unkept = Pick<IssueRecord, 'memory' | 'told' | 'stem'>;

/** A start or a worsening cannot wait for a run that reaches the tracker. */
const URGENT: ReadonlySet<AnnouncedEvent> = new Set(['opened', 'reopened', 'worsened']);

const ONCE_MORE =
  'No issue could be kept of this, so it is not known what was reported before. Each run that meets it reports it again, and none reports its end, until an issue can be kept.';

/** The incident of mail in a run without readable earlier runs: everything in it is new. */
export function unkeptOutage(tracked: Tracked): Unkept {
  const { incidents, clock, key } = tracked;
  const now = clock.now();
  const circumstances = untouched(now, windowAt(incidents.maintenance, now) !== null);
  const { memory } = nextIncident(noIncident('mail'), redactedReading('mail', tracked), withoutMemory(policyOf(incidents)), circumstances);
  return { memory, told: {}, stem: stemOf(key, 'mail') };
}

/**
 * Notifies the channels of an outage of mail that began or got worse. All else waits for a run that reaches the tracker, also the end:
 * otherwise every run would send the same.
 *
 * @returns the failures
 */
export async function notifyUnkept(unkept: Unkept, tracked: Tracked): Promise<readonly string[]> {
  const { kind, last } = unkept.memory;
  if (kind !== 'mail' || last?.state !== 'critical' || !URGENT.has(last.event)) return [];
  const { report, source, runUrl, channels } = tracked;
  const part = partOf(kind, report, last.summary);
  const { problems } = await notifyChannels(channels, unkept, (transition) => {
    const announcement = announcementOf(unkept.memory, transition, part, { stem: unkept.stem, source, runUrl, issueUrl: null });
    // Pagers treat repeated messages with one key as one alert.
    const key = last.event === 'opened' ? `${unkept.stem}.unkept` : announcement.key;
    return { ...announcement, key, details: [...announcement.details, ONCE_MORE] };
  });
  return problems;
}
