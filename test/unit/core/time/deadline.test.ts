import assert from 'node:assert/strict';
import test from 'node:test';
import { Deadline } from '../../../../src/core/time/deadline.ts';
import { limit, waitEnd } from '../../../../src/core/time/limit.ts';
import { runEnd } from '../../../../src/core/time/run-end.ts';
import { VirtualClock } from '../../../doubles/clocks/virtual-clock.ts';

test('a deadline gives what is left, and aborts when nothing is', async () => {
  const clock = new VirtualClock();
  using deadline = new Deadline(clock, 1_000);
  assert.equal(deadline.left(), 1_000);
  await clock.sleep(400);
  assert.equal(deadline.left(), 600);
  assert.equal(deadline.signal.aborted, false);
  await clock.sleep(700);
  assert.equal(deadline.left(), 0);
  assert.equal(deadline.signal.aborted, true);
  assert.equal(deadline.cancelled, false);
});

test('a cancelled run has no time left', () => {
  using deadline = new Deadline(new VirtualClock(), 1_000);
  deadline.cancel();
  assert.equal(deadline.left(), 0);
  assert.equal(deadline.cancelled, true);
  assert.equal(waitEnd(deadline.signal), 'until the run was cancelled');
  assert.equal(runEnd(deadline.signal).reason, 'the run was cancelled before the answer came');
});

test('a limit aborts with the signal that it is derived from, or by itself', async () => {
  const clock = new VirtualClock();
  const outer = new AbortController();
  const first = limit(clock, outer.signal, 1_000);
  const second = limit(clock, outer.signal, 100);
  await clock.sleep(500);
  assert.equal(first.signal.aborted, false);
  assert.equal(second.signal.aborted, true);
  outer.abort();
  assert.equal(first.signal.aborted, true);
});

test('a released limit never aborts by itself', async () => {
  const clock = new VirtualClock();
  const limited = limit(clock, new AbortController().signal, 100);
  limited.release();
  await clock.sleep(500);
  assert.equal(limited.signal.aborted, false);
});
