import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spfEvaluator } from '../../../../../src/checks/domain/spf/evaluate/check-host.ts';
import type { DomainConfig } from '../../../../../src/core/request/config.ts';
import { unknown } from '../../../../../src/core/ports/dns.ts';
import { checkDomains } from '../../../../../src/checks/domain/domains.ts';
import type { MetServer } from '../../../../../src/core/ports/domain-check.ts';
import type { Learnt, SendingHost } from '../../../../../src/core/result/observed/learnt.ts';
import type { Finding } from '../../../../../src/core/result/finding.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';
import { nowhere } from '../../../../doubles/dns/nowhere.ts';

const failed = unknown('SERVFAIL from 192.0.2.53:53');
const DOMAIN: DomainConfig = { name: 'example.net', dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };
const V4 = '203.0.113.7';
const V6 = '2001:db8::7';
const PTR4 = 'PTR 7.113.0.203.in-addr.arpa';
const PTR6 = `PTR 7.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa`;
const NAME = 'out.example.net';

async function findings(
  script: Script,
  hosts: readonly SendingHost[],
  more: { readonly domain?: Partial<DomainConfig>; readonly greetings?: Readonly<Record<string, MetServer>> } = {},
): Promise<readonly Finding[]> {
  const learnt: Learnt = { ips: hosts.map(({ ip }) => ip), domains: [], signers: [], hosts };
  const meet = (_: string, address: string) =>
    Promise.resolve(more.greetings?.[address] ?? ({ kind: 'unreached', reason: 'timed out' } as const));
  const world = { ...nowhere, evaluateSpf: spfEvaluator(() => 0), meet };
  return await checkDomains(new FakeResolver(script), [{ ...DOMAIN, ...more.domain }], world, Promise.resolve(learnt));
}

const reported = (all: readonly Finding[], pattern: RegExp) =>
  all.filter(({ code }) => pattern.test(code)).map(({ target, code, state }) => `${target} ${code} ${state}`);
const NAMES = /^(?:helo|ptr|spf-helo)-/;

const WELL: Script = { [PTR4]: [NAME], [`A ${NAME}`]: [V4], [`TXT ${NAME}`]: ['v=spf1 a -all'] };

const CASES: readonly (readonly [string, Script, SendingHost, readonly string[]])[] = [
  ['is all in order', WELL, { ip: V4, helo: NAME }, [`${V4} helo-ok ok`, `${V4} ptr-ok ok`, `${NAME} spf-helo-ok ok`]],
  ['told no EHLO name', WELL, { ip: V4, helo: null }, [`${V4} ptr-ok ok`]],
  [
    'writes its name in capitals',
    WELL,
    { ip: V4, helo: 'OUT.Example.NET.' },
    [`${V4} helo-ok ok`, `${V4} ptr-ok ok`, `${NAME} spf-helo-ok ok`],
  ],
  [
    'has no name of its own, and gives one that leads nowhere',
    {},
    { ip: V4, helo: NAME },
    [`${V4} helo-missing warning`, `${V4} ptr-missing warning`, `${NAME} spf-helo-none ok`],
  ],
  [
    'gives the name of another host',
    { ...WELL, [`A ${NAME}`]: ['203.0.113.8'] },
    { ip: V4, helo: NAME },
    [`${NAME} spf-helo-refused critical`, `${V4} helo-mismatch warning`, `${V4} ptr-unconfirmed warning`],
  ],
  [
    'gives a name that is not that of its PTR record',
    { ...WELL, [PTR4]: ['pool7.isp.example'], 'A pool7.isp.example': [V4] },
    { ip: V4, helo: NAME },
    [`${V4} helo-reverse ok`, `${V4} ptr-ok ok`, `${NAME} spf-helo-ok ok`],
  ],
  ['says localhost', WELL, { ip: V4, helo: 'localhost.localdomain' }, [`${V4} helo-syntax warning`, `${V4} ptr-ok ok`]],
  ['says a bare name', WELL, { ip: V4, helo: 'mailer' }, [`${V4} helo-syntax warning`, `${V4} ptr-ok ok`]],
  ['says what is hostile', WELL, { ip: V4, helo: '::error::\u001b[31m@all' }, [`${V4} helo-syntax warning`, `${V4} ptr-ok ok`]],
  ['says its address', WELL, { ip: V4, helo: `[${V4}]` }, [`${V4} helo-literal warning`, `${V4} ptr-ok ok`]],
  [
    'is reached by names that could not be looked up',
    { [PTR4]: failed, [`A ${NAME}`]: failed, [`TXT ${NAME}`]: failed },
    { ip: V4, helo: NAME },
    [`${V4} helo-unknown unknown`, `${V4} ptr-unknown unknown`, `${NAME} spf-helo-unknown unknown`],
  ],
  [
    'sends by IPv6 from a name with that address',
    { [PTR6]: [NAME], [`AAAA ${NAME}`]: [V6], [`A ${NAME}`]: failed, [`TXT ${NAME}`]: ['v=spf1 ip6:2001:db8::/64 -all'] },
    { ip: V6, helo: NAME },
    [`${V6} helo-ok ok`, `${V6} ptr-ok ok`, `${NAME} spf-helo-ok ok`],
  ],
  [
    'sends by IPv6, and its name has IPv4 alone',
    { ...WELL, [PTR6]: [NAME] },
    { ip: V6, helo: NAME },
    [`${NAME} spf-helo-refused critical`, `${V6} helo-mismatch warning`, `${V6} ptr-unconfirmed warning`],
  ],
  ['is seen at a private address', WELL, { ip: '10.1.2.3', helo: NAME }, []],
];

