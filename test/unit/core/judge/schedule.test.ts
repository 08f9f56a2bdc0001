import assert from 'node:assert/strict';
import test from 'node:test';
import { gapFinding, switchOffFinding } from '../../../../src/core/judge/schedule.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const NOW = Date.parse('2026-11-24T12:00:00Z');
const before = (ms: number) => new Date(NOW - ms).toISOString();
const OWN = { id: '7', startedAt: NOW };
const run = (startedAt: string, id: string | null = null) => ({ id, startedAt });
const runs = (...minutes: readonly number[]) => minutes.map((ago) => run(before(ago * MINUTE)));

test('a public repository is told of the switch-off from day 45', () => {
  const at = (days: number) => switchOffFinding({ pushedAt: before(days * DAY), isPrivate: false }, 'octo/mail', NOW);
  assert.deepEqual(
    [0, 44, 45, 59, 60, 90].map((days) => at(days)?.state),
    ['ok', 'ok', 'warning', 'warning', 'warning', 'warning'],
  );
  assert.match(at(45)?.message ?? '', /switches its schedules off in 15 days, and this monitor with them/);
  assert.match(at(59)?.message ?? '', /in 1 day,/);
  assert.match(at(60)?.message ?? '', /any day now/);
  assert.match(at(90)?.message ?? '', /any day now/);
});

test('a private repository is never switched off, and one without a push is not judged', () => {
  assert.equal(switchOffFinding({ pushedAt: before(90 * DAY), isPrivate: true }, 'octo/mail', NOW), null);
  assert.equal(switchOffFinding({ pushedAt: null, isPrivate: false }, 'octo/mail', NOW), null);
  assert.equal(switchOffFinding({ pushedAt: 'yesterday', isPrivate: false }, 'octo/mail', NOW), null);
});

test('a gap is told where it is three times what is usual and an hour more, and this run is not its own past', () => {
  const state = (...minutes: readonly number[]) => gapFinding(runs(...minutes), 'c.yml', OWN)?.state ?? null;
  assert.equal(state(0, 30, 60, 90, 120), 'ok');
  assert.equal(state(1, 89, 119, 149, 179), 'ok');
  assert.equal(state(1, 90, 120, 150, 180), 'warning');
  assert.equal(state(1, 80, 85, 90, 95), 'warning');
  assert.equal(state(1, 60, 65, 70, 75), 'ok');
  assert.match(
    gapFinding(runs(1, 300, 330, 360, 390), 'c.yml', OWN)?.message ?? '',
    /^Nobody has looked at mail for 5 h: .* every 30 min\.$/,
  );
});

test('what began ten minutes ago at the most is this run, whatever its clock says', () => {
  const minutes = (ago: number) => gapFinding([run(before(ago)), ...runs(90, 120, 150)], 'c.yml', OWN)?.state;
  assert.deepEqual([minutes(10 * MINUTE), minutes(10 * MINUTE + 1)], ['warning', 'ok']);
  assert.equal(gapFinding([run('soon'), ...runs(90, 120, 150)], 'c.yml', OWN)?.state, 'warning');
});

test('where GitHub knows this run, its own clock counts, however long this one waited for a machine', () => {
  const own = run(before(0), '7');
  for (const hours of [-3, 0, 3]) {
    const late = { id: '7', startedAt: NOW + hours * 60 * MINUTE };
    assert.equal(gapFinding([own, ...runs(30, 60, 90)], 'c.yml', late)?.state, 'ok');
    assert.match(gapFinding([own, ...runs(300, 330, 360)], 'c.yml', late)?.message ?? '', /^Nobody has looked at mail for 5 h:/);
  }
  assert.equal(gapFinding([own, ...runs(5, 10, 15)], 'c.yml', OWN)?.message, 'The run before began 5 min ago, usually 5 min.');
});

test('a push by a clock that is ahead of this one was today', () => {
  const seen = switchOffFinding({ pushedAt: before(-2_000), isPrivate: false }, 'octo/mail', NOW);
  assert.equal(seen?.message, 'The repository was pushed to 0 days ago: its schedules go on.');
});

test('of fewer than three runs before this one nothing is said', () => {
  for (const minutes of [[], [1], [1, 500], [1, 500, 530]]) assert.equal(gapFinding(runs(...minutes), 'c.yml', OWN), null);
});
