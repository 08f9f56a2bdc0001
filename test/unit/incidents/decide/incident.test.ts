import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { fc } from '../../../harness/random.ts';
import type { IncidentMemory } from '../../../../src/incidents/decide/model/memory.ts';
import { MOST_RUNS, noIncident } from '../../../../src/incidents/decide/model/memory.ts';
import { withoutMemory } from '../../../../src/incidents/decide/model/policy.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import { finding } from '../../../doubles/reports/sample-parts.ts';
import { HOUR } from '../stage.ts';
import type { Play } from './play.ts';
import { play, POLICY } from './play.ts';

/** Four hours after it was opened. */
const ESCALATING: Play = { every: 2 * HOUR, policy: { escalateAfter: 4 * HOUR } };

describe('an incident', () => {
  const histories: readonly [name: string, runs: string, told: string, play?: Play][] = [
    ['what fails opens at once, and two good runs close it', '..xx..', '--OuuC'],
    ['a warning opens with the second run in a row', 'd.dd..', '---OuC'],
    ['one good run between does not close it', 'x.x.x', 'Ouuuu'],
    ['a warning that becomes a failure is told once', 'ddxx', '-OWu'],
    ['a failure that becomes a warning eases', 'xdd', 'Oue'],
    ['could not look neither opens nor closes', '??x?.?.', '--OuuuC'],
    ['could not look between two warnings does not part them', 'd?d', '--O'],
    ['problem that comes back within a day is the same issue', 'x..x..', 'OuCRuC'],
    ['a warning comes back after two runs too', 'x..dd', 'OuC-R'],
    ['after a day it is another one', 'x...x', 'OuC-O', { every: 13 * HOUR }],
    ['to the millisecond: a day after its end it is another one', 'x..x', 'OuCO', { every: 24 * HOUR }],
    ['a millisecond less, and it is the same', 'x..x', 'OuCR', { every: 24 * HOUR - 1 }],
    ['reminders are never further apart than a week', 'x'.repeat(24), 'OMuMuuuMuuuuuuMuuuuuuMuu', { every: 24 * HOUR }],
    ['thresholds are configured', 'ddd...', '--OuuC', { policy: { openAfter: 3, closeAfter: 3 } }],
    ['three bad ones of the last five open it', 'd.d.d', '----O', { policy: { window: { bad: 3, of: 5 } } }],
    ['three bad ones of six do not', 'd..d.d', '------', { policy: { window: { bad: 3, of: 5 } } }],
    ['without a memory the first warning opens it', 'd', 'O', { policy: withoutMemory(POLICY) }],
    ['reminders come after a day, then two, then four', 'x'.repeat(9), 'OMuMuuuMu', { every: 24 * HOUR }],
    ['a recovering one reminds nobody', 'x.', 'Ou', { every: 25 * HOUR }],
    ['it escalates once, in place of a reminder', 'x'.repeat(5), 'OuEuu', ESCALATING],
    ['a warning that lasts is escalated too', 'dddd', '-OuE', ESCALATING],
    ['a failure that has become a warning meanwhile is escalated again', 'xxxddxx', 'OuEueWE', ESCALATING],
    ['who has taken it on is not reminded', 'xxx', 'Ouu', { every: 30 * HOUR, at: (run) => ({ acknowledged: run > 0 }) }],
    ['who has taken it on is told when it gets worse', 'ddx', '-OW', { at: (run) => ({ acknowledged: run > 1 }) }],
    [
      'planned work opens nothing, and what is left of the problem opens when it is over',
      'xxx',
      '--O',
      { at: (run) => ({ maintenance: run < 2 }) },
    ],
    ['warnings of planned work do not count', 'ddd', '---', { at: (run) => ({ maintenance: run < 2 }) }],
    ['planned work lets an open one close', 'x..', 'OuC', { at: (run) => ({ maintenance: run > 0 }) }],
    ['planned work reminds nobody', 'xx', 'Ou', { every: 25 * HOUR, at: (run) => ({ maintenance: run > 0 }) }],
    ['a closing by hand is respected while the problem lasts', 'xxxx', 'O---', { at: (run) => ({ byHand: run === 1 ? 'closed' : null }) }],
    [
      'the end of what was closed by hand is told, and the next problem opens anew',
      'xx..x',
      'O--CO',
      { at: (run) => ({ byHand: run === 1 ? 'closed' : null }) },
    ],
    [
      'what was closed by hand as a warning opens anew when mail fails',
      'dddx',
      '-O-O',
      { at: (run) => ({ byHand: run === 2 ? 'closed' : null }) },
    ],
    [
      'what was closed by hand as a warning, and was over, opens anew',
      'ddd..dd',
      '-O--C-O',
      { at: (run) => ({ byHand: run === 2 ? 'closed' : null }) },
    ],
    ['what somebody opens again closes after good runs', 'x.....', 'OuCuC-', { at: (run) => ({ byHand: run === 3 ? 'reopened' : null }) }],
  ];
  for (const [name, runs, told, how] of histories) test(name, () => assert.equal(play(runs, how).told, told));

  test('the end tells from the first bad run to the first good one', () => {
    const { memory } = play('.ddx..');
    assert.deepEqual(memory.outage, { from: '2026-11-24T00:30:00.000Z', to: '2026-11-24T02:00:00.000Z' });
  });

  test('problem after the end does not spoil what is known of it', () => {
    const { memory } = play('x..d');
    assert.deepEqual(memory.outage, { from: '2026-11-24T00:00:00.000Z', to: '2026-11-24T00:30:00.000Z' });
    assert.equal(memory.phase, 'closed');
  });

  test('problem of the monitor is unknown, never critical', () => {
    const { memory } = play('??', { from: noIncident('monitor') });
    assert.equal(memory.last?.state, 'unknown');
  });
});

