import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, DnsQuestion } from '../../../../src/core/ports/dns.ts';
import { nxdomain, unknown } from '../../../../src/core/ports/dns.ts';
import { FakeResolver } from '../../../doubles/dns/fake-resolver.ts';
import { VirtualClock } from '../../../doubles/clocks/virtual-clock.ts';
import { check } from './checking.ts';

const ZONES = Array.from({ length: 60 }, (_, index) => `bl${index}.example.net`);
const IPS = ['203.0.113.7', '203.0.113.8', '203.0.113.9', '203.0.113.10'];
const TIMEOUT = 2000;

/** The time of 60 zones and 4 addresses in ms, with the given delay of each zone's answers; null: it is silent. */
async function timeOf(delayOf: (zone: number) => number | null): Promise<number> {
  const clock = new VirtualClock();
  const answer = async (name: string): Promise<Answer<string>> => {
    const delay = delayOf(Number(/bl(\d+)\./.exec(name)?.[1]));
    await clock.sleep(delay ?? TIMEOUT);
    if (delay === null) return unknown('no answer');
    return name.startsWith('2.0.0.127.') ? { kind: 'found', records: ['127.0.0.2'] } : nxdomain;
  };
  const began = clock.monotonic();
  const findings = await check(
    Object.assign(new FakeResolver({}), { ask: ({ name }: DnsQuestion) => answer(name) }),
    { ips: IPS, zones: ZONES, timeout: TIMEOUT },
    { clock },
  );
  const dead = ZONES.filter((_, index) => delayOf(index) === null).length;
  assert.equal(findings.filter(({ code }) => code === 'blocklist-unknown').length, dead);
  assert.equal(findings.filter(({ code }) => code === 'blocklist-clean').length, dead === ZONES.length ? 0 : IPS.length);
  return clock.monotonic() - began;
}

for (const dead of [0, 1, 20, 33, 59, 60]) {
  test(`60 zones, 4 addresses, both controls, ${dead} dead zones: the slowest answer and 20 % more`, async () => {
    const slowest = dead === 0 ? 20 : TIMEOUT;
    // Dead ones first: a serial wait for them would delay all the others.
    const took = await timeOf((zone) => (zone < dead ? null : dead === 0 ? 1 : 20));
    assert.ok(took <= slowest * 1.2, `${took} ms`);
    assert.ok(took >= (dead === 0 ? 1 : TIMEOUT));
  });
}

test('ten zones that answer after 1 s hold up none of the others, and cost 1 s', async () => {
  const took = await timeOf((zone) => (zone < 10 ? 1000 : 5));
  assert.ok(took <= 1200, `${took} ms`);
});

test('all zones answer after 1 s: 1 s', async () => {
  const took = await timeOf(() => 1000);
  assert.ok(took <= 1200, `${took} ms`);
});
