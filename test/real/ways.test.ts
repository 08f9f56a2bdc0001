import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, chmodSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createAuthority } from '../../sandbox/tls/certificates.ts';
import { imapMailbox } from '../../src/adapters/mail/imap/mailbox.ts';
import { smtpSender } from '../../src/adapters/mail/smtp/sender.ts';
import type { Probe, SendResult } from '../../src/core/ports/sender.ts';
import type { ProxyConfig, Way } from '../../src/core/request/config.ts';
import type { Failure } from '../../src/core/result/outcome.ts';
import { FailureError } from '../../src/core/result/outcome.ts';
import { systemClock } from '../../src/core/time/clock.ts';
import { NAMELESS } from '../doubles/mailbox/nameless.ts';
import { mailboxConfig, senderConfig } from '../doubles/request/configs.ts';
import { startPlainDovecot } from './stores/dovecot.ts';
import type { Store } from './stores/store.ts';
import { STORE_PASSWORD } from './stores/store.ts';
import { proxiesMissing, unpackedRoot } from './stores/unpacked.ts';
import type { Daemon } from './world/daemon.ts';
import { startDaemon } from './world/daemon.ts';
import { freePorts } from './world/ports.ts';
import { listening } from './world/ready.ts';
import { tieFolder } from './world/reaper.ts';
import { skipWithout } from './world/skip.ts';
import { showServerLogs } from './world/shown-logs.ts';

const BOX = 'probe@example.test';
const LOGIN = { user: 'monitor', password: 'secret-of-proxy' };
const TITLE = 'ways: LMTP of Dovecot, microsocks, tinyproxy, a client certificate that OpenSSL refuses';
const { signal } = new AbortController();

