import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { fc } from '../../../../harness/random.ts';
import { nodata, nxdomain, unknown } from '../../../../../src/core/ports/dns.ts';
import { checkDkim } from '../../../../../src/checks/domain/dkim/dkim.ts';
import { parseDkimKey } from '../../../../../src/checks/domain/dkim/key.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';

function rsa(bits: number, type: 'spki' | 'pkcs1' = 'spki'): string {
  return generateKeyPairSync('rsa', { modulusLength: bits }).publicKey.export({ type, format: 'der' }).toString('base64');
}

/** A public key without a private one: a real one of this length takes long to make. */
function ofLength(bits: number): string {
  const n = Buffer.alloc(bits / 8, 0xff).toString('base64url');
  return createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' })
    .export({ type: 'spki', format: 'der' })
    .toString('base64');
}

const GOOD = rsa(2048);
const ED = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
const NAME = 's1._domainkey.example.net';
const key = (text: string): Script => ({ [`TXT ${NAME}`]: [text] });

const SECRET = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
const secret = (type: 'pkcs1' | 'pkcs8') => SECRET.export({ type, format: 'der' }).toString('base64');
const ED_SPKI = createPublicKey(generateKeyPairSync('ed25519').privateKey).export({ type: 'spki', format: 'der' }).toString('base64');

const CASES: readonly (readonly [string, Script, readonly string[]])[] = [
  ['a key of 2048 bits', key(`v=DKIM1; k=rsa; p=${GOOD}`), ['dkim-ok ok']],
  ['a key without version, with white space in it', key(`k=rsa; p=${GOOD.slice(0, 100)} ${GOOD.slice(100)}`), ['dkim-ok ok']],
  ['a bare RSAPublicKey', key(`v=DKIM1; p=${rsa(2048, 'pkcs1')}`), ['dkim-ok ok']],
  ['an Ed25519 key', key(`v=DKIM1; k=ed25519; p=${ED}`), ['dkim-ok ok']],
  ['1024 bits', key(`v=DKIM1; p=${rsa(1024)}`), ['dkim-weak warning']],
  ['4096 bits', key(`v=DKIM1; p=${ofLength(4096)}`), ['dkim-ok ok']],
  ['8192 bits, which verifiers need not read', key(`v=DKIM1; p=${ofLength(8192)}`), ['dkim-unusable warning']],
  ['512 bits', key(`v=DKIM1; p=${rsa(512)}`), ['dkim-weak critical']],
  ['an empty key', key('v=DKIM1; p='), ['dkim-revoked critical']],
  ['test mode', key(`v=DKIM1; t=y:s; p=${GOOD}`), ['dkim-testing warning']],
  ['SHA-1 alone', key(`v=DKIM1; h=sha1; p=${GOOD}`), ['dkim-unusable critical']],
  ['SHA-1 and SHA-256', key(`v=DKIM1; h=sha1:sha256; p=${GOOD}`), ['dkim-ok ok']],
  ['another service', key(`v=DKIM1; s=tlsrpt; p=${GOOD}`), ['dkim-unusable critical']],
  ['mail among the services', key(`v=DKIM1; s=email; p=${GOOD}`), ['dkim-ok ok']],
  ['half a key', key(`v=DKIM1; p=${GOOD.slice(0, 200)}`), ['dkim-syntax critical']],
  ['an Ed25519 key that is called RSA', key(`v=DKIM1; k=rsa; p=${ED}`), ['dkim-syntax critical']],
  ['an unknown kind of key', key(`v=DKIM1; k=dsa; p=${GOOD}`), ['dkim-syntax critical']],
  ['no key', key('v=DKIM1; k=rsa'), ['dkim-syntax critical']],
  ['a version too new', key(`v=DKIM2; p=${GOOD}`), ['dkim-syntax critical']],
  ['another record', key('v=spf1 -all'), ['dkim-syntax critical']],
  ['two keys', { [`TXT ${NAME}`]: [`v=DKIM1; p=${GOOD}`, `v=DKIM1; p=${ED}; k=ed25519`] }, ['dkim-multiple critical']],
  ['no such name', { [`TXT ${NAME}`]: nxdomain }, ['dkim-missing critical']],
  ['an alias to nowhere', { [`TXT ${NAME}`]: nodata, [`CNAME ${NAME}`]: ['s1.provider.example'] }, ['dkim-dangling critical']],
  ['a failed look-up', { [`TXT ${NAME}`]: unknown('SERVFAIL from 192.0.2.53:53') }, ['dkim-unknown unknown']],
];

for (const [name, script, expected] of CASES) {
  test(`DKIM: ${name}`, async () => {
    const findings = await checkDkim(new FakeResolver(script), 'example.net', ['s1']);
    assert.deepEqual(
      findings.map(({ code, state }) => `${code} ${state}`),
      expected,
    );
    for (const { target } of findings) assert.equal(target, NAME);
  });
}

test('a private key in DNS is never called good, nor shown', async () => {
  for (const text of [
    `v=DKIM1; p=${secret('pkcs1')}`,
    `v=DKIM1; p=${secret('pkcs8')}`,
    `v=DKIM1; p=${SECRET.export({ type: 'pkcs8', format: 'pem' }).toString()}`,
    `v=DKIM1; k=ed25519; p=${generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')}`,
  ]) {
    const [finding] = await checkDkim(new FakeResolver(key(text)), 'example.net', ['s1']);
    assert.equal(`${finding?.code} ${finding?.state}`, 'dkim-syntax critical');
    assert.match(finding?.message ?? '', /private key is published/);
    assert.ok(!JSON.stringify(finding).includes(text.slice(20, 50)));
  }
});

test('what to do about a key that cannot be read fits its fault', async () => {
  for (const [text, remedy] of [
    [`v=DKIM1; k=ed25519; p=${ED_SPKI}`, ED_SPKI.slice(-20)],
    [`v=DKIM1; p=-----BEGIN PUBLIC KEY-----${GOOD}-----END PUBLIC KEY-----`, 'without these two lines'],
    [`k=rsa; p=${GOOD}; v=DKIM1`, 'Write the record as v=DKIM1;'],
    [`v=DKIM1; k=ecdsa; p=${GOOD}`, 'k=rsa'],
    [`v=DKIM1; p=${GOOD}; p=${GOOD}`, 'Leave one "p="'],
    [`v=DKIM1; p=${GOOD.slice(0, 200)}`, 'whole'],
  ] as const) {
    const [finding] = await checkDkim(new FakeResolver(key(text)), 'example.net', ['s1']);
    assert.ok(finding?.remedy?.includes(remedy), `${text.slice(0, 30)}: ${finding?.remedy}`);
  }
});

test('a selector that is named twice is asked once, and none asks nothing', async () => {
  const resolver = new FakeResolver(key(`p=${GOOD}`));
  assert.equal((await checkDkim(resolver, 'example.net', ['s1', 'S1'])).length, 1);
  assert.deepEqual(resolver.asked, [`TXT ${NAME}`]);
  assert.deepEqual(await checkDkim(resolver, 'example.net', []), []);
});

test('no text whatever makes the parser throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (tail) => {
      assert.doesNotThrow(() => parseDkimKey(tail));
      assert.doesNotThrow(() => parseDkimKey(`v=DKIM1; ${tail}`));
      assert.doesNotThrow(() => parseDkimKey(`v=DKIM1; p=${tail}`));
    }),
  );
});
