import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * GitHub's OpenAPI description, cut down to the operations of the double in test/github, and their components. Texts and examples are
 * removed; every schema stays unchanged. Source: github/rest-api-description (MIT), as the package @octokit/openapi ships it.
 *
 * npm pack @octokit/openapi@23.0.1 && tar xzf octokit-openapi-23.0.1.tgz
 * node scripts/trim-github-description.ts package/generated/api.github.com.json
 */

/** By operationId. */
const OPERATIONS: ReadonlySet<string> = new Set([
  'actions/list-workflow-runs',
  'issues/add-assignees',
  'issues/add-labels',
  'issues/create',
  'issues/create-comment',
  'issues/create-label',
  'issues/create-label',
  'issues/delete-comment',
  'issues/get',
  'issues/get-label',
  'issues/get-label',
  'issues/list-comments',
  'issues/list-for-repo',
  'issues/remove-label',
  'issues/update',
  'issues/update-label',
  'issues/update-label',
  'repos/get',
  'users/get-authenticated',
]);

/** Keywords for people, without a meaning for machines. */
const TEXTS: ReadonlySet<string> = new Set(['description', 'summary', 'example', 'examples', 'externalDocs', 'tags']);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('usage: node scripts/trim-github-description.ts <api.github.com.json>');
const whole = JSON.parse(readFileSync(source, 'utf8')) as JsonObject;

const paths = Object.fromEntries(
  Object.entries(object(whole['paths'])).flatMap(([path, methods]) => {
    const kept = Object.entries(object(methods)).filter(([, operation]) => isNeeded(object(operation)['operationId']));
    return kept.length === 0 ? [] : [[path, withoutTexts(Object.fromEntries(kept))]];
  }),
);

const components: Record<string, Record<string, Json>> = {};
gather(paths);

const trimmed = {
  openapi: whole['openapi'],
  info: {
    title: 'Part of the OpenAPI description of the GitHub REST API',
    license: object(whole['info'])['license'],
    'x-source': 'github/rest-api-description, descriptions/api.github.com, as in the package @octokit/openapi',
    'x-source-version': object(whole['info'])['version'],
  },
  paths,
  components: Object.fromEntries(Object.entries(sorted(components)).map(([kind, named]) => [kind, sorted(object(named))])),
};
writeFileSync(
  join(import.meta.dirname, '..', 'test', 'doubles', 'github', 'fixtures', 'api.github.com.json'),
  `${JSON.stringify(trimmed, null, 1)}\n`,
);

function isNeeded(operationId: Json | undefined): boolean {
  return typeof operationId === 'string' && OPERATIONS.has(operationId);
}

/** Every component that `value` refers to, directly or through others. */
function gather(value: Json): void {
  if (Array.isArray(value)) {
    for (const item of value) gather(item);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const reference = object(value)['$ref'];
  if (typeof reference === 'string') add(reference);
  for (const item of Object.values(value)) gather(item);
}

function add(reference: string): void {
  const [, , kind = '', name = ''] = reference.split('/');
  const named = (components[kind] ??= {});
  if (name in named) return;
  const found = withoutTexts(object(object(whole['components'])[kind])[name] ?? null);
  named[name] = found;
  gather(found);
}

/** `inside`: names of properties, whose keys are no keywords. */
function withoutTexts(value: Json, inside = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withoutTexts(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      !inside && (TEXTS.has(key) || key.startsWith('x-')) ? [] : [[key, withoutTexts(item, !inside && key === 'properties')]],
    ),
  );
}

function object(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function sorted(named: Readonly<Record<string, Json>>): JsonObject {
  return Object.fromEntries(Object.entries(named).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