describe(TITLE, { skip: skipWithout(TITLE, proxiesMissing()), concurrency: true }, () => {
  showServerLogs();
  const directory = mkdtempSync(join(tmpdir(), 'email-continuity-ways-'));
  const untie = tieFolder(directory);
  const daemons: Daemon[] = [];
  let store: Store;
  let [imap = 0, lmtp = 0, socks = 0, http = 0, tls = 0, closed = 0] = [] as number[];
  const authority = createAuthority('servers');

  before(async () => {
    chmodSync(directory, 0o755);
    [imap = 0, lmtp = 0, socks = 0, http = 0, tls = 0, closed = 0] = await freePorts(6);
    mkdirSync(join(directory, 'store'));
    const options = { directory: join(directory, 'store'), port: imap, pop3Port: null, lmtpPort: lmtp, users: [BOX] };
    store = await startPlainDovecot(options);
    const start = async (name: string, command: string, args: readonly string[], port: number) => {
      const daemon = await startDaemon({ name, command, args, logFile: join(directory, `${name}.log`) });
      daemons.push(daemon);
      await listening(daemon, port);
    };
    const programs = join(unpackedRoot('proxies'), 'usr/bin');
    const own = ['-i', '127.0.0.1', '-p', String(socks), '-u', LOGIN.user, '-P', LOGIN.password];
    const conf = join(directory, 'tinyproxy.conf');
    writeFileSync(
      conf,
      `Port ${http}\nListen 127.0.0.1\nTimeout 60\nBasicAuth ${LOGIN.user} ${LOGIN.password}\nConnectPort ${lmtp}\nConnectPort ${imap}\nConnectPort ${closed}\n`,
    );
    const server = authority.issue({ names: ['localhost'], addresses: ['127.0.0.1'] }, null);
    for (const [file, text] of [
      ['server.pem', server.certificate + server.key],
      ['clients.pem', createAuthority('clients').certificate],
    ] as const)
      writeFileSync(join(directory, file), text);
    const verifying = ['-Verify', '1', '-verify_return_error', '-CAfile', join(directory, 'clients.pem'), '-quiet'];
    await Promise.all([
      start('microsocks', join(programs, 'microsocks'), own, socks),
      start('tinyproxy', join(programs, 'tinyproxy'), ['-d', '-c', conf], http),
      start(
        'openssl',
        '/usr/bin/openssl',
        ['s_server', '-accept', `127.0.0.1:${tls}`, '-cert', join(directory, 'server.pem'), ...verifying],
        tls,
      ),
    ]);
  });
  after(async () => {
    await Promise.all([...daemons.map((daemon) => daemon.stop()), store?.stop()]);
    rmSync(directory, { recursive: true, force: true });
    untie();
  });

  const proxy = (kind: ProxyConfig['kind'], login: { readonly user: string; readonly password: string } | null = LOGIN): ProxyConfig => ({
    kind,
    host: '127.0.0.1',
    port: kind === 'socks5' ? socks : http,
    user: login?.user ?? null,
    password: login?.password ?? null,
  });

  const probe = (to: string, text = 'probe\n'): Probe => ({
    id: 'a'.repeat(32),
    from: 'monitor@example.test',
    to,
    subject: 'probe',
    messageId: 'a@example.test',
    envelopeId: null,
    date: 0,
    headers: [],
    text,
  });

  async function deliver(mail: Probe, way: Way = {}): Promise<SendResult> {
    const config = senderConfig({
      protocol: 'lmtp',
      host: '127.0.0.1',
      port: lmtp,
      security: 'plaintext',
      user: null,
      password: null,
      ...way,
    });
    const opened = await smtpSender(config, NAMELESS, systemClock).open(signal);
    if (!opened.ok) return opened;
    const sent = await opened.session.send(mail, { ready: Promise.resolve(true), onLeft: () => undefined, enough: signal });
    opened.session.close();
    return sent;
  }

  async function failureOf(way: Way, port = lmtp): Promise<Failure> {
    const config = senderConfig({ host: '127.0.0.1', port, security: 'plaintext', user: null, password: null, ...way });
    const opened = await smtpSender(config, NAMELESS, systemClock).open(signal);
    assert.ok(!opened.ok);
    return opened.failure;
  }

  test('LMTP: delivered at once, in the words of the mailbox', async () => {
    const sent = await deliver(probe(BOX));
    assert.match(sent.ok ? sent.acceptance.reply : sent.failure.message, /^250 2\.0\.0 <probe@example\.test> \S+ Saved/);
  });

  test('LMTP: a mail that the mailbox does not take is refused behind the message', async () => {
    const sent = await deliver(probe(BOX, `${'x'.repeat(70)}\n`.repeat(200)));
    assert.ok(!sent.ok);
    assert.match(sent.failure.reply ?? '', /^4\d\d 4\.2\.\d <probe@example\.test>.* maximum size/);
    assert.equal(sent.failure.outcome, 'deferred');
  });

  test('what Dovecot shows of an account: folders, quota, what it offers', async () => {
    const login = { host: '127.0.0.1', port: imap, security: 'plaintext', user: BOX, password: STORE_PASSWORD } as const;
    const mailbox = imapMailbox(mailboxConfig(login), systemClock);
    await mailbox.open(signal);
    const facts = await mailbox.facts?.();
    await mailbox.close();
    assert.deepEqual([facts?.quota?.limit, facts?.mayDelete], [1024 * 1024, true]);
    for (const offer of ['IDLE', 'UIDPLUS', 'QUOTA']) assert.ok(facts?.offers.includes(offer), offer);
    assert.equal(facts?.folders?.find(({ folder }) => folder === 'INBOX')?.use, null);
  });

  for (const kind of ['socks5', 'http'] as const) {
    test(`${kind}: LMTP and IMAP go through the proxy`, async () => {
      const sent = await deliver(probe(BOX), { proxy: proxy(kind) });
      assert.ok(sent.ok, sent.ok ? '' : sent.failure.message);
      const login = { host: '127.0.0.1', port: imap, security: 'plaintext', user: BOX, password: STORE_PASSWORD } as const;
      const mailbox = imapMailbox(mailboxConfig({ ...login, proxy: proxy(kind) }), systemClock);
      const { watched } = await mailbox.open(signal).catch((error: unknown) => {
        throw new Error(error instanceof FailureError ? error.failure.message : String(error));
      });
      await mailbox.close();
      assert.equal(watched[0]?.folder, 'INBOX');
    });

    test(`${kind}: a wrong login, and none`, async () => {
      for (const login of [{ ...LOGIN, password: 'wrong' }, null]) {
        const failure = await failureOf({ proxy: proxy(kind, login) });
        assert.deepEqual([failure.outcome, failure.side], ['runner_blocked', 'runner'], failure.message);
        assert.match(failure.message, login === null ? /without a login|by user and password/ : /refuses the login/);
      }
    });

    test(`${kind}: a server that is not there`, async () => {
      const failure = await failureOf({ proxy: proxy(kind) }, closed);
      assert.equal(failure.outcome, 'unreachable', failure.message);
    });
  }

  test('http: a port that the proxy does not allow', async () => {
    const failure = await failureOf({ proxy: proxy('http') }, tls);
    assert.deepEqual([failure.outcome, failure.side], ['runner_blocked', 'runner'], failure.message);
    assert.match(failure.message, /its words: 403 /);
  });

  test('a client certificate of another CA is refused in an alert', async () => {
    const { certificate, key } = authority.issue({ names: ['monitor.example.test'], addresses: [] }, null);
    const config = senderConfig({ host: '127.0.0.1', port: tls, security: 'tls', ca: authority.certificate, user: null, password: null });
    for (const [identity, words] of [
      [{ cert: certificate, key }, /refuses the client certificate/],
      [null, /asks for a client certificate, and got none/],
    ] as const) {
      const opened = await smtpSender({ ...config, identity }, NAMELESS, systemClock).open(signal);
      assert.ok(!opened.ok);
      assert.equal(opened.failure.outcome, 'tls_failed', opened.failure.message);
      assert.match(opened.failure.message, words);
    }
  });
});
