import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CONTROLS, isPrivate, listedAddress } from '../../../../src/core/address/query-name.ts';

test('addresses are reversed by octet or by nibble', () => {
  assert.deepEqual(listedAddress('203.0.113.7'), { family: 'ip4', reversed: '7.113.0.203' });
  // The example of RFC 5782 section 2.4.
  assert.deepEqual(listedAddress('2001:db8:1:2:3:4:567:89ab'), {
    family: 'ip6',
    reversed: 'b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.8.b.d.0.1.0.0.2',
  });
  assert.deepEqual(listedAddress('::ffff:203.0.113.7'), { family: 'ip4', reversed: '7.113.0.203' });
  for (const text of ['', 'example.net', '203.0.113', '203.0.113.256', 'fe80::1%eth0', '1:2']) assert.equal(listedAddress(text), null);
});

test('the test entries are those of RFC 5782 section 5', () => {
  assert.deepEqual(CONTROLS.ip4, { listed: '2.0.0.127', notListed: '1.0.0.127' });
  assert.equal(CONTROLS.ip6.listed, '2.0.0.0.0.0.f.7.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0');
  assert.equal(CONTROLS.ip6.notListed, '1.0.0.0.0.0.f.7.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0');
});

test('every IPv6 address becomes its 32 nibbles, backwards, however it is written', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: 1, maxLength: 7 }), fc.nat(7), (groups, place) => {
      const at = Math.min(place, groups.length);
      const hex = groups.map((group) => group.toString(16));
      const short = `${hex.slice(0, at).join(':')}::${hex.slice(at).join(':')}`;
      const full = [...hex.slice(0, at), ...Array.from({ length: 8 - hex.length }, () => '0'), ...hex.slice(at)];
      const nibbles = full.flatMap((group) => group.padStart(4, '0').split(''));
      const mapped = nibbles.slice(0, 24).join('') === `${'0'.repeat(20)}ffff`;
      if (!mapped) assert.equal(listedAddress(short)?.reversed, nibbles.toReversed().join('.'));
    }),
  );
});

test('private addresses are told from public ones', () => {
  for (const ip of [
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '::1',
    'fd00::1',
    'fe80::1',
    'FE80::1',
  ]) {
    assert.ok(isPrivate(ip), ip);
  }
  for (const ip of ['203.0.113.7', '127.0.0.2', '172.32.0.1', '100.128.0.1', '11.0.0.1', '2001:db8::1', '2600::fd00'])
    assert.ok(!isPrivate(ip), ip);
});
