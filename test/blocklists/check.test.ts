import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBlocklists } from '../../src/blocklists/check.ts';
import { CONTROLS } from '../../src/blocklists/query-name.ts';
import type { Answer } from '../../src/dns/answer.ts';
import { nxdomain, unknown } from '../../src/dns/answer.ts';
import type { Script } from '../dns/fake-resolver.ts';
import { FakeResolver } from '../dns/fake-resolver.ts';

const IP = '203.0.113.7';
const failed = unknown('SERVFAIL from 192.0.2.53:53');

interface ZoneAnswers {
  readonly listed?: Answer<string> | readonly string[];
  readonly notListed?: Answer<string> | readonly string[];
  readonly answer?: Answer<string> | readonly string[];
}

/** A zone that works and does not list the address, but for what is given. */
function working(zone: string, given: ZoneAnswers = {}): Script {
  return {
    [`A ${CONTROLS.ip4.listed}.${zone}`]: given.listed ?? ['127.0.0.2'],
    [`A ${CONTROLS.ip4.notListed}.${zone}`]: given.notListed ?? nxdomain,
    [`A 7.113.0.203.${zone}`]: given.answer ?? nxdomain,
  };
}

async function verdict(zone: string, given: ZoneAnswers) {
  const findings = await checkBlocklists(new FakeResolver(working(zone, given)), [IP], { zones: [zone], spamhausDqsKey: null });
  assert.equal(findings.length, 1, JSON.stringify(findings));
  const [finding] = findings;
  assert.ok(finding !== undefined);
  return finding;
}

// What a zone answers, and what may be said of the address then. Most rows have happened.
const CASES: readonly (readonly [string, string, ZoneAnswers, string, RegExp])[] = [
  ['works, not listed', 'psbl.surriel.com', {}, 'blocklist-clean ok', /^203\.0\.113\.7 is on none of 1 list\.$/],
  [
    'works, listed on a core list',
    'psbl.surriel.com',
    { answer: ['127.0.0.2'] },
    'blocklist-listed critical',
    /is on psbl\.surriel\.com: mail to a spam trap/,
  ],
  ['several codes', 'zen.spamhaus.org', { answer: ['127.0.0.4', '127.0.0.10'] }, 'blocklist-listed critical', /XBL.*PBL/],
  ['a policy about the network alone', 'zen.spamhaus.org', { answer: ['127.0.0.10'] }, 'blocklist-listed warning', /PBL/],
  [
    'listed on a minor list',
    'all.spamrats.com',
    { answer: ['127.0.0.38'], listed: ['127.0.0.38'] },
    'blocklist-listed warning',
    /spam seen/,
  ],
  ['listed on an unknown list', 'bl.example.net', { answer: ['127.0.0.99'] }, 'blocklist-listed warning', /code 127\.0\.0\.99/],
  ['listed on a list for information', 'dnsbl-3.uceprotect.net', { answer: ['127.0.0.2'] }, 'blocklist-noted ok', /for information only/],
  ['SERVFAIL', 'psbl.surriel.com', { listed: failed, notListed: failed, answer: failed }, 'blocklist-unknown unknown', /SERVFAIL from/],
  [
    'REFUSED on the test entry alone',
    'psbl.surriel.com',
    { listed: unknown('REFUSED by 192.0.2.53:53') },
    'blocklist-unknown unknown',
    /REFUSED by/,
  ],
  [
    'time-out on the negative control alone',
    'psbl.surriel.com',
    { notListed: unknown('no answer within 4 s from 192.0.2.53:53') },
    'blocklist-unknown unknown',
    /no answer/,
  ],
  ['only the address itself failed', 'psbl.surriel.com', { answer: failed }, 'blocklist-unknown unknown', /SERVFAIL/],
  ['zone gone: NXDOMAIN for all', 'psbl.surriel.com', { listed: nxdomain }, 'blocklist-unknown unknown', /test entry.*is missing/],
  [
    'zone gone, yet the address seems listed',
    'psbl.surriel.com',
    { listed: nxdomain, answer: ['127.0.0.2'] },
    'blocklist-unknown unknown',
    /is missing/,
  ],
  [
    'lists the world',
    'psbl.surriel.com',
    { notListed: ['127.0.0.2'], answer: ['127.0.0.2'] },
    'blocklist-unknown unknown',
    /lists the world/,
  ],
  [
    'domain lapsed and parked',
    'bl.spamcop.net',
    { listed: ['91.195.240.117'], notListed: ['91.195.240.117'], answer: ['91.195.240.117'] },
    'blocklist-unknown unknown',
    /91\.195\.240\.117.*parked/,
  ],
  [
    'resolver that rewrites NXDOMAIN',
    'psbl.surriel.com',
    { notListed: ['146.112.61.108'], answer: ['146.112.61.108'] },
    'blocklist-unknown unknown',
    /146\.112\.61\.108/,
  ],
  [
    'refused: public resolver',
    'zen.spamhaus.org',
    { listed: ['127.255.255.254'], notListed: ['127.255.255.254'], answer: ['127.255.255.254'] },
    'blocklist-unknown unknown',
    /refuses this resolver/,
  ],
  ['refused: too many questions', 'zen.spamhaus.org', { answer: ['127.255.255.255'] }, 'blocklist-unknown unknown', /asking too much/],
  ['misspelt zone', 'zen.spamhaus.org', { listed: ['127.255.255.252'] }, 'blocklist-unknown unknown', /misspelt/],
  ['an error that nobody has heard of', 'bl.example.net', { answer: ['127.255.255.7'] }, 'blocklist-unknown unknown', /error/],
  [
    'a listing beside an error',
    'zen.spamhaus.org',
    { answer: ['127.0.0.2', '127.255.255.255'] },
    'blocklist-unknown unknown',
    /asking too much/,
  ],
  ['127.0.0.1', 'bl.example.net', { answer: ['127.0.0.1'] }, 'blocklist-unknown unknown', /127\.0\.0\.1/],
  [
    'a code that the operator does not document',
    'psbl.surriel.com',
    { answer: ['127.0.0.77'] },
    'blocklist-unknown unknown',
    /does not document/,
  ],
  ['a private address', 'bl.example.net', { answer: ['10.0.0.1'] }, 'blocklist-unknown unknown', /10\.0\.0\.1/],
  ['a retired zone', 'dnsbl.sorbs.net', { answer: ['127.0.0.2'] }, 'blocklist-unknown unknown', /2024-06-05/],
];

