import assert from 'node:assert/strict';
import type { AnnouncedEvent, IncidentKind } from '../../../src/core/result/announcement.ts';
import { INCIDENT_KINDS } from '../../../src/core/result/announcement.ts';
import { fc } from '../../harness/random.ts';
import { Stage } from './stage.ts';

/** The incident that an issue is about, by its labels. */
function kindOf(labels: readonly string[]): IncidentKind {
  return INCIDENT_KINDS.find((kind) => labels.includes(`email-continuity-${kind}`)) ?? 'mail';
}

/** So many of them; rejects with the smallest failing one. */
export async function randomHistories(histories: number): Promise<void> {
  const history = fc.string({ unit: fc.constantFrom('.', '.', '!', 'd', 'x', '?'), minLength: 1, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(history, fc.boolean(), async (runs, isSlow) => {
      const told: AnnouncedEvent[] = [];
      const ear = {
        name: 'ear',
        wants: () => true,
        send: async ({ event, incident }: { event: AnnouncedEvent; incident: string }) => {
          if (incident === 'mail') told.push(event);
          return { kind: 'sent' } as const;
        },
      };
      await using stage = await Stage.begin({ channels: [ear], every: isSlow ? 7 * 3_600_000 : 1_800_000 });
      for (const letter of runs) {
        await stage.runs(letter);
        for (const kind of INCIDENT_KINDS) {
          const open = stage.repository.issues.filter(({ state, labels }) => state === 'open' && kindOf(labels) === kind);
          assert.ok(open.length <= 1, `${open.length} open after ${runs}`);
        }
        const failing = stage.repository.issues.filter(({ state, labels }) => state === 'open' && kindOf(labels) === 'mail');
        if (letter === 'x') assert.equal(failing.length, 1, 'a failure without an open issue');
      }
      await stage.runs('..');
      // The first good run is a change as well, and may be the one by which it flaps.
      const isFlapping = stage.repository.issues.some(({ state, labels }) => state === 'open' && labels.includes('flapping'));
      if (isFlapping) await stage.runs('.'.repeat(19));
      assert.deepEqual(stage.open, []);
      const begun = told.filter((event) => event === 'opened' || event === 'reopened').length;
      assert.equal(told.filter((event) => event === 'resolved').length, begun);
      const resolved = stage.repository.issues
        .filter(({ labels }) => kindOf(labels) === 'mail')
        .flatMap(({ number }) => stage.comments(number))
        .filter((comment) => comment.includes('**Over: it lasted'));
      assert.equal(resolved.length, begun);
    }),
    { numRuns: histories },
  );
}
