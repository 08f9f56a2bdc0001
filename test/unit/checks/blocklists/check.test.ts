import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTROLS } from '../../../../src/checks/blocklists/ask/controls.ts';
import type { Answer, Resolver } from '../../../../src/core/ports/dns.ts';
import { found, nxdomain, unknown } from '../../../../src/core/ports/dns.ts';
import type { Script } from '../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../doubles/dns/fake-resolver.ts';
import { check, IP, reported, working } from './checking.ts';

const failed = unknown('SERVFAIL from 192.0.2.53:53');

test('a listing brings the list’s own reason, the question and the page for removal', async () => {
  const script = {
    ...working('psbl.surriel.com', { answer: ['127.0.0.2'] }),
    'TXT 7.113.0.203.psbl.surriel.com': ['Listed in PSBL, see https://psbl.org/'],
  };
  const [finding] = await check(new FakeResolver(script), { ips: [IP], zones: ['psbl.surriel.com'] });
  assert.equal(
    finding?.evidence,
    '7.113.0.203.psbl.surriel.com A 127.0.0.2\n7.113.0.203.psbl.surriel.com TXT Listed in PSBL, see https://psbl.org/',
  );
  assert.match(finding.remedy ?? '', /https:\/\/psbl\.org\//);
  assert.equal(finding.reference, 'https://psbl.org/');
});

test('a TXT record is asked only for listings, and each question once', async () => {
  const resolver = new FakeResolver({ ...working('psbl.surriel.com'), ...working('bl.example.net', { answer: ['127.0.0.3'] }) });
  await check(resolver, { ips: [IP, IP, ` ${IP} `], zones: ['psbl.surriel.com', 'bl.example.net'] });
  assert.deepEqual(
    resolver.asked.filter((question) => question.startsWith('TXT')),
    ['TXT 7.113.0.203.bl.example.net'],
  );
  // Three questions a zone, and one more for the listing about a name without mail.
  assert.equal(resolver.asked.filter((question) => question.startsWith('A ')).length, 7);
  assert.equal(new Set(resolver.asked).size, resolver.asked.length);
});

test('several lists: one finding for the clean address, which counts only lists with a verdict', async () => {
  const zones = ['psbl.surriel.com', 'bl.spamcop.net', 'bl.example.net'];
  const script = { ...working('psbl.surriel.com'), ...working('bl.spamcop.net'), ...working('bl.example.net', { listed: failed }) };
  const findings = await check(new FakeResolver(script), { ips: [IP], zones });
  assert.deepEqual(reported(findings), ['blocklist-unknown bl.example.net', `blocklist-clean ${IP}`]);
  assert.equal(findings[1]?.message, `${IP} is on none of 2 lists; 1 more gave no verdict.`);
});

test('several addresses: each has its own word, a dead zone is told once', async () => {
  const script = {
    ...working('psbl.surriel.com', { answer: ['127.0.0.2'] }),
    'A 8.113.0.203.psbl.surriel.com': nxdomain,
    ...working('bl.example.net', { listed: failed }),
  };
  const findings = await check(new FakeResolver(script), { ips: [IP, '203.0.113.8'], zones: ['psbl.surriel.com', 'bl.example.net'] });
  assert.deepEqual(reported(findings), [`blocklist-listed ${IP}`, 'blocklist-unknown bl.example.net', 'blocklist-clean 203.0.113.8']);
  assert.equal(findings[1]?.evidence, `asked about ${IP}, 203.0.113.8`);
});

test('a list that kept its test entries and answers to every other name lists the world', async () => {
  const script = (nobody: Answer<string>) => ({
    ...working('psbl.surriel.com', { answer: ['127.0.0.2'] }),
    'A 0.0.0.0.psbl.surriel.com': nobody,
  });
  const run = async (nobody: Answer<string>) => {
    const findings = await check(new FakeResolver(script(nobody)), { ips: [IP], zones: ['psbl.surriel.com'] });
    return findings.map(({ code, message }) => `${code} ${message}`).join();
  };
  assert.match(await run(found(['127.0.0.2'])), /^blocklist-unknown .*nobody can send from \(127\.0\.0\.2\), so it lists the world/);
  assert.match(await run(found(['198.51.100.80'])), /^blocklist-unknown .*lists the world/);
  // The failed question does not change the listing.
  assert.match(await run(failed), /^blocklist-listed /);
  assert.match(await run(found(['127.255.255.255'])), /^blocklist-listed /);
});

test('an allowlist that does not know the address is no news, whether it answers or not', async () => {
  const script = { ...working('psbl.surriel.com'), ...working('list.dnswl.org') };
  const findings = await check(new FakeResolver(script), { ips: [IP], zones: ['psbl.surriel.com', 'list.dnswl.org'] });
  assert.deepEqual(
    findings.map(({ message }) => message),
    [`${IP} is on none of 1 list.`],
  );
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
  const findings = await check(resolver, { ips: [ip], zones: ['zen.spamhaus.org', 'psbl.surriel.com'] });
  assert.deepEqual(reported(findings), [`blocklist-listed ${ip}`]);
  assert.ok(!resolver.asked.some((question) => question.includes('psbl')));
  const nowhere = await check(new FakeResolver({}), { ips: [ip], zones: ['psbl.surriel.com'] });
  assert.deepEqual(reported(nowhere), [`blocklist-unknown ${ip}`]);
});

test('a list whose test entry for IPv6 alone is missing says so, and still judges IPv4', async () => {
  const findings = await check(new FakeResolver({ ...working('bl.example.net'), 'A *': nxdomain }), {
    ips: [IP, '2001:db8::25'],
    zones: ['bl.example.net'],
  });
  assert.deepEqual(reported(findings), ['blocklist-unknown bl.example.net', `blocklist-clean ${IP}`]);
  assert.match(findings[0]?.message ?? '', /test entry for IPv6/);
});

test('a list with test entries of its own is proved by any of them', async () => {
  const run = async (script: Script) =>
    reported(await check(new FakeResolver({ ...script, 'A *': nxdomain }), { ips: [IP], zones: ['dnsbl.dronebl.org'] }));
  const listed = { 'A 7.113.0.203.dnsbl.dronebl.org': ['127.0.0.8'] };
  assert.deepEqual(await run({ ...listed, 'A 1.0.0.127.dnsbl.dronebl.org': ['127.0.0.1'] }), [`blocklist-listed ${IP}`]);
  assert.deepEqual(await run({ ...listed, 'A 2.0.0.127.dnsbl.dronebl.org': ['127.0.0.2'] }), [`blocklist-listed ${IP}`]);
  assert.deepEqual(await run(listed), ['blocklist-unknown dnsbl.dronebl.org']);
  const world = { 'A 1.0.0.127.dnsbl.dronebl.org': ['127.0.0.2'], 'A 0.2.0.192.dnsbl.dronebl.org': ['127.0.0.2'] };
  assert.deepEqual(await run({ ...listed, ...world }), ['blocklist-unknown dnsbl.dronebl.org']);
});

test('private addresses and texts that are no address are told, and nobody is asked', async () => {
  const resolver = new FakeResolver({});
  const findings = await check(resolver, { ips: ['10.0.0.5', 'mail.example.net'] });
  assert.deepEqual(reported(findings), ['blocklist-unknown mail.example.net', 'blocklist-private 10.0.0.5']);
  assert.deepEqual(resolver.asked, []);
  assert.deepEqual(await check(resolver, {}), []);
});

test('From domains, configured domains and what the probe told are asked too, each once', async () => {
  const zones = ['psbl.surriel.com', 'dbl.spamhaus.org'];
  const script = { ...working('psbl.surriel.com'), 'A dbltest.com.dbl.spamhaus.org': ['127.0.1.2'], 'A *': nxdomain };
  const resolver = new FakeResolver(script);
  const findings = await check(
    resolver,
    { ips: [IP], domains: ['shop.example'], zones },
    {
      domains: ['example.net'],
      from: ['probe@example.net', 'probe@example.org', 'probe@[192.0.2.1]'],
      learnt: { ips: [IP, '203.0.113.9'], domains: ['example.net', 'links.example'] },
    },
  );
  assert.deepEqual(reported(findings).toSorted(), [
    `blocklist-clean ${IP}`,
    'blocklist-clean 203.0.113.9',
    'blocklist-clean example.net',
    'blocklist-clean example.org',
    'blocklist-clean links.example',
    'blocklist-clean shop.example',
  ]);
  assert.match(findings.find(({ target }) => target === '203.0.113.9')?.message ?? '', /203\.0\.113\.9 \(where the probe left from\)/);
  assert.equal(resolver.asked.filter((question) => question === 'A example.net.dbl.spamhaus.org').length, 1);
});

test('lists of addresses alone: domains are not asked about, and nothing is said of them', async () => {
  const findings = await check(
    new FakeResolver({}),
    { zones: ['psbl.surriel.com'] },
    { domains: ['example.net'], from: ['a@example.org'] },
  );
  assert.deepEqual(findings, []);
});

test('the addresses of mail exchangers are asked about, and the reason is told', async () => {
  const script = {
    ...working('psbl.surriel.com', { answer: ['127.0.0.2'] }),
    'MX example.net': ['10 mx1.example.net', '20 mx2.example.net'],
    'A mx1.example.net': [IP],
    'A mx2.example.net': ['10.0.0.9'],
    'A *': nxdomain,
  };
  const findings = await check(new FakeResolver(script), { zones: ['psbl.surriel.com'] }, { domains: ['example.net'] });
  assert.deepEqual(reported(findings), [`blocklist-listed ${IP}`]);
  assert.match(findings[0]?.message ?? '', /^203\.0\.113\.7 \(MX of example\.net\) is on psbl/);
});

test('a failed look-up of mail exchangers, or none at all, is not the blocklists’ business', async () => {
  for (const mx of [unknown('SERVFAIL from 192.0.2.53:53'), nxdomain, ['0 .']]) {
    const script = { 'MX example.net': mx };
    assert.deepEqual(await check(new FakeResolver(script), { zones: ['psbl.surriel.com'] }, { domains: ['example.net'] }), []);
  }
});

test('shared servers of a provider: by the name of an exchanger, or by a name that leads back', async () => {
  const listed = working('psbl.surriel.com', { answer: ['127.0.0.2'] });
  const byMx = { ...listed, 'MX example.net': ['10 aspmx.l.google.com'], 'A aspmx.l.google.com': [IP], 'A *': nxdomain };
  const mx = await check(new FakeResolver(byMx), { zones: ['psbl.surriel.com'] }, { domains: ['example.net'] });
  assert.deepEqual(reported(mx), [`blocklist-noted ${IP}`]);
  assert.match(mx[0]?.message ?? '', /a server of Google, which many senders share/);

  const ptr = { 'PTR 7.113.0.203.in-addr.arpa': ['a1-2.smtp-out.amazonses.com'] };
  const forward = { 'A a1-2.smtp-out.amazonses.com': [IP] };
  const ask = async (more: object) =>
    reported(await check(new FakeResolver({ ...listed, ...more }), { ips: [IP], zones: ['psbl.surriel.com'] }));
  assert.deepEqual(await ask({ ...ptr, ...forward }), [`blocklist-noted ${IP}`]);
  const six = '2001:db8::25';
  const nibbles = '5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2';
  const byPtr6 = {
    [`A ${CONTROLS.ip6.listed}.bl.example.net`]: ['127.0.0.2'],
    [`A ${nibbles}.bl.example.net`]: ['127.0.0.2'],
    [`PTR ${nibbles}.ip6.arpa`]: ['mail-x.google.com'],
    'AAAA mail-x.google.com': ['2001:DB8:0::25'],
  };
  assert.deepEqual(reported(await check(new FakeResolver(byPtr6), { ips: [six], zones: ['bl.example.net'] })), [`blocklist-noted ${six}`]);
  // Anybody may write this name into their own reverse zone.
  assert.deepEqual(await ask(ptr), [`blocklist-listed ${IP}`]);
  assert.deepEqual(await ask({ ...ptr, 'A a1-2.smtp-out.amazonses.com': ['203.0.113.8'] }), [`blocklist-listed ${IP}`]);
  assert.deepEqual(await ask({ ...ptr, 'PTR 7.113.0.203.in-addr.arpa': failed }), [`blocklist-listed ${IP}`]);
});

test('two minor lists of two operators make it critical, two of one do not', async () => {
  const zones = ['all.spamrats.com', 'bl.example.net', 'psbl.surriel.com'];
  const two = {
    ...working('all.spamrats.com', { answer: ['127.0.0.38'] }),
    ...working('bl.example.net', { answer: ['127.0.0.2'] }),
    ...working('psbl.surriel.com'),
  };
  const findings = await check(new FakeResolver(two), { ips: [IP], zones });
  assert.deepEqual(
    findings.map(({ code, state }) => `${code} ${state}`),
    ['blocklist-listed critical', 'blocklist-listed critical'],
  );
  assert.match(findings[0]?.message ?? '', /\(2 minor lists agree\)/);
  const keyed = ['black', 'exploit'].map((part) => `k3y.${part}.mail.abusix.zone`);
  const oneVoice = {
    ...working(keyed[0] ?? '', { answer: ['127.0.0.2'] }),
    ...working(keyed[1] ?? '', { answer: ['127.0.0.4'] }),
  };
  const same = await check(new FakeResolver(oneVoice), { ips: [IP], zones: keyed });
  assert.deepEqual(
    same.map(({ state }) => state),
    ['warning', 'warning'],
  );
});

test('what is ignored is told and does not alarm until its last day is over', async () => {
  const script = working('psbl.surriel.com', { answer: ['127.0.0.2'] });
  const run = async (until: string, zone: string | null, target: string | null) => {
    const ignore = [{ target, zone, reason: 'removal asked for', until }];
    const [finding] = await check(new FakeResolver(script), { ips: [IP], zones: ['psbl.surriel.com'], ignore });
    return `${finding?.code} ${finding?.state} ${finding?.message}`;
  };
  assert.match(await run('2026-11-24', 'psbl.surriel.com', IP), /^blocklist-ignored ok .*ignored until 2026-11-24: removal asked for/);
  assert.match(await run('2026-12-31', null, IP), /^blocklist-ignored ok/);
  assert.match(await run('2026-12-31', 'psbl.surriel.com', null), /^blocklist-ignored ok/);
  assert.match(await run('2026-11-23', 'psbl.surriel.com', IP), /^blocklist-listed critical .*Its ignore ended on 2026-11-23\.$/);
  assert.match(await run('2026-12-31', null, `::ffff:${IP}`), /^blocklist-ignored ok/);
  assert.match(await run('2026-12-31', 'bl.spamcop.net', IP), /^blocklist-listed critical/);
  assert.match(await run('2026-12-31', null, '203.0.113.8'), /^blocklist-listed critical/);
});

test('the severity of a zone can be set, up and down, by either name of a keyed zone', async () => {
  const run = async (zone: string, state: 'critical' | 'warning' | 'ok', named = zone) => {
    const script = working(zone.replace(/^zen\.spamhaus\.org$/, 'k3y.zen.dq.spamhaus.net'), { answer: ['127.0.0.2'] });
    const severity = new Map([[named, state]]);
    const [finding] = await check(new FakeResolver(script), { ips: [IP], zones: [zone], severity, spamhausDqsKey: 'k3y' });
    return `${finding?.code} ${finding?.state}`;
  };
  assert.equal(await run('psbl.surriel.com', 'warning'), 'blocklist-listed warning');
  assert.equal(await run('psbl.surriel.com', 'ok'), 'blocklist-noted ok');
  assert.equal(await run('dnsbl-1.uceprotect.net', 'critical'), 'blocklist-listed critical');
  assert.equal(await run('zen.spamhaus.org', 'warning'), 'blocklist-listed warning');
  assert.equal(await run('zen.spamhaus.org', 'warning', 'zen.dq.spamhaus.net'), 'blocklist-listed warning');
});

test('a key is nowhere in any finding, in any form, whatever the lists answer', async () => {
  const key = 'K3yk3yk3yk3yk3yk3y';
  const suffix = `${key.toLowerCase()}.zen.dq.spamhaus.net`;
  const forms = [key, Buffer.from(key).toString('base64'), Buffer.from(key.toLowerCase()).toString('base64url')];
  const echo = [`see ${key.toUpperCase()}.zen.dq.spamhaus.net`, ...forms.map((form) => `again: ${form}`)];
  for (const given of [{ answer: ['127.0.0.2'] }, { listed: unknown(`SERVFAIL for ${suffix}`) }, { listed: nxdomain }, {}]) {
    const resolver = new FakeResolver({ ...working(suffix, given), 'TXT *': echo });
    for (const zones of [['zen.spamhaus.org'], ['zen.dq.spamhaus.net'], [suffix]]) {
      const findings = await check(resolver, { ips: [IP], zones, spamhausDqsKey: zones[0] === suffix ? null : key });
      assert.ok(resolver.asked.some((question) => question.includes(suffix)));
      assert.ok(findings.length > 0);
      const text = JSON.stringify(findings);
      assert.ok(!text.toLowerCase().includes(key.toLowerCase()), text);
      // A key within a name is known only in lower case.
      for (const form of forms.slice(zones[0] === suffix ? 2 : 0)) assert.ok(!text.includes(form), text);
      assert.ok(text.includes('zen.dq.spamhaus.net'));
    }
  }
});

test('all questions are in flight together, never more than the bound', async () => {
  for (const inFlight of [32, 7]) {
    let now = 0;
    let most = 0;
    const inner = new FakeResolver({ 'A *': failed });
    const others = new FakeResolver({});
    const counting: Resolver = {
      ask: async (question) => {
        if (question.type !== 'A') return await others.ask(question);
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setImmediate(resolve));
        now -= 1;
        return await inner.ask(question);
      },
    };
    const zones = Array.from({ length: 60 }, (_, index) => `bl${index}.example.net`);
    const findings = await check(counting, { ips: [IP, '203.0.113.8'], zones, inFlight });
    assert.equal(most, inFlight);
    assert.equal(inner.asked.length, 240);
    assert.equal(findings.length, 60);
  }
});

test('a domain decides neither how many mail servers nor how many addresses lists are asked about', async () => {
  const hosts = Array.from({ length: 40 }, (_, index) => `mx${index}.example.net`);
  const addresses = Array.from({ length: 100 }, (_, index) => `203.0.113.${index + 1}`);
  const script: Script = {
    ...working('psbl.surriel.com'),
    'MX example.net': hosts.map((host) => `10 ${host}`),
    ...Object.fromEntries(hosts.map((host) => [`A ${host}`, addresses])),
  };
  const resolver = new FakeResolver(script);
  const findings = await check(resolver, { zones: ['psbl.surriel.com'] }, { domains: ['example.net'] });
  assert.ok(resolver.asked.length < 120, `${resolver.asked.length} questions`);
  const told = findings.find(({ target, code }) => target === 'example.net' && code === 'blocklist-unknown');
  assert.match(told?.message ?? '', /24 mail servers and \d+ addresses/);
});
