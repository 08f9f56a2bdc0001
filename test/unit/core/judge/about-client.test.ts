import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { AboutClient } from '../../../../src/core/judge/refusal/about-client.ts';
import { aboutClient, refusesClient } from '../../../../src/core/judge/refusal/about-client.ts';
import type { RefusalStage } from '../../../../src/core/result/outcome.ts';

const CASES: readonly (readonly [reply: string, stage: RefusalStage, about: AboutClient | null])[] = [
  ['421-4.7.0 Try again later, closing connection. (EHLO)', 'ehlo', 'ehlo'],
  ['501 5.5.4 Invalid domain name', 'ehlo', 'ehlo'],
  ['550 5.7.1 host name is not acceptable', 'ehlo', 'ehlo'],
  ['550 5.7.1 host name is not acceptable', 'rcpt', null],
  ['550 HELO should be a fully qualified name: your EHLO is bogus', 'mail', 'ehlo'],
  ['550 Access denied - Invalid HELO name (See RFC2821 4.1.1.1)', 'rcpt', 'ehlo'],
  ['503 5.5.1 Error: send HELO/EHLO first', 'mail', null],
  ['554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org', 'rcpt', 'address'],
  ['550 5.7.1 Service unavailable; Sender address [a@example.net] blocked using dbl.spamhaus.org', 'rcpt', null],
  ['550 5.7.1 The domain example.net is listed at a block list', 'mail', null],
  ['554 IP=192.0.2.7 - Dialup/transient IP not allowed. Ask your postmaster for help.', 'connect', 'address'],
  ['550 Mail from residential ranges: your dynamic IP is not welcome', 'connect', 'address'],
  ['554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org', 'data', null],
  ['535 5.7.8 Authentication failed from this IP: blocked', 'auth', null],
  ['450 4.2.0 Greylisted, try again later', 'rcpt', null],
  ['550 5.1.1 No such user', 'rcpt', null],
];

suite('what a refusal says of the client', () => {
  for (const [reply, stage, about] of CASES)
    test(`at ${stage}: ${reply.slice(0, 60)}`, () => assert.equal(aboutClient(reply, stage), about));
});

test('an access list is known by its words', () => {
  const [access, unknown] = ['554 5.7.1 <unknown[192.0.2.7]>: Client host rejected: Access denied', '550 5.1.1 No such user'];
  assert.deepEqual([refusesClient(access, 'rcpt'), refusesClient(unknown, 'rcpt')], [true, false]);
});
