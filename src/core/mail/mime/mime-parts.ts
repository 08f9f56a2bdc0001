import { headerFields } from '../header/header-fields.ts';
import { decodeBody } from './transfer-encoding.ts';

/** Limits of nesting and of the number of parts. No notification has more, and nothing beyond them is read. */
const DEPTH = 5;
const PARTS = 50;
/** Only so much of a mail is read, characters. */
const LONGEST = 1024 * 1024;

/** Header fields in order; names in lower case, values unfolded (RFC 5322 section 2.2.3). */
export type Fields = readonly (readonly [name: string, value: string])[];

/** One leaf of a mail's tree of parts, decoded. Foreign, in any shape. */
export interface Part {
  readonly fields: Fields;
  /** Its unchanged header: some software writes the body there. */
  readonly head: string;
  /** In lower case, as `text/plain`. */
  readonly type: string;
  readonly text: string;
}

/** A mail taken apart: its own fields, its own type, and its leaves in order. A returned message counts as one leaf, unopened. */
export interface Parts {
  readonly fields: Fields;
  readonly type: string;
  readonly leaves: readonly Part[];
}

export function takeApart(source: string): Parts {
  const whole = splitHeader(source.slice(0, LONGEST));
  const leaves: Part[] = [];
  collect(whole, 0, leaves);
  return { fields: whole.fields, type: typeOf(whole.fields), leaves };
}

/** Whether a part holds the mail that a report is about, whole or its header (RFC 6522, RFC 6533). */
export function isReturnedPart({ type }: Pick<Part, 'type'>): boolean {
  return /^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/(?:global|rfc822)-headers)$/.test(type);
}

/** The first value of a field; null where none exists. */
export function fieldOf(fields: Fields, name: string): string | null {
  return fields.find(([candidate]) => candidate === name)?.[1] ?? null;
}

/** A block of header fields. Other lines are skipped. */
export function readFields(block: string): Fields {
  return headerFields(block).map(({ key, value }) => [key, value] as const);
}

/** A mail or a part of it, unchanged. */
interface Entity {
  readonly head: string;
  readonly fields: Fields;
  readonly body: string;
}

function collect({ head, fields, body }: Entity, depth: number, leaves: Part[]): void {
  const type = typeOf(fields);
  const pieces =
    type.startsWith('multipart/') && depth < DEPTH ? piecesOf(body, parameterOf(fieldOf(fields, 'content-type') ?? '', 'boundary')) : [];
  if (pieces.length === 0) {
    const charset = parameterOf(fieldOf(fields, 'content-type') ?? '', 'charset') ?? 'utf-8';
    const text = decodeBody(body, fieldOf(fields, 'content-transfer-encoding') ?? '', charset);
    // If its boundary never occurs, the body is one text.
    leaves.push({ fields, head, type: type.startsWith('multipart/') ? 'text/plain' : type, text });
    return;
  }
  for (const piece of pieces) {
    if (leaves.length >= PARTS) return;
    collect(splitHeader(piece), depth + 1, leaves);
  }
}

/** By the named boundary; if it never occurs, by the first line that looks like one. */
function piecesOf(body: string, boundary: string | null): readonly string[] {
  const pieces = boundary === null || boundary === '' ? [] : splitAt(body, boundary);
  if (pieces.length > 0) return pieces;
  const guessed = /^--(\S[^\r\n]{0,200}?)[ \t]*\r?\ncontent-/im.exec(body)?.[1];
  return guessed === undefined ? [] : splitAt(body, guessed);
}

/** A header block and the rest; a part without fields may begin with the empty line. */
function splitHeader(source: string): Entity {
  const bare = /^\r?\n/.exec(source);
  if (bare) return { head: '', fields: [], body: source.slice(bare[0].length) };
  const end = /\r?\n\r?\n/.exec(source);
  const head = end === null ? source : source.slice(0, end.index);
  return { head, fields: readFields(head), body: end === null ? '' : source.slice(end.index + end[0].length) };
}

/** The pieces between the boundary's lines (RFC 2046 section 5.1.1). A truncated last piece counts. */
function splitAt(body: string, boundary: string): readonly string[] {
  const pieces: string[][] = [];
  for (const line of body.split('\n')) {
    const bare = line.trimEnd();
    if (bare === `--${boundary}--`) break;
    if (bare === `--${boundary}`) pieces.push([]);
    else pieces.at(-1)?.push(line);
  }
  return pieces.map((lines) => lines.join('\n'));
}

function typeOf(fields: Fields): string {
  const value = fieldOf(fields, 'content-type') ?? 'text/plain';
  // Some software forgets the semicolon before the first parameter.
  return (value.trim().split(/[;\s]/, 1)[0] ?? '').toLowerCase();
}

/** No real content type is longer. */
const LONGEST_VALUE = 1000;

/** A parameter of a structured field's value (RFC 2045 section 5.1), quoted or not; null where none exists. */
export function parameterOf(value: string, name: string): string | null {
  const form = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]+))`, 'i');
  const found = form.exec(value.slice(0, LONGEST_VALUE));
  return found === null ? null : (found[1]?.replace(/\\(.)/g, '$1') ?? found[2] ?? null);
}
