import { formatDuration } from '../../../core/time/duration.ts';
import { formatCount } from '../../../core/text/format/count.ts';
import { markupText, moment } from '../html.ts';
import type { PastIncident } from '../past/incidents.ts';

/** The most incidents that are listed. */
const MOST = 50;

export function incidentsSection(incidents: readonly PastIncident[], now: number): string {
  const lines = incidents.slice(0, MOST).map(({ loop, began, ended, runs, outcome }) => {
    const length =
      ended === null
        ? `<strong class="critical">goes on</strong>, ${formatDuration(Math.max(0, now - began))} so far`
        : `${formatDuration(ended - began)}, over ${moment(ended)}`;
    return `<li>${moment(began)}: ${markupText(loop)} ${outcome} in ${formatCount(runs, 'run')}; ${length}</li>`;
  });
  const more = incidents.length > MOST ? `<li>and ${incidents.length - MOST} more</li>` : '';
  const list = lines.length === 0 ? '<p>None in the runs that are kept.</p>' : `<ul>${lines.join('')}${more}</ul>`;
  return `<section><h2>Incidents</h2><p class="dim">Two failing runs in a row or more.</p>${list}</section>`;
}
