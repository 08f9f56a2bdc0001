import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { apiToken, JMAP_NAME, startJmap } from '../../sandbox/demo/jmap-world.ts';
import type { JmapFault } from '../../sandbox/jmap/faults.ts';
import type { JmapServer } from '../../sandbox/jmap/server.ts';
import { DescribedIssuer } from '../doubles/descriptions/described-issuer.ts';
import { assertWithin } from '../harness/bounds.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';
import type { Json, Scenario } from './scenario.ts';
import { loopOf, mailsOf, scenario } from './scenario.ts';

/** The external loop alone, both of its ends by JMAP with API tokens. */
const byJmap =
  ({ ports }: JmapServer, { monitor, sentinel }: Scenario['world'], critical = '60s') =>
  (config: Json) => {
    const server = { protocol: 'jmap', port: ports.tls, 'tls-name': JMAP_NAME, security: 'tls', password: undefined };
    Object.assign(config['senders']?.['mta'] ?? {}, { ...server, oauth2: { token: apiToken(monitor.address) } });
    Object.assign(config['mailboxes']?.['sentinel'] ?? {}, { ...server, oauth2: { token: apiToken(sentinel.address) } });
    Object.assign(config['loops']?.['external'] ?? {}, { critical, warning: '1500ms' });
    delete config['loops']?.['internal'];
    Object.assign(config, { timeout: '30s' });
  };

async function play(act: (scene: Scenario & { readonly jmap: JmapServer }) => Promise<void>): Promise<void> {
  await scenario(async (scene) => {
    await using jmap = await startJmap(scene.world);
    await act({ ...scene, jmap });
    assert.deepEqual(jmap.defects, []);
  });
}

