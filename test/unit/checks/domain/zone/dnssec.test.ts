import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createResolver } from '../../../../../src/adapters/dns/resolver.ts';
import { checkDomain } from '../../../../../src/checks/domain/domain.ts';
import type { DomainConfig } from '../../../../../src/core/request/config.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { nowhere } from '../../../../doubles/dns/nowhere.ts';
import { startWireServer } from '../../../../doubles/dns/wire-server.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';
import { nxdomain } from '../../../../../src/core/ports/dns.ts';

const DOMAIN: DomainConfig = { name: 'example.net', dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };

const BOGUS = { kind: 'unknown', reason: 'its signatures do not hold', bogus: true } as const;

test('broken signatures are told once, and what could not be looked up for their sake refers to that', async () => {
  const findings = await checkDomain(new FakeResolver({ 'TXT *': BOGUS, 'MX example.net': BOGUS }), DOMAIN, nowhere);
  const [first, ...rest] = findings;
  assert.equal(`${first?.code} ${first?.state}`, 'dnssec-bogus critical');
  const blinded = rest.filter(({ state }) => state === 'unknown');
  assert.ok(blinded.length > 3);
  for (const { remedy } of blinded) assert.match(remedy ?? '', /see dnssec-bogus of example\.net/);
});

test('a resolver that answers SERVFAIL, and without a check of signatures does not, has found them broken', async () => {
  await using server = await startWireServer(() => ({ rcode: 2 }));
  const options = { servers: [server.text], timeout: 2000, clock: systemClock, deadline: { signal: new AbortController().signal } };
  const plain = await createResolver(options).ask({ type: 'TXT', name: 'example.net' });
  assert.ok(plain.kind === 'unknown' && plain.bogus === undefined, 'a server that fails either way proves nothing');
});

test('a resolver that refuses broken signatures only where it is asked to look at them', async () => {
  const findings = await checkDomain(new FakeResolver({ 'SECURE SOA example.net': ['bogus'] }), DOMAIN, nowhere);
  assert.deepEqual(
    findings.filter(({ check }) => check === 'dns').map(({ code, state }) => `${code} ${state}`),
    ['dnssec-bogus critical'],
  );
});

test('whether a domain is signed, as far as the resolver can tell', async () => {
  const told = async (script: Script) => {
    const findings = await checkDomain(new FakeResolver(script), DOMAIN, nowhere);
    return findings.flatMap(({ code }) => (code.startsWith('dnssec-') ? [code] : []));
  };
  const asked = 'SECURE SOA example.net';
  assert.deepEqual(await told({ [asked]: ['yes'] }), ['dnssec-ok']);
  assert.deepEqual(await told({ [asked]: ['no'] }), ['dnssec-none']);
  assert.deepEqual(await told({ 'VALIDATES .': ['no'] }), ['dnssec-unchecked']);
  assert.deepEqual(await told({ 'VALIDATES .': ['yes'] }), [], 'it has said nothing of this domain');
  assert.deepEqual(await told({ 'VALIDATES .': ['bogus'] }), []);
  assert.deepEqual(await told({}), [], 'nobody can be asked, or the root was not answered');
});

test('a resolver that takes private addresses out of signed answers breaks the signatures itself', async () => {
  // Like unbound with private-address: SERVFAIL, and an empty answer without validation.
  let count = 0;
  await using filter = await startWireServer(({ type }) => (type === 'A' && count++ < 2 ? { rcode: 2 } : {}));
  const filtering = createResolver({
    servers: [filter.text],
    timeout: 2000,
    clock: systemClock,
    deadline: { signal: new AbortController().signal },
  });
  const address = await filtering.ask({ type: 'A', name: 'ok.example.net' });
  assert.ok(address.kind === 'unknown' && address.bogus === undefined && /keeps private addresses back/.test(address.reason));
});

test('of a name that does not exist that alone is told', async () => {
  const gone = Object.fromEntries(['TXT', 'MX', 'A', 'AAAA', 'NS', 'SOA', 'CAA', 'CNAME', 'TLSA'].map((type) => [`${type} *`, nxdomain]));
  const findings = await checkDomain(new FakeResolver(gone), DOMAIN, nowhere);
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['mx-no-domain'],
  );
});

test('a parked domain is content', async () => {
  const script = { 'MX example.net': ['0 .'], 'TXT example.net': ['v=spf1 -all'], 'TXT _dmarc.example.net': ['v=DMARC1; p=reject'] };
  const findings = await checkDomain(new FakeResolver(script), DOMAIN, nowhere);
  assert.deepEqual(
    findings.filter(({ state }) => state !== 'ok').map(({ code }) => code),
    [],
  );
});
