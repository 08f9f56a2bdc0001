import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { tokenForms } from '../../../../src/core/text/secrets.ts';
import type { World } from '../../../../sandbox/world.ts';
import { startWorld } from '../../../../sandbox/world.ts';
import { DescribedIssuer } from '../../../doubles/descriptions/described-issuer.ts';
import { command } from '../../../../src/app/commands/line/command.ts';
import { sealedTerminal } from '../../../../src/app/commands/terminal.ts';
import { SIDE_BY_SIDE } from '../../../harness/side-by-side.ts';
import { fakeTerminal } from '../fake-terminal.ts';

/** The text of doctor on a sender and a mailbox whose tokens come from `login`. */
async function said(login: (issuer: DescribedIssuer, world: World) => object, format: 'text' | 'json' = 'text') {
  await using issuer = new DescribedIssuer('sentinel@example.org');
  await issuer.start();
  await using world = await startWorld({ checkToken: (user, token) => issuer.state.check(user, token) });
  const oauth2 = login(issuer, world);
  const server = { host: '127.0.0.1', ca: world.ca, 'tls-name': '127.0.0.1', user: 'sentinel@example.org', oauth2 };
  const text = JSON.stringify({
    senders: { mta: { ...server, port: world.smtp.ports.starttls } },
    mailboxes: { box: { ...server, port: world.externalImap.ports.tls, security: 'tls' } },
    domains: { 'example.org': {} },
  });
  const fake = fakeTerminal(() => ({ ok: true, text }));
  const status = await command(['doctor', 'c.yml', '--format', format], sealedTerminal(fake.terminal));
  const { clientSecret, refreshToken } = issuer.state;
  const output = fake.out() + fake.err();
  for (const secret of [clientSecret, refreshToken, 'an-ended-refresh-token']) assert.ok(!output.includes(secret), 'no secret is told');
  return { status, output, asked: issuer.asked.length, logins: [world.smtp.logins.length, world.externalImap.logins.length] };
}

const entra = ({ state, urls }: DescribedIssuer, more: object = {}) => ({
  tenant: state.tenant,
  'client-id': state.clientId,
  'client-secret': state.clientSecret,
  cloud: urls.entra,
  ...more,
});

const refreshing = ({ state, urls }: DescribedIssuer, token: string, tenant = state.tenant) => ({
  issuer: `${urls.entra}/${tenant}/v2.0`,
  'client-id': state.clientId,
  'client-secret': state.clientSecret,
  'refresh-token': token,
});

suite('doctor with access tokens', SIDE_BY_SIDE, () => {
  for (const format of ['text', 'json'] as const)
    test(`a token that servers echo in any form is told nowhere: ${format}`, async () => {
      const token = `eyJhbGciOiJub25lIn0.${'secret-of-the-token'.repeat(3)}.sig+nature/of_it`;
      const forms = tokenForms('sentinel@example.org', token);
      const echo = forms.join(' ').replace(/[^\x20-\x7e]/g, '?');
      const { output } = await said((issuer, world) => {
        issuer.answerNext({ status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: 3_600 } });
        world.smtp.faults.add({ kind: 'reply', at: 'auth', reply: `535 5.7.8 Not ${echo.slice(0, 400)}` });
        world.externalImap.faults.add({ kind: 'no', at: 'LOGIN', text: `Not ${echo.slice(0, 400)}` });
        return entra(issuer);
      }, format);
      assert.match(output, /5\.7\.8 Not \*\*\*/);
      for (const form of forms) assert.ok(!output.includes(form), form);
      assert.doesNotMatch(output, /secret-of-the-token|sig\+nature/);
      if (format === 'json') assert.ok(JSON.parse(output));
    });

  test('a good one is asked for once, and logs in everywhere', async () => {
    const { status, output, asked } = await said((issuer) => entra(issuer));
    assert.deepEqual([status, asked], [0, 1], output);
    const refreshed = await said((issuer) => refreshing(issuer, issuer.state.refreshToken));
    assert.deepEqual([refreshed.status, refreshed.asked], [0, 2], refreshed.output);
  });

  for (const [what, login, expected] of [
    [
      'a tenant that is none',
      (issuer: DescribedIssuer) => entra(issuer, { tenant: 'nobody.example' }),
      /There is no such tenant in this cloud\..*The mail server was not asked/,
    ],
    [
      'a tenant that is none, by a refresh token',
      (issuer: DescribedIssuer) => refreshing(issuer, issuer.state.refreshToken, 'nobody.example'),
      /There is no such tenant in this cloud\..*The mail server was not asked/,
    ],
    [
      'a refresh token that has expired',
      (issuer: DescribedIssuer) => refreshing(issuer, 'an-ended-refresh-token'),
      /The refresh token is no longer valid: .*The mail server was not asked/,
    ],
  ] as const)
    test(`${what}: the reason, the issuer's words, the next step, at both ends, and no login`, async () => {
      const { status, output, logins } = await said(login);
      assert.equal(status, 2);
      const told = output.split(/\n(?=[✗✓!?])/);
      assert.equal(told.length, 2, output);
      for (const [index, end] of ['sender mta', 'mailbox box'].entries()) {
        assert.match(told[index] ?? '', new RegExp(`^✗ ${end} `));
        assert.match(told[index] ?? '', expected);
        assert.match(told[index] ?? '', /The server said: .*AADSTS\d+/);
      }
      assert.deepEqual(logins, [0, 0]);
      const json = JSON.parse((await said(login, 'json')).output) as {
        servers: readonly { failure: { outcome: string; remedy: string } }[];
      };
      for (const { failure } of json.servers) assert.ok(failure.outcome === 'auth_failed' && failure.remedy.length > 20);
    });
});
