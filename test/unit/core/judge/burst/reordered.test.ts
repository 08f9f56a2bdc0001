import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reordered } from '../../../../../src/core/judge/burst/reordered.ts';
import type { Observation, Sighting } from '../../../../../src/core/result/observed/observation.ts';

interface Came {
  readonly seenAt: number;
  readonly folder?: string;
  readonly unseenAt?: number | null;
}

function observed(...copies: readonly Came[]): Observation {
  return {
    submission: { kind: 'accepted', at: 0, reply: '250 Ok' },
    attempts: [],
    phases: { connect: 1, tls: 2, auth: 3, accept: 4 },
    beganAt: 0,
    sightings: copies.map(({ seenAt, folder = 'INBOX', unseenAt = seenAt - 20 }): Sighting => {
      const placement = { folder, role: folder === 'Junk' ? 'junk' : 'inbox' } as const;
      return { placement, by: 'header', noticedAt: seenAt - 5, seenAt, unseenAt, heldUpBy: null, receivedAt: null };
    }),
    mailbox: null,
    heldUpBy: null,
    taken: 0,
    end: 'seen',
    waitedMs: 0,
    late: [],
    notices: [],
  };
}

const CASES: readonly (readonly [what: string, observations: readonly Observation[], count: number])[] = [
  ['in the order in which they were sent', [observed({ seenAt: 50 }), observed({ seenAt: 60 }), observed({ seenAt: 70 })], 0],
  ['at the same moment', [observed({ seenAt: 50 }), observed({ seenAt: 50 })], 0],
  ['one after the next', [observed({ seenAt: 61 }), observed({ seenAt: 60 })], 1],
  ['the other way round', [observed({ seenAt: 70 }), observed({ seenAt: 60 }), observed({ seenAt: 50 })], 2],
  ['the first after both others', [observed({ seenAt: 70 }), observed({ seenAt: 50 }), observed({ seenAt: 60 })], 1],
  ['the last before both others', [observed({ seenAt: 60 }), observed({ seenAt: 70 }), observed({ seenAt: 50 })], 2],
  ['lost ones between', [observed(), observed({ seenAt: 70 }), observed(), observed({ seenAt: 60 }), observed()], 1],
  ['of two copies the first counts', [observed({ seenAt: 90 }, { seenAt: 50 }), observed({ seenAt: 60 })], 0],
  ['of two copies of the next one, too', [observed({ seenAt: 70 }), observed({ seenAt: 90 }, { seenAt: 60 })], 1],
  // The Junk folder was looked into before the Inbox held the first one: noticed at 95, not yet there at 95.
  ['in two folders, for certain', [observed({ seenAt: 120, unseenAt: 95 }), observed({ seenAt: 100, folder: 'Junk' })], 1],
  [
    'in two folders, and it is not known which came first',
    [observed({ seenAt: 120, unseenAt: 94 }), observed({ seenAt: 100, folder: 'Junk' })],
    0,
  ],
  ['in two folders, one never looked into before', [observed({ seenAt: 120, unseenAt: null }), observed({ seenAt: 1, folder: 'Junk' })], 0],
];

for (const [what, observations, count] of CASES) {
  test(`${what}: ${count}`, () => assert.equal(reordered(observations), count));
}
