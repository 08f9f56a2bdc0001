/** Reads OpenAPI back from the types that openapi-typescript makes of it: only the grammar that it writes. */

type Json = Readonly<Record<string, unknown>>;

/** The member of this name, at this depth, from its `{` or type to the end of its line or block. */
export function blockOf(text: string, name: string, indent: number): string {
  const space = ' '.repeat(indent);
  const starts = [`\n${space}'${name}': `, `\n${space}${name}: `];
  const start = starts.map((each) => ({ at: text.indexOf(each), length: each.length })).find(({ at }) => at >= 0);
  if (start === undefined) throw new Error(`there is no ${name}`);
  const from = start.at + start.length;
  const end = new RegExp(`\\n${space}(?:\\S.*)?;\\n`, 'y');
  const line = text.indexOf('\n', from);
  if (text[line - 1] === ';') return text.slice(from, line - 1);
  for (let at = line; at >= 0; at = text.indexOf('\n', at + 1)) {
    end.lastIndex = at;
    if (end.test(text)) return text.slice(from, text.indexOf('\n', at + 1) - 1);
  }
  throw new Error(`${name} has no end`);
}

const TOKEN = /\/\*\*?([^]*?)\*\/|'((?:[^'\\]|\\.)*)'|([A-Za-z_$][\w$.-]*|\d+)|([{}[\]()<>|&;:?,])|\s+/y;

interface Token {
  readonly kind: 'comment' | 'text' | 'word' | 'mark';
  readonly value: string;
}

/** A type as a JSON Schema of OpenAPI 3.0; references are `kind/name`, without the prefix. */
export function readSchema(text: string): Json {
  const tokens = tokensIn(text);
  let at = 0;
  const peek = () => tokens[at]?.value ?? '';
  const take = () => tokens[at++] ?? { kind: 'mark', value: '' };
  const expect = (mark: string) => {
    const { value } = take();
    if (value !== mark) throw new Error(`${mark} and not ${value} was expected at ${at}`);
  };

  const union = (): Json => {
    const parts = [intersection()];
    while (peek() === '|') {
      take();
      parts.push(intersection());
    }
    return unionOf(parts);
  };
  const intersection = (): Json => {
    const parts = [array()];
    while (peek() === '&') {
      take();
      parts.push(array());
    }
    return parts.length === 1 ? (parts[0] ?? {}) : { allOf: parts };
  };
  const array = (): Json => {
    let schema = primary();
    while (peek() === '[') {
      take();
      expect(']');
      schema = { type: 'array', items: schema };
    }
    return schema;
  };
  const primary = (): Json => {
    const { kind, value } = take();
    if (kind === 'text') return { type: 'string', enum: [value] };
    if (value === '(') {
      const inner = union();
      expect(')');
      return inner;
    }
    if (value === '{') return object();
    if (value === 'components') return { $ref: `${index()}/${index()}` };
    if (value === 'Omit' || value === 'Record') {
      expect('<');
      const inner = union();
      expect(',');
      union();
      expect('>');
      return value === 'Omit' ? inner : { type: 'object' };
    }
    if (value === 'null') return { nullable: true };
    if (value === 'never') return { not: {} };
    return value === 'unknown' ? {} : { type: value };
  };
  const index = (): string => {
    expect('[');
    const { value } = take();
    expect(']');
    return value;
  };
  const object = (): Json => {
    const properties: Record<string, Json> = {};
    const required: string[] = [];
    while (peek() !== '}') {
      let format: string | undefined;
      while (tokens[at]?.kind === 'comment') format = /Format: ([\w-]+)/.exec(take().value)?.[1] ?? format;
      const { value: name } = take();
      if (name === '[') {
        while (peek() !== ']') take();
        take();
      }
      const isOptional = peek() === '?';
      if (isOptional) take();
      expect(':');
      const schema = union();
      expect(';');
      if (name === '[' || schema['not'] !== undefined) continue;
      properties[name] = format === undefined ? schema : { ...schema, format };
      if (!isOptional) required.push(name);
    }
    take();
    return { type: 'object', ...(required.length === 0 ? {} : { required }), properties };
  };
  return union();
}

function unionOf(parts: readonly Json[]): Json {
  const nullable = parts.some((part) => part['nullable'] === true) ? { nullable: true } : {};
  const rest = parts.filter((part) => part['nullable'] !== true || part['type'] !== undefined || part['$ref'] !== undefined);
  const real = rest.filter((part) => !(part['type'] === 'object' && part['properties'] === undefined && 'nullable' in part));
  if (real.length === 1)
    return '$ref' in (real[0] ?? {}) && 'nullable' in nullable ? { anyOf: real, ...nullable } : { ...real[0], ...nullable };
  if (real.every((part) => Array.isArray(part['enum']))) return { type: 'string', enum: real.flatMap((part) => part['enum']), ...nullable };
  return { anyOf: real, ...nullable };
}

function tokensIn(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (found === null) throw new Error(`no type at ${text.slice(from, from + 60)}`);
    const [, comment, quoted, word, mark] = found;
    if (comment !== undefined) tokens.push({ kind: 'comment', value: comment });
    else if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word });
    else if (mark !== undefined) tokens.push({ kind: 'mark', value: mark });
  }
  return tokens;
}
