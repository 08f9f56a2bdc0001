import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockOf, readSchema } from './typed-description.ts';

/*
 * Microsoft's OpenAPI description of Graph, cut down to the operations that we call. Its source is openapi/v1.0/openapi.yaml of
 * microsoftgraph/msgraph-metadata (MIT), in TypeScript as the package @microsoft/teams.graph-endpoints (MIT) ships it. Texts are removed,
 * and links from a mail to other things too.
 *
 * npm pack @microsoft/teams.graph-endpoints@2.0.16 && tar xzf microsoft-teams.graph-endpoints-2.0.16.tgz
 * node scripts/trim-graph-description.ts package/dist/types/types.d.ts
 */

const SOURCE = {
  'x-source': 'microsoftgraph/msgraph-metadata, openapi/v1.0/openapi.yaml, as in the package @microsoft/teams.graph-endpoints',
  'x-source-commit': '04e061aae911c49242ecba96a5368bf35763b321',
  'x-source-version': '2.0.16',
};

const USERS = [
  { prefix: '/me', ids: 'me' },
  { prefix: '/users/{user-id}', ids: 'users' },
] as const;
const METHODS = ['get', 'post', 'delete'] as const;
/** Our requests, below a user. */
const PATHS: readonly (readonly [path: string, method: (typeof METHODS)[number]])[] = [
  ['/mailFolders', 'get'],
  ['/mailFolders/{mailFolder-id}', 'get'],
  ['/mailFolders/{mailFolder-id}/childFolders', 'get'],
  ['/mailFolders/{mailFolder-id}/messages', 'get'],
  ['/mailFolders/{mailFolder-id}/messages/delta()', 'get'],
  ['/messages', 'get'],
  ['/messages/{message-id}', 'get'],
  ['/messages/{message-id}', 'delete'],
  ['/messages/{message-id}/$value', 'get'],
  ['/messages/{message-id}/permanentDelete', 'post'],
  ['/sendMail', 'post'],
];
/**
 * Facts about these operations on learn.microsoft.com that the description lacks or contradicts (microsoft-graph-docs-contrib, as of the
 * commits that fixtures/README.md names). The pages are right: sendMail answers 202.
 */
const PAGES: Readonly<Record<string, (described: Json) => Json>> = {
  // message-delta: the two tokens; of the others it names only $select, $top, $expand, $filter and $orderby.
  '/mailFolders/{mailFolder-id}/messages/delta()': (described) => ({
    ...described,
    parameters: [
      ...(described['parameters'] as readonly Json[]).filter(({ name }) => !['$skip', '$search', '$count'].includes(String(name))),
      ...['$deltatoken', '$skiptoken'].map((name) => ({ name, in: 'query', schema: { type: 'string' } })),
    ],
  }),
  // message-get, example 4.
  '/messages/{message-id}/$value': (described) => ({
    ...described,
    responses: { ...(described['responses'] as Json), '2XX': { content: { 'text/plain': { schema: { type: 'string' } } } } },
  }),
  // user-sendmail: MIME in base64, and the response.
  '/sendMail': (described) => {
    const { requestBody, responses } = described as { readonly requestBody: { readonly content: Json }; readonly responses: Json };
    const { default: refused } = responses;
    const content = { ...requestBody.content, 'text/plain': { schema: { type: 'string', format: 'byte' } } };
    return { ...described, requestBody: { required: true, content }, responses: { '202': { content: {} }, default: refused } };
  },
};
/** errors, "Error resource type": more specific errors may nest within the first one; a date has no zone there. */
const MORE_SPECIFIC = {
  date: { type: 'string' },
  code: { type: 'string' },
  message: { type: 'string' },
  innererror: { type: 'object' },
};

