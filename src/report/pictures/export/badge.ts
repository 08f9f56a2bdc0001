import type { State } from '../../../core/result/state.ts';
import { formatDuration } from '../../../core/time/duration.ts';
import { markupText } from '../html.ts';
import type { Present } from '../past/present.ts';

const LABEL = 'mail';
const COLOURS: Readonly<Record<State, string>> = { ok: '#1a7f37', warning: '#9a6700', critical: '#c3202c', unknown: '#6e7781' };
/** The approximate width of a character in 11 px Verdana, px. */
const CHARACTER = 6.8;

/** The text of a badge: a few words. */
function textOf({ state, loops }: Present): string {
  const slowest = Math.max(0, ...loops.map(({ latencyMs }) => latencyMs ?? 0));
  switch (state) {
    case 'ok':
      return slowest > 0 ? `works, ${formatDuration(slowest)}` : 'works';
    case 'warning':
      return 'works, with a warning';
    case 'critical':
      return 'broken';
    case 'unknown':
      return 'not known';
  }
}

/** The answer of an endpoint of shields.io (https://shields.io/badges/endpoint-badge, schema 1). */
export function badgeJson(present: Present): string {
  const badge = { schemaVersion: 1, label: LABEL, message: textOf(present), color: COLOURS[present.state].slice(1) };
  return `${JSON.stringify(badge)}\n`;
}

/** The same as a picture of its own (SVG 1.1), which needs no service. */
export function badgeSvg(present: Present): string {
  const shown = textOf(present);
  const [left, right] = [LABEL, shown].map((text) => Math.round(text.length * CHARACTER + 12)) as [number, number];
  const text = (x: number, content: string) => `<text x="${x}" y="14" fill="#fff" text-anchor="middle">${markupText(content)}</text>`;
  const title = markupText(`${LABEL}: ${shown}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${title}"><title>${title}</title>`,
    `<rect width="${left}" height="20" fill="#444c56"/><rect x="${left}" width="${right}" height="20" fill="${COLOURS[present.state]}"/>`,
    `<g font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${text(left / 2, LABEL)}${text(left + right / 2, shown)}</g></svg>\n`,
  ].join('');
}
