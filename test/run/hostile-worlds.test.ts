import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HANGS } from '../harness/bounds.ts';
import { inThread } from '../harness/in-thread.ts';

/** The shipped program meets further ones (test/bundle/hostile-worlds.test.ts); thousands of them are for `npm run bench:hostile`. */
const WORLDS = 280;

test(
  'hostile worlds: no secret, no command, no broken table, never ok without the probe, no foreign mail touched',
  { timeout: HANGS },
  async () => assert.deepEqual(await inThread(new URL('hostile-runs.ts', import.meta.url), 'hostileWorlds', WORLDS), []),
);
