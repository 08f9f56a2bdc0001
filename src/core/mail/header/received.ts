import type { Lexeme } from './lexer.ts';
import { lexemes } from './lexer.ts';
import { parseMailDate } from './mail-date.ts';
import type { Client } from './received-client.ts';
import { clientHostName, clientOf } from './received-client.ts';

/** One Received field (RFC 5321 section 4.4), as servers really write it. */
export interface Received {
  readonly from: Client | null;
  readonly by: string | null;
  /** The protocol, in the hop's own words: `ESMTPS`, `Microsoft SMTP Server`, `HTTP`. */
  readonly with: string | null;
  readonly id: string | null;
  /** `TLSv1.3`, and the cipher's name if the hop reports it; the cipher alone if it reports nothing else. */
  readonly tls: string | null;
  /** ms since the epoch; null without a readable date. */
  readonly at: number | null;
}

type Clause = 'from' | 'by' | 'via' | 'with' | 'id' | 'for';

const CLAUSES: readonly Clause[] = ['from', 'by', 'via', 'with', 'id', 'for'];
/** A longer field is no trace of a server, characters. */
const LONGEST = 3_000;
/** Servers write far shorter comments. */
const LONGEST_COMMENT = 500;

/** Reads one field's value. Null for a field without a hop, such as qmail's `(qmail 1234 invoked by uid 0)`: it has neither from nor by. */
export function parseReceived(value: string): Received | null {
  if (value.length > LONGEST) return null;
  const parts = unwrapped(lexemes(value));
  const last = parts.findLastIndex((part) => part.kind === 'semicolon');
  const body = last === -1 ? parts : parts.slice(0, last);
  const clauses = clausesOf(body);
  const from = clauses.get('from') ?? [];
  const by = clauses.get('by') ?? [];
  const by0 = firstWord(by);
  if (by0 === null && from.length === 0) return null;
  const protocol = protocolOf(clauses.get('with') ?? []);
  const id = firstWord(clauses.get('id') ?? []);
  // Courier writes its id behind the date.
  const date = last === -1 ? '' : wordsOf(parts.slice(last + 1)).replace(/ id \S+$/, '');
  const software = [...(id !== null && id.startsWith('smtpd') ? [id] : []), ...commentsOf(clauses)].join(' ');
  return {
    from: from.length === 0 ? null : clientOf(from, { software, protocol, qmailDate: /^\d.* -0000$/.test(date) }),
    by: by0 === null ? null : clientHostName(by0),
    with: protocol,
    id,
    tls: tlsOf(body),
    at: last === -1 ? (trailingDate(body) ?? dateBehindComment(value)) : parseMailDate(date),
  };
}

/** Some gateways put the first clause into parentheses: `(from client [192.0.2.1]) by host ...`. */
function unwrapped(parts: readonly Lexeme[]): readonly Lexeme[] {
  const [first, ...rest] = parts;
  return first?.kind === 'comment' && /^from\s/i.test(first.text) ? [...lexemes(first.text), ...rest] : parts;
}

/** The writer's words about itself; for mox `via tcp` alone. */
function commentsOf(clauses: ReadonlyMap<Clause, readonly Lexeme[]>): readonly string[] {
  const comments = (['by', 'with', 'via', 'id'] as const).flatMap((name) =>
    (clauses.get(name) ?? []).flatMap((part) => (part.kind === 'comment' ? [part.text.slice(0, LONGEST_COMMENT)] : [])),
  );
  const via = firstWord(clauses.get('via') ?? []);
  return via === null ? comments : [...comments, `via ${via}`];
}

/** Words and comments by their clause. The first of each kind counts, but `with` may come twice (Mimecast). */
function clausesOf(parts: readonly Lexeme[]): ReadonlyMap<Clause, readonly Lexeme[]> {
  const clauses = new Map<Clause, Lexeme[]>();
  let current: Lexeme[] = [];
  for (const part of parts) {
    const word = part.kind === 'word' ? part.text.toLowerCase() : null;
    const clause = CLAUSES.find((name) => name === word);
    // `from from.example.net`: a clause always has a word of its own before the next one starts.
    const open = current.length === 0 && clauses.size > 0;
    if (clause === undefined || open) {
      current.push(part);
    } else if (clauses.has(clause)) {
      current = clause === 'with' ? [...(clauses.get(clause) ?? [])] : [];
      if (clause === 'with') clauses.set(clause, current);
    } else {
      current = [];
      clauses.set(clause, current);
    }
  }
  return clauses;
}

