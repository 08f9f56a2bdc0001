import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { suite, test } from 'node:test';
import { mayFollow, namedAddress, namedTemplate } from '../../../../../src/adapters/mail/jmap/ask/addresses.ts';
import { jmapMailbox } from '../../../../../src/adapters/mail/jmap/mailbox.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { SIDE_BY_SIDE } from '../../../../harness/side-by-side.ts';
import type { JmapFault } from '../../../../../sandbox/jmap/faults.ts';
import type { MailboxConfig } from '../../../../../src/core/request/config.ts';
import type { Failure } from '../../../../../src/core/result/outcome.ts';
import { failureIn, NEVER, refusedOpening, startStage } from './setting.ts';

const problem = (type: string, more = {}) => JSON.stringify({ type: `urn:ietf:params:jmap:error:${type}`, status: 400, ...more });

interface Case {
  readonly what: string;
  readonly faults?: readonly JmapFault[];
  readonly more?: Partial<MailboxConfig>;
  readonly seen: Partial<Failure>;
  readonly says: RegExp;
  readonly reply?: RegExp;
  readonly remedy?: RegExp;
}

const CASES: readonly Case[] = [
  {
    what: 'a wrong password, told by a page of HTML',
    more: { password: 'wrong' },
    seen: { outcome: 'auth_failed', temporary: false },
    says: /refused the login of mailbox `box`/,
    reply: /^HTTP 401 Unauthorized \(Unauthorized\)$/,
    remedy: /password.*oauth2: \{token/,
  },
  {
    what: 'a login that may not use JMAP',
    faults: [{ kind: 'status', at: 'session', status: 403, body: '{"title":"Forbidden","detail":"No scope for mail"}' }],
    seen: { outcome: 'auth_failed', temporary: false },
    says: /does not allow this login to use JMAP/,
    reply: /^HTTP 403 Forbidden \(No scope for mail\)$/,
  },
  {
    what: 'no JMAP there',
    faults: [{ kind: 'status', at: 'session', status: 404, body: 'Not Found' }],
    seen: { outcome: 'fetch_failed', temporary: false },
    says: /has no JMAP where it was looked for/,
    remedy: /well-known/,
  },
  {
    what: 'a server that is out of order',
    faults: [{ kind: 'status', at: 'api', status: 500 }],
    seen: { outcome: 'fetch_failed', temporary: true },
    says: /could not be read while listing its folders/,
  },
  {
    what: 'a pause that is longer than is waited for at once',
    faults: [{ kind: 'status', at: 'session', status: 429, headers: { 'retry-after': '120' } }],
    seen: { outcome: 'fetch_failed', temporary: true, wait: 120_000 },
    says: /slows this login down/,
  },
  {
    what: 'a pause until a moment of a server whose clock is not ours',
    faults: [
      {
        kind: 'status',
        at: 'session',
        status: 429,
        headers: { 'retry-after': 'Sun, 01 Mar 2026 00:01:00 GMT', date: 'Sat, 28 Feb 2026 23:59:00 GMT' },
      },
    ],
    seen: { outcome: 'fetch_failed', temporary: true, wait: 120_000 },
    says: /slows this login down/,
  },
  {
    what: 'a limit of the server',
    faults: [{ kind: 'status', at: 'api', status: 400, body: problem('limit', { limit: 'maxConcurrentRequests' }) }],
    seen: { outcome: 'fetch_failed', temporary: true },
    says: /slows this login down/,
    reply: /limit: maxConcurrentRequests/,
  },
  {
    what: 'a request that is none for it',
    faults: [{ kind: 'status', at: 'api', status: 400, body: problem('notRequest', { detail: 'no methodCalls' }) }],
    seen: { outcome: 'fetch_failed', temporary: false },
    says: /could not be read/,
    reply: /notRequest: no methodCalls/,
  },
  {
    what: 'a method that fails for now',
    faults: [{ kind: 'method', method: 'Mailbox/get', type: 'serverFail', description: 'Internal Error' }],
    seen: { outcome: 'fetch_failed', temporary: true },
    says: /while listing its folders/,
    reply: /^serverFail: Internal Error$/,
  },
  {
    what: 'an account that is not there',
    faults: [{ kind: 'method', method: 'Mailbox/get', type: 'accountNotFound' }],
    seen: { outcome: 'fetch_failed', temporary: false },
    says: /while listing its folders/,
    reply: /^accountNotFound$/,
    remedy: /no mail account/,
  },
  {
    what: 'a folder that does not exist',
    more: { folder: 'Junc' },
    seen: { outcome: 'fetch_failed', temporary: false },
    says: /there is no such folder \(Junc\)\. Did you mean `Junk`\? The server has: Inbox, Sent/,
  },
  {
    what: 'a redirect to a host that nobody has written',
    faults: [{ kind: 'status', at: 'session', status: 302, headers: { location: 'https://other.example/jmap' } }],
    seen: { outcome: 'fetch_failed', temporary: false },
    says: /leads to other\.example, which nobody has written\. The login was not sent there/,
    remedy: /under `host`/,
  },
  {
    what: 'redirects without an end',
    faults: [{ kind: 'status', at: 'session', status: 302, headers: { location: '/jmap/session' } }],
    seen: { outcome: 'fetch_failed', temporary: false },
    says: /leads from one address to the next/,
  },
  {
    what: 'an API to which no login may go',
    faults: [{ kind: 'session', of: { apiUrl: 'http://other.example/api' } }],
    seen: { outcome: 'fetch_failed', temporary: false },
    says: /names an address for its API to which no login may go/,
  },
  {
    what: 'something else than a session',
    faults: [{ kind: 'status', at: 'session', status: 200, body: '{"hello":"world"}' }],
    seen: { outcome: 'fetch_failed', temporary: false },
    says: /answers with something else than a session/,
  },
  {
    what: 'an answer that never ends',
    faults: [{ kind: 'status', at: 'session', status: 200, body: `{"apiUrl":"/","more":"${'x'.repeat(1_100_000)}"}` }],
    seen: { outcome: 'fetch_failed' },
    says: /answers with something else than a session/,
  },
  {
    what: 'nobody at the port',
    more: { port: 1 },
    seen: { outcome: 'unreachable', temporary: true },
    says: /connection refused/,
  },
  {
    what: 'a certificate that is for another name',
    more: { tlsName: 'imap.example.org' },
    seen: { outcome: 'tls_failed', temporary: false },
    says: /certificate is for another name/,
  },
];

suite('what a JMAP server answers in place of a mailbox', SIDE_BY_SIDE, () => {
  for (const { what, faults = [], more = {}, seen, says, reply, remedy } of CASES) {
    test(what, async () => {
      await using stage = await startStage();
      const failure = await refusedOpening(stage, more, ...faults);
      for (const [key, value] of Object.entries(seen)) assert.equal(Reflect.get(failure, key), value, `${key}: ${failure.message}`);
      assert.equal(failure.end, 'mailbox');
      assert.match(failure.message, says);
      if (reply) assert.match(failure.reply ?? '', reply);
      if (remedy) assert.match(failure.remedy, remedy);
      assert.doesNotMatch(JSON.stringify(failure), /sentinel-secret/);
    });
  }

  test('a token that is refused is renewed once, and the same is never tried twice', async () => {
    await using stage = await startStage();
    const tried: string[] = [];
    const bearer = {
      current: async () => ({ ok: true, token: tried.length === 0 ? 'first' : 'second' }) as const,
      renewed: async (refused: string) => {
        tried.push(refused);
        return tried.length === 1 ? 'second' : null;
      },
    };
    const config = { ...stage.config, password: null, oauth2: { kind: 'token', token: 'first' } } as const;
    const failure = await failureIn(jmapMailbox(config, systemClock, { bearer }).open(NEVER));
    assert.deepEqual([failure.outcome, tried], ['auth_failed', ['first']]);
    assert.match(failure.message, /refused the access token of mailbox `box`/);
    assert.equal(stage.jmap.logins.length, 2);
  });

  test('a server that speaks something else', async () => {
    const server = createServer((socket) => socket.end('220 mail.example.test ESMTP\r\n'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await using stage = await startStage();
    const config = { ...stage.config, ca: null, tlsName: null, security: 'plaintext', port } as const;
    const failure = await failureIn(jmapMailbox(config, systemClock).open(NEVER));
    assert.match(failure.message, /does not speak HTTP/);
    server.close();
  });
});

test('where a login may go: to the session’s own origin, over HTTPS to where a session that came over HTTPS names, or on this machine', () => {
  const session = new URL('https://mail.example/.well-known/jmap');
  const href = (value: unknown, from = session) => namedAddress(value, from)?.href ?? null;
  assert.equal(href('/jmap/'), 'https://mail.example/jmap/');
  assert.equal(href('https://api.example/jmap'), 'https://api.example/jmap');
  assert.equal(href('https://me:secret@api.example/'), 'https://api.example/', 'a login of its own is none of ours');
  for (const bad of ['http://mail.example/jmap', 'http://127.0.0.1/', 'ftp://mail.example/', 'javascript:1', '', null, 7])
    assert.equal(href(bad), null);
  const here = new URL('http://127.0.0.1:8080/jmap');
  assert.equal(href('/api', here), 'http://127.0.0.1:8080/api');
  assert.equal(href('http://localhost:81/api', here), 'http://localhost:81/api');
  for (const bad of ['http://mail.example/api', 'https://mail.example/api']) assert.equal(href(bad, here), null);
  assert.equal(
    namedTemplate('/d/{accountId}/{blobId}/{name}?accept={type}', session),
    'https://mail.example/d/{accountId}/{blobId}/{name}?accept={type}',
  );
  assert.ok(mayFollow(new URL('https://mail.example:8443/jmap'), session));
  for (const bad of ['http://mail.example/jmap', 'https://other.example/jmap']) assert.equal(mayFollow(new URL(bad), session), false);
});
