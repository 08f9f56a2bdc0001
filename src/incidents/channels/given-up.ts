import type { Channel, Sent } from '../../core/ports/services/channel.ts';

/**
 * The same channels for one run. One that cannot be reached is not tried again for another announcement: that would use up the others'
 * time.
 */
export function givenUp(channels: readonly Channel[]): readonly Channel[] {
  const silent = new Map<string, Sent>();
  return channels.map((channel) => ({
    name: channel.name,
    wants: (event) => channel.wants(event),
    send: async (announcement) => {
      const before = silent.get(channel.name);
      if (before !== undefined) return before;
      const sent = await channel.send(announcement);
      if (sent.kind === 'failed' && !sent.lasting) silent.set(channel.name, sent);
      return sent;
    },
  }));
}
