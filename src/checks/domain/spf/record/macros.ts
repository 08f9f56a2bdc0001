/** The values of a macro's letters (RFC 7208 section 7.2). */
export interface MacroValues {
  readonly sender: string;
  readonly localPart: string;
  readonly senderDomain: string;
  /** The domain whose record is being read. */
  readonly domain: string;
  /** The address in dotted form: four numbers, or 32 nibbles. */
  readonly dotted: string;
  /** The address in its usual form. */
  readonly address: string;
  readonly isIpv6: boolean;
  readonly helo: string;
  /** A validated name of the address; `unknown` without one. */
  readonly name: string;
  /** Seconds since the Unix epoch. */
  readonly seconds: number;
}

/** Section 7.1: how many parts are kept, whether they are reversed, and the separators; each may be empty. */
type Transformers = readonly [digits: string, reverse: string, delimiters: string];
/** Undefined: one of the escapes without a letter. */
type MacroParts = readonly [letter: string | undefined, ...Transformers];

const MACRO = /%(?:\{([A-Za-z])(\d*)([rR]?)([.\-+,/_=]*)\}|[%_-])/g;

/** Expands a macro-string that passed the grammar of section 7.1. */
export function expandMacros(text: string, values: MacroValues): string {
  return text.replaceAll(MACRO, (whole, ...[letter, ...transformers]: MacroParts) => {
    if (letter === undefined) return whole === '%%' ? '%' : whole === '%_' ? ' ' : '%20';
    const value = transformed(valueOf(letter.toLowerCase(), values), transformers);
    return letter === letter.toLowerCase() ? value : encodeURIComponent(Buffer.from(value).toString()).replaceAll(/[!'()*]/g, percent);
  });
}

/** Whether a macro-string has one of these letters, `letters` in lower case. */
export function usesMacro(text: string, letters: string): boolean {
  return [...text.matchAll(MACRO)].some(([, letter]) => letter !== undefined && letters.includes(letter.toLowerCase()));
}

function transformed(value: string, [digits, reverse, delimiters]: Transformers): string {
  const wanted = new Set(delimiters === '' ? '.' : delimiters);
  const parts: string[] = [''];
  for (const character of value) {
    if (wanted.has(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  const turned = reverse !== '' ? parts.toReversed() : parts;
  return (digits === '' ? turned : turned.slice(-Number(digits))).join('.');
}

function valueOf(letter: string, values: MacroValues): string {
  switch (letter) {
    case 's':
      return values.sender;
    case 'l':
      return values.localPart;
    case 'o':
      return values.senderDomain;
    case 'd':
      return values.domain;
    case 'i':
      return values.dotted;
    case 'p':
      return values.name;
    case 'v':
      return values.isIpv6 ? 'ip6' : 'in-addr';
    case 'h':
      return values.helo;
    case 'c':
      return values.address;
    case 't':
      return String(values.seconds);
    // Section 7.3: the receiving host is unknown here.
    default:
      return 'unknown';
  }
}

/** RFC 3986 section 2.3 allows these unescaped, but section 7.3 requires escapes. */
function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
