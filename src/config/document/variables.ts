import type { ConfigError } from './errors.ts';
import { didYouMean } from './errors.ts';
import { nearest } from '../../core/text/nearest.ts';
import type { Path } from './path.ts';
import { formatPath } from './path.ts';
import type { ScalarNode, Tree } from './tree.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A text with its variables replaced, or the reason against it. */
export interface Interpolated {
  readonly text: string;
  /** The values of its variables, in order. */
  readonly inserted: readonly string[];
  readonly faults: readonly VariableFault[];
}

export type VariableFault =
  | { readonly kind: 'unset'; readonly name: string }
  | { readonly kind: 'empty'; readonly name: string }
  | { readonly kind: 'expression' }
  | { readonly kind: 'malformed' };

// `$${` is a literal `${`. Other text behind `${` up to the brace is a variable's name, or an error.
const REFERENCE = /\$\$\{|\$\{([^}]*)(\}?)/g;

/**
 * Replaces every `${NAME}` in `text` by its variable in `env`; `$${` gives `${`. The value is never parsed again, neither for variables nor
 * as YAML. An empty variable is an error too, because a missing GitHub secret is empty.
 */
export function interpolate(text: string, env: Environment): Interpolated {
  const inserted: string[] = [];
  const faults: VariableFault[] = [];
  const result = text.replace(REFERENCE, (whole, inner: string | undefined, brace: string | undefined) => {
    if (inner === undefined) return '${';
    if (inner.startsWith('{')) faults.push({ kind: 'expression' });
    else if (brace === '' || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(inner)) faults.push({ kind: 'malformed' });
    else {
      const value = Object.hasOwn(env, inner) ? env[inner] : undefined;
      if (value === undefined) faults.push({ kind: 'unset', name: inner });
      else if (value === '') faults.push({ kind: 'empty', name: inner });
      else {
        inserted.push(value);
        return value;
      }
    }
    return whole;
  });
  return { text: result, inserted, faults };
}

export interface Filled {
  readonly tree: Tree;
  readonly errors: readonly ConfigError[];
  /** The values whose variables are missing: they cannot be checked further. */
  readonly unfilled: readonly Path[];
}

/**
 * `tree` with every `${NAME}` in its values replaced from `env`. Keys stay unchanged. A missing variable in a part that no run uses
 * (`isUsed`) is no error: its value is left out or, if the form needs one, stays unchanged.
 */
export function fillVariables(tree: Tree, env: Environment, file: string, isUsed: (path: Path) => boolean): Filled {
  const errors: ConfigError[] = [];
  const unfilled: Path[] = [];

  const fill = (node: Tree, path: Path): Tree | null => {
    switch (node.kind) {
      case 'list':
        return { ...node, items: node.items.flatMap((item, index) => fill(item, [...path, index]) ?? []) };
      case 'mapping':
        return {
          ...node,
          entries: node.entries.flatMap((entry) => {
            const value = fill(entry.value, [...path, entry.key]);
            return value === null ? [] : [{ ...entry, value }];
          }),
        };
      case 'scalar':
        return fillScalar(node, path);
    }
  };
  const fillScalar = (node: ScalarNode, path: Path): ScalarNode | null => {
    if (typeof node.value !== 'string' || !node.value.includes('${')) return node;
    const { text, inserted, faults } = interpolate(node.value, env);
    const ignored = faults.length > 0 && faults.every(isMissing) && !isUsed(path);
    for (const fault of ignored ? [] : faults)
      errors.push({ file, ...node.at, path: formatPath(path), expected: null, received: null, ...explain(fault, env) });
    if (faults.length > 0) unfilled.push(path);
    if (ignored && !NEEDED_TEXTS.has(path.at(-1))) return null;
    return { ...node, value: text, written: inserted.length > 0 ? node.value : null, inserted };
  };
  return { tree: fill(tree, []) ?? tree, errors, unfilled };
}

/** Keys that the form needs, with any text. */
const NEEDED_TEXTS: ReadonlySet<unknown> = new Set([
  'host',
  'user',
  'password',
  'sender',
  'mailbox',
  'from',
  'to',
  'url',
  'routing-key',
  'token',
]);

function isMissing({ kind }: VariableFault): boolean {
  return kind === 'unset' || kind === 'empty';
}

function explain(fault: VariableFault, env: Environment): { readonly message: string; readonly hint: string | null } {
  switch (fault.kind) {
    case 'unset': {
      const near = misspelling(fault.name, env);
      return {
        message: `environment variable ${fault.name} is not set`,
        hint: didYouMean(near) ?? `in a workflow, set it under the step's env, such as ${fault.name}: \${{ secrets.${fault.name} }}`,
      };
    }
    case 'empty':
      return {
        message: `environment variable ${fault.name} is empty`,
        hint: 'a GitHub secret that does not exist, or that a pull request from a fork may not read, is empty',
      };
    case 'expression':
      return {
        message: 'GitHub expressions ${{ ... }} are not evaluated in this file',
        hint: "set an environment variable under the step's env and write ${NAME} here",
      };
    case 'malformed':
      return { message: '${ begins a variable, but no name and } follow', hint: 'write ${NAME}, or $${ for a literal ${' };
  }
}

/** Words that name no account: only in these is a difference a typing error. */
const COMMON_WORDS = new Set(
  'PASSWORD PASSWD SECRET TOKEN USER USERNAME HOST PORT URL KEY ID CLIENT TENANT SMTP IMAP POP3 JMAP'.split(' '),
);

/** The variable whose name differs from `name` by a typing error in a common word. A difference in another word means another account. */
function misspelling(name: string, env: Environment): string | null {
  const words = name.split('_');
  const candidates = Object.keys(env).filter((other) => {
    const others = other.split('_');
    return others.length === words.length && others.every((word, index) => isMeant(words[index] ?? '', word));
  });
  return nearest(name, candidates);
}

function isMeant(word: string, known: string): boolean {
  const isCommon = [word, known].some((text) => COMMON_WORDS.has(text.toUpperCase()));
  return word.toUpperCase() === known.toUpperCase() || (isCommon && nearest(word, [known]) !== null);
}
