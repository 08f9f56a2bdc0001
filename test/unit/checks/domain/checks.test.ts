import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DomainConfig } from '../../../../src/core/request/config.ts';
import type { DomainResolver } from '../../../../src/core/ports/dns.ts';
import { nodata, nxdomain, unknown } from '../../../../src/core/ports/dns.ts';
import { checkDomain } from '../../../../src/checks/domain/domain.ts';
import { checkDmarc } from '../../../../src/checks/domain/dmarc/dmarc.ts';
import { ancestors } from '../../../../src/checks/domain/dmarc/tree-walk.ts';
import { checkMx } from '../../../../src/checks/domain/hosts/mx.ts';
import { checkSpf } from '../../../../src/checks/domain/spf/spf.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import type { Script } from '../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../doubles/dns/fake-resolver.ts';
import { nowhere as world } from '../../../doubles/dns/nowhere.ts';

const failed = unknown('SERVFAIL from 192.0.2.53:53');

function domain(name: string, wanted: Partial<DomainConfig> = {}): DomainConfig {
  return { name, dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null, ...wanted };
}

const verdicts = (findings: readonly Finding[]) => findings.map(({ code, state }) => `${code} ${state}`);

/** What it says, and what to do. */
function said({ message, remedy }: Finding): string {
  return remedy === null ? message : `${message} ${remedy}`;
}

function onlyOne(findings: readonly Finding[]): Finding {
  const [finding, ...rest] = findings;
  assert.ok(finding !== undefined && rest.length === 0, JSON.stringify(findings));
  return finding;
}

const HOST: Script = { 'A example.net': ['192.0.2.1'], 'MX example.net': ['10 mx.example.net'] };

const SPF: readonly (readonly [string, Script, readonly string[]])[] = [
  ['a good record beside others', { ...HOST, 'TXT example.net': ['google-site=x', 'v=spf1 a mx -all'] }, ['spf-ok ok']],
  [
    'a redirect',
    { 'TXT example.net': ['v=spf1 redirect=_spf.example.net'], 'TXT _spf.example.net': ['v=spf1 ip4:192.0.2.0/24 -all'] },
    ['spf-ok ok'],
  ],
  ['no TXT at all', { 'TXT example.net': nodata }, ['spf-missing warning']],
  ['no such name', { 'TXT example.net': nxdomain }, ['spf-missing warning']],
  ['other TXT only', { 'TXT example.net': ['hello', 'v=spf10 -all'] }, ['spf-syntax critical']],
  ['unrelated TXT only', { 'TXT example.net': ['hello'] }, ['spf-missing warning']],
  ['a failed look-up', { 'TXT example.net': failed }, ['spf-unknown unknown']],
  ['two records', { 'TXT example.net': ['v=spf1 -all', 'V=SPF1 mx -all'] }, ['spf-multiple critical']],
  ['quotes copied into the record', { 'TXT example.net': ['"v=spf1 mx -all"'] }, ['spf-syntax critical']],
  ['no "v="', { 'TXT example.net': ['spf1 mx -all'] }, ['spf-syntax critical']],
  ['typographic quotes', { 'TXT example.net': ['\u201cv=spf1 mx -all\u201d'] }, ['spf-syntax critical']],
  ['a malformed term', { 'TXT example.net': ['v=spf1 ipv4:192.0.2.1 -all'] }, ['spf-syntax critical']],
  ['+all', { 'TXT example.net': ['v=spf1 all'] }, ['spf-all-pass warning']],
  ['?all', { 'TXT example.net': ['v=spf1 ?all'] }, ['spf-all-neutral warning']],
  ['no end', { ...HOST, 'TXT example.net': ['v=spf1 mx'] }, ['spf-no-all warning']],
  ['ptr', { 'TXT example.net': ['v=spf1 ptr -all'] }, ['spf-ptr warning']],
  ['terms behind all', { 'TXT example.net': ['v=spf1 -all a redirect=x.example'] }, ['spf-ignored warning']],
  [
    'ten look-ups',
    { ...HOST, 'TXT example.net': [`v=spf1 ${'a '.repeat(9)}redirect=x.example`], 'TXT x.example': ['v=spf1 -all'] },
    ['spf-ok ok'],
  ],
  ['eleven look-ups', { ...HOST, 'TXT example.net': [`v=spf1 ${'a '.repeat(11)}-all`] }, ['spf-lookups critical']],
  ['look-ups behind all cost nothing', { 'TXT example.net': [`v=spf1 -all ${'a '.repeat(11)}`] }, ['spf-ignored warning']],
];

