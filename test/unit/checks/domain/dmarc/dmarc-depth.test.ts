import assert from 'node:assert/strict';
import { test } from 'node:test';
import { organizationByList } from '../../../../../src/adapters/mail-checks/public-suffix.ts';
import type { DomainConfig } from '../../../../../src/core/request/config.ts';
import { nodata, nxdomain, unknown } from '../../../../../src/core/ports/dns.ts';
import { checkDmarc } from '../../../../../src/checks/domain/dmarc/dmarc.ts';
import { checkDmarcOrganization } from '../../../../../src/checks/domain/dmarc/organization.ts';
import { checkDmarcReports } from '../../../../../src/checks/domain/dmarc/reports.ts';
import { discover } from '../../../../../src/checks/domain/dmarc/tree-walk.ts';
import type { Finding } from '../../../../../src/core/result/finding.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';

function domain(name: string, dmarcPolicy: DomainConfig['dmarcPolicy'] = null): DomainConfig {
  return { name, dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy };
}

const verdicts = (findings: readonly Finding[]) => findings.map(({ code, state }) => `${code} ${state}`);
const at = (name: string, record: string): Script => ({ [`TXT _dmarc.${name}`]: [record] });
const failed = unknown('SERVFAIL from 192.0.2.53:53');

const INHERITED = at('example.net', 'v=DMARC1; p=reject; sp=quarantine; np=none');

test('a subdomain that exists gets sp, one that does not gets np, and not having looked is neither', async () => {
  const policyOf = async (script: Script) =>
    (await checkDmarc(new FakeResolver({ ...INHERITED, ...script }), domain('a.example.net')))[0]?.message;
  assert.match((await policyOf({ 'A a.example.net': nodata })) ?? '', /^p=quarantine/);
  assert.match((await policyOf({ 'A a.example.net': nxdomain })) ?? '', /^p=none/);
  assert.match((await policyOf({ 'A a.example.net': failed })) ?? '', /could not be looked up/);
});

test('a policy is as strict as asked only if it is so for subdomains too', async () => {
  const codes = async (record: string) =>
    verdicts(await checkDmarc(new FakeResolver(at('example.net', record)), domain('example.net', 'reject')));
  assert.deepEqual(await codes('v=DMARC1; p=reject'), ['dmarc-ok ok']);
  assert.deepEqual(await codes('v=DMARC1; p=reject; sp=reject; np=reject'), ['dmarc-ok ok']);
  assert.deepEqual(await codes('v=DMARC1; p=reject; sp=none'), ['dmarc-subdomains warning']);
  assert.deepEqual(await codes('v=DMARC1; p=reject; np=quarantine'), ['dmarc-subdomains warning']);
});

test('a share of mail (pct) is gone: 100 is only named, less is a warning', async () => {
  const found = async (record: string) => await checkDmarc(new FakeResolver(at('example.net', record)), domain('example.net'));
  assert.deepEqual(verdicts(await found('v=DMARC1; p=reject; pct=20')), ['dmarc-removed warning']);
  const [whole] = await found('v=DMARC1; p=reject; pct=100; ri=3600');
  assert.equal(whole?.code, 'dmarc-ok');
  assert.match(whole.message, /pct, ri no longer counts/);
});

const ORGANIZATIONS: readonly (readonly [string, Script, string, string])[] = [
  ['no record anywhere', {}, 'a.example.net', 'a.example.net'],
  [
    'the shortest with a record',
    { ...at('a.b.example.net', 'v=DMARC1; p=none'), ...at('example.net', 'v=DMARC1; p=none') },
    'a.b.example.net',
    'example.net',
  ],
  [
    'psd=n ends the walk',
    { ...at('b.example.net', 'v=DMARC1; p=none; psd=n'), ...at('example.net', 'v=DMARC1; p=none') },
    'a.b.example.net',
    'b.example.net',
  ],
  ['the one below a public suffix', at('net', 'v=DMARC1; p=none; psd=y'), 'a.b.example.net', 'example.net'],
  ['a public suffix itself', at('net', 'v=DMARC1; p=none; psd=y'), 'net', 'net'],
];

for (const [name, script, of, expected] of ORGANIZATIONS) {
  test(`the organizational domain: ${name}`, async () => {
    assert.deepEqual((await discover(new FakeResolver(script), of)).organization, { kind: 'known', domain: expected });
  });
}

const ASKED = at('example.net', 'v=DMARC1; p=reject; rua=mailto:d@example.net,mailto:d@reports.example!10m; ruf=mailto:f@mail.example.net');
const CONSENT = 'TXT example.net._report._dmarc.reports.example';

const REPORTS: readonly (readonly [string, Script, readonly string[]])[] = [
  ['that has agreed', { [CONSENT]: ['v=DMARC1;'] }, []],
  ['that has not agreed', {}, ['dmarc-report-refused warning']],
  ['that says something else', { [CONSENT]: ['hello'] }, ['dmarc-report-refused warning']],
  ['that could not be asked', { [CONSENT]: failed }, ['dmarc-report-unknown unknown']],
  ['whose organization could not be asked', { 'TXT _dmarc.reports.example': failed }, ['dmarc-report-unknown unknown']],
];

for (const [name, script, expected] of REPORTS) {
  test(`reports to somebody else ${name}`, async () => {
    assert.deepEqual(verdicts(await checkDmarcReports(new FakeResolver({ ...ASKED, ...script }), domain('example.net'))), expected);
  });
}

test('the tree walk and the Public Suffix List are compared where they differ', async () => {
  const check = checkDmarcOrganization(organizationByList);
  assert.equal(await organizationByList('a.b.example.co.uk'), 'example.co.uk');
  const own = at('b.example.net', 'v=DMARC1; p=none; psd=n');
  assert.deepEqual(verdicts(await check(new FakeResolver(own), domain('a.b.example.net'))), ['dmarc-organization ok']);
  assert.deepEqual(await check(new FakeResolver(at('example.net', 'v=DMARC1; p=none')), domain('a.b.example.net')), []);
  assert.deepEqual(await check(new FakeResolver({}), domain('a.b.example.net')), []);
});
