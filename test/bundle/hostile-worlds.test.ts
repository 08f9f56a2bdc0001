import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runShipped } from '../doubles/hostile/shipped.ts';
import { HANGS } from '../harness/bounds.ts';
import { SEED } from '../harness/random.ts';

/** Each is a process of its own; hundreds more run within the one of test/run/hostile-worlds.test.ts. */
const WORLDS = 20;
const BESIDE = 4;

test(
  'hostile worlds through the action: nothing gets out, nothing is called delivered that is not, and memory has an end',
  { timeout: HANGS },
  async () => {
    const wrong: string[] = [];
    let next = 0;
    await Promise.all(
      Array.from({ length: BESIDE }, async () => {
        for (let index = next++; index < WORLDS; index = next++)
          wrong.push(
            ...(await runShipped(SEED % 2 ** 20, index)).wrong.map((each) => `world ${index} of seed ${SEED}: ${each.slice(0, 400)}`),
          );
      }),
    );
    assert.deepEqual(wrong, []);
  },
);
