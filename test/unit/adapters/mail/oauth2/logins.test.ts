import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { imapMailbox } from '../../../../../src/adapters/mail/imap/mailbox.ts';
import { smtpSender } from '../../../../../src/adapters/mail/smtp/sender.ts';
import type { Bearer } from '../../../../../src/core/mail/login/bearer.ts';
import type { MailboxConfig, SenderConfig } from '../../../../../src/core/request/config.ts';
import type { Failure } from '../../../../../src/core/result/outcome.ts';
import { FailureError } from '../../../../../src/core/result/outcome.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import type { World } from '../../../../../sandbox/world.ts';
import { startWorld } from '../../../../../sandbox/world.ts';
import { NAMELESS } from '../../../../doubles/mailbox/nameless.ts';
import { ordinary, startSmtpScript } from '../../../../doubles/mailbox/smtp-script.ts';
import { SIDE_BY_SIDE } from '../../../../harness/side-by-side.ts';
import { startTokens, USER } from './setting.ts';

const NEVER = new AbortController().signal;
const BASE = { name: 'box', password: null, tlsName: null } as const;

async function startScene() {
  const setting = await startTokens();
  const { state } = setting;
  const world = await startWorld({ checkToken: (user, token) => state.check(user, token) });
  const source = setting.sources['client credentials'];
  const mailbox: MailboxConfig = {
    ...BASE,
    protocol: 'imap',
    host: '127.0.0.1',
    port: world.externalImap.ports.tls,
    security: 'tls',
    tlsName: 'imap.example.org',
    user: USER,
    ca: world.ca,
    folder: 'INBOX',
    junk: 'auto',
    authservIds: [],
    oauth2: source,
  };
  const sender: SenderConfig = {
    ...BASE,
    protocol: 'smtp',
    host: '127.0.0.1',
    port: world.smtp.ports.starttls,
    security: 'starttls',
    tlsName: 'smtp.example.test',
    user: world.monitor.address,
    ca: world.ca,
    ehlo: null,
    oauth2: source,
  };
  return {
    setting,
    state,
    world,
    mailbox,
    sender,
    bearer: setting.bearer(source),
    [Symbol.asyncDispose]: async () => {
      await world.close();
      await setting.issuer.close();
    },
  };
}

type Scene = Awaited<ReturnType<typeof startScene>>;

/** Null: it opened. */
async function read({ mailbox, bearer }: Scene, config: Partial<MailboxConfig> = {}, own = bearer): Promise<Failure | null> {
  const box = imapMailbox({ ...mailbox, ...config }, systemClock, { bearer: own });
  try {
    await box.open(NEVER);
    return null;
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  } finally {
    await box.close();
  }
}

async function submit({ sender, bearer }: Scene, own = bearer): Promise<Failure | null> {
  const session = await smtpSender(sender, NAMELESS, systemClock, { bearer: own }).open(NEVER);
  if (!session.ok) return session.failure;
  session.session.close();
  return null;
}

const triesAt = ({ externalImap, smtp }: World) => [externalImap.logins, smtp.logins].map((logins) => logins.map(({ ok }) => ok));

