import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { startWorld } from '../../../../../sandbox/world.ts';
import { imapMailbox } from '../../../../../src/adapters/mail/imap/mailbox.ts';
import { pop3Mailbox } from '../../../../../src/adapters/mail/pop3/mailbox.ts';
import { smtpSender } from '../../../../../src/adapters/mail/smtp/sender.ts';
import type { ProxyConfig, SenderConfig } from '../../../../../src/core/request/config.ts';
import type { Failure } from '../../../../../src/core/result/outcome.ts';
import { FailureError } from '../../../../../src/core/result/outcome.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { NAMELESS } from '../../../../doubles/mailbox/nameless.ts';
import type { SocksScript } from '../../../../doubles/mailbox/proxies.ts';
import { startHttpProxy, startSocks } from '../../../../doubles/mailbox/proxies.ts';
import { ordinary, startSmtpScript } from '../../../../doubles/mailbox/smtp-script.ts';
import { mailboxConfig, senderConfig } from '../../../../doubles/request/configs.ts';
import { SIDE_BY_SIDE } from '../../../../harness/side-by-side.ts';

const { signal } = new AbortController();
/** A target that nothing reaches. */
const NOBODY = { port: 0 };
const LOGIN = { user: 'monitor', password: 'secret-of-proxy' };
const proxyAt = (kind: ProxyConfig['kind'], port: number, login: typeof LOGIN | null = null): ProxyConfig => ({
  kind,
  host: '127.0.0.1',
  port,
  user: login?.user ?? null,
  password: login?.password ?? null,
});

/** A name without an owner: a look-up here would find nothing (RFC 6761 section 6.4). */
const NAME = 'mail.invalid';
const sender = (more: Partial<SenderConfig>) =>
  senderConfig({ host: NAME, port: 2525, security: 'plaintext', user: null, password: null, ehlo: 'me.example.net', ...more });

async function failureOf(proxy: ProxyConfig, until: AbortSignal = signal): Promise<Failure> {
  const opened = await smtpSender(sender({ proxy }), NAMELESS, systemClock).open(until);
  assert.ok(!opened.ok);
  return opened.failure;
}

