import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IncidentMemory } from '../../../../src/incidents/decide/model/memory.ts';
import { noIncident } from '../../../../src/incidents/decide/model/memory.ts';
import { fingerprint } from '../../../../src/incidents/decide/read/incident-key.ts';
import { play } from './play.ts';

test('what comes back has begun anew, and where it comes and goes, with the first of the runs in a row', () => {
  const begun = (runs: string, from?: IncidentMemory) =>
    play(runs, { ...(from && { from }) }).memory.known?.map(({ since }) => since.slice(11, 16));
  assert.deepEqual(begun('x. xx x. xx xx'), ['00:00', '01:30']);
  assert.deepEqual(begun('. x . x x x', play('x..x..x..x..').memory), ['01:30']);
});

test('runs that could not look part no row, and hide no end', () => {
  assert.equal(play('d?dd', { policy: { openAfter: 3 } }).memory.since, '2026-11-24T00:00:00.000Z');
  assert.equal(play('x? .? .?').memory.outage?.to, '2026-11-24T00:30:00.000Z');
});

test('what was kept by the beginning of its digest is counted once, also in a run that could not look at all else', () => {
  const pending = [{ mark: fingerprint('duplicate gmail').slice(0, 2), runs: 1 }];
  const { memory } = play('d? d?', { from: { ...noIncident('mail'), pending }, policy: { openAfter: 4 } });
  assert.deepEqual(memory.pending, [{ mark: fingerprint('duplicate gmail'), runs: 3 }]);
});
