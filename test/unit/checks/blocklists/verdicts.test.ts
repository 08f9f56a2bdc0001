import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodata, nxdomain, unknown } from '../../../../src/core/ports/dns.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import { FakeResolver } from '../../../doubles/dns/fake-resolver.ts';
import type { ZoneAnswers } from './checking.ts';
import { check, IP, working } from './checking.ts';

const servfail = unknown('SERVFAIL from 192.0.2.53:53');
const refused = unknown('REFUSED by 192.0.2.53:53');
const silent = unknown('no answer within 2.5 s from 192.0.2.53:53');

const all = (answer: ZoneAnswers['answer']): ZoneAnswers => (answer === undefined ? {} : { listed: answer, notListed: answer, answer });

/** A zone's answer, and the allowed statement on the address. Most rows have happened; the year says when, if known. */
type Case = readonly [title: string, zone: string, answers: ZoneAnswers, verdict: string, message: RegExp];

const LISTED: readonly Case[] = [
  [
    'listed on a core list',
    'psbl.surriel.com',
    { answer: ['127.0.0.2'] },
    'blocklist-listed critical',
    /psbl\.surriel\.com: mail to a spam trap\.$/,
  ],
  ['listed at SpamCop', 'bl.spamcop.net', { answer: ['127.0.0.2'] }, 'blocklist-listed critical', /ends by itself/],
  ['an infected machine, old code of XBL', 'zen.spamhaus.org', { answer: ['127.0.0.6'] }, 'blocklist-listed critical', /XBL/],
  ['several codes', 'zen.spamhaus.org', { answer: ['127.0.0.10', '127.0.0.4'] }, 'blocklist-listed critical', /XBL.*PBL/],
  ['SBL with DROP', 'zen.spamhaus.org', { answer: ['127.0.0.2', '127.0.0.9'] }, 'blocklist-listed critical', /SBL.*DROP/],
  ['a policy about the network alone', 'zen.spamhaus.org', { answer: ['127.0.0.10'] }, 'blocklist-listed warning', /PBL/],
  ['worst at Mailspike', 'bl.mailspike.net', { answer: ['127.0.0.10'] }, 'blocklist-listed critical', /worst reputation/],
  ['one minor list', 'all.spamrats.com', { answer: ['127.0.0.38'], listed: ['127.0.0.38'] }, 'blocklist-listed warning', /spam seen/],
  ['a list in no catalogue', 'bl.example.net', { answer: ['127.0.0.99'] }, 'blocklist-listed warning', /code 127\.0\.0\.99/],
  ['no PTR record, says a list', 'all.spamrats.com', { answer: ['127.0.0.37'] }, 'blocklist-noted ok', /no PTR record.*for information/],
  [
    'the whole provider is listed (2021)',
    'dnsbl-3.uceprotect.net',
    { answer: ['127.0.0.2'] },
    'blocklist-noted ok',
    /for information only/,
  ],
  ['a good reputation', 'rep.mailspike.net', { answer: ['127.0.0.18'] }, 'blocklist-noted ok', /good news/],
  [
    'on an allowlist',
    'list.dnswl.org',
    { answer: ['127.0.5.2'], listed: ['127.0.10.0'] },
    'blocklist-noted ok',
    /trust medium \(good news\)/,
  ],
  ['trusted: 127.0.0.1 where that is a code', 'hostkarma.junkemailfilter.com', { answer: ['127.0.0.1'] }, 'blocklist-noted ok', /trusted/],
  [
    'the negative control is praised',
    'hostkarma.junkemailfilter.com',
    { notListed: ['127.0.0.1'], answer: ['127.0.0.2'] },
    'blocklist-noted ok',
    /a source of spam/,
  ],
  [
    'the test entry has a code of its own',
    'psbl.surriel.com',
    { listed: ['127.0.0.77'], answer: ['127.0.0.2'] },
    'blocklist-listed critical',
    /./,
  ],
];

