// Header fields of a mail (RFC 5322): Received, Authentication-Results, dates, signatures.
// Called by every room.

import type { Field } from './header-fields.ts';
import { commentEnd, isSpace, readQuoted } from './lexer.ts';

/** One `name=value` of a result. */
export interface Property {
  /** `smtp.mailfrom`, `reason`, or a name without a type as some receivers write it; lower case. */
  readonly name: string;
  /** Quotes and escapes undone. Foreign text. */
  readonly value: string;
  readonly quoted: boolean;
}

/** The result of one method (RFC 8601 section 2.2, resinfo). */
export interface MethodResult {
  /** Lower case. */
  readonly method: string;
  readonly methodVersion: string | null;
  /** Lower case; null where the text there is no keyword. */
  readonly result: string | null;
  /** The text in the result's place, unchanged. Foreign text. */
  readonly written: string;
  readonly properties: readonly Property[];
  readonly comments: readonly string[];
}

/** One Authentication-Results field (RFC 8601), or the part of an ARC-Authentication-Results behind its instance (RFC 8617). */
export interface AuthenticationResults {
  /** Null where the field begins with a result, as Microsoft 365 writes it. */
  readonly authservId: string | null;
  readonly version: string | null;
  readonly results: readonly MethodResult[];
  /** `none` at the top level: nothing was authenticated. */
  readonly none: boolean;
  /** Comments beside the authserv-id. */
  readonly comments: readonly string[];
  /** Pieces between semicolons that hold no result, such as a repeated authserv-id. */
  readonly stray: readonly string[];
}

