import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IncidentMemory } from '../../../../src/incidents/decide/model/memory.ts';
import { noIncident } from '../../../../src/incidents/decide/model/memory.ts';
import type { Problem } from '../../../../src/incidents/decide/model/problem.ts';
import { MOST_PROBLEMS, seated } from '../../../../src/incidents/decide/model/problem.ts';
import { fingerprint } from '../../../../src/incidents/decide/read/incident-key.ts';
import type { Play } from './play.ts';
import { play } from './play.ts';

const clock = (time: string | null | undefined) => time?.slice(11, 16);
/** The starts of a memory's problem, and of each known one. */
const begun = ({ since, known }: IncidentMemory) => [clock(since), ...(known ?? []).map((problem) => clock(problem.since))];
const outage = (runs: string, how?: Play) => {
  const { outage: whole } = play(runs, how).memory;
  return [clock(whole?.from), clock(whole?.to)];
};

test('what comes back has begun anew, and where it comes and goes, with the first of the runs in a row', () => {
  assert.deepEqual(begun(play('x. xx x. xx xx').memory), ['00:00', '00:00', '01:30']);
  assert.deepEqual(begun(play('.x.xxx', { from: play('x..x..x..x..').memory }).memory), ['01:30', '01:30']);
  const reopened = play('x..x', { at: (run) => ({ byHand: run === 3 ? 'reopened' : null }) });
  assert.deepEqual(begun(reopened.memory), ['01:30', '01:30'], 'what somebody has opened again before it');
});

test('runs that could not look part no row, and hide no end', () => {
  assert.deepEqual(begun(play('d?dd', { policy: { openAfter: 3 } }).memory), ['00:00', '00:00']);
  assert.deepEqual(outage('x? .? .?'), ['00:00', '00:30']);
});

test('what else fails during planned work hides no end, and what still fails has none before it works', () => {
  assert.deepEqual(outage('x. .x ..', { at: (run) => ({ maintenance: run === 1 }) }), ['00:00', '00:30']);
  const closed = play('xx.x..', { at: (run) => ({ byHand: run === 1 ? 'closed' : null, maintenance: run === 3 }) });
  assert.equal(closed.told, 'O----C');
  assert.equal(clock(closed.memory.outage?.to), '02:00');
});

test('what a version kept that knew no single problems waits for a run that could look', () => {
  const told = (['open', 'closed', 'quiet'] as const).map(
    (phase) => play('?', { from: { ...noIncident('mail'), known: null, phase } }).told,
  );
  assert.deepEqual(told, ['u', '-', '-']);
});

test('what was kept by the beginning of its digest is counted once, also in a run that could not look at all else', () => {
  const pending = [{ mark: fingerprint('duplicate gmail').slice(0, 2), runs: 1 }];
  const { memory } = play('d? d?', { from: { ...noIncident('mail'), pending }, policy: { openAfter: 4 } });
  assert.deepEqual(memory.pending, [{ mark: fingerprint('duplicate gmail'), runs: 3 }]);
});

test('problems that find no place are one, which is no loop', () => {
  const problems = Array.from({ length: MOST_PROBLEMS + 1 }, (_, index): Problem => {
    const isLast = index === MOST_PROBLEMS;
    return {
      id: `loop ${index}`,
      weight: isLast ? 'unknown' : 'warning',
      hold: isLast ? 'none' : 'longer',
      isPath: true,
      label: `${index} (lost)`,
    };
  });
  const all = problems.slice(0, MOST_PROBLEMS - 1);
  assert.deepEqual(seated(all, new Set()), all);
  const [others, ...rest] = seated(problems, new Set()).slice(MOST_PROBLEMS - 1);
  assert.deepEqual([others, rest], [{ id: 'others', weight: 'unknown', hold: 'none', isPath: false, label: '2 more' }, []]);
});
