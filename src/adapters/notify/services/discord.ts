// The services that channels lead to, one a file.
// Called by adapters.

import type { Announcement } from '../../../core/result/announcement.ts';
import type { State } from '../../../core/result/state.ts';
import { escaped } from '../message/escaped.ts';
import { storyOf } from '../message/story.ts';
import { jsonMessage } from '../http/http-message.ts';
import type { Service } from '../message/service.ts';
import { DEFECT, GONE, NO_SECRETS } from '../message/service.ts';

export const discord: Service<'discord'> = {
  message: (announcement, { ca }, { url, login }) => jsonMessage(waiting(url), ca, discordMessage(announcement), login),
  nextSteps: {
    400: DEFECT,
    401: `the webhook's token is not valid: ${GONE}`,
    403: `the webhook is forbidden: ${GONE}`,
    404: `the webhook is gone: ${GONE}`,
  },
  secrets: NO_SECRETS,
};

/** With `wait` Discord answers only after the message is there, and reports an error ("Execute Webhook"). */
function waiting(url: string): string {
  const asked = new URL(url);
  asked.searchParams.set('wait', 'true');
  return asked.href;
}

/**
 * The body for a webhook (discord.com/developers/docs, "Execute Webhook"). `allowed_mentions` prevents every mention. Markdown, mentions
 * and links of foreign text are also escaped, so that none is shown.
 */
export function discordMessage(announcement: Announcement): unknown {
  const { headline, summary, details, footer, links } = storyOf(announcement);
  const lines = [summary, ...details.map((detail) => `• ${detail}`)].filter((line) => line !== '');
  return {
    // At most 2000 characters.
    content: escape(headline, 2_000),
    allowed_mentions: { parse: [] },
    embeds: [
      {
        // "Embed limits": 4096 in a description, 2048 in a footer, 1024 in a field's value, 6000 in all.
        description: escape(lines.join('\n'), 3_500),
        color: COLOURS[announcement.event === 'resolved' ? 'ok' : announcement.state],
        ...(links[0] === undefined ? {} : { title: links[0].label, url: links[0].url }),
        fields: links.slice(1).map(({ label, url }) => ({ name: label, value: `<${url}>`, inline: true })),
        footer: { text: escaped(footer, 1_000, (point) => point) },
      },
    ],
  };
}

/** RGB. */
const COLOURS: Readonly<Record<State, number>> = { ok: 0x2e_a0_43, warning: 0xd2_99_22, unknown: 0x8b_94_9e, critical: 0xcf_22_2e };

/** Every ASCII character with a meaning: emphasis, code, quotes, headings, lists, links, mentions, time stamps, emoji. */
function escape(text: string, max: number): string {
  return escaped(text, max, (point) => (/[\\*_~`|<>@#:[\]()+-]/.test(point) ? `\\${point}` : point));
}
