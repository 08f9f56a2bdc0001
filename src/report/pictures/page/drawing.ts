import { markupText } from '../html.ts';

/** The width of every picture, in its own units; it is shown as wide as the page. */
export const WIDTH = 720;

/** A picture, with its text for people who do not see it. */
export function svg(height: number, label: string, content: string): string {
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${markupText(label, 400)}">${content}</svg>`;
}

/** One shape of a class; empty without a path. */
export function path(name: string, d: string): string {
  return d === '' ? '' : `<path class="${name}" d="${d}"/>`;
}

/** A coordinate with its visible digits. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
