import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endedAtSubmission, hasArrived, isTurnedAway, wasAccepted } from '../../../../src/core/judge/handed-over.ts';
import type { LoopReport } from '../../../../src/core/result/report.ts';
import { STATES } from '../../../../src/core/result/state.ts';
import { loop } from '../../../doubles/reports/sample-parts.ts';

const AT = '2026-11-24T00:00:00.000Z';

function failed(outcome: LoopReport['outcome'], reply: string, stage?: 'connect' | 'ehlo' | 'rcpt'): LoopReport {
  const attempt = { at: AT, reply, outcome: outcome === 'lost' ? 'accepted' : outcome };
  return loop({
    outcome,
    state: 'critical',
    latencyMs: null,
    attempts: [stage === undefined ? attempt : { ...attempt, stage }] as LoopReport['attempts'],
  });
}

const CASES: readonly (readonly [what: string, report: LoopReport, ended: boolean, turnedAway: boolean])[] = [
  ['a refused login', failed('auth_failed', '535 5.7.8 no'), true, false],
  ['TLS that cannot be agreed on', failed('tls_failed', ''), true, false],
  ['a server that is not reached', failed('unreachable', ''), true, false],
  ['turned away at the greeting', failed('rejected', '554 no', 'connect'), true, true],
  ['put off at the greeting', failed('deferred', '421 busy', 'connect'), true, true],
  ['turned away at EHLO', failed('rejected', '550 no', 'ehlo'), true, true],
  ['a login is wanted (RFC 4954 section 6)', failed('rejected', '530 5.7.0 Authentication required', 'rcpt'), true, true],
  ['a stronger way to log in is wanted', failed('rejected', '538 5.7.11 Encryption required', 'rcpt'), true, true],
  ['a recipient that is refused', failed('rejected', '550 5.1.1 unknown', 'rcpt'), false, false],
  ['a number that begins like the wish for a login', failed('rejected', '5301 no', 'rcpt'), false, false],
  ['mail that is lost', failed('lost', '250 ok'), false, false],
  ['mail that is lost, and a greeting that says no', { ...failed('lost', '250 ok', 'connect') }, false, false],
  ['no try at all', { ...failed('rejected', ''), attempts: [] }, false, false],
  ['not critical', { ...failed('auth_failed', '535 no'), state: 'unknown' }, false, false],
  ['accepted by another try', { ...failed('unreachable', ''), attempts: [{ at: AT, reply: '250 ok', outcome: 'accepted' }] }, false, false],
  ['seen all the same', { ...failed('unreachable', ''), latencyMs: 43 }, false, false],
];

for (const [what, report, ended, turnedAway] of CASES) {
  test(`${what} ${ended ? 'ends at the sender' : 'says something of what is behind the sender'}`, () => {
    assert.deepEqual([endedAtSubmission(report), isTurnedAway(report)], [ended, turnedAway]);
  });
}

test('mail was accepted where a try says so, or where it was seen', () => {
  const accepted = { at: AT, reply: '250 ok', outcome: 'accepted' as const };
  const refused = { at: AT, reply: '450 later', outcome: 'deferred' as const };
  const was = (attempts: LoopReport['attempts'], latencyMs: number | null) => wasAccepted(loop({ attempts, latencyMs }));
  assert.deepEqual([was([refused, accepted], null), was([refused], null), was([], 43), was([], null)], [true, false, true, false]);
});

test('mail arrived where its loop works, late or in Junk too, and nowhere else', () => {
  assert.deepEqual(
    STATES.filter((state) => hasArrived({ state })),
    ['ok', 'warning'],
  );
});
