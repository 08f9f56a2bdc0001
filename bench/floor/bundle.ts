import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A hand-written script as one file, made by the tools of our bundle. */
export interface FloorBundle extends Disposable {
  readonly script: string;
}

const ROOT = join(import.meta.dirname, '..', '..');

/** Bundles one of the scripts into a directory of its own outside the checkout, which its disposal removes. */
export function bundleScript(name: 'floor' | 'by-hand' | 'pop3'): FloorBundle {
  const directory = mkdtempSync(join(tmpdir(), 'email-continuity-floor-'));
  const remove = () => rmSync(directory, { recursive: true, force: true });
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(directory, 'node_modules'));
    writeFileSync(join(directory, 'package.json'), '{ "type": "module" }\n');
    // The compiler needs its options in a file; the types were checked with the rest of the project.
    const options = {
      target: 'es2023',
      module: 'nodenext',
      types: ['node'],
      rewriteRelativeImportExtensions: true,
      rootDir: import.meta.dirname,
      outDir: directory,
    };
    const typeRoots = [join(ROOT, 'node_modules', '@types')];
    const project = { compilerOptions: { ...options, typeRoots, skipLibCheck: true }, files: [join(import.meta.dirname, `${name}.ts`)] };
    writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify(project));
    run('typescript/bin/tsc', ['-p', directory]);
    run('@vercel/ncc/dist/ncc/cli.js', [
      'build',
      join(directory, `${name}.js`),
      '-o',
      join(directory, 'dist'),
      '--target',
      'es2022',
      '--no-cache',
      '--quiet',
    ]);
  } catch (error) {
    remove();
    throw error;
  }
  return { script: join(directory, 'dist', 'index.js'), [Symbol.dispose]: remove };
}

function run(script: string, args: readonly string[]): void {
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], { encoding: 'utf8', cwd: ROOT });
  if (status !== 0) throw new Error(`${script} ended with ${String(status)}: ${stdout}`);
}
