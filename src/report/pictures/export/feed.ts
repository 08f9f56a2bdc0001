import { formatDuration } from '../../../core/time/duration.ts';
import type { History } from '../../history/counts/history.ts';
import { formatCount } from '../../../core/text/format/count.ts';
import { markupText, moment } from '../html.ts';
import type { PastIncident } from '../past/incidents.ts';
import { incidentsOf } from '../past/incidents.ts';
import { presentOf } from '../past/present.ts';

/** The most incidents in the feed. */
const MOST = 50;
/** The id of a feed without an address comes from its history, so that no two feeds share one (RFC 4151). */
const TAG = 'tag:email-continuity.invalid,2026:';

/** The content of a feed. */
export interface FeedRequest {
  readonly history: History;
  /** ms since the epoch. */
  readonly now: number;
  /** The feed's address, an absolute URL; null: unknown. */
  readonly url: string | null;
}

/** The incidents of a history as an Atom feed (RFC 4287), the latest first. An entry keeps its id when its incident ends. */
export function incidentFeed({ history, now, url }: FeedRequest): string {
  const incidents = incidentsOf(history).slice(0, MOST);
  const id = url ?? `${TAG}${history.id ?? 'incidents'}`;
  const times = incidents.map(({ began, ended }) => ended ?? began);
  const updated = Math.max(...times, presentOf(history, now).at ?? 0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${markupText(id, 2_000)}</id>`,
    '<title>Email continuity: incidents</title>',
    `<updated>${new Date(updated).toISOString()}</updated>`,
    '<author><name>email-continuity</name></author>',
    ...(url === null ? [] : [`<link rel="self" href="${markupText(url, 2_000)}"/>`]),
    ...incidents.map((incident) => entryOf(incident, id)),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf({ loop, began, ended, runs, outcome }: PastIncident, feed: string): string {
  const key = loop.replace(/[^\w.-]/gu, (sign) => `.${(sign.codePointAt(0) ?? 0).toString(16)}.`);
  const text =
    ended === null
      ? `Since ${moment(began)} ${loop} fails: ${outcome} in ${formatCount(runs, 'run')}. It goes on.`
      : `From ${moment(began)} to ${moment(ended)} ${loop} failed: ${outcome} in ${formatCount(runs, 'run')}, ${formatDuration(ended - began)}.`;
  return [
    '<entry>',
    `<id>${markupText(`${feed}${feed.includes('#') ? '-' : '#'}${key}-${began}`, 3_000)}</id>`,
    `<title>${markupText(`${loop}: ${outcome}${ended === null ? '' : ', over'}`)}</title>`,
    `<published>${new Date(began).toISOString()}</published>`,
    `<updated>${new Date(ended ?? began).toISOString()}</updated>`,
    `<content type="text">${markupText(text, 1_000)}</content>`,
    '</entry>',
  ].join('');
}