describe('what is broken, and not one level', () => {
  const cert = (state: Finding['state']) =>
    finding({ check: 'certificate', target: 'mx.example.net:25', code: 'certificate-expires', state, message: 'It expires soon.' });
  const stories: readonly [name: string, runs: string, told: string, play?: Play][] = [
    ['each loop that starts to fail, and each that works again, is told once', 'x. xx x. .. ..', 'OWeuC'],
    ['and again if it happens again', 'x. xx x. .. .. x. xx x. .. ..', 'OWeuCRWeuC'],
    ['what still fails is escalated, though the other works again', 'xx x. x.', 'OeE', ESCALATING],
    ['both at once are one event', '.. xx xx .. ..', '-OuuC'],
    ['one loop instead of the other is told, the end of the first with it', 'x. .x .x .. ..', 'OWuuC'],
    ['so is one warning in place of another', 'd. d. .d .d .. ..', '-OuWuC'],
    ['a warning in place of a failure eases', 'x. xd .d .d .. ..', 'OuueuC'],
    ['a loop that comes and goes beside another is told once, then its outage', 'x. xx x. xx x. xx x. xx xx xx', 'OWeWuuuuuu'],
    ['its third coming back is told once it lasts', 'xx x. x. xx x. x. xx x. x. xx xx xx', 'OeuWueWueuuW'],
    ['a loop that could not be looked at has not recovered', 'xx x? x? x. .. ..', 'OuueuC'],
    ['a lost mail beside an outage makes nothing worse', 'x. xo x. xo', 'Ouuu'],
    ['a warning that comes back beside a loop that fails waits for its end', '.d .d x. x. xd .d .d', '-OWeuue'],
    ['what could not be looked at counts on, whatever else is met meanwhile', 'd. ?d d.', '--O'],
    ['planned work keeps a second loop silent until it is over', 'x. xx xx', 'OuW', { at: (run) => ({ maintenance: run === 1 }) }],
    ['and one that had worked again before it', 'x. xx x. xx xx', 'OWeuW', { at: (run) => ({ maintenance: run === 3 }) }],
    ['a closing by hand is for what was broken then', 'x. x. xx', 'O-O', { at: (run) => ({ byHand: run === 1 ? 'closed' : null }) }],
    ['a loop that left the configuration has not recovered, and its issue is closed', 'xx x_ x_', 'Oeu'],
    ['a loop that this run does not look at says nothing', 'xx x_ x_', 'Ouu', { isComplete: false }],
    ['slow alone has to last', 's s . s s s . .', '-----OuC'],
    ['slow alone opens nothing where nothing is remembered', 's s s', '---', { policy: withoutMemory(POLICY) }],
    ['single losses open after as many as configured, of one loop', 'o. .o o. . . o. o. .. ..', '------OuC'],
    ['a single slow mail does not keep an issue open', 'x. .. s.', 'OuC'],
  ];
  for (const [name, runs, told, how] of stories) test(name, () => assert.equal(play(runs, how).told, told));

  test('what has been over for 21 runs beside another is forgotten, and what no run looked at for so long is gone', () => {
    const names = (runs: string, options?: Play) => play(runs, options).memory.known?.map(({ label }) => label.replace(/ .*/, ''));
    const good = (times: number) => `xx${' x.'.repeat(times)}`;
    assert.deepEqual([names(good(20)), names(good(21))], [['internal', 'gmail'], ['gmail']]);
    const leftOut = (times: number) => `xx${' x_'.repeat(times)}`;
    assert.deepEqual(
      [names(leftOut(20), { isComplete: false }), names(leftOut(21), { isComplete: false })],
      [['internal', 'gmail'], ['gmail']],
    );
    assert.deepEqual(names(`${leftOut(20)} x. x. ${leftOut(20)}`, { isComplete: false }), ['internal', 'gmail'], 'it counts anew');
  });

  test('a standing warning of posture hides no outage: each has an incident of its own', () => {
    const findings = () => [cert('warning')];
    const runs = '.. .. .. xx xx .. .. x. .. ..';
    assert.equal(play(runs, { findings }).told, '---OuuCRuC');
    assert.equal(play(runs, { findings, from: noIncident('posture') }).told, '-Ouuuuuuuu');
  });

  test('posture goes up and down with what is true', () => {
    const states = ['warning', 'warning', 'critical', 'critical', 'warning', 'warning', 'ok', 'ok'] as const;
    const played = play('.'.repeat(8), { findings: (run) => [cert(states[run] ?? 'ok')], from: noIncident('posture') });
    assert.equal(played.told, '-OWuueuC');
    assert.deepEqual(
      played.memory.timeline.map(({ event, state }) => `${event} ${state}`),
      ['opened warning', 'worsened critical', 'eased warning', 'resolved ok'],
    );
  });

  test('mail that lies in Junk is in the mailbox: it is a matter of posture once it lasts', () => {
    assert.equal(play('!!!..').told, '-----');
    assert.equal(play('!!!..', { from: noIncident('posture') }).told, '-OuuC');
    assert.equal(play('!x!..', { from: noIncident('posture') }).told, '--OuC', 'a lost mail says nothing of Junk');
    assert.equal(play('x!!').told, 'OuC', 'the end of an outage is told though mail lies in Junk');
  });

  test('what nobody could see, because no mail arrived, has not ended', () => {
    const listed = finding({ check: 'blocklist', target: '192.0.2.7', code: 'blocklist-listed', state: 'critical' });
    const findings = (run: number) => (run === 0 ? [listed] : []);
    assert.equal(play(`.${'x'.repeat(30)}`, { findings, from: noIncident('posture') }).told, `O${'u'.repeat(30)}`);
  });

  test('schedule and blindness belong to the monitor, blindness goes before', () => {
    const ending = finding({ check: 'schedule', target: 'octo/mail', code: 'schedule-ending', state: 'warning', message: 'It ends.' });
    const played = play('...??..', { findings: () => [ending], from: noIncident('monitor') });
    assert.equal(played.told, '-OuuWue');
    assert.equal(play('...', { findings: () => [ending] }).told, '---');
  });

  test('what is wrong with the monitor itself is said in one sentence, and how much more there is', () => {
    const ending = (target: string) =>
      finding({ check: 'schedule', target, code: 'schedule-ending', state: 'warning', message: 'It ends.' });
    const summary = (...findings: readonly Finding[]) =>
      play('...', { findings: () => findings, from: noIncident('monitor') }).memory.last?.summary;
    assert.equal(summary(ending('octo/mail')), 'The monitor itself: It ends');
    assert.equal(summary(ending('octo/mail'), ending('octo/other')), 'The monitor itself: It ends, and 1 more');
  });

  test('warnings are reminded of a few times, failures for as long as they last', () => {
    const findings = () => [cert('warning')];
    const day = { every: 24 * HOUR };
    assert.equal(play('.'.repeat(60), { ...day, findings, from: noIncident('posture') }).told.match(/M/g)?.length, 3);
    assert.ok((play('x'.repeat(60), day).told.match(/M/g)?.length ?? 0) > 5);
    const none = { ...day, findings, from: noIncident('posture'), policy: { remindTimes: 0 } };
    assert.doesNotMatch(play('.'.repeat(60), none).told, /M/);
  });

  test('hundreds of loops that fail are told once, and once again when more of them fail', () => {
    const many = (failing: number) => (run: number) =>
      Array.from({ length: 300 }, (_, index) =>
        finding({
          check: 'certificate',
          target: `mx${index}:25`,
          code: 'certificate-expired',
          state: index < failing && run > 0 ? 'critical' : 'ok',
        }),
      );
    const played = play('......', { findings: many(250), from: noIncident('posture') });
    assert.equal(played.told, '-Ouuuu');
    assert.ok((played.memory.known ?? []).length <= 60);
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

  test('an outage inside it is told, and its end', () => {
    const flapping = play('x..x..x..x..').memory;
    const { told } = play(`.x.x..xxx..${'.'.repeat(MOST_RUNS)}`, { from: flapping });
    assert.match(told, /^u{8}Wueu*C-*$/);
    assert.match(play('.x.x..xxx', { from: flapping, policy: { stillDownAfter: 4 } }).told, /^u{9}$/);
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

  test('a failure that nobody is notified of is none of its good runs', () => {
    const { memory } = play('x', { from: play('x..x..x..x..').memory });
    assert.deepEqual([memory.flapping, memory.good, memory.recoveredAt], [true, 0, null]);
  });

  test('a slow mail between good ones is no change', () => assert.equal(play('.s.s.s.s.s.s').memory.flapping, false));

  test('what somebody closes before it comes and goes is not said to', () =>
    assert.equal(play('x..x..xx', { at: (run) => ({ byHand: run === 7 ? 'closed' : null }) }).memory.flapping, false));

  test('runs that could not look are no changes', () => assert.equal(play('x?x?x?x?x?x?x').memory.flapping, false));
});

describe('any history', () => {
  const history = fc.string({ unit: fc.constantFrom('.', 'd', 'x', '?'), minLength: 1, maxLength: 80 });

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
    // As many as are remembered: older ones are another subject.
    const short = fc.string({ unit: fc.constantFrom('.', 'd', 'x', '?'), minLength: 1, maxLength: MOST_RUNS });
    const standing = ({ phase, good, bad, severity, sequence, outages, flapping, trouble, recoveredAt, known }: IncidentMemory) => {
      const problems = known?.map(({ since: _since, ...problem }) => problem);
      return { phase, good, bad, severity, sequence, outages, flapping, trouble, hasRecovered: recoveredAt !== null, problems };
    };
    fc.assert(
      fc.property(short, (runs) => {
        const seen = runs.replaceAll('?', '');
        assert.deepEqual(standing(play(runs, { every: 1 }).memory), standing(play(seen, { every: 1 }).memory));
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