const CLEAN: readonly Case[] = [
  ['works, not listed', 'psbl.surriel.com', {}, 'blocklist-clean ok', /^203\.0\.113\.7 is on none of 1 list\.$/],
  ['no data instead of no name', 'psbl.surriel.com', { notListed: nodata, answer: nodata }, 'blocklist-clean ok', /none of 1 list/],
];

const NO_VERDICT: readonly Case[] = [
  ['SERVFAIL', 'psbl.surriel.com', all(servfail), 'blocklist-unknown unknown', /SERVFAIL from/],
  ['REFUSED on the test entry alone', 'psbl.surriel.com', { listed: refused }, 'blocklist-unknown unknown', /REFUSED by/],
  ['REFUSED on all', 'psbl.surriel.com', all(refused), 'blocklist-unknown unknown', /REFUSED by/],
  ['silence: not registered at Barracuda', 'b.barracudacentral.org', all(silent), 'blocklist-unknown unknown', /no answer within 2\.5 s/],
  [
    'not registered at Barracuda, told as absence',
    'b.barracudacentral.org',
    { listed: nxdomain },
    'blocklist-unknown unknown',
    /registration/,
  ],
  ['time-out on the negative control alone', 'psbl.surriel.com', { notListed: silent }, 'blocklist-unknown unknown', /no answer/],
  ['only the address itself failed', 'psbl.surriel.com', { answer: servfail }, 'blocklist-unknown unknown', /SERVFAIL/],
  ['emptied, as NiX Spam was (2025)', 'psbl.surriel.com', { listed: nxdomain }, 'blocklist-unknown unknown', /test entry.*is missing/],
  [
    'emptied, yet the address seems listed',
    'bl.example.net',
    { listed: nxdomain, answer: ['127.0.0.2'] },
    'blocklist-unknown unknown',
    /is missing.*in no catalogue/,
  ],
  ['lists the world, as DSBL did (2012)', 'bl.example.net', all(['127.0.0.2']), 'blocklist-unknown unknown', /lists the world/],
  [
    'lists the world with its own codes (AHBL 2015)',
    'bl.example.net',
    all(['127.0.0.2', '127.0.0.3']),
    'blocklist-unknown unknown',
    /lists the world/,
  ],
  [
    'its negative control alone, and not its test entry',
    'bl.example.net',
    { listed: nxdomain, notListed: ['127.0.0.2'], answer: ['127.0.0.2'] },
    'blocklist-unknown unknown',
    /cannot be believed/,
  ],
  [
    'domain lapsed and parked (SpamCop 2021)',
    'bl.spamcop.net',
    all(['91.195.240.87']),
    'blocklist-unknown unknown',
    /91\.195\.240\.87.*parked/,
  ],
  ['domain lapsed and parked (SpamCannibal 2018)', 'bl.example.net', all(['91.195.240.117']), 'blocklist-unknown unknown', /parked/],
  [
    'domain sold, one address for all (burnt-tech 2020)',
    'bl.example.net',
    all(['198.51.100.80']),
    'blocklist-unknown unknown',
    /no blocklist does/,
  ],
  [
    'resolver that rewrites NXDOMAIN (OpenDNS)',
    'psbl.surriel.com',
    { notListed: ['146.112.61.108'], answer: ['146.112.61.108'] },
    'blocklist-unknown unknown',
    /146\.112\.61\.108: it rewrites NXDOMAIN/,
  ],
  ['the address alone is rewritten', 'psbl.surriel.com', { answer: ['146.112.61.108'] }, 'blocklist-unknown unknown', /146\.112\.61\.108/],
  [
    'public resolver (Spamhaus since 2019)',
    'zen.spamhaus.org',
    all(['127.255.255.254']),
    'blocklist-unknown unknown',
    /refuses this resolver/,
  ],
  ['too many questions', 'zen.spamhaus.org', all(['127.255.255.255']), 'blocklist-unknown unknown', /asking too much/],
  [
    'too many questions, from the third on',
    'zen.spamhaus.org',
    { answer: ['127.255.255.255'] },
    'blocklist-unknown unknown',
    /asking too much/,
  ],
  ['misspelt zone', 'zen.spamhaus.org', all(['127.255.255.252']), 'blocklist-unknown unknown', /misspelt/],
  ['an old name that answers errors (CBL 2021)', 'bl.example.net', all(['127.255.255.252']), 'blocklist-unknown unknown', /misspelt/],
  ['not registered at Validity', 'bl.score.senderscore.com', all(['127.255.255.255']), 'blocklist-unknown unknown', /not being registered/],
  ['an error that nobody has heard of', 'bl.example.net', { answer: ['127.255.255.7'] }, 'blocklist-unknown unknown', /an error/],
  [
    'a listing beside an error',
    'zen.spamhaus.org',
    { answer: ['127.0.0.2', '127.255.255.255'] },
    'blocklist-unknown unknown',
    /asking too much/,
  ],
  ['127.0.0.1', 'bl.example.net', { answer: ['127.0.0.1'] }, 'blocklist-unknown unknown', /127\.0\.0\.1/],
  ['a code that nobody documents', 'psbl.surriel.com', { answer: ['127.0.0.77'] }, 'blocklist-unknown unknown', /does not document/],
  ['asked too much at DNSWL', 'list.dnswl.org', { answer: ['127.0.0.255'] }, 'blocklist-unknown unknown', /asking too much/],
  ['a private address', 'bl.example.net', { answer: ['10.0.0.1'] }, 'blocklist-unknown unknown', /10\.0\.0\.1/],
  ['an empty answer', 'bl.example.net', { answer: [] }, 'blocklist-unknown unknown', /nothing/],
];

