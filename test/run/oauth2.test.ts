import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { startWorld } from '../../sandbox/world.ts';
import { DescribedIssuer } from '../doubles/descriptions/described-issuer.ts';
import { perform } from '../../src/app/wiring/perform.ts';
import { planOf } from '../../src/core/request/plan.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';
import type { Json } from './scenario.ts';
import { load, loopOf } from './scenario.ts';

/** One run of the sandbox without passwords; its masked texts, and the requests to the issuer. */
async function run(change: (config: Json, issuer: DescribedIssuer) => void = () => undefined) {
  await using issuer = new DescribedIssuer('sentinel@example.org');
  await issuer.start();
  await using world = await startWorld({ checkToken: (user, token) => issuer.state.check(user, token) });
  const { tenant, clientId, clientSecret } = issuer.state;
  const config = load(world, (json) => {
    const oauth2 = { tenant, 'client-id': clientId, 'client-secret': clientSecret, cloud: issuer.urls.entra };
    const servers = [...Object.values(json['senders'] ?? {}), ...Object.values(json['mailboxes'] ?? {})];
    for (const server of servers) Object.assign(server as object, { password: undefined, oauth2: { ...oauth2 } });
    change(json, issuer);
  });
  const planning = planOf(config, { only: null, checks: ['loops'] });
  assert.ok('plan' in planning);
  const masked: string[] = [];
  const report = await perform({
    config,
    plan: planning.plan,
    confirm: null,
    skip: null,
    onProbes: () => undefined,
    onSecret: (form) => masked.push(form),
    onStart: () => undefined,
    onProgress: () => undefined,
  });
  return { report, masked, asked: issuer.asked, logins: [world.smtp, world.internalImap, world.externalImap].map(({ logins }) => logins) };
}

suite('a run with access tokens', SIDE_BY_SIDE, () => {
  test('every loop is delivered, with one token for all logins', async () => {
    const { report, masked, asked } = await run();
    assert.deepEqual(
      report.loops.map(({ outcome }) => outcome),
      ['delivered', 'delivered'],
    );
    assert.equal(asked.length, 1);
    const token = masked.find((form) => form.length === 1_500);
    assert.ok(token !== undefined && masked.length > 10, `in every form: ${masked.length}`);
    assert.ok(!JSON.stringify(report).includes(token));
  });

  test('a mailbox whose issuer refuses is unknown, and its probe is sent all the same', async () => {
    const { report, logins } = await run((json) => {
      Object.assign(json['mailboxes']?.['sentinel']?.['oauth2'] ?? {}, { 'client-secret': 'none-of-its' });
    });
    const external = loopOf(report, 'external');
    assert.deepEqual([external.state, external.outcome, external.side], ['unknown', 'auth_failed', 'receiver']);
    assert.match(external.message, /issued no access token for mailbox `sentinel`\. The client secret is wrong\./);
    assert.equal(loopOf(report, 'internal').outcome, 'delivered');
    assert.deepEqual(logins[2], []);
  });

  test('a sender whose issuer is away is tried again, as a server would be', async () => {
    const { report, asked } = await run((_, issuer) => {
      issuer.answerNext({ status: 503, body: '' });
      issuer.answerNext({ status: 503, body: '' });
      issuer.answerNext({ status: 503, body: '' });
    });
    assert.ok(
      report.loops.every(({ outcome }) => outcome === 'delivered'),
      JSON.stringify(report.loops.map(({ message }) => message)),
    );
    assert.ok(asked.length >= 4);
  });

  test('a rotated refresh token is a warning of the run', async () => {
    const { report, masked } = await run((json, issuer) => {
      issuer.state.rotates = true;
      const { clientId, clientSecret, refreshToken } = issuer.state;
      const oauth2 = { issuer: issuer.urls.google, 'client-id': clientId, 'client-secret': clientSecret, 'refresh-token': refreshToken };
      Object.assign(json['mailboxes']?.['sentinel'] ?? {}, { oauth2 });
    });
    const finding = report.findings.find(({ code }) => code === 'token-rotated');
    assert.equal(finding?.target, 'sentinel');
    assert.equal(report.state, 'warning');
    assert.ok(masked.some((form) => form.startsWith('refresh-')));
  });
});
