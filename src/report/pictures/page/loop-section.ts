import { formatDuration, UNKNOWN_VALUE } from '../../../core/time/duration.ts';
import { terminalMark } from '../../../core/result/state.ts';
import { formatCount } from '../../../core/text/format/count.ts';
import type { DayCounts } from '../../history/counts/day-counts.ts';
import type { HistoryEntry } from '../../history/lines/entry.ts';
import { beginOf, daysLater } from '../../history/lines/day.ts';
import type { LoopNumbers } from '../../history/numbers/loop-numbers.ts';
import { loopNumbers } from '../../history/numbers/loop-numbers.ts';
import type { Period } from '../../history/numbers/run-coverage.ts';
import { date, markupText, moment } from '../html.ts';
import type { LoopDay } from '../past/loop-days.ts';
import { loopDays } from '../past/loop-days.ts';
import { dayChart, dayStrip, runChart } from './charts.ts';
import { waterfall } from './waterfall.ts';
import { formatPercent } from '../../../core/text/format/percent.ts';

/** Spans of time with numbers, days. */
const SPANS = [1, 7, 30, 90] as const;
/** How far back runs are shown one by one, ms. */
const RECENT = 48 * 3_600_000;
/** The most days that are listed. */
const MOST_DAYS = 30;
/** The most hops that are drawn. */
const MOST_HOPS = 15;
/** Phases in their order, from a probe's acceptance until it was seen. */
const PHASES = ['connect', 'tls', 'auth', 'accept', 'delivery', 'seen'] as const;

/** The past of one loop. */
export interface LoopPast {
  readonly loop: string;
  readonly days: readonly DayCounts[];
  /** Its last entry; null: it was not in the last run. */
  readonly last: HistoryEntry | null;
  /** Its runs of the last days with lines, by time. */
  readonly entries: readonly HistoryEntry[];
}

/** The page's section on one loop. */
export function loopSection({ loop, days, last, entries }: LoopPast, period: Period, target: number): string {
  const shown = loopDays(days, period);
  const name = markupText(loop);
  const recent = { from: period.now - RECENT, to: period.now };
  const fresh = entries.filter(({ at }) => Date.parse(at) >= recent.from && Date.parse(at) <= recent.to);
  const arrived = fresh.filter(({ latencyMs }) => latencyMs !== null).length;
  const charts = [
    figure(
      dayStrip(shown, stripLabel(loop, shown)),
      `${shown.length} days, one bar each. Grey: not looked at, which is neither up nor down.`,
    ),
    figure(
      dayChart(shown, `Latency of ${loop} by day: median and p95.`),
      'Latency a day: the line is the median, the dots are p95. Triangles: probes were lost.',
    ),
    fresh.length === 0
      ? ''
      : figure(
          runChart(fresh, recent, `Latency of ${loop} in the last 48 hours: ${arrived} of ${formatCount(fresh.length, 'run')} arrived.`),
          'The last 48 hours, run by run, UTC. Triangles: the probe did not come. Grey on the axis: no run.',
        ),
  ];
  return `<section><h2>${nowOf(last)}${name}</h2>${charts.join('')}${numbersTable(loop, days, period, target)}${phases(loop, days, period)}${hops(loop, fresh)}${badDays(shown)}</section>`;
}

function nowOf(last: HistoryEntry | null): string {
  return last === null ? '' : `<span class="${last.state}">${terminalMark(last.state)} ${last.outcome}</span> `;
}

function figure(picture: string, caption: string): string {
  return `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;
}

function stripLabel(loop: string, days: readonly LoopDay[]): string {
  const count = (state: LoopDay['state']) => days.filter((each) => each.state === state).length;
  return `${loop}, ${days.length} days: ${count('ok')} good, ${count('warning')} with a warning, ${count('critical')} with a failure, ${count('unknown')} that could not be looked at, ${count(null)} without a run.`;
}

function numbersTable(loop: string, days: readonly DayCounts[], { to, now }: Period, target: number): string {
  const rows = SPANS.map((span) => {
    const period = { from: daysLater(to, 1 - span), to, now };
    const within = days.filter(({ day }) => day >= period.from && day <= to);
    return numbersRow(span === 1 ? 'Today' : `${span} days`, loopNumbers(loop, within, period, target));
  });
  const heads = ['', 'Lost', 'Allowed', 'p50', 'p95', 'p99', 'Worst', 'Loss at most', 'Runs', 'Made of due'];
  const head = heads.map((text) => (text === '' ? '<td></td>' : `<th scope="col">${text}</th>`)).join('');
  return `<div class="wide" role="region" tabindex="0" aria-label="Numbers of ${markupText(loop)}"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function numbersRow(title: string, numbers: LoopNumbers): string {
  const { runs, seen, lost, loss, allowed, coverage, measures } = numbers;
  const { p50 = null, p95 = null, p99 = null, worst = null } = measures.latency ?? {};
  const cells = [
    loss === null ? UNKNOWN_VALUE : `${lost} of ${seen + lost}`,
    loss === null ? UNKNOWN_VALUE : String(allowed),
    ...[p50, p95, p99, worst].map((ms) => formatDuration(ms)),
    loss === null ? UNKNOWN_VALUE : formatPercent(loss.atMost),
    String(runs),
    coverage === null ? UNKNOWN_VALUE : formatPercent(coverage.share),
  ];
  return `<tr><th scope="row">${title}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** The duration of each phase, by the medians of the last seven days. */
function phases(loop: string, days: readonly DayCounts[], { to, now }: Period): string {
  const period = { from: daysLater(to, -6), to, now };
  const { measures } = loopNumbers(
    '',
    days.filter(({ day }) => day >= period.from),
    period,
    1,
  );
  const parts = PHASES.flatMap((phase) => {
    const ms = measures[phase]?.p50 ?? null;
    return ms === null ? [] : [{ name: phase, ms }];
  });
  const picture = waterfall(parts, `Phases of ${loop}, medians of 7 days`);
  return picture === ''
    ? ''
    : figure(picture, 'Where the time goes: medians of 7 days, from the first connection to the probe in the mailbox.');
}

/** The hops of the last arrived mail, without the names of hosts, which are not public. */
function hops(loop: string, entries: readonly HistoryEntry[]): string {
  const last = entries.findLast(({ hopsMs }) => hopsMs.length > 1);
  if (last === undefined) return '';
  const parts = last.hopsMs.slice(0, MOST_HOPS).map((ms, index) => ({ name: `hop ${index + 1}`, ms }));
  const picture = waterfall(parts, `Hops of ${loop}`);
  const caption = `Hops of the last mail, by the clocks of its servers, in whole seconds; ${moment(Date.parse(last.at))}.`;
  return picture === '' ? '' : figure(picture, caption);
}

/** The bars in words, for people who do not see them. */
function badDays(days: readonly LoopDay[]): string {
  const eventful = days.filter(({ state }) => state !== null && state !== 'ok').toReversed();
  if (eventful.length === 0) return '';
  const lines = eventful.slice(0, MOST_DAYS).map(({ day, counts, state }) => {
    const outcomes = Object.entries(counts?.outcomes ?? {}).map(([outcome, count]) => `${outcome} ${count}`);
    return `<li><span class="${state ?? 'none'}">${state === null ? '' : terminalMark(state)}</span> ${date(beginOf(day))}: ${outcomes.join(', ')}</li>`;
  });
  const more = eventful.length > MOST_DAYS ? `<li>and ${eventful.length - MOST_DAYS} more</li>` : '';
  return `<details><summary>${formatCount(eventful.length, 'day')} with something to tell</summary><ul>${lines.join('')}${more}</ul></details>`;
}
