import { formatDuration } from '../../../core/time/duration.ts';
import type { AnnouncedEvent, Announcement } from '../../../core/result/announcement.ts';
import { plainText } from '../../../core/text/foreign-text.ts';
import { headlineMark } from '../../../core/result/state.ts';

/** An announcement for people, in plain text before any service's escapes. */
export interface Story {
  /** `🚨 Opened: mail does not arrive`. */
  readonly headline: string;
  readonly summary: string;
  /** Each one line. */
  readonly details: readonly string[];
  /** `since 2026-11-24 08:00 UTC, for 10 min · owner/name`. */
  readonly footer: string;
  readonly links: readonly Link[];
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

const MOST_DETAILS = 10;

/** Some of the services refuse longer ones. */
const LONGEST_URL = 1_000;

export function storyOf(announcement: Announcement): Story {
  const { event, state, title, summary, details, since, durationMs, source, links } = announcement;
  const shown = details.slice(0, MOST_DETAILS).map((detail) => plainText(detail, 300));
  const rest = details.length - shown.length;
  const lasted = formatDuration(durationMs);
  return {
    headline: `${headlineMark(event === 'resolved' ? 'ok' : state)} ${eventWord(event)}: ${plainText(title, 110)}`,
    summary: plainText(summary, 600),
    details: [...shown.filter((detail) => detail !== ''), ...(rest > 0 ? [`and ${rest} more`] : [])],
    footer: [`since ${minuteOf(since)}, ${event === 'resolved' ? 'lasted' : 'for'} ${lasted}`, plainText(source, 100)].join(' · '),
    links: [...linkTo('Issue', links.issue), ...linkTo('Run', links.run)],
  };
}

function eventWord(event: AnnouncedEvent): string {
  switch (event) {
    case 'opened':
      return 'Opened';
    case 'reopened':
      return 'Back again';
    case 'worsened':
      return 'Worse now';
    case 'eased':
      return 'Better now';
    case 'escalated':
      return 'Still open, escalated';
    case 'reminded':
      return 'Still open';
    case 'resolved':
      return 'Resolved';
  }
}

function minuteOf(iso: string): string {
  return plainText(iso.replace(/^(\S{10})T(\S{5}).*$/, '$1 $2 UTC'), 40);
}

function linkTo(label: string, given: string | null): readonly Link[] {
  const url = webPage(given);
  return url === null ? [] : [{ label, url }];
}

/** Only a page of the web, in its normal form, which has no white space, quotes or angle brackets; null for other text. */
export function webPage(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return (protocol === 'https:' || protocol === 'http:') && href.length <= LONGEST_URL ? href : null;
}
