/** One item of a structured field: a comment, a quoted text, a word, or a semicolon. */
export type Lexeme =
  | { readonly kind: 'word'; readonly text: string }
  /** Without its quotes, escapes undone. */
  | { readonly kind: 'quoted'; readonly text: string }
  /** Without its outer parentheses; those of comments within it stay. */
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'semicolon' };

/**
 * Cuts a structured field (RFC 5322 section 3.2) into its parts, in one pass. It reads nested comments, quoted strings and escapes, so that
 * text inside of them never counts as syntax. An unclosed part reaches to the end of the text.
 */
export function lexemes(text: string): readonly Lexeme[] {
  const found: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (isSpace(character)) {
      at += 1;
    } else if (character === '(') {
      const end = commentEnd(text, at);
      found.push({ kind: 'comment', text: text.slice(at + 1, text[end - 1] === ')' && end - 1 > at ? end - 1 : end) });
      at = end;
    } else if (character === ';') {
      found.push({ kind: 'semicolon' });
      at += 1;
    } else if (character === '"') {
      const quoted = readQuoted(text, at);
      found.push({ kind: 'quoted', text: quoted.text });
      at = quoted.end;
    } else {
      const end = wordEnd(text, at);
      found.push({ kind: 'word', text: text.slice(at, end) });
      at = end;
    }
  }
  return found;
}

/** Behind the parenthesis that closes the comment at `at`; the end of the text if none does. */
export function commentEnd(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const character = text[i];
    if (character === '\\') i += 1;
    else if (character === '(') depth += 1;
    else if (character === ')' && --depth === 0) return i + 1;
  }
  return text.length;
}

/** The quoted string at `at`, and its end. */
export function readQuoted(text: string, at: number): { readonly text: string; readonly end: number } {
  const parts: string[] = [];
  let from = at + 1;
  for (let i = from; i < text.length; i++) {
    const character = text[i];
    if (character === '\\') {
      parts.push(text.slice(from, i));
      from = i + 1;
      i += 1;
    } else if (character === '"') {
      parts.push(text.slice(from, i));
      return { text: parts.join(''), end: i + 1 };
    }
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), end: text.length };
}

export function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}

const WORD = /[^ \t\r\n(;"]+/y;

function wordEnd(text: string, at: number): number {
  WORD.lastIndex = at;
  return WORD.test(text) ? WORD.lastIndex : at + 1;
}
