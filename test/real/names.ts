import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Check } from '../../src/core/result/catalogue.ts';
import type { State } from '../../src/core/result/state.ts';
import { worst } from '../../src/core/result/state.ts';
import type { ProgramRun } from './world/program.ts';
import { runProgram } from './world/program.ts';
import type { RealWorld } from './world/world.ts';
import { CLEAN_IP, LISTED_IP } from './world/zones.ts';

/** DNS and blocklist checks, asked of a real name server: existing names, missing ones, and unknown ones. */
export function nameTests(world: () => RealWorld): void {
  const check = (sections: Readonly<Record<string, unknown>>) =>
    runProgram(world(), { to: [], sections: { dns: { servers: [world().dnsServer], timeout: '2s' }, ...sections } });

  describe('names', { concurrency: 3 }, () => {
    for (const [domain, spf, dmarc, mx] of [
      ['example.test', 'ok', 'ok', 'ok'],
      ['example.org', 'ok', 'ok', 'ok'],
      ['bare.test', 'warning', 'warning', 'warning'],
      // Its name sends nothing (`v=spf1 -all`): no reply can miss it.
      ['nullmx.test', 'ok', 'ok', 'ok'],
      ['doubled.test', 'critical', 'critical', 'ok'],
      ['dangling.test', 'ok', 'ok', 'critical'],
      // Refused and broken is not missing.
      ['refused.test', 'unknown', 'unknown', 'unknown'],
      ['broken.test', 'unknown', 'unknown', 'unknown'],
    ] as const) {
      test(domain, async () => {
        const run = await check({ domains: { [domain]: {} } });
        assert.deepEqual([stateOf(run, 'spf', domain), stateOf(run, 'dmarc', domain), stateOf(run, 'mx', domain)], [spf, dmarc, mx]);
      });
    }

    test('an address is listed or clean only by a list that passes its own test', async () => {
      const zones = [
        'bl.example',
        'world.example',
        'parked.example',
        'dead.example',
        'blocked.example',
        'refusing.example',
        'gone.example',
      ];
      const run = await check({ blocklists: { ips: [LISTED_IP, CLEAN_IP], zones } });
      const lists = run.report.findings.filter(({ check: family }) => family === 'blocklist');
      const found = lists.map(({ target, code }) => `${target} ${code}`).toSorted();
      assert.deepEqual(found, [
        `${CLEAN_IP} blocklist-clean`,
        `${LISTED_IP} blocklist-listed`,
        'blocked.example blocklist-unknown',
        'dead.example blocklist-unknown',
        'gone.example blocklist-unknown',
        'parked.example blocklist-unknown',
        'refusing.example blocklist-unknown',
        'world.example blocklist-unknown',
      ]);
    });
  });
}

/** The worst finding; `ok` must have been found, not merely not contradicted. */
function stateOf({ report }: ProgramRun, check: Check, target: string): State {
  const states = report.findings.filter((finding) => finding.check === check && finding.target === target).map(({ state }) => state);
  assert.notEqual(states.length, 0, `nothing was said of ${check} of ${target}`);
  return worst(states);
}
