import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { DescribedIssuer } from '../doubles/descriptions/described-issuer.ts';
import { imapMailbox } from '../../src/adapters/mail/imap/mailbox.ts';
import { pop3Mailbox } from '../../src/adapters/mail/pop3/mailbox.ts';
import { RunTokens } from '../../src/adapters/mail/oauth2/tokens.ts';
import { GOOGLE_HOSTS } from '../../src/adapters/mail/oauth2/ask/world.ts';
import { smtpSender } from '../../src/adapters/mail/smtp/sender.ts';
import { askWeb } from '../../src/app/wiring/ports/ask-web.ts';
import type { Bearer } from '../../src/core/mail/login/bearer.ts';
import type { Mailbox } from '../../src/core/ports/mailbox.ts';
import { ENTRA_CLOUDS } from '../../src/core/mail/login/entra-cloud.ts';
import type { OAuth2Config } from '../../src/core/mail/login/oauth2.ts';
import type { Failure } from '../../src/core/result/outcome.ts';
import { FailureError } from '../../src/core/result/outcome.ts';
import { systemClock } from '../../src/core/time/clock.ts';
import { NAMELESS } from '../doubles/mailbox/nameless.ts';
import { startPlainDovecot } from './stores/dovecot.ts';
import type { Store } from './stores/store.ts';
import { pop3Missing, unpackedMissing } from './stores/unpacked.ts';
import { startTokenPostfix } from './tokens/postfix.ts';
import type { Daemon } from './world/daemon.ts';
import { freePorts } from './world/ports.ts';
import { skipWithout } from './world/skip.ts';
import { showServerLogs } from './world/shown-logs.ts';

const USER = 'sentinel@example.org';
const NEVER = new AbortController().signal;
const title = 'access tokens at Dovecot and Postfix';

