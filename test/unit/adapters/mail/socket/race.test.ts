import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { suite, test } from 'node:test';
import { createAuthority } from '../../../../../sandbox/tls/certificates.ts';
import type { Connected } from '../../../../../src/adapters/mail/socket/connect.ts';
import { DialError } from '../../../../../src/adapters/mail/socket/dial/dial-error.ts';
import { networkFailure } from '../../../../../src/adapters/mail/socket/network-failure.ts';
import { meet } from '../../../../../src/adapters/mail/socket/tls-mode.ts';
import { tlsOptions } from '../../../../../src/adapters/mail/socket/verification.ts';
import { smtpSender } from '../../../../../src/adapters/mail/smtp/sender.ts';
import { FailureError } from '../../../../../src/core/result/outcome.ts';
import { TimeUp } from '../../../../../src/core/time/limit.ts';
import { HeldClock } from '../../../../doubles/clocks/held-clock.ts';
import { NAMELESS } from '../../../../doubles/mailbox/nameless.ts';
import { senderConfig } from '../../../../doubles/request/configs.ts';

const MINUTE = 60_000;
const [A, B] = ['127.0.0.1', '127.0.0.2'] as const;
const authority = createAuthority('test');
const own = authority.issue({ names: ['mail.example.net'], addresses: [] }, null);
const other = authority.issue({ names: ['other.example.net'], addresses: [] }, null);

/** A server's action on each of its connections. */
type Talk = (socket: Socket) => void;
const greets: Talk = (socket) => void socket.write('220 mail.example.net\r\n');
const silent: Talk = () => undefined;
const closes: Talk = (socket) => void socket.end();

interface Host extends AsyncDisposable {
  readonly port: number;
  /** The connections of each address, in their order. */
  readonly met: Readonly<Record<typeof A | typeof B, Socket[]>>;
  /** Resolves when this address is connected to. */
  readonly connected: (address: typeof A | typeof B) => Promise<unknown>;
}

/** One host with two addresses, over TLS if they have an identity. */
async function hostOf(a: Talk, b: Talk, identities: readonly (typeof own | null)[] = [null, null]): Promise<Host> {
  const met = { [A]: [], [B]: [] } as Record<typeof A | typeof B, Socket[]>;
  const listen = async (address: typeof A | typeof B, talk: Talk, identity: typeof own | null | undefined, port: number) => {
    const hear = (socket: Socket) => {
      met[address].push(socket.on('error', () => undefined));
      talk(socket);
    };
    const server: Server = identity
      ? createTlsServer({ key: identity.key, cert: identity.certificate }, hear).on('tlsClientError', () => undefined)
      : createServer(hear);
    server.listen(port, address);
    await once(server, 'listening');
    return server;
  };
  const first = await listen(A, a, identities[0], 0);
  const { port } = first.address() as AddressInfo;
  const second = await listen(B, b, identities[1], port);
  return {
    port,
    met,
    connected: async (address) =>
      await once(address === A ? first : second, identities[address === A ? 0 : 1] ? 'secureConnection' : 'connection'),
    [Symbol.asyncDispose]: async () => {
      for (const socket of [...met[A], ...met[B]]) socket.destroy();
      for (const server of [first, second]) {
        server.close();
        await once(server, 'close');
      }
    },
  };
}

/** Meets the host; `reached` when the first address has taken the connection. */
function meeting(
  host: Host,
  clock: HeldClock,
  security: 'tls' | 'plaintext',
  { signal, name }: { signal?: AbortSignal; name?: string } = {},
) {
  const endpoint = { host: name ?? 'mail.example.net', port: host.port, security, ca: authority.certificate, tlsName: null } as const;
  let turn: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (turn = resolve));
  const times = { connectMs: 30_000, greetingMs: 5 * MINUTE, meanwhile: turn };
  const how = { verify: tlsOptions(endpoint), addresses: [A, B], ...times };
  const met = meet({ end: 'sender', endpoint }, how, clock, signal ?? new AbortController().signal);
  met.catch(() => undefined);
  return { met, reached };
}