for (const [name, script, expected] of SPF) {
  test(`SPF: ${name}`, async () => {
    assert.deepEqual(verdicts(await checkSpf(new FakeResolver(script), domain('example.net'))), expected);
  });
}

test('SPF: the finding carries the record, the word at fault, the section and the next step', async () => {
  const record = 'v=spf1 a:192.0.2.1 -all';
  const finding = onlyOne(await checkSpf(new FakeResolver({ 'TXT example.net': [record] }), domain('example.net')));
  assert.equal(finding.evidence, record);
  assert.match(finding.message, /"a:192\.0\.2\.1": .*"ip4:"/);
  assert.match(finding.reference ?? '', /RFC 7208 section/);
  assert.match(finding.remedy ?? '', /example\.net/);
});

const at =
  (...names: string[]) =>
  (record: string) =>
    Object.fromEntries(names.map((name) => [`TXT _dmarc.${name}`, [record]]));

const DMARC: readonly (readonly [string, string, DomainConfig['dmarcPolicy'], Script, readonly string[], RegExp?])[] = [
  [
    'its own record',
    'example.net',
    null,
    at('example.net')('v=DMARC1; p=quarantine; rua=mailto:dmarc@example.net'),
    ['dmarc-ok ok'],
    /^p=quarantine, reports to dmarc@example\.net\.$/,
  ],
  ['p=none without a wish', 'example.net', null, at('example.net')('v=DMARC1; p=none'), ['dmarc-ok ok']],
  ['as strict as asked', 'example.net', 'quarantine', at('example.net')('v=DMARC1; p=reject'), ['dmarc-ok ok']],
  [
    'weaker than asked',
    'example.net',
    'reject',
    at('example.net')('v=DMARC1; p=quarantine'),
    ['dmarc-weak warning'],
    /p=quarantine; p=reject was asked for/,
  ],
  [
    'test mode counts one lower',
    'example.net',
    'reject',
    at('example.net')('v=DMARC1; p=reject; t=y'),
    ['dmarc-weak warning'],
    /counts as quarantine/,
  ],
  ['removed tags are told', 'example.net', null, at('example.net')('v=DMARC1; p=reject; pct=100'), ['dmarc-ok ok'], /pct no longer counts/],
  [
    'a bad report address',
    'example.net',
    null,
    at('example.net')('v=DMARC1; p=reject; rua=dmarc@example.net'),
    ['dmarc-tags warning'],
    /dmarc@example\.net/,
  ],
  ['no record anywhere', 'example.net', null, {}, ['dmarc-missing warning']],
  ['no such name', 'example.net', null, { 'TXT *': nxdomain }, ['dmarc-missing warning']],
  ['other TXT only', 'example.net', null, at('example.net')('v=spf1 -all'), ['dmarc-missing warning']],
  [
    'two records',
    'example.net',
    null,
    { 'TXT _dmarc.example.net': ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] },
    ['dmarc-multiple critical'],
  ],
  [
    'a misspelt one beside a good one is discarded',
    'example.net',
    null,
    { 'TXT _dmarc.example.net': ['v=dmarc1; p=none', 'v=DMARC1; p=reject'] },
    ['dmarc-ok ok'],
    /p=reject/,
  ],
  ['a misspelt one alone', 'example.net', null, at('example.net')('v=DMARC1 p=reject'), ['dmarc-syntax critical']],
  ['quotes copied into the record', 'example.net', null, at('example.net')('"v=DMARC1; p=reject"'), ['dmarc-syntax critical']],
  ['no "v="', 'example.net', null, at('example.net')('DMARC1; p=reject'), ['dmarc-syntax critical']],
  [
    'at the domain itself',
    'example.net',
    null,
    { 'TXT example.net': ['v=spf1 -all', 'v=DMARC1; p=reject'] },
    ['dmarc-missing warning'],
    /it stands at example\.net itself.*Move the TXT record/s,
  ],
  [
    'an alias to nowhere',
    'example.net',
    null,
    { 'CNAME _dmarc.example.net': ['example.net.provider.example'] },
    ['dmarc-missing warning'],
    /alias of example\.net\.provider\.example.*correct the CNAME/s,
  ],
  ['a token of somebody else', 'example.net', null, at('example.net')('dmarc-tool-verification=abc'), ['dmarc-missing warning']],
  ['no policy and no reports', 'example.net', null, at('example.net')('v=DMARC1'), ['dmarc-syntax critical']],
  ['a failed look-up', 'example.net', null, { 'TXT _dmarc.example.net': failed }, ['dmarc-unknown unknown']],
  [
    'a failed look-up above decides',
    'a.example.net',
    null,
    { 'TXT _dmarc.example.net': failed },
    ['dmarc-unknown unknown'],
    /_dmarc\.example\.net/,
  ],
  [
    'its own record needs no walk',
    'a.example.net',
    null,
    { 'TXT *': failed, ...at('a.example.net')('v=DMARC1; p=reject') },
    ['dmarc-ok ok'],
  ],
  [
    'inherits sp',
    'a.b.example.net',
    null,
    at('example.net')('v=DMARC1; p=reject; sp=none'),
    ['dmarc-ok ok'],
    /^p=none, inherited from example\.net/,
  ],
  ['inherits p without sp', 'a.b.example.net', 'reject', at('example.net')('v=DMARC1; p=reject'), ['dmarc-ok ok'], /^p=reject/],
  [
    'the highest record wins',
    'a.b.example.net',
    'reject',
    { ...at('b.example.net')('v=DMARC1; p=none'), ...at('example.net')('v=DMARC1; p=reject') },
    ['dmarc-ok ok'],
  ],
  [
    'psd=n ends the walk',
    'a.b.example.net',
    'reject',
    { ...at('b.example.net')('v=DMARC1; p=none; psd=n'), ...at('example.net')('v=DMARC1; p=reject') },
    ['dmarc-weak warning'],
    /inherited from b\.example\.net/,
  ],
  [
    'psd=y makes the one below it the owner',
    'x.shop.example.net',
    'reject',
    { ...at('shop.example.net')('v=DMARC1; p=reject'), ...at('example.net')('v=DMARC1; p=none; psd=y') },
    ['dmarc-ok ok'],
    /inherited from shop/,
  ],
  [
    'a public suffix speaks where nobody below does',
    'shop.example.net',
    'reject',
    at('example.net')('v=DMARC1; p=none; sp=reject; psd=y'),
    ['dmarc-ok ok'],
    /inherited from example\.net/,
  ],
  [
    'discarded records above count for nothing',
    'a.example.net',
    null,
    { 'TXT _dmarc.example.net': ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] },
    ['dmarc-missing warning'],
  ],
];

