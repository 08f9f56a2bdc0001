import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import type { DeliveryFault } from '../../sandbox/delivery/fault.ts';
import { imapFaults } from '../../sandbox/imap/faults.ts';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import type { World } from '../../sandbox/world.ts';
import type { Json } from './scenario.ts';
import { foreignMail, loopOf, scenario } from './scenario.ts';
import { assertWithin, HANGS, timed } from '../harness/bounds.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';

const to = 'sentinel@example.org';

/** Lets the external loop's bounces be read from the mailbox of the address that it sends from. */
function readBounces(world: World): (config: Json) => void {
  return (config) => {
    const { address: user, password } = world.monitor;
    Object.assign(config['mailboxes'] ?? {}, { returns: Object.assign({}, config['mailboxes']?.['own'], { user, password }) });
    Object.assign(config['loops']?.['external'] ?? {}, { bounces: 'returns' });
  };
}

const FOREIGN = [
  foreignMail('Undelivered Mail Returned to Sender'),
  foreignMail('failure notice', [
    'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
    'X-Failed-Recipients: other@example.com',
  ]),
];

interface Case {
  readonly name: string;
  readonly fault: DeliveryFault;
  readonly outcome: string;
  readonly side: string | null;
  readonly says?: RegExp;
  readonly findings?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'user unknown',
    fault: { kind: 'bounce', to },
    outcome: 'bounced',
    side: 'receiver',
    says: /550 5\.1\.1 User unknown \(said by mx\.example\.org, reported by smtp\.example\.test\)/,
    findings: ['refused-for-recipient'],
  },
  {
    name: 'refused by policy',
    fault: { kind: 'bounce', to, status: '5.7.1', diagnostic: '554 5.7.1 Message rejected' },
    outcome: 'bounced',
    side: 'sender',
    says: /5\.7\.1/,
  },
  {
    name: 'nothing of the mail is returned, the envelope id tells',
    fault: { kind: 'bounce', to, returnsHeader: false },
    outcome: 'bounced',
    side: 'receiver',
    findings: ['refused-for-recipient'],
  },
  {
    name: 'words that no RFC describes',
    fault: { kind: 'bounce', to, form: 'words' },
    outcome: 'bounced',
    side: 'receiver',
    says: /550 5\.1\.1 User unknown/,
    findings: ['refused-for-recipient'],
  },
  {
    name: 'delayed, then delivered',
    fault: { kind: 'bounce', to, action: 'delayed', status: '4.4.1', diagnostic: '421 4.4.1 no answer from host' },
    outcome: 'delivered',
    side: null,
    findings: ['delayed-notification'],
  },
];

suite('bounces', SIDE_BY_SIDE, () => {
  for (const { name, fault, outcome, side, says, findings } of CASES) {
    test(`bounce: ${name}`, { timeout: HANGS }, async () => {
      await scenario(async ({ world, run }) => {
        const inbox = findFolder(world.monitor, 'INBOX');
        for (const mail of FOREIGN) inbox?.add(mail);
        world.delivery.faults.add(fault);
        if (outcome === 'delivered') world.delivery.faults.add({ kind: 'slow', ms: 300, to });
        const { result: report, took } = await timed(() =>
          run((config) => {
            readBounces(world)(config);
            Object.assign(config['loops']?.['external'] ?? {}, { warning: '50s', critical: '60s' });
            Object.assign(config, { timeout: '90s' });
          }),
        );
        const loop = loopOf(report, 'external');
        assert.deepEqual([loop.outcome, loop.side], [outcome, side], loop.message);
        if (says) assert.match(loop.message, says);
        assert.deepEqual(
          report.findings.filter(({ check }) => check === 'loop').map(({ code }) => code),
          findings ?? [],
        );
        assert.equal(loopOf(report, 'internal').outcome, 'delivered');
        // A bounce ends the wait long before `critical`.
        assertWithin(took, 1_900);
        assert.equal(inbox?.mails.length, FOREIGN.length, 'our notifications are gone, and nothing else is');
        assert.equal(world.internalImap.logins.filter(({ user }) => user === world.monitor.address).length, 1);
      });
    });
  }

  test('a mailbox for bounces that refuses the login costs nothing but its finding', { timeout: HANGS }, async () => {
    await scenario(async ({ world, run }) => {
      const report = await run((config) => {
        readBounces(world)(config);
        Object.assign(config['mailboxes']?.['returns'] ?? {}, { password: 'wrong' });
      });
      assert.deepEqual([loopOf(report, 'external').outcome, report.state], ['delivered', 'ok']);
      assert.ok(report.findings.some(({ code, state }) => code === 'bounces-unread' && state === 'unknown'));
    });
  });

  test('a mailbox for bounces that stalls does not keep the run from its end', { timeout: HANGS }, async () => {
    await scenario(async ({ world, run }) => {
      // The internal loop is left out: its mailbox is served by the same server.
      world.internalImap.faults.add(imapFaults.stall('SELECT'));
      const { result: report, took } = await timed(() =>
        run((config) => {
          readBounces(world)(config);
          delete config['loops']?.['internal'];
        }),
      );
      assert.equal(loopOf(report, 'external').outcome, 'delivered');
      assertWithin(took, 10_000);
    });
  });
});
