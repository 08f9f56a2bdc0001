/** A mapping of JSON; other values have no fields. */
export type Json = Readonly<Record<string, unknown>>;

export function fields(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Why a method is refused (RFC 8620 section 3.6.2). */
export class MethodError extends Error {
  readonly type: string;

  constructor(type: string, description: string) {
    super(description);
    this.type = type;
  }
}

/** One call of a request, and its answer. */
export type Invocation = readonly [name: string, parameters: Json, id: string];

/** The parameters with every `#name` replaced by its referent (RFC 8620 section 3.7). */
export function resolved(parameters: Json, answers: readonly Invocation[]): Json {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      if (!name.startsWith('#')) return [name, value];
      const { resultOf, name: method, path } = fields(value);
      const answer = answers.find(([answering, , id]) => id === resultOf && answering === method);
      const found = answer === undefined || typeof path !== 'string' ? undefined : pointed(answer[1], path.split('/').slice(1));
      if (found === undefined) throw new MethodError('invalidResultReference', `there is no ${String(path)} of ${String(resultOf)}`);
      return [name.slice(1), found];
    }),
  );
}

/** RFC 6901, with `*` for each of a list. */
function pointed(value: unknown, [part, ...rest]: readonly string[]): unknown {
  if (part === undefined) return value;
  if (part === '*' && Array.isArray(value)) return value.flatMap((each: unknown) => pointed(each, rest));
  const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
  return pointed(Array.isArray(value) ? (value as readonly unknown[])[Number(key)] : fields(value)[key], rest);
}