for (const [name, script, host, expected] of CASES) {
  test(`the host that the probe left from ${name}`, async () => {
    assert.deepEqual(reported(await findings(script, [host]), NAMES), expected);
  });
}

test('softfail, neutral and permerror of the EHLO name are warnings, and each is told by its name', async () => {
  for (const [record, result] of [
    ['v=spf1 ~all', 'softfail'],
    ['v=spf1 ?all', 'neutral'],
    ['v=spf1 include:nowhere.example -all', 'permerror'],
  ] as const) {
    const all = await findings({ ...WELL, [`TXT ${NAME}`]: [record] }, [{ ip: V4, helo: NAME }]);
    const found = all.find(({ code }) => code === 'spf-helo-refused');
    assert.equal(found?.state, 'warning');
    assert.match(found.message, new RegExp(`gets ${result} in SPF`));
  }
});

test('several probes from one host are judged once, and two hosts each by itself', async () => {
  const script = { ...WELL, [PTR6]: [NAME], [`AAAA ${NAME}`]: [V6] };
  const hosts = [V4, V4, V6].map((ip) => ({ ip, helo: NAME }));
  assert.deepEqual(reported(await findings(script, hosts), /^(?:helo|ptr)-/), [
    `${V6} helo-ok ok`,
    `${V4} helo-ok ok`,
    `${V6} ptr-ok ok`,
    `${V4} ptr-ok ok`,
  ]);
});

test('an address of a mail server that turns out to send is judged as one that sends, and once', async () => {
  const script = { 'MX example.net': ['10 mx.example.net'], 'A mx.example.net': [V4] };
  assert.deepEqual(reported(await findings(script, []), /^ptr-/), [`${V4} ptr-missing ok`]);
  assert.deepEqual(reported(await findings(script, [{ ip: V4, helo: null }]), /^ptr-/), [`${V4} ptr-missing warning`]);
  const named = { domain: { spfPass: [V4] } };
  assert.deepEqual(reported(await findings(script, [{ ip: V4, helo: null }], named), /^ptr-/), [`${V4} ptr-missing warning`]);
});

const MX = '9.9.9.9';
const SERVED: Script = { 'MX example.net': ['10 mx.example.net'], 'A mx.example.net': [MX] };
const greetings = (name: string) => ({
  greetings: { [MX]: { kind: 'met', greeting: name, tls: { kind: 'none', reason: 'none' } } as const },
});

test('a mail server greets by a name that is its own, or not; only one that sends is at fault', async () => {
  const sends = { domain: { spfPass: [MX] } };
  assert.deepEqual(reported(await findings(SERVED, [], greetings('mx.example.net')), /^helo-/), ['mx.example.net helo-ok ok']);
  assert.deepEqual(reported(await findings(SERVED, [], greetings('mx.provider.example')), /^helo-/), ['mx.example.net helo-missing ok']);
  assert.deepEqual(reported(await findings(SERVED, [], { ...greetings('localhost'), ...sends }), /^helo-/), [
    'mx.example.net helo-syntax warning',
  ]);
});

