/** A MIME entity (RFC 2045, 2046), all parts latin1. */
export interface Entity {
  /** With the empty line that ends it. */
  readonly head: string;
  readonly body: string;
  readonly type: string;
  readonly subtype: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** The parts of a multipart. */
  readonly parts: readonly Entity[];
  /** The mail inside of a message/rfc822. */
  readonly enclosed: Entity | null;
}

const MAX_DEPTH = 20;

export function parseEntity(text: string, depth = 0): Entity {
  const { head, body } = splitHead(text);
  const content = parseContentType(fieldOf(head, 'content-type') ?? 'text/plain; charset=us-ascii');
  const boundary = content.parameters.get('boundary');
  const parts =
    content.type === 'multipart' && boundary !== undefined && depth < MAX_DEPTH
      ? splitParts(body, boundary).map((part) => parseEntity(part, depth + 1))
      : [];
  const isMessage = content.type === 'message' && content.subtype === 'rfc822' && depth < MAX_DEPTH;
  return { head, body, ...content, parts, enclosed: isMessage ? parseEntity(body, depth + 1) : null };
}

function splitHead(text: string): { readonly head: string; readonly body: string } {
  if (text.startsWith('\r\n')) return { head: '\r\n', body: text.slice(2) };
  const match = /\r?\n\r?\n/.exec(text);
  if (match === null) return { head: text, body: '' };
  const end = match.index + match[0].length;
  return { head: text.slice(0, end), body: text.slice(end) };
}

/** The value of the first header field of that name, unfolded and trimmed (RFC 5322 section 2.2.3); null if absent. */
export function fieldOf(head: string, name: string): string | null {
  return fieldsOf(head).find((field) => field.name === name.toLowerCase())?.value ?? null;
}

export interface Field {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** Unchanged from the mail, with its line ends. */
  readonly raw: string;
}

export function fieldsOf(head: string): readonly Field[] {
  const fields: Field[] = [];
  for (const raw of head.match(/[^\r\n]+\r?\n?(?:[ \t][^\r\n]*\r?\n?)*/g) ?? []) {
    const colon = raw.indexOf(':');
    if (colon <= 0) continue;
    const value = raw.slice(colon + 1).replace(/\r?\n(?=[ \t])/g, '');
    fields.push({ name: raw.slice(0, colon).trim().toLowerCase(), value: value.trim(), raw });
  }
  return fields;
}

interface ContentType {
  readonly type: string;
  readonly subtype: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** `type/subtype; name=value; name="value"` (RFC 2045 section 5.1). */
function parseContentType(value: string): ContentType {
  const match = /^\s*([^\s/;]+)\/([^\s;]+)/.exec(value);
  const [, type = 'text', subtype = 'plain'] = match ?? [];
  return { type: type.toLowerCase(), subtype: subtype.toLowerCase(), parameters: parseParameters(value) };
}

export function parseParameters(value: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const match of value.matchAll(/;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/g)) {
    const [, name = '', quoted, plain = ''] = match;
    parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain);
  }
  return parameters;
}

/** The line end before a delimiter belongs to the delimiter (RFC 2046 section 5.1.1). */
function splitParts(body: string, boundary: string): readonly string[] {
  const parts: string[] = [];
  const delimiter = `--${boundary}`;
  let begin: number | null = null;
  for (let at = 0; at < body.length;) {
    const newline = body.indexOf('\n', at);
    const next = newline < 0 ? body.length : newline + 1;
    const line = body.slice(at, next).trimEnd();
    if (line === delimiter || line === `${delimiter}--`) {
      if (begin !== null) parts.push(body.slice(begin, at).replace(/\r?\n$/, ''));
      if (line !== delimiter) return parts;
      begin = next;
    }
    at = next;
  }
  if (begin !== null) parts.push(body.slice(begin));
  return parts;
}
