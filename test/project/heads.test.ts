import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { filesBelow, importsOf } from './imports.ts';

const root = join(import.meta.dirname, '..', '..');
const rooms = readdirSync(join(root, 'src'));
const roomOf = (path: string) => path.split('/')[1] ?? '';

const linesOf = (file: string) => readFileSync(join(root, file), 'utf8').split('\n', 3);
const isHead = (file: string) => linesOf(file)[1]?.startsWith('// Called by ') === true;

/** Each folder's first file: the one with its name, else the one with such a start, else the first of the alphabet. */
const firsts = new Map<string, string>();
const folders = new Map<string, string[]>();
for (const file of filesBelow('src').toSorted()) folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), file]);
for (const [folder, files] of folders) {
  const first = files.find((file) => basename(file) === `${basename(folder)}.ts`) ?? files.find(isHead) ?? files[0];
  if (first !== undefined) firsts.set(folder, first);
}

/** The rooms that import from a folder, files of the folder itself left out. */
const callers = new Map<string, Set<string>>();
for (const { from, to, isFile } of filesBelow('src').flatMap(importsOf)) {
  const folder = dirname(to);
  if (isFile && dirname(from) !== folder) callers.set(folder, (callers.get(folder) ?? new Set()).add(roomOf(from)));
}

/** The rooms that a second line names. */
function named(line: string): readonly string[] {
  if (/ every room\b/.test(line)) return rooms;
  return rooms.filter((room) => new RegExp(`[ ,]${room}(?=[,.: ])`).test(line.split(':')[0]?.concat('.') ?? ''));
}

const HOW =
  'the file of the name of its folder, or else one of its files, opens with "// What the folder is." and "// Called by ROOM and ROOM.", then an empty line';

suite("each folder's first file opens with what the folder is, and who may call it", () => {
  for (const [folder, file] of firsts) {
    test(folder, () => {
      const [what = '', who = '', empty] = linesOf(file);
      assert.deepEqual(folders.get(folder)?.filter(isHead), [file], HOW);
      assert.match(what, /^\/\/ [A-Z"\d].*[^ ]$/, `${file}: the first line says what ${folder} is`);
      assert.match(who, /^\/\/ Called by .*\.$/, `${file}: the second line says who may call it`);
      assert.equal(empty, '', `${file}: an empty line follows`);
      const calling = [...(callers.get(folder) ?? [])];
      assert.deepEqual(
        calling.filter((room) => !named(who).includes(room)),
        [],
        `${file} says "${who.slice(3)}"`,
      );
    });
  }
});
