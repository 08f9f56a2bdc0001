import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createAuthority } from '../../sandbox/tls/certificates.ts';
import { systemClock } from '../../src/core/time/clock.ts';
import type { DomainConfig } from '../../src/core/request/config.ts';
import type { DomainResolver } from '../../src/core/ports/dns.ts';
import { checkDane } from '../../src/checks/domain/transport/dane/dane.ts';
import { createResolver } from '../../src/adapters/dns/resolver.ts';
import { checkSpf } from '../../src/checks/domain/spf/spf.ts';
import type { Daemon } from './world/daemon.ts';
import { PROGRAMS } from './world/installed.ts';
import { startNamed } from './world/named.ts';
import { freePorts } from './world/ports.ts';
import { SIGNERS, signZone } from './world/signed-zones.ts';
import { missingOf, skipWithout } from './world/skip.ts';
import { showServerLogs } from './world/shown-logs.ts';
import { startUnbound } from './world/unbound.ts';
import { until } from './world/until.ts';

const skip = skipWithout('DNSSEC by unbound and BIND', missingOf([PROGRAMS.named, PROGRAMS.unbound, ...SIGNERS]));

const authority = createAuthority('Test CA');
const mail = new X509Certificate(authority.issue({ names: ['mx.signed.test'], addresses: [] }, null).certificate);
const KEY = createHash('sha256')
  .update(mail.publicKey.export({ type: 'spki', format: 'der' }))
  .digest('hex');

const zoneText = (name: string, key: string) => `$TTL 300
@ SOA ns root 1 60 60 60 60
@ NS ns
ns A 127.0.0.1
@ MX 10 mx
@ TXT "v=spf1 mx -all"
mx A 192.0.2.25
_25._tcp.mx TLSA 3 1 1 ${key}
alias CNAME mx.${name}.
`;

