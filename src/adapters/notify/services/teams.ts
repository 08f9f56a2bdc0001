import type { Announcement } from '../../../core/result/announcement.ts';
import type { State } from '../../../core/result/state.ts';
import { storyOf } from './story.ts';

/**
 * A message for a workflow "When a Teams webhook request is received" (learn.microsoft.com, "Create incoming webhooks with Workflows"): one
 * adaptive card. Foreign text stands in text runs, which know no Markdown ("TextRun"), and nobody is mentioned, because a mention needs an
 * entry in `msteams.entities`. The whole stays far below the 28 KB that Teams takes.
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

/** `{{DATE(...)}}` and `{{TIME(...)}}` would be replaced ("Text features in Adaptive Cards"). */
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
