// Planned work: times and issues that suppress incidents.
// Called by incidents and app.

import { Cron } from 'croner';
import type { MaintenanceWindow } from '../../core/request/incidents.ts';

/** The problem of five fields of cron, or null. */
export function cronProblem(fields: string): string | null {
  try {
    return new Cron(fields, { mode: '5-part' }).nextRun(new Date(0)) === null ? 'it never comes' : null;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).replace(/^CronPattern: /, '');
  }
}

/** Whether this machine knows this time zone (IANA time zone database). */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The window around `now` (ms since the epoch); null: none. The hour that a change to summer time leaves out begins when it ends. */
export function windowAt(windows: readonly MaintenanceWindow[], now: number): MaintenanceWindow | null {
  return windows.find(({ cron, zone, duration }) => isWithin(cron, zone, duration, now)) ?? null;
}

/** Whether the last begin is within the window's duration: the first begin after that moment has come already. */
function isWithin(cron: string, zone: string, duration: number, now: number): boolean {
  const begin = new Cron(cron, { mode: '5-part', timezone: zone }).nextRun(new Date(now - duration));
  return begin !== null && begin.getTime() <= now;
}
