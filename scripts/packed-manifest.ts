import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/*
 * What is packed holds everything that it needs in dist. Its package.json therefore asks for nothing: no packages, and no Node binary that would
 * stand before the user's own in node_modules/.bin. `npm pack` calls this before (`strip`) and after (`restore`); the tree of development keeps
 * what it needs.
 */
const MANIFEST = 'package.json';
const KEPT = 'package.json.development';
const DEVELOPMENT: ReadonlySet<string> = new Set(['scripts', 'dependencies', 'devDependencies', 'optionalDependencies', 'overrides']);

const [, , task] = process.argv;
if (task === 'strip') {
  // Where a pack was ended half-way, what is kept is the whole one.
  if (!existsSync(KEPT)) copyFileSync(MANIFEST, KEPT);
  const manifest = JSON.parse(readFileSync(KEPT, 'utf8')) as Readonly<Record<string, unknown>>;
  const packed = Object.fromEntries(Object.entries(manifest).filter(([key]) => !DEVELOPMENT.has(key)));
  writeFileSync(MANIFEST, `${JSON.stringify(packed, null, 2)}\n`);
} else if (existsSync(KEPT)) {
  renameSync(KEPT, MANIFEST);
}
