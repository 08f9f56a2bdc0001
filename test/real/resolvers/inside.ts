import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DomainConfig } from '../../../src/core/request/config.ts';
import type { Finding } from '../../../src/core/result/finding.ts';
import { checkDomain } from '../../../src/checks/domain/domain.ts';
import { authorityAsker } from '../../../src/adapters/dns/ask/ask-authority.ts';
import { spfEvaluator } from '../../../src/checks/domain/spf/evaluate/check-host.ts';
import { checkAddress } from '../../../src/checks/domain/hosts/ptr.ts';
import { runEnd } from '../../../src/core/time/run-end.ts';
import { systemClock } from '../../../src/core/time/clock.ts';
import { nowhere } from '../../doubles/dns/nowhere.ts';
import { check } from '../../unit/checks/blocklists/checking.ts';
import { showServerLogs } from '../world/shown-logs.ts';
import { RESOLVERS } from './servers.ts';
import { ResolverWorld } from './world.ts';
import { ADDRESSES, LISTED, SENDER } from './zones.ts';

// Played in namespaces of its own (network, mounts), which resolvers.test.ts makes.

/** The facts about each resolver beside the records: whether it marks signed answers, and whether it hides 127.0.0.0/8. */
const KINDS: Readonly<Record<string, { readonly validates: boolean; readonly filters: boolean; readonly bogus: 'told' | 'unknown' }>> = {
  bind: { validates: true, filters: false, bogus: 'told' },
  unbound: { validates: true, filters: false, bogus: 'told' },
  'unbound with private-address': { validates: true, filters: true, bogus: 'told' },
  'pdns-recursor': { validates: true, filters: false, bogus: 'told' },
  'knot-resolver': { validates: true, filters: false, bogus: 'told' },
  dnsmasq: { validates: false, filters: false, bogus: 'told' },
  'dnsmasq with stop-dns-rebind': { validates: false, filters: true, bogus: 'told' },
  // It does not pass on the CD flag, so a broken signature looks like a failing server.
  'systemd-resolved': { validates: false, filters: false, bogus: 'unknown' },
};

const timeLimit = { clock: systemClock, timeout: 2000, end: runEnd(new AbortController().signal) };
const around = {
  ...nowhere,
  evaluateSpf: spfEvaluator(() => Date.now()),
  askAuthority: authorityAsker(53, timeLimit),
  asksAuthorities: true,
};

function domain(name: string): DomainConfig {
  return { name, dkimSelectors: ['mail'], spfPass: [SENDER], spfFail: ['192.0.2.1'], mx: ['mx.' + name], dmarcPolicy: 'reject' };
}

describe('resolvers of the field', () => {
  showServerLogs();
  const world = new ResolverWorld();
  before(async () => await world.start());
  after(async () => await world.stop());

  const verdicts = async (program: string, name: string) => await checkDomain(world.resolver(program), domain(name), around);

  for (const program of Object.keys(RESOLVERS)) {
    const kind = KINDS[program];
    assert.ok(kind !== undefined, program);

    test(`a sound domain through ${program}`, async () => {
      const findings = await verdicts(program, 'sound.test');
      const odd = findings.filter(({ state }) => state !== 'ok').map(told);
      // `exists` before the passing address: without its answer, nothing behind it is known.
      const unseen = kind.filters ? ['spf-address-unknown unknown sound.test'] : [];
      assert.deepEqual(
        odd.filter((each) => !/^(?:helo|dane)-unknown /.test(each)),
        unseen,
        JSON.stringify(findings, null, 1),
      );
      for (const code of ['spf-ok', 'dkim-ok', 'dmarc-ok', 'mx-ok', 'ptr-ok', kind.validates ? 'dnssec-ok' : 'dnssec-unchecked'])
        assert.ok(
          findings.some((finding) => finding.code === code),
          `${code}\n${findings.map(told).join('\n')}`,
        );
    });

    test(`broken signatures through ${program}`, async () => {
      const findings = await verdicts(program, 'bogus.test');
      const worst = findings.filter(({ state }) => state === 'critical').map(({ code }) => code);
      assert.deepEqual(worst, kind.bogus === 'told' ? ['dnssec-bogus'] : [], findings.map(told).join('\n'));
      if (kind.bogus === 'unknown') assert.ok(findings.some(({ code }) => code === 'spf-unknown'));
    });

    test(`a blocklist of rbldnsd through ${program}`, async () => {
      const zones = ['list.test'];
      const listed = await check(world.resolver(program), { ips: [LISTED], zones });
      const clean = await check(world.resolver(program), { ips: [SENDER], zones });
      const note = kind.filters ? ['blocklist-filtered ok resolver'] : [];
      assert.deepEqual(listed.map(told).toSorted(), [...note, `blocklist-listed warning ${LISTED}`], JSON.stringify(listed));
      assert.deepEqual(clean.map(told).toSorted(), [`blocklist-clean ok ${SENDER}`, ...note].toSorted());
      assert.match(listed.find(({ code }) => code === 'blocklist-listed')?.evidence ?? '', /TXT listed here/);
    });

    test(`the names of an address, however often they are asked for, through ${program}`, async () => {
      for (let i = 0; i < 3; i += 1) {
        const [finding] = await checkAddress(world.resolver(program), around.askAuthority, SENDER, true);
        assert.deepEqual([finding?.code, finding?.state], ['ptr-ok', 'ok'], finding?.message);
      }
    });

    test(`an address of this machine that has no name in the world, through ${program}`, async () => {
      const [finding] = await checkAddress(world.resolver(program), around.askAuthority, ADDRESSES.authority, true);
      assert.deepEqual([finding?.code, finding?.state], ['ptr-missing', 'warning'], finding?.message);
    });
  }

  test('BIND and PowerDNS beside each other as servers of one zone give the same answers', async () => {
    const findings = await verdicts('bind', 'mixed.test');
    assert.ok(
      findings.some(({ code }) => code === 'dns-consistent'),
      findings.map(told).join('\n'),
    );
  });
});

function told({ code, state, target }: Finding): string {
  return `${code} ${state} ${target}`;
}
