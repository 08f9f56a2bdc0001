import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { systemClock } from '../../src/core/time/clock.ts';
import type { DomainConfig } from '../../src/core/request/config.ts';
import type { DomainResolver } from '../../src/core/ports/dns.ts';
import { authorityAsker } from '../../src/adapters/dns/ask/ask-authority.ts';
import { checkAuthoritative } from '../../src/checks/domain/zone/authoritative.ts';
import { checkDane } from '../../src/checks/domain/transport/dane/dane.ts';
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
import { until } from './world/until.ts';

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

/** A name server of a signed zone, and a resolver that validates it, both BIND. */
class SignedWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'signed-'));
  readonly daemons: Daemon[] = [];
  authorityPort = 0;
  resolverPort = 0;

  async start(): Promise<void> {
    [this.authorityPort = 0, this.resolverPort = 0] = await freePorts(2);
    const keys = execFileSync(KEYGEN, ['-q', '-K', this.folder, '-a', 'ECDSAP256SHA256', '-f', 'KSK', ZONE]).toString().trim();
    execFileSync(KEYGEN, ['-q', '-K', this.folder, '-a', 'ECDSAP256SHA256', ZONE]);
    await this.authority('127.0.0.1');
    const keyText = readFileSync(join(this.folder, `${keys}.key`), 'utf8');
    const [, flags = '', protocol = '', algorithm = '', key = ''] = /DNSKEY (\d+) (\d+) (\d+) (.+)$/m.exec(keyText) ?? [];
    const anchor = `trust-anchors { "${ZONE}" static-key ${flags} ${protocol} ${algorithm} "${key.replaceAll(' ', '')}"; };`;
    const forward = `zone "${ZONE}" { type forward; forward only; forwarders { 127.0.0.1 port ${this.authorityPort}; }; };`;
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

  async named(options: Named): Promise<void> {
    const daemon = await startNamed(options);
    this.daemons.push(daemon);
    const server = `${options.address}:${options.port}`;
    const look = async () => ((await this.resolver(server).ask({ type: 'SOA', name: ZONE })).kind === 'found' ? true : null);
    await until(`${options.name} to answer for ${ZONE}`, look, 20_000, () => daemon.output());
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
  const world = new SignedWorld();
  before(async () => await world.start());
  after(async () => await world.stop());

  test('a validating resolver on this machine vouches for a signed zone, and its name server does not', async () => {
    assert.equal(await world.resolver().secure({ type: 'MX', name: ZONE }), true);
    assert.equal(await world.resolver().secure({ type: 'TLSA', name: `_25._tcp.mx.${ZONE}` }), true);
    assert.equal(await world.resolver(`127.0.0.1:${world.authorityPort}`).secure({ type: 'MX', name: ZONE }), null);
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

  test('the time to live is told', async () => {
    assert.equal(await world.resolver(`127.0.0.1:${world.authorityPort}`).ttl(ZONE, 'MX'), 300);
  });
});