for (const [name, target, policy, script, expected, message] of DMARC) {
  test(`DMARC: ${name}`, async () => {
    const findings = await checkDmarc(new FakeResolver(script), domain(target, { dmarcPolicy: policy }));
    assert.deepEqual(verdicts(findings), expected);
    if (message !== undefined) assert.match(said(onlyOne(findings)), message);
  });
}

test('DMARC: the walk asks at most eight names, as in the example of RFC 9989 section 4.10', () => {
  assert.deepEqual(ancestors('a.b.c.d.e.f.g.h.i.j.mail.example.com'), [
    'g.h.i.j.mail.example.com',
    'h.i.j.mail.example.com',
    'i.j.mail.example.com',
    'j.mail.example.com',
    'mail.example.com',
    'example.com',
    'com',
  ]);
  assert.deepEqual(ancestors('1.2.3.4.5.6.7.8')[0], '2.3.4.5.6.7.8');
  assert.deepEqual(ancestors('example.com'), ['com']);
  assert.deepEqual(ancestors('com'), []);
});

const MX2 = {
  'MX example.net': ['20 mx2.example.net', '10 mx1.example.net'],
  'A mx1.example.net': ['192.0.2.1'],
  'AAAA mx2.example.net': ['2001:db8::2'],
};

const MX: readonly (readonly [string, DomainConfig['mx'], Script, readonly string[], RegExp?])[] = [
  ['all good', null, MX2, ['mx-ok ok'], /^Mail goes to mx1\.example\.net \(10\), mx2\.example\.net \(20\); all have addresses\.$/],
  ['exactly the configured set', ['MX2.example.net.', 'mx1.example.net'], MX2, ['mx-ok ok']],
  ['one that was not asked for', ['mx1.example.net'], MX2, ['mx-set critical'], /with mx2\.example\.net, which was not asked for/],
  ['one is missing', ['mx1.example.net', 'mx2.example.net', 'mx3.example.net'], MX2, ['mx-set critical'], /without mx3\.example\.net/],
  ['a failed look-up', ['mx1.example.net'], { 'MX example.net': failed }, ['mx-unknown unknown']],
  ['no such domain', null, { 'MX example.net': nxdomain }, ['mx-no-domain critical']],
  ['no MX but an address', null, { 'A example.net': ['192.0.2.9'] }, ['mx-implicit warning'], /192\.0\.2\.9/],
  ['no MX and no address', null, {}, ['mx-missing critical']],
  ['no MX and the address could not be looked up', null, { 'AAAA example.net': failed }, ['mx-unknown unknown']],
  ['no MX where a set is configured', ['mx1.example.net'], { 'A example.net': ['192.0.2.9'] }, ['mx-set critical']],
  ['null MX', null, { 'MX example.net': ['0 .'] }, ['mx-null warning']],
  ['null MX as configured', [], { 'MX example.net': ['0 .'] }, ['mx-ok ok']],
  ['null MX where a set is configured', ['mx1.example.net'], { 'MX example.net': ['0 .'] }, ['mx-set critical']],
  ['null MX beside others', null, { ...MX2, 'MX example.net': ['0 .', '10 mx1.example.net'] }, ['mx-null-mixed critical']],
  ['one of two without address', null, { ...MX2, 'A mx1.example.net': nxdomain }, ['mx-no-address warning'], /only the other mail servers/],
  [
    'none with an address',
    null,
    { 'MX example.net': ['10 mx1.example.net'], 'A mx1.example.net': nxdomain, 'AAAA mx1.example.net': nxdomain },
    ['mx-no-address critical'],
  ],
  ['an address where a name must stand', null, { 'MX example.net': ['10 192.0.2.1'] }, ['mx-no-address critical']],
  ['this machine', null, { 'MX example.net': ['10 localhost'] }, ['mx-no-address critical'], /each sender's own machine/],
  ['a name without its domain', null, { 'MX example.net': ['10 mail'] }, ['mx-no-address critical'], /such as mail\.example\.net/],
  [
    'a name with a domain too many',
    null,
    { 'MX example.net': ['10 mx.provider.example.example.net'] },
    ['mx-no-address critical'],
    /If mx\.provider\.example is meant, write a dot/,
  ],
  ['an alias', null, { ...MX2, 'CNAME mx1.example.net': ['host.example.com'] }, ['mx-cname warning'], /host\.example\.com/],
  [
    'addresses that could not be looked up',
    null,
    { 'MX example.net': ['10 mx1.example.net'], 'A mx1.example.net': failed, 'AAAA mx1.example.net': failed },
    ['mx-unknown unknown'],
  ],
  [
    'A absent and AAAA failed is not "no address"',
    null,
    { 'MX example.net': ['10 mx1.example.net'], 'AAAA mx1.example.net': failed },
    ['mx-unknown unknown'],
  ],
  [
    'one without address, the other not looked up: not cut off',
    null,
    { 'MX example.net': ['1 a.example', '2 b.example'], 'A b.example': failed },
    ['mx-no-address warning', 'mx-unknown unknown'],
  ],
];

for (const [name, wanted, script, expected, message] of MX) {
  test(`MX: ${name}`, async () => {
    const findings = await checkMx(world.askAuthority)(new FakeResolver(script), domain('example.net', { mx: wanted }));
    assert.deepEqual(verdicts(findings), expected);
    if (message !== undefined) assert.match(said(onlyOne(findings)), message);
  });
}

/** Faults, and unknown facts. */
const failure = (findings: readonly Finding[]) => verdicts(findings.filter(({ state }) => state !== 'ok'));

test('a domain is checked as a whole, worst first, and each code says which check it is of', async () => {
  const findings = await checkDomain(
    new FakeResolver({ ...MX2, 'TXT example.net': ['v=spf1 -all', 'v=spf1 mx'] }),
    domain('example.net'),
    world,
  );
  assert.deepEqual(failure(findings), ['spf-multiple critical', 'dmarc-missing warning']);
  assert.ok(verdicts(findings).includes('mx-ok ok'));
  for (const { check, code } of findings) assert.ok(code.startsWith(`${check}-`), code);
});

test('nothing is called missing or healthy where nothing could be looked up', async () => {
  const silent = new FakeResolver({ '*': failed, 'NS *': nodata });
  const findings = await checkDomain(silent, domain('example.net', { mx: ['mx1.example.net'], dmarcPolicy: 'reject' }), world);
  const codes = verdicts(findings);
  for (const check of ['dmarc', 'mx', 'spf']) assert.ok(codes.includes(`${check}-unknown unknown`), check);
  assert.deepEqual(
    codes.filter((text) => !text.endsWith(' unknown')),
    [],
  );
  for (const { message, remedy } of findings) assert.match(`${message} ${remedy ?? ''}`, /SERVFAIL from 192\.0\.2\.53:53.*dns\.servers/);
});

test('a hostile record stays in the evidence: the message is one line of bounded length', async () => {
  const hostile = `\u001b[31m::error::x\n\u202e${'A'.repeat(60_000)}`;
  const script = {
    'TXT example.net': [`v=spf1 ${hostile}`],
    'TXT _dmarc.example.net': [`v=DMARC1; p=reject; ${hostile}; rua=${hostile};${'a;'.repeat(9000)}`],
  };
  const findings = await checkDomain(new FakeResolver({ ...MX2, ...script }), domain('example.net'), world);
  assert.deepEqual(failure(findings), ['spf-syntax critical', 'dmarc-tags warning']);
  for (const { message, evidence } of findings.slice(0, 2)) {
    assert.ok(message.length <= 1001 && !/[\p{Cc}\p{Cf}]/u.test(message), message);
    assert.ok(evidence?.includes(hostile));
  }
});

test('a check that does not end is given up, and the others are told', async () => {
  const never = new Promise<never>(() => undefined);
  const script = { ...MX2, 'TXT example.net': ['v=spf1 ip4:192.0.2.0/24 -all'] };
  const answering = new FakeResolver(script);
  const resolver: DomainResolver = {
    ask: async (question) => await (question.type === 'CAA' ? never : answering.ask(question)),
    secure: async (question) => await answering.secure(question),
    validates: async () => await answering.validates(),
    ttl: async (name, type) => await answering.ttl(name, type),
  };
  const timeUp = new Promise<void>((resolve) => setImmediate(resolve));
  const findings = await checkDomain(resolver, domain('example.net'), { ...world, timeUp });
  assert.ok(verdicts(findings).includes('mx-ok ok'));
  assert.deepEqual(failure(findings), ['dns-slow unknown', 'dmarc-missing warning']);
});
