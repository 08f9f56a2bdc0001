import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { IncidentMemory, Pending } from '../../../src/incidents/decide/model/memory.ts';
import { noIncident } from '../../../src/incidents/decide/model/memory.ts';
import type { Level } from '../../../src/incidents/decide/model/problem.ts';
import { describeLabel, fromLabel } from '../../../src/incidents/memory/label-memory.ts';

const SINCE = '2026-11-24T00:00:00.000Z';

function memory(levels: readonly Level[], pending: readonly Pending[], since: string | null = SINCE): IncidentMemory {
  return { ...noIncident('mail'), runs: levels.map((level) => ({ at: SINCE, level, verdict: 'degraded' })), pending, since };
}

/** A label's text for a memory, and the memory that is read from it again. */
function kept(of: IncidentMemory): readonly unknown[] {
  const text = describeLabel('own', of);
  const { runs, pending, bad, since } = fromLabel('own', 'mail', text);
  return [text, runs.map(({ level }) => level).join(' '), pending, bad, since];
}

const BAD: readonly Level[] = ['good', 'unknown', 'warning', 'pending', 'alarm'];
const marks = (count: number, runs = 1) => Array.from({ length: count }, (_, index) => ({ mark: `a${index}`, runs }));

suite('what the description of a label remembers', () => {
  test('is nothing where all was good or unknown', () => {
    assert.equal(describeLabel('own', memory(['good', 'unknown'], [])), null);
    assert.equal(describeLabel('own', memory([], [], null)), null);
  });

  test('is each run, since when, and up to four problems by the beginning of their marks', () => {
    const levels = BAD.join(' ');
    assert.deepEqual(kept(memory(BAD, marks(1))), ['Last runs of own: .?!,x since 2026-11-24T00:00Z ~a01', levels, marks(1), 3, SINCE]);
    const four = 'Last runs of own: .?!,x since 2026-11-24T00:00Z ~a0za1za2za3z';
    assert.deepEqual(kept(memory(BAD, marks(4, 35))), [four, levels, marks(4, 35), 3, SINCE]);
    assert.equal(
      describeLabel('own', memory(BAD, [{ mark: '0a1b2c3d', runs: 36 }])),
      'Last runs of own: .?!,x since 2026-11-24T00:00Z ~0az',
    );
  });

  test('of more problems, or of one without a mark, is how long any of them lasts', () => {
    const any = (runs: number) => [{ mark: '', runs }];
    const longest = [...marks(4), { mark: 'ff', runs: 3 }];
    assert.deepEqual(kept(memory(['alarm'], longest)), ['Last runs of own: x since 2026-11-24T00:00Z ~3', 'alarm', any(3), 1, SINCE]);
    assert.deepEqual(kept(memory(['alarm'], any(2))), ['Last runs of own: x since 2026-11-24T00:00Z ~2', 'alarm', any(2), 1, SINCE]);
  });

  test('has no beginning where nothing counts, or none is known', () => {
    assert.deepEqual(kept(memory(['warning'], [])), ['Last runs of own: ! ~0', 'warning', [], 1, null]);
    assert.deepEqual(kept(memory(['warning'], marks(1), null)), ['Last runs of own: ! ~a01', 'warning', marks(1), 1, null]);
    assert.equal(fromLabel('own', 'mail', 'Last runs of own: x. since 2026-11-24T00:00Z').since, null, 'it was good since');
  });
});
