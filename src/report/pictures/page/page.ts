// A page of a history: one HTML file without a script and without other files.
// Called by report, app.

import { formatCount } from '../../../core/text/format/count.ts';
import { terminalMark } from '../../../core/result/state.ts';
import type { History } from '../../history/counts/history.ts';
import { dayOf, daysLater } from '../../history/lines/day.ts';
import { DEFAULT_TARGET, loopsOf } from '../../history/numbers/loop-numbers.ts';
import { markupText, moment } from '../html.ts';
import { incidentsOf } from '../past/incidents.ts';
import { presentOf } from '../past/present.ts';
import { PAGE_DAYS, RUN_DAYS } from '../past/shown.ts';
import { incidentsSection } from './incidents-section.ts';
import { loopSection } from './loop-section.ts';
import { postureSection } from './posture-section.ts';
import { STYLE, STYLE_HASH } from './style.ts';

/** The most loops that it shows. */
const MOST_LOOPS = 100;

/** The content of a page. */
export interface PageRequest {
  readonly history: History;
  /** ms since the epoch. */
  readonly now: number;
  /** The subject of the page, for people. */
  readonly title?: string;
  /** 0 to 1: the share of probes that have to arrive. */
  readonly target?: number;
}

/**
 * The status page: one HTML document (UTF-8) without a script and without other files. It holds names of loops, times and counts, but no
 * addresses, hosts or servers' words.
 */
export function statusPage({ history, now, title = 'Email continuity', target = DEFAULT_TARGET }: PageRequest): string {
  const to = dayOf(now);
  const period = { from: daysLater(to, 1 - PAGE_DAYS), to, now };
  const present = presentOf(history, now);
  const recent = history.days.filter(({ day }) => day >= daysLater(to, 1 - RUN_DAYS)).flatMap((day) => day.entries ?? []);
  const lastOf = new Map(present.loops.map((entry) => [entry.loop, entry]));
  const loops = [...loopsOf(history, period)];
  // Loops of the last run come first: renamed or removed ones belong to the past.
  const ordered = [...loops.filter(([loop]) => lastOf.has(loop)), ...loops.filter(([loop]) => !lastOf.has(loop))];
  const sections = ordered.slice(0, MOST_LOOPS).map(([loop, days]) => {
    const last = lastOf.get(loop) ?? null;
    return loopSection({ loop, days, last, entries: recent.filter((entry) => entry.loop === loop) }, period, target);
  });
  const problems = history.problems.map((problem) => `<li>${markupText(problem, 400)}</li>`).join('');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="referrer" content="no-referrer">',
    `<title>${terminalMark(present.state)} ${markupText(title)}</title>`,
    `<style>${STYLE}</style></head>`,
    `<body><main><h1>${markupText(title)}</h1>`,
    `<p class="now ${present.state}">${terminalMark(present.state)} ${markupText(present.sentence, 600)}</p>`,
    `<p class="dim">${present.at === null ? '' : `Last run: ${moment(present.at)}. `}Page made: ${moment(now)}.</p>`,
    ...sections,
    loops.length > MOST_LOOPS ? `<p>And ${formatCount(loops.length - MOST_LOOPS, 'more loop')}.</p>` : '',
    incidentsSection(incidentsOf(history), now),
    postureSection(history),
    problems === '' ? '' : `<section><h2>What could not be read</h2><ul>${problems}</ul></section>`,
    '</main></body></html>',
    '',
  ].join('\n');
}