function protocolOf(parts: readonly Lexeme[]): string | null {
  const words: string[] = [];
  for (const part of parts) {
    // qmail with TLS writes the cipher first: `with (TLS_AES_256_GCM_SHA384 encrypted) ESMTP`.
    if (part.kind === 'comment' && words.length === 0) continue;
    if (part.kind !== 'word' || /^(?:tls|cipher)$/i.test(part.text)) break;
    words.push(part.text);
    if (words.length === 4) break;
  }
  const text = words.join(' ').replace(/,$/, '');
  return text === '' ? null : text;
}

const VERSION = /\b(?:TLS|SSL)(?:v)?[_ -]?(\d)(?:[._](\d))?\b/i;
/** chasquid's word for a version that it has no name for (RFC 8446 section 4.1.2: 0x0304 is TLS 1.3). */
const NUMBERED = /\bTLS-0x030([1-4])\b/g;
const ENCRYPTED = /^([A-Z][A-Z0-9]{1,20}[-_][A-Z0-9_-]{2,60}) encrypted$/;
const CIPHER = /\b((?:TLS|ECDHE|DHE|AES|AECDH|ADH|RSA|CHACHA)[A-Z0-9]*[-_][A-Z0-9_-]{4,60})\b/;

/** `(using TLSv1.3 with cipher ...)`, `(version=TLS1_3 cipher=...)`, `(TLS1.3) tls TLS_...`, `(TLSv1.2:ECDHE-...:256)`. */
function tlsOf(parts: readonly Lexeme[]): string | null {
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'comment') continue;
    const text = part.text.slice(0, LONGEST_COMMENT).replace(NUMBERED, (_, minor: string) => `TLS-1.${Number(minor) - 1}`);
    const only = ENCRYPTED.exec(text)?.[1];
    if (only !== undefined) return only;
    const version = VERSION.exec(text);
    if (!version || /no tls/i.test(text)) continue;
    const name = `${/ssl/i.test(version[0]) ? 'SSLv' : 'TLSv'}${version[1]}${version[2] === undefined ? '' : `.${version[2]}`}`;
    const rest = text.slice(version.index + version[0].length);
    const [before, behind] = [parts.slice(Math.max(0, index - 2), index), parts.slice(index + 1, index + 3)].map(cipherIn);
    const cipher = CIPHER.exec(rest)?.[1] ?? behind ?? before;
    return cipher === undefined ? name : `${name} ${cipher}`;
  }
  return null;
}

/** `tls TLS_AES_128_GCM_SHA256`: Exim writes it behind the version, chasquid before it. */
function cipherIn(parts: readonly Lexeme[]): string | undefined {
  const [first, second] = parts.flatMap((part) => (part.kind === 'word' ? [part.text] : []));
  return first === 'tls' ? second : undefined;
}

/** A date without a semicolon before it; some servers forget it. */
function trailingDate(parts: readonly Lexeme[]): number | null {
  const words = wordsOf(parts);
  const match = /(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d{1,2}:\d{2}:\d{2}(?: [+-]\d{4}| [A-Z]{3})?$/.exec(words.slice(-60));
  return match ? parseMailDate(match[0]) : null;
}

/** Ecelerity leaves a comment open; it then holds the date too. */
function dateBehindComment(value: string): number | null {
  const semicolon = value.lastIndexOf(';');
  return semicolon === -1 ? null : parseMailDate(value.slice(semicolon + 1).replace(/\([^()]{0,40}\)\s*$/, ''));
}

function wordsOf(parts: readonly Lexeme[]): string {
  return parts
    .flatMap((part) => (part.kind === 'word' ? [part.text] : []))
    .slice(-40)
    .join(' ');
}

function firstWord(parts: readonly Lexeme[]): string | null {
  const first = parts.find((part) => part.kind === 'word' || part.kind === 'quoted');
  return first !== undefined && 'text' in first ? first.text : null;
}