for (const [title, zone, answers, verdict, message] of [...LISTED, ...CLEAN, ...NO_VERDICT]) {
  test(`one zone: ${title}`, async () => {
    const findings = await check(new FakeResolver(working(zone, answers)), { ips: [IP], zones: [zone] });
    const finding = only(findings.filter(({ code }) => code !== 'blocklist-clean' || verdict.startsWith('blocklist-clean')));
    assert.equal(`${finding.code} ${finding.state}`, verdict);
    assert.match(finding.message, message);
    assert.equal(finding.check, 'blocklist');
    assert.equal(finding.target, finding.code === 'blocklist-unknown' ? zone : IP);
    assert.equal(finding.remedy === null, finding.state === 'ok');
  });
}

const DOMAIN_CASES: readonly (readonly [
  title: string,
  zone: string,
  answers: Readonly<Record<string, readonly string[]>>,
  string,
  RegExp,
])[] = [
  ['clean', 'dbl.spamhaus.org', { 'dbltest.com': ['127.0.1.2'] }, 'blocklist-clean ok', /^example\.net is on none of 1 list/],
  ['spam', 'dbl.spamhaus.org', { 'dbltest.com': ['127.0.1.2'], 'example.net': ['127.0.1.2'] }, 'blocklist-listed critical', /spam or low/],
  [
    'broken into',
    'dbl.spamhaus.org',
    { 'dbltest.com': ['127.0.1.2'], 'example.net': ['127.0.1.105'] },
    'blocklist-listed critical',
    /broken into/,
  ],
  [
    'asked about an address',
    'dbl.spamhaus.org',
    { 'dbltest.com': ['127.0.1.2'], 'example.net': ['127.0.1.255'] },
    'blocklist-unknown unknown',
    /asked about an address/,
  ],
  ['refused by DBL', 'dbl.spamhaus.org', { 'dbltest.com': ['127.255.255.254'] }, 'blocklist-unknown unknown', /refuses this resolver/],
  [
    'refused by SURBL: bit 1',
    'multi.surbl.org',
    { 'surbl-org-permanent-test-point.com': ['127.0.0.1'], 'example.com': ['127.0.0.1'], 'example.net': ['127.0.0.1'] },
    'blocklist-unknown unknown',
    /refuses this resolver/,
  ],
  [
    'phishing on a site that was broken into',
    'multi.surbl.org',
    { 'surbl-org-permanent-test-point.com': ['127.0.0.254'], 'example.net': ['127.0.0.136'] },
    'blocklist-listed critical',
    /PH, phishing; CR/,
  ],
  [
    'refused by URIBL: bit 1',
    'multi.uribl.com',
    { 'test.uribl.com': ['127.0.0.1'], 'example.net': ['127.0.0.1'] },
    'blocklist-unknown unknown',
    /refuses this resolver/,
  ],
  ['black', 'multi.uribl.com', { 'test.uribl.com': ['127.0.0.14'], 'example.net': ['127.0.0.2'] }, 'blocklist-listed critical', /black/],
  ['red', 'multi.uribl.com', { 'test.uribl.com': ['127.0.0.14'], 'example.net': ['127.0.0.8'] }, 'blocklist-listed warning', /red/],
  ['grey', 'multi.uribl.com', { 'test.uribl.com': ['127.0.0.14'], 'example.net': ['127.0.0.4'] }, 'blocklist-noted ok', /grey/],
  [
    'a bit without a meaning',
    'multi.uribl.com',
    { 'test.uribl.com': ['127.0.0.14'], 'example.net': ['127.0.0.64'] },
    'blocklist-unknown unknown',
    /64/,
  ],
  [
    'lists the world',
    'multi.uribl.com',
    { 'test.uribl.com': ['127.0.0.2'], 'example.com': ['127.0.0.2'] },
    'blocklist-unknown unknown',
    /world/,
  ],
  [
    'an own list, by RFC 5782',
    'dbl.example.org',
    { test: ['127.0.0.2'], 'example.net': ['127.0.0.2'] },
    'blocklist-listed warning',
    /code/,
  ],
  [
    'an own list that lists INVALID',
    'dbl.example.org',
    { test: ['127.0.0.2'], invalid: ['127.0.0.2'] },
    'blocklist-unknown unknown',
    /world/,
  ],
];

