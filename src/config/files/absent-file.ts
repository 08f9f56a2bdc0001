import type { ReadText } from '../../core/ports/runner.ts';
import type { Environment } from '../document/variables.ts';

/** Where a configuration is looked for, and by what name. */
interface Absence {
  readonly path: string;
  /** What to do where none is there by intention; null: somebody named it. */
  readonly advice: string | null;
}

/** What to do where there is no file: its name ends otherwise, it is to be made, or nobody checked it out. Null: nothing is known to help. */
export function absentHint({ path, advice }: Absence, readText: ReadText, env: Environment): string | null {
  const twin = /\.ya?ml$/.test(path) ? path.replace(/\.ya?ml$/, (end) => (end === '.yml' ? '.yaml' : '.yml')) : null;
  if (twin !== null && readText(twin).ok) return `did you mean ${twin}?`;
  const hints = [advice, checkoutHint(env)].filter((hint) => hint !== null);
  return hints.length === 0 ? null : hints.join('; ');
}

/** How to give a configuration where there is no file of the usual name. */
export function withoutFile(env: Environment): string {
  return isOnRunner(env)
    ? 'create it, name another file with config, or give smtp-host, imap-host and the other inputs of one loop'
    : 'create it, or name another file';
}

/** On a runner there is no file of the repository before it was checked out. */
function checkoutHint(env: Environment): string | null {
  if (!isOnRunner(env)) return null;
  return 'a job begins without the files of its repository: the step `uses: actions/checkout@...` must come before this one, with `contents: read` among the permissions';
}

function isOnRunner(env: Environment): boolean {
  return env['GITHUB_ACTIONS'] === 'true';
}
