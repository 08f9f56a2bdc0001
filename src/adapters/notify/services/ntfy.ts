import type { NtfyChannel, NtfyPriority } from '../../../core/request/channels.ts';
import type { Announcement } from '../../../core/result/announcement.ts';
import type { State } from '../../../core/result/state.ts';
import { cutBytes } from '../../../core/judge/ceilings/texts.ts';
import { storyOf } from './story.ts';

/** Longer ones become an attachment (docs.ntfy.sh, "Limitations": 4,096 bytes). */
const LONGEST_MESSAGE = 4_096;

/** The body for JSON publishing (docs.ntfy.sh, "Publish as JSON"); it is plain text there as long as `markdown` is not set. */
export function ntfyMessage(announcement: Announcement, channel: NtfyChannel): unknown {
  const { headline, summary, details, footer, links } = storyOf(announcement);
  const [first] = links;
  return {
    topic: channel.topic,
    title: headline,
    message: cutBytes(
      [summary, ...details.map((detail) => `• ${detail}`), footer].filter((line) => line !== '').join('\n'),
      LONGEST_MESSAGE,
    ),
    priority: channel.priority ?? priorityOf(announcement),
    tags: [announcement.event, announcement.state],
    ...(first === undefined ? {} : { click: first.url }),
    // "Action buttons": at most three.
    actions: links.map(({ label, url }) => ({ action: 'view', label, url })),
  };
}

/** JSON is published to the server's root; the topic stands in the body. */
export function ntfyUrl(url: string): string {
  const root = new URL(url);
  root.pathname = root.pathname.replace(/[^/]+\/?$/, '');
  return root.href;
}

/** "Message priority": 5 rings through quiet hours on many phones, 3 is the default. */
function priorityOf({ event, state }: Announcement): NtfyPriority {
  switch (event) {
    case 'escalated':
      return 5;
    case 'opened':
    case 'reopened':
    case 'worsened':
      return FIRST[state];
    case 'eased':
    case 'reminded':
    case 'resolved':
      return 3;
  }
}

const FIRST: Readonly<Record<State, NtfyPriority>> = { ok: 3, warning: 3, unknown: 3, critical: 4 };
