import type { History } from '../../history/counts/history.ts';
import { badgeJson, badgeSvg } from './badge.ts';
import { incidentFeed } from './feed.ts';
import { statusPage } from '../page/page.ts';
import { presentOf } from '../past/present.ts';

/**
 * The files of a history for publication, by name: the page, its badge in two forms, the feed of its incidents. `now`: ms since the epoch.
 */
export function pageFiles(history: History, now: number): ReadonlyMap<string, string> {
  const present = presentOf(history, now);
  return new Map([
    ['index.html', statusPage({ history, now })],
    ['badge.json', badgeJson(present)],
    ['badge.svg', badgeSvg(present)],
    ['incidents.atom', incidentFeed({ history, now, url: null })],
  ]);
}
