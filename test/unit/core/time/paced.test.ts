import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paced } from '../../../../src/core/time/paced.ts';
import { VirtualClock } from '../../../doubles/clocks/virtual-clock.ts';

test('tasks run in order, at most the limit at a time, and their results come back', async () => {
  const clock = new VirtualClock();
  const inTurn = paced(2, 1000, clock);
  const begun: number[] = [];
  let now = 0;
  let most = 0;
  const results = await Promise.all(
    [5, 1, 3, 2].map((ms, index) =>
      inTurn(async () => {
        begun.push(index);
        most = Math.max(most, ++now);
        await clock.sleep(ms);
        now -= 1;
        return ms * 10;
      }),
    ),
  );
  assert.deepEqual([begun, most, results], [[0, 1, 2, 3], 2, [50, 10, 30, 20]]);
});

test('a task that is overdue goes on and no longer counts', async () => {
  const clock = new VirtualClock();
  const inTurn = paced(1, 100, clock);
  const began = clock.monotonic();
  const at: number[] = [];
  await Promise.all(
    [500, 500, 500].map((ms) =>
      inTurn(async () => {
        at.push(clock.monotonic() - began);
        await clock.sleep(ms);
      }),
    ),
  );
  assert.deepEqual(at, [0, 100, 200]);
  assert.equal(clock.monotonic() - began, 700);
});

test('a place is given back once: after a task that failed, and after one that was overdue', async () => {
  const clock = new VirtualClock();
  const inTurn = paced(1, 100, clock);
  await assert.rejects(
    inTurn(() => Promise.reject(new Error('broken'))),
    /broken/,
  );
  await inTurn(() => clock.sleep(150));
  let now = 0;
  let most = 0;
  const count = async () => {
    most = Math.max(most, ++now);
    await clock.sleep(1);
    now -= 1;
  };
  await Promise.all([inTurn(count), inTurn(count), inTurn(count)]);
  assert.equal(most, 1);
});
