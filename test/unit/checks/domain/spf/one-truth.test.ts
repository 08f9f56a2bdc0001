import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nxdomain } from '../../../../../src/core/ports/dns.ts';
import type { DomainConfig } from '../../../../../src/core/request/config.ts';
import type { Finding } from '../../../../../src/core/result/finding.ts';
import { spfEvaluator } from '../../../../../src/checks/domain/spf/evaluate/check-host.ts';
import { senderBits } from '../../../../../src/checks/domain/spf/reach/network.ts';
import { reachOf } from '../../../../../src/checks/domain/spf/reach/reach.ts';
import { readSpfTree } from '../../../../../src/checks/domain/spf/record/tree.ts';
import { checkSpf } from '../../../../../src/checks/domain/spf/spf.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';
import { fc } from '../../../../harness/random.ts';

const DOMAIN: DomainConfig = { name: 'a.test', dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };
const DOMAINS = ['a.test', 'b.test', 'c.test', 'd.test', 'e.test'];
const HOSTS = ['h4.test', 'h6.test', 'h46.test', 'nx.test', 'nd.test'];
const NOBODYS = { 'A nx.test': nxdomain, 'AAAA nx.test': nxdomain, 'MX nx.test': nxdomain, 'TXT nx.test': nxdomain };
const THERE: Script = { ...NOBODYS, 'A h4.test': ['192.0.2.4'], 'AAAA h6.test': ['2001:db8::6'], 'A h46.test': ['192.0.2.46'] };

const name = fc.constantFrom(...DOMAINS, ...HOSTS, '%{d}', 'x.%{d2}', '_s.%{o}', 'a..test', 'under_score.test', '%{d1}');
// A name that always exists ends every evaluation before the rest of the record counts.
const absent = fc.constantFrom('h6.test', 'nx.test', 'nd.test', 'a..test', 'x.%{d2}');
const qualifier = fc.constantFrom('', '-', '~', '?', '+');
const term = fc.oneof(
  fc.tuple(qualifier, fc.constantFrom('a', 'mx', 'include'), name).map(([sign, word, domain]) => `${sign}${word}:${domain}`),
  fc.tuple(qualifier, fc.constantFrom(...DOMAINS)).map(([sign, domain]) => `${sign}include:${domain}`),
  fc.tuple(qualifier, absent).map(([sign, domain]) => `${sign}exists:${domain}`),
  fc.constantFrom('ip4:192.0.2.1', 'ip6:2001:db8::1', 'a', 'mx', 'a/24', 'x=y', 'exp=h4.test', 'ip4:192.0.2.999', 'redirect=b.test'),
);
const end = fc.oneof(
  fc.constantFrom('-all', '~all', '?all', ''),
  fc.constantFrom(...DOMAINS).map((domain) => `redirect=${domain}`),
);
const record = fc.tuple(fc.array(term, { maxLength: 6 }), end).map(([terms, last]) => ['v=spf1', ...terms, last].join(' ').trim());
const exchanges = fc.array(fc.constantFrom(...HOSTS, 'localhost', '.'), { minLength: 1, maxLength: 12 });

const zones = fc
  .tuple(
    ...DOMAINS.map((domain) =>
      fc.record({
        texts: fc.array(record, { minLength: domain === 'a.test' ? 1 : 0, maxLength: domain === 'a.test' ? 1 : 2 }),
        v4: fc.boolean(),
        v6: fc.boolean(),
        mx: fc.option(exchanges),
      }),
    ),
  )
  .map((all): Script =>
    Object.assign(
      { ...THERE },
      ...all.map(({ texts, v4, v6, mx }, index) => ({
        ...(texts.length > 0 ? { [`TXT ${DOMAINS[index]}`]: texts } : {}),
        ...(v4 ? { [`A ${DOMAINS[index]}`]: ['192.0.2.9'] } : {}),
        ...(v6 ? { [`AAAA ${DOMAINS[index]}`]: ['2001:db8::9'] } : {}),
        ...(mx === null ? {} : { [`MX ${DOMAINS[index]}`]: mx.map((host) => `10 ${host}`) }),
      })),
    ),
  );

const ENDS_ALL = /^spf-(?:lookups|void|include|mx-limit|syntax|multiple)$/;

