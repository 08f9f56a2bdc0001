import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AskAuthority, AuthorityAnswer, DelegatedServer } from '../../../../../src/core/ports/domain-check.ts';
import { unknown } from '../../../../../src/core/ports/dns.ts';
import type { DomainConfig } from '../../../../../src/core/request/config.ts';
import { checkDelegation } from '../../../../../src/checks/domain/zone/servers/delegation.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';

const DOMAIN: DomainConfig = { name: 'mail.example.net', dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };
const ZONE: Script = {
  'NS example.net': ['ns1.example.net', 'NS2.provider.example'],
  'A ns1.example.net': ['192.0.2.1'],
  'AAAA ns1.example.net': ['2001:db8::1'],
  'A ns2.provider.example': ['192.0.2.2'],
  'A ns9.old.example': ['192.0.2.9'],
  'NS net': ['a.nic.example', 'b.nic.example'],
  'A a.nic.example': ['198.51.100.1'],
  'A b.nic.example': ['198.51.100.2'],
};
const OWN: AuthorityAnswer = { kind: 'answer', records: ['ns1.example.net', 'ns2.provider.example'], exists: true };
const SERVED: AuthorityAnswer = { kind: 'answer', records: ['7'], exists: true };

function delegated(...delegation: readonly DelegatedServer[]): AuthorityAnswer {
  return { kind: 'answer', records: ['delegated to other servers'], exists: true, referral: true, delegation };
}

const NS1: DelegatedServer = { name: 'ns1.example.net', glue: ['192.0.2.1', '2001:DB8:0::1'] };
const NS2: DelegatedServer = { name: 'ns2.provider.example', glue: [] };
const NS9: DelegatedServer = { name: 'ns9.old.example', glue: [] };

/** Each address's answer for NS; for SOA every asked server serves the zone. */
async function told(answers: Readonly<Record<string, AuthorityAnswer>>, script: Script = {}) {
  const asked: string[] = [];
  const ask: AskAuthority = (address, name, type) => {
    asked.push(`${address} ${type} ${name}`);
    return Promise.resolve(answers[`${address} ${type}`] ?? (type === 'SOA' ? SERVED : { kind: 'silent' }));
  };
  const findings = await checkDelegation(ask)(new FakeResolver({ ...ZONE, ...script }), DOMAIN);
  return { asked, said: findings.map(({ code, state, message }) => `${code} ${state}: ${message}`) };
}

const AGREED = 'dns-delegation ok: example.net and its parent zone net name the same name servers: ns1.example.net, ns2.provider.example.';
const PARENT = '198.51.100.1 NS';
const CHILD = { '192.0.2.1 NS': OWN };

test('parent and zone agree, at the cost of one question to each', async () => {
  const { said, asked } = await told({ [PARENT]: delegated(NS2, NS1), ...CHILD });
  assert.deepEqual(said, [AGREED]);
  assert.deepEqual(asked, ['198.51.100.1 NS example.net', '192.0.2.1 NS example.net']);
});

const DIFFERENT: readonly (readonly [string, AuthorityAnswer, RegExp])[] = [
  ['a server that the parent alone names', delegated(NS1, NS2, NS9), /: only net names ns9\.old\.example\. Resolvers believe either\.$/],
  ['a server that the zone alone names', delegated(NS1), /: only example\.net itself names ns2\.provider\.example\. /],
  ['both', delegated(NS1, NS9), /: only net names ns9\.old\.example; only example\.net itself names ns2\.provider\.example\. /],
  [
    'an old address',
    delegated({ ...NS1, glue: ['192.0.2.77', '192.0.2.1'] }, NS2),
    /: net hands over 192\.0\.2\.77 for ns1\.example\.net, which has other addresses\. /,
  ],
];

for (const [title, parent, expected] of DIFFERENT) {
  test(`what differs is named, as advice: ${title}`, async () => {
    const { said } = await told({ [PARENT]: parent, ...CHILD });
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0] ?? '', /^dns-delegation ok: example\.net and its parent zone net do not say the same/);
    assert.match(said[0] ?? '', expected);
  });
}

test('one that the parent alone names and that does not serve the zone is lame', async () => {
  const refused: AuthorityAnswer = { kind: 'lame', reason: 'REFUSED', recursive: false };
  const { said } = await told({ [PARENT]: delegated(NS1, NS2, NS9), '192.0.2.9 SOA': refused, ...CHILD });
  assert.match(
    said[1] ?? '',
    /^dns-lame warning: ns9\.old\.example, which the parent zone of example\.net names, answers REFUSED to example\.net SOA/,
  );
});

test('the next server of the parent is asked where one is silent, and the names of the resolver count where no server of the zone answers', async () => {
  assert.deepEqual((await told({ '198.51.100.2 NS': delegated(NS1, NS2) })).said, [AGREED]);
});

const SILENT: readonly (readonly [string, Readonly<Record<string, AuthorityAnswer>>, Script])[] = [
  ['its servers serve the zone as well, and so show no delegation', { [PARENT]: OWN }, {}],
  ['no server of it answers', {}, {}],
  ['it could not be looked up', { [PARENT]: delegated(NS9) }, { 'NS net': unknown('SERVFAIL') }],
  ['the zone could not be looked up', { [PARENT]: delegated(NS9) }, { 'NS mail.example.net': unknown('SERVFAIL') }],
];

for (const [title, answers, script] of SILENT) {
  test(`nothing is said of the parent where ${title}`, async () => {
    assert.deepEqual((await told(answers, script)).said, []);
  });
}

test('a parent that names hundreds of servers costs few questions', async () => {
  const many = Array.from({ length: 300 }, (_, index): DelegatedServer => ({ name: `ns${index}.other.example`, glue: ['192.0.2.200'] }));
  const { asked } = await told({ [PARENT]: delegated(...many), ...CHILD });
  assert.ok(asked.length <= 6, asked.join('\n'));
});