suite('a login with an access token', SIDE_BY_SIDE, () => {
  for (const length of [40, 1_500, 5_000]) {
    test(`of ${length} characters, at IMAP and SMTP`, async () => {
      await using scene = await startScene();
      scene.state.tokenLength = length;
      assert.deepEqual(await Promise.all([read(scene), submit(scene)]), [null, null]);
      assert.deepEqual(triesAt(scene.world), [[true], [true]]);
      assert.equal(scene.setting.issuer.asked.length, 1, 'both share one token');
    });
  }

  test('a token that was revoked in mid-run is renewed once', async () => {
    await using scene = await startScene();
    const { state, bearer } = scene;
    await bearer.current(NEVER);
    state.revoke();
    assert.deepEqual([await read(scene), await submit(scene)], [null, null]);
    assert.deepEqual(triesAt(scene.world), [[false, true], [true]]);
    assert.equal(scene.setting.issuer.asked.length, 2);
  });

  test('refused for good: two tries with two tokens, then the end, in words that fit a token', async () => {
    await using scene = await startScene();
    const other = scene.setting.bearer({ ...scene.setting.sources['service account'], subject: USER }, 'box', 'x@example.org');
    const failure = await submit(scene, other);
    assert.deepEqual([failure?.outcome, failure?.temporary], ['auth_failed', false]);
    assert.match(failure?.message ?? '', /refused the access token of sender `box`/);
    assert.match(failure?.reply ?? '', /^535 5\.7\.8 .*"schemes":"bearer"/);
    assert.doesNotMatch(failure?.remedy ?? '', /password/);
    assert.deepEqual(triesAt(scene.world), [[], [false, false]]);
  });

  test('a token that was given as it is: one try', async () => {
    await using scene = await startScene();
    const given = scene.setting.bearer({ kind: 'token', token: 'x'.repeat(30) });
    const failure = await read(scene, {}, given);
    assert.match(failure?.message ?? '', /refused the access token of mailbox `box`/);
    assert.match(failure?.reply ?? '', /Authentication failed\. \{"status":"401"/);
    assert.deepEqual(triesAt(scene.world), [[false], []]);
  });

  test('a server that takes no token gets none', async () => {
    await using scene = await startScene();
    await using passwords = await startWorld();
    const failure = await read(scene, { port: passwords.externalImap.ports.tls, ca: passwords.ca });
    assert.match(failure?.message ?? '', /takes no access token: it offers PLAIN/);
    assert.deepEqual(passwords.externalImap.logins, []);
  });

  test('trouble at the issuer: the server is not logged in to', async () => {
    await using scene = await startScene();
    Object.assign(scene.state, { clientSecret: 'another' });
    const failures = await Promise.all([read(scene), submit(scene)]);
    for (const failure of failures) assert.match(failure?.message ?? '', /issued no access token/);
    assert.deepEqual(triesAt(scene.world), [[], []]);
  });

  test('a check of tokens that is out of order is for now', async () => {
    await using scene = await startScene();
    scene.world.externalImap.faults.add({ kind: 'no', at: 'LOGIN', text: '[UNAVAILABLE] Temporary authentication failure.' });
    const failure = await read(scene);
    assert.deepEqual([failure?.outcome, failure?.temporary], ['fetch_failed', true]);
    assert.equal(scene.setting.issuer.asked.length, 1, 'the same token may be good');
  });
});

suite('how a token goes out by SMTP', SIDE_BY_SIDE, () => {
  /** @param answers to lines that start so; the empty line that ends XOAUTH2 too */
  const talk = async (offer: string, token: string, answers: Readonly<Record<string, string>> = {}) => {
    let begun = false;
    const answer = (line: string): string | null => {
      if (line.startsWith('EHLO')) return `250-script\n250 AUTH ${offer}`;
      if (line === '') return begun ? (answers[''] ?? null) : null;
      begun ||= line.startsWith('AUTH');
      const known = Object.entries(answers).find(([begin]) => begin !== '' && line.startsWith(begin));
      if (known !== undefined) return known[1];
      if (line.startsWith('AUTH')) return line.split(' ').length > 2 ? '235 2.7.0 welcome' : '334 ';
      return line.length > 200 ? '235 2.7.0 welcome' : null;
    };
    await using server = await startSmtpScript(
      ordinary((line) => {
        const says = answer(line);
        return says === null ? null : { says };
      }),
    );
    const config: SenderConfig = {
      ...BASE,
      protocol: 'smtp',
      host: '127.0.0.1',
      port: server.port,
      security: 'plaintext',
      user: 'a=b@example.net',
      ca: null,
      ehlo: 'me.example.net',
    };
    const bearer: Bearer = { current: () => Promise.resolve({ ok: true, token }), renewed: () => Promise.resolve(null) };
    const opened = await smtpSender(config, NAMELESS, systemClock, { bearer }).open(NEVER);
    if (opened.ok) opened.session.close();
    return { failure: opened.ok ? null : opened.failure, lines: server.heard.filter((line) => !/^(?:EHLO|QUIT)/.test(line)) };
  };
  const decoded = (base64: string) => Buffer.from(base64, 'base64').toString('utf8');

  test('OAUTHBEARER before XOAUTH2, with the name of RFC 5801', async () => {
    const { lines } = await talk('XOAUTH2 PLAIN OAUTHBEARER', 'abc');
    const [, mechanism, response = ''] = /^AUTH (\S+) (\S+)$/.exec(lines[0] ?? '') ?? [];
    assert.equal(mechanism, 'OAUTHBEARER');
    assert.match(decoded(response), /^n,a=a=3Db@example\.net,\x01host=127\.0\.0\.1\x01port=\d+\x01auth=Bearer abc\x01\x01$/);
  });

  test('XOAUTH2 where that is all', async () => {
    const { lines } = await talk('LOGIN XOAUTH2', 'abc');
    assert.equal(decoded((lines[0] ?? '').split(' ')[2] ?? ''), 'user=a=b@example.net\x01auth=Bearer abc\x01\x01');
  });

  test('no line is longer than 512 octets but the answer to an empty 334', async () => {
    const { lines, failure } = await talk('XOAUTH2', 't'.repeat(1_500));
    assert.equal(failure, null);
    assert.equal(lines[0], 'AUTH XOAUTH2');
    assert.equal(lines.length, 2);
  });

  test('the error that comes before the refusal is answered as each mechanism wants it', async () => {
    const challenge = Buffer.from('{"status":"insufficient_scope","scope":"mail"}').toString('base64');
    for (const [mechanism, farewell] of [
      ['OAUTHBEARER', 'AQ=='],
      ['XOAUTH2', ''],
    ] as const) {
      const { failure, lines } = await talk(mechanism, 'abc', { 'AUTH ': `334 ${challenge}`, [farewell]: '535 5.7.8 no' });
      assert.deepEqual(lines.slice(1), [farewell], mechanism);
      assert.match(failure?.message ?? '', /not for mail/);
      assert.match(failure?.reply ?? '', /insufficient_scope/);
    }
  });

  test('Exchange’s words for an application that it does not know', async () => {
    const { failure } = await talk('XOAUTH2', 'abc', { 'AUTH ': '535 5.7.3 Authentication unsuccessful [X.EURPRD01.PROD.OUTLOOK.COM]' });
    assert.match(failure?.remedy ?? '', /New-ServicePrincipal/);
  });

  test('SMTP AUTH that is switched off stays what it is', async () => {
    const { failure } = await talk('XOAUTH2', 'abc', {
      'AUTH ': '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
    });
    assert.match(failure?.remedy ?? '', /SmtpClientAuthenticationDisabled/);
  });
});