for (const [name, zone, given, expected, message] of CASES) {
  test(`one zone: ${name}`, async () => {
    const finding = await verdict(zone, given);
    assert.equal(`${finding.code} ${finding.state}`, expected);
    assert.match(finding.message, message);
    assert.equal(finding.check, 'blocklist');
    assert.equal(finding.target, finding.code === 'blocklist-unknown' ? zone : IP);
  });
}

test('a listing brings the list’s own reason, the question and the page for removal', async () => {
  const script = {
    ...working('psbl.surriel.com', { answer: ['127.0.0.2'] }),
    'TXT 7.113.0.203.psbl.surriel.com': ['Listed in PSBL, see https://psbl.org/'],
  };
  const [finding] = await checkBlocklists(new FakeResolver(script), [IP], { zones: ['psbl.surriel.com'], spamhausDqsKey: null });
  assert.equal(
    finding?.evidence,
    '7.113.0.203.psbl.surriel.com A 127.0.0.2\n7.113.0.203.psbl.surriel.com TXT Listed in PSBL, see https://psbl.org/',
  );
  assert.match(finding.remedy ?? '', /https:\/\/psbl\.org\//);
});

test('a TXT record is asked only for listings, and each question once', async () => {
  const resolver = new FakeResolver({ ...working('psbl.surriel.com'), ...working('bl.example.net', { answer: ['127.0.0.3'] }) });
  await checkBlocklists(resolver, [IP, IP, ` ${IP} `], { zones: ['psbl.surriel.com', 'bl.example.net'], spamhausDqsKey: null });
  assert.deepEqual(
    resolver.asked.filter((question) => question.startsWith('TXT')),
    ['TXT 7.113.0.203.bl.example.net'],
  );
  assert.equal(resolver.asked.length, 7);
});

test('several lists: one finding for the clean address, which counts only lists with a verdict', async () => {
  const zones = ['psbl.surriel.com', 'bl.spamcop.net', 'bl.example.net'];
  const script = { ...working('psbl.surriel.com'), ...working('bl.spamcop.net'), ...working('bl.example.net', { listed: failed }) };
  const findings = await checkBlocklists(new FakeResolver(script), [IP], { zones, spamhausDqsKey: null });
  assert.deepEqual(
    findings.map(({ code, target }) => [code, target]),
    [
      ['blocklist-unknown', 'bl.example.net'],
      ['blocklist-clean', IP],
    ],
  );
  assert.equal(findings[1]?.message, `${IP} is on none of 2 lists; 1 more gave no verdict.`);
});

test('several addresses: each has its own word, a dead zone is told once', async () => {
  const zones = ['psbl.surriel.com', 'bl.example.net'];
  const script = {
    ...working('psbl.surriel.com', { answer: ['127.0.0.2'] }),
    'A 8.113.0.203.psbl.surriel.com': nxdomain,
    ...working('bl.example.net', { listed: failed }),
  };
  const findings = await checkBlocklists(new FakeResolver(script), [IP, '203.0.113.8'], { zones, spamhausDqsKey: null });
  assert.deepEqual(
    findings.map(({ code, target }) => [code, target]),
    [
      ['blocklist-listed', IP],
      ['blocklist-unknown', 'bl.example.net'],
      ['blocklist-clean', '203.0.113.8'],
    ],
  );
  assert.equal(findings[1]?.evidence, `asked about ${IP}, 203.0.113.8`);
});

test('an IPv6 address is asked by nibbles, at lists that take it, with IPv6 test entries', async () => {
  const ip = '2001:db8::25';
  const nibbles = '5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2';
  const script = {
    [`A ${CONTROLS.ip6.listed}.zen.spamhaus.org`]: ['127.0.0.2'],
    [`A ${CONTROLS.ip6.notListed}.zen.spamhaus.org`]: nxdomain,
    [`A ${nibbles}.zen.spamhaus.org`]: ['127.0.0.3'],
  };
  const resolver = new FakeResolver(script);
  const findings = await checkBlocklists(resolver, [ip], { zones: ['zen.spamhaus.org', 'psbl.surriel.com'], spamhausDqsKey: null });
  assert.deepEqual(
    findings.map(({ code, target }) => [code, target]),
    [['blocklist-listed', ip]],
  );
  assert.ok(!resolver.asked.some((question) => question.includes('psbl')));
  const [nowhere] = await checkBlocklists(new FakeResolver({}), [ip], { zones: ['psbl.surriel.com'], spamhausDqsKey: null });
  assert.deepEqual([nowhere?.code, nowhere?.target], ['blocklist-unknown', ip]);
});

test('private addresses and texts that are no address are told, and nobody is asked', async () => {
  const resolver = new FakeResolver({});
  const findings = await checkBlocklists(resolver, ['10.0.0.5', 'mail.example.net'], { zones: 'default', spamhausDqsKey: null });
  assert.deepEqual(
    findings.map(({ code, state, target }) => [code, state, target]),
    [
      ['blocklist-private', 'ok', '10.0.0.5'],
      ['blocklist-unknown', 'unknown', 'mail.example.net'],
    ],
  );
  assert.deepEqual(resolver.asked, []);
  assert.deepEqual(await checkBlocklists(resolver, [], { zones: 'default', spamhausDqsKey: null }), []);
});

test('a key is nowhere in any finding, whatever the lists answer', async () => {
  const key = 'k3yk3yk3yk3yk3y';
  const suffix = `${key}.zen.dq.spamhaus.net`;
  const echo = [`see ${key.toUpperCase()}.zen.dq.spamhaus.net`];
  for (const given of [{ answer: ['127.0.0.2'] }, { listed: unknown(`SERVFAIL for ${suffix}`) }, { listed: nxdomain }, {}]) {
    const script = { ...working(suffix, given), 'TXT *': echo };
    const resolver = new FakeResolver(script);
    const findings = await checkBlocklists(resolver, [IP], { zones: ['zen.spamhaus.org'], spamhausDqsKey: key });
    assert.ok(resolver.asked.some((question) => question.includes(suffix)));
    assert.ok(findings.length > 0);
    assert.ok(!JSON.stringify(findings).toLowerCase().includes(key), JSON.stringify(findings));
    assert.ok(JSON.stringify(findings).includes('zen.dq.spamhaus.net'));
  }
});

test('all questions are in flight together, never more than 32', async () => {
  let now = 0;
  let most = 0;
  const inner = new FakeResolver({ 'A *': failed });
  const counting = Object.assign(new FakeResolver({}), {
    a: async (name: string) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      return await inner.a(name);
    },
  });
  const zones = Array.from({ length: 60 }, (_, index) => `bl${index}.example.net`);
  const findings = await checkBlocklists(counting, [IP, '203.0.113.8'], { zones, spamhausDqsKey: null });
  assert.equal(most, 32);
  assert.equal(inner.asked.length, 240);
  assert.equal(findings.length, 60);
});
