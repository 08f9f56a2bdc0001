import { ANNOUNCED_EVENTS } from '../../core/result/announcement.ts';
import type { Authorities } from '../files/authorities.ts';
import type { ChannelConfig } from '../../core/request/channels.ts';
import { DEFAULTS } from '../schema/defaults.ts';
import type { HeartbeatConfig } from '../../core/request/heartbeat.ts';
import { heartbeatTypeOf } from '../../core/request/heartbeat.ts';
import type { ConfigShape } from '../schema/schema.ts';
import { CHANNEL_FORMS } from '../schema/sections/channels.ts';
import type { ChannelShape } from '../schema/sections/channels.ts';
import { urlSecrets, webUrl } from '../../core/text/secrets.ts';

type HeartbeatShape = NonNullable<ConfigShape['heartbeat']>;

export function buildChannel(name: string, channel: ChannelShape, authorities: Authorities): ChannelConfig {
  const url = webUrl(channel.url ?? DEFAULTS.pagerDutyUrl);
  const common = {
    name,
    url: url?.href ?? '',
    ca: authorities.get(`channels.${name}`) ?? null,
    on: ANNOUNCED_EVENTS.filter((event) => channel.on === undefined || channel.on.includes(event)),
  };
  return CHANNEL_FORMS[channel.type].built(common, channel, url);
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

/** The secrets of channels and heartbeat, before their many forms are made. */
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

/** A header's value that proves the client's identity; after a scheme, its rest too. */
function headerSecrets(name: string, value: string): readonly string[] {
  if (!/auth|token|key|secret|cookie|signature|pass/i.test(name)) return [];
  const credentials = /^[A-Za-z]+ +(\S.*)$/.exec(value)?.[1];
  return credentials === undefined ? [value] : [value, credentials];
}
