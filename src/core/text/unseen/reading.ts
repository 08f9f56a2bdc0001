import { ANSI, SILENT } from './invisible.ts';

/** A text as a reader may see it: its visible characters, and the place of each in the text. */
export interface UnseenReading {
  /** In UTF-16. */
  readonly units: Uint16Array;
  /** For each unit: the start of its source in the original. */
  readonly from: Uint32Array;
  /** For each unit: the end of its source in the original. */
  readonly to: Uint32Array;
}

/** A piece of the original that is an escape: its length there, and its meaning. */
interface Decoded {
  readonly length: number;
  readonly says: string;
}

/** Decodes an escape that starts with one of these characters; null: none is here. */
interface Way {
  /** By UTF-16 unit below 128: 1 where it begins an escape. */
  readonly begins: Uint8Array;
  readonly at: (text: string, at: number) => Decoded | null;
}

/**
 * Every way to read a text. First without unseen characters: controls, blanks, terminal sequences, marks. Then also with percent,
 * quoted-printable, JSON, Markdown and HTML escapes decoded, without the tags of our Markdown. Then also without the codes before each line
 * of a reply (RFC 5321 section 4.2, RFC 2034, RFC 9051 section 7.1). If the text holds terminal sequences, all of these again with the
 * sequences shown as text: they may end in the first letter of a word, or hold a whole one.
 */
export function readingsOf(text: string): readonly UnseenReading[] {
  const ways = [null, ...(/[%=\\&<]/.test(text) ? [ESCAPES] : []), ...(/\d{3}[- ]|\* [A-Z]/.test(text) ? [REPLY_CODES] : [])];
  const sequences = /[\u001b\u009b]/.test(text) ? [SEQUENCE, null] : [SEQUENCE];
  return ways.flatMap((way) => sequences.map((sequence) => read(text, way, { blanks: false, sequence })));
}

/** The text without unseen characters, its blanks kept. */
export function blankReading(text: string): UnseenReading {
  return read(text, null, { blanks: true, sequence: SEQUENCE });
}

interface Seen {
  readonly blanks: boolean;
  /** The form of terminal sequences; null: none count. */
  readonly sequence: RegExp | null;
}

const ESC = 0x1b;
const CSI = 0x9b;
const BLANK = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

function read(text: string, way: Way | null, { blanks, sequence: form }: Seen): UnseenReading {
  // Decoded text is never longer than its source.
  const units = new Uint16Array(text.length);
  const from = new Uint32Array(text.length);
  const to = new Uint32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const isPlain = (code > BLANK && code < 0x7f) || (blanks && code === BLANK);
    const decoded = way !== null && way.begins[code] === 1 ? way.at(text, at) : null;
    if (decoded === null && isPlain) {
      units[length] = quoteOf(code);
      from[length] = at;
      at += 1;
      to[length] = at;
      length += 1;
      continue;
    }
    const sequence = decoded === null && form !== null && (code === ESC || code === CSI) ? matchAt(form, text, at) : null;
    const width = decoded?.length ?? sequence?.[0].length ?? ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    const says = decoded?.says ?? (sequence !== null || code <= BLANK ? '' : text.slice(at, at + width));
    for (const character of says) {
      if (isSilent(character)) continue;
      for (let unit = 0; unit < character.length; unit += 1) {
        units[length] = quoteOf(character.charCodeAt(unit));
        from[length] = at;
        to[length] = at + width;
        length += 1;
      }
    }
    at += width;
  }
  return { units: units.subarray(0, length), from, to };
}

/** Both quotes are one: within quotes of ours, the quotes of a foreign text are single. */
function quoteOf(code: number): number {
  return code === APOSTROPHE ? QUOTE : code;
}

/** The known class of each character of the basic plane: 1 silent, 2 not. */
const known = new Uint8Array(0x10000);

function isSilent(character: string): boolean {
  const code = character.charCodeAt(0);
  if (character.length > 1) return SILENT.test(character);
  if (known[code] === 0) known[code] = SILENT.test(character) ? 1 : 2;
  return known[code] === 1;
}

const SEQUENCE = new RegExp(ANSI.source, 'y');

