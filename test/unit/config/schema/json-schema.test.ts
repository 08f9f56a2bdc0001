import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { fc } from '../../../harness/random.ts';
import { parse } from 'yaml';
import { configJsonSchema } from '../../../../scripts/config-json-schema.ts';
import { documentOfInputs } from '../../../../src/config/document/document.ts';
import { completed } from '../../../../src/config/schema/completed.ts';
import { checkShape } from '../../../../src/config/schema/shape.ts';
import { CONTRACT_EXAMPLE } from '../contract-example.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const EXAMPLE = `${CONTRACT_EXAMPLE}channels:
  phone: {type: ntfy, url: https://ntfy.example.net/alerts, token: t, priority: 4, on: [opened, resolved], plaintext: false}
  hook: {type: webhook, url: https://hook.example.net, secret: s, headers: {X-Key: k}, ca: c}
  pager: {type: pagerduty, routing-key: r}
heartbeat: {url: https://hc.example.net/1, type: auto, token: t}
`;

const accepts = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(configJsonSchema());

/** The loader's judgement on the form of a file after its variables are replaced. */
function hasRightShape(value: unknown): boolean {
  return checkShape(completed(documentOfInputs(value, new Map())).document).length === 0;
}

test('the JSON Schema in the repository is the one that the loader follows', async () => {
  const stored: unknown = JSON.parse(await readFile(new URL('../../../../schema/config.schema.json', import.meta.url), 'utf8'));
  assert.deepEqual(stored, configJsonSchema(), 'run scripts/generate-schema.ts');
});

test('every key has a description', () => {
  const bare: string[] = [];
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties' && typeof value === 'object' && value !== null) {
        for (const [name, entry] of Object.entries(value))
          if (!JSON.stringify(entry).includes('"description"')) bare.push(`${path}.${name}`);
      }
      walk(value, `${path}.${key}`);
    }
  };
  walk(configJsonSchema(), '');
  assert.deepEqual(bare, []);
});

test('the example as it is written, variables and all, is accepted', () => {
  assert.ok(accepts(parse(CONTRACT_EXAMPLE)), JSON.stringify(accepts.errors));
});

test('a variable may stand in place of a number, a choice, a duration or a truth value', () => {
  const written = parse(
    CONTRACT_EXAMPLE.replace('587', '${PORT}').replace('kind: external', 'kind: ${KIND}').replace('60s', '${W}').replace('true', '${D}'),
  );
  assert.ok(accepts(written), JSON.stringify(accepts.errors));
});

test('schema and loader agree on every damaged example', () => {
  const sound: Json = parse(EXAMPLE.replaceAll('${', '('));
  assert.ok(hasRightShape(sound));
  const paths = pathsOf(sound, []);
  const junk: fc.Arbitrary<Json | undefined> = fc.oneof(
    fc.constantFrom<Json | undefined>(
      undefined,
      null,
      true,
      'true',
      0,
      1,
      10,
      11,
      4.5,
      65536,
      '65535',
      '0',
      '',
      'x',
      '90s',
      '0s',
      'tls',
      'internal',
      [],
      ['x'],
      [1],
      {},
      { a: 1 },
    ),
    // The schema describes the written file, where a variable may stand for any value; the loader's form has none left.
    fc.string().filter((text) => !text.includes('${')),
    fc.integer(),
  );
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.constantFrom('', 'extra', 'a b', 'port'), junk, (path, added, value) => {
      const damaged = put(sound, added === '' ? path : [...path, added], value);
      const right = hasRightShape(damaged);
      if (!right) refused++;
      assert.equal(accepts(damaged), right, `${JSON.stringify(path)} ${added} ${JSON.stringify(value)}`);
    }),
    { numRuns: 3_000 },
  );
  assert.ok(refused > 300, 'the property must have seen refusals');
});

function pathsOf(value: Json, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]: [string, Json]) => pathsOf(entry, [...path, key]))];
}

/** `root` with `value` at `path` (removed if it is undefined); unchanged if the path leads through a scalar. */
function put(root: Json, path: readonly string[], value: Json | undefined): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? null;
  if (typeof root !== 'object' || root === null) return root;
  if (isList(root)) return root.map((item, index) => (String(index) === key ? (put(item, rest, value) ?? null) : item));
  const inner = rest.length === 0 ? value : put(root[key] ?? null, rest, value);
  const others = Object.entries(root).filter(([name]) => name !== key);
  return Object.fromEntries(inner === undefined ? others : [...others, [key, inner]]);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
