/** Words of servers that slow a client down; each is in a server's source, or users report it. */
const THROTTLED = /\bthrottl|\btoo many (?:requests|commands)\b|\brate limit|\bslow down\b|\bsuggested back-?off\b/i;

/** The wait if a server slows us down without a time, ms. */
const UNNAMED = 5_000;

const WAIT =
  /\b(?:wait|again|retry|back-?off|interval|delay|after|every|within)\b\D{0,40}(\d{1,9})\s*(ms|milli\w*|s|sec\w*|m|min\w*|h|hours?)\b/i;

/** The wait that a server asks for, ms; null: it names none. */
export function namedWait(reply: string): number | null {
  const [, count, unit] = WAIT.exec(reply) ?? [];
  if (count === undefined || unit === undefined) return null;
  return Number(count) * unitOf(unit.toLowerCase());
}

/** The wait before the same command is repeated, ms; null if the words are not about throttling. */
export function throttleWait(reply: string): number | null {
  return THROTTLED.test(reply) ? (namedWait(reply) ?? UNNAMED) : null;
}

function unitOf(unit: string): number {
  if (unit === 'ms' || unit.startsWith('milli')) return 1;
  if (unit.startsWith('h')) return 3_600_000;
  return unit.startsWith('m') ? 60_000 : 1_000;
}
