import type { ChannelConfig } from '../../core/request/channels.ts';
import { secretForms, urlSecrets } from '../../core/text/secrets.ts';

/** Everything of a channel that a server may throw back at us and that nobody else is to see, in all its forms. */
export function channelSecrets(channel: ChannelConfig): readonly string[] {
  return [...urlSecrets(channel.url), ...ownSecrets(channel)].flatMap((secret) => secretForms(null, secret));
}

function ownSecrets(channel: ChannelConfig): readonly string[] {
  switch (channel.type) {
    case 'slack':
    case 'teams':
    case 'discord':
      return [];
    case 'ntfy':
      return channel.token === null ? [] : [channel.token];
    case 'pagerduty':
      return [channel.routingKey];
    case 'webhook':
      return [...(channel.secret === null ? [] : [channel.secret]), ...[...channel.headers.values()].filter((value) => value.length >= 4)];
  }
}
