// The channels that are notified of a transition, and the content of their messages.
// Called by incidents.

import type { Announcement } from '../../core/result/announcement.ts';
import type { IncidentMemory, Transition } from '../decide/model/memory.ts';
import type { Report } from '../../core/result/report.ts';
import { causesOf, remediesOf } from '../../report/facts/narrative.ts';
import { plainText } from '../../core/text/foreign-text.ts';

/** The origin of an announcement, and the pages with more details. */
export interface AnnouncementOrigin {
  /** The key of the incident for channels, see issue-record.ts. */
  readonly stem: string;
  readonly source: string;
  readonly runUrl: string | null;
  readonly issueUrl: string | null;
}

const MOST_DETAILS = 3;
const LONGEST_DETAIL = 400;

/** The last transition of an incident as channels report it. */
export function announcementOf(memory: IncidentMemory, last: Transition, report: Report, origin: AnnouncementOrigin): Announcement {
  const ended = last.event === 'resolved' ? memory.outage : null;
  const since = ended?.from ?? memory.since ?? last.at;
  const until = ended?.to ?? last.at;
  const opened = (memory.openedAt ?? last.at).replace(/\D/g, '').slice(0, 14);
  const details =
    last.event === 'resolved'
      ? []
      : [...causesOf(report).map(({ message }) => message), ...remediesOf(report).map((remedy) => `To do: ${remedy}`)];
  return {
    event: last.event,
    incident: memory.kind,
    key: `${origin.stem}.${opened}`,
    sequence: memory.sequence,
    state: last.state,
    title: last.title,
    summary: last.summary,
    details: details.slice(0, MOST_DETAILS * 2).map((line) => plainText(line, LONGEST_DETAIL)),
    since,
    at: last.at,
    durationMs: Math.max(0, Date.parse(until) - Date.parse(since)),
    links: { run: origin.runUrl, issue: origin.issueUrl },
    source: origin.source,
  };
}
