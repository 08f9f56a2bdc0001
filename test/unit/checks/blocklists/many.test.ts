import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Resolver } from '../../../../src/core/ports/dns.ts';
import { nxdomain, unknown } from '../../../../src/core/ports/dns.ts';
import type { ChosenZone } from '../../../../src/checks/blocklists/ask/choose-zones.ts';
import { chooseZones } from '../../../../src/checks/blocklists/ask/choose-zones.ts';
import { BlocklistRound } from '../../../../src/checks/blocklists/ask/round.ts';
import type { ZoneSession } from '../../../../src/checks/blocklists/ask/zone-session.ts';
import type { Target } from '../../../../src/checks/blocklists/targets/target.ts';
import { runEnd } from '../../../../src/core/time/run-end.ts';
import { withinCeilings } from '../../../../src/core/judge/ceilings/within-ceilings.ts';
import { healthy } from '../../../doubles/reports/samples.ts';
import type { Script } from '../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../doubles/dns/fake-resolver.ts';
import { check, reported, working } from './checking.ts';

const ZONES = Array.from({ length: 400 }, (_, index) => `bl${index}.example.net`);
const IPS = Array.from({ length: 250 }, (_, index) => `203.0.113.${index + 1}`);

/** A working resolver that counts; `told` is called for each question. */
function counting(script: Script, told: (asked: number) => void = () => undefined) {
  const inner = new FakeResolver(script);
  const resolver: Resolver = {
    ask: async (question) => {
      told(inner.asked.length + 1);
      await Promise.resolve();
      return await inner.ask(question);
    },
  };
  return { resolver, asked: inner.asked };
}

const [NOT_LISTING] = chooseZones({ zones: ['bl.example.net'], domainZones: [], spamhausDqsKey: null, abusixKey: null }) as [ChosenZone];

function target(kind: Target['kind'], name: string): Target {
  return { kind, name, labels: [name], origin: null, pool: null };
}

const allWorking: Script = Object.assign({ 'A *': nxdomain }, ...ZONES.map((zone) => working(zone)));

test('250 addresses at 400 lists: when the time is over nothing more is asked, and who was asked about nothing is told once', async () => {
  const over = new AbortController();
  const { resolver, asked } = counting(allWorking, (count) => count >= 2_000 && over.abort('over'));
  const findings = await check(resolver, { ips: IPS, zones: ZONES }, { over });
  assert.ok(asked.length < 2_000 + 3 * ZONES.length, `${asked.length} questions`);
  const [left, ...others] = findings.filter(({ target }) => target === 'blocklists');
  assert.equal(others.length, 0);
  assert.deepEqual([left?.code, left?.state], ['blocklist-unknown', 'unknown']);
  assert.match(left?.message ?? '', /^No blocklist was asked about 2\d\d addresses and domains: the time of this run was over/);
  assert.ok(findings.every(({ code }) => code === 'blocklist-unknown' || code === 'blocklist-clean'));
  assert.ok(findings.filter(({ code }) => code === 'blocklist-clean').length < 10);
});

test('a list that is known to be silent is not asked about the next address', async () => {
  const { resolver, asked } = counting({ 'A *': unknown('no answer') });
  const findings = await check(resolver, { ips: IPS, zones: ZONES });
  assert.equal(findings.length, ZONES.length);
  assert.ok(findings.every(({ code, evidence }) => code === 'blocklist-unknown' && evidence?.includes(IPS.at(-1) ?? '')));
  // Its test entries, and the address that was asked about at the same time.
  assert.equal(asked.length, 3 * ZONES.length);
});

test('one run asks for so many answers, some targets at a time: those behind them are left out', async () => {
  let [now, most] = [0, 0];
  const answerAbout: ZoneSession['answerAbout'] = async (target) => {
    most = Math.max(most, ++now);
    await Promise.resolve();
    now -= 1;
    return { target, chosen: NOT_LISTING, reading: { kind: 'clean' }, label: target.name, texts: [] };
  };
  const sessions = ZONES.map((): ZoneSession => ({
    isFiltered: () => Promise.resolve(false),
    lists: ({ kind }) => kind === 'ip4',
    answerAbout,
  }));
  const round = new BlocklistRound(sessions, runEnd(new AbortController().signal), () => Promise.resolve([]));
  const addresses = Array.from({ length: 600 }, (_, index) => target('ip4', `203.0.${index >> 8}.${index & 255}`));
  await round.about([...addresses, target('ip6', '2001:db8::1')]);
  assert.equal(most, 400);
  // No list takes the last one: it costs nothing.
  assert.equal(round.judged.length, 501);
  assert.deepEqual(
    round.beyond.map(({ name }) => name),
    addresses.slice(500).map(({ name }) => name),
  );
});

test('of an address on 400 lists as many listings are told as a report has room for, and all are counted', async () => {
  const listing = Object.assign(
    { 'A *': nxdomain },
    ...ZONES.map((zone) => ({ ...working(zone, { answer: ['127.0.0.2'] }), [`A 0.0.0.0.${zone}`]: nxdomain })),
  ) as Script;
  const { resolver } = counting(listing);
  const findings = await check(resolver, { ips: ['203.0.113.7'], zones: ZONES });
  assert.deepEqual(new Set(reported(findings)), new Set(['blocklist-listed 203.0.113.7']));
  assert.equal(findings.length, ZONES.length);
  const report = withinCeilings({ ...healthy, findings });
  const listed = report.findings.filter(({ code }) => code === 'blocklist-listed');
  assert.equal(new Set(listed.map(({ message }) => message)).size, 25);
  assert.equal(report.omitted.findings, ZONES.length - 25);
});
