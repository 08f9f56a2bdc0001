import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { systemClock } from '../../src/core/time/clock.ts';
import type { DomainConfig } from '../../src/core/request/config.ts';
import { authorityAsker } from '../../src/adapters/dns/ask/ask-authority.ts';
import { checkAuthoritative } from '../../src/checks/domain/zone/servers/authoritative.ts';
import { nowhere } from '../doubles/dns/nowhere.ts';
import { checkMx } from '../../src/checks/domain/hosts/mx.ts';
import { createResolver } from '../../src/adapters/dns/resolver.ts';
import { runEnd } from '../../src/core/time/run-end.ts';
import type { Daemon } from './world/daemon.ts';
import { PROGRAMS } from './world/installed.ts';
import { startNamed } from './world/named.ts';
import { freePorts } from './world/ports.ts';
import { missingOf, skipWithout } from './world/skip.ts';
import { showServerLogs } from './world/shown-logs.ts';
import type { Relay } from './world/udp-relay.ts';
import { startRelay } from './world/udp-relay.ts';

const skip = skipWithout('Zonemaster zone09 on BIND', missingOf([PROGRAMS.named]));

/** The second name server of a zone: BIND with these records, one that refuses, a mere cache of the first, or none. */
type Second = readonly string[] | 'refuses' | 'caches' | 'absent';

/**
 * Zonemaster's test case zone09 (MX at the apex, over all name servers): zone, MX lines at both, the expected and the forbidden findings.
 */
const SCENARIOS: readonly (readonly [string, string, readonly string[], Second, RegExp | null, RegExp])[] = [
  ['NO-RESPONSE-MX-QUERY', 'no-response.zone09.xa', ['10 mail'], 'absent', /dns-unknown ns3/, /dns-differs|mx-missing/],
  ['UNEXPECTED-RCODE-MX', 'refusing.zone09.xa', ['10 mail'], 'refuses', /dns-lame ns2/, /dns-differs|mx-missing/],
  ['NON-AUTH-MX-RESPONSE', 'cached.zone09.xa', ['10 mail'], 'caches', /dns-lame ns4/, /dns-differs|mx-missing/],
  ['INCONSISTENT-MX', 'inconsistent.zone09.xa', ['10 mail'], [], /dns-differs/, /mx-missing/],
  ['INCONSISTENT-MX-DATA', 'other-data.zone09.xa', ['10 mail'], ['10 mail2'], /dns-differs/, /mx-missing|mx-null|mx-dotless/],
  [
    'NULL-MX-WITH-OTHER-MX',
    'mixed.zone09.xa',
    ['0 .', '10 mail'],
    ['10 mail', '0 .'],
    /mx-null-mixed/,
    /dns-differs|mx-missing|mx-dotless/,
  ],
  ['NULL-MX-NON-ZERO-PREF', 'non-zero.zone09.xa', ['10 .'], ['10 .'], /mx-null-preference/, /dns-differs|mx-missing|mx-dotless/],
  ['TLD-EMAIL-DOMAIN', 'tld-email-domain-zone09', ['10 mail'], ['10 mail'], /mx-dotless/, /dns-differs|mx-missing|mx-null/],
  ['ROOT-EMAIL-DOMAIN', '', ['10 mail'], ['10 mail'], /mx-dotless/, /dns-differs|mx-missing|mx-null/],
  ['MX-DATA', 'good.zone09.xa', ['10 mail'], ['10 mail'], /mx-ok/, /dns-(?!consistent)|mx-(?!ok)/],
  ['NULL-MX', 'null.zone09.xa', ['0 .'], ['0 .'], null, /dns-(?!consistent)|mx-missing|mx-null-|mx-dotless/],
  ['NO-MX-SLD', 'none.zone09.xa', [], [], /mx-missing/, /dns-(?!consistent)|mx-null|mx-dotless/],
  ['NO-MX-TLD', 'no-mx-tld-zone09', [], [], null, /dns-(?!consistent)|mx-missing|mx-null|mx-dotless/],
  ['NO-MX-ARPA', 'no-mx-arpa.zone09.arpa', [], [], null, /dns-(?!consistent)|mx-missing|mx-null|mx-dotless/],
];

const SECOND: Readonly<Record<string, string>> = { absent: 'ns3', caches: 'ns4' };
const ADDRESSES = 'ns1 A 127.0.0.1\nns2 A 127.0.0.2\nns3 A 127.0.0.3\nns4 A 127.0.0.4\n';

