import type { Outcome } from '../../core/result/outcome.ts';
import { fit } from './columns.ts';
import { formatDuration } from '../../core/time/duration.ts';
import { plainText } from '../../core/text/foreign-text.ts';

/** The progress of a loop during the run. */
export interface LoopProgress {
  readonly name: string;
  readonly phase: 'connecting' | 'sending' | 'retrying' | 'waiting' | 'done';
  /** Null until it is known. */
  readonly outcome: Outcome | null;
}

/**
 * The one line that is shown and overwritten while the run waits: `3.2 s 1/2 done internal delivered · gmail waiting`, at most `width`
 * columns.
 */
export function liveLine(elapsedMs: number, loops: readonly LoopProgress[], width: number): string {
  const done = loops.filter((loop) => loop.phase === 'done').length;
  const open = loops.toSorted((a, b) => Number(a.phase === 'done') - Number(b.phase === 'done'));
  const states = open.map((loop) => `${plainText(loop.name, 30)} ${loop.phase === 'done' ? (loop.outcome ?? 'done') : loop.phase}`);
  return fit([formatDuration(elapsedMs), `${done}/${loops.length} done`, states.join(' · ')].join('  ').trimEnd(), width);
}