/** Logins that real servers judge, with an issuer of ours that they ask about every token (RFC 7662). */
describe(title, { skip: skipWithout(title, unpackedMissing() ?? pop3Missing()) }, () => {
  showServerLogs();
  const directory = mkdtempSync(join(tmpdir(), 'email-continuity-tokens-'));
  let issuer: DescribedIssuer;
  let dovecot: Store;
  let postfix: { daemon: Daemon; log: () => string };
  let smtpPort = 0;

  before(async () => {
    chmodSync(directory, 0o755);
    issuer = new DescribedIssuer(USER);
    await issuer.start();
    const [imap = 0, smtp = 0, pop3Port = 0] = await freePorts(3);
    smtpPort = smtp;
    for (const part of ['dovecot', 'postfix']) mkdirSync(join(directory, part), { mode: 0o755 });
    dovecot = await startPlainDovecot(
      { directory: join(directory, 'dovecot'), port: imap, pop3Port, users: [USER] },
      issuer.urls.introspection,
    );
    postfix = await startTokenPostfix(join(directory, 'postfix'), smtp, join(directory, 'dovecot', 'run', 'auth-postfix'));
  });

  after(async () => {
    await postfix?.daemon.stop();
    await dovecot?.stop();
    await issuer?.[Symbol.asyncDispose]();
    rmSync(directory, { recursive: true, force: true });
  });

  beforeEach(() => {
    issuer.state.tokenLength = 1_500;
    issuer.asked.length = 0;
  });

  function bearer(more: Partial<Extract<OAuth2Config, { kind: 'client-credentials' }>> = {}): Bearer {
    const tokens = new RunTokens({
      clock: systemClock,
      ask: askWeb(systemClock),
      github: null,
      google: GOOGLE_HOSTS,
      onSecret: () => undefined,
      shared: (request) => request(),
    });
    const { tenant, clientId, clientSecret } = issuer.state;
    const cloud = { ...ENTRA_CLOUDS.global, authority: issuer.urls.entra };
    const config: OAuth2Config = { kind: 'client-credentials', tenant, clientId, clientSecret, cloud, scope: null, ...more };
    return tokens.bearer(config, { name: 'box', end: 'mailbox' }, { user: USER, service: 'mail' });
  }

  const server = { name: 'box', host: '127.0.0.1', security: 'plaintext', user: USER, password: null, ca: null, tlsName: null } as const;

  async function read(own: Bearer): Promise<Failure | null> {
    const config = { ...server, protocol: 'imap', port: dovecot.port, folder: 'INBOX', junk: 'auto', authservIds: [] } as const;
    const oauth2 = { kind: 'token', token: '' } as const;
    const box = imapMailbox({ ...config, oauth2 }, systemClock, { bearer: own });
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

  function maildrop(own: Bearer): Mailbox {
    const config = { ...server, protocol: 'pop3', port: dovecot.pop3Port ?? 0, folder: 'INBOX', junk: 'auto', authservIds: [] } as const;
    return pop3Mailbox({ ...config, oauth2: { kind: 'token', token: '' } }, systemClock, { bearer: own });
  }

  async function poll(own: Bearer): Promise<Failure | null> {
    const box = maildrop(own);
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

  async function submit(own: Bearer): Promise<Failure | null> {
    const opened = await smtpSender({ ...server, protocol: 'smtp', port: smtpPort, ehlo: null }, NAMELESS, systemClock, {
      bearer: own,
    }).open(NEVER);
    if (!opened.ok) return opened.failure;
    opened.session.close();
    return null;
  }

  // Postfix cuts an AUTH line at 2,048 octets; Dovecot takes 8,192 octets of base64.
  for (const length of [100, 1_500, 5_000]) {
    test(`a token of ${length} characters`, async () => {
      issuer.state.tokenLength = length;
      const own = bearer();
      assert.deepEqual(
        [await read(own), await poll(own), await submit(own)],
        [null, null, null],
        `${dovecot.log().slice(-1_000)}${postfix.log().slice(-1_000)}`,
      );
    });
  }

  test('a token that ended in mid-run is renewed, everywhere', async () => {
    for (const login of [read, poll, submit]) {
      const own = bearer();
      await own.current(NEVER);
      issuer.state.revoke();
      assert.equal(await login(own), null);
    }
  });

  test('a token that ends between two looks by POP3, each of which is a login', async () => {
    const box = maildrop(bearer());
    try {
      await box.open(NEVER);
      assert.deepEqual(await box.look('deep'), []);
      issuer.state.revoke();
      assert.deepEqual(await box.look('deep'), []);
      assert.equal(issuer.asked.filter((asked) => asked.includes('/token')).length, 2);
    } finally {
      await box.close();
    }
  });

  test('a token that no server takes: one try, told as the token’s', async () => {
    const given: Bearer = { current: () => Promise.resolve({ ok: true, token: 'x'.repeat(50) }), renewed: () => Promise.resolve(null) };
    const [imap, pop3, smtp] = [await read(given), await poll(given), await submit(given)];
    assert.deepEqual([imap?.outcome, pop3?.outcome, smtp?.outcome], ['auth_failed', 'auth_failed', 'auth_failed']);
    assert.match(pop3?.message ?? '', /refused the access token of mailbox `box`/);
    assert.match(imap?.message ?? '', /refused the access token of mailbox `box`/);
    assert.match(smtp?.message ?? '', /refused the access token of sender `box`/);
    // Both have Dovecot's text on it behind its reply.
    assert.match(imap?.reply ?? '', /Authentication failed\. \{"status":"(?:401|invalid_token)"/);
    assert.match(smtp?.reply ?? '', /^535 5\.7\.8 .*authentication fail/i);
  });

  test('a check of tokens that is out of order: IMAP says that it is for now', async () => {
    const own = bearer();
    await own.current(NEVER);
    issuer.answerNext({ status: 500, body: 'broken' });
    const failure = await read(own);
    assert.deepEqual([failure?.outcome, failure?.temporary], ['fetch_failed', true], failure?.reply ?? '');
  });

  test('an issuer that gives none: no server is logged in to', async () => {
    const before = dovecot.log().length;
    const own = bearer({ clientSecret: 'wrong' });
    const [imap, smtp] = [await read(own), await submit(own)];
    for (const failure of [imap, smtp]) assert.match(failure?.message ?? '', /The mail server was not asked\.$/);
    assert.doesNotMatch(dovecot.log().slice(before), /oauth2|auth failed/);
  });
});
