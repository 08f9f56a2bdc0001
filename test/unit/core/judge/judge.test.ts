import assert from 'node:assert/strict';
import test from 'node:test';
import { fc } from '../../../harness/random.ts';
import { judge } from '../../../../src/core/judge/loop.ts';
import type { Expected, Observation, Sighting } from '../../../../src/core/result/observed/observation.ts';
import type { FolderRole, LoopReport } from '../../../../src/core/result/report.ts';
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
    submission: { kind: 'accepted', at: 1_000, reply: '250 2.0.0 Ok: queued as 4cXy2k' },
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
    accepted([], { mailbox: failure('fetch_failed', 'mailbox'), end: 'mailbox-failed' }),
    'fetch_failed',
    'unknown',
    'receiver',
  ],
  [
    'mailbox refuses the login',
    accepted([], { mailbox: failure('auth_failed', 'mailbox'), end: 'mailbox-failed' }),
    'auth_failed',
    'unknown',
    'receiver',
  ],
  [
    'mailbox with a bad certificate',
    accepted([], { mailbox: failure('tls_failed', 'mailbox'), end: 'mailbox-failed' }),
    'tls_failed',
    'unknown',
    'receiver',
  ],
  [
    'mailbox not reached',
    accepted([], { mailbox: failure('unreachable', 'mailbox'), end: 'mailbox-failed' }),
    'unreachable',
    'unknown',
    'receiver',
  ],
  ['seen before the mailbox broke', accepted([sighting(50)], { mailbox: failure('fetch_failed', 'mailbox') }), 'delivered', 'ok', null],
  ['cancelled on its way', accepted([], { end: 'cancelled' }), 'skipped', 'unknown', 'runner'],
  [
    'put off for ever',
    accepted([], { submission: { kind: 'refused', failure: failure('deferred', 'sender') }, end: 'not-awaited' }),
    'deferred',
    'critical',
    'receiver',
  ],
  [
    'rejected',
    accepted([], { submission: { kind: 'refused', failure: failure('rejected', 'sender') }, end: 'not-awaited' }),
    'rejected',
    'critical',
    'sender',
  ],
  [
    'sender login refused',
    accepted([], { submission: { kind: 'refused', failure: failure('auth_failed', 'sender') }, end: 'not-awaited' }),
    'auth_failed',
    'critical',
    'sender',
  ],
  [
    'sender rejects while the mailbox is down too',
    accepted([], {
      submission: { kind: 'refused', failure: failure('rejected', 'sender') },
      mailbox: failure('unreachable', 'mailbox'),
      end: 'not-awaited',
    }),
    'rejected',
    'critical',
    'sender',
  ],
  [
    'broken after DATA, yet delivered',
    accepted([sighting(50)], { submission: { kind: 'uncertain', at: 1_000, failure: failure('unreachable', 'sender', true) } }),
    'delivered',
    'ok',
    null,
  ],
  [
    'broken after DATA, never seen',
    accepted([], { submission: { kind: 'uncertain', at: 1_000, failure: failure('unreachable', 'sender', true) } }),
    'unreachable',
    'critical',
    'sender',
  ],
  ['not sent', accepted([], { submission: { kind: 'not-sent', reason: 'a dry run' }, end: 'not-awaited' }), 'skipped', 'unknown', 'runner'],
];

for (const [what, observation, outcome, state, side] of TABLE) {
  test(`${what}: ${outcome}`, () => {
    const report = judge(LOOP, observation);
    assert.deepEqual([report.outcome, report.state, report.side], [outcome, state, side]);
  });
}

const DELAYED = { kind: 'delayed', status: '4.4.1', diagnostic: 'Connection timed out', reportedBy: null, remote: null } as const;
const NOTICE = { ...DELAYED, retryUntil: null, expired: false, seenAt: 2_000, known: null };
const TWO_TRIES = { attempts: [...accepted([]).attempts, ...accepted([]).attempts] };
const refusing = (cause: Failure, more: Partial<Observation> = {}) =>
  accepted([], { submission: { kind: 'refused', failure: cause }, end: 'not-awaited', ...more });
