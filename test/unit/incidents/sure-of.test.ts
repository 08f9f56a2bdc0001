import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { TrackerError } from '../../../src/core/ports/services/issue-tracker.ts';
import { Attempts } from '../../../src/incidents/issue/attempts.ts';
import { sureOf } from '../../../src/incidents/issue/sure-of.ts';

const LOST = new TrackerError('unavailable', 'No answer.');
const REFUSED = new TrackerError('forbidden', 'Not allowed.');

/** The result of a write, by the results of each write and each look; then the writes, the looks and the waits, ms. */
async function writing(writes: readonly (string | Error)[], looks: readonly (string | null)[] = []): Promise<readonly unknown[]> {
  const waits: number[] = [];
  const clock = { now: () => 0, monotonic: () => 0, sleep: async (ms: number) => void waits.push(ms) };
  let [written, looked] = [0, 0];
  const write = async (): Promise<string> => {
    const met = writes[written++] ?? assert.fail('written once more');
    if (met instanceof Error) throw met;
    return met;
  };
  const find = async (): Promise<string | null> => looks[looked++] ?? null;
  const result = await sureOf(clock, write, find).catch((error: unknown) => (error instanceof Error ? error.message : error));
  return [result, written, looked, waits];
}

suite('what must not be written twice', () => {
  test('is written once where that succeeds', async () => assert.deepEqual(await writing(['new']), ['new', 1, 0, []]));

  test('is looked for where the answer was lost, and not written again where it is there', async () => {
    assert.deepEqual(await writing([LOST], ['found']), ['found', 1, 1, []]);
    assert.deepEqual(await writing([LOST, LOST], [null, 'found']), ['found', 2, 2, [1_000]]);
  });

  test('is written again after a while where it is not, three times in all', async () => {
    assert.deepEqual(await writing([LOST, 'new'], [null]), ['new', 2, 1, [1_000]]);
    assert.deepEqual(await writing([LOST, LOST, 'new'], []), ['new', 3, 2, [1_000, 4_000]]);
    assert.deepEqual(await writing([LOST, LOST, LOST], []), ['No answer.', 3, 3, [1_000, 4_000]]);
    assert.deepEqual(await writing([LOST, LOST, LOST], [null, null, 'found']), ['found', 3, 3, [1_000, 4_000]]);
  });

  test('is not tried again where the tracker says no, or we are at fault', async () => {
    assert.deepEqual(await writing([REFUSED]), ['Not allowed.', 1, 0, []]);
    assert.deepEqual(await writing([new Error('a defect')]), ['a defect', 1, 0, []]);
    assert.deepEqual(await writing([LOST, REFUSED]), ['Not allowed.', 2, 1, [1_000]]);
  });
});

test('what the tracker refuses is noted, and keeps nothing else from being done; a defect is none of that', async () => {
  const attempts = new Attempts();
  const act = (error: Error | null) => async () => {
    if (error !== null) throw error;
    return 7;
  };
  assert.deepEqual([await attempts.of(act(null)), await attempts.of(act(REFUSED))], [7, undefined]);
  assert.deepEqual([await attempts.did(act(null)), await attempts.did(act(LOST))], [true, false]);
  assert.deepEqual(attempts.problems, ['Not allowed.', 'No answer.']);
  await assert.rejects(attempts.of(act(new Error('a defect'))), /a defect/);
});
