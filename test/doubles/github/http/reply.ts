import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';

/** Sends an answer with the headers that GitHub sends with every one; `cut` leaves half of the body away. */
export function reply(response: ServerResponse, answer: Answer, { calls, now, cut }: { calls: number; now: number; cut: boolean }): void {
  response.writeHead(answer.status, {
    date: new Date(now).toUTCString(),
    'content-type': 'application/json; charset=utf-8',
    'x-github-request-id': `0000:${calls}`,
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': String(5000 - calls),
    'x-ratelimit-used': String(calls),
    'x-ratelimit-reset': String(Math.ceil(now / 1000) + 3600),
    'x-ratelimit-resource': 'core',
    ...answer.headers,
  });
  const { body } = answer;
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  response.end(cut ? text.slice(0, Math.floor(text.length / 2)) : text);
}
