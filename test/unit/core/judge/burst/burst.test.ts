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

type Fate = 'seen' | 'lost' | 'unread' | 'bounced' | 'refused' | 'cut';

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
  const sighting: Sighting = {
    placement: { folder: 'INBOX', role: 'inbox' },
    by: 'header',
    noticedAt: at + 30,
    seenAt: at + 40,
    unseenAt: at + 20,
    heldUpBy: null,
    receivedAt: null,
  };
  const notice = { ...BOUNCE, retryUntil: null, expired: false, seenAt: at + 50, known: null };
  return {
    handOver:
      fate === 'refused'
        ? { kind: 'refused', failure: FAILURE }
        : fate === 'cut'
          ? { kind: 'uncertain', at, failure: { ...FAILURE, outcome: 'unreachable', uncertain: true } }
          : { kind: 'accepted', at, reply: `250 Ok ${at}` },
    attempts: [{ at: '2026-01-01T00:00:00.000Z', reply: '250', outcome: fate === 'refused' ? 'rejected' : 'accepted' }],
    phases: { connect: 1, tls: 2, auth: 3, accept: 4 },
    beganAt: at,
    sightings: fate === 'seen' ? [sighting] : [],
    mailbox: fate === 'unread' ? UNREAD : null,
    heldUpBy: null,
    taken: 0,
    end: fate === 'seen' ? 'seen' : fate === 'bounced' ? 'bounced' : fate === 'unread' ? 'mailbox-trouble' : 'critical',
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
  for (const [fates, outcome, state, side] of TABLE) {
    const counts = [...new Set(fates)].map((fate) => `${fates.filter((each) => each === fate).length} ${fate}`);
    test(`${counts.join(', ')}: ${outcome}, ${state}`, () => {
      const loop = judged(fates);
      assert.deepEqual([loop.outcome, loop.state, loop.side], [outcome, state, side], loop.message);
      assert.equal(loop.remedy === null, state === 'ok');
    });
  }

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
