import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { createAuthority } from '../../../../../sandbox/tls/certificates.ts';
import type { DomainConfig } from '../../../../../src/core/request/config.ts';
import { unknown } from '../../../../../src/core/ports/dns.ts';
import { checkDane } from '../../../../../src/checks/domain/transport/dane/dane.ts';
import type { MetServer, ShownTls } from '../../../../../src/core/ports/domain-check.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';

const HOST = 'mx.example.net';
const AT = `TLSA _25._tcp.${HOST}`;
const DOMAIN: DomainConfig = { name: 'example.net', dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };
const failed = unknown('SERVFAIL from 192.0.2.53:53');

const authority = createAuthority('Test CA');
const root = new X509Certificate(authority.certificate);
const leaf = new X509Certificate(authority.issue({ names: [HOST], addresses: [] }, null).certificate);
const expired = new X509Certificate(authority.issue({ names: [HOST], addresses: [] }, 'expired').certificate);
const other = new X509Certificate(authority.issue({ names: ['elsewhere.example.net'], addresses: [] }, null).certificate);

const digest = (bytes: Uint8Array, name = 'sha256') => createHash(name).update(bytes).digest('hex');
const spki = (certificate: X509Certificate) => certificate.publicKey.export({ type: 'spki', format: 'der' });
const shows = (...chain: readonly X509Certificate[]): ShownTls => ({
  kind: 'chain',
  certificates: chain.map(({ raw }) => raw),
  version: 'TLSv1.3',
  problem: null,
});
const meeting = (tls: ShownTls | null) => () =>
  Promise.resolve<MetServer>(tls === null ? { kind: 'unreached', reason: 'timed out' } : { kind: 'met', greeting: HOST, tls });

const KEY = `3 1 1 ${digest(spki(leaf))}`;
const ISSUER = `2 0 1 ${digest(root.raw)}`;
const GOOD = shows(leaf, root);

const UNSIGNED: Script = { [`SECURE ${AT}`]: ['no'], 'SECURE MX example.net': ['no'] };

const CASES: readonly (readonly [string, Script, ShownTls | null, readonly string[]])[] = [
  ['none', {}, GOOD, ['dane-none ok']],
  ['that could not be looked up', { [AT]: failed }, GOOD, ['dane-unknown unknown']],
  ['of the key of the server', { [AT]: [KEY] }, GOOD, ['dane-ok ok']],
  ['by SHA-512', { [AT]: [`3 0 2 ${digest(leaf.raw, 'sha512')}`] }, GOOD, ['dane-ok ok']],
  ['of the issuer', { [AT]: [ISSUER] }, GOOD, ['dane-ok ok']],
  ['of the issuer, whole, which the server does not send', { [AT]: [`2 0 0 ${root.raw.toString('hex')}`] }, shows(leaf), ['dane-ok ok']],
  ['of an old and of the new key', { [AT]: [`3 1 1 ${'0'.repeat(64)}`, KEY] }, GOOD, ['dane-ok ok']],
  ['of an old key', { [AT]: [`3 1 1 ${'0'.repeat(64)}`] }, GOOD, ['dane-mismatch critical']],
  ['of the issuer of an expired certificate', { [AT]: [ISSUER] }, shows(expired, root), ['dane-mismatch critical']],
  ['of an expired key, whose dates do not count', { [AT]: [`3 1 1 ${digest(spki(expired))}`] }, shows(expired), ['dane-ok ok']],
  ['of the issuer of a certificate for another name', { [AT]: [ISSUER] }, shows(other, root), ['dane-mismatch critical']],
  [
    'by a strong digest that does not fit, beside a weaker one that does',
    { [AT]: [KEY, `3 1 2 ${'0'.repeat(128)}`] },
    GOOD,
    ['dane-mismatch critical'],
  ],
  [
    'by a strong digest of the key, and a weaker one of the certificate',
    { [AT]: [`3 0 1 ${'0'.repeat(64)}`, `3 1 2 ${digest(spki(leaf), 'sha512')}`] },
    GOOD,
    ['dane-ok ok'],
  ],
  [
    'by a strong digest that does not fit, beside the whole key',
    { [AT]: [`3 1 0 ${spki(leaf).toString('hex')}`, `3 1 2 ${'0'.repeat(128)}`] },
    GOOD,
    ['dane-ok ok'],
  ],
  [
    'of usages that do not count, where TLS is not offered',
    { [AT]: [`0 0 1 ${digest(root.raw)}`] },
    { kind: 'none', reason: 'it answers 502' },
    ['dane-syntax warning', 'dane-mismatch critical'],
  ],
  [
    'at the end of an alias of an alias',
    {
      [`CNAME ${HOST}`]: ['b.provider.example'],
      'CNAME b.provider.example': ['mx.provider.example'],
      'TLSA _25._tcp.mx.provider.example': [`3 1 1 ${'0'.repeat(64)}`],
    },
    GOOD,
    ['dane-mismatch critical'],
  ],
  [
    'of a host whose aliases go in a circle',
    { [`CNAME ${HOST}`]: ['b.example'], 'CNAME b.example': [HOST], [AT]: [KEY] },
    GOOD,
    ['dane-ok ok'],
  ],
  [
    'at the end of an alias',
    { [`CNAME ${HOST}`]: ['mx.provider.example'], 'TLSA _25._tcp.mx.provider.example': [`3 1 1 ${'0'.repeat(64)}`], [AT]: [KEY] },
    GOOD,
    ['dane-mismatch critical'],
  ],
  ['at the name of an alias alone', { [`CNAME ${HOST}`]: ['mx.provider.example'], [AT]: [KEY] }, GOOD, ['dane-ok ok']],
  [
    'at the end of an alias, where they are not signed',
    {
      [`CNAME ${HOST}`]: ['mx.provider.example'],
      'TLSA _25._tcp.mx.provider.example': [`3 1 1 ${'0'.repeat(64)}`],
      'SECURE TLSA _25._tcp.mx.provider.example': ['no'],
    },
    GOOD,
    ['dane-none ok'],
  ],
  [
    'at the end of an alias, of the issuer of a certificate for its end',
    { [`CNAME ${HOST}`]: ['elsewhere.example.net'], 'TLSA _25._tcp.elsewhere.example.net': [ISSUER] },
    shows(other, root),
    ['dane-ok ok'],
  ],
  ['of usages that do not count for mail', { [AT]: [`1 1 1 ${digest(spki(leaf))}`] }, GOOD, ['dane-syntax warning']],
  ['of a digest that is too short', { [AT]: ['3 1 1 abcd', KEY] }, GOOD, ['dane-syntax warning', 'dane-ok ok']],
  ['where port 25 cannot be reached', { [AT]: [KEY] }, null, ['dane-unknown unknown']],
  ['where TLS is not offered', { [AT]: [KEY] }, { kind: 'none', reason: 'it answers 502' }, ['dane-mismatch critical']],
  ['that are not signed', { [AT]: [KEY], ...UNSIGNED }, GOOD, ['dane-insecure warning']],
  ['of which a stub that does not validate says nothing', { [AT]: [KEY], 'VALIDATES .': ['no'] }, GOOD, ['dane-ok ok']],
  [
    'below MX records that are not signed',
    { [AT]: [KEY], [`SECURE ${AT}`]: ['yes'], 'SECURE MX example.net': ['no'] },
    GOOD,
    ['dane-insecure warning'],
  ],
];

