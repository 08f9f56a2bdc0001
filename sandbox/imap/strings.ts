/** A string as a quoted string, or as a literal where it cannot be quoted (RFC 3501 section 4.3). */
export function encodeString(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : encodeLiteral(text);
}

export function encodeLiteral(text: string): string {
  return `{${text.length}}\r\n${text}`;
}

/** A nullable string (RFC 3501 `nstring`). */
export function encodeNullable(text: string | null): string {
  return text === null ? 'NIL' : encodeString(text);
}

/** A folder's name in modified UTF-7 (RFC 3501 section 5.1.3). */
export function encodeFolderName(name: string): string {
  return name.replace(/&|[^\x20-\x7e]+/g, (run) => {
    if (run === '&') return '&-';
    const units = Buffer.from(run, 'utf16le').swap16();
    return `&${units.toString('base64').replace(/=+$/, '').replaceAll('/', ',')}-`;
  });
}

export function decodeFolderName(encoded: string): string {
  return encoded.replace(/&([A-Za-z0-9+,]*)-/g, (_, base64: string) => {
    if (base64 === '') return '&';
    const units = Buffer.from(base64.replaceAll(',', '/'), 'base64');
    return Buffer.from(units.subarray(0, units.length - (units.length % 2)))
      .swap16()
      .toString('utf16le');
  });
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `"24-Nov-2026 04:28:21 +0000"` (RFC 3501 `date-time`). */
export function encodeDateTime(date: Date): string {
  const day = String(date.getUTCDate()).padStart(2, ' ');
  const clock = date.toISOString().slice(11, 19);
  return `"${day}-${MONTHS[date.getUTCMonth()] ?? 'Jan'}-${date.getUTCFullYear()} ${clock} +0000"`;
}

/** Reads `date` or `date-time`; null if it is neither. */
export function decodeDate(text: string): Date | null {
  const match = /^\s?(\d{1,2})-([A-Za-z]{3})-(\d{4})(?: (\d\d:\d\d:\d\d) ([+-]\d{4}))?$/.exec(text);
  if (match === null) return null;
  const [, day = '', name = '', year = '', clock = '00:00:00', zone = '+0000'] = match;
  const month = MONTHS.findIndex((candidate) => candidate.toLowerCase() === name.toLowerCase()) + 1;
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${clock}${zone.slice(0, 3)}:${zone.slice(3)}`;
  const date = new Date(iso);
  return month === 0 || Number.isNaN(date.getTime()) ? null : date;
}
