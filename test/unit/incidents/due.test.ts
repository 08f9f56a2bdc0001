import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { AnnouncedEvent, Announcement } from '../../../src/core/result/announcement.ts';
import type { Sent } from '../../../src/core/ports/services/channel.ts';
import { notifyChannels, unnotified } from '../../../src/incidents/channels/notify-channels.ts';
import { noIncident } from '../../../src/incidents/decide/model/memory.ts';

const HISTORIES: readonly (readonly AnnouncedEvent[])[] = [
  ['opened'],
  ['opened', 'reminded'],
  ['opened', 'worsened', 'reminded'],
  ['opened', 'worsened', 'eased'],
  ['opened', 'escalated', 'reminded'],
  ['opened', 'eased', 'escalated'],
  ['opened', 'worsened', 'resolved'],
  ['opened', 'resolved', 'reopened'],
  ['opened', 'resolved', 'reopened', 'eased', 'reminded'],
  ['opened', 'resolved', 'reopened', 'resolved'],
];

const WISHES: readonly (readonly AnnouncedEvent[])[] = [
  ['opened', 'reopened', 'worsened', 'eased', 'escalated', 'reminded', 'resolved'],
  ['opened', 'resolved'],
  ['worsened', 'escalated'],
  ['eased'],
  ['reminded'],
];

/** A channel's event for the last transition, for each transition that it may have got last, `0`: none. */
function dueIn(history: readonly AnnouncedEvent[], wishes: readonly AnnouncedEvent[]): string {
  const timeline = history.map((event, index) => ({
    sequence: index + 1,
    event,
    at: new Date(index * 60_000).toISOString(),
    state: 'critical' as const,
    title: event,
    to: [],
  }));
  const last = timeline.at(-1) ?? assert.fail();
  const escalated = history.lastIndexOf('escalated') > history.lastIndexOf('resolved');
  const memory = { ...noIncident('mail'), timeline, escalated, sequence: history.length, last: { ...last, summary: last.title } };
  const channel = { name: 'chat', wants: (event: AnnouncedEvent) => wishes.includes(event), send: async () => ({ kind: 'sent' as const }) };
  return [0, ...timeline.map(({ sequence }) => sequence)]
    .map((heard) => `${heard}: ${unnotified([channel], { memory, told: heard === 0 ? {} : { chat: heard } })[0]?.event ?? '-'}`)
    .join(', ');
}

test('each channel hears what it wants and has not heard yet, and of no end without a beginning', () => {
  const golden = new URL('golden/due.txt', import.meta.url);
  const parts = WISHES.map((wishes) =>
    [`wants ${wishes.join(' ')}`, ...HISTORIES.map((history) => `  ${history.join(' ')}\n    ${dueIn(history, wishes)}`)].join('\n'),
  );
  const text = `${parts.join('\n\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
  assert.equal(text, readFileSync(golden, 'utf8'));
});

test('the timeline says who was notified of the last transition, and of that alone', async () => {
  const entry = (sequence: number, to: readonly string[]) =>
    ({ sequence, event: 'opened', at: '2026-11-24T00:00:00.000Z', state: 'critical', title: 'T', to }) as const;
  const memory = {
    ...noIncident('mail'),
    sequence: 2,
    last: { ...entry(2, []), summary: 'S' },
    timeline: [entry(1, ['chat']), entry(2, [])],
  };
  const channel = (name: string, sent: Sent) => ({ name, wants: () => true, send: async () => sent });
  const channels = [channel('chat', { kind: 'sent' }), channel('phone', { kind: 'failed', reason: 'refused', lasting: false })];
  const notified = await notifyChannels(channels, { memory, told: { chat: 1 } }, () => ({}) as Announcement);
  assert.deepEqual(
    notified.memory.timeline.map(({ to }) => to),
    [['chat'], ['chat']],
  );
  assert.deepEqual([notified.told, notified.problems], [{ chat: 2 }, ['channel phone: refused']]);
});