for (const [title, zone, answers, verdict, message] of DOMAIN_CASES) {
  test(`one list of domains: ${zone}: ${title}`, async () => {
    const script = Object.fromEntries(Object.entries(answers).map(([name, records]) => [`A ${name}.${zone}`, records]));
    const own = zone === 'dbl.example.org';
    const findings = await check(new FakeResolver({ ...script, 'A *': nxdomain }), {
      domains: ['example.net'],
      zones: own ? ['psbl.surriel.com'] : [zone],
      domainZones: own ? [zone] : [],
    });
    const finding = only(findings.filter(({ code }) => code !== 'blocklist-clean' || verdict.startsWith('blocklist-clean')));
    assert.equal(`${finding.code} ${finding.state}`, verdict);
    assert.match(finding.message, message);
  });
}

test('a host is asked by its parents where a list knows registered domains only', async () => {
  const script = {
    'A test.uribl.com.multi.uribl.com': ['127.0.0.14'],
    'A example.net.multi.uribl.com': ['127.0.0.2'],
    'A dbltest.com.dbl.spamhaus.org': ['127.0.1.2'],
    'A *': nxdomain,
  };
  const resolver = new FakeResolver(script);
  const findings = await check(resolver, { domains: ['mail.example.net'], zones: ['multi.uribl.com', 'dbl.spamhaus.org'] });
  const listed = only(findings.filter(({ code }) => code === 'blocklist-listed'));
  assert.equal(listed.target, 'mail.example.net');
  assert.match(listed.message, /^example\.net, to which mail\.example\.net belongs, is on multi\.uribl\.com/);
  assert.ok(!resolver.asked.some((question) => question.startsWith('A net.')));
  assert.ok(!resolver.asked.includes('A example.net.dbl.spamhaus.org'));
});

function only(findings: readonly Finding[]): Finding {
  const [finding, ...more] = findings;
  assert.ok(finding !== undefined && more.length === 0, JSON.stringify(findings));
  return finding;
}
