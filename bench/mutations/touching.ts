import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** A module's relative imports, including types: a type alone runs nothing, but its test is near. */
const IMPORT = /\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

/** Those of the test files that load `file`, directly or through others. */
export function testsTouching(file: string, tests: readonly string[]): readonly string[] {
  return tests.filter((test) => leadsTo(file, test));
}

/** Tests by how much of its path they share with `file`, the nearest folder first: the nearest test most likely notices. */
export function byNearness(file: string, tests: readonly string[]): readonly (readonly string[])[] {
  const shared = (test: string) => {
    const [folders, own] = [foldersOf(file, 'src'), foldersOf(test, 'test/unit')];
    const parting = folders.findIndex((folder, at) => folder !== own[at]);
    return parting === -1 ? folders.length : parting;
  };
  const rounds = [...new Set(tests.map(shared))].toSorted((a, b) => b - a);
  return rounds.map((round) => tests.filter((test) => shared(test) === round));
}

function foldersOf(file: string, root: string): readonly string[] {
  return relative(root, dirname(file)).split(sep);
}

const known = new Map<string, readonly string[]>();

function leadsTo(target: string, from: string): boolean {
  const seen = new Set([from]);
  for (const file of seen) for (const imported of importsOf(file)) seen.add(imported);
  return seen.has(target);
}

function importsOf(file: string): readonly string[] {
  const before = known.get(file);
  if (before) return before;
  const imports = Array.from(readFileSync(file, 'utf8').matchAll(IMPORT), ([, path]) => join(dirname(file), path ?? '')).filter((path) =>
    path.endsWith('.ts'),
  );
  known.set(file, imports);
  return imports;
}
