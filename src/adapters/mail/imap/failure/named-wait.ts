/** Words by which servers slow a client down; each is one that a server has in its source or that users report. */
const THROTTLED = /\bthrottl|\btoo many (?:requests|commands)\b|\brate limit|\bslow down\b|\bsuggested back-?off\b/i;

/** How much is waited where a server slows us down and does not say for how long, ms. */
const UNNAMED = 5_000;

const WAIT =
  /\b(?:wait|again|retry|back-?off|interval|delay|after|every|within)\b\D{0,40}(\d{1,9})\s*(ms|milli\w*|s|sec\w*|m|min\w*|h|hours?)\b/i;

/** The time that a server asks a client to wait, ms; null: it names none. */
export function namedWait(reply: string): number | null {
  const [, count, unit] = WAIT.exec(reply) ?? [];
  if (count === undefined || unit === undefined) return null;
  return Number(count) * unitOf(unit.toLowerCase());
}

/** How long to wait before the same command is sent again, ms; null where the words do not speak of throttling. */
export function throttleWait(reply: string): number | null {
  return THROTTLED.test(reply) ? (namedWait(reply) ?? UNNAMED) : null;
}

function unitOf(unit: string): number {
  if (unit === 'ms' || unit.startsWith('milli')) return 1;
  if (unit.startsWith('h')) return 3_600_000;
  return unit.startsWith('m') ? 60_000 : 1_000;
}
