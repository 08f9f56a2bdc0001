import assert from 'node:assert/strict';
import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';
import { suite, test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import {
  ipAddress,
  ipAddressIn,
  isIpv4,
  isIpv6,
  isLocalAddress,
  isPrivateAddress,
  isUninhabited,
  isUnlistable,
  reversedAddress,
  reverseName,
  sameForm,
} from '../../../../src/core/address/ip-address.ts';
import { dnsName } from '../../../../src/core/address/names.ts';

/** Texts that are nearly addresses. */
const nearly = fc.string({ unit: fc.constantFrom('0', '1', '2', 'f', ':', '::', '.', '%', '255', '256', '01', '1.2.3.4'), maxLength: 12 });
const address = fc.oneof(fc.ipV4(), fc.ipV6());

suite('what an address is', () => {
  test('the same as to node:net, but for zones, which are none of its parts', () => {
    fc.assert(
      fc.property(fc.oneof(address, nearly, fc.string()), (text) => {
        assert.equal(isIpv4(text), isIPv4(text), text);
        assert.equal(isIpv6(text), isIPv6(text) && !text.includes('%'), text);
        assert.equal(ipAddress(text), isIpv4(text) || isIpv6(text) ? text.toLowerCase() : null);
      }),
      { numRuns: 2000 },
    );
  });

  test('it is found as headers write it', () => {
    for (const [text, expected] of [
      ['[203.0.113.7]', '203.0.113.7'],
      ['[IPv6:2001:DB8::1]', '2001:db8::1'],
      ['user@192.0.2.1', '192.0.2.1'],
      ['::ffff:192.0.2.1', '192.0.2.1'],
      ['[192.0.2.1]:25,', '192.0.2.1'],
      ['fe80::1%eth0', 'fe80::1'],
      ['mail.example.net', null],
      ['192.0.2.256', null],
      ['1:2', null],
    ] as const) {
      assert.equal(ipAddressIn(text), expected, text);
    }
  });

  test('one that is written in many ways has one form', () => {
    assert.equal(sameForm('2001:DB8:0:0::0:1'), sameForm('2001:db8::1'));
    assert.equal(sameForm('::ffff:192.0.2.1'), sameForm('192.0.2.1'));
    assert.notEqual(sameForm('2001:db8::1'), sameForm('2001:db8::2'));
    assert.equal(sameForm('example.net'), 'example.net');
  });
});

suite('its name in the reverse tree', () => {
  test('octets or nibbles, the last one first', () => {
    assert.deepEqual(reversedAddress('203.0.113.7'), { family: 'ip4', labels: '7.113.0.203' });
    // The example of RFC 5782 section 2.4.
    assert.deepEqual(reversedAddress('2001:db8:1:2:3:4:567:89ab'), {
      family: 'ip6',
      labels: 'b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.8.b.d.0.1.0.0.2',
    });
    assert.deepEqual(reversedAddress('::ffff:203.0.113.7'), { family: 'ip4', labels: '7.113.0.203' });
    for (const text of ['', 'example.net', '203.0.113', '203.0.113.256', 'fe80::1%eth0', '1:2']) {
      assert.equal(reversedAddress(text), null);
      assert.equal(reverseName(text), null);
    }
  });

  test('under in-addr.arpa and ip6.arpa', () => {
    assert.equal(reverseName('192.0.2.7'), '7.2.0.192.in-addr.arpa');
    assert.equal(reverseName('2001:db8::1'), '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa');
    assert.equal(reverseName('::'), `${'0.'.repeat(32)}ip6.arpa`);
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
        if (!mapped) assert.equal(reversedAddress(short)?.labels, nibbles.toReversed().join('.'));
      }),
    );
  });
});

/** The networks of a set, by node:net's own arithmetic. */
function blockList(...networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const text of networks) {
    const [network = '', prefix] = text.split('/');
    list.addSubnet(network, Number(prefix), isIPv4(network) ? 'ipv4' : 'ipv6');
  }
  return (text) => list.check(text, isIPv4(text) ? 'ipv4' : 'ipv6');
}

const INSIDE = ['10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fe80::/10'];
const LOCAL = [...INSIDE, '0.0.0.0/8', '127.0.0.0/8', '::/127'];

/** The addresses at the ends of the networks, and some that are written in other ways. */
const EDGES = `9.255.255.255 11.0.0.0 100.63.255.255 100.64.0.0 100.127.255.255 100.128.0.0 126.255.255.255 127.0.0.1 127.0.0.2 128.0.0.0
  169.253.0.0 169.254.0.1 172.15.255.255 172.16.0.0 172.31.255.255 172.32.0.0 192.167.1.1 192.168.1.1 198.17.255.255 198.18.0.0
  198.19.255.255 198.20.0.0 223.255.255.255 224.0.0.0 :: ::1 ::2 fbff:: fc00::1 fdff::1 fe7f:: fe80::1 FEBF::1 fec0:: ff02::1 2001:db8::
  2001:db9:: ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::ffff:192.0.2.1 ::ffff:198.20.0.0 0:0:0:0:0:0:0:1 2600::fd00`.split(/\s+/);

suite('sets of addresses', () => {
  const SETS = [
    ['local', isLocalAddress, blockList(...LOCAL)],
    ['private', isPrivateAddress, blockList(...LOCAL, '224.0.0.0/3', 'ff00::/8')],
    ['unlistable', isUnlistable, blockList(...INSIDE, '127.0.0.1/32', '::1/128')],
    ['uninhabited', isUninhabited, blockList('192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '198.18.0.0/15', '2001:db8::/32')],
  ] as const;
  const edges = fc.constantFrom(...EDGES);
  for (const [name, isIn, expected] of SETS) {
    test(`${name}: exactly its networks, however an address is written`, () => {
      fc.assert(
        fc.property(fc.oneof(address, edges), (text) => {
          assert.equal(isIn(text), expected(text), text);
        }),
        { numRuns: 1000 },
      );
    });

    test(`${name}: a text that is no address is in no set`, () => {
      for (const text of ['', 'localhost', 'example.net', '10.0.0', '10.0.0.256']) assert.equal(isIn(text), false, text);
    });
  }

  test('the test entries of blocklists stay askable', () => {
    assert.ok(!isUnlistable('127.0.0.2'));
    assert.ok(isPrivateAddress('127.0.0.2'));
  });
});

test('names are converted to A-labels as node:url does', () => {
  const unit = fc.constantFrom('a', 'ü', 'ß', 'Ω', '日', '本', '．', '１', '-', '.', '\u00ad', '\u200d', 'é', 'é', 'ı', 'xn--');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit, maxLength: 20 }), fc.string({ unit: 'grapheme', maxLength: 20 })), (text) => {
      const bare = text.endsWith('.') ? text.slice(0, -1) : text;
      const converted = /^[A-Za-z0-9._\-\u0080-\u{10ffff}]+$/u.test(bare) ? domainToASCII(bare).toLowerCase() : '';
      const name = dnsName(text);
      if (name !== null && /[^\x00-\x7f]/.test(bare)) assert.equal(name, converted);
      if (name === null && /[^\x00-\x7f]/.test(bare) && /^[a-z]+(?:\.[a-z]+)*$/.test(converted)) assert.fail(`${text} is ${converted}`);
    }),
    { numRuns: 1000 },
  );
});
