import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { circles, filesBelow, importsOf } from './imports.ts';

/** The allowed imports of each room; CONTRIBUTING.md gives the reasons. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  config: ['core'],
  probe: ['core'],
  checks: ['core'],
  adapters: ['core'],
  report: ['core'],
  incidents: ['core', 'report'],
  app: ['core', 'config', 'probe', 'checks', 'adapters', 'report', 'incidents'],
};
const DEMO = 'src/app/commands/demo.ts';
const MOST_THINGS = 8;
const MOST_FLOORS = 4;

const root = join(import.meta.dirname, '..', '..');
const files = filesBelow('src');
const imports = files.flatMap(importsOf);
const inside = imports.filter(({ isFile, to }) => isFile && to.startsWith('src/'));
const arrows = inside.filter(({ from, to }) => roomOf(from) !== roomOf(to));

function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function different(edges: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return edges.filter(([from, to]) => from !== to);
}

/** The most floors of rooms, by the existing arrows. */
function floors(room: string, seen: readonly string[] = []): number {
  const below = new Set(arrows.filter(({ from }) => roomOf(from) === room).map(({ to }) => roomOf(to)));
  return 1 + Math.max(0, ...[...below].filter((next) => !seen.includes(next)).map((next) => floors(next, [...seen, room])));
}

suite('the rooms of src', () => {
  test('there are these eight, and nothing beside them', () => {
    assert.deepEqual(readdirSync(join(root, 'src')).toSorted(), Object.keys(ALLOWED).toSorted());
  });

  test('each imports what it may, and no more', () => {
    const wrong = arrows.filter(({ from, to }) => ALLOWED[roomOf(from)]?.includes(roomOf(to)) !== true);
    assert.deepEqual(wrong, []);
  });

  test('only the demo imports from outside', () => {
    const outside = imports.filter(({ isFile, to }) => isFile && !to.startsWith('src/'));
    assert.deepEqual(
      outside.filter(({ from, to }) => from !== DEMO || !to.startsWith('sandbox/')),
      [],
    );
  });

  test('the core imports no package and no module of Node', () => {
    assert.deepEqual(
      imports.filter(({ from, isFile }) => roomOf(from) === 'core' && !isFile),
      [],
    );
  });

  test('no adapter imports another', () => {
    const adapterOf = (file: string) => file.split('/')[2];
    const crossed = inside.filter(
      ({ from, to }) => roomOf(from) === 'adapters' && roomOf(to) === 'adapters' && adapterOf(from) !== adapterOf(to),
    );
    assert.deepEqual(crossed, []);
  });

  test('an npm package is imported in one folder', () => {
    const folderOf = (file: string) =>
      file
        .split('/')
        .slice(1, file.startsWith('src/adapters/mail/') ? 4 : 3)
        .join('/');
    const users = new Map<string, Set<string>>();
    for (const { from, to, isFile } of imports) {
      if (!isFile && !to.startsWith('node:')) users.set(to, (users.get(to) ?? new Set()).add(folderOf(from)));
    }
    assert.ok(users.size > 5, 'packages are found');
    assert.deepEqual(
      [...users].filter(([, folders]) => folders.size > 1).map(([name, folders]) => `${name}: ${[...folders].join(', ')}`),
      [],
    );
  });

  test('there is no circle of files', () => {
    assert.deepEqual(circles(inside.map(({ from, to }) => [from, to])), []);
  });

  test('there is no circle of folders', () => {
    assert.deepEqual(circles(different(inside.map(({ from, to }) => [dirname(from), dirname(to)]))), []);
  });

  test('there is no circle of files in the sandbox', () => {
    const own = filesBelow('sandbox').flatMap(importsOf);
    assert.deepEqual(circles(own.filter(({ isFile }) => isFile).map(({ from, to }) => [from, to])), []);
  });

  test(`a folder holds at most ${MOST_THINGS} things`, () => {
    const folders = new Map<string, Set<string>>();
    for (const file of files) {
      for (let at = file; at !== 'src'; at = dirname(at)) folders.set(dirname(at), (folders.get(dirname(at)) ?? new Set()).add(at));
    }
    assert.deepEqual(
      [...folders].filter(([, things]) => things.size > MOST_THINGS).map(([folder, things]) => `${folder}: ${things.size}`),
      [],
      'put what is new into a folder that has room, or those that belong together into a folder of their own, named after what they share',
    );
  });

  test(`there are at most ${MOST_FLOORS} floors`, () => {
    assert.ok(floors('app') >= 2 && floors('app') <= MOST_FLOORS, String(floors('app')));
  });

  test('a name that is exported means one thing', () => {
    const places = new Map<string, string[]>();
    for (const file of files) {
      const text = readFileSync(join(root, file), 'utf8');
      const names = new Set(
        [...text.matchAll(/^export (?:async )?(?:function\*?|class|interface|type|const) (\w+)/gm)].map((match) => String(match[1])),
      );
      for (const name of names) places.set(name, [...(places.get(name) ?? []), file]);
    }
    assert.deepEqual(
      [...places].filter(([, where]) => where.length > 1).map(([name, where]) => `${name}: ${where.join(', ')}`),
      [],
    );
  });
});

test('a circle is found, and a way that only comes together is none', () => {
  assert.deepEqual(
    circles([
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
      ['c', 'd'],
    ]),
    [],
  );
  assert.deepEqual(
    circles([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['c', 'd'],
    ]),
    [['a', 'b', 'c']],
  );
});