/** Whether a finding says that receivers answer permerror, to any sender. */
function saysPermerror({ code, message }: Finding): boolean {
  return ENDS_ALL.test(code) || message.includes('permerror');
}

test('what dns says of permerror is what the evaluation of a sender that is not listed comes to, and the reverse', async () => {
  const evaluate = spfEvaluator(() => 0);
  await fc.assert(
    fc.asyncProperty(zones, async (script) => {
      const resolver = new FakeResolver(script);
      const findings = await checkSpf(resolver, DOMAIN);
      const verdicts = await Promise.all(
        ['198.51.100.7', '2001:db8:ffff::7'].map((ip) => evaluate(resolver, { ip, mailFrom: 'user@a.test', helo: 'h.test' })),
      );
      const broken = verdicts.filter(({ result }) => result === 'permerror');
      const claims = findings.filter(({ code, state }) => ENDS_ALL.test(code) && state === 'critical');
      const told = findings.map(({ code, state, message }) => `${code} ${state}: ${message}`).join('\n');
      if (broken.length > 0) assert.ok(findings.some(saysPermerror), `${broken[0]?.reason}\n${told}`);
      if (broken.length === 0) assert.deepEqual(claims, [], verdicts.map(({ reason }) => reason).join('; '));
    }),
    { numRuns: 500 },
  );
});

const octet = fc.nat(255);
const small = fc.nat(3);
const ip4 = fc.tuple(octet, small, small, octet).map((octets) => octets.join('.'));
const ip6 = fc.tuple(small, small, small).map(([a, b, c]) => `200${a}:${b}::${c}`);
const wide = fc.oneof(
  fc.tuple(qualifier, ip4, fc.nat(10)).map(([sign, address, length]) => `${sign}ip4:${address}/${length}`),
  fc.tuple(qualifier, ip6, fc.nat(20)).map(([sign, address, length]) => `${sign}ip6:${address}/${length}`),
  fc
    .tuple(qualifier, fc.constantFrom('a', 'mx'), fc.constantFrom(...DOMAINS), fc.nat(15), fc.nat(30))
    .map(([sign, word, domain, four, six]) => `${sign}${word}:${domain}/${four}//${six}`),
  fc.tuple(qualifier, fc.constantFrom(...DOMAINS, 'x.%{d2}', '%{o}.i.test')).map(([sign, domain]) => `${sign}include:${domain}`),
);
const ending = fc.oneof(
  fc.constantFrom('-all', '~all', '?all', '+all', ''),
  fc.constantFrom(...DOMAINS).map((domain) => `redirect=${domain}`),
);
const wideRecord = fc.tuple(fc.array(wide, { maxLength: 4 }), ending).map(([terms, last]) => ['v=spf1', ...terms, last].join(' ').trim());
const NAMED = [...DOMAINS, 'a.test.i.test', ...DOMAINS.map((domain) => `x.${domain}`)];
const wideZones = fc
  .tuple(
    ...NAMED.map((domain) =>
      fc.record({ domain: fc.constant(domain), text: wideRecord, four: ip4, six: ip6, host: fc.constantFrom(...DOMAINS) }),
    ),
  )
  .map((all): Script =>
    Object.assign(
      {},
      ...all.map(({ domain, text, four, six, host }) => ({
        [`TXT ${domain}`]: [text],
        [`A ${domain}`]: [four],
        [`AAAA ${domain}`]: [six],
        [`MX ${domain}`]: [`10 ${host}`],
      })),
    ),
  );

test('whom a record lets pass as a whole is who passes one by one', async () => {
  const evaluate = spfEvaluator(() => 0);
  await fc.assert(
    fc.asyncProperty(wideZones, fc.array(fc.oneof(ip4, ip6), { minLength: 1, maxLength: 6 }), async (script, senders) => {
      const resolver = new FakeResolver(script);
      const reach = reachOf(await readSpfTree(resolver, 'a.test'));
      for (const ip of senders) {
        const { result, reason } = await evaluate(resolver, { ip, mailFrom: 'user@a.test', helo: 'h.test' });
        if (result === 'permerror') continue;
        const { bits, value } = senderBits(ip);
        const isIn = (bits === 32 ? reach.v4 : reach.v6).some(([first, last]) => value >= first && value <= last);
        assert.equal(isIn, result === 'pass', `${ip}: ${reason}`);
      }
    }),
    { numRuns: 300 },
  );
});
