import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertLoop } from './expectation.ts';
import { onlyLoop, runProgram } from './world/program.ts';
import type { RealWorld } from './world/world.ts';
import { INSIDE, OUTSIDE } from './world/world.ts';

/** Certificates that must not be trusted, at either end. */
export function certificateTests(world: () => RealWorld): void {
  describe('trouble with certificates', { concurrency: 3 }, () => {
    for (const senderPort of ['submissionExpired', 'submissionsExpired', 'submissionWrongName', 'submissionsWrongName'] as const) {
      test(`at the sender: ${senderPort}`, async () => {
        const run = await runProgram(world(), { to: [`alice@${INSIDE}`], senderPort, loop: { retry: ['200ms'], attempts: 2 } });
        assertLoop(run, { outcome: 'tls_failed', state: 'critical', side: 'sender', role: null, copies: 0 });
      });
    }
    for (const mailboxCertificate of ['expired', 'wrong-name'] as const) {
      for (const mailboxSecurity of ['tls', 'starttls'] as const) {
        test(`at the mailbox: ${mailboxCertificate}, ${mailboxSecurity}`, async () => {
          const box = `bob@${OUTSIDE}`;
          const run = await runProgram(world(), { to: [box], mailboxCertificate, mailboxSecurity });
          assertLoop(run, { outcome: 'tls_failed', state: 'unknown', side: 'receiver', role: null, copies: null });
          assert.match(run.report.loops[0]?.reply ?? '', /^250 /, 'the sending side is exercised all the same');
        });
      }
    }
    test('both ends: the certain failure comes first', async () => {
      const run = await runProgram(world(), { to: [`alice@${INSIDE}`], senderPort: 'submissionExpired', mailboxCertificate: 'expired' });
      assert.equal(onlyLoop(run).side, 'sender');
      assert.equal(run.status, 2);
    });
  });
}
