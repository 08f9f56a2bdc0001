import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatConfigError } from '../../../../src/config/document/errors.ts';
import { listsWith } from '../../checks/blocklists/checking.ts';
import { configOf, linesOf, loadText } from '../loading.ts';

const KEY = 'abcdefghij0123456789';

/** The errors of a section `blocklists` that holds these lines. */
function errors(...lines: readonly string[]): readonly string[] {
  return linesOf(loadText(['blocklists:', ...lines.map((line) => `  ${line}`)].join('\n')));
}

const IP = 'ips: [203.0.113.7]';

/** Each mistake, and its only error. */
const MISTAKES: readonly (readonly [title: string, lines: readonly string[], error: RegExp])[] = [
  [
    'a zone that has ended',
    [IP, 'zones: [psbl.surriel.com, dnsbl.sorbs.net]'],
    /^c\.yml:3:29 blocklists\.zones\[1\]: dnsbl\.sorbs\.net has ended \(2024-06-05\): it was emptied; leave it out$/,
  ],
  ['a zone that was merged', [IP, 'zones: cbl.abuseat.org'], /^c\.yml:3:10 blocklists\.zones: cbl\.abuseat\.org has ended \(2021\)/],
  ['a misspelt zone', [IP, 'zones: [zen.spamhuas.org]'], /zen\.spamhuas\.org is not known; did you mean zen\.spamhaus\.org\?$/],
  ['no zone at all', [IP, 'zones: []'], /blocklists\.zones: has no zone; leave it out/],
  ['what is no name', [IP, 'zones: ["https://zen.spamhaus.org/"]'], /is not the name of a DNS zone; write a name such as/],
  ['an address for a zone', [IP, 'zones: ["192.0.2.1"]'], /"192\.0\.2\.1" is not the name of a DNS zone/],
  ['a keyed zone without a key', [IP, 'zones: [combined.mail.abusix.zone]'], /there is none; set blocklists\.abusix-key$/],
  [
    'a domain among addresses',
    ['ips: [mail.example.net]'],
    /blocklists\.ips\[0\]: not usable \(expected an IPv4 or IPv6 address, got "mail\.example\.net"\); domains belong into blocklists\.domains$/,
  ],
  [
    'an address among domains',
    ['ips: []', 'domains: [192.0.2.1]'],
    /blocklists\.domains\[0\]: not usable .*; addresses belong into blocklists\.ips$/,
  ],
  [
    'IPv6 where lists take IPv4 only',
    ['ips: ["2001:db8::1"]', 'zones: [bl.spamcop.net, psbl.surriel.com]'],
    /blocklists\.ips\[0\]: no zone that is asked lists IPv6 addresses .*; add zen\.spamhaus\.org, which does$/,
  ],
  ['addresses where lists take domains only', [IP, 'zones: [dbl.spamhaus.org]'], /no zone that is asked lists IPv4 addresses/],
  [
    'domains where lists take addresses only',
    [IP, 'domains: [example.net]', 'zones: [psbl.surriel.com]'],
    /blocklists\.domains\[0\]: no zone that is asked lists domains .*; add dbl\.spamhaus\.org/,
  ],
  [
    'an international name that is none',
    [IP, 'domains: ["exa mple.net"]'],
    /blocklists\.domains\[0\]: not usable \(expected a domain name/,
  ],
  ['an international zone that is none', [IP, 'zones: ["xn--\u00fc.example"]'], /is not the name of a DNS zone/],
  ['digits that are none', ['ips: ["\uff11\uff190.0.2.1"]'], /blocklists\.ips\[0\]: not usable \(expected an IPv4 or IPv6 address/],
  ['a severity that there is not', [IP, 'severity: {zen.spamhaus.org: fatal}'], /expected one of critical, warning, ok/],
  [
    'the severity of a zone that is not asked',
    [IP, 'zones: [psbl.surriel.com]', 'severity: {psbl.suriel.com: ok}'],
    /not one of the zones that are asked.*did you mean psbl\.surriel\.com\?$/,
  ],
  ['an ignore without an end', [IP, 'ignore: [{target: 203.0.113.7, reason: known}]'], /blocklists\.ignore\[0\]\.until: is missing/],
  ['an ignore without a reason', [IP, 'ignore: [{target: 203.0.113.7, until: 2026-12-31}]'], /blocklists\.ignore\[0\]\.reason: is missing/],
  ['an ignore of everything', [IP, 'ignore: [{reason: known, until: 2026-12-31}]'], /blocklists\.ignore\[0\]: would ignore everything/],
  [
    'a day that there is not',
    [IP, 'ignore: [{target: example.net, reason: known, until: 2026-02-30}]'],
    /blocklists\.ignore\[0\]\.until: not usable \(expected a date such as 2026-12-31/,
  ],
  [
    'an ignored zone that is not asked',
    [IP, 'ignore: [{zone: bl.example.net, reason: known, until: 2026-12-31}]'],
    /blocklists\.ignore\[0\]\.zone: not one of the zones that are asked/,
  ],
  ['too long a wait', [IP, 'timeout: 2m'], /blocklists\.timeout: too long/],
  ['none in flight', [IP, 'in-flight: 0'], /blocklists\.in-flight: not usable \(expected a whole number from 1 to 999/],
  [
    'a key that is no label',
    [IP, 'abusix-key: "not a key"'],
    /blocklists\.abusix-key: not usable \(expected a key of letters and digits, got a text that is not shown\)$/,
  ],
];

for (const [title, lines, error] of MISTAKES) {
  test(`one clear error: ${title}`, () => {
    const reported = errors(...lines);
    assert.equal(reported.length, 1, reported.join('\n'));
    assert.match(reported[0] ?? '', error);
  });
}

test('everything that can be said is read', () => {
  const config = configOf(
    loadText(`
domains: {example.org: {}}
blocklists:
  ips: ["2001:DB8::1"]
  domains: [Links.Example.NET, "b\u00fccher.example"]
  zones: [default, BL.example.net.]
  domain-zones: [dbl.example.net]
  severity: {bl.example.net: critical, zen.spamhaus.org: warning}
  ignore:
    - {target: 203.0.113.7, zone: zen.dq.spamhaus.net, reason: "asked for removal", until: 2026-12-31}
    - {target: Example.NET, reason: bought used, until: 2027-02-28}
  abusix-key: Abc
  timeout: 1s
  in-flight: 64
`),
  );
  assert.deepEqual(
    config.blocklists,
    listsWith({
      ips: ['2001:db8::1'],
      domains: ['links.example.net', 'xn--bcher-kva.example'],
      zones: ['default', 'bl.example.net'],
      domainZones: ['dbl.example.net'],
      severity: new Map([
        ['bl.example.net', 'critical'],
        ['zen.spamhaus.org', 'warning'],
      ]),
      ignore: [
        { target: '203.0.113.7', zone: 'zen.dq.spamhaus.net', reason: 'asked for removal', until: '2026-12-31' },
        { target: 'example.net', zone: null, reason: 'bought used', until: '2027-02-28' },
      ],
      abusixKey: 'Abc',
      timeout: 1000,
      inFlight: 64,
    }),
  );
});

test('lists in no catalogue are warned of, once for all, unless their severity is set', () => {
  const warned = (...lines: readonly string[]) => {
    const loaded = loadText(['blocklists:', ...[IP, ...lines].map((line) => `  ${line}`)].join('\n'));
    assert.ok(loaded.ok);
    return loaded.warnings.map(formatConfigError);
  };
  assert.match(
    warned('zones: [bl.example.net]').join('\n'),
    /^c\.yml:3:10 blocklists\.zones: bl\.example\.net is in no catalogue; such a list/,
  );
  assert.match(
    warned('zones: [a.example, b.example, c.example]').join('\n'),
    /^c\.yml:3:10 blocklists\.zones: a\.example and 2 more are in no/,
  );
  assert.deepEqual(warned('zones: [BL.example.net]', 'severity: {bl.example.net: critical}'), []);
  assert.deepEqual(warned('zones: [default, psbl.surriel.com]'), []);
  assert.deepEqual(warned(), []);
});

test('a list waits 2 s, or as long as DNS is granted, or as is said', () => {
  const timeout = (dns: string, own: string) => configOf(loadText(`blocklists: {ips: [203.0.113.7]${own}}\n${dns}`)).blocklists?.timeout;
  assert.equal(timeout('', ''), 2000);
  assert.equal(timeout('dns: {timeout: 7s}', ''), 7000);
  assert.equal(timeout('dns: {timeout: 7s}', ', timeout: 1s'), 1000);
});

test('every key is a secret, wherever it stands, in the case in which it is asked too', () => {
  const own = (yaml: string, env: Record<string, string> = {}) => configOf(loadText(yaml, { env })).secrets;
  const upper = KEY.toUpperCase();
  for (const secrets of [
    own(`blocklists: {ips: [203.0.113.7], spamhaus-dqs-key: ${upper}}`),
    own(`blocklists: {ips: [203.0.113.7], abusix-key: ${upper}}`),
    own(`blocklists: {ips: [203.0.113.7], zones: [${upper}.zen.dq.spamhaus.net]}`),
    own('blocklists: {ips: [203.0.113.7], zones: ["${K}.private.bl.example.net"]}', { K: upper }),
    own('blocklists: {ips: [203.0.113.7], zones: "${K}.combined.mail.abusix.zone"}', { K: upper }),
  ]) {
    assert.ok(secrets.includes(KEY), JSON.stringify(secrets));
    assert.ok(secrets.includes(Buffer.from(KEY).toString('base64')));
  }
  assert.ok(!own('blocklists: {ips: [203.0.113.7], zones: ["${Z}"]}', { Z: 'bl.example.net' }).includes('bl.example.net'));
});

test('no error shows a key', () => {
  for (const zone of [`${KEY}.zen.dq.spamhous.net`, `${KEY}.zen.dq.spamhaus.net/`, `${KEY}.sorbs.net`, KEY]) {
    for (const zones of [`["${zone}"]`, `["${zone}", 7]`, `"${zone}"`]) {
      const reported = linesOf(loadText(`blocklists: {ips: [203.0.113.7, x], zones: ${zones}}`));
      assert.ok(!reported.join('\n').includes(KEY), reported.join('\n'));
    }
  }
});