/** Lets events that are due happen. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

function greetingOf({ socket }: Connected): string {
  return String(socket.read());
}

for (const security of ['plaintext', 'tls'] as const) {
  const identities = security === 'tls' ? [own, own] : [null, null];
  suite(`several addresses of one host, ${security}`, () => {
    test('one that takes the connection and never greets: the other is begun beside it, and taken', async () => {
      await using host = await hostOf(silent, greets, identities);
      const clock = new HeldClock();
      const { met, reached } = meeting(host, clock, security);
      await reached;
      await turns();
      assert.equal(host.met[B].length, 0, 'not before a while');
      clock.pass(2_000);
      const connected = await met;
      assert.deepEqual([connected.socket.remoteAddress, greetingOf(connected)], [B, '220 mail.example.net\r\n']);
      assert.deepEqual(connected.addresses, [
        { address: A, became: 'connected, then no answer yet' },
        { address: B, became: 'greeted' },
      ]);
      // In an orderly way, without any word.
      const [left] = host.met[A];
      assert.ok(left);
      const said: string[] = [];
      left.on('data', (chunk) => said.push(String(chunk)));
      if (!left.readableEnded) await once(left, 'end');
      assert.deepEqual(said, []);
      connected.socket.destroy();
    });

    test('the first that greets is taken, however late', async () => {
      await using host = await hostOf(silent, silent, identities);
      const clock = new HeldClock();
      const { met, reached } = meeting(host, clock, security);
      await reached;
      await turns();
      const second = host.connected(B);
      clock.pass(2_000);
      await second;
      await turns();
      clock.pass(30_000);
      await turns();
      clock.pass(4 * MINUTE);
      await turns();
      const [late] = host.met[A];
      assert.ok(late);
      greets(late);
      const connected = await met;
      assert.equal(connected.socket.remoteAddress, A);
      assert.deepEqual(
        connected.addresses?.map(({ became }) => became),
        ['greeted', 'connected, then no answer yet'],
      );
      connected.socket.destroy();
    });

    test('one that closes without a word leads to the next at once', async () => {
      await using host = await hostOf(closes, silent, identities);
      const connected = await meeting(host, new HeldClock(), security).met;
      assert.equal(connected.socket.remoteAddress, B);
      assert.deepEqual(connected.addresses, [
        { address: A, became: 'connected, then cut off' },
        { address: B, became: 'connected' },
      ]);
      connected.socket.destroy();
    });

    test('all of them silent: each is named, with what ended the wait', async () => {
      await using host = await hostOf(silent, silent, identities);
      const clock = new HeldClock();
      const over = new AbortController();
      const { met, reached } = meeting(host, clock, security, { signal: over.signal });
      await reached;
      await turns();
      const second = host.connected(B);
      clock.pass(2_000);
      await second;
      await turns();
      over.abort(new TimeUp('timeout', 9_000));
      await assert.rejects(met, (error) => {
        assert.ok(error instanceof DialError);
        const failure = networkFailure('sender', 'mail:25', error.code, error.message);
        const each = "connected, then no answer until the run's time was up (`timeout: 9.0 s`)";
        assert.equal(failure?.message, `mail:25: the server takes the connection and says nothing (${A}: ${each}; ${B}: ${each}).`);
        assert.equal(failure.cause, undefined, 'a dropped port is another thing');
        return true;
      });
    });
  });
}

test('a handshake that hangs at one address does not hold up the other', async () => {
  await using host = await hostOf(silent, greets, [null, own]);
  const clock = new HeldClock();
  const { met, reached } = meeting(host, clock, 'tls');
  await reached;
  await turns();
  clock.pass(2_000);
  const connected = await met;
  assert.deepEqual([connected.socket.remoteAddress, greetingOf(connected)], [B, '220 mail.example.net\r\n']);
  connected.socket.destroy();
});

test('a certificate that is refused at one address is told, and not gone round', async () => {
  await using host = await hostOf(greets, greets, [other, own]);
  await assert.rejects(meeting(host, new HeldClock(), 'tls').met, { code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  assert.equal(host.met[B].length, 0);
});

test('a host that waits for TLS at all its addresses is known for that', async () => {
  await using host = await hostOf(silent, silent, [own, own]);
  const clock = new HeldClock();
  const { met, reached } = meeting(host, clock, 'plaintext', { name: A });
  await reached;
  await turns();
  clock.pass(2_000);
  for (let passed = 0; passed < 3; passed++) {
    await turns();
    clock.pass(1_000);
  }
  await assert.rejects(met, (error) => error instanceof FailureError && /speaks TLS from the first byte/.test(error.message));
});

test('one login goes out, and the session names its addresses', async () => {
  const heard: string[] = [];
  const answers: Talk = (socket) => {
    greets(socket);
    socket.on('data', (line) => {
      heard.push(String(line).trim());
      socket.write(String(line).startsWith('EHLO') ? '250-mail\r\n250 AUTH PLAIN\r\n' : '235 ok\r\n');
    });
  };
  await using host = await hostOf(silent, answers);
  const clock = new HeldClock();
  const config = senderConfig({ host: 'mail.example.net', port: host.port, security: 'plaintext', user: 'u', password: 'p', ca: null });
  const first = host.connected(A);
  const opening = smtpSender(config, NAMELESS, clock, { addresses: [A, B] }).open(new AbortController().signal);
  await first;
  await turns();
  clock.pass(2_000);
  const opened = await opening;
  assert.ok(opened.ok, opened.ok ? '' : opened.failure.message);
  assert.deepEqual(
    heard.map((line) => line.split(' ')[0]),
    ['EHLO', 'AUTH'],
  );
  assert.deepEqual(
    opened.session.addresses?.map(({ became }) => became),
    ['connected, then no answer yet', 'greeted'],
  );
  opened.session.close();
});
