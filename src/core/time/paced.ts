import type { Clock } from './clock.ts';
import { endWait } from './limit.ts';

/**
 * Runs tasks in their order, at most `limit` in flight. A task that takes more than `overdue` ms goes on, but no longer counts: tasks that
 * wait for a silent server do not delay the others.
 */
export function paced(limit: number, overdue: number, clock: Clock): <T>(task: () => Promise<T>) => Promise<T> {
  let free = limit;
  const waiting: (() => void)[] = [];
  const giveBack = () => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return async (task) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    const done = new AbortController();
    const counted = clock.sleep(overdue, done.signal).then(giveBack);
    try {
      return await task();
    } finally {
      endWait(done);
      await counted;
    }
  };
}
