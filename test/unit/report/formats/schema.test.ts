import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { AnySchemaObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { CHECKS } from '../../../../src/core/result/catalogue.ts';
import type { Side } from '../../../../src/core/result/outcome.ts';
import { OUTCOMES } from '../../../../src/core/result/outcome.ts';
import type { FolderRole, LoopKind } from '../../../../src/core/result/report.ts';
import type { VerdictCode } from '../../../../src/core/result/outcome.ts';
import { STATES } from '../../../../src/core/result/state.ts';
import { reportJson } from '../../../../src/report/formats/json.ts';
import { hostile } from '../../../doubles/reports/hostile-sample.ts';
import { deliverability, SAMPLES } from '../../../doubles/reports/samples.ts';

interface Node {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: boolean;
  readonly items?: Node;
}

const source = readFileSync(new URL('../../../../schema/report.schema.json', import.meta.url), 'utf8');
const schema = JSON.parse(source) as AnySchemaObject & Node;

function validator(): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  return ajv.compile(schema);
}

const validate = validator();

for (const [name, report] of Object.entries(SAMPLES)) {
  // Our code could not write its times and outcomes; the printers' tests cover its other values.
  if (report === hostile) continue;
  test(`the report of ${name} keeps to the schema`, () => {
    assert.ok(validate(JSON.parse(reportJson(report))), JSON.stringify(validate.errors));
  });
}

type Path = readonly (string | number)[];

function changed(path: Path, change: (parent: Record<string, unknown>, key: string) => void): unknown {
  const copy = JSON.parse(reportJson(deliverability)) as Record<string, unknown>;
  let parent = copy;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string, unknown>;
  change(parent, String(path.at(-1)));
  return copy;
}

const wrong: readonly (readonly [string, Path, unknown])[] = [
  ['a state that is none', ['state'], 'fine'],
  ['a later schema version', ['schemaVersion'], 2],
  ['a time without a zone', ['startedAt'], '2026-11-24 02:37'],
  ['a verdict code that is none', ['verdict', 'code'], 'broken'],
  ['a number as string', ['loops', 0, 'latencyMs'], '43'],
  ['a negative latency', ['loops', 0, 'latencyMs'], -1],
  ['half a copy', ['loops', 0, 'copies'], 0.5],
  ['an outcome that is none', ['loops', 0, 'outcome'], 'arrived'],
  ['a phase as string', ['loops', 0, 'phasesMs', 'tls'], '8 ms'],
  ['a folder role that is none', ['loops', 0, 'placement', 'role'], 'spam'],
  ['an attempt’s outcome that is none', ['loops', 0, 'attempts', 0, 'outcome'], 'ok'],
  ['no list of late probes', ['loops', 0, 'late'], null],
  ['a finding code that is none', ['findings', 0, 'code'], 'SPF Missing'],
  ['a check that is none', ['findings', 0, 'check'], 'weather'],
  ['evidence as list', ['findings', 0, 'evidence'], ['x']],
];

for (const [name, path, value] of wrong) {
  test(`the schema refuses ${name}`, () => {
    const mutated = changed(path, (parent, key) => {
      assert.ok(key in parent);
      parent[key] = value;
    });
    assert.equal(validate(mutated), false);
  });
}

/** Every object of the full sample, with its path and the schema that describes it. */
function* objects(value: unknown, node: Node, path: Path): Generator<readonly [Path, Record<string, unknown>, Node]> {
  const described = node.$ref === undefined ? node : (schema.$defs?.[node.$ref.replace('#/$defs/', '')] ?? {});
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* objects(item, described.items ?? {}, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    const record = value as Record<string, unknown>;
    yield [path, record, described];
    for (const [key, inner] of Object.entries(record)) yield* objects(inner, described.properties?.[key] ?? {}, [...path, key]);
  }
}

const parts = [...objects(JSON.parse(reportJson(deliverability)), schema, [])];

test('the sample of every object has the keys that the schema names, in its order, all required and none beside them', () => {
  const paths = new Set(parts.map(([path]) => path.filter((step) => typeof step === 'string').join('.')));
  for (const path of [
    '',
    'verdict',
    'loops',
    'loops.phasesMs',
    'loops.placement',
    'loops.attempts',
    'loops.hops',
    'loops.authentication.verified',
    'loops.late',
    'findings',
  ])
    assert.ok(paths.has(path), `the sample has no ${path}`);
  for (const [path, record, node] of parts) {
    assert.deepEqual(Object.keys(record), Object.keys(node.properties ?? {}), path.join('.'));
    assert.deepEqual(node.required, Object.keys(node.properties ?? {}), path.join('.'));
    assert.equal(node.additionalProperties, false, path.join('.'));
  }
});

test('no key may be missing and none may be added, anywhere', () => {
  for (const [path, record] of parts) {
    for (const key of Object.keys(record)) {
      const without = changed([...path, key], (parent, name) => delete parent[name]);
      assert.equal(validate(without), false, `without ${[...path, key].join('.')}`);
    }
    const more = changed([...path, 'unheard-of'], (parent, name) => {
      parent[name] = 1;
    });
    assert.equal(validate(more), false, `more in ${path.join('.')}`);
  }
});

/** A key missing from or strange to one of these records is a type error. */
function names<T extends string>(all: Readonly<Record<T, true>>): readonly string[] {
  return Object.keys(all);
}

function enumOf(...path: readonly string[]): readonly (string | null)[] {
  let node: unknown = schema;
  for (const step of path) node = (node as Record<string, unknown>)[step];
  return (node as Node).enum ?? [];
}

test('the closed lists are those of the model', () => {
  const loop = ['$defs', 'loop', 'properties'];
  assert.deepEqual(enumOf('$defs', 'state'), STATES);
  assert.deepEqual(enumOf('$defs', 'outcome'), OUTCOMES);
  assert.deepEqual(enumOf(...loop, 'attempts', 'items', 'properties', 'outcome'), ['accepted', ...OUTCOMES]);
  assert.deepEqual(enumOf(...loop, 'kind'), names<LoopKind>({ internal: true, external: true, inbound: true, echo: true }));
  assert.deepEqual(enumOf(...loop, 'side'), [...names<Side>({ sender: true, network: true, receiver: true, runner: true }), null]);
  assert.deepEqual(
    enumOf(...loop, 'placement', 'properties', 'role'),
    names<FolderRole>({ inbox: true, junk: true, all: true, other: true }),
  );
  assert.deepEqual(
    enumOf('properties', 'verdict', 'properties', 'code'),
    names<VerdictCode>({
      healthy: true,
      degraded: true,
      submission: true,
      deliverability: true,
      inbound: true,
      'local-infrastructure': true,
      'total-outage': true,
      'delivery-failure': true,
      posture: true,
      undetermined: true,
    }),
  );
  assert.deepEqual(enumOf('$defs', 'finding', 'properties', 'check'), CHECKS);
});
