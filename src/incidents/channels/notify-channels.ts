import type { Announcement } from '../../core/result/announcement.ts';
import type { IncidentMemory, Transition } from '../decide/model/memory.ts';
import type { Channel } from '../../core/ports/services/channel.ts';
import type { IssueRecord } from '../memory/issue-record.ts';

/** An incident after its last transition was sent, who has it by now, and what went wrong on the way. */
export interface Notified {
  readonly memory: IncidentMemory;
  readonly told: IssueRecord['told'];
  readonly problems: readonly string[];
}

/** Channels that want the last transition and do not have it. One that never heard of the problem is not notified of its end. */
export function unnotified(channels: readonly Channel[], { told, memory }: Pick<IssueRecord, 'told' | 'memory'>): readonly Channel[] {
  const { last, sequence } = memory;
  if (last === null) return [];
  const isEnd = last.event === 'resolved' || last.event === 'eased';
  return channels.filter((channel) => {
    const heard = told[channel.name] ?? 0;
    return heard < sequence && channel.wants(last.event) && (heard > 0 || !isEnd);
  });
}

/** Notifies them, all at the same time. One that fails keeps its place, so that the next run tries again. */
export async function notifyChannels(
  channels: readonly Channel[],
  record: Pick<IssueRecord, 'told' | 'memory'>,
  announce: (last: Transition) => Announcement,
): Promise<Notified> {
  const { memory } = record;
  const { last, sequence } = memory;
  if (last === null) return { memory, told: record.told, problems: [] };
  const announcement = announce(last);
  const results = await Promise.all(
    unnotified(channels, record).map(async (channel) => ({ name: channel.name, sent: await channel.send(announcement) })),
  );
  const heard = results.filter(({ sent }) => sent.kind === 'sent').map(({ name }) => name);
  const timeline = memory.timeline.map((entry) => (entry.sequence === sequence ? { ...entry, to: [...entry.to, ...heard] } : entry));
  return {
    memory: heard.length === 0 ? memory : { ...memory, timeline },
    told: { ...record.told, ...Object.fromEntries(heard.map((name) => [name, sequence])) },
    problems: results.flatMap(({ name, sent }) => (sent.kind === 'failed' ? [`channel ${name}: ${sent.reason}`] : [])),
  };
}
