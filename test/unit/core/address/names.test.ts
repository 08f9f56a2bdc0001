import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import { parseAddress, sameMailbox } from '../../../../src/core/address/mailbox-address.ts';
import { ipAddress } from '../../../../src/core/address/ip-address.ts';
import { dnsName, domainName, ehloName, host, hostName, isInnerName, serverAddress } from '../../../../src/core/address/names.ts';

test('addresses: what RFC 5321 allows, and nothing that could end a line or a command', () => {
  for (const [text, expected] of [
    ['a@example.net', 'a@example.net'],
    ['A.b+c@EXAMPLE.Net', 'A.b+c@example.net'],
    ['"quoted \\" local"@example.net', '"quoted \\" local"@example.net'],
    ["o'hara=x@example.net", "o'hara=x@example.net"],
    ['a@[192.0.2.1]', 'a@[192.0.2.1]'],
    ['a@[IPv6:2001:DB8::1]', 'a@[IPv6:2001:db8::1]'],
    ['a@bücher.example', 'a@xn--bcher-kva.example'],
    ['"a@b"@example.net', '"a@b"@example.net'],
  ] as const) {
    assert.equal(parseAddress(text)?.address, expected, text);
  }
  const long = `${'x'.repeat(65)}@example.net`;
  for (const text of [
    '',
    'a',
    '@example.net',
    'a@',
    '.a@example.net',
    'a..b@example.net',
    'a b@example.net',
    'a@b\r\nRCPT',
    'a\n@example.net',
    'a@exa mple.net',
    'a@192.0.2.1',
    'a@[1.2.3]',
    'ä@example.net',
    'a@example.net.',
    'a@-x.example',
    '<a@example.net>',
    long,
  ]) {
    assert.equal(parseAddress(text), null, JSON.stringify(text));
  }
});

test('an address that is read has no characters outside printable ASCII, and reads the same again', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.emailAddress(),
        fc.tuple(fc.string(), fc.string()).map(([a, b]) => `${a}@${b}`),
      ),
      (text) => {
        const address = parseAddress(text)?.address;
        if (address === undefined) return;
        assert.match(address, /^[\x20-\x7e]+$/);
        assert.equal(parseAddress(address)?.address, address);
      },
    ),
    { numRuns: 500 },
  );
});

test('letter case makes no other mailbox', () => {
  assert.ok(sameMailbox('A@example.net', 'a@EXAMPLE.net'));
  assert.ok(!sameMailbox('a@example.net', 'a+x@example.net'));
});

test('names: hosts, domains and what only looks like one', () => {
  assert.equal(hostName('Mail.Example.NET.'), 'mail.example.net');
  assert.equal(hostName('a_b.example'), null);
  assert.equal(dnsName('_dmarc.example'), '_dmarc.example');
  assert.equal(domainName('localhost'), null);
  for (const text of [
    '',
    '.',
    'a..b',
    '-a.example',
    'a-.example',
    '1.2.3.4',
    '0x7f.1',
    'a.1',
    'x y',
    'a%2eb',
    `${'x'.repeat(64)}.example`,
    'a/b',
    'a:1',
  ]) {
    assert.equal(hostName(text), null, text);
  }
  assert.equal(host('[2001:DB8::1]'), '2001:db8::1');
  assert.equal(host('192.0.2.1'), '192.0.2.1');
  assert.equal(ipAddress('fe80::1%eth0'), null);
});

test('EHLO says a name or a literal, never localhost', () => {
  for (const text of [
    'localhost',
    'LOCALHOST',
    'localhost.localdomain',
    'x.localhost',
    '192.0.2.1',
    '[192.0.2.300]',
    '[2001:db8::1]',
    'a b',
  ]) {
    assert.equal(ehloName(text), null, text);
  }
  for (const text of ['probe.example.net', '[192.0.2.1]', '[IPv6:2001:db8::1]']) assert.equal(ehloName(text), text);
});

test("a name without a domain, or with one of networks of one's own, is known inside alone", () => {
  const inner = ['mx', 'mx.', 'localhost.localdomain', 'MX.Example.LAN', 'a.home.arpa', 'a.internal.', 'a.corp'];
  const outer = ['mx.example.net', 'local.example', '1.2.0.192.in-addr.arpa', 'lan.example.net', 'a.mylan'];
  for (const name of inner) assert.equal(isInnerName(name), true, name);
  for (const name of outer) assert.equal(isInnerName(name), false, name);
});

test('DNS servers are read with and without port, IPv6 in brackets or bare', () => {
  for (const [text, expected] of [
    ['192.0.2.1:5353', '192.0.2.1:5353'],
    ['192.0.2.1', '192.0.2.1:53'],
    ['[::1]:54', '[::1]:54'],
    ['::1', '[::1]:53'],
    ['[192.0.2.1]:53', null],
    ['192.0.2.1:0', null],
    ['192.0.2.1:65536', null],
    ['dns.example:53', null],
    ['', null],
    ['::1:', null],
  ] as const) {
    assert.equal(serverAddress(text), expected, text);
  }
});
