import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { judgeBurst } from '../../../../../src/core/judge/burst/burst.ts';
import { fateOf } from '../../../../../src/core/judge/burst/loss.ts';
import type { Observation, Sighting } from '../../../../../src/core/result/observed/observation.ts';
import type { Failure } from '../../../../../src/core/result/outcome.ts';
import { compareStates } from '../../../../../src/core/result/state.ts';
import { expectedLoop } from '../../../../doubles/request/configs.ts';
import { fc } from '../../../../harness/random.ts';

const LOOP = expectedLoop();
const BURST = { probes: 20, lossWarning: 0.05, lossCritical: 0.2, isJunkExpected: false };

type Fate = 'seen' | 'edge' | 'slow' | 'junk' | 'twice' | 'late' | 'lost' | 'unread' | 'bounced' | 'refused' | 'cut';

/** Fates of arrived probes: after which time, ms, in which folder, and how often. */
const ARRIVED: Readonly<Partial<Record<Fate, { readonly after: number; readonly isJunk?: boolean; readonly copies?: number }>>> = {
  seen: { after: 20 },
  // As late as is not slow yet.
  edge: { after: 60_000 },
  slow: { after: 70_000 },
  junk: { after: 20, isJunk: true },
  twice: { after: 20, copies: 2 },
  // After the next one.
  late: { after: 150 },
};

const FAILURE: Failure = {
  end: 'sender',
  outcome: 'rejected',
  message: 'Refused.',
  reply: '550 No',
  remedy: 'Ask them.',
  temporary: false,
  uncertain: false,
};
const UNREAD: Failure = { ...FAILURE, end: 'mailbox', outcome: 'fetch_failed', message: 'The mailbox could not be read.' };
const BOUNCE = { kind: 'failed', status: '5.1.1', diagnostic: '550 5.1.1 unknown', reportedBy: null, remote: null } as const;

function observed(fate: Fate, at: number): Observation {
  const { after, isJunk = false, copies = 1 } = ARRIVED[fate] ?? { after: null };
  const sighting = (ms: number): Sighting => ({
    placement: isJunk ? { folder: 'Junk', role: 'junk' } : { folder: 'INBOX', role: 'inbox' },
    by: 'header',
    noticedAt: at + ms + 10,
    seenAt: at + ms + 20,
    unseenAt: at + ms,
    heldUpBy: null,
    receivedAt: null,
  });
  const notice = { ...BOUNCE, retryUntil: null, expired: false, seenAt: at + 50, known: null };
  return {
    submission:
      fate === 'refused'
        ? { kind: 'refused', failure: FAILURE }
        : fate === 'cut'
          ? { kind: 'uncertain', at, failure: { ...FAILURE, outcome: 'unreachable', uncertain: true } }
          : { kind: 'accepted', at, reply: `250 Ok ${at}` },
    attempts: [{ at: '2026-01-01T00:00:00.000Z', reply: '250', outcome: fate === 'refused' ? 'rejected' : 'accepted' }],
    phases: { connect: 1, tls: 2, auth: 3, accept: 4 },
    beganAt: at,
    sightings: after === null ? [] : Array.from({ length: copies }, () => sighting(after)),
    mailbox: fate === 'unread' ? UNREAD : null,
    heldUpBy: null,
    taken: 0,
    end: after !== null ? 'seen' : fate === 'bounced' ? 'bounced' : fate === 'unread' ? 'mailbox-failed' : 'critical',
    waitedMs: 300_000,
    late: [],
    notices: fate === 'bounced' ? [notice] : [],
  };
}

const judged = (fates: readonly Fate[]) =>
  judgeBurst(
    LOOP,
    BURST,
    fates.map((fate, index) => observed(fate, 1_000 + index * 100)),
  );
const some = (fate: Fate, count: number): readonly Fate[] => Array.from({ length: count }, () => fate);

