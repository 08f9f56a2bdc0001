import type { AnnouncedEvent, Announcement } from '../../core/result/announcement.ts';
import type { IncidentMemory, Transition } from '../decide/model/memory.ts';
import type { Channel } from '../../core/ports/services/channel.ts';
import type { IssueRecord } from '../memory/issue-record.ts';

/** An incident after its last transition was sent, the channels that have it by now, and the failures. */
export interface Notified {
  readonly memory: IncidentMemory;
  readonly told: IssueRecord['told'];
  readonly problems: readonly string[];
}

/** A channel, and the event under which it is notified of the last transition. */
export interface Due {
  readonly channel: Channel;
  readonly event: AnnouncedEvent;
}

/**
 * Channels that have to be notified of the last transition: those that want it, and those that missed an earlier one. A missed one counts
 * if a later, unwanted one hides it. A channel that knows of no failure is not notified of an end.
 */
export function unnotified(channels: readonly Channel[], { told, memory }: Pick<IssueRecord, 'told' | 'memory'>): readonly Due[] {
  return channels.flatMap((channel) => {
    const event = dueEvent(channel, told[channel.name] ?? 0, memory);
    return event === null ? [] : [{ channel, event }];
  });
}

/** @param heard the last transition that the channel was notified of; 0: none */
function dueEvent(channel: Channel, heard: number, memory: IncidentMemory): AnnouncedEvent | null {
  const { last, sequence, timeline } = memory;
  if (last === null || heard >= sequence) return null;
  const believesOver = heard === 0 || timeline.find((entry) => entry.sequence === heard)?.event === 'resolved';
  const isEnd = last.event === 'resolved' || last.event === 'eased';
  const wanted = isEnd && believesOver ? null : wantedAs(channel, last.event);
  return wanted ?? hiddenEvent(channel, memory, { heard, believesOver });
}

/** The event of this outage that the channel has missed, that still holds, and that an unwanted one has followed; null: none. */
function hiddenEvent(
  channel: Channel,
  { timeline, escalated }: IncidentMemory,
  { heard, believesOver }: { readonly heard: number; readonly believesOver: boolean },
): AnnouncedEvent | null {
  const outage = timeline.slice(timeline.findLastIndex(({ event }) => event === 'resolved') + 1);
  const missed = outage.filter(({ sequence }) => sequence > heard);
  const change = outage.findLast(({ event }) => isChange(event));
  if (change !== undefined && missed.includes(change) && !(believesOver && change.event === 'eased')) {
    const wanted = wantedAs(channel, change.event);
    if (wanted !== null) return wanted;
  }
  if (escalated && missed.some(({ event }) => event === 'escalated') && channel.wants('escalated')) return 'escalated';
  if (!believesOver) return null;
  const begun = missed.filter(({ event }) => isChange(event) && event !== 'eased').map(({ event }) => wantedAs(channel, event));
  return begun.findLast((event) => event !== null) ?? null;
}

/** A channel that wants the opening also wants the reopening. Null: the channel does not want the event. */
function wantedAs(channel: Channel, event: AnnouncedEvent): AnnouncedEvent | null {
  if (channel.wants(event)) return event;
  return event === 'reopened' && channel.wants('opened') ? 'opened' : null;
}

/** The failure was different before. */
function isChange(event: AnnouncedEvent): boolean {
  return event !== 'reminded' && event !== 'escalated';
}

/** Notifies them, all at the same time. One that fails keeps its old mark, so that the next run tries again. */
export async function notifyChannels(
  channels: readonly Channel[],
  record: Pick<IssueRecord, 'told' | 'memory'>,
  announce: (last: Transition) => Announcement,
): Promise<Notified> {
  const { memory } = record;
  const { last, sequence } = memory;
  if (last === null) return { memory, told: record.told, problems: [] };
  const results = await Promise.all(
    unnotified(channels, record).map(async ({ channel, event }) => ({
      name: channel.name,
      sent: await channel.send(announce({ ...last, event })),
    })),
  );
  const heard = results.filter(({ sent }) => sent.kind === 'sent').map(({ name }) => name);
  const timeline = memory.timeline.map((entry) => (entry.sequence === sequence ? { ...entry, to: [...entry.to, ...heard] } : entry));
  return {
    memory: heard.length === 0 ? memory : { ...memory, timeline },
    told: { ...record.told, ...Object.fromEntries(heard.map((name) => [name, sequence])) },
    problems: results.flatMap(({ name, sent }) => (sent.kind === 'failed' ? [`channel ${name}: ${sent.reason}`] : [])),
  };
}
