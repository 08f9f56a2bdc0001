import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { systemClock } from '../../src/core/time/clock.ts';
import type { DomainConfig } from '../../src/core/request/config.ts';
import type { DomainResolver } from '../../src/core/ports/dns.ts';
import type { AskAuthority } from '../../src/core/ports/domain-check.ts';
import { authorityAsker } from '../../src/adapters/dns/ask/ask-authority.ts';
import { checkAuthoritative } from '../../src/checks/domain/zone/servers/authoritative.ts';
import { checkDane } from '../../src/checks/domain/transport/dane/dane.ts';
import { checkDelegation } from '../../src/checks/domain/zone/servers/delegation.ts';
import { checkHostsDnssec } from '../../src/checks/domain/zone/dnssec.ts';
import { checkSoa } from '../../src/checks/domain/zone/soa.ts';
import { createResolver } from '../../src/adapters/dns/resolver.ts';
import { runEnd } from '../../src/core/time/run-end.ts';
import type { Reply } from '../doubles/dns/wire-server.ts';
import { startWireServer } from '../doubles/dns/wire-server.ts';
import type { Daemon } from './world/daemon.ts';
import { PROGRAMS } from './world/installed.ts';
import type { Named } from './world/named.ts';
import { startNamed } from './world/named.ts';
import { freePorts } from './world/ports.ts';
import { missingOf, skipWithout } from './world/skip.ts';
import { showServerLogs } from './world/shown-logs.ts';

const KEYGEN = '/usr/bin/dnssec-keygen';
const SIGNZONE = '/usr/bin/dnssec-signzone';
const skip = skipWithout('DNS by BIND', missingOf([PROGRAMS.named, KEYGEN, SIGNZONE]));

const ZONE = 'signed.test';
const ZONE_TEXT = `$TTL 300
@ SOA ns1 root 1 60 60 60 60
@ NS ns1
@ NS ns2
ns1 A 127.0.0.1
ns2 A 127.0.0.2
@ MX 10 mx
@ TXT "v=spf1 mx -all"
mx A 192.0.2.25
_25._tcp.mx TLSA 3 1 1 ${'ab'.repeat(32)}
`;

/** The zone above: it knows another address of one name server, and a name server that the zone does not name. */
const PARENT_TEXT = `$TTL 300
@ SOA a root 1 60 60 60 60
@ NS a
a A 127.0.0.3
signed NS ns1.signed
signed NS ns9.signed
ns1.signed A 127.0.0.9
ns9.signed A 127.0.0.3
`;

