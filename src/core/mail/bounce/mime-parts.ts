import { headerFields } from '../header/header-fields.ts';

/** Nesting and number of parts beyond which a mail is not read further: nobody's notification is made like that. */
const DEPTH = 5;
const PARTS = 50;

/** Header fields in order; names in lower case, values unfolded (RFC 5322 section 2.2.3). */
export type Fields = readonly (readonly [name: string, value: string])[];

/** One leaf of a mail's tree of parts, decoded. Foreign, of any shape. */
export interface Part {
  readonly fields: Fields;
  /** In lower case, as `text/plain`. */
  readonly type: string;
  readonly text: string;
}

/** A mail taken apart: its own fields, its own type, and its leaves in order. A returned message counts as one leaf, as it stands. */
export interface Parts {
  readonly fields: Fields;
  readonly type: string;
  readonly leaves: readonly Part[];
}

export function takeApart(source: string): Parts {
  const { fields, body } = splitHeader(source);
  const leaves: Part[] = [];
  collect(fields, body, 0, leaves);
  return { fields, type: typeOf(fields), leaves };
}

/** The first value of a field; null where there is none. */
export function fieldOf(fields: Fields, name: string): string | null {
  return fields.find(([candidate]) => candidate === name)?.[1] ?? null;
}

/** A block of header fields. Lines that are none are skipped. */
export function readFields(block: string): Fields {
  return headerFields(block).map(({ key, value }) => [key, value] as const);
}

function collect(fields: Fields, body: string, depth: number, leaves: Part[]): void {
  const type = typeOf(fields);
  const boundary = type.startsWith('multipart/') ? parameterOf(fieldOf(fields, 'content-type') ?? '', 'boundary') : null;
  if (boundary === null || boundary === '' || depth >= DEPTH) {
    leaves.push({ fields, type, text: decode(body, fields) });
    return;
  }
  for (const piece of splitAt(body, boundary)) {
    if (leaves.length >= PARTS) return;
    const inner = splitHeader(piece);
    collect(inner.fields, inner.body, depth + 1, leaves);
  }
}

/** A header block and what follows it; a part may begin with the empty line that ends a header of no fields. */
function splitHeader(source: string): { readonly fields: Fields; readonly body: string } {
  const bare = /^\r?\n/.exec(source);
  if (bare) return { fields: [], body: source.slice(bare[0].length) };
  const end = /\r?\n\r?\n/.exec(source);
  return end === null
    ? { fields: readFields(source), body: '' }
    : { fields: readFields(source.slice(0, end.index)), body: source.slice(end.index + end[0].length) };
}

/** The pieces between the boundary's lines (RFC 2046 section 5.1.1); one that is cut off counts. */
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
  return (value.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** No content type that is meant is longer. */
const LONGEST_VALUE = 1000;

/** A parameter of a structured field's value (RFC 2045 section 5.1), quoted or not; null where there is none. */
export function parameterOf(value: string, name: string): string | null {
  const form = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]+))`, 'i');
  const found = form.exec(value.slice(0, LONGEST_VALUE));
  return found === null ? null : (found[1]?.replace(/\\(.)/g, '$1') ?? found[2] ?? null);
}

function decode(body: string, fields: Fields): string {
  const charset = parameterOf(fieldOf(fields, 'content-type') ?? '', 'charset') ?? 'utf-8';
  switch ((fieldOf(fields, 'content-transfer-encoding') ?? '').trim().toLowerCase()) {
    case 'base64':
      return decodeBytes(fromBase64(body), charset);
    case 'quoted-printable':
      return fromQuotedPrintable(body, charset);
    default:
      return body;
  }
}

function fromBase64(body: string): Uint8Array {
  const digits = body.replace(/[^A-Za-z0-9+/]/g, '');
  // A mail that was cut off may end within a group of four.
  const whole = digits.slice(0, digits.length % 4 === 1 ? -1 : undefined);
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}

/** RFC 2045 section 6.7. */
function fromQuotedPrintable(body: string, charset: string): string {
  const lines = body.split('\n').map((line) => {
    const bare = line.trimEnd();
    return bare.endsWith('=') ? bare.slice(0, -1) : `${bare}\n`;
  });
  return lines.join('').replace(/(?:=[0-9A-Fa-f]{2})+/g, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('='), (pair) => Number.parseInt(pair, 16));
    return decodeBytes(bytes, charset);
  });
}

function decodeBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
