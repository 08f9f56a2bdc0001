import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** One operation of GitHub's OpenAPI description. Every check gives what is wrong, in words; nothing where all is well. */
export interface Operation {
  /** `issues/create` for example. */
  readonly id: string;
  readonly checkPath: (parameters: Parameters) => readonly string[];
  readonly checkQuery: (query: URLSearchParams) => readonly string[];
  /** `undefined`: the request had no body. */
  readonly checkBody: (body: unknown) => readonly string[];
  /** Of the double's own answers, so that nobody is taught what GitHub does not say. */
  readonly checkAnswer: (status: number, body: unknown) => readonly string[];
}

export type Parameters = Readonly<Record<string, string>>;

type Schema = Record<string, unknown>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Body {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body | { readonly $ref: string }>>;
}

const FIXTURE = join(import.meta.dirname, '..', 'fixtures', 'api.github.com.json');
const description = jsonSchema(JSON.parse(readFileSync(FIXTURE, 'utf8'))) as Description;

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
const coercing = new Ajv({ strict: false, allErrors: true, coerceTypes: true });
for (const each of [ajv, coercing]) {
  addFormats.default(each);
  each.addSchema({ $id: 'github', components: description.components });
}

const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>[^/]+)`)}$`),
    operation: operationOf(described),
  })),
);

/** The operation of a request, and what its path holds, decoded; null where the description has none. */
export function findOperation(method: string, path: string): { readonly operation: Operation; readonly parameters: Parameters } | null {
  for (const route of routes) {
    const found = route.method === method ? route.pattern.exec(path) : null;
    if (found) {
      const parameters = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
      return { operation: route.operation, parameters: Object.fromEntries(parameters) as Parameters };
    }
  }
  return null;
}

function operationOf(described: Described): Operation {
  const parameters = (described.parameters ?? []).map((each) => ('$ref' in each ? (component(each.$ref) as Parameter) : each));
  const body = described.requestBody;
  const path = lazy(() => coercing.compile(parametersSchema(parameters, 'path')));
  const query = lazy(() => coercing.compile(parametersSchema(parameters, 'query')));
  const bodyCheck = lazy(() => ajv.compile(closed(schemaOf(body) ?? {})));
  const answers = new Map<number, ValidateFunction>();
  return {
    id: described.operationId,
    checkPath: (given) => problems(path(), { ...given }, 'path'),
    checkQuery: (given) => problems(query(), Object.fromEntries(given), 'query'),
    checkBody: (given) => {
      if (given !== undefined) return body === undefined ? ['body: this operation takes none'] : problems(bodyCheck(), given, 'body');
      return body?.required === true ? ['body: is missing'] : [];
    },
    checkAnswer: (status, answer) => {
      const response = described.responses[String(status)];
      // Redirects and refusals that the description does not list (401 everywhere, 403 on reading) look as they do elsewhere.
      if (response === undefined) return status >= 300 ? [] : [`answer: ${status} is not described`];
      const schema = schemaOf('$ref' in response ? (component(response.$ref) as Body) : response);
      if (schema === null) return [];
      const validate = answers.get(status) ?? ajv.compile(schema);
      answers.set(status, validate);
      return problems(validate, answer, `answer ${status}`);
    },
  };
}

function component(reference: string): unknown {
  const [, , kind = '', name = ''] = reference.split('/');
  return description.components[kind]?.[name];
}

function schemaOf(body: Body | undefined): Schema | null {
  return body?.content?.['application/json']?.schema ?? null;
}

function parametersSchema(parameters: readonly Parameter[], where: 'path' | 'query'): Schema {
  const here = parameters.filter((parameter) => parameter.in === where);
  return {
    type: 'object',
    properties: Object.fromEntries(here.map(({ name, schema }) => [name, schema])),
    required: here.filter(({ required }) => required === true).map(({ name }) => name),
    additionalProperties: false,
  };
}

/** GitHub ignores properties that it does not know; from our own client they are mistakes. */
function closed(schema: Schema): Schema {
  if (Array.isArray(schema['oneOf'])) return { ...schema, oneOf: schema['oneOf'].map((each: Schema) => closed(each)) };
  return 'properties' in schema ? { additionalProperties: false, ...schema } : schema;
}

function problems(validate: ValidateFunction, value: unknown, where: string): readonly string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error: ErrorObject) => {
    const extra = error.keyword === 'additionalProperties' ? `: ${String(error.params['additionalProperty'])}` : '';
    return `${where}${error.instancePath}: ${error.message ?? error.keyword}${extra}`;
  });
}

/** OpenAPI 3.0 says `nullable`, and refers within its own document. */
function jsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(jsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) =>
    key === '$ref' && typeof item === 'string' && item.startsWith('#/components/schemas/')
      ? [key, `github${item}`]
      : [key, jsonSchema(item)],
  );
  const { nullable, ...rest } = Object.fromEntries(entries) as Schema;
  return nullable === true ? { anyOf: [{ type: 'null' }, rest] } : nullable === undefined ? rest : { ...rest, nullable };
}

function lazy<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
