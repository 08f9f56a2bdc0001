import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { imapMailbox } from '../../../../../src/adapters/mail/imap/mailbox.ts';
import type { Failure } from '../../../../../src/core/result/outcome.ts';
import { FailureError } from '../../../../../src/core/result/outcome.ts';
import { hurriedClock } from '../../../../doubles/clocks/hurried-clock.ts';
import { HANGS } from '../../../../harness/bounds.ts';
import { SIDE_BY_SIDE } from '../../../../harness/side-by-side.ts';
import { scriptedServer } from './scripted-server.ts';

/** Reading a flood may take a busy machine longer than a silent server is given. */
const UNHURRIED = hurriedClock(0.1);

/** Unsolicited text of a server, or too much of it, at a command. */
const FLOODS: readonly [what: string, command: string, flood: string, message: RegExp][] = [
  ['announcements of mail', 'SELECT', '* 1 EXISTS\r\n'.repeat(21_000), /more than 20000 answers to one command/],
  ['folders', 'LIST', '* LIST () "/" a\r\n'.repeat(21_000), /more than 20000 answers to one command/],
  ['mails', 'SELECT', '* 1 FETCH (UID 1 FLAGS ())\r\n'.repeat(21_000), /more than 20000 answers to one command/],
  ['lines that make no sense', 'SELECT', '* (\r\n'.repeat(21_000), /more than 20000 answers to one command/],
  ['bytes', 'SELECT', `* OK ${'x'.repeat(1_000_000)}\r\n`.repeat(35), /more than 32 MB in one session/],
  [
    'mails that are gone, four thousand million in a line',
    'SELECT',
    '* VANISHED 1:4294967295\r\n',
    /vanished mails \(VANISHED\), which nobody asked for/,
  ],
];

suite('what a mailbox’s server says has an end', SIDE_BY_SIDE, () => {
  for (const [what, at, flood, message] of FLOODS)
    test(what, { timeout: HANGS }, async () => {
      await using server = await scriptedServer((command) => (command === at ? `${flood}TAG OK done` : null));
      const mailbox = imapMailbox(server.config, UNHURRIED);
      const failure = await mailbox.open(new AbortController().signal).then(
        () => assert.fail('it opened'),
        (error: unknown): Failure => (error instanceof FailureError ? error.failure : assert.fail(String(error))),
      );
      await mailbox.close();
      assert.deepEqual([failure.outcome, failure.temporary], ['fetch_failed', false]);
      assert.match(failure.message, message);
    });
});
