import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CATALOGUE, DEFAULT_ZONES } from '../../src/blocklists/catalogue.ts';
import { chooseZones, zoneProblem } from '../../src/blocklists/chosen-zone.ts';
import { RETIRED } from '../../src/blocklists/retired.ts';

const names = (zones: readonly string[] | 'default', key: string | null = null) =>
  chooseZones({ zones, spamhausDqsKey: key }).map(({ zone, suffix }) => [zone.name, suffix]);

test('the default zones are core lists of addresses that can be asked without a key', () => {
  assert.ok(DEFAULT_ZONES.length >= 4);
  for (const { zone, key } of chooseZones({ zones: 'default', spamhausDqsKey: null })) {
    assert.deepEqual(
      [zone.tier, key, zone.kinds.includes('ip4'), zone.page !== null, zoneProblem(zone.name)],
      ['core', null, true, true, null],
    );
  }
});

test('a Spamhaus key replaces the public zone by the keyed one, which is shown without it', () => {
  const key = 'abcdefgh234567';
  assert.deepEqual(names('default', key)[0], ['zen.dq.spamhaus.net', `${key}.zen.dq.spamhaus.net`]);
  assert.deepEqual(names(['Zen.Spamhaus.org.', 'psbl.surriel.com'], key), [
    ['zen.dq.spamhaus.net', `${key}.zen.dq.spamhaus.net`],
    ['psbl.surriel.com', 'psbl.surriel.com'],
  ]);
  assert.deepEqual(names([`${key}.zen.dq.spamhaus.net`]), [['zen.dq.spamhaus.net', `${key}.zen.dq.spamhaus.net`]]);
  assert.deepEqual(names([`${key}.combined.mail.abusix.zone`]), [['combined.mail.abusix.zone', `${key}.combined.mail.abusix.zone`]]);
});

test('a zone that nobody knows is a minor one', () => {
  const [chosen] = chooseZones({ zones: ['bl.example.net', 'BL.example.net'], spamhausDqsKey: null });
  assert.deepEqual([chosen?.zone.tier, chosen?.zone.codes], ['minor', null]);
  assert.equal(chooseZones({ zones: ['bl.example.net', 'BL.example.net'], spamhausDqsKey: null }).length, 1);
});

test('retired zones are refused with their date, and so is what is below them', () => {
  for (const { name, since } of RETIRED) {
    for (const zone of [name, `x.${name.toUpperCase()}.`]) assert.ok(zoneProblem(zone)?.includes(since), zone);
  }
  assert.match(zoneProblem('dnsbl.sorbs.net') ?? '', /^dnsbl\.sorbs\.net has ended \(2024-06-05\): it was emptied; leave it out\.$/);
  assert.equal(zoneProblem('notsorbs.net'), null);
});

test('names that are no zone, lists of domains, allowlists and missing keys are refused with the reason', () => {
  for (const text of [
    '',
    'zen',
    'https://zen.spamhaus.org/',
    'a b.example',
    '192.0.2.1',
    'x..y',
    '-x.example',
    `${'x'.repeat(64)}.example`,
  ]) {
    assert.match(zoneProblem(text) ?? '', /is not the name of a DNS zone/, text);
  }
  assert.match(zoneProblem('dbl.spamhaus.org') ?? '', /lists domains/);
  assert.match(zoneProblem('list.dnswl.org') ?? '', /allowlist/);
  assert.match(zoneProblem('zen.dq.spamhaus.net') ?? '', /spamhaus-dqs-key/);
  assert.equal(zoneProblem('bl.example.net'), null);
});

test('the catalogue keeps no zone that has ended, none twice, and no listing code that is an error', () => {
  assert.equal(new Set(CATALOGUE.map(({ name }) => name)).size, CATALOGUE.length);
  for (const zone of CATALOGUE) {
    assert.ok(!RETIRED.some(({ name }) => zone.name === name || zone.name.endsWith(`.${name}`)), zone.name);
    for (const code of [...Object.keys(zone.codes ?? {}), ...zone.policyCodes])
      assert.match(code, /^127\.0\.\d+\.(?!255$|1$)\d+$/, zone.name);
    for (const code of zone.policyCodes) assert.ok(zone.codes !== null && code in zone.codes);
  }
});
