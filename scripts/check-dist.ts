import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/* Rebuilds dist in place, and fails if it differs from the committed one: the code that runs is the reviewed code. */
const root = join(import.meta.dirname, '..');

function run(command: string, args: readonly string[]): string {
  const { status, stdout, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status === 0) return stdout;
  process.stderr.write(
    `check-dist: ${command} ${args.join(' ')} failed${error === undefined ? '' : `: ${error.message}`}\n${stdout ?? ''}`,
  );
  process.exit(1);
}

// CI containers often check out as another user than they run as; git then needs safe.directory.
const git = (...args: readonly string[]): string => run('git', ['-c', `safe.directory=${root}`, ...args]);

run(process.execPath, [join('scripts', 'build.ts')]);

const changes = git('status', '--porcelain', '--untracked-files=all', '--', 'dist');
if (changes !== '') {
  process.stderr.write(`check-dist: dist differs from what is committed; run "npm run build" and commit dist.\n${changes}`);
  process.stderr.write(git('diff', '--stat', '--', 'dist'));
  process.exit(1);
}
process.stdout.write('check-dist: dist is what this source builds\n');
