import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodata, nxdomain, unknown } from '../../../../../../src/core/ports/dns.ts';
import { spfEvaluator } from '../../../../../../src/checks/domain/spf/evaluate/check-host.ts';
import type { Script } from '../../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../../doubles/dns/fake-resolver.ts';

const evaluate = spfEvaluator(() => 1_700_000_000_000);

async function resultOf(script: Script, mail: { ip?: string; mailFrom?: string; helo?: string } = {}): Promise<string> {
  const request = { ip: '192.0.2.1', mailFrom: 'user@example.net', helo: 'mx.example.net', ...mail };
  return (await evaluate(new FakeResolver(script), request)).result;
}

const record = (text: string, name = 'example.net'): Script => ({ [`TXT ${name}`]: [text] });
const PTR = 'PTR 1.2.0.192.in-addr.arpa';

const CASES: readonly (readonly [string, Script, Parameters<typeof resultOf>[1], string])[] = [
  ['a domain with an underscore', record('v=spf1 ip4:192.0.2.1 -all', '_mail.example.net'), { mailFrom: 'a@_mail.example.net' }, 'pass'],
  ['a HELO name with an underscore', record('v=spf1 -all', 'my_host.example.net'), { mailFrom: '', helo: 'my_host.example.net' }, 'fail'],
  ['a name of one label', record('v=spf1 -all', 'localhost'), { mailFrom: 'a@localhost' }, 'none'],
  ['an address literal', {}, { mailFrom: 'a@[192.0.2.1]' }, 'none'],
  [
    'an exchanger of one label',
    { ...record('v=spf1 mx -all'), 'MX example.net': ['10 localhost'], 'A localhost': ['192.0.2.1'] },
    {},
    'fail',
  ],
  ['an exchanger that is an address', { ...record('v=spf1 mx -all'), 'MX example.net': ['10 192.0.2.1'] }, {}, 'fail'],
  [
    'the same behind an include',
    { ...record('v=spf1 include:b.example ~all'), ...record('v=spf1 mx -all', 'b.example'), 'MX b.example': ['10 localhost'] },
    {},
    'softfail',
  ],
  [
    'a minus among delimiters',
    { ...record('v=spf1 exists:%{l+-_}.u.example.net -all'), 'A a.b.c.d.u.example.net': ['127.0.0.2'] },
    { mailFrom: 'a+b-c_d@example.net' },
    'pass',
  ],
  [
    'a minus before others',
    { ...record('v=spf1 exists:%{l-+}.u.example.net -all'), 'A a.b.c_d.u.example.net': ['127.0.0.2'] },
    { mailFrom: 'a+b-c_d@example.net' },
    'pass',
  ],
  [
    'a name of the address costs no look-up',
    {
      ...record(`v=spf1 ${'exists:%{p}.no.example.net '.repeat(10)}-all`),
      [PTR]: ['mx.example.net'],
      'A mx.example.net': ['192.0.2.1'],
      'A mx.example.net.no.example.net': unknown('SERVFAIL'),
    },
    {},
    'temperror',
  ],
  [
    'an eleventh term',
    { ...record(`v=spf1 ${'exists:%{i}.x.example '.repeat(11)}-all`), 'A *': ['127.0.0.2'], 'A 192.0.2.1.x.example': nodata },
    {},
    'permerror',
  ],
  ['three names that do not exist', { ...record('v=spf1 a:a.example a:b.example a:c.example -all'), 'A *': nxdomain }, {}, 'permerror'],
  ['IPv4 in the form of IPv6', record('v=spf1 ip4:192.0.2.1 -all'), { ip: '::ffff:192.0.2.1' }, 'pass'],
  ['IPv4 against an ip6 term', record('v=spf1 ip6:::ffff:192.0.2.1 -all'), {}, 'fail'],
  ['a redirect', { ...record('v=spf1 redirect=b.example'), ...record('v=spf1 ip4:192.0.2.0/24 -all', 'b.example') }, {}, 'pass'],
  ['a redirect to nothing', record('v=spf1 redirect=b.example'), {}, 'permerror'],
  ['an unknown modifier with a macro for explanations', record('v=spf1 x=%{r} ip4:192.0.2.1 -all'), {}, 'pass'],
];

for (const [name, script, mail, expected] of CASES) {
  test(`SPF is evaluated: ${name}`, async () => {
    assert.equal(await resultOf(script, mail), expected);
  });
}

test('an explanation may tell the time and the address', async () => {
  const script = { ...record('v=spf1 -all exp=why.example.net'), ...record('%{c} at %{t} by %{r}', 'why.example.net') };
  const said = await evaluate(new FakeResolver(script), { ip: '192.0.2.1', mailFrom: 'a@example.net', helo: 'x.example' });
  assert.equal(said.explanation, '192.0.2.1 at 1700000000 by unknown');
});

test('an address that the resolver has taken out of an answer makes `exists` a temporary error, and an ordinary absence does not', async () => {
  const bare = { kind: 'absent', why: 'NODATA', bare: true } as const;
  const spf = { 'TXT example.net': ['v=spf1 exists:ok.example.net -all'], 'A ok.example.net': bare };
  assert.equal(await resultOf(spf), 'temperror');
  assert.equal(await resultOf({ ...spf, 'AAAA ok.example.net': bare }), 'fail', 'a server that gives no SOA record with anything');
  assert.equal(await resultOf({ ...spf, 'AAAA ok.example.net': ['2001:db8::1'] }), 'fail');
  assert.equal(await resultOf({ ...spf, 'A ok.example.net': ['127.0.0.2'] }), 'pass');
});