suite('a loop by JMAP', SIDE_BY_SIDE, () => {
  test('delivered: sent by a submission, announced by the server, removed by its id', async () => {
    await play(async ({ world, run, jmap }) => {
      const report = await run(byJmap(jmap, world));
      const loop = loopOf(report, 'external');
      assert.ok(loop.outcome === 'delivered' || loop.outcome === 'slow', loop.message);
      assert.deepEqual(loop.placement, { folder: 'INBOX', role: 'inbox' });
      assert.ok((loop.latencyAtLeastMs ?? Infinity) <= (loop.latencyMs ?? 0));
      assert.equal(mailsOf(world, 'sentinel', 'INBOX').length, 1, 'the keepsake alone');
      assert.deepEqual(
        [...world.monitor.folders.values()].flatMap(({ mails }) => mails),
        [],
      );
      const text = JSON.stringify(report);
      for (const { address } of [world.monitor, world.sentinel])
        assert.equal(text.includes(apiToken(address)), false, 'no token in the report');
    });
  });

  const ROWS: readonly (readonly [what: string, fault: 'junk' | 'duplicate' | 'drop', outcome: string, critical: string, left: number])[] =
    [
      ['in Junk', 'junk', 'junk', '60s', 0],
      ['twice', 'duplicate', 'duplicate', '60s', 0],
      ['lost', 'drop', 'lost', '2s', 0],
    ];
  for (const [what, kind, outcome, critical, left] of ROWS) {
    test(what, async () => {
      await play(async ({ world, run, jmap }) => {
        world.delivery.faults.add(kind === 'duplicate' ? { kind, copies: 2 } : { kind });
        const loop = loopOf(await run(byJmap(jmap, world, critical)), 'external');
        assert.equal(loop.outcome, outcome, loop.message);
        assert.equal(mailsOf(world, 'sentinel', 'INBOX').length + mailsOf(world, 'sentinel', 'Junk').length - 2, left);
      });
    });
  }

  test('a bounce that comes back to the sender by JMAP', async () => {
    await play(async ({ world, run, jmap }) => {
      world.delivery.faults.add({ kind: 'bounce', to: world.sentinel.address });
      const report = await run((config) => {
        byJmap(jmap, world)(config);
        const own = { user: world.monitor.address, oauth2: { token: apiToken(world.monitor.address) } };
        const returns = Object.assign({}, config['mailboxes']?.['sentinel'], own);
        Object.assign(config['mailboxes'] ?? {}, { returns });
        Object.assign(config['loops']?.['external'] ?? {}, { bounces: 'returns' });
      });
      assert.equal(loopOf(report, 'external').outcome, 'bounced', loopOf(report, 'external').message);
    });
  });

  test('a server that answers no more after the acceptance: the probe is given up in its time, and so is the mailbox', async () => {
    await play(async ({ world, run, jmap }) => {
      world.delivery.faults.add({ kind: 'drop' });
      void world.delivery.faults.next().then(() => jmap.faults.add({ kind: 'stall', at: 'api' }));
      const begun = performance.now();
      const report = await run((config) => {
        byJmap(jmap, world, '2s')(config);
        Object.assign(config, { timeout: '90s' });
      });
      const loop = loopOf(report, 'external');
      assert.deepEqual([loop.outcome, loop.state], ['fetch_failed', 'unknown'], loop.message);
      assertWithin(performance.now() - begun, 12_000);
    });
  });

  const troubles: readonly (readonly [what: string, fault: JmapFault, outcome: string, state: string])[] = [
    [
      'a mailbox whose server is out of order at every look',
      { kind: 'method', method: 'Email/changes', type: 'serverFail' },
      'fetch_failed',
      'unknown',
    ],
    [
      'a server that asks for a pause longer than the run',
      { kind: 'status', at: 'api', status: 503, headers: { 'retry-after': '3600' } },
      'deferred',
      'critical',
    ],
    ['a mailbox that counts its mails and lists none', { kind: 'unlisted' }, 'fetch_failed', 'unknown'],
    [
      'a sender whose submissions are refused',
      { kind: 'set', method: 'EmailSubmission/set', error: { type: 'forbiddenFrom' } },
      'rejected',
      'critical',
    ],
  ];
  for (const [what, fault, outcome, state] of troubles) {
    test(what, async () => {
      await play(async ({ world, run, jmap }) => {
        jmap.faults.add(fault);
        const loop = loopOf(await run(byJmap(jmap, world, '3s')), 'external');
        assert.deepEqual([loop.outcome, loop.state], [outcome, state], loop.message);
      });
    });
  }

  test('comes after its run: the next tells its true delay, and removes it', async () => {
    await play(async ({ world, run, jmap }) => {
      world.delivery.faults.add({ kind: 'drop' });
      assert.equal(loopOf(await run(byJmap(jmap, world, '2s')), 'external').outcome, 'lost');
      const [held] = world.smtp.accepted;
      world.sentinel.folders.get('INBOX')?.add(held?.raw ?? '');
      world.delivery.faults.clear();
      const loop = loopOf(await run(byJmap(jmap, world)), 'external');
      assert.equal(loop.late.length, 1, loop.message);
      assert.equal(mailsOf(world, 'sentinel', 'INBOX').length, 1, 'the keepsake alone');
    });
  });

  for (const [end, name, outcome, state, side, sent] of [
    ['senders', 'mta', 'auth_failed', 'critical', 'sender', 0],
    ['mailboxes', 'sentinel', 'auth_failed', 'unknown', 'receiver', 1],
  ] as const)
    test(`a token that is no good in \`${end}\``, async () => {
      await play(async ({ world, run, jmap }) => {
        const report = await run((config) => {
          byJmap(jmap, world, '3s')(config);
          Object.assign(config[end]?.[name] ?? {}, { oauth2: { token: 'wrong' } });
        });
        const loop = loopOf(report, 'external');
        assert.deepEqual([loop.outcome, loop.state, loop.side], [outcome, state, side], loop.message);
        assert.equal(world.smtp.accepted.length, sent);
      });
    });

  test('throttled now and then: the probe is delivered, and the pauses are kept', async () => {
    await play(async ({ world, run, jmap }) => {
      jmap.faults.add({ kind: 'status', at: 'api', status: 429, headers: { 'retry-after': '1' }, times: 2 });
      const loop = loopOf(await run(byJmap(jmap, world)), 'external');
      assert.ok(loop.outcome === 'delivered' || loop.outcome === 'slow', loop.message);
    });
  });

  test('tokens that end in mid-run are renewed, once each', async () => {
    await using issuer = new DescribedIssuer('sentinel@example.org');
    await issuer.start();
    // A token shows its owner: here by its scope.
    const scopeOf = (address: string) => `https://${address.replace('@', '.')}/.default`;
    let asked = 0;
    await scenario(async ({ world, run }) => {
      await using jmap = await startJmap(world, (user, token) => {
        asked += 1;
        if (asked === 12) issuer.state.revoke();
        return issuer.state.scopeOf(token) === scopeOf(user) ? null : '{}';
      });
      const { tenant, clientId, clientSecret } = issuer.state;
      const report = await run((config) => {
        byJmap(jmap, world)(config);
        const oauth2 = { tenant, 'client-id': clientId, 'client-secret': clientSecret, cloud: issuer.urls.entra };
        const login = (server: Json | undefined, address: string) =>
          Object.assign(server ?? {}, { oauth2: { ...oauth2, scope: scopeOf(address) } });
        login(config['senders']?.['mta'], world.monitor.address);
        login(config['mailboxes']?.['sentinel'], world.sentinel.address);
      });
      const loop = loopOf(report, 'external');
      assert.ok(loop.outcome === 'delivered' || loop.outcome === 'slow', loop.message);
      assert.ok(asked > 12, String(asked));
      assert.ok(issuer.asked.length === 3 || issuer.asked.length === 4, String(issuer.asked.length));
    });
  });

  test('a server whose announcements end: the looks go on', async () => {
    await play(async ({ world, run, jmap }) => {
      jmap.faults.add({ kind: 'cut', at: 'events' });
      const loop = loopOf(await run(byJmap(jmap, world)), 'external');
      assert.ok(loop.outcome === 'delivered' || loop.outcome === 'slow', loop.message);
    });
  });
});
