import { redactor } from '../../core/text/redact.ts';
import type { ChannelConfig } from '../../core/request/channels.ts';
import type { Announcement } from '../../core/result/announcement.ts';
import { channelSecrets } from './channel-secrets.ts';
import type { Effort } from './http/delivery.ts';
import { deliver } from './http/delivery.ts';
import { discordMessage } from './services/discord.ts';
import type { HttpMessage } from './http/http-message.ts';
import { jsonMessage } from './http/http-message.ts';
import { loginOf, withoutLogin } from './http/login.ts';
import { nextStep } from './next-step.ts';
import type { NotifyWorld } from './http/world.ts';
import { ntfyMessage, ntfyUrl } from './services/ntfy.ts';
import { pagerDutyEvent } from './services/pagerduty.ts';
import type { Sent } from '../../core/ports/channel.ts';
import { slackMessage } from './services/slack.ts';
import { teamsMessage } from './services/teams.ts';
import { webhookMessage } from './services/webhook.ts';

/** Three retries, and a minute for everything: whoever is to hear of an outage hears of it by the next run if not by this one. */
const EFFORT: Effort = { timeout: 10_000, tries: 4, waits: [1_000, 3_000, 9_000], budget: 60_000 };

/**
 * Tells `channel` of `announcement`; never rejects. What the channel does not want to be notified (`on`) counts as sent: there is nothing left to
 * do for it. A message may arrive twice where an answer was lost on its way, unless the service knows it again (PagerDuty, webhook).
 */
export async function sendAnnouncement(channel: ChannelConfig, announcement: Announcement, world: NotifyWorld): Promise<Sent> {
  if (!channel.on.includes(announcement.event)) return { kind: 'sent' };
  return deliver(
    {
      recipient: `channel "${channel.name}" (${channel.type}, ${new URL(channel.url).host})`,
      message: () => messageFor(channel, announcement, world.clock.now()),
      nextStep: ({ status }) => nextStep(channel.type, status),
      hiddenRefusal: () => null,
      redact: redactor(channelSecrets(channel)),
      effort: EFFORT,
    },
    world,
  );
}

function messageFor(channel: ChannelConfig, announcement: Announcement, now: number): HttpMessage {
  const url = withoutLogin(channel.url);
  const login = loginOf(channel.url);
  switch (channel.type) {
    case 'slack':
      return jsonMessage(url, channel.ca, slackMessage(announcement), login);
    case 'teams':
      return jsonMessage(url, channel.ca, teamsMessage(announcement), login);
    case 'discord':
      return jsonMessage(waiting(url), channel.ca, discordMessage(announcement), login);
    case 'ntfy': {
      const authorization = channel.token === null ? login : { authorization: `Bearer ${channel.token}` };
      return jsonMessage(ntfyUrl(url), channel.ca, ntfyMessage(announcement, channel), authorization);
    }
    case 'pagerduty':
      return jsonMessage(url, channel.ca, pagerDutyEvent(announcement, channel.routingKey), login);
    case 'webhook': {
      const message = webhookMessage(announcement, channel, now);
      return { ...message, url, headers: { ...login, ...message.headers } };
    }
  }
}

/** With `wait` Discord answers only when the message is there, and tells an error ("Execute Webhook"). */
function waiting(url: string): string {
  const asked = new URL(url);
  asked.searchParams.set('wait', 'true');
  return asked.href;
}
