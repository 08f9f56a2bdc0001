import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../../harness/random.ts';
import { nodata } from '../../../../../src/core/ports/dns.ts';
import type { DomainConfig } from '../../../../../src/core/request/config.ts';
import { checkSpf } from '../../../../../src/checks/domain/spf/spf.ts';
import type { Intervals } from '../../../../../src/checks/domain/spf/reach/intervals.ts';
import { joined, sizeOf, without } from '../../../../../src/checks/domain/spf/reach/intervals.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';

const DOMAIN: DomainConfig = { name: 'example.net', dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };

async function verdicts(record: string, script: Script = {}): Promise<readonly string[]> {
  const findings = await checkSpf(new FakeResolver({ 'TXT example.net': [record], ...script }), DOMAIN);
  return findings.map(({ code, state }) => `${code} ${state}`);
}

const OPEN = ['spf-all-pass warning'];
const other = (record: string): Script => ({ 'TXT other.example': [record] });

const RECORDS: readonly (readonly [string, string, Script, readonly string[]])[] = [
  ['the whole of IPv4', 'v=spf1 ip4:0.0.0.0/0 -all', {}, OPEN],
  ['its halves', 'v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all', {}, OPEN],
  ['all that is given out of it', 'v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/2 ip4:192.0.0.0/3 ~all', {}, OPEN],
  ['an address stretched to all', 'v=spf1 a/0 -all', { 'A example.net': ['192.0.2.1'] }, OPEN],
  [
    'mail servers stretched to all',
    'v=spf1 mx/0 -all',
    { 'MX example.net': ['10 mx.example.net'], 'A mx.example.net': ['192.0.2.1'] },
    OPEN,
  ],
  ['IPv6', 'v=spf1 ip6:::/0 -all', {}, OPEN],
  ['all of IPv6 that is given out', 'v=spf1 ip6:2000::/3 -all', {}, OPEN],
  ['a name that is always there', 'v=spf1 exists:there.example.net -all', { 'A there.example.net': ['127.0.0.2'] }, OPEN],
  ['a name for everybody', 'v=spf1 exists:%{i}.there.example -all', { 'A 198.51.100.237.there.example': ['127.0.0.2'] }, OPEN],
  ['a name for those who are listed', 'v=spf1 exists:%{i}.there.example -all', {}, ['spf-ok ok']],
  ['an include', 'v=spf1 include:other.example -all', other('v=spf1 ip4:0.0.0.0/0 -all'), OPEN],
  ['an include of +all', 'v=spf1 include:other.example -all', other('v=spf1 +all'), OPEN],
  ['a refused include of all', 'v=spf1 -include:other.example ip4:192.0.2.1 ?all', other('v=spf1 +all'), ['spf-all-neutral warning']],
  ['an include that refuses all first', 'v=spf1 include:other.example -all', other('v=spf1 -all ip4:0.0.0.0/0'), ['spf-ok ok']],
  ['a redirect to +all', 'v=spf1 redirect=other.example', other('v=spf1 +all'), OPEN],
  ['a redirect to the whole of IPv4', 'v=spf1 redirect=other.example', other('v=spf1 ip4:0.0.0.0/0 -all'), OPEN],
  ['a redirect that ends in ?all', 'v=spf1 redirect=other.example', other('v=spf1 ip4:192.0.2.1 ?all'), ['spf-all-neutral warning']],
  ['a redirect without an end', 'v=spf1 redirect=other.example', other('v=spf1 ip4:192.0.2.1'), ['spf-no-all warning']],
  ['a redirect with a good end', 'v=spf1 redirect=other.example', other('v=spf1 ip4:192.0.2.1 -all'), ['spf-ok ok']],
  ['all but what was refused before', 'v=spf1 -ip4:0.0.0.0/0 ip4:0.0.0.0/0 -all', {}, ['spf-ok ok']],
  ['nothing said of all of IPv4', 'v=spf1 ip4:192.0.2.1 ?ip4:0.0.0.0/0 -all', {}, ['spf-all-neutral warning']],
  [
    'nothing said of its halves, behind a redirect',
    'v=spf1 ?ip4:0.0.0.0/1 redirect=other.example',
    other('v=spf1 ?ip4:128.0.0.0/1 -all'),
    ['spf-all-neutral warning'],
  ],
  [
    'nothing said of what an included record lets pass, which is all',
    'v=spf1 ?include:other.example -all',
    other('v=spf1 +all'),
    ['spf-all-neutral warning'],
  ],
  ['nothing said of what is refused already', 'v=spf1 -ip4:0.0.0.0/0 ?ip4:0.0.0.0/0 -all', {}, ['spf-ok ok']],
  [
    'an include of a record that says nothing of all',
    'v=spf1 include:other.example -all',
    other('v=spf1 ?ip4:0.0.0.0/0 -all'),
    ['spf-ok ok'],
  ],
  ['more than a /8', 'v=spf1 ip4:20.0.0.0/8 ip4:21.0.0.0/16 -all', {}, ['spf-wide warning']],
  ['a /8', 'v=spf1 ip4:20.0.0.0/8 -all', {}, ['spf-ok ok']],
  ['a private network', 'v=spf1 ip4:192.168.0.0/16 ip4:192.0.2.1 -all', {}, ['spf-private warning']],
  ['a private network of another', 'v=spf1 include:other.example -all', other('v=spf1 ip4:10.0.0.0/24 -all'), ['spf-ok ok']],
  ['private networks wider than a /8', 'v=spf1 ip4:10.0.0.0/8 ip4:192.168.0.0/16 ip6:fd00::/8 -all', {}, ['spf-private warning']],
  ['an include by a part of the domain', 'v=spf1 include:_s.%{d2} -all', { 'TXT _s.example.net': ['v=spf1 +all'] }, OPEN],
  ['an include by the sender’s domain', 'v=spf1 include:_s.%{o} -all', { 'TXT _s.example.net': ['v=spf1 ip4:0.0.0.0/0 ~all'] }, OPEN],
  ['a redirect by the sender’s domain', 'v=spf1 redirect=_s.%{o}', { 'TXT _s.example.net': ['v=spf1 ?all'] }, ['spf-all-neutral warning']],
  [
    'the same two records further in',
    'v=spf1 include:other.example -all',
    { ...other('v=spf1 include:%{o}.o.example -all'), 'TXT example.net.o.example': ['v=spf1 +all'] },
    OPEN,
  ],
  [
    'an include of a record for everybody',
    'v=spf1 include:%{ir}.%{v}.s.example -all',
    { 'TXT 237.100.51.198.in-addr.s.example': ['v=spf1 +all'] },
    OPEN,
  ],
  ['an include of records for those who are listed', 'v=spf1 include:%{ir}.%{v}.s.example -all', {}, ['spf-ok ok']],
  ['a name by a part of the domain, stretched to all', 'v=spf1 a:h.%{d2}/0 -all', { 'A h.example.net': ['192.0.2.1'] }, OPEN],
  ['a name for everybody, stretched to all', 'v=spf1 a:%{i}.h.example/0 -all', { 'A 198.51.100.237.h.example': ['192.0.2.1'] }, OPEN],
  [
    'mail servers for everybody, stretched to all',
    'v=spf1 mx:%{l}.h.example/1 -all',
    {
      'MX no-such-mailbox.h.example': ['10 a.h.example', '10 b.h.example'],
      'A a.h.example': ['9.9.9.9'],
      'A b.h.example': ['199.9.14.201'],
    },
    OPEN,
  ],
  [
    'a name whose address the resolver keeps back',
    'v=spf1 exists:there.example.net -all',
    { 'A there.example.net': { ...nodata, bare: true }, 'AAAA there.example.net': nodata },
    ['spf-unknown unknown'],
  ],
  [
    'a name for everybody whose address the resolver keeps back',
    'v=spf1 exists:%{i}.there.example -all',
    { 'A 198.51.100.237.there.example': { ...nodata, bare: true }, 'AAAA 198.51.100.237.there.example': nodata },
    ['spf-unknown unknown'],
  ],
  ['an include of what is no name', 'v=spf1 include:a..example -all', {}, ['spf-include critical']],
  ['an include of a name of one label', 'v=spf1 include:%{d1} -all', { 'TXT net': ['v=spf1 -all'] }, ['spf-include critical']],
  ['what is no name, and so matches nothing', 'v=spf1 a:a..example mx:b..example exists:c..example a:d..example -all', {}, ['spf-ok ok']],
  ['an include typed with an equals sign', 'v=spf1 include=other.example ip4:192.0.2.1 -all', {}, ['spf-equals warning']],
  ['an address typed with an equals sign', 'v=spf1 ip4=192.0.2.1 -all', {}, ['spf-equals warning']],
];

