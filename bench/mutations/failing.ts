import { spawn, spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';

/**
 * The file of the first test that fails; `all` if they do not end, or do not even begin. Null: all pass. They share one process, because
 * loading the tested code takes longer than they do.
 */
export function failing(
  directory: string,
  tests: readonly string[],
  { limit, seed }: { readonly limit: number; readonly seed: number },
): Promise<string | null> {
  const args = ['--test', '--test-isolation=none', '--test-force-exit', '--test-reporter=tap', ...tests];
  const child = spawn(process.execPath, args, {
    cwd: directory,
    env: { ...process.env, SEED: String(seed), NODE_COMPILE_CACHE: join(directory, 'compiled') },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  let output = '';
  let failed: string | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (failed !== undefined) return;
    failed = /^\s*not ok [\s\S]*?\n\s*location: '(.*?):\d+:\d+'/m.exec(output)?.[1];
    // The first failure is enough.
    if (failed !== undefined) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      if (failed === undefined && status === 0) resolve(null);
      else resolve(failed === undefined ? 'all' : relative(directory, failed));
    });
  });
}

export function compiles(directory: string): boolean {
  return (
    spawnSync(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'], { cwd: directory }).status === 0
  );
}
