import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer as PacketAnswer } from 'dns-packet';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import type { DomainConfig } from '../../../../../src/core/request/config.ts';
import { authorityAsker } from '../../../../../src/adapters/dns/ask/ask-authority.ts';
import { checkAuthoritative } from '../../../../../src/checks/domain/zone/servers/authoritative.ts';
import { nowhere } from '../../../../doubles/dns/nowhere.ts';
import { checkMx } from '../../../../../src/checks/domain/hosts/mx.ts';
import { createResolver } from '../../../../../src/adapters/dns/resolver.ts';
import { runEnd } from '../../../../../src/core/time/run-end.ts';
import type { Reply } from '../../../../doubles/dns/wire-server.ts';
import { startWireServer } from '../../../../doubles/dns/wire-server.ts';

/** One name server's answer to the MX question of the zone. */
type Mx = readonly (readonly [number, string])[] | Reply;

/**
 * The scenarios of Zonemaster's test case zone09 (MX at the apex, over all name servers): the zone, the answers of its two name servers,
 * the expected and the forbidden findings. The specification is read beside the checkout: shared/conformance/zonemaster/zone09.md.
 */
const SCENARIOS: readonly (readonly [name: string, zone: string, first: Mx, second: Mx, must: RegExp | null, mustNot: RegExp])[] = [
  ['NO-RESPONSE-MX-QUERY', 'a.zone09.xa', [[10, 'mail.a.zone09.xa']], { silent: true }, /dns-unknown ns2/, /dns-differs|mx-missing/],
  ['UNEXPECTED-RCODE-MX', 'a.zone09.xa', [[10, 'mail.a.zone09.xa']], { rcode: 4 }, /dns-lame ns2/, /dns-differs|mx-missing/],
  ['NON-AUTH-MX-RESPONSE', 'a.zone09.xa', [[10, 'mail.a.zone09.xa']], { authoritative: false }, /dns-lame ns2/, /dns-differs|mx-missing/],
  ['INCONSISTENT-MX', 'a.zone09.xa', [[10, 'mail.a.zone09.xa']], [], /dns-differs/, /mx-missing/],
  [
    'INCONSISTENT-MX-DATA',
    'a.zone09.xa',
    [[10, 'mail.a.zone09.xa']],
    [[10, 'mail2.a.zone09.xa']],
    /dns-differs/,
    /mx-missing|mx-null|mx-dotless/,
  ],
  [
    'NULL-MX-WITH-OTHER-MX',
    'a.zone09.xa',
    [
      [0, '.'],
      [10, 'mail.a.zone09.xa'],
    ],
    [
      [10, 'mail.a.zone09.xa'],
      [0, '.'],
    ],
    /mx-null-mixed/,
    /dns-differs|mx-missing|mx-dotless/,
  ],
  ['NULL-MX-NON-ZERO-PREF', 'a.zone09.xa', [[10, '.']], [[10, '.']], /mx-null-preference/, /dns-differs|mx-missing|mx-dotless/],
  [
    'TLD-EMAIL-DOMAIN',
    'tld-email-domain-zone09',
    [[10, 'mail.example']],
    [[10, 'mail.example']],
    /mx-dotless/,
    /dns-differs|mx-missing|mx-null/,
  ],
  ['ROOT-EMAIL-DOMAIN', '', [[10, 'mail.example']], [[10, 'mail.example']], /mx-dotless/, /dns-differs|mx-missing|mx-null/],
  ['MX-DATA', 'a.zone09.xa', [[10, 'mail.a.zone09.xa']], [[10, 'mail.a.zone09.xa']], /mx-ok/, /dns-(?!consistent)|mx-(?!ok)/],
  ['NULL-MX', 'a.zone09.xa', [[0, '.']], [[0, '.']], null, /dns-(?!consistent)|mx-missing|mx-null-|mx-dotless/],
  ['NO-MX-SLD', 'a.zone09.xa', [], [], /mx-missing/, /dns-(?!consistent)|mx-null|mx-dotless/],
  ['NO-MX-TLD', 'no-mx-tld-zone09', [], [], null, /dns-(?!consistent)|mx-missing|mx-null|mx-dotless/],
  ['NO-MX-ARPA', 'no-mx-arpa.zone09.arpa', [], [], null, /dns-(?!consistent)|mx-missing|mx-null|mx-dotless/],
];

/** No other test listens there: its port is taken from the first server. */
const OWN = '127.31.9.2';
const ADDRESSES: Readonly<Record<string, string>> = { 'ns1.example': '127.0.0.1', 'ns2.example': OWN };

function replyTo(zone: string, mx: Mx, name: string, type: string): Reply {
  const plain = name === '.' ? '' : name;
  const say = (answers: readonly PacketAnswer[]): Reply => ({ answers, authoritative: true });
  if (type === 'NS' && plain === zone) return say(Object.keys(ADDRESSES).map((data) => ({ type: 'NS', name, data })));
  if (type === 'SOA') {
    const data = { mname: 'ns1.example', rname: 'root.example', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 1 };
    return say([{ type: 'SOA', name, data }]);
  }
  if (type === 'A' && ADDRESSES[name] !== undefined) return say([{ type: 'A', name, data: ADDRESSES[name] }]);
  if (type === 'A' && name.startsWith('mail')) return say([{ type: 'A', name, data: '192.0.2.25' }]);
  if (type !== 'MX' || plain !== zone) return say([]);
  if (!('length' in mx))
    return mx.authoritative === false ? { answers: [{ type: 'MX', name, data: { preference: 10, exchange: 'mail.x' } }] } : mx;
  return say(mx.map(([preference, exchange]) => ({ type: 'MX', name, data: { preference, exchange } })));
}

for (const [scenario, zone, first, second, must, mustNot] of SCENARIOS) {
  test(`zone09 ${scenario}`, async () => {
    await using ns1 = await startWireServer(({ name, type }) => replyTo(zone, first, name, type));
    const port = Number(ns1.text.split(':')[1]);
    await using ns2 = await startWireServer(({ name, type }) => replyTo(zone, second, name, type), { host: OWN, port });
    assert.equal(ns2.text, `${OWN}:${port}`);
    const end = new AbortController();
    const resolver = createResolver({ servers: [ns1.text], timeout: 300, clock: systemClock, deadline: { signal: end.signal } });
    const authorities = authorityAsker(port, { clock: systemClock, timeout: 300, end: runEnd(end.signal) });
    const domain: DomainConfig = { name: zone, dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };
    const found = await Promise.all([checkAuthoritative(authorities)(resolver, domain), checkMx(nowhere.askAuthority)(resolver, domain)]);
    const reported = found.flat().map(({ code, message }) => `${code} ${/^ns\d/.exec(message)?.[0] ?? ''}`);
    if (must !== null)
      assert.ok(
        reported.some((text) => must.test(text)),
        reported.join(', '),
      );
    assert.deepEqual(
      reported.filter((text) => mustNot.test(text)),
      [],
    );
  });
}
