import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodata, unknown } from '../../../../src/core/ports/dns.ts';
import type { DomainConfig } from '../../../../src/core/request/config.ts';
import { checkDomain, domainChecks } from '../../../../src/checks/domain/domain.ts';
import { checkDmarcAdvice } from '../../../../src/checks/domain/dmarc/advice.ts';
import { checkHostsDnssec } from '../../../../src/checks/domain/zone/dnssec.ts';
import { checkSoa } from '../../../../src/checks/domain/zone/soa.ts';
import { checkReachability } from '../../../../src/checks/domain/hosts/reachability.ts';
import type { Script } from '../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../doubles/dns/fake-resolver.ts';
import { nowhere } from '../../../doubles/dns/nowhere.ts';

const DOMAIN: DomainConfig = { name: 'example.net', dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };

const DMARC: readonly (readonly [string, Script, Partial<DomainConfig>, readonly string[]])[] = [
  ['quarantine on trial', { 'TXT _dmarc.example.net': ['v=DMARC1; p=quarantine; t=y'] }, {}, ['dmarc-unenforced']],
  ['reject on trial, which counts as quarantine', { 'TXT _dmarc.example.net': ['v=DMARC1; p=reject; t=y'] }, {}, []],
  ['p=none', { 'TXT _dmarc.example.net': ['v=DMARC1; p=none'] }, {}, ['dmarc-unenforced']],
  [
    'p=none where a policy is asked for, which the check of it tells',
    { 'TXT _dmarc.example.net': ['v=DMARC1; p=none'] },
    { dmarcPolicy: 'reject' },
    [],
  ],
  ['p=reject', { 'TXT _dmarc.example.net': ['v=DMARC1; p=reject'] }, {}, []],
  ['an inherited sp=none', { 'TXT _dmarc.net': ['v=DMARC1; p=reject; sp=none; psd=n'] }, {}, ['dmarc-unenforced']],
  ['no record', {}, {}, []],
  ['reports to nowhere', { 'TXT _dmarc.example.net': ['v=DMARC1; p=reject; rua=mailto:a@x.example'] }, {}, ['dmarc-report-nowhere']],
  [
    'reports to a null MX',
    { 'TXT _dmarc.example.net': ['v=DMARC1; p=reject; rua=mailto:a@x.example'], 'MX x.example': ['0 .'] },
    {},
    ['dmarc-report-nowhere'],
  ],
  [
    'reports to a host without MX',
    { 'TXT _dmarc.example.net': ['v=DMARC1; p=reject; rua=mailto:a@x.example'], 'A x.example': ['192.0.2.1'] },
    {},
    [],
  ],
  [
    'reports to what could not be looked up',
    { 'TXT _dmarc.example.net': ['v=DMARC1; p=reject; rua=mailto:a@x.example'], 'MX x.example': unknown('SERVFAIL') },
    {},
    [],
  ],
];

for (const [title, script, config, expected] of DMARC) {
  test(`advice on DMARC: ${title}`, async () => {
    const findings = await checkDmarcAdvice(new FakeResolver(script), { ...DOMAIN, ...config });
    assert.deepEqual(
      findings.map(({ code }) => code),
      expected,
    );
    assert.ok(findings.every(({ state }) => state === 'ok'));
  });
}

const HOSTS: Script = {
  'MX example.net': ['10 mx1.example.net', '20 mx2.example.net'],
  'A mx1.example.net': ['192.0.2.25'],
  'A mx2.example.net': ['192.0.2.26'],
  'AAAA mx2.example.net': ['2001:db8::26'],
  'NS example.net': ['ns1.example.net', 'ns2.example.net'],
  'A ns1.example.net': ['192.0.2.53'],
  'A ns2.example.net': ['192.0.2.54'],
};

test('which mail servers have IPv6, and whether name servers fail together', async () => {
  const told = async (script: Script) =>
    (await checkReachability(new FakeResolver({ ...HOSTS, ...script }), DOMAIN)).map(({ message }) => message);
  assert.deepEqual(await told({}), [
    'Mail servers of example.net with an IPv6 address: mx2.example.net.',
    'example.net has 2 name servers in 1 network: if that fails, the domain cannot be found, and mail to it waits; without IPv6.',
  ]);
  assert.deepEqual(await told({ 'A ns2.example.net': ['198.51.100.53'], 'AAAA ns1.example.net': ['2001:db8::53'] }), [
    'Mail servers of example.net with an IPv6 address: mx2.example.net.',
    'example.net has 2 name servers in 3 networks; with IPv6.',
  ]);
  assert.deepEqual(await told({ 'AAAA mx2.example.net': [], 'NS example.net': unknown('SERVFAIL') }), [
    'No mail server of example.net has an IPv6 address: senders without IPv4 cannot reach it.',
  ]);
});

