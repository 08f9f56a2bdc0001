/** The sign in place of an unknown value; never 0. */
export const UNKNOWN_VALUE = '–';

/** A duration in ms for people: `43 ms`, `0.9 s`, `15 s`, `4 min 10 s`, `3 h 5 min`, `2 d 4 h`; a dash when it is null or no duration. */
export function formatDuration(ms: number | null): string {
  if (ms === null || !Number.isFinite(ms) || ms < 0) return UNKNOWN_VALUE;
  if (ms < 1) return ms === 0 ? '0 ms' : '<1 ms';
  if (Math.round(ms) < 500) return `${Math.round(ms)} ms`;
  const tenths = Math.round(ms / 100);
  if (tenths < 100) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return twoUnits(seconds, 60, 'min', 's');
  const minutes = Math.round(ms / 60_000);
  if (minutes < 48 * 60) return twoUnits(minutes, 60, 'h', 'min');
  return twoUnits(Math.round(ms / 3_600_000), 24, 'd', 'h');
}

/** A wider interval, or one of more than a tenth of its upper end, is shown as an interval, ms. */
const WIDE = 2_500;

/** A delay between two known bounds, in ms, for people; only the upper one where the lower one adds little. */
export function formatInterval(atLeast: number, atMost: number): string {
  return isWide(atLeast, atMost)
    ? `${formatDuration(atMost)} at most (${atLeast < 1 ? 'it may have been there at once' : `at least ${formatDuration(atLeast)}`})`
    : formatDuration(atMost);
}

/** Whether the upper bound alone would say too much. */
export function isWide(atLeast: number, atMost: number): boolean {
  return atMost - atLeast > Math.max(WIDE, atMost / 10);
}

function twoUnits(value: number, size: number, large: string, small: string): string {
  const rest = value % size;
  const whole = `${Math.floor(value / size)} ${large}`;
  return rest === 0 ? whole : `${whole} ${rest} ${small}`;
}
