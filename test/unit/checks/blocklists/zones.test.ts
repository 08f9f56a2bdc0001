import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_ZONES, ZONE_CATALOGUE } from '../../../../src/checks/blocklists/catalogue/catalogue.ts';
import { chooseZones } from '../../../../src/checks/blocklists/ask/choose-zones.ts';
import { readZone } from '../../../../src/checks/blocklists/read-zone.ts';
import { readAnswer } from '../../../../src/checks/blocklists/ask/read-answer.ts';
import { RETIRED } from '../../../../src/checks/blocklists/catalogue/retired.ts';
import { listsWith } from './checking.ts';

const names = (zones: readonly string[] | 'default', spamhausDqsKey: string | null = null, abusixKey: string | null = null) =>
  chooseZones(listsWith({ zones, spamhausDqsKey, abusixKey })).map(({ zone, suffix }) => [zone.name, suffix]);
const problem = (name: string, ...keys: string[]) => {
  const found = readZone(name, new Set(keys)).problem;
  return found === null ? null : `${found.message}; ${found.hint ?? ''}`;
};

test('the default zones are core lists that can be asked without a key', () => {
  assert.ok(DEFAULT_ZONES.length >= 4);
  for (const { zone, key } of chooseZones(listsWith({}))) {
    assert.deepEqual([zone.tier, key, zone.page !== null, problem(zone.name)], ['core', null, true, null]);
  }
  assert.deepEqual(readZone('default', new Set()).kinds, ['ip4', 'ip6', 'domain']);
});

test('default may stand among further names, and nothing is asked twice', () => {
  const chosen = names(['bl.example.net', 'default', 'PSBL.surriel.com.', 'BL.example.net']);
  assert.equal(chosen.length, DEFAULT_ZONES.length + 1);
  assert.deepEqual(chosen[0], ['bl.example.net', 'bl.example.net']);
});

test('a key of Spamhaus puts its keyed zones in the place of the public ones', () => {
  const key = 'abcdefgh234567';
  const keyed = (zone: string) => [zone, `${key}.${zone}`];
  assert.deepEqual(names('default', key)[0], keyed('zen.dq.spamhaus.net'));
  assert.deepEqual(names(['Zen.Spamhaus.org.', 'psbl.surriel.com', 'dbl.spamhaus.org', 'zrd.dq.spamhaus.net'], key), [
    keyed('zen.dq.spamhaus.net'),
    ['psbl.surriel.com', 'psbl.surriel.com'],
    keyed('dbl.dq.spamhaus.net'),
    keyed('zrd.dq.spamhaus.net'),
  ]);
  assert.deepEqual(names([`${key}.zen.dq.spamhaus.net`]), [keyed('zen.dq.spamhaus.net')]);
});

test('a key of Abusix adds its lists to the default ones, and serves those that are named', () => {
  const key = '0123456789abcdef';
  const suffixes = new Set(names('default', null, key).map(([, suffix]) => suffix));
  assert.ok(suffixes.has(`${key}.combined.mail.abusix.zone`) && suffixes.has(`${key}.dblack.mail.abusix.zone`));
  assert.deepEqual(names(['black.mail.abusix.zone'], null, key), [['black.mail.abusix.zone', `${key}.black.mail.abusix.zone`]]);
});

test('a zone that nobody knows is a minor one', () => {
  const [chosen] = chooseZones(listsWith({ zones: ['bl.example.net'] }));
  assert.deepEqual([chosen?.zone.tier, chosen?.zone.codes, chosen?.zone.kinds], ['minor', null, ['ip4', 'ip6']]);
  const [, own] = chooseZones(listsWith({ zones: ['bl.example.net'], domainZones: ['dbl.example.net'] }));
  assert.deepEqual([own?.zone.tier, own?.zone.kinds], ['minor', ['domain']]);
});

