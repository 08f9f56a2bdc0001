import { createHmac } from 'node:crypto';

/**
 * The signature of a request as Standard Webhooks has it (github.com/standard-webhooks, "Signature scheme"): HMAC-SHA256 over id, time stamp and
 * the body's exact bytes. The time stamp is part of it, so that a recorded request is worthless after a few minutes.
 *
 * @param timestamp Unix time in seconds
 */
export function signature(secret: string, id: string, timestamp: string, body: string): string {
  return `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`, 'utf8').digest('base64')}`;
}

/** `whsec_` and base64, as the libraries of Standard Webhooks want it, or any text as it is. */
function keyOf(secret: string): Buffer {
  const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1];
  return encoded === undefined ? Buffer.from(secret, 'utf8') : Buffer.from(encoded, 'base64');
}
