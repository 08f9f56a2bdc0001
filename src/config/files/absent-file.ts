import type { ReadText } from '../../core/ports/runner.ts';
import type { Environment } from '../document/variables.ts';

/** The expected place of a configuration, and its name. */
interface Absence {
  readonly path: string;
  /** The advice if a missing file may be intended; null: the user named it. */
  readonly advice: string | null;
}

/** The advice about a missing file: its name has another ending, it should be made, or nobody checked it out. Null: no advice is known. */
export function absentHint({ path, advice }: Absence, readText: ReadText, env: Environment): string | null {
  if (/^[a-z]+:\/\//i.test(path)) return 'a file is read here, never an address';
  if (path === '-') return 'standard input is /dev/stdin';
  const twin = /\.ya?ml$/.test(path) ? path.replace(/\.ya?ml$/, (end) => (end === '.yml' ? '.yaml' : '.yml')) : null;
  if (twin !== null && readText(twin).ok) return `did you mean ${twin}?`;
  const hints = [advice, checkoutHint(env)].filter((hint) => hint !== null);
  return hints.length === 0 ? null : hints.join('; ');
}

/** How to give a configuration if no file of the usual name exists. */
export function withoutFile(env: Environment): string {
  return isOnRunner(env)
    ? 'create it, name another file with config, or give smtp-host, imap-host and the other inputs of one loop'
    : 'create it, or name another file';
}

/** On a runner, a file of the repository exists only after a checkout. */
function checkoutHint(env: Environment): string | null {
  if (!isOnRunner(env)) return null;
  return 'a job begins without the files of its repository: the step `uses: actions/checkout@...` must come before this one, with `contents: read` among the permissions';
}

function isOnRunner(env: Environment): boolean {
  return env['GITHUB_ACTIONS'] === 'true';
}
