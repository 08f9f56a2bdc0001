import { toJsonSchema } from '@valibot/to-json-schema';
import { DERIVED } from '../src/config/schema/completed.ts';
import { ConfigFile } from '../src/config/schema/schema.ts';

type Json = { readonly [key: string]: unknown };

/** A written value may hold a variable wherever the parsed value is a scalar. */
const VARIABLE = { type: 'string', pattern: '\\$\\{' };

/** The JSON Schema (draft-07) of the written configuration file, for editors. Generated from the loader's schema. */
export function configJsonSchema(): Json {
  const { $schema, ...schema } = toJsonSchema(ConfigFile, { typeMode: 'input', target: 'draft-07', errorMode: 'throw' });
  return { $schema, title: 'Configuration of email-continuity', ...asWritten(withoutDerived(schema)) };
}

/** The form requires keys that the file may omit, because they follow from others. */
function withoutDerived(schema: Json): Json {
  const sections: Record<string, unknown> = { ...(isJson(schema['properties']) ? schema['properties'] : {}) };
  for (const [name, keys] of Object.entries(DERIVED)) sections[name] = notRequired(sections[name], new Set<unknown>(keys));
  return { ...schema, properties: sections };
}

/** `schema` of a mapping whose entries do not require `keys`. */
function notRequired(schema: unknown, keys: ReadonlySet<unknown>): unknown {
  if (Array.isArray(schema)) return schema.map((option) => notRequired(option, keys));
  if (!isJson(schema)) return schema;
  const entry = schema['additionalProperties'];
  if ('anyOf' in schema) return { ...schema, anyOf: notRequired(schema['anyOf'], keys) };
  if (!isJson(entry) || !Array.isArray(entry['required'])) return schema;
  const required = entry['required'].filter((key) => !keys.has(key));
  // A server is named, or follows from its provider.
  const either = keys.has('host')
    ? {
        anyOf: ['host', 'preset'].map((key) => ({
          properties: { [key]: { description: 'Needed where the other is left out.' } },
          required: [key],
        })),
      }
    : {};
  return { ...schema, additionalProperties: { ...entry, required, ...either } };
}

function asWritten(schema: Json): Json {
  if (isClosedScalar(schema)) {
    const { description, ...form } = schema;
    return { ...(description === undefined ? {} : { description }), anyOf: [form, VARIABLE] };
  }
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'additionalProperties' && isJson(value)) result[key] = 'not' in value ? false : asWritten(value);
    else if (key === 'items' && isJson(value)) result[key] = asWritten(value);
    else if (key === 'properties' && isJson(value)) {
      result[key] = Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, isJson(entry) ? asWritten(entry) : entry]));
    } else if (key === 'anyOf' && Array.isArray(value)) {
      const closed = value.some((option) => isJson(option) && isClosedScalar(option));
      result[key] = closed ? [...value, VARIABLE] : value.map((option) => (isJson(option) ? asWritten(option) : option));
    } else result[key] = value;
  }
  return result;
}

/** Whether `schema` allows only some scalars, so that a variable in their place would be refused. */
function isClosedScalar(schema: Json): boolean {
  const { type } = schema;
  return type === 'integer' || type === 'number' || type === 'boolean' || (type === 'string' && ('enum' in schema || 'pattern' in schema));
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
