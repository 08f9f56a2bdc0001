import { formatDuration, UNKNOWN_VALUE } from '../../../core/time/duration.ts';
import { markupText } from '../html.ts';
import { path, short, svg, WIDTH } from './drawing.ts';

/** One part of a way, ms; null: how long it took is not known. */
export interface Stretch {
  readonly name: string;
  readonly ms: number | null;
}

/** Where the bars begin: words stand before them. */
const BEGIN = 190;
const ROW = 22;
const BAR = 12;
/** A part that took no time that can be seen is a line all the same. */
const THINNEST = 1.5;

/**
 * Parts of a way one below the other, each beginning where the one before has ended, so that the eye finds where the time goes. What is not
 * known has no bar. Empty where nothing is known.
 *
 * @param title of what it is; the durations are told behind it
 */
export function waterfall(parts: readonly Stretch[], title: string): string {
  const total = parts.reduce((sum, { ms }) => sum + (ms ?? 0), 0);
  if (!parts.some(({ ms }) => ms !== null)) return '';
  const summary = parts.map(({ name, ms }) => `${name} ${ms === null ? 'not known' : formatDuration(ms)}`).join(', ');
  const scale = (WIDTH - BEGIN) / Math.max(1, total);
  let passed = 0;
  const bars: string[] = [];
  const labels = parts.map(({ name, ms }, row) => {
    const y = row * ROW;
    if (ms !== null) {
      const width = Math.max(THINNEST, ms * scale);
      const x = Math.min(BEGIN + passed * scale, WIDTH - width);
      bars.push(`M${short(x)} ${y + (ROW - BAR) / 2}h${short(width)}v${BAR}h-${short(width)}z`);
      passed += ms;
    }
    const text = (x: number, content: string, anchor: string) => `<text x="${x}" y="${y + 16}"${anchor}>${markupText(content)}</text>`;
    return `${text(0, name, '')}${text(BEGIN - 8, ms === null ? UNKNOWN_VALUE : formatDuration(ms), ' text-anchor="end"')}`;
  });
  return svg(parts.length * ROW, `${title}: ${summary}.`, `${path('part', bars.join(''))}${labels.join('')}`);
}
