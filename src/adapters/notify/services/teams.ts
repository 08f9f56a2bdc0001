import type { Announcement } from '../../../core/result/announcement.ts';
import type { State } from '../../../core/result/state.ts';
import { storyOf } from '../message/story.ts';
import { jsonMessage } from '../http/http-message.ts';
import type { Service } from '../message/service.ts';
import { GONE, NO_SECRETS } from '../message/service.ts';

export const teams: Service<'teams'> = {
  message: (announcement, { ca }, { url, login }) => jsonMessage(url, ca, teamsMessage(announcement), login),
  nextSteps: {
    400: 'the workflow does not take this: it must begin with "When a Teams webhook request is received"',
    401: 'the signature in url is not valid: copy the whole URL from the workflow again, and let anyone trigger it',
    403: 'the signature in url is not valid: copy the whole URL from the workflow again, and let anyone trigger it',
    404: `the workflow is gone or turned off: ${GONE}`,
  },
  secrets: NO_SECRETS,
};

/**
 * A message for a workflow "When a Teams webhook request is received" (learn.microsoft.com, "Create incoming webhooks with Workflows"): one
 * adaptive card. Foreign text stands in text runs, which have no Markdown ("TextRun"). Nobody is mentioned, because a mention needs an
 * entry in `msteams.entities`. The whole stays far below Teams' limit of 28 KB.
 */
export function teamsMessage(announcement: Announcement): unknown {
  const { headline, summary, details, footer, links } = storyOf(announcement);
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          fallbackText: literal(headline),
          msteams: { width: 'Full' },
          body: [
            paragraph(headline, {
              size: 'Large',
              weight: 'Bolder',
              color: colourOf(announcement.event === 'resolved' ? 'ok' : announcement.state),
            }),
            ...(summary === '' ? [] : [paragraph(summary, {})]),
            ...details.map((detail) => paragraph(`• ${detail}`, {})),
            paragraph(footer, { isSubtle: true, size: 'Small' }),
          ],
          actions: links.map(({ label, url }) => ({ type: 'Action.OpenUrl', title: label, url })),
        },
      },
    ],
  };
}

function paragraph(text: string, look: Readonly<Record<string, unknown>>): unknown {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: literal(text), ...look }] };
}

/** Teams would replace `{{DATE(...)}}` and `{{TIME(...)}}` ("Text features in Adaptive Cards"). */
function literal(text: string): string {
  return text.replace(/\{(?=\{)/g, '{ ');
}

function colourOf(state: State): string {
  switch (state) {
    case 'ok':
      return 'Good';
    case 'warning':
      return 'Warning';
    case 'unknown':
      return 'Accent';
    case 'critical':
      return 'Attention';
  }
}
