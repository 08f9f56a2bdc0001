import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AskAuthority } from '../../../../../src/core/ports/domain-check.ts';
import type { DomainConfig } from '../../../../../src/core/request/config.ts';
import { checkMx } from '../../../../../src/checks/domain/hosts/mx.ts';
import { checkAddress } from '../../../../../src/checks/domain/hosts/ptr.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';
import { nowhere } from '../../../../doubles/dns/nowhere.ts';

const DOMAIN: DomainConfig = { name: 'example.net', dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };
const SILENT = nowhere.askAuthority;

/** The zone's own server, which has these records by type. */
const zone =
  (records: Readonly<Record<string, readonly string[]>>): AskAuthority =>
  (_address, _name, type) =>
    Promise.resolve({ kind: 'answer', records: records[type] ?? [], exists: Object.keys(records).length > 0 });

/** It has these addresses, and is silent to questions for AAAA. */
const halfSilent =
  (...records: readonly string[]): AskAuthority =>
  async (_address, _name, type) =>
    type === 'AAAA' ? { kind: 'silent' } : { kind: 'answer', records, exists: true };

const WITHHELD = { kind: 'withheld', reason: 'it is inside', remedy: 'say that it may be' } as const;
const REFERRAL = { kind: 'answer', records: ['delegated to other servers'], exists: true, referral: true } as const;

const own = (...records: readonly string[]) => ({ kind: 'found', records, own: true }) as const;

const ADDRESS = '192.0.2.7';
const NAMES: Script = {
  'PTR 7.2.0.192.in-addr.arpa': own('vm', 'vm.local'),
  'NS 2.0.192.in-addr.arpa': ['ns.example.net'],
  'A ns.example.net': ['192.0.2.53'],
  'A vm': [ADDRESS],
  'A out.example.net': [ADDRESS],
};

const NAMED: readonly (readonly [string, Script, AskAuthority, string])[] = [
  ['the zone has another name', NAMES, zone({ PTR: ['out.example.net'] }), 'ptr-ok ok'],
  ['the zone has none', NAMES, zone({}), 'ptr-missing warning'],
  [
    'the zone has an alias (RFC 2317)',
    { ...NAMES, 'PTR 7.0-25.2.0.192.in-addr.arpa': ['out.example.net'] },
    zone({ PTR: ['CNAME 7.0-25.2.0.192.in-addr.arpa.'] }),
    'ptr-ok ok',
  ],
  ['the zone cannot be asked', NAMES, SILENT, 'ptr-unknown unknown'],
  ['the zone names other servers', NAMES, async () => REFERRAL, 'ptr-unknown unknown'],
  ['the zone may not be asked', NAMES, async () => WITHHELD, 'ptr-unknown unknown'],
  ['the zone is not known', { ...NAMES, 'NS 2.0.192.in-addr.arpa': [] }, SILENT, 'ptr-unknown unknown'],
];

for (const [title, script, ask, expected] of NAMED) {
  test(`a name that the resolver made up, and ${title}`, async () => {
    const [finding] = await checkAddress(new FakeResolver(script), ask, ADDRESS, true);
    assert.equal(`${finding?.code} ${finding?.state}`, expected, finding?.message);
  });
}

test('a name that could be the world’s is judged, and it is said whose word it is', async () => {
  const script = { ...NAMES, 'PTR 7.2.0.192.in-addr.arpa': own('out.example.net') };
  const [finding] = await checkAddress(new FakeResolver(script), SILENT, ADDRESS, true);
  assert.equal(finding?.code, 'ptr-ok');
  assert.match(finding.message, /So says the resolver from what it holds itself/);
});

test('a resolver that passes on what it was told is believed, and nobody else is asked', async () => {
  const resolver = new FakeResolver({ ...NAMES, 'PTR 7.2.0.192.in-addr.arpa': ['out.example.net'] });
  await checkAddress(resolver, SILENT, ADDRESS, true);
  assert.ok(!resolver.asked.some((question) => question.startsWith('NS ')));
});

