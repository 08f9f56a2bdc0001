import type { Moment } from '../world/proxy.ts';

/** Points of a submission without TLS, in their order, up to the last before the server could have taken the probe. */
export const BEFORE_DATA: readonly (readonly [name: string, when: Moment])[] = [
  ['before the banner', { at: 'accept' }],
  ['after EHLO', { from: 'client', past: /^EHLO .*\r\n/m }],
  ['at AUTH', { from: 'client', past: /^AUTH .*\r\n/m }],
  ['at MAIL', { from: 'client', past: /^MAIL .*\r\n/m }],
  ['at RCPT', { from: 'client', past: /^RCPT .*\r\n/m }],
  ['at DATA', { from: 'client', past: /^DATA\r\n/m }],
];

/** The message is on its way, and its end has not come: the server has to forget it (RFC 5321 section 4.1.1.4). */
export const IN_DATA: Moment = { from: 'client', past: /^Subject: .*\r\n/m };

/** The server has all of the message and answers 250, which nobody gets. */
export const AFTER_DOT: Moment = { from: 'client', past: /\r\n\.\r\n/ };
