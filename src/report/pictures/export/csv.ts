// A history in the forms that other programs read.
// Called by report, app.

import type { History } from '../../history/counts/history.ts';
import type { HistoryEntry } from '../../history/lines/entry.ts';

const COLUMNS: readonly (readonly [title: string, value: (entry: HistoryEntry) => string | number | null])[] = [
  ['at', ({ at }) => at],
  ['run', ({ run }) => run],
  ['loop', ({ loop }) => loop],
  ['kind', ({ kind }) => kind],
  ['state', ({ state }) => state],
  ['outcome', ({ outcome }) => outcome],
  ['latency_ms', ({ latencyMs }) => latencyMs],
  ['latency_at_least_ms', ({ latencyAtLeastMs }) => latencyAtLeastMs],
  ['connect_ms', ({ phasesMs }) => phasesMs.connect],
  ['tls_ms', ({ phasesMs }) => phasesMs.tls],
  ['auth_ms', ({ phasesMs }) => phasesMs.auth],
  ['accept_ms', ({ phasesMs }) => phasesMs.accept],
  ['delivery_ms', ({ phasesMs }) => phasesMs.delivery],
  ['seen_ms', ({ phasesMs }) => phasesMs.seen],
  ['total_ms', ({ phasesMs }) => phasesMs.total],
];

/** Every kept run, one line a loop (RFC 4180): times in UTC, durations in ms, empty for unknown values. */
export function historyCsv({ days }: History): string {
  const rows = days.flatMap(({ entries }) => entries ?? []).map((entry) => COLUMNS.map(([, value]) => field(value(entry))).join(','));
  return [COLUMNS.map(([title]) => title).join(','), ...rows, ''].join('\r\n');
}

function field(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  // A spreadsheet takes a text with this start for a formula.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
