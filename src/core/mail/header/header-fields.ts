/** One field of a mail's header, unfolded (RFC 5322 section 2.2.3). Foreign text. */
export interface Field {
  /** As the mail writes it. */
  readonly name: string;
  /** Lower case, to compare by (names are case-insensitive). */
  readonly key: string;
  /** Without the line breaks of folding, trimmed. */
  readonly value: string;
}

/** Only so many characters of a header are read: a probe's own has a few thousand. */
const LONGEST = 1024 * 1024;
const MOST_FIELDS = 2_000;

/** No software writes a longer field, characters: it is passed on folded, and its readers ignore it. */
const LONGEST_FIELD = 64 * 1024;

/** The fields of a mail's header in their order, the newest trace first. Ends at the empty line; a line that is no field is skipped. */
export function headerFields(mail: string): readonly Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < mail.length && at < LONGEST && fields.length < MOST_FIELDS;) {
    const end = fieldEnd(mail, at);
    const field = mail.slice(at, end);
    at = end;
    if (field.startsWith('\n') || field.startsWith('\r\n')) break;
    const colon = field.indexOf(':');
    // RFC 5322 section 3.6.8: printable characters except a colon. A space before the colon is obsolete, but occurs.
    const name = colon > 0 && colon < 200 ? field.slice(0, colon).trimEnd() : '';
    if (!/^[!-9;-~]+$/.test(name)) continue;
    const value = field.slice(colon + 1);
    fields.push({ name, key: name.toLowerCase(), value: value.length > LONGEST_FIELD ? value : value.replaceAll(/\r?\n/g, '').trim() });
  }
  return fields;
}

/** Behind the line end without white space after it: a line with white space continues the field (folding). */
function fieldEnd(mail: string, at: number): number {
  for (let end = at; ;) {
    const feed = mail.indexOf('\n', end);
    if (feed === -1) return mail.length;
    end = feed + 1;
    const next = mail[end];
    if (next !== ' ' && next !== '\t') return end;
  }
}
