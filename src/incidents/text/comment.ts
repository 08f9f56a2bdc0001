// The texts of issues and comments.
// Called by incidents.

import { formatDuration } from '../../core/time/duration.ts';
import type { IncidentMemory } from '../decide/model/memory.ts';
import { markdownMessage } from '../../core/text/foreign-text.ts';
import { ended } from './issue.ts';
import { shortTime } from './strip.ts';
import { timeline } from './timeline.ts';

/** The comment on the issue about its last transition; null for one that the issue's own text holds. */
export function transitionComment(memory: IncidentMemory, runUrl: string | null, mentions: readonly string[]): string | null {
  const { last } = memory;
  if (last === null || last.event === 'opened') return null;
  const run = runUrl === null ? '' : ` ([run](${runUrl}))`;
  const verdict = markdownMessage(last.summary, 400);
  const lasts = memory.since === null ? '' : `, for ${formatDuration(Date.parse(last.at) - Date.parse(memory.since))} now`;
  switch (last.event) {
    case 'reopened':
      return `**It is back**, since ${shortTime(memory.since ?? last.at)}: ${verdict}${run}`;
    case 'worsened':
      return `**It has become worse**: ${verdict}${run}`;
    case 'eased':
      return `**It has become better**: ${verdict}${run}`;
    case 'escalated':
      return `**Escalated**: this is open since ${shortTime(memory.openedAt ?? last.at)}${lasts}, and nobody has taken it. ${verdict}${run}${called(mentions)}`;
    case 'reminded':
      return `**Still so**${lasts}: ${verdict}${run}`;
    case 'resolved': {
      const story = timeline(memory.timeline, last.at, true);
      return `**${ended(memory)}.** ${verdict}${run}${story === '' ? '' : `\n\n${story}`}`;
    }
  }
}

/** Only the people in the configuration are mentioned. */
function called(logins: readonly string[]): string {
  return logins.length === 0 ? '' : ` ${logins.map((login) => `@${login}`).join(' ')}`;
}
