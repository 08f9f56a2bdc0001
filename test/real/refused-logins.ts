import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertLoop } from './expectation.ts';
import { imapClient, submit } from './world/clients.ts';
import { onlyLoop, runProgram } from './world/program.ts';
import type { RealWorld } from './world/world.ts';
import { INSIDE, OUTSIDE } from './world/world.ts';

/**
 * The wrong password at either end. These come last in the stage: after a refused login Dovecot delays every further login from the same
 * address (2 s, 4 s, ... 15 s; `auth_penalty`) until one succeeds. Postfix's logins are checked by the same Dovecot.
 */
export function refusedLoginTests(world: () => RealWorld): void {
  describe('refused logins', { concurrency: 4 }, () => {
    test('Postfix tells late, in the words of RFC 4954', async () => {
      const begin = performance.now();
      const reply = await submit(world(), world().inside, { to: `alice@${INSIDE}`, password: 'wrong' });
      // Postfix 3.7 adds its SASL library's reason, or "(reason unavailable)".
      assert.match(reply.text, /^535 5\.7\.8 Error: authentication failed:/);
      assert.ok(performance.now() - begin > 900);
    });

    test('Dovecot tells late, with a response code (RFC 5530)', async () => {
      const begin = performance.now();
      await assert.rejects(imapClient(world(), `bob@${INSIDE}`, { password: 'wrong' }).connect(), {
        authenticationFailed: true,
        serverResponseCode: 'AUTHENTICATIONFAILED',
        responseText: 'Authentication failed.',
      });
      assert.ok(performance.now() - begin > 900);
    });

    test('at the mailbox: delivery is not known', async () => {
      const run = await runProgram(world(), { to: [`bob@${OUTSIDE}`], mailboxPassword: 'not-the-passw0rd' });
      assertLoop(run, { outcome: 'auth_failed', state: 'unknown', side: 'receiver', role: null, copies: null });
      assert.match(onlyLoop(run).reply ?? '', /^250 /);
      assert.doesNotMatch(JSON.stringify(run.report) + run.stderr, /not-the-passw0rd|correct horse/);
    });

    test('at the sender: told once, not tried again', async () => {
      const run = await runProgram(world(), { to: [`alice@${INSIDE}`], senderPassword: 'wrong', loop: { retry: ['200ms'] } });
      assertLoop(run, { outcome: 'auth_failed', state: 'critical', side: 'sender', role: null, copies: 0, attempts: 1 });
      assert.match(onlyLoop(run).reply ?? '', /^535 5\.7\.8 /);
    });
  });
}
