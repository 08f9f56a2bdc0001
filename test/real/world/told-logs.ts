import { afterEach, beforeEach } from 'node:test';
import type { LogSizes } from './server-logs.ts';
import { loggedSince, logSizes } from './server-logs.ts';

/**
 * From here on a test that fails tells what the servers of this process have written since it began: called once by each test file that starts
 * some. Servers do not say it again, and their files are gone when the tests are over.
 */
export function tellServerLogs(): void {
  const before = new WeakMap<object, LogSizes>();
  beforeEach((context) => void before.set(context, logSizes()));
  afterEach((context) => {
    // The types do not know `passed` of a test yet (nodejs.org/api/test.html, "context.passed").
    if (!('diagnostic' in context) || !('passed' in context) || context.passed) return;
    for (const log of loggedSince(before.get(context) ?? new Map<string, number>())) context.diagnostic(log);
  });
}
