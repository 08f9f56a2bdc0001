import type { RunMark } from '../decide/model/memory.ts';
import type { Level } from '../decide/model/problem.ts';
import { markdownText } from '../../core/text/foreign-text.ts';
import { formatMinute } from '../../core/text/format/moment.ts';

const SQUARES: Readonly<Record<Level, string>> = { good: '🟩', pending: '🟨', warning: '🟨', alarm: '🟥', unknown: '⬜' };

/** The most runs that are drawn. */
const DRAWN = 20;

/** The last runs as squares, oldest first, with the first and last time; empty without a run. */
export function runStrip(runs: readonly RunMark[]): string {
  const drawn = runs.slice(-DRAWN);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined) return '';
  const squares = drawn.map(({ level }) => SQUARES[level]).join('');
  const span = drawn.length === 1 ? shortTime(last.at) : `${shortTime(first.at)} to ${shortTime(last.at)}`;
  return `**Last ${drawn.length === 1 ? 'run' : `${drawn.length} runs`}:** ${squares} <sub>${span}</sub>`;
}

/** `2026-11-24 08:05 UTC`; foreign text if it is no time. */
export function shortTime(iso: string): string {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? markdownText(iso, 40) : formatMinute(at);
}
