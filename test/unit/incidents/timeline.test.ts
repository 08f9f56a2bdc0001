import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { TimelineEntry } from '../../../src/incidents/decide/model/memory.ts';
import { runStrip } from '../../../src/incidents/text/strip.ts';
import { timeline } from '../../../src/incidents/text/timeline.ts';

const at = (minute: string) => `2026-11-24T${minute}:00.000Z`;

const ENTRIES: readonly TimelineEntry[] = [
  { sequence: 1, event: 'opened', at: at('10:00'), state: 'warning', title: 'slow', to: [] },
  { sequence: 2, event: 'worsened', at: at('10:00'), state: 'critical', title: 'lost', to: ['chat', 'phone'] },
  { sequence: 3, event: 'resolved', at: at('11:00'), state: 'critical', title: 'lost', to: ['chat'] },
];

suite('the timeline of an incident', () => {
  test('says how long it stayed so and who was notified; what lasted for no time, an end and an unheard line say none of that', () => {
    assert.deepEqual(timeline(ENTRIES, at('12:00'), true).split('\n'), [
      '- 2026-11-24 10:00 UTC **opened** ⚠️ slow',
      '- 2026-11-24 10:00 UTC **worsened** 🚨 lost, for 1 h; sent to chat, phone',
      '- 2026-11-24 11:00 UTC **resolved** ✅ lost; sent to chat',
    ]);
  });

  test('names nobody where that is not asked for, and goes on until now', () => {
    assert.deepEqual(timeline(ENTRIES.slice(1, 2), at('10:05'), false), '- 2026-11-24 10:00 UTC **worsened** 🚨 lost, for 5 min');
  });

  test('is empty without a transition', () => assert.equal(timeline([], at('12:00'), true), ''));
});

test('the last runs are drawn oldest first, at most twenty, with the time of the first and the last', () => {
  const run = (minute: number, level: 'good' | 'alarm') => ({ at: at(`10:${minute + 10}`), level, verdict: 'healthy' }) as const;
  assert.equal(runStrip([]), '');
  assert.equal(runStrip([run(0, 'alarm')]), '**Last run:** 🟥 <sub>2026-11-24 10:10 UTC</sub>');
  const many = Array.from({ length: 21 }, (_, index) => run(index, index === 1 ? 'alarm' : 'good'));
  const squares = `🟥${'🟩'.repeat(19)}`;
  assert.equal(runStrip(many), `**Last 20 runs:** ${squares} <sub>2026-11-24 10:11 UTC to 2026-11-24 10:30 UTC</sub>`);
});