suite('what a burst comes to', () => {
  const TABLE: readonly (readonly [fates: readonly Fate[], outcome: string, state: string, side: string | null])[] = [
    [some('seen', 20), 'delivered', 'ok', null],
    [[...some('seen', 19), 'lost'], 'delivered', 'ok', null],
    [[...some('seen', 18), ...some('lost', 2)], 'delivered', 'warning', 'network'],
    [[...some('seen', 18), ...some('bounced', 2)], 'delivered', 'warning', 'receiver'],
    [[...some('seen', 15), ...some('lost', 5)], 'delivered', 'critical', 'network'],
    [[...some('seen', 19), 'refused'], 'delivered', 'warning', 'sender'],
    [[...some('seen', 3), 'refused'], 'delivered', 'critical', 'sender'],
    [[...some('seen', 19), 'unread'], 'delivered', 'ok', null],
    [[...some('seen', 18), ...some('unread', 2)], 'fetch_failed', 'unknown', 'receiver'],
    [[...some('seen', 10), ...some('unread', 10)], 'fetch_failed', 'unknown', 'receiver'],
    [[...some('seen', 10), ...some('unread', 5), ...some('lost', 5)], 'delivered', 'critical', 'network'],
    [some('lost', 20), 'lost', 'critical', 'network'],
    [[...some('lost', 19), 'bounced'], 'bounced', 'critical', 'receiver'],
    [some('unread', 20), 'fetch_failed', 'unknown', 'receiver'],
    [[...some('unread', 19), 'lost'], 'fetch_failed', 'unknown', 'receiver'],
    [['refused'], 'rejected', 'critical', 'sender'],
    [['cut'], 'unreachable', 'critical', 'sender'],
  ];
  const ARRIVING: typeof TABLE = [
    [some('slow', 20), 'slow', 'warning', 'network'],
    [some('edge', 20), 'delivered', 'ok', null],
    // Shares that are as large as is allowed: 5 % of 20 and 20 % of 20.
    [[...some('seen', 16), ...some('lost', 4)], 'delivered', 'warning', 'network'],
    [[...some('seen', 16), ...some('lost', 2), ...some('unread', 2)], 'delivered', 'warning', 'network'],
    [[...some('seen', 17), 'lost', ...some('unread', 2)], 'fetch_failed', 'unknown', 'receiver'],
    [[...some('seen', 19), 'slow'], 'delivered', 'ok', null],
    [[...some('seen', 18), ...some('slow', 2)], 'slow', 'warning', 'network'],
    [[...some('seen', 19), 'junk'], 'junk', 'warning', 'sender'],
    [[...some('seen', 18), 'twice', 'slow'], 'duplicate', 'warning', 'network'],
    [[...some('seen', 18), 'twice', 'junk'], 'junk', 'warning', 'sender'],
    [[...some('seen', 16), ...some('junk', 2), ...some('lost', 2)], 'junk', 'warning', 'network'],
    [[...some('seen', 13), ...some('junk', 2), ...some('bounced', 5)], 'junk', 'critical', 'receiver'],
    [[...some('seen', 17), 'late', 'seen', 'seen'], 'delivered', 'ok', null],
    // A bounced probe says more than a missing one, in any order.
    [['lost', 'bounced', ...some('seen', 18)], 'delivered', 'warning', 'receiver'],
    [['bounced', 'lost', ...some('seen', 18)], 'delivered', 'warning', 'receiver'],
    [['lost', 'bounced'], 'bounced', 'critical', 'receiver'],
    [['lost', 'refused', ...some('seen', 18)], 'delivered', 'warning', 'network'],
  ];
  for (const [fates, outcome, state, side] of [...TABLE, ...ARRIVING]) {
    const counts = [...new Set(fates)].map((fate) => `${fates.filter((each) => each === fate).length} ${fate}`);
    test(`${counts.join(', ')}: ${outcome}, ${state}`, () => {
      const loop = judged(fates);
      assert.deepEqual([loop.outcome, loop.state, loop.side], [outcome, state, side], loop.message);
      assert.equal(loop.remedy === null, state === 'ok');
    });
  }

  const SENTENCES: readonly (readonly [fates: readonly Fate[], message: string])[] = [
    [
      some('seen', 20),
      'All 20 probes were delivered to INBOX, half of them after 40 ms at most, 95 % after 40 ms; none was lost, so this way loses 0 % to 16 % of mail (95 % confidence).',
    ],
    [
      [...some('seen', 18), 'junk', 'twice'],
      'All 20 probes were delivered to INBOX, Junk, half of them after 40 ms at most, 95 % after 40 ms; none was lost, so this way loses 0 % to 16 % of mail (95 % confidence). 1 lay in Junk. 1 came more than once.',
    ],
    [
      some('junk', 20),
      'All 20 probes were delivered to Junk, half of them after 40 ms at most, 95 % after 40 ms; none was lost, so this way loses 0 % to 16 % of mail (95 % confidence).',
    ],
    [
      [...some('seen', 17), 'late', 'seen', 'seen'],
      'All 20 probes were delivered to INBOX, half of them after 40 ms at most, 95 % after 40 ms; none was lost, so this way loses 0 % to 16 % of mail (95 % confidence). 1 came after one that was sent later.',
    ],
    [
      [...some('seen', 18), 'lost', 'bounced'],
      '18 of 20 probes were delivered to INBOX, half of them after 40 ms at most, 95 % after 40 ms; 2 were lost (10 %), so this way loses 2.8 % to 30 % of mail (95 % confidence). Accepted by `mta`, then sent back after 5 min: 550 5.1.1 unknown.',
    ],
    [
      [...some('seen', 19), 'unread'],
      '19 of 20 probes were delivered to INBOX, half of them after 40 ms at most, 95 % after 40 ms; none was lost, so this way loses 0 % to 17 % of mail (95 % confidence). What became of 1 is not known. The mailbox could not be read. It said: 550 No. Whether the probe arrived is not known.',
    ],
    [
      [...some('seen', 18), 'refused', 'unread'],
      '18 of 20 probes were delivered to INBOX, half of them after 40 ms at most, 95 % after 40 ms; none was lost, so this way loses 0 % to 18 % of mail (95 % confidence). 1 was not taken. What became of 1 is not known. Refused.',
    ],
    [
      [...some('seen', 16), 'refused', 'refused'],
      '16 of 20 probes were delivered to INBOX, half of them after 40 ms at most, 95 % after 40 ms; none was lost, so this way loses 0 % to 19 % of mail (95 % confidence). 2 were not taken. Refused. 2 were not sent any more.',
    ],
    [
      some('seen', 19),
      '19 of 20 probes were delivered to INBOX, half of them after 40 ms at most, 95 % after 40 ms; none was lost, so this way loses 0 % to 17 % of mail (95 % confidence). 1 was not sent any more.',
    ],
    [some('lost', 20), 'None of 20 probes arrived. Accepted by `mta`, but not seen in mailbox `sentinel` (Inbox, Junk) within 5 min.'],
    [
      [...some('lost', 18), 'refused', 'unread'],
      'None of 20 probes arrived (18 lost, 2 not sent or not looked at). Accepted by `mta`, but not seen in mailbox `sentinel` (Inbox, Junk) within 5 min.',
    ],
    [some('refused', 3), 'Refused.'],
  ];
  for (const [fates, sentence] of SENTENCES) {
    test(sentence, () => assert.equal(judged(fates).message, sentence));
  }

  test('Junk that is expected is fine, and says where it lies', () => {
    const loop = judgeBurst(
      LOOP,
      { ...BURST, isJunkExpected: true },
      some('junk', 20).map((fate, index) => observed(fate, 1_000 + index * 100)),
    );
    assert.deepEqual([loop.outcome, loop.state, loop.side, loop.remedy, loop.placement?.role], ['junk', 'ok', null, null, 'junk']);
  });

  test('what was handed over was sent, for certain or not; what a server refused was not', () => {
    const sent = (...fates: readonly Fate[]) => judged(fates).probes?.sent;
    assert.deepEqual([sent('seen', 'lost', 'cut', 'refused'), sent('cut'), sent('refused')], [3, 1, 0]);
  });

  test('it lies where the probe lies that tells most', () => {
    const placed = (...fates: readonly Fate[]) => judged(fates).placement?.folder;
    assert.deepEqual([placed('junk', 'seen', 'seen'), placed('seen', 'slow'), placed('lost')], ['Junk', 'INBOX', undefined]);
  });

  test('in a few words it is how much was lost, or that not all of it was sent', () => {
    const told = (...fates: readonly Fate[]) => fateOf(judged(fates));
    assert.deepEqual(
      [told('seen', 'seen', 'lost'), told('seen', 'seen', 'refused'), told('seen'), told('lost')],
      ['1 of 3 lost', 'not all sent', 'delivered', 'lost'],
    );
  });

  test('that a probe was held up is said, whichever it was', () => {
    const held = some('seen', 3).map((fate, index) => ({
      ...observed(fate, 1_000 + index * 100),
      heldUpBy: index === 1 ? 'the run' : null,
    }));
    assert.equal(judgeBurst(LOOP, BURST, held as readonly Observation[]).heldUpBy, 'the run');
    assert.equal(judged(some('seen', 3)).heldUpBy, null);
  });

  test('no probe that could not be looked at is called lost or seen, and a worse fate never betters the state', () => {
    const fate = fc.constantFrom<Fate[]>('seen', 'lost', 'unread', 'bounced');
    fc.assert(
      fc.property(fc.array(fate, { minLength: 1, maxLength: 30 }), fc.nat(), (fates, pick) => {
        const loop = judged(fates);
        const count = (...of: readonly Fate[]) => fates.filter((each) => of.includes(each)).length;
        const { sent, seen, lost, lossAtLeast, lossAtMost } = loop.probes ?? assert.fail();
        assert.deepEqual([sent, seen, lost], [fates.length, count('seen'), count('lost', 'bounced')]);
        const rate = lost / (seen + lost);
        if (seen + lost > 0) assert.ok((lossAtLeast ?? 2) <= rate + 1e-4 && rate - 1e-4 <= (lossAtMost ?? -1));
        else assert.deepEqual([lossAtLeast, lossAtMost], [null, null]);
        const at = pick % fates.length;
        if (fates[at] !== 'seen' || count('unread') > 0) return;
        const worse = judged(fates.with(at, 'lost'));
        assert.ok(compareStates(worse.state, loop.state) >= 0, `${fateOf(loop)} -> ${fateOf(worse)}`);
      }),
    );
  });
});