/** Each takes at least one character, so that a stray sign does not stop the reading. */
const NAME = /[^][^ \t\r\n();="]*/y;
const VALUE = /[^][^ \t\r\n(;"]*/y;

const KEYWORD = /^[a-z][a-z0-9_.-]{0,39}$/;
/** No receiver writes a field with more results. */
const MOST_RESULTS = 200;
/** Only so much of a field is read, characters: no receiver writes more. */
const LONGEST = 32 * 1024;

/**
 * Reads the value of the field. Only its top level holds results: comments, nested ones too, and quoted strings are skipped. Never throws;
 * takes one pass.
 */
export function parseAuthenticationResults(value: string): AuthenticationResults {
  const scanner = new Scanner(value.slice(0, LONGEST));
  const comments: string[] = [];
  const results: MethodResult[] = [];
  const stray: string[] = [];
  let authservId: string | null = null;
  let version: string | null = null;
  let none = false;
  for (let first = true; !scanner.done; first = false) {
    const piece = scanner.piece();
    const [head, ...rest] = piece.pairs;
    if (head?.value !== null && head !== undefined) {
      if (results.length < MOST_RESULTS) results.push(resultOf(head, rest, piece.comments));
      continue;
    }
    const words = piece.pairs.flatMap((pair) => (pair.value === null ? [pair.name] : []));
    const [word, next] = words;
    if (first) {
      authservId = word ?? null;
      version = next !== undefined && /^\d+$/.test(next) ? next : null;
      comments.push(...piece.comments);
      // Yahoo puts properties behind its name, without a semicolon.
      stray.push(...piece.pairs.slice(version === null ? 1 : 2).map(written));
    } else if (word !== undefined) {
      if (words.length === 1 && piece.pairs.length === 1 && word.toLowerCase() === 'none') none = true;
      else if (piece.pairs.length > words.length && results.length < MOST_RESULTS) pushLater(piece, results, stray);
      else stray.push(piece.pairs.map(written).join(' '));
      comments.push(...piece.comments);
    } else {
      comments.push(...piece.comments);
    }
  }
  return { authservId, version, results, none: none && results.length === 0, comments, stray };
}

/** The results of a field; null for fields of other names. */
export function authenticationResultsOf(field: Field): AuthenticationResults | null {
  return field.key === 'authentication-results' ? parseAuthenticationResults(field.value) : null;
}

/** The value of one property of a result; null if it is missing. */
export function propertyOf(result: MethodResult, name: string): string | null {
  return result.properties.find((property) => property.name === name)?.value ?? null;
}

function pushLater(piece: Piece, results: MethodResult[], stray: string[]): void {
  const at = piece.pairs.findIndex((pair) => pair.value !== null);
  stray.push(...piece.pairs.slice(0, at).map(written));
  const [head, ...rest] = piece.pairs.slice(at);
  if (head) results.push(resultOf(head, rest, piece.comments));
}

function written(pair: Pair): string {
  return pair.value === null ? pair.name : `${pair.name}=${pair.value}`;
}

function resultOf(head: Pair, rest: readonly Pair[], comments: readonly string[]): MethodResult {
  const slash = head.name.indexOf('/');
  const result = (head.value ?? '').toLowerCase();
  return {
    method: (slash === -1 ? head.name : head.name.slice(0, slash)).toLowerCase(),
    methodVersion: slash === -1 ? null : head.name.slice(slash + 1),
    result: !head.quoted && KEYWORD.test(result) ? result : null,
    written: head.value ?? '',
    properties: rest.map(({ name, value, quoted }) => ({ name: name.toLowerCase(), value: value ?? '', quoted })),
    comments,
  };
}

interface Pair {
  readonly name: string;
  /** Null: a word that no `=` follows. */
  readonly value: string | null;
  readonly quoted: boolean;
}

/** The text between two semicolons. */
interface Piece {
  readonly pairs: readonly Pair[];
  readonly comments: readonly string[];
}

class Scanner {
  readonly #text: string;
  #at = 0;
  #comments: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  piece(): Piece {
    const pairs: Pair[] = [];
    this.#comments = [];
    for (;;) {
      this.#skip();
      if (this.done) break;
      if (this.#text[this.#at] === ';') {
        this.#at += 1;
        break;
      }
      pairs.push(this.#pair());
    }
    return { pairs, comments: this.#comments };
  }

  /** Skips white space and comments (CFWS), and keeps the comments. */
  #skip(): void {
    while (!this.done) {
      const character = this.#text[this.#at] ?? '';
      if (character === '(') {
        const end = commentEnd(this.#text, this.#at);
        this.#comments.push(this.#text.slice(this.#at + 1, this.#text[end - 1] === ')' && end - 1 > this.#at ? end - 1 : end));
        this.#at = end;
      } else if (isSpace(character)) this.#at += 1;
      else return;
    }
  }

  #pair(): Pair {
    const parts = [this.#name()];
    // Comments may surround the dot of a property and the slash of a version (RFC 8601 section 2.2).
    for (;;) {
      this.#skip();
      const next = this.#text[this.#at];
      const joins = (text: string | undefined) => text === '.' || text === '/';
      if (joins(next) || joins(parts.at(-1)?.at(-1))) {
        const part = this.done || next === ';' || next === '=' ? '' : this.#name();
        if (part === '') break;
        parts.push(part);
      } else break;
    }
    if (this.#text[this.#at] !== '=') return { name: parts.join(''), value: null, quoted: false };
    this.#at += 1;
    this.#skip();
    return { name: parts.join(''), ...this.#value() };
  }

  #name(): string {
    if (this.#text[this.#at] === '"') {
      const quoted = readQuoted(this.#text, this.#at);
      this.#at = quoted.end;
      return quoted.text;
    }
    return this.#run(NAME);
  }

  /** A token, a quoted string, or an address whose local part is one; up to white space, a comment or a semicolon. */
  #value(): { value: string; quoted: boolean } {
    const parts: string[] = [];
    let quoted = false;
    while (!this.done) {
      const character = this.#text[this.#at] ?? '';
      if (isSpace(character) || character === '(' || character === ';') break;
      if (character === '"') {
        const text = readQuoted(this.#text, this.#at);
        parts.push(text.text);
        this.#at = text.end;
        quoted = true;
      } else {
        parts.push(this.#run(VALUE));
      }
    }
    return { value: parts.join(''), quoted };
  }

  #run(form: RegExp): string {
    const from = this.#at;
    form.lastIndex = from;
    this.#at = form.test(this.#text) ? form.lastIndex : from + 1;
    return this.#text.slice(from, this.#at);
  }
}
