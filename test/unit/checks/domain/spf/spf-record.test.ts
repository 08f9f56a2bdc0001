import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../../harness/random.ts';
import type { Term } from '../../../../../src/checks/domain/spf/record/record.ts';
import { isSpfRecord, parseSpfRecord } from '../../../../../src/checks/domain/spf/record/record.ts';

const terms = (text: string): readonly Term[] => {
  const parsed = parseSpfRecord(text);
  assert.equal(parsed.kind, 'record', JSON.stringify(parsed));
  return parsed.terms;
};

test('a whole record becomes its terms', () => {
  assert.deepEqual(
    terms('v=SPF1  IP4:192.0.2.0/24 ip6:2001:db8::/32 ?A/24//64 mx:example.net -include:_spf.%{d2} x-note=%{i} redirect=example.net '),
    [
      { kind: 'mechanism', qualifier: '+', name: 'ip4', value: '192.0.2.0', cidr4: 24, cidr6: null },
      { kind: 'mechanism', qualifier: '+', name: 'ip6', value: '2001:db8::', cidr4: null, cidr6: 32 },
      { kind: 'mechanism', qualifier: '?', name: 'a', value: null, cidr4: 24, cidr6: 64 },
      { kind: 'mechanism', qualifier: '+', name: 'mx', value: 'example.net', cidr4: null, cidr6: null },
      { kind: 'mechanism', qualifier: '-', name: 'include', value: '_spf.%{d2}', cidr4: null, cidr6: null },
      { kind: 'modifier', name: 'x-note', value: '%{i}' },
      { kind: 'modifier', name: 'redirect', value: 'example.net' },
    ],
  );
});

test('what the grammar of RFC 7208 section 12 allows', () => {
  for (const record of [
    'v=spf1',
    'v=spf1 ',
    'v=spf1 -all',
    'v=spf1 a//64 -all',
    'v=spf1 a:foo:bar/baz.example.com -all',
    'v=spf1 a:museum.example -all',
    'v=spf1 a:example.xn--zckzah -all',
    'v=spf1 mx:abc.example.com./24 -all',
    'v=spf1 exists:%{ir}.%{l1r+-}._spf.%{d} -all',
    'v=spf1 include:%{h}.%%_%_%-.example -all',
    'v=spf1 ip4:192.0.2.1 ip6:::1 ip6:::ffff:192.0.2.1/96 -all',
    'v=spf1 ptr ptr:example.net ~all exp=why.%{d}',
    'v=spf1 moo.cow-far_out=man:dog/cat default=pass -all',
    'v=spf1 a/0//0 -all',
  ]) {
    assert.equal(parseSpfRecord(record).kind, 'record', record);
  }
});

test('what the grammar forbids is named with the word at fault', () => {
  for (const word of [
    'all.',
    'all:example.net',
    'all/8',
    'include',
    'include:',
    'include:example.net/24',
    'a:',
    'a:example',
    'a:example.',
    'a:192.0.2.1',
    'a:example.111',
    'a:example.-com',
    'a:example.com-',
    'a:example.com:8080',
    'a/33',
    'a//129',
    'a/24/64',
    'a/024',
    'a/',
    'mx:/24',
    'ptr/24',
    'ptr:',
    'exists',
    'exists:%{d',
    'exists:%{x}.example.net',
    'exists:%{d0}.example.net',
    'exists:%{c}.example.net',
    'exists:100%.example.net',
    'ip4',
    'ip4:',
    'ip4:192.0.2',
    'ip4:192.0.2.256',
    'ip4:192.0.2.1/33',
    'ip4:192.0.2.1/',
    'ip4:192.0.2.1:80',
    'ip6:192.0.2.1',
    'ip6:2001:db8::/129',
    'ip6:fe80::1%eth0',
    'redirect:example.net',
    'redirect=',
    'exp=%{q}.example.net',
    'unknown',
    'ipv4:192.0.2.1',
    '=x',
    '1x=y',
    '++all',
    'x-mod=%abc',
    'all\u0000',
    'a:ex\u00e4mple.net',
  ]) {
    const parsed = parseSpfRecord(`v=spf1 ${word} -all`);
    assert.equal(parsed.kind, 'invalid', word);
    assert.ok(parsed.problem.startsWith(`"${word.replace('\u0000', '\ufffd')}": `), parsed.problem);
  }
});

test('a modifier that may stand once may not stand twice', () => {
  assert.equal(parseSpfRecord('v=spf1 redirect=a.example redirect=b.example').kind, 'invalid');
  assert.equal(parseSpfRecord('v=spf1 exp=a.example -all EXP=b.example').kind, 'invalid');
  assert.equal(parseSpfRecord('v=spf1 x=1 x=2').kind, 'record');
});

test('only the version followed by a space or the end makes a record SPF', () => {
  assert.ok(isSpfRecord('v=spf1') && isSpfRecord('V=SPF1 -all'));
  for (const text of ['', 'v=spf10 -all', 'v=spf1-all', ' v=spf1 -all', 'v=spf1\t-all', '"v=spf1 -all"', 'v=spf2.0/pra -all'])
    assert.ok(!isSpfRecord(text), text);
});

test('no text whatever makes the parser throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 60 })), (tail) => {
      assert.doesNotThrow(() => parseSpfRecord(tail));
      assert.doesNotThrow(() => parseSpfRecord(`v=spf1 ${tail}`));
    }),
  );
});

const label = fc.stringMatching(/^[a-z](?:[a-z\d-]{0,8}[a-z\d])?$/);
const domain = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const length = (most: number) => optional(fc.integer({ min: 0, max: most }));
const qualifier = fc.constantFrom('+' as const, '-' as const, '~' as const, '?' as const);
const mechanism = fc.oneof(
  fc.record({ name: fc.constantFrom('include', 'exists'), value: domain, cidr4: fc.constant(null), cidr6: fc.constant(null) }),
  fc.record({ name: fc.constantFrom('a', 'mx'), value: optional(domain), cidr4: length(32), cidr6: length(128) }),
  fc.record({ name: fc.constant('ptr'), value: optional(domain), cidr4: fc.constant(null), cidr6: fc.constant(null) }),
  fc.record({ name: fc.constant('ip4'), value: fc.ipV4(), cidr4: length(32), cidr6: fc.constant(null) }),
  fc.record({ name: fc.constant('ip6'), value: fc.ipV6(), cidr4: fc.constant(null), cidr6: length(128) }),
);

test('a canonical record comes back as the terms that it was written from', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(qualifier, mechanism), { maxLength: 8 }), (list) => {
      const written = list.map(([sign, { name, value, cidr4, cidr6 }]) => {
        const four = cidr4 === null ? '' : `/${cidr4}`;
        const six = cidr6 === null ? '' : name === 'ip6' ? `/${cidr6}` : `//${cidr6}`;
        return `${sign}${name}${value === null ? '' : `:${value}`}${four}${six}`;
      });
      const expected = list.map(([sign, fields]) => ({ kind: 'mechanism', qualifier: sign, ...fields }));
      assert.deepEqual(terms(['v=spf1', ...written].join(' ')), expected);
    }),
  );
});