function zoneText(zone: string, mx: readonly string[], second: Second): string {
  // BIND loads no zone without addresses for its own name servers in the zone.
  const glue = zone === '' ? ADDRESSES.replaceAll(/^ns\d/gm, '$&.example.') : '';
  const other = typeof second === 'string' ? (SECOND[second] ?? 'ns2') : 'ns2';
  const records = mx.map((each) => `@ MX ${each}`).join('\n');
  return `$TTL 300\n@ SOA ns1.example. root.example. 1 60 60 60 60\n@ NS ns1.example.\n@ NS ${other}.example.\nmail A 192.0.2.1\nmail2 A 192.0.2.2\n${records}\n${glue}`;
}

/**
 * Three BINDs on one machine. Relays give the second and third an address of their own, on which BIND listens only if an interface has it.
 */
class Zone09World {
  readonly folder = mkdtempSync(join(tmpdir(), 'zone09-'));
  readonly daemons: Daemon[] = [];
  readonly relays: Relay[] = [];
  port = 0;

  async start(): Promise<void> {
    const [port = 0, second = 0, cache = 0] = await freePorts(3);
    this.port = port;
    writeFileSync(join(this.folder, 'example'), `$TTL 300\n@ SOA ns1 root 1 60 60 60 60\n@ NS ns1\n${ADDRESSES}`);
    const example = `zone "example" { type primary; file "${join(this.folder, 'example')}"; check-names ignore; };`;
    const clauses: Record<'first' | 'second' | 'cache', string[]> = { first: [example], second: [], cache: [] };
    for (const [index, [, zone, first, other]] of SCENARIOS.entries()) {
      const file = (which: string, mx: readonly string[]) => {
        const path = join(this.folder, `${which}-${index}`);
        writeFileSync(path, zoneText(zone, mx, other));
        return path;
      };
      const name = zone === '' ? '.' : zone;
      clauses.first.push(`zone "${name}" { type primary; file "${file('first', first)}"; check-integrity no; };`);
      if (other === 'caches') clauses.cache.push(`zone "${name}" { type forward; forward only; forwarders { 127.0.0.1 port ${port}; }; };`);
      else if (other !== 'absent') {
        const records = other === 'refuses' ? first : other;
        const access = other === 'refuses' ? ' allow-query { none; };' : '';
        clauses.second.push(`zone "${name}" { type primary; file "${file('second', records)}"; check-integrity no;${access} };`);
      }
    }
    const common = { folder: this.folder, address: '127.0.0.1' };
    const quiet = 'recursion no; dnssec-validation no;';
    for (const options of [
      { ...common, name: 'first', port, options: quiet, clauses: clauses.first.join('\n') },
      { ...common, name: 'second', port: second, options: quiet, clauses: clauses.second.join('\n') },
      { ...common, name: 'cache', port: cache, options: 'recursion yes; dnssec-validation no;', clauses: clauses.cache.join('\n') },
    ])
      this.daemons.push(await startNamed(options));
    this.relays.push(await startRelay('127.0.0.2', port, second), await startRelay('127.0.0.4', port, cache));
    await this.fillCache('cached.zone09.xa');
  }

  /** A cache gives its data without authority, and nothing else. */
  async fillCache(zone: string): Promise<void> {
    const cache = this.resolver(`127.0.0.4:${this.port}`);
    await Promise.all([
      cache.ask({ type: 'MX', name: zone }),
      ...[zone, `_dmarc.${zone}`, `_mta-sts.${zone}`].map((name) => cache.ask({ type: 'TXT', name })),
    ]);
  }

  resolver(server = `127.0.0.1:${this.port}`) {
    return createResolver({ servers: [server], timeout: 2000, clock: systemClock, deadline: { signal: new AbortController().signal } });
  }

  async stop(): Promise<void> {
    for (const relay of this.relays) relay.close();
    await Promise.all(this.daemons.map((daemon) => daemon.stop()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

describe('Zonemaster zone09 on BIND', { skip }, () => {
  showServerLogs();
  const world = new Zone09World();
  before(async () => await world.start());
  after(async () => await world.stop());

  for (const [scenario, zone, , , must, mustNot] of SCENARIOS) {
    test(scenario, async () => {
      const timeLimit = { clock: systemClock, timeout: 1000, end: runEnd(new AbortController().signal) };
      const domain: DomainConfig = { name: zone, dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };
      const resolver = world.resolver();
      const found = await Promise.all([
        checkAuthoritative(authorityAsker(world.port, timeLimit))(resolver, domain),
        checkMx(nowhere.askAuthority)(resolver, domain),
      ]);
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
});
