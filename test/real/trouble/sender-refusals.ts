import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { DELIVERED } from '../expectation.ts';
import { onlyLoop } from '../world/program.ts';
import { until } from '../world/until.ts';
import { INSIDE } from '../world/world.ts';
import type { Failure } from './scene.ts';
import { atSender } from './scene.ts';

const DEFERRED = { ...atSender('deferred', 2), side: 'receiver' } as const;
const TWICE = { loop: { retry: ['200ms'], attempts: 2 } };

/** Postfix's replies when it refuses the probe, for good or for now. */
export const senderRefusals: readonly Failure[] = [
  {
    title: '553 at MAIL',
    play: async (scene) => {
      const run = await scene.expect(atSender('rejected', 1), { ...TWICE, senderPort: 'submissionRejecting' });
      assert.match(onlyLoop(run).reply ?? '', /^553 5\.7\.1 .*this sender address does not belong to this login/);
      assert.match(onlyLoop(run).message, /MAIL FROM/);
      await scene.clean();
    },
  },
  {
    title: '451 at MAIL for ever',
    play: async (scene) => {
      const run = await scene.expect(DEFERRED, { ...TWICE, senderPort: 'submissionDeferring' });
      assert.match(onlyLoop(run).reply ?? '', /^451 4\.3\.0 /);
      await scene.clean();
    },
  },
  {
    // Not even offered, because Postfix gives its limit at EHLO (RFC 1870); at MAIL it would answer `552 5.3.4 Message size exceeds fixed
    // limit`.
    title: 'the message is too large',
    play: async (scene) => {
      const run = await scene.expect(atSender('rejected', 1), { ...TWICE, senderPort: 'submissionSmall' });
      assert.match(onlyLoop(run).message, /size/);
      await scene.clean();
    },
  },
  {
    // smtpd_client_connection_count_limit: the greeting is a 421, and the connection is closed.
    title: '421 for a greeting: too many connections',
    play: async (scene) => {
      const other = connect(scene.world.inside.ports.submissionBusy, '127.0.0.1');
      try {
        await new Promise((resolve) => other.once('data', resolve));
        const run = await scene.expect(DEFERRED, { ...TWICE, senderPort: 'submissionBusy' });
        assert.match(onlyLoop(run).reply ?? '', /^421 4\.7\.0 .*too many connections/);
        await scene.clean();

        const proxy = await scene.smtp('submissionBusy');
        void proxy.hears('server', /^421 /m).then(() => other.destroy());
        const loop = { retry: ['500ms'], attempts: 4 };
        const healed = await scene.expect(DELIVERED, { loop, senderPort: 'submissionBusy', sender: { port: proxy.port } });
        assert.ok(onlyLoop(healed).attempts.length > 1);
        await scene.clean();
      } finally {
        other.destroy();
      }
    },
  },
  {
    // An access table's 421 makes smtpd hang up behind it.
    title: '421 at RCPT, and the connection is closed',
    play: async (scene) => {
      const run = await scene.expect(DEFERRED, { ...TWICE, to: [`hangup@${INSIDE}`] });
      assert.match(onlyLoop(run).reply ?? '', /^421 4\.3\.2 /);
    },
  },
  {
    title: 'no AUTH on this port',
    play: async (scene) => {
      const run = await scene.expect(atSender('auth_failed', 1), { ...TWICE, senderPort: 'relay' });
      assert.match(onlyLoop(run).message, /offers no login/);
      await scene.clean();
    },
  },
  {
    title: 'no login where one is demanded',
    play: async (scene) => {
      const run = await scene.expect(atSender('rejected', 1), { ...TWICE, sender: { user: undefined, password: undefined } });
      // `smtpd_client_restrictions` refuse the client, and by `smtpd_delay_reject` only at RCPT.
      assert.match(onlyLoop(run).reply ?? '', /^554 5\.7\.1 .*Client host rejected: Access denied/);
      await scene.clean();
    },
  },
  {
    title: 'a wrong password at the sender',
    play: async (scene) => {
      const run = await scene.expect(atSender('auth_failed', 1), { ...TWICE, senderPassword: 'wrong' });
      assert.match(onlyLoop(run).reply ?? '', /^535 5\.7\.8 /);
      await scene.clean();
    },
  },
  {
    // Without its login server, smtpd dies before it greets ("fatal: no SASL authentication mechanisms"), and master(8) waits a minute
    // before it starts another one: the first connection is closed, the next ones hang.
    title: 'the login server behind Postfix is gone',
    play: async (scene) => {
      await scene.expect(atSender('unreachable'), { ...TWICE, timeout: 4_000, senderPort: 'submissionWithoutLogins' });
      await until('the reason in the log', () => (/no SASL authentication mechanisms/.test(scene.world.inside.log()) ? true : null));
      await scene.clean();
    },
  },
];
