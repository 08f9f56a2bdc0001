const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

type Unit = keyof typeof UNITS;

/** The form of a duration: a whole number above 0 and its unit. Seven digits of days still fit a safe integer of ms. */
export const DURATION = /^0*[1-9][0-9]{0,6}(?:ms|s|m|h|d)$/;

/** The form in words, for an error. */
export const DURATION_FORM = 'a duration above 0 such as 500ms, 90s, 5m, 24h or 21d';

/** The length of `text` in ms; null if it is no duration. */
export function parseDuration(text: string): number | null {
  if (!DURATION.test(text)) return null;
  const digits = Number.parseInt(text, 10);
  const unit = text.slice(text.search(/[a-z]/));
  return isUnit(unit) ? digits * UNITS[unit] : null;
}

/** `ms` in the largest unit that divides it: `parseDuration` returns the same number. */
export function writeDuration(ms: number): string {
  for (const unit of ['d', 'h', 'm', 's'] as const) if (ms % UNITS[unit] === 0) return `${ms / UNITS[unit]}${unit}`;
  return `${ms}ms`;
}

const NAMED: Readonly<Record<string, string>> = { hourly: '1h', daily: '24h', weekly: '7d' };

/** The correction for a text that is no duration; null where none is evident. */
export function durationHint(text: string): string | null {
  if (/^[0-9]{1,7}$/.test(text)) return `add the unit: ${text}s for seconds, ${text}m for minutes`;
  const close = text
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^(\d{1,5})w(?:eeks?)?$/, (_, weeks: string) => `${Number(weeks) * 7}d`)
    .replace(/^(?:hourly|daily|weekly)$/, (word) => NAMED[word] ?? word)
    .replace(/(sec|min|hour|day)[a-z]*$/, (word) => word.charAt(0));
  if (close !== text && DURATION.test(close)) return `write ${close}`;
  const sum = compound(close);
  return sum === null ? null : `write ${writeDuration(sum)}`;
}

/** The length in ms of several units together (`1h30m`), of a fraction (`1.5h`) and of ISO 8601 (`PT90S`); null if it is none. */
function compound(text: string): number | null {
  const parts = text.replace(/^p(?:(\d+)d)?t?/, (_, days?: string) => (days === undefined ? '' : `${days}d`));
  if (!/^(?:\d{1,7}(?:\.\d{1,3})?(?:ms|s|m|h|d))+$/.test(parts)) return null;
  const sum = [...parts.matchAll(/([\d.]+)(ms|s|m|h|d)/g)].reduce(
    (ms, [, count, unit = '']) => ms + Number(count) * (isUnit(unit) ? UNITS[unit] : 0),
    0,
  );
  return Number.isSafeInteger(sum) && sum > 0 && DURATION.test(writeDuration(sum)) ? sum : null;
}

function isUnit(text: string): text is Unit {
  return Object.hasOwn(UNITS, text);
}