const SENTENCES: readonly (readonly [observation: Observation, change: Partial<Expected>, message: string])[] = [
  [accepted([sighting(50)]), {}, 'Delivered to INBOX after 52 ms. [nobody, 1]'],
  [accepted([sighting(50)], TWO_TRIES), {}, 'Delivered to INBOX after 52 ms (taken at try 2). [nobody, 1]'],
  [accepted([sighting(70_000)], TWO_TRIES), {}, 'Delivered to INBOX after 1 min 10 s, slower than 1 min (taken at try 2). [network, 1]'],
  [accepted([sighting(50, 'all')]), {}, 'Delivered to All Mail (it skipped the Inbox) after 52 ms. [nobody, 1]'],
  [accepted([sighting(50), sighting(60), sighting(70)]), {}, 'Delivered to INBOX after 52 ms, in 3 copies. [network, 3]'],
  [
    accepted([sighting(50), sighting(60), sighting(40, 'inbox', 'subject')]),
    {},
    'Delivered to INBOX after 52 ms, in 2 copies. [network, 2]',
  ],
  [accepted([sighting(50), sighting(60, 'all'), sighting(40, 'all')]), {}, 'Delivered to INBOX after 52 ms. [nobody, 1]'],
  [accepted([sighting(50, 'junk'), sighting(60)]), {}, 'Delivered to INBOX after 52 ms, in 2 copies. [network, 2]'],
  [accepted([sighting(50, 'junk'), sighting(60, 'junk')]), {}, 'Delivered into Junk (Junk) after 52 ms, in 2 copies. [sender, 2]'],
  [accepted([sighting(50)]), { kind: 'echo' }, 'Answered by b@example.org: delivered to INBOX after 52 ms there and back. [nobody, 1]'],
  [
    accepted([sighting(50, 'junk')]),
    { kind: 'echo' },
    'Answered by b@example.org: delivered into Junk (Junk) after 52 ms there and back. [sender, 1]',
  ],
  [
    accepted([sighting(50), sighting(60)]),
    { kind: 'echo' },
    'Answered by b@example.org: delivered to INBOX after 52 ms there and back, in 2 answers. [network, 2]',
  ],
  [accepted([]), {}, 'Accepted by `mta`, but not seen in mailbox `sentinel` (Inbox, Junk) within 5 min. [network, 0]'],
  [
    accepted([]),
    { inboxAlone: true },
    'Accepted by `mta`, but not seen in mailbox `sentinel` (the Inbox alone: POP3 does not show Junk) within 5 min. [network, 0]',
  ],
  [
    accepted([]),
    { kind: 'echo' },
    'Accepted by `mta`, but no answer of b@example.org was seen in mailbox `sentinel` (Inbox, Junk) within 5 min. [network, 0]',
  ],
  [
    accepted([], { notices: [NOTICE] }),
    {},
    'Accepted by `mta`, but not seen in mailbox `sentinel` (Inbox, Junk) within 5 min. It is still being tried: 4.4.1 Connection timed out. [network, 0]',
  ],
  [
    accepted([], { taken: 1 }),
    {},
    'Accepted by `mta`, but not seen in mailbox `sentinel` (Inbox, Junk) within 5 min. A mail came into the Inbox meanwhile and was gone before it could be read. Another client empties this mailbox. [receiver, 0]',
  ],
  [
    accepted([], { taken: 2 }),
    {},
    'Accepted by `mta`, but not seen in mailbox `sentinel` (Inbox, Junk) within 5 min. 2 mails came into the Inbox meanwhile and were gone before they could be read. Another client empties this mailbox. [receiver, 0]',
  ],
  [
    accepted([], { end: 'deadline', waitedMs: 10_000 }),
    {},
    "Accepted by `mta`, but not seen in mailbox `sentinel` (Inbox, Junk) within 10 s, when the run's time was up. [network, 0]",
  ],
  [
    accepted([], { end: 'deadline', waitedMs: 9_999 }),
    {},
    "Accepted by `mta` 10 s before the run's time was up, and not seen in mailbox `sentinel` by then: whether it arrived is not known. [runner, unknown]",
  ],
  [
    accepted([], { end: 'deadline', waitedMs: 5_000 }),
    { warning: 5_000 },
    "Accepted by `mta`, but not seen in mailbox `sentinel` (Inbox, Junk) within 5.0 s, when the run's time was up. [network, 0]",
  ],
  [
    accepted([], { notices: [{ ...NOTICE, kind: 'failed', status: '5.1.1' }] }),
    {},
    'Accepted by `mta`, then sent back after 5 min: 5.1.1 Connection timed out. [receiver, 0]',
  ],
  [
    accepted([], { notices: [{ ...NOTICE, kind: 'failed', status: '5.1.1' }], waitedMs: null }),
    {},
    'Accepted by `mta`, then sent back: 5.1.1 Connection timed out. [receiver, 0]',
  ],
  [
    accepted([sighting(50)], { notices: [{ ...NOTICE, kind: 'failed', status: '5.1.1' }] }),
    {},
    'Delivered to INBOX after 52 ms. [nobody, 1]',
  ],
  [
    accepted([sighting(50, 'inbox', 'subject')], { notices: [{ ...NOTICE, kind: 'failed', status: '5.1.1' }] }),
    {},
    'Accepted by `mta`, then sent back after 5 min: 5.1.1 Connection timed out. [receiver, 0]',
  ],
  [refusing(failure('deferred', 'sender')), {}, 'It failed. [receiver, 0]'],
  [refusing(failure('deferred', 'sender'), TWO_TRIES), {}, 'It failed. (2 tries) [receiver, 0]'],
  [
    { ...refusing(failure('rejected', 'sender')), sightings: [sighting(50)] },
    {},
    'It failed. Yet it is in INBOX: the server delivers what it refuses, and a sender that tries again makes copies. [sender, 1]',
  ],
  [
    { ...refusing(failure('deferred', 'sender'), TWO_TRIES), sightings: [sighting(50), sighting(60)] },
    {},
    'It failed. (2 tries) Yet 2 copies of it are in INBOX: the server delivers what it refuses, and a sender that tries again makes copies. [receiver, 2]',
  ],
  [
    accepted([], { mailbox: failure('fetch_failed', 'mailbox'), end: 'mailbox-failed' }),
    {},
    'It failed. It said: so it said. Whether the probe arrived is not known. [receiver, unknown]',
  ],
  [
    accepted([], { mailbox: { ...failure('runner_blocked', 'mailbox'), reply: null }, end: 'mailbox-failed' }),
    {},
    'It failed. Whether the probe arrived is not known. [runner, unknown]',
  ],
  [
    accepted([], { submission: { kind: 'not-sent', reason: 'a dry run' }, end: 'not-awaited' }),
    {},
    'Nothing was sent: a dry run. [runner, 0]',
  ],
];

