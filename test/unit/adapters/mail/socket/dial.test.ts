import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { interleaved } from '../../../../../src/adapters/mail/socket/dial/addresses.ts';
import { dial } from '../../../../../src/adapters/mail/socket/dial/dial.ts';
import { DialError } from '../../../../../src/adapters/mail/socket/dial/dial-error.ts';
import { networkFailure } from '../../../../../src/adapters/mail/socket/network-failure.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { TimeUp } from '../../../../../src/core/time/limit.ts';
import { startBlackhole } from '../../../../real/world/blackhole.ts';

const { signal } = new AbortController();
/** No TCP connection leads to many hosts at a time: there is no way to this address from any machine. */
const NOWHERE = 'ff0e::1';
/** Addresses where no other test listens, as one may at any port of 127.0.0.1 or 127.0.0.2. Nothing at all listens at the first. */
const OWN = { first: '127.31.7.1', second: '127.31.7.2', third: '127.31.7.3' } as const;

async function listening(host: string, port = 0) {
  const server = createServer((socket) => socket.on('error', () => undefined)).listen(port, host);
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, [Symbol.dispose]: () => void server.close() };
}

test('families come in turn, the first one first', () => {
  const cases = [
    [
      ['a::1', 'a::2', '192.0.2.1', '192.0.2.2', '192.0.2.3'],
      ['a::1', '192.0.2.1', 'a::2', '192.0.2.2', '192.0.2.3'],
    ],
    [
      ['192.0.2.1', 'a::1', 'a::2'],
      ['192.0.2.1', 'a::1', 'a::2'],
    ],
    [['a::1'], ['a::1']],
    [[], []],
  ] as const;
  for (const [given, expected] of cases) assert.deepEqual(interleaved(given), expected);
});

test('the next address is taken where the first refuses, or there is no way to it', async () => {
  using server = await listening(OWN.second);
  for (const first of [OWN.first, NOWHERE]) {
    const socket = await dial({ host: 'mail.example.net', port: server.port }, systemClock, signal, async () => [first, OWN.second]);
    assert.equal(socket.remoteAddress, OWN.second);
    socket.destroy();
  }
});

test('an address that is silent holds up the next by a moment, and is not given up', async () => {
  const silent = await startBlackhole();
  using server = await listening(OWN.third, silent.port);
  const socket = await dial({ host: 'mail.example.net', port: server.port }, systemClock, signal, async () => ['127.0.0.1', OWN.third]);
  assert.equal(socket.remoteAddress, OWN.third);
  socket.destroy();
  await silent.stop();
});

test('the error names each address and what became of it', async () => {
  const silent = await startBlackhole();
  const over = new AbortController();
  const told = dial({ host: 'mail.example.net', port: silent.port }, systemClock, over.signal, async () => [
    '127.0.0.1',
    NOWHERE,
    OWN.first,
  ]);
  void systemClock.sleep(900).then(() => over.abort(new TimeUp('timeout', 900)));
  await assert.rejects(told, (error) => {
    assert.ok(error instanceof DialError);
    assert.equal(error.code, 'ETIMEDOUT');
    assert.match(
      error.message,
      /^127\.0\.0\.1: no answer until the run's time was up \(`timeout: 0\.9 s`\); ff0e::1: .+; 127\.31\.7\.1: connection refused$/,
    );
    return true;
  });
  await silent.stop();
});

test('a refusal tells more than a family that there is no way for', async () => {
  await assert.rejects(
    dial({ host: 'mail.example.net', port: 1 }, systemClock, signal, async () => [NOWHERE, '127.0.0.1']),
    { code: 'ECONNREFUSED', message: /^ff0e::1: .+; 127\.0\.0\.1: connection refused$/ },
  );
});

test('a resolver that says nothing is not waited for beyond the time', async () => {
  const over = new AbortController();
  const told = dial({ host: 'mail.example.net', port: 1 }, systemClock, over.signal, () => new Promise(() => undefined));
  over.abort(new TimeUp(null, 30_000));
  await assert.rejects(told, { code: 'EAI_AGAIN', message: "the resolver gave no answer within 30 s, which is this monitor's own limit" });
});

test('a host without any address is none', async () => {
  await assert.rejects(
    dial({ host: 'mail.example.net', port: 1 }, systemClock, signal, async () => []),
    { code: 'ENOTFOUND' },
  );
});

test('of a family that is wanted alone, the other is not tried', async () => {
  using server = await listening(OWN.second);
  const target = { host: 'mail.example.net', port: server.port, family: 4 as const };
  const socket = await dial(target, systemClock, signal, async () => [NOWHERE, OWN.second]);
  assert.equal(socket.remoteAddress, OWN.second);
  socket.destroy();
  await assert.rejects(
    dial({ ...target, family: 6 }, systemClock, signal, async () => [OWN.second]),
    { code: 'NO_SUCH_FAMILY', message: 'the name has no IPv6 address' },
  );
});

test('a name without an address of that family is told so, and what to do', async () => {
  const failure = networkFailure('sender', 'mail.example.net:587', 'NO_SUCH_FAMILY', 'the name has no IPv6 address');
  assert.equal(failure?.outcome, 'unreachable');
  assert.match(failure.message, /has no IPv6 address, and `family` wants one/);
});
