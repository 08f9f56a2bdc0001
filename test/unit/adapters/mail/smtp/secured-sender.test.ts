import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { suite, test } from 'node:test';
import type { Identity } from '../../../../../sandbox/tls/certificates.ts';
import { createAuthority } from '../../../../../sandbox/tls/certificates.ts';
import { smtpSender } from '../../../../../src/adapters/mail/smtp/sender.ts';
import { pinOf } from '../../../../../src/adapters/mail/socket/verification.ts';
import type { SenderConfig } from '../../../../../src/core/request/config.ts';
import type { Failure } from '../../../../../src/core/result/outcome.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { NAMELESS } from '../../../../doubles/mailbox/nameless.ts';
import type { Answer } from '../../../../doubles/mailbox/smtp-script.ts';
import { ordinary, startSmtpScript } from '../../../../doubles/mailbox/smtp-script.ts';
import { SIDE_BY_SIDE } from '../../../../harness/side-by-side.ts';
import { configOf as configFrom, loadText } from '../../../config/loading.ts';

const { signal } = new AbortController();
const authority = createAuthority('test');
const SERVER = { names: ['mail.example.net'], addresses: ['127.0.0.1'] };
const identity = authority.issue(SERVER, null);
const pinned = ({ certificate }: Identity) => pinOf(new X509Certificate(certificate).raw);

interface Met {
  /** Null: the session came about. */
  readonly failure: Failure | null;
  readonly heard: readonly string[];
}

/** The result of a session by STARTTLS with a server of this identity; `special` answers before an ordinary server would. */
async function meet(
  own: Identity,
  more: Partial<SenderConfig>,
  special: (line: string, secured: boolean) => Answer | null = () => null,
  clients?: string,
): Promise<Met> {
  let secured = false;
  const answer = ordinary((line) => {
    const said = special(line, secured);
    if (said !== null) return said;
    if (/^STARTTLS/i.test(line)) {
      secured = true;
      return { says: '220 go ahead', next: 'handshake' };
    }
    return /^EHLO/i.test(line) && !secured ? { says: '250-mx.example.net\n250 STARTTLS' } : null;
  });
  await using server = await startSmtpScript(answer, {
    key: own.key,
    cert: own.certificate,
    ...(clients === undefined ? {} : { ca: clients }),
  });
  const config: SenderConfig = {
    name: 'mta',
    protocol: 'smtp',
    host: '127.0.0.1',
    port: server.port,
    security: 'starttls',
    ehlo: 'me.example.net',
    user: null,
    password: null,
    ca: authority.certificate,
    tlsName: null,
    ...more,
  };
  const opened = await smtpSender(config, NAMELESS, systemClock).open(signal);
  if (!opened.ok) return { failure: opened.failure, heard: [...server.heard] };
  opened.session.close();
  return { failure: null, heard: [...server.heard] };
}

suite('a server that asks for a client certificate', SIDE_BY_SIDE, () => {
  const client = authority.issue({ names: ['monitor.example.net'], addresses: [] }, null);
  const withClient = (given: Identity | null) =>
    meet(identity, given === null ? {} : { identity: { cert: given.certificate, key: given.key } }, () => null, authority.certificate);

  test('gets the one that is configured', async () => {
    assert.equal((await withClient(client)).failure, null);
  });

  test('gets none: that is said, with the keys to set', async () => {
    const { failure } = await withClient(null);
    assert.equal(failure?.outcome, 'tls_failed');
    assert.match(failure.message, /asks for a client certificate, and got none/);
    assert.match(failure.remedy, /client-cert/);
  });
});

suite('STARTTLS', SIDE_BY_SIDE, () => {
  test('454 is for now: tried again, told as the server’s TLS, and nothing that is not so is advised', async () => {
    const { failure, heard } = await meet(identity, {}, (line) =>
      /^STARTTLS/i.test(line) ? { says: '454 4.7.0 TLS not available due to local problem' } : null,
    );
    assert.deepEqual([failure?.outcome, failure?.temporary], ['tls_failed', true]);
    assert.match(failure?.reply ?? '', /^454 4\.7\.0/);
    assert.doesNotMatch(failure?.remedy ?? '', /Enable STARTTLS/);
    assert.deepEqual(heard, ['EHLO me.example.net', 'STARTTLS']);
  });

  test('421 behind a finished handshake is no TLS trouble, and is tried again', async () => {
    const { failure } = await meet(identity, {}, (line, secured) =>
      secured && /^EHLO/i.test(line) ? { says: '421 4.7.0 mx.example.net too many new TLS sessions', next: 'cut' } : null,
    );
    assert.deepEqual([failure?.outcome, failure?.temporary], ['deferred', true]);
    assert.match(failure?.reply ?? '', /^421 4\.7\.0/);
    assert.doesNotMatch(`${failure?.message} ${failure?.remedy}`, /Enable STARTTLS|certificate/);
  });

  test('a connection that is cut behind the handshake without a word: the login backend is looked at, not TLS', async () => {
    const { failure } = await meet(identity, {}, (line, secured) => (secured && /^EHLO/i.test(line) ? { next: 'cut' } : null));
    assert.deepEqual([failure?.outcome, failure?.temporary, failure?.reply], ['unreachable', true, null]);
    assert.match(failure?.remedy ?? '', /SASL/);
  });
});

suite('a pinned key behind STARTTLS', SIDE_BY_SIDE, () => {
  const pin = pinned(identity);
  const nobody = { ca: null, pin };

  test('is taken, whoever signed it', async () => assert.equal((await meet(identity, nobody)).failure, null));

  test('stays the same when the certificate is renewed for it', async () => {
    const renewed = authority.issue({ names: ['other.example.net'], addresses: [] }, null, identity.key);
    assert.notEqual(renewed.certificate, identity.certificate);
    assert.equal((await meet(renewed, nobody)).failure, null);
  });

  test('is taken when its certificate has ended', async () => {
    assert.equal((await meet(authority.issue(SERVER, 'expired', identity.key), nobody)).failure, null);
  });

  test('is another: nothing is said over TLS, and the key that was shown is told', async () => {
    const other = authority.issue(SERVER, null);
    const { failure, heard } = await meet(other, nobody);
    assert.deepEqual([failure?.outcome, failure?.temporary], ['tls_failed', false]);
    assert.ok(failure?.message.includes(`sha256/${pinned(other)}`), failure?.message);
    assert.deepEqual(heard, ['EHLO me.example.net', 'STARTTLS']);
  });

  test('comes from the configuration as it is written there', async () => {
    const text = [
      'senders:',
      `  mta: {host: 127.0.0.1, port: 587, security: starttls, pin: sha256/${pin}}`,
      'mailboxes:',
      '  box: {host: imap.example.net, user: a@example.org, password: p}',
      'loops:',
      '  one: {from: a@example.net, to: a@example.org}',
    ].join('\n');
    const configured = configFrom(loadText(text)).senders.get('mta');
    assert.ok(configured);
    const { ca, pin: given } = configured;
    assert.equal((await meet(identity, { ca, pin: given ?? null })).failure, null);
    assert.equal((await meet(authority.issue(SERVER, null), { ca, pin: given ?? null })).failure?.outcome, 'tls_failed');
  });
});
