import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SpfResult } from '../../../../../src/core/ports/domain-check.ts';
import type { DomainConfig } from '../../../../../src/core/request/config.ts';
import { unknown } from '../../../../../src/core/ports/dns.ts';
import { checkSpf } from '../../../../../src/checks/domain/spf/spf.ts';
import { costOf, drawTree, stepsOf } from '../../../../../src/checks/domain/spf/record/cost.ts';
import { checkSpfExpectations } from '../../../../../src/checks/domain/spf/evaluate/expectations.ts';
import { readSpfTree } from '../../../../../src/checks/domain/spf/record/tree.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';

const DOMAIN: DomainConfig = { name: 'example.net', dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };

async function found(script: Script) {
  const findings = await checkSpf(new FakeResolver(script), DOMAIN);
  return { findings, codes: findings.map(({ code, state }) => `${code} ${state}`) };
}

const fan = (domain: string, count: number): Script => ({
  [`TXT ${domain}`]: [`v=spf1 ${Array.from({ length: count }, (_, index) => `a:h${index}.${domain}`).join(' ')} ~all`],
  ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`A h${index}.${domain}`, ['192.0.2.1']])),
});

test('each term is drawn with what it costs, down to the last branch', async () => {
  const script = {
    ...fan('_spf.example.org', 2),
    'TXT example.net': ['v=spf1 ip4:192.0.2.0/24 include:_spf.example.org mx -all'],
    'MX example.net': ['10 mx.example.net'],
  };
  const tree = await readSpfTree(new FakeResolver(script), 'example.net');
  assert.equal(
    drawTree(tree),
    [
      'example.net: 4 of 10 look-ups',
      '├─ ip4:192.0.2.0/24',
      '├─ include:_spf.example.org  (3)',
      '│ ├─ a:h0._spf.example.org  (1)',
      '│ ├─ a:h1._spf.example.org  (1)',
      '│ └─ ~all',
      '├─ mx  (1)',
      '└─ -all',
    ].join('\n'),
  );
});

test('the term that goes over the limit is named, and the cheapest one whose removal helps', async () => {
  const { findings, codes } = await found({
    ...fan('big.example', 6),
    ...fan('small.example', 2),
    'TXT example.net': ['v=spf1 include:small.example include:big.example a -all'],
    'A example.net': ['192.0.2.1'],
  });
  assert.deepEqual(codes, ['spf-lookups critical']);
  assert.match(findings[0]?.message ?? '', /costs 11 look-ups .*: at "a"\.$/);
  assert.match(findings[0]?.remedy ?? '', /Remove "a" \(1 of them, 10 would be left\)/);
});

test('what stands behind the first match and behind ten look-ups is looked at all the same', async () => {
  const { codes } = await found({
    ...fan('big.example', 10),
    'TXT example.net': ['v=spf1 include:big.example include:gone.example -all'],
  });
  assert.deepEqual(codes, ['spf-lookups critical', 'spf-include critical']);
});

test('look-ups that find nothing: two are a warning, three are the end', async () => {
  assert.deepEqual((await found({ 'TXT example.net': ['v=spf1 a:x.example mx -all'] })).codes, ['spf-void warning']);
  const three = await found({ 'TXT example.net': ['v=spf1 a:x.example mx exists:y.example -all'] });
  assert.deepEqual(three.codes, ['spf-void critical']);
  const notLooked = { 'A x.example': unknown('SERVFAIL'), 'TXT example.net': ['v=spf1 a:x.example -all'] };
  assert.deepEqual((await found(notLooked)).codes, ['spf-ok ok']);
});

const BRANCHES: readonly (readonly [string, Script, readonly string[]])[] = [
  ['no record', {}, ['spf-include critical']],
  ['two records', { 'TXT i.example': ['v=spf1 -all', 'v=spf1 ~all'] }, ['spf-include critical']],
  ['a malformed record', { 'TXT i.example': ['v=spf1 ipv4:192.0.2.1'] }, ['spf-include critical']],
  ['itself', { 'TXT i.example': ['v=spf1 include:i.example -all'] }, ['spf-include critical']],
  ['the record above', { 'TXT i.example': ['v=spf1 include:example.net -all'] }, ['spf-include critical']],
  ['a name that could not be asked', { 'TXT i.example': unknown('SERVFAIL') }, ['spf-unknown unknown']],
  ['the whole world', { 'TXT i.example': ['v=spf1 +all'] }, ['spf-all-pass warning']],
];

for (const [name, script, expected] of BRANCHES) {
  test(`an include that leads to ${name}`, async () => {
    assert.deepEqual((await found({ 'TXT example.net': ['v=spf1 include:i.example -all'], ...script })).codes, expected);
  });
}

test('an mx of eleven hosts is a permerror, and a macro leads to another name for each mail', async () => {
  const many = { 'MX example.net': Array.from({ length: 11 }, (_, index) => `10 m${index}.example.net`) };
  assert.deepEqual((await found({ ...many, 'TXT example.net': ['v=spf1 mx -all'] })).codes, ['spf-mx-limit critical']);
  assert.deepEqual((await found({ 'TXT example.net': ['v=spf1 exists:%{i}._spf.example.net -all'] })).codes, ['spf-ok ok']);
});

test('a tree made to grow without end is followed so far and no further', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => `${letter}.example`);
  const everyone = `v=spf1 ${names.map((name) => `include:${name}`).join(' ')} -all`;
  const resolver = new FakeResolver(Object.fromEntries(['example.net', ...names].map((name) => [`TXT ${name}`, [everyone]])));
  const tree = await readSpfTree(resolver, 'example.net');
  assert.ok(stepsOf(tree).length < 1000);
  assert.ok(resolver.asked.length <= 60);
  assert.ok(tree.terms.reduce((sum, term) => sum + costOf(term), 0) > 10);
});

test('addresses are proved: what must pass passes, what must not does not, and what could not be evaluated is unknown', async () => {
  const results: Readonly<Record<string, SpfResult>> = { '192.0.2.1': 'pass', '192.0.2.2': 'softfail', '192.0.2.3': 'temperror' };
  const check = checkSpfExpectations((_, { ip }) =>
    Promise.resolve({ result: results[ip] ?? 'none', reason: 'because', explanation: null }),
  );
  const all = Object.keys(results);
  const findings = await check(new FakeResolver({}), { ...DOMAIN, spfPass: all, spfFail: all });
  assert.deepEqual(
    findings.map(({ code, state }) => `${code} ${state}`),
    [
      'spf-address-ok ok',
      'spf-address-refused critical',
      'spf-address-unknown unknown',
      'spf-address-passes critical',
      'spf-address-ok ok',
      'spf-address-unknown unknown',
    ],
  );
});
