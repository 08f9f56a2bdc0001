import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DomainConfig } from '../../../../../src/core/request/config.ts';
import { unknown } from '../../../../../src/core/ports/dns.ts';
import { nowhere } from '../../../../doubles/dns/nowhere.ts';
import { checkMx } from '../../../../../src/checks/domain/hosts/mx.ts';
import { checkPtr } from '../../../../../src/checks/domain/hosts/ptr.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';

const failed = unknown('SERVFAIL from 192.0.2.53:53');
const DOMAIN: DomainConfig = { name: 'example.net', dkimSelectors: [], spfPass: ['192.0.2.7'], spfFail: [], mx: null, dmarcPolicy: null };
const PTR = 'PTR 7.2.0.192.in-addr.arpa';

const CASES: readonly (readonly [string, Script, readonly string[]])[] = [
  ['a name that leads back', { [PTR]: ['out.example.net'], 'A out.example.net': ['192.0.2.7'] }, ['ptr-ok ok']],
  ['one of several names leads back', { [PTR]: ['x.example', 'out.example.net'], 'A out.example.net': ['192.0.2.7'] }, ['ptr-ok ok']],
  ['no name', {}, ['ptr-missing warning']],
  ['a name that leads elsewhere', { [PTR]: ['out.example.net'], 'A out.example.net': ['192.0.2.8'] }, ['ptr-unconfirmed warning']],
  ['a name that leads nowhere', { [PTR]: ['out.example.net'] }, ['ptr-unconfirmed warning']],
  ['a name that could not be looked up', { [PTR]: failed }, ['ptr-unknown unknown']],
  ['a way back that could not be looked up', { [PTR]: ['out.example.net'], 'A out.example.net': failed }, ['ptr-unknown unknown']],
];

for (const [name, script, expected] of CASES) {
  test(`the address that sends has ${name}`, async () => {
    const findings = await checkPtr(nowhere.askAuthority)(new FakeResolver(script), DOMAIN);
    assert.deepEqual(
      findings.map(({ code, state }) => `${code} ${state}`),
      expected,
    );
  });
}

test('the addresses of mail servers are looked at too, IPv6 included, each once, private ones not at all', async () => {
  const script = {
    'MX example.net': ['10 mx.example.net', '20 mx2.example.net'],
    'A mx.example.net': ['192.0.2.7', '10.0.0.1'],
    'AAAA mx2.example.net': ['2001:db8::1'],
  };
  const findings = await checkPtr(nowhere.askAuthority)(new FakeResolver(script), DOMAIN);
  assert.deepEqual(
    findings.map(({ target, code, state }) => `${target} ${code} ${state}`),
    ['192.0.2.7 ptr-missing warning', '2001:db8::1 ptr-missing ok'],
  );
});

test('a mail server with a private address', async () => {
  const mx = async (addresses: readonly string[]) =>
    (
      await checkMx(async (_address, _name, type) => ({ kind: 'answer', records: type === 'A' ? addresses : [], exists: true }))(
        new FakeResolver({
          'MX example.net': ['10 mx.example.net'],
          'A mx.example.net': addresses,
          'NS example.net': ['ns.example.net'],
          'A ns.example.net': ['192.0.2.53'],
        }),
        DOMAIN,
      )
    ).map(({ code, state }) => `${code} ${state}`);
  assert.deepEqual(await mx(['192.168.1.1']), ['mx-private critical']);
  assert.deepEqual(await mx(['192.168.1.1', '192.0.2.25']), ['mx-private warning']);
  assert.deepEqual(await mx(['192.0.2.25']), ['mx-ok ok']);
});
