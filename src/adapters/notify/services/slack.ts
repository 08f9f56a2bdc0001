import type { Announcement } from '../../../core/result/announcement.ts';
import { escaped } from '../message/escaped.ts';
import type { Link } from '../message/story.ts';
import { storyOf } from '../message/story.ts';
import { jsonMessage } from '../http/http-message.ts';
import type { Service } from '../message/service.ts';
import { DEFECT, GONE, NO_SECRETS } from '../message/service.ts';

export const slack: Service<'slack'> = {
  message: (announcement, { ca }, { url, login }) => jsonMessage(url, ca, slackMessage(announcement), login),
  nextSteps: {
    400: DEFECT,
    403: `the webhook is revoked, or the workspace forbids it: ${GONE}`,
    404: `the webhook or its channel is gone: ${GONE}`,
    410: `the channel is archived: ${GONE}`,
  },
  secrets: NO_SECRETS,
};

/**
 * A message for an incoming webhook (docs.slack.dev, "Sending messages using incoming webhooks"). Foreign text stands in `plain_text`,
 * which has no mentions, links or formatting. Slack's three control characters are escaped all the same ("Formatting message text").
 */
export function slackMessage(announcement: Announcement): unknown {
  const { headline, summary, details, footer, links } = storyOf(announcement);
  // Two of these and the text between them fit into a section.
  const linksText = links
    .map(linked)
    .filter((link) => link.length <= 1_400)
    .join(' · ');
  const text = details.map((detail) => `• ${detail}`).join('\n');
  return {
    // The text for notifications and screen readers; the blocks are shown.
    text: escape(inert(`${headline} – ${summary}`), 3_000),
    parse: 'none',
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      // "Header block": at most 150 characters. "Section block": text of 1 to 3000. "Context block": at most 10 elements.
      { type: 'header', text: plain(headline, 150) },
      ...(summary === '' ? [] : [{ type: 'section', text: plain(summary, 3_000) }]),
      ...(text === '' ? [] : [{ type: 'section', text: plain(text, 3_000) }]),
      ...(linksText === '' ? [] : [{ type: 'section', text: { type: 'mrkdwn', verbatim: true, text: linksText } }]),
      { type: 'context', elements: [plain(footer, 2_000)] },
    ],
  };
}

function plain(text: string, max: number): unknown {
  return { type: 'plain_text', emoji: false, text: escape(text, max) };
}

/** In `<url|label>` a pipe ends the URL. */
function linked({ label, url }: Link): string {
  return `<${escape(url.replaceAll('|', '%7C'), 12_000)}|${label}>`;
}

/** Servers with Slack's protocol show only this text, and read mentions without brackets and Markdown links in it. */
function inert(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}._%+-])@(?=\S)/gu, '@ ').replaceAll('](', '] (');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escape(text: string, max: number): string {
  return escaped(text, max, (point) => ENTITIES[point] ?? point);
}
