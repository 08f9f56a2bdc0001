import { formatDuration, UNKNOWN_VALUE } from '../../../core/time/duration.ts';
import { markupText } from '../html.ts';
import { path, short, svg, WIDTH } from './drawing.ts';

/** One part of a way, ms; null: its duration is unknown. */
export interface Stretch {
  readonly name: string;
  readonly ms: number | null;
}

/** The start of the bars: words stand before them. */
const BEGIN = 190;
const ROW = 22;
const BAR = 12;
/** A part without a visible duration is still a line. */
const THINNEST = 1.5;

/**
 * Parts of a way one below the other. Each begins at the end of the one before, so that the slow part is easy to see. An unknown part has
 * no bar. Empty if all are unknown.
 *
 * @param title the title; the durations follow it
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
