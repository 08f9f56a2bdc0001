import { createHash } from 'node:crypto';
import type { Announcement } from '../../../core/result/announcement.ts';
import type { State } from '../../../core/result/state.ts';
import { plainText } from '../../../core/text/foreign-text.ts';
import { escaped } from '../message/escaped.ts';
import { storyOf } from '../message/story.ts';
import { jsonMessage } from '../http/http-message.ts';
import type { Service } from '../message/service.ts';

export const pagerduty: Service<'pagerduty'> = {
  message: (announcement, { ca, routingKey }, { url, login }) => jsonMessage(url, ca, pagerDutyEvent(announcement, routingKey), login),
  nextSteps: {
    400: 'compare routing-key with the integration key of an Events API v2 integration',
    404: 'compare url with the region of the account',
  },
  secrets: ({ routingKey }) => [routingKey],
};

/** Bytes of UTF-8 are at least as many as PagerDuty counts. */
const LONGEST_KEY = 255;

/**
 * An event for PagerDuty (developer.pagerduty.com, "Send an Alert Event"): all reports of one incident belong to one alert. They trigger
 * and update it under one key, and resolve it under the same key.
 */
export function pagerDutyEvent(announcement: Announcement, routingKey: string): unknown {
  const event = { routing_key: routingKey, dedup_key: dedupKey(announcement) };
  if (announcement.event === 'resolved') return { ...event, event_action: 'resolve' };
  const { headline, summary, details, links } = storyOf(announcement);
  return {
    ...event,
    event_action: 'trigger',
    client: 'email-continuity',
    ...(links[0] === undefined ? {} : { client_url: links[0].url }),
    links: links.map(({ label, url }) => ({ href: url, text: label })),
    payload: {
      // At most 1024 characters; a phone shows nothing else.
      summary: escaped(`${headline} – ${summary}`, 1_024, (point) => point),
      source: plainText(announcement.source, 255) || 'email-continuity',
      severity: severityOf(announcement.state),
      timestamp: announcement.at,
      component: announcement.incident,
      class: announcement.event,
      custom_details: { since: announcement.since, duration_ms: announcement.durationMs, details },
    },
  };
}

/** The incident's key and source: two monitors may report to one service. A key that is too long is replaced by its digest. */
function dedupKey({ source, key }: Announcement): string {
  const whole = `${plainText(source, 200)}/${key}`;
  return Buffer.byteLength(whole) <= LONGEST_KEY ? whole : createHash('sha256').update(whole).digest('hex');
}

function severityOf(state: State): 'critical' | 'error' | 'warning' | 'info' {
  switch (state) {
    case 'critical':
      return 'critical';
    case 'unknown':
      return 'error';
    case 'warning':
      return 'warning';
    case 'ok':
      return 'info';
  }
}
