import { afterEach, beforeEach } from 'node:test';
import type { LogSizes } from './server-logs.ts';
import { loggedSince, logSizes } from './server-logs.ts';

/**
 * From here on a failing test shows the lines that the servers of this process have written since its start; called once by each test file
 * that starts servers. Servers do not repeat them, and their files are gone after the tests.
 */
export function showServerLogs(): void {
  const before = new WeakMap<object, LogSizes>();
  beforeEach((context) => void before.set(context, logSizes()));
  afterEach((context) => {
    // The types do not know `passed` of a test yet (nodejs.org/api/test.html, "context.passed").
    if (!('diagnostic' in context) || !('passed' in context) || context.passed) return;
    for (const log of loggedSince(before.get(context) ?? new Map<string, number>())) context.diagnostic(log);
  });
}