for (const [name, script, shown, expected] of CASES) {
  test(`TLSA records ${name}`, async () => {
    const resolver = new FakeResolver({ 'MX example.net': [`10 ${HOST}`], [`A ${HOST}`]: ['192.0.2.25'], ...script });
    const findings = await checkDane({ meet: meeting(shown), now: () => Date.now() })(resolver, DOMAIN);
    assert.deepEqual(
      findings.map(({ code, state }) => `${code} ${state}`),
      expected,
    );
  });
}

test('DNSSEC is said to vouch for it only where it does', async () => {
  const messageWith = async (script: Script) => {
    const resolver = new FakeResolver({ 'MX example.net': [`10 ${HOST}`], [`A ${HOST}`]: ['192.0.2.25'], [AT]: [KEY], ...script });
    return (await checkDane({ meet: meeting(GOOD), now: () => Date.now() })(resolver, DOMAIN))[0]?.message ?? '';
  };
  assert.match(await messageWith({ 'SECURE MX example.net': ['yes'], [`SECURE ${AT}`]: ['yes'] }), /DNSSEC vouches for it\.$/);
  assert.match(await messageWith({}), /only a validating resolver on this machine, or one named as dns\.doh, can tell\.$/);
});

const SIGNED: Script = { 'SECURE MX example.net': ['yes'], [`SECURE ${AT}`]: ['yes'] };
const served: Script = { 'MX example.net': [`10 ${HOST}`], [`A ${HOST}`]: ['192.0.2.25'] };

test('every address and both kinds of keys are compared', async () => {
  const ec = new X509Certificate(authority.issue({ names: [HOST], addresses: [] }, null).certificate);
  const meet = (_: string, address: string, key: string | null): Promise<MetServer> =>
    Promise.resolve({ kind: 'met', greeting: HOST, tls: address === '192.0.2.26' ? shows(other) : key === null ? GOOD : shows(ec) });
  const codes = async (script: Script) =>
    (await checkDane({ meet, now: () => Date.now() })(new FakeResolver({ ...served, ...SIGNED, ...script }), DOMAIN)).map(
      ({ code, message }) => `${code}: ${message}`,
    );
  const [second] = await codes({ [AT]: [KEY], [`A ${HOST}`]: ['192.0.2.25', '192.0.2.26'] });
  assert.match(second ?? '', /^dane-mismatch: .*though it fits elsewhere: .*192\.0\.2\.26/);
  const [kinds] = await codes({ [AT]: [KEY] });
  assert.match(kinds ?? '', /^dane-mismatch: .*192\.0\.2\.25 \((?:ECDSA|RSA)\)/);
  const [both] = await codes({ [AT]: [KEY, `3 1 1 ${digest(spki(ec))}`] });
  assert.match(both ?? '', /^dane-ok: .*the 2 certificates/);
});

