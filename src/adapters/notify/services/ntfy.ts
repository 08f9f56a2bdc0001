import type { ChannelOf, NtfyPriority } from '../../../core/request/channels.ts';
import type { Announcement } from '../../../core/result/announcement.ts';
import type { State } from '../../../core/result/state.ts';
import { cutBytes } from '../../../core/judge/ceilings/texts.ts';
import { storyOf } from '../message/story.ts';
import { jsonMessage } from '../http/http-message.ts';
import type { Service } from '../message/service.ts';
import { DEFECT } from '../message/service.ts';

export const ntfy: Service<'ntfy'> = {
  message: (announcement, channel, { url, login }) => {
    const authorization = channel.token === null ? login : { authorization: `Bearer ${channel.token}` };
    return jsonMessage(ntfyUrl(url), channel.ca, ntfyMessage(announcement, channel), authorization);
  },
  nextSteps: {
    400: DEFECT,
    401: 'the topic is protected: set token, or a login in url',
    403: 'the topic is protected: set a token that may write to it',
    404: 'compare the server in url: nothing is published there',
  },
  secrets: ({ token }) => (token === null ? [] : [token]),
};

/** Longer ones become an attachment (docs.ntfy.sh, "Limitations": 4,096 bytes). */
const LONGEST_MESSAGE = 4_096;

/** The body for JSON publishing (docs.ntfy.sh, "Publish as JSON"); it is plain text there unless `markdown` is set. */
export function ntfyMessage(announcement: Announcement, channel: ChannelOf<'ntfy'>): unknown {
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

/** JSON is published to the server's root; the body holds the topic. */
function ntfyUrl(url: string): string {
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
