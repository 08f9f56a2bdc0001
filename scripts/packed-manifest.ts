import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/*
 * The package's dist holds everything that it needs, so its package.json requires nothing: no packages, and no Node binary that would
 * replace the user's in node_modules/.bin. `npm pack` calls this before (`strip`) and after (`restore`); the development tree keeps its
 * needs.
 */
const MANIFEST = 'package.json';
const KEPT = 'package.json.development';
const DEVELOPMENT: ReadonlySet<string> = new Set(['scripts', 'dependencies', 'devDependencies', 'optionalDependencies', 'overrides']);

const [, , task] = process.argv;
if (task === 'strip') {
  // After an interrupted pack, the kept file is the complete one.
  if (!existsSync(KEPT)) copyFileSync(MANIFEST, KEPT);
  const manifest = JSON.parse(readFileSync(KEPT, 'utf8')) as Readonly<Record<string, unknown>>;
  const packed = Object.fromEntries(Object.entries(manifest).filter(([key]) => !DEVELOPMENT.has(key)));
  writeFileSync(MANIFEST, `${JSON.stringify(packed, null, 2)}\n`);
} else if (existsSync(KEPT)) {
  renameSync(KEPT, MANIFEST);
}
