import assert from 'node:assert/strict';
import test from 'node:test';
import { fc } from '../../../harness/random.ts';
import { nextIncident } from '../../../../src/incidents/decide/incident.ts';
import type { IncidentMemory } from '../../../../src/incidents/decide/model/memory.ts';
import { noIncident } from '../../../../src/incidents/decide/model/memory.ts';
import { EVENTS } from '../../../../src/incidents/decide/model/decision.ts';
import { policyOf, readingOf } from '../../../../src/incidents/memory/tracked-run.ts';
import type { AnnouncedEvent } from '../../../../src/core/result/announcement.ts';
import { INCIDENT_KINDS } from '../../../../src/core/result/announcement.ts';
import { finding } from '../../../doubles/reports/sample-parts.ts';
import { runOf } from '../letters.ts';
import { HOUR, INCIDENTS } from '../stage.ts';

const LOOPS = ['gmail', 'internal'] as const;
const POLICY = policyOf(INCIDENTS);
const HISTORIES = process.env['CI'] === 'true' ? 3_000 : 600;

/** The events of a run: a letter for each loop (see letters.ts), planned work, and people's actions before it. */
interface Run {
  readonly letters: readonly [string, string];
  readonly maintenance: boolean;
  readonly hand: 'close' | 'reopen' | null;
}

