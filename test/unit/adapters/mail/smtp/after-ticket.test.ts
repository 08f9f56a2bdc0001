import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { suite, test } from 'node:test';
import type { TLSSocket } from 'node:tls';
import { connect, createServer } from 'node:tls';
import { createAuthority } from '../../../../../sandbox/tls/certificates.ts';
import { SMTP_NAME, startWorld } from '../../../../../sandbox/world.ts';
import type { Clock } from '../../../../../src/core/time/clock.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import type { SenderConfig } from '../../../../../src/core/request/config.ts';
import { writeAfterTicket } from '../../../../../src/adapters/mail/smtp/session/after-ticket.ts';
import { smtpSender } from '../../../../../src/adapters/mail/smtp/sender.ts';
import { VirtualClock } from '../../../../doubles/clocks/virtual-clock.ts';
import { NAMELESS } from '../../../../doubles/mailbox/nameless.ts';

/** The double of a TLS connection: written data can be read from it as soon as it is sent. */
function connection(version: string) {
  return Object.assign(new PassThrough(), { getProtocol: () => version }) as PassThrough & TLSSocket;
}

/** Virtual ms after which a first command is sent; the ticket comes at `ticketAt`, or never. */
async function sentAt(version: string, distance: number, ticketAt: number | null, nagles = false): Promise<number> {
  const clock = new VirtualClock(0);
  const socket = connection(version);
  writeAfterTicket(socket, { distance, nagles }, clock);
  if (ticketAt !== null) void clock.sleep(ticketAt).then(() => socket.emit('session', Buffer.alloc(0)));
  socket.write('EHLO probe.example.net\r\n');
  await once(socket, 'readable');
  return clock.monotonic();
}

suite('the first command over TLS', () => {
  test('comes after the ticket', async () => assert.equal(await sentAt('TLSv1.3', 1, 7), 7));
  test('does not wait for a ticket that stays away', async () => assert.equal(await sentAt('TLSv1.3', 1, null), 20));
  test('does not wait for a server that is far away', async () => assert.equal(await sentAt('TLSv1.3', 21, 15), 0));
  test('waits for a far one that keeps its answer until its ticket is acknowledged', async () =>
    assert.equal(await sentAt('TLSv1.3', 150, 155, true), 155));
  test('and for no longer than two answers take', async () => assert.equal(await sentAt('TLSv1.3', 150, null, true), 300));
  test('does not wait where the ticket is part of the handshake', async () => assert.equal(await sentAt('TLSv1.2', 1, 15), 0));

  for (const [where, step, waits] of [
    ['near: waits for the ticket', 0, [20]],
    ['far away: waits for nothing', 25, []],
  ] as const) {
    test(`in a session with a server that is ${where}`, async () => {
      await using world = await startWorld({ latency: 0 });
      const slept: number[] = [];
      let now = 0;
      // Every look at this clock finds it `step` ms later, so that every answer takes as long.
      const clock: Clock = {
        ...systemClock,
        monotonic: () => (now += step),
        sleep: (ms, signal) => {
          slept.push(ms);
          return systemClock.sleep(ms, signal);
        },
      };
      const { address: user, password } = world.monitor;
      const endpoint = {
        host: '127.0.0.1',
        port: world.smtp.ports.starttls,
        security: 'starttls',
        ca: world.ca,
        tlsName: SMTP_NAME,
      } as const;
      const config: SenderConfig = { ...endpoint, user, password, name: 'mta', protocol: 'smtp', ehlo: null };
      const opened = await smtpSender(config, NAMELESS, clock).open(new AbortController().signal);
      assert.ok(opened.ok);
      opened.session.close();
      assert.deepEqual(
        slept.filter((ms) => ms === 20),
        waits,
      );
    });
  }

  for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
    test(`arrives over ${version}`, async () => {
      const authority = createAuthority('Test CA');
      const { certificate, key } = authority.issue({ names: ['mx.example.net'], addresses: [] }, null);
      const server = createServer({ cert: certificate, key, minVersion: version, maxVersion: version }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      server.on('secureConnection', (socket) => socket.on('error', () => undefined).pipe(socket));
      const { port } = server.address() as AddressInfo;
      const client = connect({ host: '127.0.0.1', port, ca: authority.certificate, servername: 'mx.example.net' });
      try {
        await once(client, 'secureConnect');
        writeAfterTicket(client, { distance: 1, nagles: false }, systemClock);
        client.write('EHLO probe.example.net\r\n');
        const [echo] = (await once(client, 'data')) as [Buffer];
        assert.equal(echo.toString(), 'EHLO probe.example.net\r\n');
      } finally {
        client.destroy();
        server.close();
      }
    });
  }
});
