import type { WebhookChannel } from '../config/channel.ts';
import type { Announcement } from '../model/announcement.ts';
import { plainText } from '../report/foreign-text.ts';
import type { HttpMessage } from './http-message.ts';
import { signature } from './signature.ts';
import { webPage } from './story.ts';

/**
 * The request to a receiver of one's own: JSON as `schema/announcement.schema.json` has it, CloudEvents 1.0 in binary mode (HTTP protocol
 * binding, section 3.1) and Standard Webhooks around it.
 *
 * @param now when it is sent, ms since the epoch
 */
export function webhookMessage(announcement: Announcement, channel: WebhookChannel, now: number): HttpMessage {
  const id = `${announcement.key}.${announcement.sequence}`;
  const timestamp = String(Math.floor(now / 1000));
  const body = JSON.stringify(bodyOf(announcement, id));
  return {
    method: 'POST',
    url: channel.url,
    ca: channel.ca,
    body,
    headers: {
      ...Object.fromEntries(channel.headers),
      'content-type': 'application/json',
      'ce-specversion': '1.0',
      'ce-id': id,
      'ce-source': sourceUri(announcement.source),
      'ce-type': `email-continuity.incident.${announcement.event}`,
      'ce-subject': announcement.key,
      'ce-time': announcement.at,
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      ...(channel.secret === null ? {} : { 'webhook-signature': signature(channel.secret, id, timestamp, body) }),
    },
  };
}

function bodyOf(announcement: Announcement, id: string): unknown {
  const { event, incident, key, sequence, state, title, summary, details, since, at, durationMs, links, source } = announcement;
  return {
    schemaVersion: 1,
    id,
    event,
    incident,
    key,
    sequence,
    state,
    title: plainText(title),
    summary: plainText(summary, 1_000),
    details: details.slice(0, 50).map((detail) => plainText(detail, 1_000)),
    since,
    at,
    durationMs,
    links: { run: webPage(links.run), issue: webPage(links.issue) },
    source: plainText(source),
  };
}

/** A URI reference (CloudEvents, "source"), in the characters that a header may have. */
function sourceUri(source: string): string {
  return plainText(source).split('/').map(encodeURIComponent).join('/') || 'email-continuity';
}
