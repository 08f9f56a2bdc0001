import type { UnseenReading } from './unseen/reading.ts';
import { blankReading, readingsOf } from './unseen/reading.ts';

/** The text in place of a secret. */
const MASK = '***';

/** Masks every secret in a text. */
export type Redact = (text: string) => string;

/** UTF-16 units by which a secret is looked for; a shorter secret is found only in its plain form. */
const KEY = 4;
/**
 * Text before an ellipsis may end within a secret, also if a sentence goes on behind it. From so many units of a secret on, it is masked.
 */
const LEAST_REST = 4;
const ELLIPSIS = '…'.charCodeAt(0);
/** A text may have been cut without an ellipsis. So many units of a secret at its end are no chance, and are masked. */
const LEAST_END = 12;

/**
 * A function that masks every one of `secrets` in a text. It finds them as a reader would: with unseen characters between the letters, or
 * escaped for a URL, JSON, HTML, Markdown or quoted-printable. Its time grows with the text, not with the number of secrets.
 */
export function redactor(secrets: readonly string[]): Redact {
  const forms = [...new Set(secrets)].filter((secret) => secret !== '').toSorted((a, b) => b.length - a.length);
  const patterns = new Patterns(forms.flatMap(readingsOf).map(({ units }) => units));
  const short = forms.filter((form) => (readingsOf(form)[0]?.units.length ?? 0) < KEY);
  return (text) => {
    if (text === '') return text;
    const masked = masking(
      text,
      readingsOf(text).flatMap((reading) => patterns.in(reading)),
    );
    return short.length === 0 ? masked : maskShort(masked, short);
  };
}

/** A secret of a letter or two is found only in its plain form, because blanks between letters are in every text. */
function maskShort(text: string, short: readonly string[]): string {
  const reading = blankReading(text);
  const spans = short.flatMap((form) => {
    const { units } = blankReading(form);
    const found: Span[] = [];
    for (let at = 0; units.length > 0 && at + units.length <= reading.units.length; at += 1)
      if (isAt(units, reading.units, at)) found.push(spanOf(reading, at, units.length));
    return found;
  });
  return masking(text, spans);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The secrets as the readings show them, found by its first units. */
class Patterns {
  readonly #byKey = new Map<number, Uint16Array[]>();
  /** The possible keys, by their lower bits: this alone rules out most positions of a text. */
  readonly #maybe = new Uint8Array(0x10000);

  constructor(patterns: readonly Uint16Array[]) {
    for (const pattern of patterns.toSorted((a, b) => b.length - a.length)) {
      if (pattern.length < KEY) continue;
      const key = keyAt(pattern, 0);
      this.#maybe[key & 0xffff] = 1;
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, [pattern]);
      else known.push(pattern);
    }
  }

  in(reading: UnseenReading): readonly Span[] {
    const spans: Span[] = [];
    const { units } = reading;
    let cutAt = units.indexOf(ELLIPSIS);
    for (let at = 0; at + KEY <= units.length; at += 1) {
      // A cut text may stand in a sentence that goes on.
      if (cutAt >= 0 && cutAt < at) cutAt = units.indexOf(ELLIPSIS, at);
      const key = keyAt(units, at);
      if (this.#maybe[key & 0xffff] === 0) continue;
      const length = longestAt(this.#byKey.get(key) ?? [], units, at, cutAt);
      if (length > 0) spans.push(spanOf(reading, at, length));
    }
    return spans;
  }
}

function spanOf({ from, to }: UnseenReading, at: number, length: number): Span {
  return { from: from[at] ?? 0, to: to[at + length - 1] ?? 0 };
}

/**
 * The length of the text from `at` on that equals one of the patterns, or the start of one that is cut off: by the ellipsis at `cutAt` (-1:
 * none), or by the text's end. 0: no match.
 */
function longestAt(patterns: readonly Uint16Array[], units: Uint16Array, at: number, cutAt: number): number {
  const whole = patterns.find((pattern) => isAt(pattern, units, at));
  if (whole !== undefined) return whole.length;
  const begins = (left: number, isCut: boolean) =>
    patterns.some((pattern) => left < pattern.length && left >= leastOf(pattern, isCut) && isAt(pattern.subarray(0, left), units, at));
  if (cutAt >= 0 && begins(cutAt - at, true)) return cutAt - at;
  const left = units.length - at;
  return begins(left, false) ? left : 0;
}

function isAt(pattern: Uint16Array, units: Uint16Array, at: number): boolean {
  if (at + pattern.length > units.length) return false;
  for (let index = 0; index < pattern.length; index += 1) if (pattern[index] !== units[at + index]) return false;
  return true;
}

/** The start of a URL is no secret yet. */
function leastOf(pattern: Uint16Array, isCut: boolean): number {
  const isUrl = String.fromCharCode(...pattern.subarray(0, 4)) === 'http';
  return isCut && !isUrl ? LEAST_REST : Math.max(Math.ceil(pattern.length / 2), LEAST_END);
}

function keyAt(units: Uint16Array, at: number): number {
  const first = (units[at] ?? 0) | ((units[at + 1] ?? 0) << 16);
  const second = (units[at + 2] ?? 0) | ((units[at + 3] ?? 0) << 16);
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 8;
}

function masking(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    // Overlapping parts become one.
    if (from >= end) parts.push(text.slice(end, from), MASK);
    end = Math.max(end, to);
  }
  return parts.length === 0 ? text : `${parts.join('')}${text.slice(end)}`;
}

/** The same value with every string in it masked, except under the keys of `keep`; numbers, keys and shape stay. */
export function redactDeep<T>(value: T, redact: Redact, keep: ReadonlySet<string> = new Set()): T {
  return walk(value, redact, keep) as T;
}

function walk(value: unknown, redact: Redact, keep: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item: unknown) => walk(item, redact, keep));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]: [string, unknown]) => [
        key,
        typeof item === 'string' && keep.has(key) ? item : walk(item, redact, keep),
      ]),
    );
  }
  return value;
}