for (const [name, record, script, expected] of RECORDS) {
  test(`whom a record lets pass: ${name}`, async () => {
    assert.deepEqual(await verdicts(record, script), expected);
  });
}

test('the terms that open a record are named with the way to them, and its owner is told what to do', async () => {
  const script = { 'TXT example.net': ['v=spf1 include:other.example -all'], ...other('v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all') };
  const [finding] = await checkSpf(new FakeResolver(script), DOMAIN);
  assert.match(finding?.message ?? '', /over IPv4: "include:other\.example" > "ip4:0\.0\.0\.0\/1", "include:other\.example" > "ip4:128/);
  assert.match(finding?.remedy ?? '', /owner of other\.example/);
});

const NAMES: Script = { 'A a.example.net': ['192.0.2.1'], 'A b.example.net': ['192.0.2.2'], 'A c.example.net': ['192.0.2.3'] };

test('three names without IPv6 cut off the IPv6 senders behind them, and only those', async () => {
  assert.deepEqual(await verdicts('v=spf1 a:a.example.net a:b.example.net a:c.example.net ip6:2001:db8::1 -all', NAMES), [
    'spf-void-family warning',
  ]);
  assert.deepEqual(await verdicts('v=spf1 ip6:2001:db8::1 a:a.example.net a:b.example.net a:c.example.net -all', NAMES), ['spf-ok ok']);
  const beside = await verdicts('v=spf1 a:a.example.net a:b.example.net a:c.example.net ?all', NAMES);
  assert.deepEqual(beside, ['spf-all-neutral warning', 'spf-void-family ok']);
  const [note] = await checkSpf(
    new FakeResolver({ 'TXT example.net': ['v=spf1 a:a.example.net a:b.example.net a:c.example.net -all'], ...NAMES }),
    DOMAIN,
  );
  assert.equal(note?.code, 'spf-ok');
  assert.match(note.message, /IPv6 address gets permerror/);
});

test('ranges are joined and taken apart as sets are', () => {
  const range = fc.tuple(fc.bigInt(0n, 40n), fc.bigInt(0n, 8n)).map(([from, more]) => [from, from + more] as const);
  const members = (all: Intervals) =>
    Array.from({ length: 60 }, (_, index) => all.some(([from, to]) => BigInt(index) >= from && BigInt(index) <= to));
  fc.assert(
    fc.property(fc.array(range), fc.array(range), (one, other) => {
      const [a, b] = [joined([], one), joined([], other)];
      assert.deepEqual(
        members(joined(a, b)),
        members(one).map((is, index) => is || members(other)[index]),
      );
      assert.deepEqual(
        members(without(a, b)),
        members(one).map((is, index) => is && members(other)[index] !== true),
      );
      assert.equal(sizeOf(a), BigInt(members(one).filter(Boolean).length));
    }),
  );
});
