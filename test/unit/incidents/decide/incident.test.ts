import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import fc from 'fast-check';
import type { Circumstances, Decision, IncidentPolicy, Reading } from '../../../../src/incidents/decide/incident.ts';
import { nextIncident, withoutMemory } from '../../../../src/incidents/decide/incident.ts';
import type { IncidentMemory, Level } from '../../../../src/incidents/decide/memory.ts';
import { MOST_RUNS, noIncident } from '../../../../src/incidents/decide/memory.ts';

const HOUR = 3_600_000;
const POLICY: IncidentPolicy = {
  openAfter: 2,
  closeAfter: 2,
  window: null,
  remindAfter: 24 * HOUR,
  escalateAfter: null,
  reopenWithin: 24 * HOUR,
};
const BEGIN = Date.parse('2026-11-24T00:00:00Z');

/** One letter a run: `.` good, `!` a warning, `x` fails, `?` could not look. */
const LEVELS: Readonly<Record<string, Level>> = { '.': 'good', '!': 'warning', x: 'alarm', '?': 'unknown' };
/** What is done, one letter a run too. */
const LETTERS: Readonly<Record<Decision, string>> = {
  open: 'O',
  reopen: 'R',
  update: 'u',
  worsen: 'W',
  escalate: 'E',
  remind: 'M',
  resolve: 'C',
  nothing: '-',
};

interface Played {
  readonly told: string;
  readonly memory: IncidentMemory;
}

interface Play {
  readonly policy?: Partial<IncidentPolicy>;
  /** Between two runs, ms. */
  readonly every?: number;
  readonly at?: (run: number) => Partial<Circumstances>;
  readonly from?: IncidentMemory;
}

function play(runs: string, { policy = {}, every = HOUR / 2, at = () => ({}), from = noIncident('mail') }: Play = {}): Played {
  let memory = from;
  const told = [...runs].map((letter, index) => {
    const level = LEVELS[letter] ?? 'good';
    const reading: Reading = { level, verdict: level === 'good' ? 'healthy' : 'delivery-failure', title: 'title', summary: 'summary' };
    const now = BEGIN + index * every;
    const circumstances = { now, maintenance: false, acknowledged: false, byHand: null, ...at(index) };
    const step = nextIncident(memory, reading, { ...POLICY, ...policy }, circumstances);
    memory = step.memory;
    return LETTERS[step.decision];
  });
  return { told: told.join(''), memory };
}

describe('an incident', () => {
  const histories: readonly [name: string, runs: string, told: string, play?: Play][] = [
    ['what fails opens at once, and two good runs close it', '..xx..', '--OuuC'],
    ['a warning opens with the second run in a row', '!.!!..', '---OuC'],
    ['one good run between does not close it', 'x.x.x', 'Ouuuu'],
    ['a warning that becomes a failure is told once', '!!xx', '-OWu'],
    ['a failure that becomes a warning stays one', 'x!!', 'Ouu'],
    ['could not look neither opens nor closes', '??x?.?.', '--OuuuC'],
    ['could not look between two warnings does not part them', '!?!', '--O'],
    ['trouble that comes back within a day is the same issue', 'x..x..', 'OuCRuC'],
    ['a warning comes back after two runs too', 'x..!!', 'OuC-R'],
    ['after a day it is another one', 'x...x', 'OuC-O', { every: 13 * HOUR }],
    ['thresholds are configured', '!!!...', '--OuuC', { policy: { openAfter: 3, closeAfter: 3 } }],
    ['three bad ones of the last five open it', '!.!.!', '----O', { policy: { window: { bad: 3, of: 5 } } }],
    ['three bad ones of six do not', '!..!.!', '------', { policy: { window: { bad: 3, of: 5 } } }],
    ['without a memory the first warning opens it', '!', 'O', { policy: withoutMemory(POLICY) }],
    ['reminders come after a day, then two, then four', 'x'.repeat(9), 'OMuMuuuMu', { every: 24 * HOUR }],
    ['a recovering one reminds nobody', 'x.', 'Ou', { every: 25 * HOUR }],
    ['it escalates once, in place of a reminder', 'x'.repeat(5), 'OuEuu', { every: 2 * HOUR, policy: { escalateAfter: 4 * HOUR } }],
    ['who has taken it on is not reminded', 'xxx', 'Ouu', { every: 30 * HOUR, at: (run) => ({ acknowledged: run > 0 }) }],
    ['who has taken it on is told when it gets worse', '!!x', '-OW', { at: (run) => ({ acknowledged: run > 1 }) }],
    [
      'planned work opens nothing, and what is left of the trouble opens when it is over',
      'xxx',
      '--O',
      { at: (run) => ({ maintenance: run < 2 }) },
    ],
    ['warnings of planned work do not count', '!!!', '---', { at: (run) => ({ maintenance: run < 2 }) }],
    ['planned work lets an open one close', 'x..', 'OuC', { at: (run) => ({ maintenance: run > 0 }) }],
    ['planned work reminds nobody', 'xx', 'Ou', { every: 25 * HOUR, at: (run) => ({ maintenance: run > 0 }) }],
    ['a closing by hand is respected while the trouble lasts', 'xxxx', 'O---', { at: (run) => ({ byHand: run === 1 ? 'closed' : null }) }],
    [
      'after a closing by hand and a recovery the next trouble opens anew',
      'xx..x',
      'O---O',
      { at: (run) => ({ byHand: run === 1 ? 'closed' : null }) },
    ],
    [
      'what was closed by hand as a warning opens anew when mail fails',
      '!!!x',
      '-O-O',
      { at: (run) => ({ byHand: run === 2 ? 'closed' : null }) },
    ],
    ['what somebody opens again closes after good runs', 'x.....', 'OuCuC-', { at: (run) => ({ byHand: run === 3 ? 'reopened' : null }) }],
  ];
  for (const [name, runs, told, how] of histories) test(name, () => assert.equal(play(runs, how).told, told));

  test('the end tells from the first bad run to the first good one', () => {
    const { memory } = play('.!!x..');
    assert.deepEqual(memory.outage, { from: '2026-11-24T00:30:00.000Z', to: '2026-11-24T02:00:00.000Z' });
  });

  test('trouble after the end does not spoil what is known of it', () => {
    const { memory } = play('x..!');
    assert.deepEqual(memory.outage, { from: '2026-11-24T00:00:00.000Z', to: '2026-11-24T00:30:00.000Z' });
    assert.equal(memory.phase, 'closed');
  });

  test('trouble of the monitor is unknown, never critical', () => {
    const { memory } = play('!!', { from: noIncident('monitor') });
    assert.equal(memory.last?.state, 'unknown');
  });
});