const SOA: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['as recommended', ['ns1.example.net 7 7200 900 1209600 3600'], /are as recommended\.$/],
  ['a day between two looks, with NOTIFY', ['ns1.example.net 7 86400 7200 2419200 86400'], /are as recommended\.$/],
  ['a refresh that is too short', ['ns1.example.net 7 600 300 1209600 3600'], /refresh is 10 min, less than 20 min\./],
  ['a retry that is no part of the refresh', ['ns1.example.net 7 7200 7200 1209600 3600'], /retry \(2 h\) is no part of refresh \(2 h\)/],
  ['an expiry within a week', ['ns1.example.net 7 7200 900 604800 3600'], /expire is 7 d, not two to four weeks/],
  ['an expiry of months', ['ns1.example.net 7 7200 900 5184000 3600'], /expire is 60 d, not two to four weeks/],
  ['an expiry before the next look', ['ns1.example.net 7 7200 900 3600 3600'], /expire \(1 h\) is not longer than the other times/],
  ['absences that are kept for long', ['ns1.example.net 7 7200 900 1209600 172800'], /an absence is kept for 2 d, more than a day/],
];

for (const [title, records, expected] of SOA) {
  test(`the times of a zone: ${title}`, async () => {
    const [finding] = await checkSoa(new FakeResolver({ ...HOSTS, 'SOA example.net': records }), { ...DOMAIN, name: 'example.net' });
    assert.deepEqual([finding?.code, finding?.state], ['dns-soa', 'ok']);
    assert.match(finding?.message ?? '', expected);
  });
}

test('the times of the zone that a domain is in are looked at, and nothing is said where they could not be', async () => {
  const below = { ...DOMAIN, name: 'mail.example.net' };
  const [finding] = await checkSoa(new FakeResolver({ ...HOSTS, 'SOA example.net': ['ns1.example.net 7'] }), below);
  assert.match(finding?.message ?? '', /^The times in the SOA record of example\.net/);
  assert.deepEqual(await checkSoa(new FakeResolver({ ...HOSTS, 'SOA example.net': unknown('SERVFAIL') }), DOMAIN), []);
  assert.deepEqual(await checkSoa(new FakeResolver({ 'NS example.net': unknown('SERVFAIL') }), DOMAIN), []);
});

test('whether the addresses of mail servers are signed is told where a resolver can tell', async () => {
  const told = async (script: Script) =>
    (await checkHostsDnssec(new FakeResolver({ ...HOSTS, ...script }), DOMAIN)).map(
      ({ code, state, message }) => `${code} ${state}: ${message}`,
    );
  assert.deepEqual(await told({}), []);
  assert.deepEqual(await told({ 'SECURE A mx1.example.net': ['yes'], 'SECURE A mx2.example.net': ['no'] }), [
    'dnssec-hosts ok: Addresses of the mail servers of example.net in DNSSEC: signed: mx1.example.net; not signed, so that DANE cannot protect mail there: mx2.example.net.',
  ]);
  const only6 = { 'A mx1.example.net': nodata, 'AAAA mx1.example.net': ['2001:db8::1'], 'SECURE AAAA mx1.example.net': ['yes'] };
  assert.match((await told(only6))[0] ?? '', /: signed: mx1\.example\.net\.$/);
});

/** The questions of the checks of November 2026, and their number. Each later check may ask one question of its own. */
const COUNTED = { questions: 33, checks: 20 };

test('an ordinary domain costs at most 33 questions, and one more for each newer check', async () => {
  const resolver = new FakeResolver({
    ...HOSTS,
    'NS example.net': ['ns1.example.net'],
    'TXT example.net': ['v=spf1 include:_spf.example.net ip4:192.0.2.0/28 mx -all'],
    'TXT _spf.example.net': ['v=spf1 a:out.example.net ~all'],
    'A out.example.net': ['192.0.2.7'],
    'TXT _dmarc.example.net': ['v=DMARC1; p=reject; rua=mailto:d@example.net'],
  });
  await checkDomain(resolver, DOMAIN, nowhere);
  const asked = [...new Set(resolver.asked)].toSorted();
  const most = COUNTED.questions + Object.keys(domainChecks(nowhere)).length - COUNTED.checks;
  assert.ok(
    asked.length <= most,
    `${asked.length} questions, ${most} are allowed. Ask what another check asks anyway, or change the number here and in docs/decisions/0007-dns-checks.md:\n${asked.join('\n')}`,
  );
});

test('a domain that nobody without IPv6 reaches is warned of, unless it is one of networks inside, or that is not known', async () => {
  const of = async (script: Script, config: Partial<DomainConfig> = {}) =>
    (await checkReachability(new FakeResolver({ ...HOSTS, ...script }), { ...DOMAIN, ...config })).map(
      ({ code, state, message }) => `${code} ${state}: ${message.replace(/:.*/, '')}`,
    );
  const mail = { 'A mx1.example.net': nodata, 'AAAA mx1.example.net': ['2001:db8::25'], 'A mx2.example.net': nodata };
  const names = { 'A ns1.example.net': nodata, 'AAAA ns1.example.net': ['2001:db8::53'], 'A ns2.example.net': nodata };
  const [fine, networks] = await of({});
  assert.deepEqual(await of(mail), ['mx-families warning: No mail server of example.net has an IPv4 address', networks]);
  assert.deepEqual(await of(names), [fine, 'dns-networks warning: No name server of example.net has an IPv4 address']);
  assert.match((await of({ ...mail, 'A mx1.example.net': unknown('SERVFAIL') }))[0] ?? '', /^mx-families ok/);
  assert.match((await of(mail, { internal: true }))[0] ?? '', /^mx-families ok/);
  assert.match((await of({ ...mail, 'A mx2.example.net': ['192.0.2.26'] }))[0] ?? '', /^mx-families ok/);
});
