import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { startSocks } from '../doubles/mailbox/proxies.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';
import type { Json } from './scenario.ts';
import { loopOf, mailsOf, scenario } from './scenario.ts';

/** Names without an owner here: only the proxies know the way. */
const through =
  (sender: number, mailbox: number, more: object = {}) =>
  (config: Json) => {
    const way = (port: number) => ({ host: 'mail.invalid', proxy: `socks5://monitor:secret-of-proxy@127.0.0.1:${port}` });
    Object.assign(config['senders']?.['mta'] ?? {}, way(sender), more);
    Object.assign(config['mailboxes']?.['sentinel'] ?? {}, way(mailbox));
    delete config['loops']?.['internal'];
  };

suite('a loop whose ends are reached through proxies', SIDE_BY_SIDE, () => {
  test('delivered, and no other way was taken', async () => {
    await scenario(async ({ world, run }) => {
      await using sender = await startSocks({ port: world.smtp.ports.starttls });
      await using mailbox = await startSocks({ port: world.externalImap.ports.tls, waits: true });
      const report = await run(through(sender.port, mailbox.port));
      const loop = loopOf(report, 'external');
      assert.equal(loop.outcome, 'delivered', loop.message);
      assert.equal(mailsOf(world, 'sentinel', 'INBOX').length, 1, 'the keepsake alone');
      for (const { orders } of [sender, mailbox])
        assert.deepEqual(new Set(orders.map((order) => order.replace(/:\d+$/, ''))), new Set(['mail.invalid']));
    });
  });

  test('a proxy that refuses us: nothing is known of the mail server, and the runner has to act', async () => {
    await scenario(async ({ world, run }) => {
      await using sender = await startSocks({ port: world.smtp.ports.starttls }, { login: { user: 'monitor', password: 'another' } });
      await using mailbox = await startSocks({ port: world.externalImap.ports.tls, waits: true });
      const report = await run(through(sender.port, mailbox.port, {}));
      const loop = loopOf(report, 'external');
      assert.deepEqual([loop.outcome, loop.state, loop.side], ['runner_blocked', 'unknown', 'runner'], loop.message);
      assert.equal(report.verdict.code, 'undetermined');
      assert.match(loop.message, /the proxy 127\.0\.0\.1:\d+ refuses the login/);
      assert.doesNotMatch(JSON.stringify(report), /secret-of-proxy/);
      assert.equal(world.smtp.accepted.length, 0);
    });
  });

  test('a proxy whose server refuses the connection: that end is unreachable, in the words of the proxy', async () => {
    await scenario(async ({ world, run }) => {
      await using sender = await startSocks({ port: 0 }, { reply: 5 });
      await using mailbox = await startSocks({ port: world.externalImap.ports.tls, waits: true });
      const loop = loopOf(await run(through(sender.port, mailbox.port)), 'external');
      assert.deepEqual([loop.outcome, loop.state], ['unreachable', 'critical'], loop.message);
      assert.match(loop.message, /says that the server refuses the connection \(5\)/);
    });
  });
});
