import assert from 'node:assert/strict';
import test from 'node:test';
import { fc } from '../../../harness/random.ts';
import { judge } from '../../../../src/core/judge/loop.ts';
import type { Observation, Sighting } from '../../../../src/core/result/observed/observation.ts';
import type { FolderRole } from '../../../../src/core/result/report.ts';
import type { Failure, FailureOutcome } from '../../../../src/core/result/outcome.ts';
import { expectedLoop } from '../../../doubles/request/configs.ts';

const LOOP = expectedLoop();

function sighting(after: number, role: FolderRole = 'inbox', by: Sighting['by'] = 'header'): Sighting {
  const folder = { inbox: 'INBOX', junk: 'Junk', all: 'All Mail', other: 'Lists' }[role];
  const seenAt = 1_000 + after + 2;
  return { placement: { folder, role }, by, noticedAt: 1_000 + after, seenAt, unseenAt: seenAt - 20, heldUpBy: null, receivedAt: null };
}

function accepted(sightings: readonly Sighting[], more: Partial<Observation> = {}): Observation {
  return {
    handOver: { kind: 'accepted', at: 1_000, reply: '250 2.0.0 Ok: queued as 4cXy2k' },
    attempts: [{ at: '2026-01-01T00:00:00.000Z', reply: '250', outcome: 'accepted' }],
    phases: { connect: 1, tls: 2, auth: 3, accept: 4 },
    beganAt: 900,
    sightings,
    mailbox: null,
    heldUpBy: null,
    taken: 0,
    end: sightings.length > 0 ? 'seen' : 'critical',
    waitedMs: 300_000,
    late: [],
    notices: [],
    ...more,
  };
}

function failure(outcome: FailureOutcome, end: Failure['end'], uncertain = false): Failure {
  return { end, outcome, message: 'It failed.', reply: 'so it said', remedy: 'Mend it.', temporary: false, uncertain };
}

const TABLE: readonly [what: string, observation: Observation, outcome: string, state: string, side: string | null][] = [
  ['in the Inbox in time', accepted([sighting(50)]), 'delivered', 'ok', null],
  ['after `warning`', accepted([sighting(60_101)]), 'slow', 'warning', 'network'],
  // It was in the mailbox at `seenAt` at the latest, and not yet at the look 20 ms before.
  ['after `warning` to the millisecond', accepted([sighting(60_018)]), 'delivered', 'ok', null],
  ['a millisecond after `warning`', accepted([sighting(60_019)]), 'slow', 'warning', 'network'],
  ['in Junk', accepted([sighting(50, 'junk')]), 'junk', 'warning', 'sender'],
  ['in Junk, slow and twice', accepted([sighting(70_000, 'junk'), sighting(70_010, 'junk')]), 'junk', 'warning', 'sender'],
  ['twice in the Inbox', accepted([sighting(50), sighting(60)]), 'duplicate', 'warning', 'network'],
  ['twice and slow', accepted([sighting(70_000), sighting(70_000)]), 'duplicate', 'warning', 'network'],
  ['after `warning`, by a look that came late', accepted([{ ...sighting(70_000), unseenAt: 50_000 }]), 'delivered', 'ok', null],
  ['after `warning`, never looked for before', accepted([{ ...sighting(70_000), unseenAt: null }]), 'delivered', 'ok', null],
  ['once in the Inbox, once in Junk', accepted([sighting(50, 'junk'), sighting(60)]), 'duplicate', 'warning', 'network'],
  ['in the Inbox and, as ever, in All Mail', accepted([sighting(50), sighting(60, 'all')]), 'delivered', 'ok', null],
  ['in All Mail alone', accepted([sighting(50, 'all')]), 'delivered', 'ok', null],
  ['a proven copy and one by subject', accepted([sighting(50), sighting(60, 'inbox', 'subject')]), 'delivered', 'ok', null],
  ['by subject alone', accepted([sighting(60, 'inbox', 'subject')]), 'delivered', 'ok', null],
  ['never seen', accepted([]), 'lost', 'critical', 'network'],
  [
    'never seen, mailbox unread',
    accepted([], { mailbox: failure('fetch_failed', 'mailbox'), end: 'mailbox-trouble' }),
    'fetch_failed',
    'unknown',
    'receiver',
  ],
  [
    'mailbox refuses the login',
    accepted([], { mailbox: failure('auth_failed', 'mailbox'), end: 'mailbox-trouble' }),
    'auth_failed',
    'unknown',
    'receiver',
  ],
  [
    'mailbox with a bad certificate',
    accepted([], { mailbox: failure('tls_failed', 'mailbox'), end: 'mailbox-trouble' }),
    'tls_failed',
    'unknown',
    'receiver',
  ],
  [
    'mailbox not reached',
    accepted([], { mailbox: failure('unreachable', 'mailbox'), end: 'mailbox-trouble' }),
    'unreachable',
    'unknown',
    'receiver',
  ],
  ['seen before the mailbox broke', accepted([sighting(50)], { mailbox: failure('fetch_failed', 'mailbox') }), 'delivered', 'ok', null],
  ['cancelled on its way', accepted([], { end: 'cancelled' }), 'skipped', 'unknown', 'runner'],
  [
    'put off for ever',
    accepted([], { handOver: { kind: 'refused', failure: failure('deferred', 'sender') }, end: 'not-awaited' }),
    'deferred',
    'critical',
    'receiver',
  ],
  [
    'rejected',
    accepted([], { handOver: { kind: 'refused', failure: failure('rejected', 'sender') }, end: 'not-awaited' }),
    'rejected',
    'critical',
    'sender',
  ],
  [
    'sender login refused',
    accepted([], { handOver: { kind: 'refused', failure: failure('auth_failed', 'sender') }, end: 'not-awaited' }),
    'auth_failed',
    'critical',
    'sender',
  ],
  [
    'sender rejects while the mailbox is down too',
    accepted([], {
      handOver: { kind: 'refused', failure: failure('rejected', 'sender') },
      mailbox: failure('unreachable', 'mailbox'),
      end: 'not-awaited',
    }),
    'rejected',
    'critical',
    'sender',
  ],
  [
    'broken after DATA, yet delivered',
    accepted([sighting(50)], { handOver: { kind: 'uncertain', at: 1_000, failure: failure('unreachable', 'sender', true) } }),
    'delivered',
    'ok',
    null,
  ],
  [
    'broken after DATA, never seen',
    accepted([], { handOver: { kind: 'uncertain', at: 1_000, failure: failure('unreachable', 'sender', true) } }),
    'unreachable',
    'critical',
    'sender',
  ],
  ['not sent', accepted([], { handOver: { kind: 'not-sent', reason: 'a dry run' }, end: 'not-awaited' }), 'skipped', 'unknown', 'runner'],
];