test('mail servers that are not reached are told in one line, as unknown; those for documentation are not tried', async () => {
  const script = {
    'MX example.net': ['10 mx1.example.net', '20 mx2.example.net', '30 mx3.example.net'],
    'A mx1.example.net': [MX],
    'A mx2.example.net': ['9.9.9.10', '9.9.9.11'],
    'AAAA mx2.example.net': ['2606:4700::1'],
    'A mx3.example.net': ['192.0.2.3'],
  };
  const all = await findings(script, []);
  assert.deepEqual(reported(all, /^helo-/), ['example.net helo-unknown unknown']);
  assert.equal(
    all.find(({ code }) => code === 'helo-unknown')?.evidence,
    ['mx1.example.net (9.9.9.9)', 'mx2.example.net (9.9.9.10)', 'mx2.example.net (2606:4700::1)', 'mx2.example.net (9.9.9.11)']
      .map((each) => `${each}: timed out`)
      .join('\n'),
  );
});

test('what two domains have in common is told once', async () => {
  const script = { ...SERVED, 'MX example.org': ['10 mx.example.net'], [`PTR 9.9.9.9.in-addr.arpa`]: ['mx.example.net'] };
  let heard = 0;
  const world = {
    ...nowhere,
    meet: () => {
      heard += 1;
      return Promise.resolve({ kind: 'met', greeting: 'mx.example.net', tls: { kind: 'none', reason: 'none' } } as const);
    },
  };
  const learnt = Promise.resolve<Learnt>({ ips: [], domains: [], signers: [], hosts: [] });
  const domains = [DOMAIN, { ...DOMAIN, name: 'example.org' }];
  const all = await checkDomains(new FakeResolver(script), domains, world, learnt);
  assert.deepEqual(reported(all, /^(?:helo|ptr)-/), ['mx.example.net helo-ok ok', '9.9.9.9 ptr-ok ok']);
  assert.equal(heard, 1);
});

const SERVERS: Script = {
  'MX example.net': ['10 mx1.example.net', '20 mx2.example.net'],
  'A mx1.example.net': ['9.9.9.9'],
  'AAAA mx1.example.net': ['2620:fe::9'],
  'A mx2.example.net': ['8.8.8.8'],
};
const shut = (by?: 'place' | 'silence'): MetServer => ({ kind: 'unreached', reason: 'x', ...(by === undefined ? {} : { by }) });
const REACHED: readonly (readonly [string, Readonly<Record<string, MetServer>>, readonly (string | null)[]])[] = [
  ['no way leads out', { '9.9.9.9': shut('place'), '2620:fe::9': shut('place'), '8.8.8.8': shut('place') }, ['runner']],
  ['there is no IPv6 here', { '2620:fe::9': shut('place') }, ['runner']],
  [
    'servers in three networks are silent',
    { '9.9.9.9': shut('silence'), '2620:fe::9': shut('silence'), '8.8.8.8': shut('silence') },
    ['runner'],
  ],
  ['servers in two networks are silent', { '9.9.9.9': shut('silence'), '2620:fe::9': shut('place'), '8.8.8.8': shut('silence') }, [null]],
  ['one is silent, and another answers', { '9.9.9.9': shut('silence'), '2620:fe::9': shut('place') }, [null]],
  ['one is silent, and another refuses', { '9.9.9.9': shut('silence'), '2620:fe::9': shut('place'), '8.8.8.8': shut() }, [null]],
  ['one is silent in both families', { '9.9.9.9': shut('silence'), '2620:fe::9': shut('silence') }, [null]],
  ['all refuse', { '9.9.9.9': shut(), '2620:fe::9': shut(), '8.8.8.8': shut() }, [null]],
];

for (const [name, greetings, expected] of REACHED) {
  test(`whose it is that port 25 was not reached: ${name}`, async () => {
    const met: MetServer = { kind: 'met', greeting: 'mx2.example.net', tls: { kind: 'unseen', reason: 'x' } };
    const all = await findings(SERVERS, [], { greetings: { '9.9.9.9': met, '2620:fe::9': met, '8.8.8.8': met, ...greetings } });
    assert.deepEqual(
      all.filter(({ code }) => code === 'helo-unknown').map(({ side = null }) => side),
      expected,
    );
  });
}