test('retired zones are refused with their date, and so is what is below them', () => {
  for (const { name, since } of RETIRED) {
    for (const zone of [name, `x.${name.toUpperCase()}.`]) assert.ok(problem(zone)?.includes(since), zone);
  }
  assert.equal(problem('dnsbl.sorbs.net'), 'dnsbl.sorbs.net has ended (2024-06-05): it was emptied; leave it out');
  assert.equal(problem('notsorbs.net'), null);
});

test('names that are no zone are refused', () => {
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
    assert.match(problem(text) ?? '', /is not the name of a DNS zone/, text);
  }
});

test('a misspelt zone is refused with the one that was meant, another list is not', () => {
  assert.equal(problem('zen.spamhous.org'), 'zen.spamhous.org is not known; did you mean zen.spamhaus.org?');
  assert.match(problem('bl.spamcop.com') ?? '', /did you mean bl\.spamcop\.net\?/);
  for (const zone of ['bl.example.net', 'sbl.spamhaus.org', 'dbl.example.org', 'bl.test', 'list.example'])
    assert.equal(problem(zone), null, zone);
});

test('a keyed zone without its key is refused with the setting, and no problem shows a key', () => {
  const key = 'abcdefgh234567ijklmnop';
  assert.match(problem('zen.dq.spamhaus.net') ?? '', /set blocklists\.spamhaus-dqs-key/);
  assert.match(problem('combined.mail.abusix.zone') ?? '', /set blocklists\.abusix-key/);
  assert.equal(problem('zen.dq.spamhaus.net', 'spamhaus-dqs-key'), null);
  assert.equal(problem(`${key}.zen.dq.spamhaus.net`), null);
  assert.equal(readZone(`${key}.zen.dq.spamhaus.net`, new Set()).key, key);
  for (const zone of [`${key}.sorbs.net`, `${key}.zen.dq spamhaus.net`]) {
    assert.ok(problem(zone) !== null && problem(zone)?.includes(key) === false, String(problem(zone)));
  }
});

test('the catalogue keeps no zone that has ended, none twice, and no listing code that is an error', () => {
  assert.ok(ZONE_CATALOGUE.length >= 24);
  assert.equal(new Set(ZONE_CATALOGUE.map(({ name }) => name)).size, ZONE_CATALOGUE.length);
  for (const zone of ZONE_CATALOGUE) {
    assert.ok(!RETIRED.some(({ name }) => zone.name === name || zone.name.endsWith(`.${name}`)), zone.name);
    assert.ok(zone.codes === null || zone.bits === null, zone.name);
    assert.ok(zone.key === null || zone.needs !== null, zone.name);
    assert.match(zone.page ?? '', /^https?:\/\/[a-z.]+\//, zone.name);
    for (const { answers } of [...(zone.codes ?? []), ...zone.errors]) assert.match(answers, /^127(?:\.[\d*-]+){3}$/, zone.name);
    // An error of all zones is a listing at none.
    for (const error of ['127.255.255.250', '127.255.255.254', '127.255.255.255', '198.51.100.1']) {
      assert.equal(readAnswer(zone, { kind: 'found', records: [error] }).kind, 'unknown', `${zone.name} ${error}`);
    }
  }
});

test('every code of the catalogue is read as what it means', () => {
  for (const zone of ZONE_CATALOGUE) {
    for (const { answers, meaning, weight } of zone.codes ?? []) {
      const lowest = answers.replaceAll(/(\d+)-\d+/g, '$1').replaceAll('*', '0');
      const reading = readAnswer(zone, { kind: 'found', records: [lowest] });
      assert.deepEqual(reading, { kind: 'listed', codes: [lowest], meaning, weight }, `${zone.name} ${lowest}`);
    }
    for (const { bit, meaning, weight } of zone.bits ?? []) {
      const reading = readAnswer(zone, { kind: 'found', records: [`127.0.0.${bit}`] });
      assert.deepEqual(reading, { kind: 'listed', codes: [`127.0.0.${bit}`], meaning, weight }, `${zone.name} ${bit}`);
    }
  }
});
