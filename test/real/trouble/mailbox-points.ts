import type { Moment } from '../world/proxy.ts';

/** Points of an IMAP session before the login is sent: the mailbox is not reached. */
export const BEFORE_LOGIN: readonly (readonly [name: string, when: Moment])[] = [['before its greeting', { at: 'accept' }]];

/** Points from there on: the mailbox is reached, and cannot be read. */
export const FROM_LOGIN: readonly (readonly [name: string, when: Moment])[] = [
  // The login leaves with the greeting's arrival.
  ['after its greeting', { from: 'server', past: /^\* OK .*\r\n/m }],
  ['at the login', { from: 'client', past: /^\S+ (AUTHENTICATE|LOGIN) .*\r\n/m }],
  ['right after the login', { from: 'server', past: /^\S+ OK .*Logged in\r\n/m }],
  ['at LIST', { from: 'client', past: /^\S+ LIST .*\r\n/m }],
  ['at SELECT', { from: 'client', past: /^\S+ SELECT .*\r\n/m }],
  ['at STATUS', { from: 'client', past: /^\S+ STATUS .*\r\n/m }],
  ['at NOOP', { from: 'client', past: /^\S+ NOOP\r\n/m }],
  ['at FETCH', { from: 'client', past: /^\S+ UID FETCH .*\r\n/m }],
  ['in the middle of a literal', { from: 'server', past: /\{\d+\}\r\n[^]{100}/ }],
];

/** The probe is seen by then. */
export const AFTER_SEEN: readonly (readonly [name: string, when: Moment])[] = [
  ['at STORE', { from: 'client', past: /^\S+ UID STORE .*\r\n/m }],
  ['at EXPUNGE', { from: 'client', past: /^\S+ UID EXPUNGE .*\r\n/m }],
  ['at LOGOUT', { from: 'client', past: /^\S+ LOGOUT\r\n/m }],
];
