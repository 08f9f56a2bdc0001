import type { Result } from '../../result/outcome.ts';
import { headerFields } from '../header/header-fields.ts';
import { parameterOf } from './mime-parts.ts';

/** RFC 5321 section 4.5.3.1.6, without the line's end: servers may refuse a longer line, octets. */
const LONGEST_LINE = 998;
/** Characters of base64 in one line (RFC 2045 section 6.8). */
const LINE = 76;
/** No real mail nests deeper. */
const DEPTH = 10;

/** A mail that every server takes, or why it cannot become one. Lines are counted from 1; 0: no single line is to blame. */
export type SevenBit = Result<
  { fields: readonly (readonly [name: string, value: string])[]; body: string },
  { line: number; problem: string }
>;

/**
 * A mail whose lines end in LF, with every part in seven bits and lines of at most 998 octets. Other parts become base64 (RFC 2045 section
 * 6.8), text as UTF-8. Parts that a change would break are a problem: signed ones, malformed quoted-printable.
 */
export function sevenBit(mail: string): SevenBit {
  try {
    const { head, body } = encoded(mail.split('\n'), 1, 0);
    return { ok: true, fields: headerFields(`${head.join('\n')}\n\n`).map(({ name, value }) => [name, value]), body: body.join('\n') };
  } catch (error) {
    if (error instanceof Unusable) return { ok: false, line: error.line, problem: error.message };
    throw error;
  }
}

class Unusable extends Error {
  readonly line: number;

  constructor(line: number, problem: string) {
    super(problem);
    this.name = 'Unusable';
    this.line = line;
  }
}

interface Entity {
  readonly head: readonly string[];
  readonly body: readonly string[];
}

function encoded(lines: readonly string[], first: number, depth: number): Entity {
  const empty = lines.indexOf('');
  const head = empty === -1 ? lines : lines.slice(0, empty);
  const body = empty === -1 ? [] : lines.slice(empty + 1);
  const bad = head.findIndex((line) => !isSafe(line));
  if (bad !== -1) throw new Unusable(first + bad, 'a header field with characters beyond ASCII, or a line over 998: use encoded words');
  if (body.every(isSafe)) return { head, body };
  if (depth > DEPTH) throw new Unusable(first, 'its parts are nested too deeply');
  const contentType = valueOf(head, 'content-type') ?? 'text/plain';
  const type = (contentType.split(/[;\s]/, 1)[0] ?? '').toLowerCase();
  const start = first + head.length + 1;
  if (type === 'multipart/signed')
    throw new Unusable(start, 'a signed part with long or eight-bit lines: encoding it would break its signature');
  if (type.startsWith('multipart/')) return { head: without(head), body: parts(contentType, body, start, depth) };
  if (type === 'message/rfc822') {
    const inner = encoded(body, start, depth + 1);
    return { head: without(head), body: [...inner.head, '', ...inner.body] };
  }
  return leaf(head, body, { contentType, type, start });
}

/** Each part separately; text around the parts does not belong to the mail (RFC 2046 section 5.1.1). */
function parts(contentType: string, body: readonly string[], start: number, depth: number): readonly string[] {
  const boundary = parameterOf(contentType, 'boundary');
  if (boundary === null) throw new Unusable(start, 'a multipart body without a boundary');
  const written: (readonly string[])[] = [];
  let begin = -1;
  for (const [index, line] of body.entries()) {
    const bare = line.trimEnd();
    if (bare !== `--${boundary}` && bare !== `--${boundary}--`) continue;
    if (begin !== -1) {
      const inner = encoded(body.slice(begin, index), start + begin, depth + 1);
      written.push(inner.head, [''], inner.body);
    }
    written.push([bare]);
    if (bare === `--${boundary}--`) return [...written.flat(), ''];
    begin = index + 1;
  }
  throw new Unusable(start, 'a multipart body whose last boundary is missing');
}

function leaf(
  head: readonly string[],
  body: readonly string[],
  { contentType, type, start }: { readonly contentType: string; readonly type: string; readonly start: number },
): Entity {
  const bad = start + body.findIndex((line) => !isSafe(line));
  const encoding = (valueOf(head, 'content-transfer-encoding') ?? '7bit').trim().toLowerCase();
  if (encoding === 'base64') {
    const digits = body.join('').replaceAll(/\s/g, '');
    if (!/^[A-Za-z0-9+/]*=*$/.test(digits)) throw new Unusable(bad, 'base64 with other characters in it');
    return { head, body: wrapped(digits) };
  }
  if (!['7bit', '8bit', 'binary'].includes(encoding)) throw new Unusable(bad, `a line that ${encoding} cannot have`);
  const isText = type.startsWith('text/');
  const charset = parameterOf(contentType, 'charset')?.toLowerCase() ?? null;
  const known = charset === null || charset === 'us-ascii' || charset === 'utf-8' || charset === 'utf8';
  const foreign = body.some((line) => /[^\u0000-\u007f]/.test(line));
  if (isText && foreign && !known) throw new Unusable(bad, `text said to be ${charset}: write the file in UTF-8 and say so`);
  const typed = isText && foreign ? [...without(head, 'content-type'), `Content-Type: ${withCharset(contentType)}`] : head;
  const bytes = new TextEncoder().encode(body.join('\r\n'));
  return { head: [...without(typed), 'Content-Transfer-Encoding: base64'], body: wrapped(base64(bytes)) };
}

function withCharset(contentType: string): string {
  const others = contentType.replace(/;\s*charset\s*=\s*(?:"[^"]*"|[^;\s]+)/i, '');
  return `${others}; charset=utf-8`;
}

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return btoa(pieces.join(''));
}

function wrapped(digits: string): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < digits.length; at += LINE) lines.push(digits.slice(at, at + LINE));
  return [...lines, ''];
}

function isSafe(line: string): boolean {
  return line.length <= LONGEST_LINE && /^[\t\u0020-\u007e]*$/.test(line);
}

function valueOf(head: readonly string[], key: string): string | null {
  return headerFields(`${head.join('\n')}\n\n`).find((field) => field.key === key)?.value ?? null;
}

/** The head without a field and its continuation lines. */
function without(head: readonly string[], key = 'content-transfer-encoding'): readonly string[] {
  const kept: string[] = [];
  let dropping = false;
  for (const line of head) {
    if (!/^[ \t]/.test(line)) dropping = line.toLowerCase().startsWith(`${key}:`);
    if (!dropping) kept.push(line);
  }
  return kept;
}
