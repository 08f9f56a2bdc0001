import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { suite, test } from 'node:test';
import { smtpSender } from '../../../../../src/adapters/mail/smtp/sender.ts';
import type { SenderConfig } from '../../../../../src/core/request/config.ts';
import type { SessionResult } from '../../../../../src/core/ports/sender.ts';
import { HeldClock } from '../../../../doubles/clocks/held-clock.ts';
import { NAMELESS } from '../../../../doubles/mailbox/nameless.ts';

const MINUTE = 60_000;
const { signal } = new AbortController();

interface Waiting extends AsyncDisposable {
  readonly clock: HeldClock;
  readonly server: Socket;
  readonly opening: Promise<SessionResult>;
}

/** A sender connected to a server that has not greeted yet. */
async function waiting(protocol: 'smtp' | 'lmtp' = 'smtp'): Promise<Waiting> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const server = { host: '127.0.0.1', port, security: 'plaintext', user: null, password: null, ca: null, tlsName: null } as const;
  const config: SenderConfig = { ...server, name: 'mta', protocol, ehlo: 'me.example.net' };
  const clock = new HeldClock();
  const connected = once(listener, 'connection') as Promise<[Socket]>;
  const opening = smtpSender(config, NAMELESS, clock).open(signal);
  const [socket] = await connected;
  const sockets = [socket];
  listener.on('connection', (another) => sockets.push(another.on('error', () => undefined)));
  socket.on('error', () => undefined);
  // The library is loaded, and listens, by the time that it takes a line.
  await import('../../../../../src/adapters/mail/smtp/session/conversation.ts');
  for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve));
  return {
    clock,
    server: socket,
    opening,
    [Symbol.asyncDispose]: async () => {
      for (const each of sockets) each.destroy();
      listener.close();
      await once(listener, 'close');
    },
  };
}

suite('a banner may take five minutes (RFC 5321 section 4.5.3.2.1)', () => {
  test('one that comes just in time is a greeting', async () => {
    await using played = await waiting();
    const { clock, server, opening } = played;
    clock.pass(5 * MINUTE - 1);
    server.on('data', (line) => String(line).startsWith('EHLO') && server.write('250 mx.example.net\r\n'));
    server.write('220 mx.example.net ESMTP\r\n');
    const opened = await opening;
    assert.ok(opened.ok, opened.ok ? '' : opened.failure.message);
    opened.session.close();
  });

  test('one that does not come is named, with what ended the wait', async () => {
    await using played = await waiting();
    played.clock.pass(5 * MINUTE + 1);
    const opened = await played.opening;
    assert.ok(!opened.ok);
    const { outcome, temporary, message, reply } = opened.failure;
    assert.deepEqual([outcome, temporary, reply], ['unreachable', true, null]);
    assert.match(message, /5 min/);
  });
});

suite('what is no reply of SMTP is told as the server’s words', () => {
  for (const [greeting, message, temporary] of [
    ['* OK [CAPABILITY IMAP4rev1] ready', /speaks IMAP, not SMTP/, false],
    ['+OK POP3 ready', /speaks POP3, not SMTP/, false],
    ['HTTP/1.1 400 Bad Request', /speaks HTTP, not SMTP/, false],
    ['Welcome', /is no reply of SMTP \(before or at its greeting\)/, true],
  ] as const)
    test(greeting, async () => {
      await using play = await waiting();
      play.server.write(`${greeting}\r\n`);
      const opened = await play.opening;
      assert.ok(!opened.ok);
      const { failure } = opened;
      assert.deepEqual([failure.outcome, failure.reply, failure.temporary], ['unreachable', greeting, temporary]);
      assert.match(failure.message, message);
      assert.doesNotMatch(failure.message, /library|Invalid greeting/);
    });

  test('to a sender by LMTP, LMTP is named', async () => {
    await using play = await waiting('lmtp');
    play.server.write('* OK ready\r\n');
    const opened = await play.opening;
    assert.match(
      opened.ok ? '' : `${opened.failure.message} ${opened.failure.remedy}`,
      /speaks IMAP, not LMTP\. Set `port` to that of LMTP/,
    );
  });
});