const mx = (address: string): Script => ({
  'MX example.net': ['10 mx.example.net'],
  'A mx.example.net': own(address),
  'NS example.net': ['ns.example.net'],
  'A ns.example.net': ['192.0.2.53'],
});

const EXCHANGES: readonly (readonly [string, string, AskAuthority, string, RegExp])[] = [
  [
    'a hosts file, and a public address in the world',
    '127.0.1.1',
    zone({ A: ['192.0.2.25'] }),
    'mx-inside ok',
    /To the world it is 192\.0\.2\.25/,
  ],
  ['a hosts file, and the world not asked', '127.0.1.1', SILENT, 'mx-private unknown', /as this resolver sees it/],
  ['a private address, and the world not asked', '10.0.0.25', SILENT, 'mx-private unknown', /What the world sees is not known/],
  [
    'a private address, and a name server that may not be asked',
    '10.0.0.25',
    async () => WITHHELD,
    'mx-private unknown',
    /ns\.example\.net, a server of example\.net, was not asked: it is inside/,
  ],
  [
    'a private address, and a zone that names other servers',
    '10.0.0.25',
    async () => REFERRAL,
    'mx-private unknown',
    /ns\.example\.net, a server of example\.net, names other servers instead of answering/,
  ],
  [
    'a private address, a public one in the world, and no word of IPv6',
    '10.0.0.25',
    halfSilent('192.0.2.25'),
    'mx-inside ok',
    /To the world it is 192\.0\.2\.25/,
  ],
  [
    'a private address, that one in the world too, and no word of IPv6',
    '10.0.0.25',
    halfSilent('10.0.0.25'),
    'mx-private unknown',
    /no server of example\.net answers from here/,
  ],
  [
    'a private address, that one and a public one in the world, and no word of IPv6',
    '10.0.0.25',
    halfSilent('10.0.0.25', '192.0.2.25'),
    'mx-private warning',
    /in vain/,
  ],
  ['a private address in the world too', '10.0.0.25', zone({ A: ['10.0.0.25'] }), 'mx-private critical', /10\.0\.0\.25: nobody outside/],
  ['a private and a public address in the world', '10.0.0.25', zone({ A: ['10.0.0.25', '192.0.2.25'] }), 'mx-private warning', /in vain/],
  ['a hosts file, and no address in the world', '127.0.1.1', zone({}), 'mx-private critical', /nobody outside can reach it/],
];

for (const [title, address, ask, expected, words] of EXCHANGES) {
  test(`a mail server by ${title}`, async () => {
    const [finding] = await checkMx(ask)(new FakeResolver(mx(address)), DOMAIN);
    assert.equal(`${finding?.code} ${finding?.state}`, expected, finding?.message);
    assert.match(finding?.message ?? '', words);
  });
}

test('where a name server may not be asked, what lets it be asked is told; the next one is asked all the same', async () => {
  const [named] = await checkAddress(new FakeResolver(NAMES), async () => WITHHELD, ADDRESS, true);
  assert.equal(named?.remedy, WITHHELD.remedy);
  const [host] = await checkMx(async () => WITHHELD)(new FakeResolver(mx('10.0.0.25')), DOMAIN);
  assert.equal(host?.remedy, WITHHELD.remedy);
  const two = { ...mx('10.0.0.25'), 'A ns.example.net': ['192.0.2.53', '192.0.2.54', '192.0.2.55'] };
  const ask: AskAuthority = async (address, _name, type) =>
    address === '192.0.2.53' ? WITHHELD : address === '192.0.2.54' ? REFERRAL : await zone({ A: ['192.0.2.25'] })(address, 'x', type);
  const [seen] = await checkMx(ask)(new FakeResolver(two), DOMAIN);
  assert.equal(`${seen?.code} ${seen?.state}`, 'mx-inside ok');
});
