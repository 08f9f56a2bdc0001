import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** One operation of a vendor's OpenAPI description. Every check returns the faults, in words; empty without any. */
export interface Operation {
  /** `issues/create` for example. */
  readonly id: string;
  readonly checkPath: (parameters: Parameters) => readonly string[];
  readonly checkQuery: (query: URLSearchParams) => readonly string[];
  /** `undefined`: the request had no body. */
  readonly checkBody: (body: unknown, type?: string) => readonly string[];
  /** Checks the double's own answers, so that no test relies on one that the vendor does not describe. */
  readonly checkAnswer: (status: number, body: unknown, type?: string) => readonly string[];
  /** The properties of the answer, or of each item of a list; empty if it is no object. */
  readonly properties: () => readonly string[];
}

export type Parameters = Readonly<Record<string, string>>;

/** A description: the operation of a request, and the decoded values of its path; null without one. */
export type FindOperation = (method: string, path: string) => { readonly operation: Operation; readonly parameters: Parameters } | null;

type Schema = Record<string, unknown>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly explode?: boolean;
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

const JSON_TYPE = 'application/json';

/** Reads a description once. */
export function describedBy(file: string): FindOperation {
  const description = jsonSchema(JSON.parse(readFileSync(file, 'utf8'))) as Description;
  const checkers: Checkers = { strict: checker(description, false), coercing: checker(description, true), description };
  const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
      const pattern = new RegExp(`^${path.replaceAll('$', '\\$').replace(/\{[^}]+\}/g, '([^/]+)')}$`);
      return { method: method.toUpperCase(), pattern, names, operation: operationOf(described, checkers) };
    }),
  );
  return (method, path) => {
    for (const route of routes) {
      const found = route.method === method ? route.pattern.exec(path) : null;
      if (found === null) continue;
      const parameters = route.names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]);
      return { operation: route.operation, parameters: Object.fromEntries(parameters) as Parameters };
    }
    return null;
  };
}

interface Checkers {
  readonly strict: Ajv;
  /** Of texts in paths and queries. */
  readonly coercing: Ajv;
  readonly description: Description;
}

function checker({ components }: Description, coerceTypes: boolean): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes, code: { optimize: false } });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'description', components });
  return ajv;
}

function operationOf(described: Described, { strict, coercing, description }: Checkers): Operation {
  const component = (reference: string): unknown => {
    const [, , kind = '', name = ''] = reference.split('/');
    return description.components[kind]?.[name];
  };
  const parameters = (described.parameters ?? []).map((each) => ('$ref' in each ? (component(each.$ref) as Parameter) : each));
  const responses = Object.fromEntries(
    Object.entries(described.responses).map(([status, each]) => [status, '$ref' in each ? (component(each.$ref) as Body) : each]),
  );
  const body = described.requestBody;
  const path = lazy(() => coercing.compile(parametersSchema(parameters, 'path')));
  const query = lazy(() => coercing.compile(parametersSchema(parameters, 'query')));
  const compiled = new Map<Schema, ValidateFunction>();
  const validate = (schema: Schema): ValidateFunction => {
    const known = compiled.get(schema) ?? strict.compile(schema);
    compiled.set(schema, known);
    return known;
  };
  const bodySchemas = new Map(Object.entries(body?.content ?? {}).map(([type, { schema }]) => [type, closed(schema)]));
  const lists = new Set(parameters.filter(({ explode }) => explode === false).map(({ name }) => name));
  return {
    id: described.operationId,
    checkPath: (given) => problems(path(), { ...given }, 'path'),
    checkQuery: (given) => {
      const twice = [...new Set(given.keys())].filter((name) => given.getAll(name).length > 1).map((name) => `query: ${name} comes twice`);
      const values = [...given].map(([name, value]) => [name, lists.has(name) ? value.split(',') : value]);
      return [...twice, ...problems(query(), Object.fromEntries(values), 'query')];
    },
    checkBody: (given, type = JSON_TYPE) => {
      if (given === undefined) return body?.required === true ? ['body: is missing'] : [];
      if (body === undefined) return ['body: this operation takes none'];
      const schema = bodySchemas.get(type);
      return schema === undefined ? [`body: ${type} is not described`] : problems(validate(schema), given, 'body');
    },
    checkAnswer: (status, answer, type = JSON_TYPE) => {
      const response = responses[String(status)] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses['default'];
      // Redirects and refusals that the description does not list (401 everywhere, 403 on reading) look as they do elsewhere.
      if (response === undefined) return status >= 300 ? [] : [`answer: ${status} is not described`];
      if (status < 300 && response === responses['default']) return [`answer: ${status} is not described`];
      const content = Object.entries(response.content ?? {});
      if (content.length === 0) return answer === undefined || answer === '' || status >= 300 ? [] : [`answer ${status}: has a body`];
      const schema = response.content?.[type]?.schema;
      return schema === undefined ? [`answer ${status}: ${type} is not described`] : problems(validate(schema), answer, `answer ${status}`);
    },
    properties: () => {
      const response = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
      const whole = (schema: Schema | undefined): Schema | undefined =>
        typeof schema?.['$ref'] === 'string' ? (component(schema['$ref'].slice('description'.length)) as Schema) : schema;
      const answered = propertiesOf(whole(response?.content?.[JSON_TYPE]?.schema));
      const items = answered['value']?.['items'] as Schema | undefined;
      return Object.keys(items === undefined ? answered : propertiesOf(whole(items)));
    },
  };
}

function propertiesOf(schema: Schema | undefined): Readonly<Record<string, Schema>> {
  return (schema?.['properties'] ?? {}) as Readonly<Record<string, Schema>>;
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

/** Vendors ignore properties that they do not know; from our own client they are mistakes. */
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

/** OpenAPI 3.0 has `nullable`, and references within its own document. */
function jsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(jsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) =>
    key === '$ref' && typeof item === 'string' && item.startsWith('#/components/schemas/')
      ? [key, `description${item}`]
      : [key, jsonSchema(item)],
  );
  const { nullable, ...rest } = Object.fromEntries(entries) as Schema;
  return nullable === true ? { anyOf: [{ type: 'null' }, rest] } : nullable === undefined ? rest : { ...rest, nullable };
}

function lazy<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