const ZONES: Script = { 'NS example.net': ['ns.example.net'], [AT]: failed };
const WITHOUT_AD: readonly (readonly [string, Script, string])[] = [
  ['its zone has no DS record', ZONES, 'dane-none ok'],
  ['no zone is found below the top-level domain', { [AT]: failed, 'NS net': ['a.nic.example'] }, 'dane-unknown unknown'],
  ['its zone has a DS record', { ...ZONES, 'DS example.net': ['1 13 2'] }, 'dane-unknown unknown'],
  ['its addresses could not be looked up either', { ...ZONES, [`A ${HOST}`]: failed }, 'dane-unknown unknown'],
  ['the DS record could not be looked up', { ...ZONES, 'DS example.net': failed }, 'dane-unknown unknown'],
  ['its zone could not be found', { [AT]: failed, 'NS example.net': failed }, 'dane-unknown unknown'],
  ['one of its addresses is vouched for', { ...ZONES, [`SECURE A ${HOST}`]: ['yes'] }, 'dane-unanswered critical'],
];

for (const [name, script, expected] of WITHOUT_AD) {
  test(`TLSA records that could not be looked up, by a resolver that checks no signatures: ${name}`, async () => {
    const findings = await checkDane({ meet: meeting(GOOD), now: () => Date.now() })(new FakeResolver({ ...served, ...script }), DOMAIN);
    assert.deepEqual(
      findings.map(({ code, state }) => `${code} ${state}`),
      [expected],
    );
  });
}

test('addresses beyond those that are looked at are told', async () => {
  const addresses = Array.from({ length: 6 }, (_, index) => `192.0.2.${index + 1}`);
  const script = { ...served, ...SIGNED, [`A ${HOST}`]: addresses, [AT]: [KEY] };
  const [finding] = await checkDane({ meet: meeting(GOOD), now: () => Date.now() })(new FakeResolver(script), DOMAIN);
  assert.equal(finding?.code, 'dane-ok');
  assert.match(finding.message, /not seen: 192\.0\.2\.5, 192\.0\.2\.6/);
});

test('a domain without MX records is looked at by its own name', async () => {
  const script = { 'A example.net': ['192.0.2.25'], 'TLSA _25._tcp.example.net': [`3 1 1 ${'0'.repeat(64)}`] };
  const findings = await checkDane({ meet: meeting(GOOD), now: () => Date.now() })(new FakeResolver(script), DOMAIN);
  assert.deepEqual(
    findings.map(({ target, code }) => `${target} ${code}`),
    ['example.net dane-mismatch'],
  );
});

test('a signed and an unsigned domain behind one mail server do not contradict each other', async () => {
  const script: Script = {
    'MX example.net': ['10 mx.provider.example'],
    'MX example.org': ['10 mx.provider.example'],
    'A mx.provider.example': ['192.0.2.25'],
    'TLSA _25._tcp.mx.provider.example': [KEY],
    'SECURE TLSA _25._tcp.mx.provider.example': ['yes'],
    'SECURE MX example.net': ['yes'],
    'SECURE MX example.org': ['no'],
  };
  const said = async (name: string) => {
    const [finding] = await checkDane({ meet: meeting(GOOD), now: () => Date.now() })(new FakeResolver(script), { ...DOMAIN, name });
    return `${finding?.code} ${finding?.state}: ${finding?.message} ${finding?.remedy}`;
  };
  assert.match(await said('example.net'), /^dane-ok ok: .*mail to example\.net/);
  assert.match(await said('example.org'), /^dane-insecure ok: .*mail to example\.org.*Nothing is broken.*Sign the zone of example\.org\.$/);
});

test('a question for TLSA that fails is an outage where the addresses are signed, and nothing where they are not', async () => {
  const said = async (script: Script) => {
    const resolver = new FakeResolver({ ...served, [AT]: failed, ...script });
    const [finding] = await checkDane({ meet: meeting(GOOD), now: () => Date.now() })(resolver, DOMAIN);
    return `${finding?.code} ${finding?.state}`;
  };
  const unsigned = { [`SECURE A ${HOST}`]: ['no'], [`SECURE AAAA ${HOST}`]: ['no'] };
  assert.equal(await said({ [`SECURE A ${HOST}`]: ['yes'] }), 'dane-unanswered critical');
  assert.equal(await said(unsigned), 'dane-none ok');
  assert.equal(await said({ [`SECURE A ${HOST}`]: ['no'] }), 'dane-unknown unknown');
  assert.equal(await said({ 'VALIDATES .': ['no'] }), 'dane-unknown unknown');
});
