import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDomain } from '../../../../../src/checks/domain/domain.ts';
import { nxdomain, unknown } from '../../../../../src/core/ports/dns.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';
import { nowhere } from '../../../../doubles/dns/nowhere.ts';

const DOMAIN = { name: 'example.net', dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };
const SHUT: Script = { 'MX example.net': ['0 .'], 'TXT example.net': ['v=spf1 -all'], 'TXT _dmarc.example.net': ['v=DMARC1; p=reject'] };
const NO_NULL_MX = 'there is no null MX';

const CASES: readonly (readonly [name: string, script: Script, open: readonly string[], remedy: RegExp])[] = [
  ['no null MX', { ...SHUT, 'MX example.net': [] }, [NO_NULL_MX], /^Publish example\.net MX 0 \., in place/],
  [
    'no MX, and an address',
    { ...SHUT, 'MX example.net': [], 'A example.net': ['192.0.2.1'] },
    [`${NO_NULL_MX}, so mail goes to its own address 192.0.2.1`],
    /MX 0 \./,
  ],
  [
    'a mail server',
    { ...SHUT, 'MX example.net': ['10 mx.example.net'], 'A mx.example.net': ['192.0.2.1'] },
    ['MX records name mx.example.net'],
    /MX 0 \./,
  ],
  ['no SPF', { ...SHUT, 'TXT example.net': ['hello'] }, ['there is no SPF record'], /example\.net TXT "v=spf1 -all"/],
  ['SPF that asks for little', { ...SHUT, 'TXT example.net': ['v=spf1 ~all'] }, ['SPF says more than -all (v=spf1 ~all)'], /"v=spf1 -all"/],
  ['a sender', { ...SHUT, 'TXT example.net': ['v=spf1 a -all'] }, ['SPF says more than -all (v=spf1 a -all)'], /"v=spf1 -all"/],
  [
    'a redirect to senders',
    { ...SHUT, 'TXT example.net': ['v=spf1 redirect=example.org'], 'TXT example.org': ['v=spf1 mx -all'] },
    ['SPF says more than -all (v=spf1 redirect=example.org)'],
    /"v=spf1 -all"/,
  ],
  [
    'a redirect to itself',
    { ...SHUT, 'TXT example.net': ['v=spf1 redirect=example.net'] },
    ['SPF says more than -all (v=spf1 redirect=example.net)'],
    /"v=spf1 -all"/,
  ],
  ['two SPF records', { ...SHUT, 'TXT example.net': ['v=spf1 -all', 'v=spf1 -all'] }, ['there are 2 SPF records'], /"v=spf1 -all"/],
  [
    'no DMARC',
    { ...SHUT, 'TXT _dmarc.example.net': nxdomain },
    ['there is no DMARC policy'],
    /_dmarc\.example\.net TXT "v=DMARC1; p=reject"/,
  ],
  ['p=none', { ...SHUT, 'TXT _dmarc.example.net': ['v=DMARC1; p=none'] }, ['the DMARC policy is none'], /p=reject/],
  [
    'a test',
    { ...SHUT, 'TXT _dmarc.example.net': ['v=DMARC1; p=reject; t=y'] },
    ['the DMARC policy is being tested only (t=y)'],
    /p=reject/,
  ],
  [
    'open subdomains',
    { ...SHUT, 'TXT _dmarc.example.net': ['v=DMARC1; p=reject; sp=none'] },
    ['for subdomains the DMARC policy is none'],
    /p=reject/,
  ],
  ['nothing at all', {}, [NO_NULL_MX, 'there is no SPF record', 'there is no DMARC policy'], /MX 0 \., and .*-all", and .*p=reject"/],
];

async function judged(script: Script, parked = true) {
  const findings = await checkDomain(new FakeResolver(script), { ...DOMAIN, parked }, nowhere);
  return { findings, codes: findings.filter(({ state }) => state !== 'ok').map(({ code }) => code) };
}

for (const [name, script, open, remedy] of CASES) {
  test(`a parked domain that is open by ${name}`, async () => {
    const { findings, codes } = await judged(script);
    const finding = findings.find(({ code }) => code === 'parked-open');
    assert.equal(finding?.state, 'warning');
    assert.equal(finding.message, `example.net is to neither send nor receive mail, but it is open: ${open.join('; ')}.`);
    assert.match(finding.remedy ?? '', remedy);
    assert.ok(!codes.some((code) => /^(?:mx-(?:null|missing|implicit)|spf-missing|dmarc-missing)$/.test(code)), codes.join(', '));
  });
}

test('a parked domain that is shut, itself or by its organizational domain', async () => {
  const below = { ...SHUT, 'TXT _dmarc.example.net': nxdomain, 'TXT _dmarc.net': ['v=DMARC1; p=none; sp=reject'] };
  const elsewhere = {
    ...SHUT,
    'TXT example.net': ['v=spf1 redirect=_none.example.org'],
    'TXT _none.example.org': ['v=spf1 exp=e.example.org -all'],
  };
  for (const script of [SHUT, below, elsewhere]) {
    const { findings, codes } = await judged(script);
    assert.deepEqual(codes, []);
    assert.ok(findings.some(({ code }) => code === 'parked-ok'));
  }
});

test('a parked domain that cannot be looked up is not called open', async () => {
  const { codes } = await judged({ ...SHUT, 'MX example.net': unknown('SERVFAIL') });
  assert.ok(codes.includes('parked-unknown') && !codes.includes('parked-open'), codes.join(', '));
});

test('of a domain that is not meant to be parked, nothing of it is said', async () => {
  const { findings } = await judged({}, false);
  assert.ok(!findings.some(({ code }) => code.startsWith('parked')));
});