for (const [what, observation, outcome, state, side] of TABLE) {
  test(`${what}: ${outcome}`, () => {
    const report = judge(LOOP, observation);
    assert.deepEqual([report.outcome, report.state, report.side], [outcome, state, side]);
  });
}

test('the message tells all that is so, whatever came first', () => {
  const { message } = judge(LOOP, accepted([sighting(70_000, 'junk'), sighting(70_010, 'junk')]));
  assert.match(message, /Junk/);
  assert.match(message, /2 copies/);
  assert.match(message, /slower than 1 min/);
});

test('latency counts from the 250 to seen; its phases add up', () => {
  const { latencyMs, phasesMs } = judge(LOOP, accepted([sighting(50)]));
  assert.equal(latencyMs, 52);
  assert.deepEqual(phasesMs, { connect: 1, tls: 2, auth: 3, accept: 4, delivery: 50, seen: 2, total: 152 });
});

test('what is not known is null, never 0', () => {
  const { latencyMs, phasesMs, copies, placement } = judge(LOOP, accepted([], { mailbox: failure('fetch_failed', 'mailbox') }));
  assert.deepEqual([latencyMs, phasesMs.delivery, phasesMs.seen, copies, placement], [null, null, null, null, null]);
});

const sightings = fc.array(
  fc.tuple(
    fc.integer({ min: -5, max: 400_000 }),
    fc.constantFrom<FolderRole>('inbox', 'junk', 'all', 'other'),
    fc.constantFrom<Sighting['by']>('header', 'body', 'subject'),
  ),
  { maxLength: 4 },
);

test('ok is never said of a probe that was not seen, and no duration is negative', () => {
  fc.assert(
    fc.property(sightings, fc.boolean(), (all, broken) => {
      const seen = all.map(([after, role, by]) => sighting(after, role, by));
      const report = judge(LOOP, accepted(seen, { mailbox: broken ? failure('fetch_failed', 'mailbox') : null }));
      if (seen.length === 0) assert.notEqual(report.state, 'ok');
      for (const ms of [report.latencyMs, ...Object.values(report.phasesMs)]) assert.ok(ms === null || ms >= 0);
    }),
  );
});