suite('the way through a proxy', SIDE_BY_SIDE, () => {
  for (const kind of ['socks5', 'http'] as const) {
    test(`${kind}: names are looked up behind it, and the server’s first words come through`, async () => {
      await using server = await startSmtpScript(ordinary(() => null));
      await using proxy = kind === 'socks5' ? await startSocks(server, { login: LOGIN }) : await startHttpProxy(server);
      const opened = await smtpSender(sender({ proxy: proxyAt(kind, proxy.port, LOGIN) }), NAMELESS, systemClock).open(signal);
      assert.ok(opened.ok, opened.ok ? '' : opened.failure.message);
      opened.session.close();
      assert.deepEqual([proxy.orders, server.heard[0]], [[`${NAME}:2525`], 'EHLO me.example.net']);
    });

    test(`${kind}: TLS is verified with the server itself, by SMTP, IMAP and POP3`, async () => {
      await using world = await startWorld();
      for (const [protocol, { ports }, security] of [
        ['smtp', world.smtp, 'starttls'],
        ['imap', world.externalImap, 'tls'],
        ['pop3', world.externalPop3, 'tls'],
      ] as const) {
        const port = ports[security];
        const behind = { port, waits: security === 'tls' };
        await using proxy = kind === 'socks5' ? await startSocks(behind) : await startHttpProxy(behind);
        const way = { proxy: proxyAt(kind, proxy.port) };
        const opens = async (tlsName: string) => {
          const endpoint = { host: NAME, port, security, ca: world.ca, tlsName, user: null, password: null, ...way };
          if (protocol === 'smtp') return await smtpSender(senderConfig(endpoint), NAMELESS, systemClock).open(signal);
          const box = mailboxConfig({ ...endpoint, protocol, user: 'nobody', password: 'wrong' });
          const opened = (protocol === 'imap' ? imapMailbox : pop3Mailbox)(box, systemClock).open(signal);
          return await opened.then(
            () => ({ ok: true }) as const,
            (error: unknown) => ({ ok: false, failure: error instanceof FailureError ? error.failure : null }) as const,
          );
        };
        const good = await opens('127.0.0.1');
        // The login is wrong: that far TLS was good.
        if (protocol !== 'smtp') assert.equal(good.ok ? '' : good.failure?.outcome, 'auth_failed', protocol);
        else assert.ok(good.ok);
        const bad = await opens('elsewhere.example.net');
        assert.equal(bad.ok ? '' : bad.failure?.outcome, 'tls_failed', protocol);
      }
    });
  }

  const SOCKS: readonly (readonly [string, SocksScript, string, RegExp])[] = [
    ['no client without a login', { method: 0xff }, 'runner_blocked', /takes no client without a login/],
    ['a login of another kind', { method: 1 }, 'runner_blocked', /wants a login of a kind that is not spoken here \(1\)/],
    ['general failure', { reply: 1 }, 'runner_blocked', /says "general failure" \(1\)/],
    ['rules', { reply: 2 }, 'runner_blocked', /does not allow this connection by its rules \(2\)/],
    ['network unreachable', { reply: 3 }, 'unreachable', /network of the server cannot be reached \(3\)/],
    ['host unreachable', { reply: 4 }, 'unreachable', /the server cannot be reached \(4\)/],
    ['refused', { reply: 5 }, 'unreachable', /the server refuses the connection \(5\)/],
    ['TTL', { reply: 6 }, 'unreachable', /TTL expired/],
    ['no CONNECT', { reply: 7 }, 'runner_blocked', /does not know the command CONNECT \(7\)/],
    ['address type', { reply: 8 }, 'runner_blocked', /does not take this kind of address \(8\)/],
    ['no such reply', { reply: 99 }, 'runner_blocked', /an answer that SOCKS 5 does not have \(99\)/],
  ];
  for (const [name, script, outcome, words] of SOCKS) {
    test(`SOCKS: ${name}`, async () => {
      await using proxy = await startSocks(NOBODY, script);
      const failure = await failureOf(proxyAt('socks5', proxy.port));
      assert.deepEqual(
        [failure.outcome, failure.reply, failure.side ?? null],
        [outcome, null, outcome === 'unreachable' ? null : 'runner'],
      );
      assert.match(failure.message, words);
      assert.match(failure.message, new RegExp(`^${NAME}:2525.*the proxy 127\\.0\\.0\\.1:${proxy.port}`));
    });
  }

  test('a refused login is the proxy’s, and its password is in no word of it', async () => {
    await using socks = await startSocks(NOBODY, { login: { ...LOGIN, password: 'another' } });
    await using http = await startHttpProxy(NOBODY, (head) =>
      head.includes('Proxy-Authorization: Basic ') ? '407 Proxy Authentication Required' : '500 no',
    );
    for (const failure of [await failureOf(proxyAt('socks5', socks.port, LOGIN)), await failureOf(proxyAt('http', http.port, LOGIN))]) {
      assert.equal(failure.outcome, 'runner_blocked');
      assert.match(failure.message, /refuses the login/);
      assert.doesNotMatch(JSON.stringify(failure), /secret-of-proxy|bW9uaXRvcj/);
    }
  });

  const HTTP: readonly (readonly [string, string, RegExp])[] = [
    ['407 Proxy Authentication Required', 'runner_blocked', /takes no client without a login \(407 Proxy/],
    ['403 Forbidden', 'runner_blocked', /does not allow this connection \(its words: 403 Forbidden\)/],
    ['405 Method Not Allowed', 'runner_blocked', /its words: 405/],
    ['401 Unauthorized', 'runner_blocked', /takes no client without a login \(401/],
    ['500 Unable to connect', 'unreachable', /its words: 500 Unable to connect/],
    ['500 Internal Server Error', 'runner_blocked', /its words: 500 Internal/],
    ['502 Bad Gateway', 'unreachable', /cannot reach the server \(its words: 502 Bad Gateway\)/],
    ['503 Service Unavailable', 'unreachable', /its words: 503/],
    ['504 Gateway Timeout', 'unreachable', /its words: 504/],
  ];
  for (const [line, outcome, words] of HTTP) {
    test(`CONNECT: ${line}`, async () => {
      await using proxy = await startHttpProxy(NOBODY, () => line);
      const failure = await failureOf(proxyAt('http', proxy.port));
      assert.equal(failure.outcome, outcome);
      assert.match(failure.message, words);
    });
  }

  test('what is no such proxy is told, and what to write', async () => {
    await using server = await startSmtpScript(ordinary(() => null));
    const socks = await failureOf(proxyAt('socks5', server.port));
    assert.deepEqual([socks.outcome, /does not speak SOCKS 5/.test(socks.message)], ['runner_blocked', true]);
    const http = await failureOf(proxyAt('http', server.port));
    assert.match(http.message, /does not speak HTTP/);
    assert.match(http.remedy, /socks5:\/\//);
  });

  test('a proxy that is not there: nothing goes past it', async () => {
    await using server = await startSmtpScript(ordinary(() => null));
    const opened = await smtpSender(
      sender({ host: '127.0.0.1', port: server.port, proxy: proxyAt('socks5', 1) }),
      NAMELESS,
      systemClock,
    ).open(signal);
    assert.ok(!opened.ok);
    assert.deepEqual([opened.failure.outcome, opened.failure.side], ['runner_blocked', 'runner']);
    assert.match(opened.failure.message, /cannot be connected to \(connection refused\)/);
    assert.deepEqual(server.heard, []);
  });

  test('the time allowed is kept: silence before the order is the proxy’s, behind it nobody knows', async () => {
    const over = new AbortController();
    await using mute = await startSocks(NOBODY, { onGreeting: () => over.abort() });
    const nothing = await failureOf(proxyAt('socks5', mute.port), over.signal);
    assert.deepEqual([nothing.outcome, nothing.side], ['runner_blocked', 'runner']);
    assert.match(nothing.message, /gave no answer/);
    await using behind = await startSocks(NOBODY, { silent: true });
    const later = new AbortController();
    const failing = failureOf(proxyAt('socks5', behind.port), later.signal);
    while (behind.orders.length === 0) await new Promise((resolve) => setImmediate(resolve));
    later.abort();
    const failure = await failing;
    assert.deepEqual([failure.outcome, failure.cause], ['unreachable', 'timed-out']);
    assert.match(failure.message, /has not reached the server/);
  });
});
