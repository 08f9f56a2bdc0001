import { redactor } from '../../core/text/redact.ts';
import { secretForms, urlSecrets } from '../../core/text/secrets.ts';
import type { ChannelOf, ChannelType } from '../../core/request/channels.ts';
import type { Announcement } from '../../core/result/announcement.ts';
import type { Sent } from '../../core/ports/services/channel.ts';
import type { Effort } from './http/delivery.ts';
import { deliver } from './http/delivery.ts';
import { loginOf, withoutLogin } from './http/login.ts';
import type { NotifyWorld } from './http/world.ts';
import type { Service } from './message/service.ts';
import { discord } from './services/discord.ts';
import { ntfy } from './services/ntfy.ts';
import { pagerduty } from './services/pagerduty.ts';
import { slack } from './services/slack.ts';
import { teams } from './services/teams.ts';
import { webhook } from './services/webhook.ts';

/** The services of channels: a new one is a file beside these and its row. */
const SERVICES: { readonly [T in ChannelType]: Service<T> } = { slack, teams, discord, ntfy, pagerduty, webhook };

/** Three retries, within a minute for everything: the next run tries again. */
const EFFORT: Effort = { timeout: 10_000, tries: 4, waits: [1_000, 3_000, 9_000], budget: 60_000 };

/**
 * Notifies `channel` of `announcement`; never rejects. An event that the channel does not want (`on`) counts as sent: nothing is left to
 * do. A message may arrive twice if an answer was lost, unless the service recognises it (PagerDuty, webhook).
 */
export async function sendAnnouncement<T extends ChannelType>(
  channel: ChannelOf<T>,
  announcement: Announcement,
  world: NotifyWorld,
): Promise<Sent> {
  if (!channel.on.includes(announcement.event)) return { kind: 'sent' };
  const service: Service<T> = SERVICES[channel.type];
  return deliver(
    {
      recipient: `channel "${channel.name}" (${channel.type}, ${new URL(channel.url).host})`,
      message: () =>
        service.message(announcement, channel, { url: withoutLogin(channel.url), login: loginOf(channel.url), now: world.clock.now() }),
      nextStep: ({ status }) => service.nextSteps[status] ?? USUAL_STEPS[status] ?? null,
      hiddenRefusal: () => null,
      redact: redactor([...urlSecrets(channel.url), ...service.secrets(channel)].flatMap((secret) => secretForms(null, secret))),
      effort: EFFORT,
    },
    world,
  );
}

/** The next steps for statuses with the same meaning at every service. */
const USUAL_STEPS: Readonly<Record<number, string>> = {
  407: 'the proxy wants a login: put it into https_proxy',
  413: 'it takes no message of this length: please report this as a defect',
};
