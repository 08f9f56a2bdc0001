import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { headStart } from '../../../src/app/run/head-start.ts';
import type { Progress } from '../../../src/core/result/observed/observation.ts';
import { VirtualClock } from '../../doubles/clocks/virtual-clock.ts';

type Moment = readonly [at: number, loop: string, phase: Progress['phase']];

/** When the head start of the loops `a` and `b` is over, ms. */
async function overAt(moments: readonly Moment[], loops: readonly string[] = ['a', 'b']): Promise<number> {
  const clock = new VirtualClock(0);
  const start = headStart(loops, clock);
  for (const [at, loop, phase] of moments) void clock.sleep(at).then(() => start.onProgress({ loop, phase }));
  await start.over;
  return clock.monotonic();
}

suite('the head start of mail', () => {
  const sent: readonly Moment[] = [
    [10, 'a', 'connecting'],
    [90, 'a', 'sending'],
    [100, 'a', 'waiting'],
    [110, 'b', 'waiting'],
  ];
  for (const [what, moments, ms] of [
    ['ends when every probe is seen', [...sent, [120, 'a', 'done'], [130, 'b', 'done']], 130],
    ['is not kept up for mail that takes longer', [...sent, [120, 'a', 'done']], 160],
    ['is not kept up for a probe that has to wait for its next try', [...sent.slice(0, 3), [120, 'b', 'retrying']], 170],
    ['is not kept up for servers that take longer', sent.slice(0, 2), 300],
    [
      'counts a probe that was seen before its acceptance',
      [
        [50, 'a', 'done'],
        [60, 'b', 'done'],
      ],
      60,
    ],
  ] as const satisfies readonly (readonly [string, readonly Moment[], number])[]) {
    test(what, async () => assert.equal(await overAt(moments), ms));
  }

  test('is none without loops', async () => assert.equal(await overAt([], []), 0));

  test('ends with the mail', async () => {
    const clock = new VirtualClock(0);
    const start = headStart(['a'], clock);
    void clock.sleep(20).then(start.end);
    await start.over;
    assert.equal(clock.monotonic(), 20);
  });
});