/** A signed root with a signed, an unsigned and a wrongly signed zone below it, all by BIND; unbound, which validates from the root. */
class DnssecWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'dnssec-'));
  readonly daemons: Daemon[] = [];
  #authorityPort = 0;
  #port = 0;
  #httpsPort = 0;

  async start(): Promise<void> {
    [this.#authorityPort = 0, this.#port = 0, this.#httpsPort = 0] = await freePorts(3);
    const signed = signZone(this.folder, 'signed.test', zoneText('signed.test', KEY));
    const other = signZone(this.folder, 'other.test', zoneText('other.test', KEY));
    const bogus = signZone(this.folder, 'bogus.test', zoneText('bogus.test', KEY));
    const plainFile = join(this.folder, 'plain.test.zone');
    writeFileSync(plainFile, zoneText('plain.test', KEY));
    // The root vouches for another key than the one that bogus.test is signed with.
    const strangers = other.ds.replaceAll('other.test.', 'bogus.test.');
    const delegations = ['signed.test', 'plain.test', 'bogus.test'].map((zone) => `${zone}. NS ns.${zone}.\nns.${zone}. A 127.0.0.1\n`);
    const root = signZone(
      this.folder,
      '.',
      `$TTL 300\n. SOA ns.signed.test. root. 1 60 60 60 60\n. NS ns.signed.test.\n${delegations.join('')}${signed.ds}${strangers}`,
    );
    const files = { '.': root.file, 'signed.test': signed.file, 'bogus.test': bogus.file, 'plain.test': plainFile };
    this.daemons.push(
      await startNamed({
        name: 'authority',
        folder: this.folder,
        address: '127.0.0.1',
        port: this.#authorityPort,
        options: 'recursion no; dnssec-validation no;',
        clauses: Object.entries(files)
          .map(([zone, file]) => `zone "${zone}" { type primary; file "${file}"; };`)
          .join('\n'),
      }),
    );
    const { certificate, key } = authority.issue({ names: ['localhost'], addresses: ['127.0.0.1'] }, null);
    this.daemons.push(
      await startUnbound({
        folder: this.folder,
        port: this.#port,
        https: { port: this.#httpsPort, certificate, key },
        zones: Object.keys(files),
        authorityPort: this.#authorityPort,
        anchor: root.anchor,
      }),
    );
    const look = async () => ((await this.resolver().ask({ type: 'MX', name: 'signed.test' })).kind === 'found' ? true : null);
    await until('unbound to answer', look, 20_000, () => this.daemons.map((daemon) => daemon.output()).join('\n'));
  }

  resolver(): DomainResolver {
    return createResolver({ servers: [`127.0.0.1:${this.#port}`], ...this.#timeout });
  }

  overHttps(): DomainResolver {
    const doh = { url: `https://localhost:${this.#httpsPort}/dns-query`, ca: authority.certificate };
    return createResolver({ servers: [], doh, ...this.#timeout });
  }

  get #timeout() {
    return { timeout: 4000, clock: systemClock, deadline: { signal: new AbortController().signal } };
  }

  async stop(): Promise<void> {
    await Promise.all(this.daemons.map((daemon) => daemon.stop()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const domain = (name: string): DomainConfig => ({ name, dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null });

async function dane(resolver: DomainResolver, name: string): Promise<readonly string[]> {
  const check = checkDane({
    meet: () =>
      Promise.resolve({
        kind: 'met',
        greeting: 'mx',
        tls: { kind: 'chain', certificates: [mail.raw], version: 'TLSv1.3', problem: null },
      }),
    now: () => Date.now(),
  });
  return (await check(resolver, domain(name))).map(({ code, state, message }) => `${code} ${state}: ${message}`);
}

describe('DNSSEC by unbound and BIND', { skip }, () => {
  showServerLogs();
  const world = new DnssecWorld();
  before(async () => await world.start());
  after(async () => await world.stop());

  for (const [way, resolverOf] of [
    ['on this machine', () => world.resolver()],
    ['over HTTPS', () => world.overHttps()],
  ] as const) {
    test(`a validating resolver ${way}: its AD bit tells what is signed and what is not`, async () => {
      const resolver = resolverOf();
      assert.equal(await resolver.validates(), 'secure');
      assert.equal(await resolver.secure({ type: 'MX', name: 'signed.test' }), 'secure');
      assert.equal(await resolver.secure({ type: 'TLSA', name: '_25._tcp.mx.signed.test' }), 'secure');
      assert.equal(await resolver.secure({ type: 'MX', name: 'plain.test' }), 'insecure');
      assert.equal(await resolver.secure({ type: 'MX', name: 'bogus.test' }), 'bogus');
    });

    test(`DANE of a signed and of an unsigned zone, by a resolver ${way}`, async () => {
      const [vouched] = await dane(resolverOf(), 'signed.test');
      assert.match(vouched ?? '', /^dane-ok ok: .*; DNSSEC vouches for it\.$/);
      const unsigned = await dane(resolverOf(), 'plain.test');
      assert.match(unsigned.join('\n'), /^dane-insecure warning: /);
    });

    test(`a zone whose signatures do not hold is unknown by a resolver ${way}, never missing`, async () => {
      const resolver = resolverOf();
      const [spf] = await checkSpf(resolver, domain('bogus.test'));
      assert.deepEqual([spf?.code, spf?.state], ['spf-unknown', 'unknown']);
      assert.match(
        spf?.message ?? '',
        /DNSSEC does not vouch for it: .* says SERVFAIL, and answers when it is told not to check signatures/,
      );
      assert.match(
        (await dane(resolver, 'bogus.test')).join('\n'),
        /^dane-unknown unknown: .*DNSSEC does not vouch for it: .* says SERVFAIL/,
      );
    });

    test(`what is there, what is not, and an alias, by a resolver ${way}`, async () => {
      const resolver = resolverOf();
      assert.deepEqual(await resolver.ask({ type: 'A', name: 'alias.signed.test' }), { kind: 'found', records: ['192.0.2.25'] });
      assert.deepEqual(await resolver.ask({ type: 'TXT', name: 'nowhere.signed.test' }), { kind: 'absent', why: 'NXDOMAIN' });
      assert.deepEqual(await resolver.ask({ type: 'TXT', name: 'mx.signed.test' }), { kind: 'absent', why: 'NODATA' });
    });
  }

  test('the log of unbound tells of no defect', () => {
    assert.doesNotMatch(readFileSync(join(world.folder, 'unbound.out'), 'utf8'), /\b(?:error|fatal):/);
  });
});