const PERCENT = 0x25;
const EQUALS = 0x3d;
const BACKSLASH = 0x5c;
const LESS_THAN = 0x3c;
const AMPERSAND = 0x26;
const SOFT_BREAK = /=[ \t]{0,76}\r?\n/y;
const UNICODE = /\\u([dD][89ABab][0-9A-Fa-f]{2})\\u([dD][C-Fc-f][0-9A-Fa-f]{2})|\\u([0-9A-Fa-f]{4})/y;
/**
 * The letters behind a backslash that mean a blank in JSON, and the signs that Markdown lets a backslash escape (CommonMark section 2.4).
 */
const LETTERS: ReadonlySet<string> = new Set('bfnrt');
const PUNCTUATION: ReadonlySet<string> = new Set('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');
const TAG = /<\/?(?:span|code|br|sub|details|summary)>/y;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/y;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const TAG_BEGINS = marked('/bcds');

function decode(text: string, at: number): Decoded | null {
  switch (text.charCodeAt(at)) {
    case PERCENT:
      return bytesAt(text, at);
    case EQUALS: {
      const soft = text.charCodeAt(at + 1) <= BLANK ? matchAt(SOFT_BREAK, text, at) : null;
      return soft === null ? bytesAt(text, at) : { length: soft[0].length, says: '' };
    }
    case BACKSLASH: {
      const next = text.charAt(at + 1);
      if (next === 'u') {
        const unicode = matchAt(UNICODE, text, at);
        return unicode === null ? null : { length: unicode[0].length, says: unitsOf(unicode.slice(1)) };
      }
      if (PUNCTUATION.has(next)) return { length: 2, says: next };
      return LETTERS.has(next) ? { length: 2, says: ' ' } : null;
    }
    case LESS_THAN: {
      const tag = TAG_BEGINS[text.charCodeAt(at + 1)] === 1 ? matchAt(TAG, text, at) : null;
      return tag === null ? null : { length: tag[0].length, says: '' };
    }
    case AMPERSAND: {
      const entity = matchAt(ENTITY, text, at);
      return entity === null ? null : { length: entity[0].length, says: entityOf(entity) };
    }
    default:
      return null;
  }
}

/** The encoded bytes of one character (UTF-8), with soft line breaks between them; any other byte stands for itself. */
function bytesAt(text: string, at: number): Decoded | null {
  const first = byteAt(text, at);
  if (first === null) return null;
  const alone = { length: 3, says: String.fromCharCode(first) };
  const count = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const bytes = [first];
  let place = at + 3;
  while (bytes.length < count) {
    place += matchAt(SOFT_BREAK, text, place)?.[0].length ?? 0;
    const byte = byteAt(text, place);
    if (byte === null) return alone;
    bytes.push(byte);
    place += 3;
  }
  const whole = count === 1 ? alone.says : new TextDecoder().decode(Uint8Array.from(bytes));
  return whole.includes('\ufffd') ? alone : { length: place - at, says: whole };
}

/** The byte of `%41` or `=41`. */
function byteAt(text: string, at: number): number | null {
  const sign = text.charCodeAt(at);
  const high = digitOf(text.charCodeAt(at + 1));
  const low = digitOf(text.charCodeAt(at + 2));
  return (sign === PERCENT || sign === EQUALS) && high >= 0 && low >= 0 ? high * 16 + low : null;
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}

function unitsOf(hexadecimal: readonly (string | undefined)[]): string {
  return String.fromCharCode(...hexadecimal.flatMap((digits) => (digits === undefined ? [] : parseInt(digits, 16))));
}

function entityOf([, decimal, hexadecimal, name]: RegExpExecArray): string {
  if (name !== undefined) return NAMED[name] ?? '';
  const point = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

const REPLY_CODE = /(?:\d{3}[- ](?:\d\.\d{1,3}\.\d{1,3}(?=\s)[ ]?)?|\* (?:OK|NO|BAD|BYE|PREAUTH) )/y;

function replyCode(text: string, at: number): Decoded | null {
  const before = text[at - 1];
  if (before !== undefined && before !== ' ' && before !== '\n' && before !== '\r') return null;
  const code = matchAt(REPLY_CODE, text, at);
  return code === null ? null : { length: code[0].length, says: '' };
}

const REPLY_CODES: Way = { begins: marked('0123456789*'), at: replyCode };
const ESCAPES: Way = { begins: marked('%=\\&<'), at: decode };

function marked(characters: string): Uint8Array {
  const marks = new Uint8Array(0x80);
  for (const character of characters) marks[character.charCodeAt(0)] = 1;
  return marks;
}

function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}
