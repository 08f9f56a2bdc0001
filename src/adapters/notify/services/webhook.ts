import { createHmac } from 'node:crypto';
import type { ChannelOf } from '../../../core/request/channels.ts';
import type { Announcement } from '../../../core/result/announcement.ts';
import { plainText } from '../../../core/text/foreign-text.ts';
import type { HttpMessage } from '../http/http-message.ts';
import { webPage } from '../message/story.ts';
import type { Service } from '../message/service.ts';

export const webhook: Service<'webhook'> = {
  message: (announcement, channel, { url, login, now }) => {
    const message = webhookMessage(announcement, channel, now);
    return { ...message, url, headers: { ...login, ...message.headers } };
  },
  nextSteps: {
    401: 'the receiver does not accept the signature or the headers',
    403: 'the receiver does not accept the signature or the headers',
  },
  secrets: ({ secret, headers }) => [...(secret === null ? [] : [secret]), ...[...headers.values()].filter((value) => value.length >= 4)],
};

/**
 * The signature of a request by Standard Webhooks (github.com/standard-webhooks, "Signature scheme"): HMAC-SHA256 over id, time stamp and
 * the body's exact bytes. It covers the time stamp, so that a recorded request is worthless after a few minutes.
 *
 * @param timestamp Unix time in seconds
 */
export function signature(secret: string, id: string, timestamp: string, body: string): string {
  return `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`, 'utf8').digest('base64')}`;
}

/** `whsec_` and base64, as the libraries of Standard Webhooks need it, or any text unchanged. */
function keyOf(secret: string): Buffer {
  const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1];
  return encoded === undefined ? Buffer.from(secret, 'utf8') : Buffer.from(encoded, 'base64');
}

/**
 * The request to a user's own receiver: JSON by `schema/announcement.schema.json`, CloudEvents 1.0 in binary mode (HTTP protocol binding,
 * section 3.1) and Standard Webhooks around it.
 *
 * @param now the time of sending, ms since the epoch
 */
export function webhookMessage(announcement: Announcement, channel: ChannelOf<'webhook'>, now: number): HttpMessage {
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

/** A URI reference (CloudEvents, "source"), in the characters of a header. */
function sourceUri(source: string): string {
  return plainText(source).split('/').map(encodeURIComponent).join('/') || 'email-continuity';
}
