import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRIES } from './entries.ts';
import { billOfMaterials } from './sbom.ts';
import { stagePackages } from './stage-packages.ts';

/*
 * src + sandbox + stand-ins -> lib/ (tsc) -> dist/app/ (one ncc bundle with its lazy chunks) and the entries beside it.
 * ncc gets tsc's output because its own loader does not know TypeScript 7.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

function run(script: string, args: readonly string[]): void {
  const { status, signal } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  process.stderr.write(`build: ${script} ended with ${signal ?? `status ${String(status)}`}\n`);
  process.exit(1);
}

for (const directory of [join(root, 'lib'), dist]) rmSync(directory, { recursive: true, force: true });
mkdirSync(dist);

run('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
stagePackages(root, join(root, 'lib'));
// No cache: it stands outside the checkout, and could return the build of another checkout.
const bundle = 'build lib/src/app/app.js --out dist/app --license licenses.txt --target es2022 --no-cache --quiet';
const stats = join(root, 'lib', 'bundle.json');
run('@vercel/ncc/dist/ncc/cli.js', [...bundle.split(' '), '--stats-out', stats]);

renameSync(join(dist, 'app', 'licenses.txt'), join(dist, 'licenses.txt'));
writeFileSync(join(dist, 'sbom.cdx.json'), billOfMaterials(root, stats));
for (const [name, text] of Object.entries(ENTRIES)) writeFileSync(join(dist, name), text);
chmodSync(join(dist, 'cli.js'), 0o755);

process.stdout.write(
  `build: dist holds ${readdirSync(dist, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).length} files\n`,
);
