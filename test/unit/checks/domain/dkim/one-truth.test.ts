import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { fc } from '../../../../harness/random.ts';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { verifyMail } from '../../../../../src/adapters/mail-checks/verify-mail.ts';
import { checkDkim } from '../../../../../src/checks/domain/dkim/dkim.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const P = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const NOW = 1_700_000_000_000;
const MAIL = 'From: a@example.net\r\nTo: b@example.org\r\nSubject: hello\r\nDate: Tue, 14 Nov 2023 22:13:20 +0000\r\n\r\nhello\r\n';

/** One signature by our key, with any record. */
async function signed(): Promise<Buffer> {
  const signer = {
    signingDomain: 'example.net',
    selector: 's1',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  const options = {
    ...signer,
    algorithm: 'rsa-sha256',
    canonicalization: 'relaxed/relaxed',
    signTime: new Date(NOW),
    signatureData: [signer],
  };
  const { signatures } = await dkimSign(MAIL, options);
  return Buffer.from(`${signatures}${MAIL}`);
}

const oneOf = (...texts: readonly string[]) => fc.constantFrom(...texts);
const TAG = fc.oneof(
  { weight: 4, arbitrary: oneOf(`p=${P}`, `p = ${P.slice(0, 90)} ${P.slice(90)}`) },
  { weight: 3, arbitrary: oneOf('v=DKIM1', 'v = DKIM1', 'v=dkim1', 'v=', 'V=DKIM1') },
  { weight: 2, arbitrary: oneOf('k=rsa', 'k=RSA', 'k=', 'k = ', 'k=ed25519', 'k=dsa') },
  { weight: 2, arbitrary: oneOf('h=sha256', 'h=sha1', 'h=sha1:sha256', 'h= sha256 ', 'h=', 'h=SHA256', 'h=:') },
  { weight: 2, arbitrary: oneOf('s=email', 's=*', 's=', 's=tlsrpt', 's=tlsrpt:email', 's=EMAIL') },
  { weight: 2, arbitrary: oneOf('t=s', 't=', 'n=a note, with (odd) "signs"', 'n=', 'x=1', 'n', '=', 'p=') },
);
const RECORD = fc
  .tuple(
    oneOf('', '', '', ';', ' '),
    fc.array(TAG, { minLength: 1, maxLength: 4 }),
    oneOf(';', '; ', ' ; ', ';;'),
    oneOf('', '', ';', '; ', ';;'),
  )
  .map(([before, tags, between, after]) => `${before}${tags.join(between)}${after}`);

test('a key record that the lint calls good passes our verifier, and one that it refuses does not', async () => {
  const mail = await signed();
  const seen = new Set<boolean>();
  await fc.assert(
    fc.asyncProperty(RECORD, async (record) => {
      const resolver = new FakeResolver({ 'TXT s1._domainkey.example.net': [record] });
      const findings = await checkDkim(resolver, 'example.net', ['s1']);
      const verified = await verifyMail(resolver, mail, NOW);
      assert.equal(verified.kind, 'verified');
      const [signature] = verified.kind === 'verified' ? verified.signatures : [];
      const good = findings.every(({ state }) => state !== 'critical');
      const told = `${record.replaceAll(P, '<key>')}: ${findings.map(({ code }) => code).join()}, ${signature?.result} ${signature?.reason}`;
      assert.equal(signature?.result === 'pass', good, told);
      seen.add(good);
    }),
    { numRuns: 500 },
  );
  assert.equal(seen.size, 2, 'records of both kinds were made');
});
