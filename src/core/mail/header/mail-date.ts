const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 5322 section 4.3; every other name of a zone counts as +0000 there. */
const ZONES: Readonly<Record<string, number>> = { est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420 };

const FORM =
  /^(?:[a-z]{3,9}(?:,\s*|\s+))?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?\s*([+-]\d{4}|[a-z]{1,5})?(?: [A-Z]{3,5})?$/i;
/** As ctime(3) writes it: `Sat Nov 28 00:00:00 2026`. */
const CTIME = /^(?:[a-z]{3},? )?([a-z]{3}) (\d{1,2}) (\d{1,2}:\d{2}:\d{2}) (\d{4})(?: ([+-]\d{4}|[a-z]{1,5}))?$/i;

/**
 * A mail's date (RFC 5322 section 3.3, with its obsolete forms) in ms since the epoch; null for other texts. Comments were removed before.
 */
export function parseMailDate(text: string): number | null {
  if (text.length > 200) return null;
  const match = FORM.exec(text.replaceAll(/\s+/g, ' ').trim().replace(CTIME, '$2 $1 $4 $3 $5').trim());
  if (!match) return null;
  const [, day, name = '', year = '', hour, minute, second, zone = '+0000'] = match;
  const month = MONTHS.indexOf(name.toLowerCase());
  if (month === -1) return null;
  const fields = [Number(day), Number(hour), Number(minute), Number(second ?? 0)] as const;
  // A leap second is the next minute's first.
  if (fields[0] < 1 || fields[0] > 31 || fields[1] > 23 || fields[2] > 59 || fields[3] > 60) return null;
  const utc = Date.UTC(fullYear(year), month, ...fields);
  return utc - zoneMinutes(zone) * 60_000;
}

/** RFC 5322 section 4.3: two digits below 50 belong to this century; three digits, and other pairs, count from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return text.length === 3 ? 1900 + year : year;
}

function zoneMinutes(zone: string): number {
  if (!/^[+-]/.test(zone)) return ZONES[zone.toLowerCase()] ?? 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
  return zone.startsWith('-') ? -minutes : minutes;
}
