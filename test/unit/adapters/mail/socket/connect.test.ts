import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { suite, test } from 'node:test';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { FailureError } from '../../../../../src/core/result/outcome.ts';
import { connect, lossOf } from '../../../../../src/adapters/mail/socket/connect.ts';
import { imapMailbox } from '../../../../../src/adapters/mail/imap/mailbox.ts';
import { smtpSender } from '../../../../../src/adapters/mail/smtp/sender.ts';
import { NAMELESS } from '../../../../doubles/mailbox/nameless.ts';
import { mailboxConfig, senderConfig } from '../../../../doubles/request/configs.ts';

/** The result of a server that does this with each connection. */
async function talkingTo<T>(talk: (socket: Socket) => void, use: (port: number) => Promise<T>): Promise<T> {
  const server = createServer((socket) => talk(socket.on('error', () => undefined))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

const reset = (socket: Socket) => void socket.resetAndDestroy();
const { signal } = new AbortController();
const endpoint = (port: number) => ({ host: '127.0.0.1', port, user: 'u', password: 'p', ca: null, tlsName: null });

suite('a connection that is cut before anybody speaks over it', () => {
  test('is known to be lost, and why', async () => {
    let cut: () => void = () => undefined;
    const hold = (socket: Socket) => (cut = () => reset(socket));
    await talkingTo(hold, async (port) => {
      const connected = await connect({ host: '127.0.0.1', port, implicitTls: false, tls: {} }, systemClock, signal);
      assert.equal(lossOf(connected), null);
      cut();
      await new Promise((resolve) => connected.socket.once('close', resolve));
      assert.match(String(lossOf(connected)), /ECONNRESET/);
    });
  });

  for (const security of ['starttls', 'plaintext'] as const) {
    test(`is the sender's trouble (${security})`, async () => {
      await talkingTo(reset, async (port) => {
        const config = senderConfig({ ...endpoint(port), security });
        const opened = await smtpSender(config, NAMELESS, systemClock).open(signal);
        assert.ok(!opened.ok);
        assert.deepEqual([opened.failure.outcome, opened.failure.temporary], ['unreachable', true]);
        assert.match(opened.failure.message, /cut the connection/);
      });
    });

    test(`is the mailbox's trouble (${security})`, async () => {
      await talkingTo(reset, async (port) => {
        const config = mailboxConfig({ ...endpoint(port), security, name: 'box' });
        const mailbox = imapMailbox(config, systemClock);
        await assert.rejects(mailbox.open(signal), (error) => {
          assert.ok(error instanceof FailureError);
          assert.deepEqual([error.failure.outcome, error.failure.temporary], ['unreachable', true]);
          return true;
        });
        await mailbox.close();
      });
    });
  }
});
