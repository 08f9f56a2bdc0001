import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { connect, createServer } from 'node:tls';
import type { AddressInfo } from 'node:net';
import type { CertificateFlaw } from '../../sandbox/tls/certificates.ts';
import { createAuthority } from '../../sandbox/tls/certificates.ts';

const NAMES = { names: ['mail.example.test'], addresses: ['127.0.0.1'] };

/** `ok`, or the code of the error that a verifying client ends with. */
async function handshake(flaw: CertificateFlaw | null, servername = 'mail.example.test'): Promise<string> {
  const authority = createAuthority('Test CA');
  const identity = authority.issue(NAMES, flaw);
  const server = createServer({ cert: identity.certificate, key: identity.key }, (socket) => socket.on('error', () => undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const result = await new Promise<string>((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, ca: authority.certificate, servername }, () => {
      resolve('ok');
      socket.destroy();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
  server.close();
  return result;
}

test('a certificate of the authority is accepted by its name', async () => {
  assert.equal(await handshake(null), 'ok');
});

test('a certificate is accepted by its address', () => {
  const certificate = new X509Certificate(createAuthority('Test CA').issue(NAMES, null).certificate);
  assert.equal(certificate.checkIP('127.0.0.1'), '127.0.0.1');
  assert.equal(certificate.checkHost('other.example.test'), undefined);
});

const EXPECTED: readonly (readonly [CertificateFlaw, string])[] = [
  ['expired', 'CERT_HAS_EXPIRED'],
  ['not-yet-valid', 'CERT_NOT_YET_VALID'],
  ['wrong-name', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['unknown-ca', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['short-chain', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
];

for (const [flaw, code] of EXPECTED) {
  test(`a certificate that is ${flaw} is refused with ${code}`, async () => {
    assert.equal(await handshake(flaw), code);
  });
}

test('the certificate tells who issued it and how long it lasts', () => {
  const authority = createAuthority('Test CA');
  const root = new X509Certificate(authority.certificate);
  const leaf = new X509Certificate(authority.issue(NAMES, null).certificate);
  assert.ok(leaf.checkIssued(root));
  assert.ok(leaf.verify(root.publicKey));
  assert.ok(root.ca);
  assert.ok(!leaf.ca);
  const days = (Date.parse(leaf.validTo) - Date.now()) / 86_400_000;
  assert.ok(days > 28.9 && days < 29.1, `valid for ${days} days more`);
});
