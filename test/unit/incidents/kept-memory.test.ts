import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { nextIncident } from '../../../src/incidents/decide/incident.ts';
import type { IncidentMemory } from '../../../src/incidents/decide/model/memory.ts';
import { noIncident } from '../../../src/incidents/decide/model/memory.ts';
import { wasPosture } from '../../../src/incidents/decide/count/earlier-versions.ts';
import { readMemory } from '../../../src/incidents/memory/read-memory.ts';
import { policyOf, readingOf } from '../../../src/incidents/memory/tracked-run.ts';
import type { VerdictCode } from '../../../src/core/result/outcome.ts';
import { runOf } from './letters.ts';
import { INCIDENTS } from './stage.ts';

const TIME = '2026-11-24T01:00:00.000Z';

/** A memory in which each field differs from that of an unknown incident. */
const RICH: IncidentMemory = {
  kind: 'mail',
  phase: 'open',
  known: [
    {
      id: 'loop a',
      label: 'a (lost)',
      weight: 'critical',
      isPath: true,
      since: TIME,
      firing: true,
      bad: 2,
      good: 1,
      signs: 'x.x',
      leftOut: 1,
    },
    { id: 'b', label: 'b', weight: 'unknown', isPath: false, since: TIME, firing: false, bad: 1, good: 0, signs: '', leftOut: 0 },
  ],
  pending: [{ mark: '0a1b2c3d', runs: 1 }],
  rank: 3,
  judged: 'a',
  since: TIME,
  recoveredAt: TIME,
  trouble: 'It is lost.',
  outage: { from: TIME, to: TIME },
  openedAt: TIME,
  closedAt: TIME,
  severity: 'critical',
  bad: 2,
  good: 1,
  runs: [
    { at: TIME, level: 'alarm', verdict: 'total-outage' },
    { at: TIME, level: 'pending', verdict: 'degraded' },
    { at: TIME, level: 'warning', verdict: 'degraded' },
    { at: TIME, level: 'unknown', verdict: 'undetermined' },
    { at: TIME, level: 'good', verdict: 'healthy' },
  ],
  sequence: 2,
  last: { event: 'worsened', at: TIME, state: 'critical', title: 'Worse', summary: 'It is worse.' },
  timeline: [{ sequence: 2, event: 'worsened', at: TIME, state: 'critical', title: 'Worse', to: ['chat'] }],
  reminders: 1,
  toldAt: TIME,
  escalated: true,
  flapping: true,
  outages: 2,
  dismissed: true,
};

/** Invalid values of every field: `true` and `false` in words, times in people's form, numbers without a meaning. */
const WRONG: readonly unknown[] = [undefined, null, {}, 'true', 'fine', '2026-11-24', '2026-99-24T01:00:00.000Z', -1, 0.5, '2', [7]];

suite('what is kept of an incident', () => {
  test('comes back as it was', () => assert.deepEqual(readMemory(JSON.parse(JSON.stringify(RICH)), 'mail'), RICH));

  const unknown = noIncident('mail');
  const fields = Object.entries(unknown) as readonly [keyof IncidentMemory, unknown][];
  for (const [field, otherwise] of fields.filter(([name]) => name !== 'kind' && name !== 'phase')) {
    test(`a ${field} that makes no sense is as one of which nothing is known, and spoils nothing else`, () => {
      for (const value of WRONG) {
        if ((field === 'trouble' || field === 'judged') && typeof value === 'string') continue;
        // Versions that knew no single problems kept no list of them.
        const expected = field === 'known' && !Array.isArray(value) ? null : otherwise;
        assert.deepEqual(readMemory({ ...RICH, [field]: value }, 'mail'), { ...RICH, [field]: expected }, JSON.stringify(value));
      }
    });
  }

  test('without a phase it is nothing', () => {
    for (const value of WRONG) assert.equal(readMemory({ ...RICH, phase: value }, 'mail'), null);
  });

  test('a text that is longer than any of ours is none', () => {
    assert.equal(readMemory({ ...RICH, judged: 'x'.repeat(300) }, 'mail')?.judged?.length, 300);
    assert.equal(readMemory({ ...RICH, judged: 'x'.repeat(301) }, 'mail')?.judged, null);
  });

  test('each part of a problem, a run and a transition is needed, and one without it is left out', () => {
    const without = (list: 'known' | 'runs' | 'timeline', field: string) => {
      const [first, ...rest] = RICH[list] ?? [];
      return readMemory({ ...RICH, [list]: [{ ...first, [field]: 7 }, ...rest] }, 'mail')?.[list]?.length;
    };
    for (const field of ['id', 'label', 'since']) assert.equal(without('known', field), 1, field);
    for (const field of ['at', 'level']) assert.equal(without('runs', field), 4, field);
    for (const field of ['event', 'at', 'state', 'title']) assert.equal(without('timeline', field), 0, field);
    for (const field of ['event', 'at', 'state', 'title', 'summary'])
      assert.equal(readMemory({ ...RICH, last: { ...RICH.last, [field]: 7 } }, 'mail')?.last, null, field);
    for (const end of ['from', 'to'])
      assert.equal(readMemory({ ...RICH, outage: { ...RICH.outage, [end]: 7 } }, 'mail')?.outage, null, end);
  });

  test('what no run has met is not pending', () => {
    const pending = [0, 1].map((runs) => ({ mark: '0a', runs }));
    assert.deepEqual(readMemory({ ...RICH, pending }, 'mail')?.pending, [{ mark: '0a', runs: 1 }]);
  });

  test('counted runs without a list of what was met: they count for whatever is met next, unless it is open already', () => {
    const pendingOf = (kept: object) => readMemory({ ...RICH, pending: undefined, ...kept }, 'mail')?.pending;
    assert.deepEqual(pendingOf({ phase: 'quiet', bad: 2 }), [{ mark: '', runs: 2 }]);
    assert.deepEqual(pendingOf({ phase: 'closed', bad: 1 }), [{ mark: '', runs: 1 }]);
    assert.deepEqual(pendingOf({ phase: 'quiet', bad: 0 }), []);
    assert.deepEqual(pendingOf({ phase: 'open', bad: 2 }), []);
  });
});

