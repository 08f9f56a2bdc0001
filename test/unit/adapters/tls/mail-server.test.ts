import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { X509Certificate } from 'node:crypto';
import { createSecureContext, TLSSocket } from 'node:tls';
import { test } from 'node:test';
import type { KeyKind } from '../../../../src/core/ports/domain-check.ts';
import type { Clock } from '../../../../src/core/time/clock.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import { dial } from '../../../../src/adapters/mail/socket/dial/dial.ts';
import { meetMailServer } from '../../../../src/adapters/tls/mail-server.ts';
import { createAuthority } from '../../../../sandbox/tls/certificates.ts';
import { VirtualClock } from '../../../doubles/clocks/virtual-clock.ts';

const meet = async (port: number, clock: Clock, key: KeyKind | null = null) =>
  await meetMailServer(
    { host: 'mx.example.net', address: '127.0.0.1', port, key },
    (place, signal) => dial(place, clock, signal),
    clock,
    new AbortController().signal,
  );

/** How a server that does this with each connection greets. */
async function greetingOf(talk: (socket: Socket) => void, clock: Clock = systemClock) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    talk(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await meet((server.address() as AddressInfo).port, clock);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

const CASES: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['a greeting', ['220 mx.example.net ESMTP Postfix\r\n'], /^mx\.example\.net$/],
  ['a greeting in pieces', ['22', '0 mx.exam', 'ple.net\r', '\n'], /^mx\.example\.net$/],
  ['the first line of a slow one', ['220-mx.example.net wait for it\r\n'], /^mx\.example\.net$/],
  ['a greeting without a name', ['220 \r\n'], /^unreached: port \d+: it says "220 "/],
  ['a refusal', ['554 No SMTP service here\r\n'], /^unreached: port \d+: it says "554 No SMTP/],
  ['talk without an end', ['x'.repeat(9000), '', '', '', ''], /^unreached: port \d+: the server talks/],
];

for (const [name, pieces, expected] of CASES) {
  test(name, async () => {
    const heard = await greetingOf((socket) => {
      for (const piece of pieces) socket.write(piece);
      if (pieces.length < 5) socket.end();
    });
    assert.match(heard.kind === 'met' ? heard.greeting : `unreached: ${heard.reason}`, expected);
  });
}

test('a server that hangs up without a word', async () => {
  const heard = await greetingOf((socket) => socket.end());
  assert.match(heard.kind === 'unreached' ? heard.reason : '', /closed the connection$/);
});

test('where nobody listens it is not reached', async () => {
  const heard = await meet(1, systemClock);
  assert.match(heard.kind === 'unreached' ? heard.reason : '', /connection refused/);
});

test('a silent server is given up when its time is over', async () => {
  const heard = await greetingOf(() => undefined, new VirtualClock());
  assert.match(JSON.stringify(heard), /no answer within .+, which is this monitor's own limit/);
});

for (const [code, by] of [
  ['ENETUNREACH', 'place'],
  ['EADDRNOTAVAIL', 'place'],
  ['EPERM', 'place'],
  ['ETIMEDOUT', 'silence'],
  ['EHOSTUNREACH', undefined],
  ['ECONNREFUSED', undefined],
] as const) {
  test(`whose doing ${code} is`, async () => {
    const target = { host: 'mx.example.net', address: '2001:db8::1', port: 25, key: null };
    const lost = () => Promise.reject(Object.assign(new Error(code), { code }));
    const heard = await meetMailServer(target, lost, systemClock, new AbortController().signal);
    assert.equal(heard.kind === 'unreached' ? heard.by : 'reached', by);
  });
}

const authority = createAuthority('Test CA');
const NAMES = { names: ['mx.example.net'], addresses: [] };

/** A mail server that offers STARTTLS with these certificates. */
async function serving(keys: readonly { readonly certificate: string; readonly key: string }[], use: (port: number) => Promise<void>) {
  const context = createSecureContext({ cert: keys.map(({ certificate }) => certificate), key: keys.map(({ key }) => key) });
  const server = createServer((socket) => {
    socket.on('error', () => undefined).write('220-mx.example.net wait\r\n220 mx.example.net ESMTP\r\n');
    const hear = (chunk: Buffer) => {
      if (String(chunk).startsWith('EHLO probe')) socket.write('250-mx.example.net\r\n250 STARTTLS\r\n');
      if (!String(chunk).startsWith('STARTTLS')) return;
      socket.off('data', hear);
      socket.write('220 go ahead\r\n', () =>
        new TLSSocket(socket, { isServer: true, secureContext: context }).on('error', () => undefined),
      );
    };
    socket.on('data', hear);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

test('one connection tells the name, the version of TLS, the certificate and why it is not trusted', async () => {
  await serving([authority.issue(NAMES, null)], async (port) => {
    const met = await meet(port, systemClock);
    assert.equal(met.kind === 'met' && met.greeting, 'mx.example.net');
    const shown = met.kind === 'met' ? met.tls : null;
    assert.ok(shown?.kind === 'chain');
    assert.match(shown.version, /^TLSv1\.[23]$/);
    assert.equal(new X509Certificate(shown.certificates[0] ?? '').checkHost('mx.example.net'), 'mx.example.net');
    assert.match(shown.problem ?? '', /UNABLE_TO|SELF_SIGNED/);
  });
});

test('a certificate for another kind of key is asked for, and a server without one refuses', async () => {
  await serving([authority.issue(NAMES, null)], async (port) => {
    const kinds = await Promise.all((['rsa', 'ec'] as const).map(async (kind) => await meet(port, systemClock, kind)));
    const shown = kinds.map((met) => (met.kind === 'met' ? met.tls.kind : met.reason));
    assert.deepEqual(shown.toSorted(), ['chain', 'none']);
  });
});
