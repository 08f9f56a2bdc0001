import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterEach, test } from 'node:test';
import { createAuthority } from '../../../../sandbox/tls/certificates.ts';
import { sendAnnouncement } from '../../../../src/adapters/notify/send-announcement.ts';
import { channelAt, OPENED, SECRET } from '../../../doubles/notify/announcements.ts';
import { receiver } from '../../../doubles/notify/receiver.ts';
import { StepClock } from '../../../doubles/clocks/step-clock.ts';

const authority = createAuthority('Test CA');
const HOST = 'hooks.example.net';

afterEach(() => {
  delete process.env['https_proxy'];
});

interface Proxy extends AsyncDisposable {
  readonly port: number;
  readonly asked: string[];
  /** Proxy-Authorization of each. */
  readonly logins: (string | undefined)[];
}

/** A proxy that leads every tunnel to `port` on loopback; with null it never answers. */
async function proxy(port: number | null, onAsked: () => void = () => undefined): Promise<Proxy> {
  const asked: string[] = [];
  const logins: (string | undefined)[] = [];
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer();
  server.on('connect', (request, socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    asked.push(request.url ?? '');
    logins.push(request.headers['proxy-authorization']);
    onAsked();
    if (port === null) return;
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    sockets.add(onward);
    onward.on('error', () => onward.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    asked,
    logins,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

test('a proxy is used, the certificate behind it verified, and no more than the host told to it', async () => {
  await using server = await receiver([{ status: 200 }], authority.issue({ names: [HOST], addresses: [] }, null));
  await using between = await proxy(server.port);
  process.env['https_proxy'] = `http://127.0.0.1:${between.port}`;
  const channel = channelAt('slack', `https://${HOST}`, authority.certificate);
  assert.deepEqual(await sendAnnouncement(channel, OPENED, new StepClock().world()), { kind: 'sent' });
  assert.deepEqual(between.asked, [`${HOST}:443`]);
  assert.equal(server.received[0]?.path, `/services/T1/B1/${SECRET}`);
  const sent = await sendAnnouncement({ ...channel, ca: null }, OPENED, new StepClock().world());
  assert.match(sent.kind === 'failed' ? sent.reason : '', /comes from a CA that is not known here/);
  assert.equal(server.received.length, 1);
});

test('a proxy that does not answer costs a try its time, and no connection is left behind', async () => {
  const clock = new StepClock();
  await using between = await proxy(null, () => clock.expire());
  process.env['https_proxy'] = `http://127.0.0.1:${between.port}`;
  const sent = await sendAnnouncement(channelAt('slack', `https://${HOST}`), OPENED, clock.world());
  assert.match(
    sent.kind === 'failed' ? sent.reason : '',
    /^channel "ops" \(slack, hooks\.example\.net\): it did not answer in time \(tried 4 times\)/,
  );
  assert.equal(between.asked.length, 4);
});

test('a proxy that refuses is named as what is in the way', async () => {
  await using refusing = await receiver([{ status: 200 }]);
  process.env['https_proxy'] = `http://127.0.0.1:${refusing.port}`;
  const sent = await sendAnnouncement(channelAt('slack', `https://${HOST}`), OPENED, new StepClock().world());
  assert.match(sent.kind === 'failed' ? sent.reason : '', /the proxy does not let the connection through \(tried 4 times\)/);
});

test('a proxy whose address cannot be read fails like any other', async () => {
  process.env['https_proxy'] = 'proxy .example.net:3128';
  const sent = await sendAnnouncement(channelAt('slack', `https://${HOST}`), OPENED, new StepClock().world());
  assert.match(sent.kind === 'failed' ? sent.reason : '', /the address of the proxy cannot be read: correct https_proxy/);
});

test('a login at the proxy is sent there and nowhere else', async () => {
  await using server = await receiver([{ status: 200 }], authority.issue({ names: [HOST], addresses: [] }, null));
  await using between = await proxy(server.port);
  process.env['https_proxy'] = `http://probe:p%40ss%3Aw%C3%B6rd@127.0.0.1:${between.port}`;
  const sent = await sendAnnouncement(channelAt('slack', `https://${HOST}`, authority.certificate), OPENED, new StepClock().world());
  assert.deepEqual(sent, { kind: 'sent' });
  assert.deepEqual(between.logins, [`Basic ${Buffer.from('probe:p@ss:wörd').toString('base64')}`]);
  assert.equal(server.received[0]?.headers['proxy-authorization'], undefined);
});
