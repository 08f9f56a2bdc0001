import type { Announcement } from '../../core/result/announcement.ts';
import type { Transition } from '../decide/memory.ts';
import type { Channel } from '../../core/ports/channel.ts';
import type { IssueRecord } from '../memory/issue-record.ts';

/** The last transition that each channel has heard of by now, and what went wrong on the way. */
export interface Telling {
  readonly told: IssueRecord['told'];
  readonly problems: readonly string[];
}

/** Channels that want the last transition and have not heard of it. One that never heard of the trouble is not told of its end. */
export function unnotified(channels: readonly Channel[], { told, memory }: Pick<IssueRecord, 'told' | 'memory'>): readonly Channel[] {
  const { last, sequence } = memory;
  if (last === null) return [];
  return channels.filter((channel) => {
    const heard = told[channel.name] ?? 0;
    return heard < sequence && channel.wants(last.event) && (heard > 0 || last.event !== 'resolved');
  });
}

/** Tells them, all at the same time. One that fails keeps its place, so that the next run tries again. */
export async function notifyChannels(
  channels: readonly Channel[],
  record: Pick<IssueRecord, 'told' | 'memory'>,
  announce: (last: Transition) => Announcement,
): Promise<Telling> {
  const { last, sequence } = record.memory;
  if (last === null) return { told: record.told, problems: [] };
  const announcement = announce(last);
  const results = await Promise.all(
    unnotified(channels, record).map(async (channel) => ({ name: channel.name, sent: await channel.send(announcement) })),
  );
  const heard = results.flatMap(({ name, sent }) => (sent.kind === 'sent' ? [[name, sequence] as const] : []));
  return {
    told: { ...record.told, ...Object.fromEntries(heard) },
    problems: results.flatMap(({ name, sent }) => (sent.kind === 'failed' ? [`channel ${name}: ${sent.reason}`] : [])),
  };
}