/** Stretches of equal runs, as weeks have them, and single ones between. */
const history = fc
  .array(
    fc.record({
      letters: fc.tuple(fc.constantFrom('.', '.', 'x', 's', 'o', '!', '?'), fc.constantFrom('.', '.', 'x', 's', '?')),
      times: fc.integer({ min: 1, max: 6 }),
      maintenance: fc.constantFrom(false, false, false, false, true),
      hand: fc.constantFrom(null, null, null, null, null, 'close' as const, 'reopen' as const),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((stretches) =>
    stretches.flatMap(({ letters, times, maintenance, hand }): readonly Run[] =>
      Array.from({ length: times }, (_, index) => ({ letters, maintenance, hand: index === 0 ? hand : null })),
    ),
  );

const standing = finding({ check: 'certificate', target: 'mx:25', code: 'certificate-expires', state: 'warning', message: 'Soon.' });

/** The loops that people believe to fail. */
function believed({ phase, known }: IncidentMemory): ReadonlySet<string> {
  const failing = (known ?? []).filter(({ firing, isPath }) => firing && isPath);
  return new Set(phase === 'quiet' ? [] : failing.map(({ id }) => id.replace('loop ', '')));
}

/** The last meaningful letters of a loop, the latest first; failures during planned work say nothing. */
function row(runs: readonly Run[], loop: number, fits: (letter: string) => boolean): number {
  const letters = runs.flatMap(({ letters: found }) => found[loop] ?? []).filter((letter) => letter !== '?');
  const last = letters.findLastIndex((letter) => !fits(letter));
  return letters.length - 1 - last;
}

test('any history with standing warnings, overlapping outages, blind runs, planned work and hands', () => {
  fc.assert(
    fc.property(history, fc.boolean(), fc.integer({ min: 1, max: 6 }), (runs, hasStanding, hours) => {
      let memory = noIncident('mail');
      let events: AnnouncedEvent[] = [];
      for (const [index, { letters, maintenance, hand }] of runs.entries()) {
        const now = Date.parse('2026-01-01T00:00:00Z') + index * hours * HOUR;
        const report = runOf(letters.join(''), now, hasStanding ? [standing] : []);
        const reading = readingOf('mail', { report, isComplete: true, incidents: INCIDENTS });
        const byHand =
          hand === 'close' && memory.phase === 'open' ? 'closed' : hand === 'reopen' && memory.phase === 'closed' ? 'reopened' : null;
        const before = memory;
        const { decision, memory: after } = nextIncident(before, reading, POLICY, { now, maintenance, acknowledged: false, byHand });
        const event = EVENTS[decision];
        memory = after;
        if (decision === 'open') events = [];
        if (event !== null) events.push(event);
        const [was, is] = [believed(before), believed(after)];
        const where = `run ${index + 1} of ${runs.map((run) => run.letters.join('')).join(' ')}: ${decision}`;
        // An opened incident was not open, and a closed one was.
        const wasOpen = (before.phase === 'open' && byHand !== 'closed') || byHand === 'reopened';
        if (decision === 'open' || decision === 'reopen') assert.ok(!wasOpen, where);
        if (decision === 'resolve') assert.ok(wasOpen || before.dismissed || byHand === 'closed', where);
        // A transition without a notification does not change people's beliefs.
        const isHeard = event !== null && event !== 'reminded' && event !== 'escalated';
        const isQuiet = before.dismissed || after.dismissed || byHand !== null || maintenance;
        if (!isHeard && !isQuiet) assert.deepEqual([...is].toSorted(), [...was].toSorted(), where);
        for (const [number, loop] of LOOPS.entries()) {
          const so = runs.slice(0, index + 1);
          const failing = row(so, number, (letter) => letter === 'x');
          const arriving = row(so, number, (letter) => letter !== 'x' && letter !== 'o');
          const clear = !so.slice(-POLICY.stillDownAfter).some((run) => run.maintenance);
          // A failing loop is known to fail in this very run; a flapping one after some runs in a row.
          const flaps =
            after.flapping || before.flapping || (after.known ?? []).some(({ id, signs }) => id === `loop ${loop}` && /x\.+x/.test(signs));
          if (letters[number] === 'x' && !maintenance && (!flaps || (failing >= POLICY.stillDownAfter && clear))) {
            assert.ok(is.has(loop), `${where}: ${loop} fails and nobody knows`);
            if (!was.has(loop) && !after.dismissed) assert.ok(event === 'opened' || event === 'reopened' || event === 'worsened', where);
          }
          if (is.has(loop) && !was.has(loop)) assert.equal(letters[number], 'x', `${where}: ${loop} is said to fail and does not`);
          // One that works is known to work after some runs.
          if (arriving >= POLICY.closeAfter) assert.ok(!is.has(loop), `${where}: ${loop} works and nobody knows`);
          if (was.has(loop) && !is.has(loop)) assert.match(letters[number] ?? '', /[.s!]/, where);
        }
        // An event's statement is true at its time.
        if (isHeard) {
          // At its last sight: one lost mail says nothing of a loop that is known to fail.
          const seen = (number: number) =>
            runs.slice(0, index + 1).findLast((run) => /[^?o]/.test(run.letters[number] ?? ''))?.letters[number];
          const now = LOOPS.some((loop, number) => is.has(loop) && seen(number) === 'x');
          const expected = event === 'resolved' ? 'ok' : now ? 'critical' : 'warning';
          assert.equal(after.last?.state, expected, where);
        }
        assert.equal(after.sequence, events.length, where);
      }
    }),
    { numRuns: HISTORIES },
  );
});

test('any history, and then a calm week: nothing stays open', () => {
  fc.assert(
    fc.property(history, (runs) => {
      for (const kind of INCIDENT_KINDS) {
        let memory = noIncident(kind);
        const calm: Run = { letters: ['.', '.'], maintenance: false, hand: null };
        for (const [index, { letters, maintenance }] of [...runs, ...Array.from({ length: 25 }, () => calm)].entries()) {
          const now = Date.parse('2026-01-01T00:00:00Z') + index * HOUR;
          const report = runOf(letters.join(''), now);
          const reading = readingOf(kind, { report, isComplete: true, incidents: INCIDENTS });
          memory = nextIncident(memory, reading, POLICY, { now, maintenance, acknowledged: false, byHand: null }).memory;
        }
        assert.notEqual(memory.phase, 'open', kind);
        const ends = memory.timeline.filter(({ event }) => event === 'resolved').length;
        const begins = memory.timeline.filter(({ event }) => event === 'opened' || event === 'reopened').length;
        if (memory.timeline.length < 20) assert.equal(ends, begins, kind);
      }
    }),
    { numRuns: HISTORIES / 3 },
  );
});