for (const [observation, change, sentence] of SENTENCES) {
  test(sentence, () => assert.equal(toldOf(judge({ ...LOOP, ...change }, observation)), sentence));
}

/** The message, the side that has to act, and the number of copies. */
function toldOf({ message, side, copies }: LoopReport): string {
  return `${message} [${side ?? 'nobody'}, ${copies ?? 'unknown'}]`;
}

const RELAY_LOGS =
  'Follow the queue id of the reply through the mail logs of `mta` and of the receiver of b@example.org: held, discarded, bounced, or delayed.';
const TWICE =
  'on the way delivers twice. It may be an alias with two targets, a forwarding rule beside the delivery, or a relay that repeats after a broken reply.';
const REMEDIES: readonly (readonly [what: string, observation: Observation, change: Partial<Expected>, remedy: string])[] = [
  ['lost', accepted([]), {}, RELAY_LOGS],
  ...(
    [
      ['250 2.7.0 Ok, discarded, id=01234-05 - SPAM', 'discarded it'],
      ['250 2.6.0 message quarantined as 12345', 'put it into quarantine'],
      ['250 Ok, held for approval', 'holds it back'],
    ] as const
  ).map(([reply, did]): (typeof REMEDIES)[number] => [
    `lost after ${reply}`,
    accepted([], { submission: { kind: 'accepted', at: 1_000, reply } }),
    {},
    `The server that accepted it ${did}, by its own reply: look at the rules and the log of the filter there. ${RELAY_LOGS}`,
  ]),
  ['lost, though it asked for notifications', accepted([]), { bouncesProbe: 'loud' }, RELAY_LOGS],
  [
    'lost, where some servers would not report it',
    accepted([]),
    { bouncesProbe: 'quiet' },
    `${RELAY_LOGS} No notification came; Exim and Amavis send none for a probe that says it is automatic: \`bounces-probe: loud\` leaves that out.`,
  ],
  [
    'without an answer',
    accepted([]),
    { kind: 'echo', bouncesProbe: 'quiet' },
    `${RELAY_LOGS} Then see whether the responder answers every mail, and where its answer went.`,
  ],
  [
    'in Junk',
    accepted([sighting(50, 'junk')]),
    {},
    "The receiver takes this mail for spam: look at SPF, DKIM, DMARC and blocklists of the sending side, and at the mail's content.",
  ],
  [
    'answered into Junk',
    accepted([sighting(50, 'junk')]),
    { kind: 'echo' },
    'Your own filter takes the answer for spam. Let mail of the responder pass there: the way to it is proven all the same.',
  ],
  ['delivered twice', accepted([sighting(50), sighting(60)]), {}, `Something ${TWICE}`],
  [
    'answered twice',
    accepted([sighting(50), sighting(60)]),
    { kind: 'echo' },
    `The responder answers more than once, or something ${TWICE}`,
  ],
];

for (const [what, observation, change, remedy] of REMEDIES) {
  test(`what helps where mail is ${what}`, () => assert.equal(judge({ ...LOOP, ...change }, observation).remedy, remedy));
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

test('a folder that is looked at last is told with the key that has it watched, and a watched one is not', () => {
  const filed = judge(LOOP, accepted([{ ...sighting(290_000, 'other'), unseenAt: null }]));
  assert.deepEqual([filed.outcome, filed.state], ['delivered', 'ok']);
  assert.match(filed.remedy ?? '', /Set `folder: Lists` of mailbox `/);
  assert.equal(judge(LOOP, accepted([sighting(50, 'other')])).remedy, null);
  assert.equal(judge(LOOP, accepted([{ ...sighting(70_000), unseenAt: null }])).remedy, null);
});
