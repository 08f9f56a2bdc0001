import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DomainConfig } from '../../../../../src/core/request/config.ts';
import { unknown } from '../../../../../src/core/ports/dns.ts';
import type { View } from '../../../../../src/checks/domain/zone/wait-for-dns.ts';
import { waitForDns } from '../../../../../src/checks/domain/zone/wait-for-dns.ts';
import { nowhere } from '../../../../doubles/dns/nowhere.ts';
import { checkMx } from '../../../../../src/checks/domain/hosts/mx.ts';
import { checkSpf } from '../../../../../src/checks/domain/spf/spf.ts';
import { VirtualClock } from '../../../../doubles/clocks/virtual-clock.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';

const DOMAIN: DomainConfig = {
  name: 'example.net',
  dkimSelectors: [],
  spfPass: [],
  spfFail: [],
  mx: ['mx2.example.net'],
  dmarcPolicy: null,
};
const HOSTS: Script = { 'A mx1.example.net': ['192.0.2.1'], 'A mx2.example.net': ['192.0.2.2'], 'TXT example.net': ['v=spf1 -all'] };
const OLD: Script = { ...HOSTS, 'MX example.net': ['10 mx1.example.net'] };
const NEW: Script = { ...HOSTS, 'MX example.net': ['10 mx2.example.net'] };

/** The finding, and the reports meanwhile; `seen` gives a resolver's answer at each look. */
async function gate(wait: number, seen: (look: number) => Readonly<Record<string, Script>>, signal = new AbortController().signal) {
  const clock = new VirtualClock(0);
  const reported: string[] = [];
  let looks = 0;
  const views = (): readonly View[] => {
    looks += 1;
    return Object.entries(seen(looks)).map(([name, script]) => ({
      name,
      resolver: new FakeResolver(script),
      checks: [checkSpf, checkMx(nowhere.askAuthority)],
    }));
  };
  const finding = await waitForDns({ domains: [DOMAIN], views, clock, wait, signal, onProgress: (text) => reported.push(text) });
  return { finding, reported, looks, elapsed: clock.monotonic() };
}

test('what is there at once is not waited for', async () => {
  const { finding, reported, elapsed } = await gate(600_000, () => ({ a: NEW, b: NEW }));
  assert.deepEqual([finding.code, finding.state, reported.length, elapsed], ['dns-settled', 'ok', 0, 0]);
});

test('every view is waited for, and each look tells what is missing where', async () => {
  const { finding, reported } = await gate(600_000, (look) => ({ a: look > 1 ? NEW : OLD, b: look > 3 ? NEW : OLD }));
  assert.equal(finding.code, 'dns-settled');
  assert.match(reported[0] ?? '', /^Waiting for DNS, 0 ms of 10 min: mx-set of example\.net at a; mx-set of example\.net at b$/);
  assert.match(reported.at(-1) ?? '', /: mx-set of example\.net at b$/);
});

test('when the time is up, what is missing is the finding, and no look comes after it', async () => {
  const { finding, elapsed } = await gate(60_000, () => ({ a: NEW, b: OLD }));
  assert.deepEqual([finding.code, finding.state], ['dns-unsettled', 'critical']);
  assert.equal(finding.evidence, 'mx-set of example.net at b');
  assert.ok(elapsed <= 60_000);
});

test('a name that could not be looked up is not yet there', async () => {
  const { finding } = await gate(1_000, () => ({ a: { ...NEW, 'TXT example.net': unknown('SERVFAIL') } }));
  assert.equal(finding.evidence, 'spf-unknown of example.net at a');
});

test('the end of the run ends the wait', async () => {
  const ending = new AbortController();
  const { finding, looks } = await gate(
    600_000,
    (look) => {
      if (look === 2) ending.abort();
      return { a: OLD };
    },
    ending.signal,
  );
  assert.deepEqual([finding.code, looks], ['dns-unsettled', 2]);
});
