import type { State } from '../../../core/result/state.ts';
import { STATES } from '../../../core/result/state.ts';
import { formatDuration } from '../../../core/time/duration.ts';
import type { HistoryEntry } from '../../history/lines/entry.ts';
import { beginOf } from '../../history/lines/day.ts';
import { quantiles } from '../../history/numbers/loop-numbers.ts';
import { markupText } from '../html.ts';
import type { LoopDay } from '../past/loop-days.ts';
import { path, short, svg, WIDTH } from './drawing.ts';

const STRIP = 28;
/** A day with few of its runs has a low bar, but always a visible one. */
const LOWEST = 0.2;
const HEIGHT = 120;
const DAY_MS = 24 * 3_600_000;
/** Between two marks of time where runs are shown one by one, ms. */
const TICK_MS = 12 * 3_600_000;
/** After this many usual intervals without a run, the time between is unknown. */
const GAP = 2.5;

/** One bar a day: its colour is the day's worst state, its height the share of the due runs that were made; grey was not looked at. */
export function dayStrip(days: readonly LoopDay[], label: string): string {
  const width = WIDTH / Math.max(1, days.length);
  const bars = new Map<State | 'none', string>();
  const draw = (word: State | 'none', x: number, height: number) =>
    bars.set(word, `${bars.get(word) ?? ''}M${short(x)} ${short(STRIP)}v-${short(height)}h${short(width * 0.8)}v${short(height)}z`);
  for (const [index, { state, made }] of days.entries()) {
    if (state === null || (made !== null && made < 1)) draw('none', index * width, STRIP);
    if (state !== null) draw(state, index * width, STRIP * Math.max(LOWEST, made ?? 1));
  }
  const paths = (['none', ...STATES] as const).map((word) => path(word, bars.get(word) ?? ''));
  return svg(STRIP, label, paths.join(''));
}

/** The median and p95 of each day, and the days with lost probes; a line ends at a day without a probe. */
export function dayChart(days: readonly LoopDay[], label: string): string {
  const width = WIDTH / Math.max(1, days.length);
  const measured = days.map(({ counts }) => (counts === null ? null : quantiles(counts.sketches.latency)));
  const top = niceTop(measured.flatMap((each) => each?.p95 ?? []));
  const at = (index: number) => (index + 0.5) * width;
  const line = (pick: (each: { readonly p50: number; readonly p95: number }) => number) =>
    polyline(measured.map((each, index) => (each === null ? null : [at(index), yOf(pick(each), top)])));
  const lost = days.map(({ counts }, index) => ((counts?.probes.lost ?? 0) > 0 ? lossMark(at(index)) : '')).join('');
  const first = days[0];
  const ticks = first === undefined ? [] : weekTicks(beginOf(first.day), days.length, at);
  return chart(
    top,
    label,
    [
      path(
        'half',
        line(({ p50 }) => p50),
      ),
      path(
        'most',
        line(({ p95 }) => p95),
      ),
      path('critical', lost),
    ],
    ticks,
  );
}

/** Every run at its true time: dots for probes that came, marks for those that did not. */
export function runChart(entries: readonly HistoryEntry[], { from, to }: { readonly from: number; readonly to: number }, label: string) {
  const top = niceTop(entries.flatMap(({ latencyMs }) => latencyMs ?? []));
  const x = (at: number) => ((at - from) / (to - from)) * WIDTH;
  const dots = entries.map(({ at, latencyMs }) =>
    latencyMs === null ? '' : `M${short(x(Date.parse(at)))} ${short(yOf(latencyMs, top))}h0`,
  );
  const marks = (state: State) =>
    entries.map(({ at, state: its, latencyMs }) => (its === state && latencyMs === null ? lossMark(x(Date.parse(at))) : '')).join('');
  const firstTick = Math.ceil(from / TICK_MS) * TICK_MS;
  const ticks = Array.from({ length: Math.floor((to - firstTick) / TICK_MS) + 1 }, (_, index) => firstTick + index * TICK_MS).map((at) => ({
    x: x(at),
    text: new Date(at).toISOString().slice(11, 16),
  }));
  const missing = gaps(entries, { from, to }).map(([begin, end]) => `M${short(x(begin))} ${HEIGHT}v-4H${short(x(end))}v4z`);
  return chart(
    top,
    label,
    [path('none', missing.join('')), path('dots', dots.join('')), path('critical', marks('critical')), path('unknown', marks('unknown'))],
    ticks,
  );
}

/** Times without a due run. */
function gaps(entries: readonly HistoryEntry[], { from, to }: { readonly from: number; readonly to: number }) {
  const times = entries.map(({ at }) => Date.parse(at));
  const every = entries.findLast(({ everyMs }) => everyMs !== null)?.everyMs ?? null;
  if (every === null) return [];
  const ends = [from, ...times, to];
  return ends.slice(1).flatMap((end, index) => {
    const begin = ends[index] ?? from;
    return end - begin > GAP * every ? [[begin, end] as const] : [];
  });
}

function chart(top: number, label: string, paths: readonly string[], ticks: readonly { readonly x: number; readonly text: string }[]) {
  const lines = [0, 0.5, 1].map((share) => `M0 ${short(yOf(share * top, top))}H${WIDTH}`).join('');
  const values = [0.5, 1].map((share) => `<text x="0" y="${short(yOf(share * top, top) + 12)}">${formatDuration(share * top)}</text>`);
  const times = ticks.map(({ x, text }) => `<text x="${short(x)}" y="${HEIGHT + 14}" text-anchor="middle">${markupText(text)}</text>`);
  return svg(HEIGHT + 18, label, [path('axis', lines), ...paths, ...values, ...times].join(''));
}

/** Points in a row are joined; null: the line ends here. A single point is a dot. */
function polyline(points: readonly (readonly [x: number, y: number] | null)[]): string {
  let joined = false;
  const parts = points.map((point, index) => {
    if (point === null) {
      joined = false;
      return '';
    }
    const [x, y] = point;
    const part = `${joined ? 'L' : 'M'}${short(x)} ${short(y)}${!joined && (points[index + 1] ?? null) === null ? 'h0' : ''}`;
    joined = true;
    return part;
  });
  return parts.join('');
}

/** A triangle on the axis of time. */
function lossMark(x: number): string {
  return `M${short(x - 4)} ${HEIGHT}l4-9 4 9z`;
}

function yOf(ms: number, top: number): number {
  return HEIGHT - (Math.min(ms, top) / top) * (HEIGHT - 8);
}

/** No clock of ours measures less, ms. */
const LEAST_TOP = 0.1;

/** The next 1, 2 or 5 times a power of ten, ms; 1,000 without a value. */
function niceTop(values: readonly number[]): number {
  const most = Math.max(...values, 0);
  if (!(most > 0)) return 1_000;
  const unit = 10 ** Math.floor(Math.log10(Math.max(LEAST_TOP, most)));
  return ([1, 2, 5, 10].find((factor) => factor * unit >= most) ?? 10) * unit;
}

function weekTicks(begin: number, days: number, at: (index: number) => number) {
  const step = Math.max(7, Math.ceil(days / 7));
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return Array.from({ length: Math.floor(days / step) }, (_, index) => {
    const day = Math.floor((index + 0.5) * step);
    return { x: at(day), text: format.format(begin + day * DAY_MS) };
  });
}
