import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { createServer as createPlainServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { CertificateFlaw } from '../../../../sandbox/tls/certificates.ts';
import { createAuthority } from '../../../../sandbox/tls/certificates.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import { fetchPage } from '../../../../src/adapters/tls/fetch-page.ts';

const HOST = 'mta-sts.example.net';
const authority = createAuthority('Test CA');

async function pageFrom(respond: RequestListener, flaw: CertificateFlaw | null = null, limit = 1000) {
  const { certificate, key } = authority.issue({ names: [HOST], addresses: [] }, flaw);
  const server = createServer({ cert: certificate, key }, respond).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ending = new AbortController();
  try {
    const target = { host: HOST, path: '/.well-known/mta-sts.txt', addresses: ['127.0.0.1'], port, ca: authority.certificate, limit };
    return await fetchPage(target, systemClock, ending.signal);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a page comes with its status and type, asked for by name', async () => {
  const page = await pageFrom((request, response) => {
    response.setHeader('content-type', 'text/plain').end(`${request.headers.host?.split(':')[0]} ${request.url}`);
  });
  assert.deepEqual(page, {
    kind: 'page',
    status: 200,
    contentType: 'text/plain',
    location: null,
    text: `${HOST} /.well-known/mta-sts.txt`,
    isWhole: true,
  });
});

test('a redirect is not followed', async () => {
  let asked = 0;
  const page = await pageFrom((_, response) => {
    asked += 1;
    response.writeHead(302, { location: 'https://elsewhere.example.net/' }).end();
  });
  assert.equal(page.kind === 'page' ? page.status : page.kind, 302);
  assert.equal(asked, 1);
});

test('a page without end is read so far and no further', async () => {
  const page = await pageFrom((_, response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(500)));
      response.once('drain', more);
    };
    more();
  });
  assert.deepEqual(page.kind === 'page' ? [page.isWhole, page.text.length] : page, [false, 1000]);
});

for (const flaw of ['expired', 'wrong-name', 'self-signed', 'unknown-ca'] as const) {
  test(`a certificate that is ${flaw} is refused`, async () => {
    assert.equal((await pageFrom((_, response) => void response.end('x'), flaw)).kind, 'refused');
  });
}

test('where nobody listens the page is not reached', async () => {
  const target = { host: HOST, path: '/', addresses: ['127.0.0.1'], port: 1, ca: null, limit: 10 };
  assert.equal((await fetchPage(target, systemClock, new AbortController().signal)).kind, 'unreached');
});

test('a server that is silent is given up when the run ends', async () => {
  const ending = new AbortController();
  const { certificate, key } = authority.issue({ names: [HOST], addresses: [] }, null);
  const server = createServer({ cert: certificate, key }, () => ending.abort()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const target = {
    host: HOST,
    path: '/',
    addresses: ['127.0.0.1'],
    port: (server.address() as AddressInfo).port,
    ca: authority.certificate,
    limit: 10,
  };
  const page = await fetchPage(target, systemClock, ending.signal);
  server.closeAllConnections();
  server.close();
  assert.equal(page.kind, 'unreached');
});

test('what is no TLS is refused in the same words each time', async () => {
  const server = createPlainServer((socket) => socket.on('error', () => undefined).end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const target = { host: HOST, path: '/', addresses: ['127.0.0.1'], port, ca: null, limit: 1000 };
  const page = await fetchPage(target, systemClock, new AbortController().signal);
  server.close();
  assert.equal(page.kind, 'refused');
  assert.match(page.kind === 'refused' ? page.reason : '', /^[a-z ]+$/);
});
