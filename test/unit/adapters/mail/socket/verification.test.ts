import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { suite, test } from 'node:test';
import type { Identity } from '../../../../../sandbox/tls/certificates.ts';
import { createAuthority } from '../../../../../sandbox/tls/certificates.ts';
import { connect } from '../../../../../src/adapters/mail/socket/connect.ts';
import { alwaysVerified } from '../../../../../src/app/wiring/process.ts';
import { inOurWords, readForeignError } from '../../../../../src/adapters/mail/socket/foreign-error.ts';
import { opensslReason } from '../../../../../src/core/text/foreign-text.ts';
import { tlsFailure } from '../../../../../src/adapters/mail/socket/tls-failure.ts';
import { pinOf, tlsOptions } from '../../../../../src/adapters/mail/socket/verification.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import type { Failure } from '../../../../../src/core/result/outcome.ts';

const { signal } = new AbortController();
const authority = createAuthority('test');
const identity = authority.issue({ names: ['mail.example.net'], addresses: ['127.0.0.8'] }, null);
const pin = pinOf(new X509Certificate(identity.certificate).raw);

/** Connects to a server with this identity; returns the failure, or null. */
async function failureOf(own: Identity, verified: Partial<Parameters<typeof tlsOptions>[0]>): Promise<Failure | null> {
  const server = createTlsServer({ key: own.key, cert: own.certificate }, (socket) => socket.on('error', () => undefined));
  server.on('tlsClientError', () => undefined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const tls = tlsOptions({ host: '127.0.0.1', ca: null, tlsName: null, ...verified });
  try {
    const { socket } = await connect({ host: '127.0.0.1', port, implicitTls: true, tls }, systemClock, signal);
    socket.destroy();
    return null;
  } catch (error) {
    const { originalCode, message } = readForeignError(error);
    return tlsFailure({ end: 'sender', at: 'mail:465', implicit: true }, originalCode, message);
  } finally {
    server.close();
  }
}

suite('a switch in the environment that believes every certificate', () => {
  test('is not asked for any server, and is taken back once and for all', () => {
    const endpoint = { host: 'mail.example.net', ca: null, tlsName: null };
    assert.deepEqual([tlsOptions(endpoint).rejectUnauthorized, tlsOptions({ ...endpoint, pin }).rejectUnauthorized], [true, false]);
    const env: Record<string, string | undefined> = { NODE_TLS_REJECT_UNAUTHORIZED: '0', OTHER: '1' };
    assert.match(alwaysVerified(env) ?? '', /is ignored: certificates are always verified/);
    assert.deepEqual([env, alwaysVerified(env)], [{ OTHER: '1' }, null]);
    assert.equal(alwaysVerified({ NODE_TLS_REJECT_UNAUTHORIZED: '1' }), null);
  });
});

suite('a server that is known by its key', () => {
  test('is taken whatever signed it and whatever it is called', async () => {
    assert.equal(await failureOf(identity, { pin }), null);
  });

  test('is no other: the key that was shown is told', async () => {
    const failure = await failureOf(authority.issue({ names: ['mail.example.net'], addresses: ['127.0.0.8'] }, null), { pin });
    assert.deepEqual([failure?.outcome, failure?.temporary, failure?.reply], ['tls_failed', false, null]);
    assert.match(failure?.message ?? '', /another key than the one that is pinned \(the key shown is sha256\/[A-Za-z0-9+/]{43}=\)/);
  });

  test('is not believed without a pin, nor by an address that it does not name', async () => {
    assert.equal((await failureOf(identity, {}))?.outcome, 'tls_failed');
    const failure = await failureOf(identity, { ca: authority.certificate, tlsName: '127.0.0.9' });
    assert.match(failure?.message ?? '', /the certificate is for another name/);
  });
});

test('a handshake that the server breaks off is tried again, and named', async () => {
  const server = createServer((socket: Socket) => socket.on('error', () => undefined).once('data', () => socket.resetAndDestroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const target = { host: '127.0.0.1', port: (server.address() as AddressInfo).port, implicitTls: true, tls: {} };
  await assert.rejects(connect(target, systemClock, signal), (error) => {
    const failure = tlsFailure({ end: 'sender', at: 'mail:465', implicit: true }, readForeignError(error).originalCode, String(error));
    assert.deepEqual([failure?.outcome, failure?.temporary], ['tls_failed', true]);
    assert.match(failure?.message ?? '', /broke the TLS handshake off/);
    return true;
  });
  server.close();
});

test('weak keys, old signatures and wanted client certificates are named, and no address or build path is shown', () => {
  // As Node 24 hands them over.
  const cases = [
    ['UNSPECIFIED', 'EE certificate key too weak', /key is too weak/],
    ['UNSPECIFIED', 'CA signature digest algorithm too weak', /too old \(SHA-1 or MD5\)/],
    [
      'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
      '406D2CE81C7F0000:error:0A00045C:SSL routines:ssl3_read_bytes:tlsv13 alert certificate required:../deps/openssl/openssl/ssl/record/rec_layer_s3.c:918:SSL alert number 116\n',
      /asks for a client certificate/,
    ],
    [
      'ERR_SSL_INTERNAL_ERROR',
      '406D2CE81C7F0000:error:0A0C0103:SSL routines:tls_process:internal error:../deps/openssl/openssl/ssl/statem/x.c:9:\n',
      /the TLS handshake failed \(OpenSSL: internal error\)\.$/,
    ],
  ] as const;
  for (const [code, words, expected] of cases) {
    const failure = tlsFailure({ end: 'sender', at: 'mail:465', implicit: true }, code, words);
    assert.equal(failure?.outcome, 'tls_failed');
    assert.match(failure.message, expected);
    assert.doesNotMatch(JSON.stringify(failure), /deps\/openssl|[0-9A-F]{12}|\\n/);
  }
  assert.equal(opensslReason('plain words'), 'plain words');
});

test('words that no server said are labelled, and a cut is told as one', () => {
  for (const [originalCode, message, told] of [
    ['ECONNRESET', 'read ECONNRESET', 'the server cut the connection'],
    ['EPIPE', 'write EPIPE', 'the server cut the connection'],
    ['ECONNRESET', 'socket hang up', 'the server cut the connection'],
    ['EHOSTUNREACH', 'read EHOSTUNREACH', 'the operating system says EHOSTUNREACH'],
    [
      'ERR_SSL_SSL/TLS_ALERT_BAD_RECORD_MAC',
      '4007:error:0A0003FC:SSL routines:ssl3_read_bytes:ssl/tls alert bad record mac:../deps/openssl/ssl/record/rec_layer_s3.c:1605:\n',
      'OpenSSL: ssl/tls alert bad record mac',
    ],
    ['', 'a line of the server never ends', 'a line of the server never ends'],
  ] as const)
    assert.equal(inOurWords({ originalCode, message }), told);
});
