import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import type { ImapFault } from '../../sandbox/imap/faults.ts';
import type { SmtpFault } from '../../sandbox/smtp/faults.ts';
import type { Outcome } from '../../src/core/result/outcome.ts';
import { loopOf, scenario } from './scenario.ts';
import { HANGS } from '../harness/bounds.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';

const to = 'sentinel@example.org';

const SENDER: readonly [fault: SmtpFault, outcome: Outcome, attempts: number, message: RegExp, remedy: RegExp][] = [
  [
    { kind: 'reply', at: 'auth', reply: '550 5.7.30 Basic authentication is not supported for Client Submission.' },
    'auth_failed',
    1,
    /takes no password/,
    /OAuth2/,
  ],
  [
    { kind: 'reply', at: 'rcpt', to, reply: '530 5.7.57 Client not authenticated to send mail.' },
    'auth_failed',
    1,
    /without a login/,
    /SMTP AUTH/,
  ],
  [
    {
      kind: 'reply',
      at: 'auth',
      reply:
        '534-5.7.9 Application-specific password required. For more information, go to\r\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor - gsmtp',
    },
    'auth_failed',
    1,
    /2-Step Verification/,
    /app password/,
  ],
  [
    {
      kind: 'reply',
      at: 'accept',
      to,
      reply:
        '554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: a@example.net',
    },
    'rejected',
    1,
    /sandbox/,
    /Verify/,
  ],
  [
    {
      kind: 'reply',
      at: 'rcpt',
      to,
      reply: '450 4.2.0 <x>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/x.html',
    },
    'deferred',
    4,
    /Postgrey/,
    /attempts/,
  ],
];

const MAILBOX: readonly [fault: ImapFault, message: RegExp, remedy: RegExp][] = [
  [
    {
      kind: 'no',
      at: 'LOGIN',
      text: '[ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)',
    },
    /2-Step Verification/,
    /app password/,
  ],
  [
    {
      kind: 'no',
      at: 'LOGIN',
      text: '[ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 (Failure)',
    },
    /suspicious/,
    /by browser/,
  ],
];

suite('replies that providers explain', SIDE_BY_SIDE, () => {
  for (const [fault, outcome, attempts, message, remedy] of SENDER) {
    test(`sender: ${'reply' in fault ? fault.reply.slice(0, 50) : ''}`, { timeout: HANGS }, async () => {
      await scenario(async ({ world, run }) => {
        world.smtp.faults.add(fault);
        const loop = loopOf(await run(), 'external');
        assert.deepEqual([loop.outcome, loop.state, loop.attempts.length], [outcome, 'critical', attempts], loop.message);
        assert.match(loop.message, message);
        assert.match(loop.remedy ?? '', remedy);
      });
    });
  }

  for (const [fault, message, remedy] of MAILBOX) {
    test(`mailbox: ${'text' in fault ? fault.text.slice(0, 50) : ''}`, { timeout: HANGS }, async () => {
      await scenario(async ({ world, run }) => {
        world.externalImap.faults.add(fault);
        const loop = loopOf(await run(), 'external');
        assert.deepEqual([loop.outcome, loop.state, loop.side], ['auth_failed', 'unknown', 'receiver'], loop.message);
        assert.match(loop.message, message);
        assert.match(loop.remedy ?? '', remedy);
        assert.equal(world.externalImap.logins.length, 1, 'a login that is refused for good is not tried again');
      });
    });
  }
});
