import { formatDuration } from '../../core/time/duration.ts';
import type { TimelineEntry } from '../decide/model/memory.ts';
import { headlineMark } from '../../core/result/state.ts';
import { markdownMessage, markdownText } from '../../core/text/foreign-text.ts';
import { shortTime } from './strip.ts';

const LONGEST_TITLE = 120;

/** The transitions of an incident, one a line, oldest first: time, event, duration. Empty without one. */
export function timeline(entries: readonly TimelineEntry[], until: string, withReaders: boolean): string {
  if (entries.length === 0) return '';
  const lines = entries.map((entry, index) => {
    const { event, at, state, title, to } = entry;
    const lasted = Date.parse(entries[index + 1]?.at ?? until) - Date.parse(at);
    const length = event === 'resolved' || !(lasted > 0) ? '' : `, for ${formatDuration(lasted)}`;
    const readers = withReaders && to.length > 0 ? `; sent to ${to.map((name) => markdownText(name, 64)).join(', ')}` : '';
    return `- ${shortTime(at)} **${event}** ${headlineMark(event === 'resolved' ? 'ok' : state)} ${markdownMessage(title, LONGEST_TITLE)}${length}${readers}`;
  });
  return lines.join('\n');
}
