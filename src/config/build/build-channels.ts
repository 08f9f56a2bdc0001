import { ANNOUNCED_EVENTS } from '../../core/result/announcement.ts';
import type { Authorities } from '../files/authorities.ts';
import type { ChannelConfig, NtfyPriority } from '../../core/request/channels.ts';
import { NTFY_PRIORITIES } from '../../core/request/channels.ts';
import { topicOf } from '../check/check-channels.ts';
import { DEFAULTS } from '../schema/defaults.ts';
import type { HeartbeatConfig } from '../../core/request/heartbeat.ts';
import { heartbeatTypeOf } from '../../core/request/heartbeat.ts';
import type { ConfigShape } from '../schema/schema.ts';
import { urlSecrets, webUrl } from '../../core/text/secrets.ts';

type ChannelShape = NonNullable<ConfigShape['channels']>[string];
type HeartbeatShape = NonNullable<ConfigShape['heartbeat']>;

export function buildChannel(name: string, channel: ChannelShape, authorities: Authorities): ChannelConfig {
  const url = webUrl(channel.url ?? DEFAULTS.pagerDutyUrl);
  const common = {
    name,
    url: url?.href ?? '',
    ca: authorities.get(`channels.${name}`) ?? null,
    on: ANNOUNCED_EVENTS.filter((event) => channel.on === undefined || channel.on.includes(event)),
  };
  switch (channel.type) {
    case 'slack':
    case 'teams':
    case 'discord':
      return { ...common, type: channel.type };
    case 'ntfy':
      return {
        ...common,
        type: 'ntfy',
        topic: (url === null ? null : topicOf(url)) ?? '',
        token: channel.token?.trim() ?? null,
        priority: channel.priority === undefined ? null : priority(channel.priority),
      };
    case 'pagerduty':
      return { ...common, type: 'pagerduty', routingKey: channel['routing-key']?.trim() ?? '' };
    case 'webhook':
      return { ...common, type: 'webhook', secret: channel.secret ?? null, headers: new Map(Object.entries(channel.headers ?? {})) };
  }
}

export function buildHeartbeat(heartbeat: HeartbeatShape, authorities: Authorities): HeartbeatConfig {
  const url = webUrl(heartbeat.url);
  const type = heartbeat.type === undefined || heartbeat.type === 'auto' ? heartbeatTypeOf(url?.pathname ?? '') : heartbeat.type;
  return {
    type,
    url: url?.href ?? '',
    token: heartbeat.token?.trim() ?? null,
    reports: heartbeat.reports ?? null,
    ca: authorities.get('heartbeat') ?? null,
  };
}

/** Everything of these that must not be seen, before it is put into its many forms. */
export function notifySecrets(
  channels: Readonly<Record<string, ChannelShape>>,
  heartbeat: HeartbeatShape | null,
): readonly (string | undefined)[] {
  return [
    ...Object.values(channels).flatMap((channel) => [
      ...(channel.url === undefined ? [] : urlSecrets(channel.url)),
      channel.token?.trim(),
      channel['routing-key']?.trim(),
      channel.secret,
      ...Object.entries(channel.headers ?? {}).flatMap(([name, value]) => headerSecrets(name, value)),
    ]),
    ...(heartbeat === null ? [] : [...urlSecrets(heartbeat.url), heartbeat.token?.trim()]),
  ];
}

/** The value of a header that is there to prove who is asking; with a scheme before it, what follows that too. */
function headerSecrets(name: string, value: string): readonly string[] {
  if (!/auth|token|key|secret|cookie|signature|pass/i.test(name)) return [];
  const credentials = /^[A-Za-z]+ +(\S.*)$/.exec(value)?.[1];
  return credentials === undefined ? [value] : [value, credentials];
}

function priority(given: string | number): NtfyPriority {
  const named = NTFY_PRIORITIES.findIndex((name) => name === given);
  const level = named === -1 ? Number(given) : named + 1;
  return ([1, 2, 3, 4, 5] as const).find((known) => known === level) ?? 3;
}
