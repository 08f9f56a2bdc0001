import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMailProblems } from '../../../../src/incidents/decide/read/mail.ts';
import { verdict } from '../../../../src/core/judge/verdict/verdict.ts';
import { loop, report } from '../../../doubles/reports/sample-parts.ts';

const PROBES = { sent: 20, seen: 18, lost: 2, lossAtLeast: 0.0279, lossAtMost: 0.301, reordered: 0, p50Ms: 41, p95Ms: 80 };

/** The mail problems of a run whose only loop has this loss. */
function readLoss(state: 'ok' | 'warning' | 'critical', lost: number) {
  const loops = [loop({ name: 'many', kind: 'external', state, probes: { ...PROBES, seen: 20 - lost, lost } })];
  return readMailProblems(report({ loops, state, verdict: verdict(loops, [], false) }), true);
}

test('a loss that is a warning is a problem with a name of its own, a critical one alarms as a loop that fails, and both pass', () => {
  const warned = readLoss('warning', 2);
  assert.deepEqual(
    [warned.level, warned.problems.map(({ id, label, weight }) => [id, label, weight])],
    ['warning', [['loss many', 'many (2 of 20 lost)', 'warning']]],
  );
  assert.match(warned.summary, /^Mail works, with many \(2 of 20 lost\)\.$/);
  const critical = readLoss('critical', 9);
  assert.deepEqual([critical.level, critical.problems.map(({ id }) => id)], ['alarm', ['loop many']]);
  const over = readLoss('ok', 0);
  assert.deepEqual([over.level, over.standing('loss many'), over.standing('loop many')], ['good', 'good', 'good']);
});
