import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { test } from 'node:test';
import type { Clock } from '../../../../../src/core/time/clock.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { greeting } from '../../../../../src/adapters/mail/socket/look/greeting.ts';
import { VirtualClock } from '../../../../doubles/clocks/virtual-clock.ts';

/** How a server that does this with each connection greets. */
async function greetingOf(talk: (socket: Socket) => void, clock: Clock = systemClock) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    talk(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await greeting('127.0.0.1', (server.address() as AddressInfo).port, clock, new AbortController().signal);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

const CASES: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['a greeting', ['220 mx.example.net ESMTP Postfix\r\n'], /^mx\.example\.net$/],
  ['a greeting in pieces', ['22', '0 mx.exam', 'ple.net\r', '\n'], /^mx\.example\.net$/],
  ['the first line of a slow one', ['220-mx.example.net wait for it\r\n'], /^mx\.example\.net$/],
  ['a greeting without a name', ['220 \r\n'], /^unreached: it says "220 " on port/],
  ['a refusal', ['554 No SMTP service here\r\n'], /^unreached: it says "554 No SMTP/],
  ['talk without an end', ['x'.repeat(5000)], /^unreached: port \d+: the server talks/],
];

for (const [name, pieces, expected] of CASES) {
  test(name, async () => {
    const heard = await greetingOf((socket) => {
      for (const piece of pieces) socket.write(piece);
    });
    assert.match(heard.kind === 'named' ? heard.name : `unreached: ${heard.reason}`, expected);
  });
}

test('a server that hangs up without a word', async () => {
  const heard = await greetingOf((socket) => socket.end());
  assert.match(heard.kind === 'unreached' ? heard.reason : '', /closed the connection without a word$/);
});

test('where nobody listens it is not reached', async () => {
  const heard = await greeting('127.0.0.1', 1, systemClock, new AbortController().signal);
  assert.match(heard.kind === 'unreached' ? heard.reason : '', /connection refused/);
});

test('a silent server is given up when its time is over', async () => {
  const heard = await greetingOf(() => undefined, new VirtualClock());
  assert.match(JSON.stringify(heard), /no (?:greeting|answer) within the time allowed/);
});
