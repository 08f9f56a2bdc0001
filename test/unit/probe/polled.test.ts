import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soonestStep } from '../../../src/probe/watch/pace/cadence.ts';

test('where every look is a login, looks are at 5, 15 and 30 s after the acceptance, then every 60 s', () => {
  const server = { announces: false, throttled: false, polled: 'logins' } as const;
  const looks = { made: 0, sinceDeep: 0 };
  const times: number[] = [];
  for (let elapsed = 1; elapsed < 200_000;) {
    const step = soonestStep([{ kind: 'internal', elapsed }], looks, server);
    assert.ok(step !== null && step.reach === 'deep' && step.idle);
    elapsed += step.ms;
    times.push(elapsed);
  }
  assert.deepEqual(times, [5_000, 15_000, 30_000, 90_000, 150_000, 210_000]);
});

test('where every look is a request, six are made within the first second, one each second for half a minute, then every five; a word of the server ends the wait', () => {
  const server = { announces: false, throttled: false, polled: 'requests' } as const;
  const times: number[] = [];
  for (let elapsed = 0; elapsed < 45_000;) {
    const step = soonestStep([{ kind: 'internal', elapsed }], { made: 0, sinceDeep: 0 }, server);
    assert.ok(step !== null && step.reach === 'far' && step.idle);
    elapsed += step.ms;
    times.push(elapsed);
  }
  assert.deepEqual(times, [
    2,
    12,
    30,
    75,
    200,
    450,
    ...Array.from({ length: 30 }, (_, second) => (second + 1) * 1_000),
    35_000,
    40_000,
    45_000,
  ]);
});