describe('flapping', () => {
  test('what comes and goes stays one open issue until it has calmed down', () => {
    const flapping = play('x..x..x..x..');
    assert.equal(flapping.memory.flapping, true);
    assert.equal(flapping.memory.phase, 'open');
    const { told, memory } = play('.'.repeat(MOST_RUNS), { from: flapping.memory });
    assert.match(told, /^u+C-*$/);
    assert.equal(memory.flapping, false);
  });

  test('it begins at 30 % of changes and ends below 20 %', () => {
    const six = play(`${'.'.repeat(12)}x.x.x.`);
    assert.equal(six.memory.flapping, true);
    const five = play(`${'.'.repeat(12)}x.x.x`);
    assert.equal(five.memory.flapping, false);
    // Of its six changes three have to leave the window.
    const leaving = (runs: number) => play('.'.repeat(runs), { from: six.memory }).memory.flapping;
    assert.deepEqual([leaving(16), leaving(17)], [true, false]);
  });

  test('runs that could not look are no changes', () => assert.equal(play('x?x?x?x?x?x?x').memory.flapping, false));
});

describe('any history', () => {
  const history = fc.string({ unit: fc.constantFrom('.', '!', 'x', '?'), minLength: 1, maxLength: 80 });

  test('opens only what is closed, closes only what is open, and tells every outage once', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 48 }), (runs, halfHours) => {
        let open = false;
        for (const letter of play(runs, { every: (halfHours * HOUR) / 2 }).told) {
          if (letter === 'O' || letter === 'R') {
            assert.equal(open, false);
            open = true;
          } else if (letter === 'C') {
            assert.equal(open, true);
            open = false;
          } else assert.equal(letter === '-', !open);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('is closed after enough good runs in a row, unless it flaps', () => {
    fc.assert(
      fc.property(history, (runs) => {
        const { memory } = play(`${runs}..`);
        assert.ok(memory.phase !== 'open' || memory.flapping);
        assert.notEqual(play('.'.repeat(MOST_RUNS), { from: memory }).memory.phase, 'open');
      }),
      { numRuns: 1000 },
    );
  });

  test('is open after a run that failed', () => {
    fc.assert(
      fc.property(history, (runs) => assert.equal(play(`${runs}x`).memory.phase, 'open')),
      { numRuns: 500 },
    );
  });

  test('does not depend on runs that could not look', () => {
    // As many as are remembered: what is pushed out of memory by them is another matter.
    const short = fc.string({ unit: fc.constantFrom('.', '!', 'x', '?'), minLength: 1, maxLength: MOST_RUNS });
    fc.assert(
      fc.property(short, (runs) => {
        const seen = runs.replaceAll('?', '');
        assert.equal(play(runs, { every: 1 }).memory.phase, play(seen, { every: 1 }).memory.phase);
      }),
      { numRuns: 500 },
    );
  });

  test('counts what people are told from 1, without a gap', () => {
    fc.assert(
      fc.property(history, (runs) => {
        const { told, memory } = play(runs, { every: 1 });
        const last = told.lastIndexOf('O');
        assert.equal(memory.sequence, last === -1 ? 0 : told.slice(last).replace(/[u-]/g, '').length);
        assert.ok(memory.runs.length <= MOST_RUNS);
      }),
      { numRuns: 500 },
    );
  });
});
