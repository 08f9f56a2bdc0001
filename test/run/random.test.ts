import assert from 'node:assert/strict';
import test from 'node:test';
import { HANGS } from '../harness/bounds.ts';
import { inThread } from '../harness/in-thread.ts';
import { SEED } from '../harness/random.ts';

/** All runs; few by default. */
const RUNS = process.env['CI'] ? 500 : 60;

test(
  `${RUNS} runs with random faults: never ok without a delivered probe, never late, never somebody else's mail`,
  { timeout: 2 * HANGS },
  async (t) => {
    t.diagnostic(`SEED=${SEED}`);
    const delivered = Number(await inThread(new URL('random-runs.ts', import.meta.url), 'randomRuns', RUNS));
    t.diagnostic(`${delivered} of ${RUNS} delivered`);
    assert.ok(delivered > RUNS / 20 && delivered < RUNS, `${delivered} of ${RUNS} delivered: the faults must bite, and not always`);
  },
);