/** Other entities, and the mail's body: we select none of them. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'attachments',
  'body',
  'childFolders',
  'extensions',
  'flag',
  'importance',
  'inferenceClassification',
  'messageRules',
  'messages',
  'multiValueExtendedProperties',
  'singleValueExtendedProperties',
  'uniqueBody',
]);

type Json = Readonly<Record<string, unknown>>;

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: node scripts/trim-graph-description.ts <types.d.ts>');
const whole = readFileSync(file, 'utf8');
const schemas: Record<string, Json> = {};

const paths = Object.fromEntries(
  USERS.flatMap(({ prefix, ids }) =>
    [...new Set(PATHS.map(([path]) => path))].map((path) => {
      const said = PAGES[path] ?? ((described: Json) => described);
      const methods = PATHS.filter(([each]) => each === path).map(([, method]) => [method, said(operation(prefix + path, method, ids))]);
      return [`${prefix}${path.replace('delta()', 'delta')}`, Object.fromEntries(methods)];
    }),
  ),
);
const inner = schemas['microsoft.graph.ODataErrors.InnerError'];
schemas['microsoft.graph.ODataErrors.InnerError'] = { ...inner, properties: { ...property(inner), ...MORE_SPECIFIC } };
const trimmed = {
  openapi: '3.0.4',
  info: { title: 'Part of the OpenAPI description of Microsoft Graph v1.0', license: { name: 'MIT' }, ...SOURCE },
  paths,
  components: { schemas: Object.fromEntries(Object.entries(schemas).toSorted(([one], [other]) => (one < other ? -1 : 1))) },
};
const target = join(import.meta.dirname, '..', 'test', 'doubles', 'descriptions', 'fixtures', 'graph.json');
writeFileSync(target, `${JSON.stringify(trimmed, null, 1)}\n`);

function operation(path: string, method: string, ids: string): Json {
  const id = new RegExp(`\\b${method}: operations\\['([^']+)'\\]`).exec(blockOf(whole, path, 4))?.[1];
  if (id?.startsWith(`${ids}.`) !== true) throw new Error(`${method} ${path} is not described`);
  const { parameters, requestBody, responses } = property(readSchema(blockOf(whole, id, 4)));
  const given = property(parameters as Json);
  const all = ['path', 'query', 'header'].flatMap((where) =>
    Object.entries(property(given[where] as Json | undefined)).map(([name, schema]) => ({
      name,
      in: where,
      ...(where === 'path' ? { required: true } : {}),
      ...((schema as Json)['type'] === 'array' ? { style: 'form', explode: false } : {}),
      schema: resolved(schema as Json),
    })),
  );
  const body = requestBody as Json | undefined;
  return {
    operationId: id,
    parameters: all,
    ...(body === undefined || body['not'] !== undefined ? {} : { requestBody: { required: true, content: contentOf(body) } }),
    responses: Object.fromEntries([
      ...Object.entries(property(responses as Json)).map(
        ([status, response]) => [status, { content: contentOf(response as Json) }] as const,
      ),
      ['default', { content: { 'application/json': { schema: resolved({ $ref: 'schemas/microsoft.graph.ODataErrors.ODataError' }) } } }],
    ]),
  };
}

function contentOf(described: Json): Json {
  const { $ref } = described;
  const { content } = property(typeof $ref === 'string' ? component($ref) : described);
  return Object.fromEntries(
    Object.entries(property(content as Json | undefined)).map(([type, schema]) => [type, { schema: resolved(schema as Json) }]),
  );
}

function component(reference: string): Json {
  const [kind = '', name = ''] = reference.split('/');
  const from = whole.lastIndexOf(`\n    ${kind}: {`);
  return readSchema(blockOf(whole.slice(from), name, 8));
}

/** References into `parameters` are replaced by their targets, those to schemas are kept and gathered; an `allOf` becomes one object. */
function resolved(schema: Json): Json {
  const { $ref, allOf, anyOf, items, properties, required, format, ...others } = schema;
  const rest = format === undefined || format === 'base64url' ? others : { ...others, format };
  if (typeof $ref === 'string' && $ref.startsWith('#')) return schema;
  if (typeof $ref === 'string' && !$ref.startsWith('schemas/')) return resolved(component($ref));
  if (typeof $ref === 'string') {
    const name = $ref.slice('schemas/'.length);
    if (!(name in schemas)) {
      schemas[name] = {};
      schemas[name] = resolved(component($ref));
    }
    return { $ref: `#/components/${$ref}`, ...rest };
  }
  if (Array.isArray(allOf)) return merged(allOf as readonly Json[]);
  // The required properties of an object may be missing, because $select names the properties.
  const needed = ((required ?? []) as readonly string[]).filter((name) => name !== '@odata.type');
  return {
    ...rest,
    ...(needed.length === 0 ? {} : { required: needed }),
    ...(Array.isArray(anyOf) ? { anyOf: anyOf.map((each) => resolved(each as Json)) } : {}),
    ...(items === undefined ? {} : { items: resolved(items as Json) }),
    ...(properties === undefined ? {} : closed(properties as Json)),
  };
}

function merged(parts: readonly Json[]): Json {
  const objects = parts.map((part) => {
    const { $ref } = part;
    return resolved(typeof $ref === 'string' ? component($ref) : part);
  });
  return { type: 'object', ...closed(Object.assign({}, ...objects.map((each) => each['properties'])) as Json) };
}

/** Every object may hold annotations of OData. */
function closed(properties: Json): Json {
  const kept = Object.entries(properties).filter(([name]) => !LEFT_OUT.has(name) && !name.startsWith('@odata.type'));
  return {
    properties: Object.fromEntries(kept.map(([name, schema]) => [name, resolved(schema as Json)])),
    patternProperties: { '^@|@odata\\.': {} },
    additionalProperties: false,
  };
}

function property(schema: Json | undefined): Json {
  return (schema?.['properties'] ?? {}) as Json;
}