/** The records of a version without single problems: runs as `level verdict`, an hour apart, and those that people were notified of. */
function kept(runs: readonly string[], last: number | null, change: Partial<IncidentMemory> = {}): IncidentMemory {
  const at = (hour: number) => new Date(Date.parse(TIME) + hour * 3_600_000).toISOString();
  const marks = runs.map((run, hour) => {
    const [level, verdict] = run.split(' ') as ['good' | 'warning' | 'alarm' | 'unknown', VerdictCode];
    return { at: at(hour), level, verdict };
  });
  const told = last === null ? null : { event: 'opened' as const, at: at(last), state: 'warning' as const, title: 'T', summary: 'S' };
  return { ...noIncident('mail'), known: null, phase: 'open', since: TIME, openedAt: TIME, runs: marks, last: told, ...change };
}

const LATER = Date.parse(TIME) + 5 * 3_600_000;
const AFTER_FIRST = { openedAt: '2026-11-24T01:30:00.000Z' };

suite('what a version kept that knew no single problems', () => {
  const news: readonly [what: string, memory: IncidentMemory, letters: string, decision: string][] = [
    ['an outage after a warning is news', kept(['good healthy', 'warning degraded'], 1), 'x', 'worsen'],
    ['after an outage as bad it is not', kept(['alarm delivery-failure'], 0), 'x', 'update'],
    ['nor after a worse one', kept(['alarm total-outage'], 0), 'x', 'update'],
    ['what was notified of counts, not what came before', kept(['alarm total-outage', 'warning posture'], 1), 'x', 'worsen'],
    ['nor what came after', kept(['warning posture', 'alarm total-outage'], 0), 'x', 'worsen'],
    ['where that is not remembered, the first bad run counts: a warning', kept(['good healthy', 'warning degraded'], null), 'x', 'worsen'],
    ['a failure', kept(['unknown undetermined', 'alarm total-outage', 'warning degraded'], null), 'x', 'update'],
    ['none before it was opened', kept(['alarm total-outage', 'warning degraded'], null, AFTER_FIRST), 'x', 'worsen'],
    ['any, where nobody knows when that was', kept(['alarm total-outage', 'warning degraded'], null, { openedAt: null }), 'x', 'update'],
    ['the one in which it was opened is one', kept(['alarm total-outage', 'warning degraded'], null), 'x', 'update'],
    ['where no run is bad, nothing is news', kept(['unknown undetermined', 'good healthy'], null), 'x', 'update'],
    ['a warning after a warning is none', kept(['warning degraded'], 0), 'd', 'update'],
    [
      'what was closed by hand stays so',
      kept(['alarm total-outage'], 0, { phase: 'closed', closedAt: TIME, dismissed: true }),
      'x',
      'nothing',
    ],
    ['what was over is news', kept(['alarm total-outage'], 0, { phase: 'closed', closedAt: TIME }), 'x', 'reopen'],
  ];
  for (const [what, memory, letters, decision] of news) {
    test(what, () => {
      const reading = readingOf('mail', { report: runOf(letters, LATER), isComplete: true, incidents: INCIDENTS });
      const circumstances = { now: LATER, maintenance: false, acknowledged: false, byHand: null };
      assert.equal(nextIncident(memory, reading, policyOf(INCIDENTS), circumstances).decision, decision);
    });
  }

  test('was about posture alone where people were notified of nothing else', () => {
    const was = (verdict: VerdictCode, change: Partial<IncidentMemory> = {}) => wasPosture(kept([`warning ${verdict}`], 0, change));
    assert.deepEqual(
      [was('posture'), was('degraded'), was('deliverability'), was('posture', { phase: 'closed' }), was('posture', { known: [] })],
      [true, true, false, false, false],
    );
  });
});