/** A name server of a signed zone, one of the zone above it, and a resolver that validates the former, all BIND. */
class SignedWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'signed-'));
  readonly daemons: Daemon[] = [];
  authorityPort = 0;
  parentPort = 0;
  resolverPort = 0;

  async start(): Promise<void> {
    [this.authorityPort = 0, this.resolverPort = 0, this.parentPort = 0] = await freePorts(3);
    const keys = execFileSync(KEYGEN, ['-q', '-K', this.folder, '-a', 'ECDSAP256SHA256', '-f', 'KSK', ZONE]).toString().trim();
    execFileSync(KEYGEN, ['-q', '-K', this.folder, '-a', 'ECDSAP256SHA256', ZONE]);
    await this.authority('127.0.0.1');
    await this.parent();
    const keyText = readFileSync(join(this.folder, `${keys}.key`), 'utf8');
    const [, flags = '', protocol = '', algorithm = '', key = ''] = /DNSKEY (\d+) (\d+) (\d+) (.+)$/m.exec(keyText) ?? [];
    const anchor = `trust-anchors { "${ZONE}" static-key ${flags} ${protocol} ${algorithm} "${key.replaceAll(' ', '')}"; };`;
    const forward = `zone "${ZONE}" { type forward; forward only; forwarders { 127.0.0.1 port ${this.authorityPort}; }; };
zone "test" { type forward; forward only; forwarders { 127.0.0.1 port ${this.parentPort}; }; };`;
    await this.named({
      name: 'resolver',
      folder: this.folder,
      address: '127.0.0.1',
      port: this.resolverPort,
      options: 'recursion yes; dnssec-validation yes;',
      clauses: `${anchor}\n${forward}`,
    });
  }

  async authority(address: string): Promise<void> {
    const folder = join(this.folder, address);
    mkdirSync(folder);
    writeFileSync(join(folder, 'zone'), ZONE_TEXT);
    execFileSync(SIGNZONE, ['-S', '-K', this.folder, '-o', ZONE, '-f', join(folder, 'signed'), join(folder, 'zone')], {
      stdio: 'ignore',
      cwd: folder,
    });
    await this.named({
      name: 'authority',
      folder,
      address,
      port: this.authorityPort,
      options: 'recursion no; dnssec-validation no;',
      clauses: `zone "${ZONE}" { type primary; file "${join(folder, 'signed')}"; };`,
    });
  }

  async parent(): Promise<void> {
    const folder = join(this.folder, 'parent');
    mkdirSync(folder);
    writeFileSync(join(folder, 'zone'), PARENT_TEXT);
    const clauses = `zone "test" { type primary; file "${join(folder, 'zone')}"; };`;
    const options = 'recursion no; dnssec-validation no;';
    await this.named({ name: 'parent', folder, address: '127.0.0.1', port: this.parentPort, options, clauses });
  }

  async named(options: Named): Promise<void> {
    this.daemons.push(await startNamed(options));
  }

  resolver(server = `127.0.0.1:${this.resolverPort}`): DomainResolver {
    return createResolver({ servers: [server], timeout: 2000, clock: systemClock, deadline: { signal: new AbortController().signal } });
  }

  async stop(): Promise<void> {
    await Promise.all(this.daemons.map((daemon) => daemon.stop()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const DOMAIN: DomainConfig = { name: ZONE, dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };

describe('DNS by BIND', { skip }, () => {
  showServerLogs();
  const world = new SignedWorld();
  before(async () => await world.start());
  after(async () => await world.stop());

  test('a validating resolver on this machine vouches for a signed zone, and its name server does not', async () => {
    assert.equal(await world.resolver().secure({ type: 'MX', name: ZONE }), 'secure');
    assert.equal(await world.resolver().secure({ type: 'TLSA', name: `_25._tcp.mx.${ZONE}` }), 'secure');
    assert.equal(await world.resolver(`127.0.0.1:${world.authorityPort}`).secure({ type: 'MX', name: ZONE }), 'indeterminate');
  });

  test('TLSA records are read as they are, and unknown where port 25 cannot be reached', async () => {
    const check = checkDane({
      meet: () => Promise.resolve({ kind: 'unreached', reason: 'no way out' }),
      now: () => Date.now(),
    });
    const findings = await check(world.resolver(), DOMAIN);
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['dane-unknown'],
    );
    assert.match(findings[0]?.evidence ?? '', /TLSA 3 1 1 abab/);
  });

  test('a name server whose SPF record differs from that of BIND is seen', async () => {
    // BIND listens on addresses of the machine's interfaces alone; the second server is ours.
    const other = ({ name, type }: { readonly name: string; readonly type: string }): Reply => ({
      authoritative: true,
      answers: type === 'TXT' && name === ZONE ? [{ type: 'TXT', name, data: 'v=spf1 -all' }] : [],
    });
    await using _second = await startWireServer(other, { host: '127.0.0.2', port: world.authorityPort });
    const timeLimit = { clock: systemClock, timeout: 2000, end: runEnd(new AbortController().signal) };
    const findings = await checkAuthoritative(authorityAsker(world.authorityPort, timeLimit))(world.resolver(), DOMAIN);
    const spf = findings.find(({ message }) => message.includes(`${ZONE} TXT`));
    assert.equal(spf?.code, 'dns-differs');
    assert.match(spf.evidence ?? '', /ns1\.signed\.test \(127\.0\.0\.1\): v=spf1 mx -all\nns2\.signed\.test \(127\.0\.0\.2\): v=spf1 -all/);
  });

  test('what the parent zone says of the name servers is held against the zone', async () => {
    const timeLimit = { clock: systemClock, timeout: 2000, end: runEnd(new AbortController().signal) };
    const [above, own] = [world.parentPort, world.authorityPort].map((port) => authorityAsker(port, timeLimit));
    assert.ok(above !== undefined && own !== undefined);
    // BIND listens on addresses of the machine's interfaces alone: the zone above is behind another port.
    const ask: AskAuthority = async (address, name, type) => await (address === '127.0.0.3' ? above : own)('127.0.0.1', name, type);
    const [finding, stranger, ...others] = await checkDelegation(ask)(world.resolver(), DOMAIN);
    assert.equal(finding?.code, 'dns-delegation');
    assert.equal(
      finding.message,
      'signed.test and its parent zone test do not say the same of the name servers: only test names ns9.signed.test; only signed.test itself names ns2.signed.test; test hands over 127.0.0.9 for ns1.signed.test, which has other addresses. Resolvers believe either.',
    );
    assert.match(
      stranger?.message ?? '',
      /^ns9\.signed\.test, which the parent zone of signed\.test names, answers with a referral to signed\.test SOA/,
    );
    assert.deepEqual([stranger?.code, others], ['dns-lame', []]);
  });

  test('the times of a zone are read', async () => {
    const [finding] = await checkSoa(world.resolver(), DOMAIN);
    assert.match(finding?.message ?? '', /refresh is 1 min, less than 20 min; retry \(1 min\) is no part of refresh/);
    assert.match(finding?.evidence ?? '', /^signed\.test SOA ns1\.signed\.test\. serial 1, refresh 60, retry 60, expire 60, minimum 60$/);
  });

  test('that the addresses of the mail servers are signed is told', async () => {
    const [finding] = await checkHostsDnssec(world.resolver(), DOMAIN);
    assert.match(finding?.message ?? '', /: signed: mx\.signed\.test\.$/);
  });

  test('the time to live is told', async () => {
    assert.equal(await world.resolver(`127.0.0.1:${world.authorityPort}`).ttl(ZONE, 'MX'), 300);
  });
});
