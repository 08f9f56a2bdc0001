import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import { LOOP_INPUTS } from '../../src/config/document/inputs.ts';

const root = join(import.meta.dirname, '..', '..');

interface Value {
  readonly description?: string;
  readonly required?: boolean;
  readonly default?: string;
}

interface ActionFile {
  readonly name: string;
  readonly description: string;
  readonly author: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Readonly<Record<string, Value>>;
  readonly outputs: Readonly<Record<string, Value>>;
  readonly runs: Readonly<Record<string, string>>;
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionFile;

/** Workflows use these names: add freely, but rename or remove none. */
const INPUTS = [
  'config',
  'preset',
  'smtp-host',
  'smtp-port',
  'smtp-security',
  'smtp-user',
  'smtp-password',
  'ehlo',
  'from',
  'to',
  'imap-host',
  'imap-port',
  'imap-security',
  'imap-user',
  'imap-password',
  'folder',
  'subject',
  'kind',
  'warning',
  'critical',
  'timeout',
  'wait-for-dns',
  'baseline',
  'domains',
  'heartbeat-url',
  'history',
  'fail-on',
  'open-issue',
  'github-token',
  'issue-repository',
  'matrix-leg',
  'only',
  'checks',
  'dry-run',
  'mode',
  'shards',
  'reports',
  'report-dir',
];
const OUTPUTS = ['state', 'verdict', 'summary', 'latency-ms', 'report', 'issue', 'matrix', 'loops', 'findings', 'summary-path', 'page'];

suite('action.yml', () => {
  test('has every input and output that workflows are written against', () => {
    assert.deepEqual(Object.keys(action.inputs).toSorted(), INPUTS.toSorted());
    assert.deepEqual(Object.keys(action.outputs), OUTPUTS);
  });

  test('describes each in words', () => {
    for (const [name, { description }] of [...Object.entries(action.inputs), ...Object.entries(action.outputs)]) {
      assert.match(description ?? '', /^[A-Z`].{10,}\.$/, name);
    }
  });

  test('asks for nothing and presets nothing that the code could not tell from a user’s choice', () => {
    const presets = Object.entries(action.inputs).flatMap(([name, value]) => (value.default === undefined ? [] : [[name, value.default]]));
    assert.deepEqual(presets, [
      ['dry-run', 'false'],
      ['fail-on', 'critical'],
      ['open-issue', 'false'],
      ['github-token', '${{ github.token }}'],
      ['matrix-leg', '${{ toJSON(matrix) }}'],
      ['mode', 'run'],
      ['shards', '1'],
    ]);
    assert.deepEqual(new Set(Object.values(action.inputs).map(({ required }) => required)), new Set([false]));
  });

  test('groups its inputs, those of one loop without a file together', () => {
    const page = readFileSync(join(root, 'docs/configuration.md'), 'utf8');
    const groups = [...page.matchAll(/^\*\*([A-Z][^*]+)\*\*\n\n\| input .*\n.*\n((?:\|.*\n)+)/gm)].map(([, name, rows = '']) => ({
      name,
      inputs: [...rows.matchAll(/^\| `([a-z-]+)`/gm)].map(([, input = '']) => input),
    }));
    assert.deepEqual(groups.flatMap(({ inputs }) => inputs).toSorted(), INPUTS.toSorted());
    assert.deepEqual(groups.find(({ name }) => name === 'One loop without a file')?.inputs, [...LOOP_INPUTS]);
  });

  test('runs main and post on the runner’s own Node', () => {
    assert.deepEqual(action.runs, { using: 'node24', main: 'dist/index.js', post: 'dist/post.js', 'post-if': 'always()' });
  });

  test('can be listed on the marketplace', () => {
    assert.ok(action.name.length > 0 && action.author.length > 0);
    // The marketplace cuts a longer text.
    assert.ok(action.description.length < 125, String(action.description.length));
    assert.deepEqual(action.branding, { icon: 'mail', color: 'blue' });
  });

  test('is documented, input by input and output by output', () => {
    const pages = ['README.md', ...globSync('docs/*.md', { cwd: root })].map((page) => readFileSync(join(root, page), 'utf8')).join('\n');
    assert.deepEqual(
      [...INPUTS, ...OUTPUTS].filter((name) => !pages.includes(`\`${name}\``)),
      [],
    );
  });
});
