/** An argument of a command (RFC 3501 section 4). Text is latin1: one character, one byte. */
export type Token =
  | { readonly kind: 'atom'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Token[] };

const MAX_DEPTH = 20;

/** The size of the literal that a line announces at its end (RFC 3501 section 4.3, RFC 7888); null if none. */
export function announcedLiteral(line: string): { readonly size: number; readonly waits: boolean } | null {
  const match = /\{(\d{1,15})(\+?)\}$/.exec(line);
  return match ? { size: Number(match[1]), waits: match[2] === '' } : null;
}

/** Splits the arguments of a command, literals in place; null if they are malformed. */
export function parseTokens(text: string): readonly Token[] | null {
  const reader = new TokenReader(text);
  const items = reader.list(0, '');
  return items;
}

class TokenReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads up to `close` (the end of the text if empty). */
  list(depth: number, close: ')' | ''): readonly Token[] | null {
    const items: Token[] = [];
    if (depth > MAX_DEPTH) return null;
    for (;;) {
      while (this.#peek() === ' ') this.#at += 1;
      const next = this.#peek();
      if (next === close) {
        this.#at += 1;
        return items;
      }
      const token = next === '' ? null : this.#token(next, depth);
      if (token === null) return null;
      items.push(token);
    }
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }

  #token(first: string, depth: number): Token | null {
    if (first === '(') {
      this.#at += 1;
      const items = this.list(depth + 1, ')');
      return items && { kind: 'list', items };
    }
    if (first === '"') return this.#quoted();
    if (first === '{') return this.#literal();
    return this.#atom();
  }

  #quoted(): Token | null {
    const match = /"((?:[^"\\\r\n]|\\["\\])*)"/y;
    match.lastIndex = this.#at;
    const found = match.exec(this.#text);
    if (found === null) return null;
    this.#at = match.lastIndex;
    return { kind: 'string', text: (found[1] ?? '').replace(/\\(["\\])/g, '$1') };
  }

  #literal(): Token | null {
    const match = /\{(\d{1,15})\+?\}\r\n/y;
    match.lastIndex = this.#at;
    const found = match.exec(this.#text);
    if (found === null) return null;
    const begin = match.lastIndex;
    const end = begin + Number(found[1]);
    if (end > this.#text.length) return null;
    this.#at = end;
    return { kind: 'string', text: this.#text.slice(begin, end) };
  }

  /** An atom; brackets may hold anything, as in `BODY[HEADER.FIELDS (FROM)]<0.10>`. */
  #atom(): Token | null {
    const match = /(?:[^\x00-\x20(){"[\x7f]|\[[^\]\r\n\x00]*\])+/y;
    match.lastIndex = this.#at;
    const found = match.exec(this.#text);
    if (found === null) return null;
    this.#at = match.lastIndex;
    return { kind: 'atom', text: found[0] };
  }
}

/** The text of an atom or string; null for a list or nothing. */
export function textOf(token: Token | undefined): string | null {
  return token === undefined || token.kind === 'list' ? null : token.text;
}

/** The texts of a list of atoms or strings, or of one of them alone; null if there is anything else. */
export function textsOf(token: Token | undefined): readonly string[] | null {
  if (token === undefined) return null;
  const texts: string[] = [];
  for (const item of token.kind === 'list' ? token.items : [token]) {
    if (item.kind === 'list') return null;
    texts.push(item.text);
  }
  return texts;
}
