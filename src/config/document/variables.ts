import type { ConfigError } from './errors.ts';
import { didYouMean } from './errors.ts';
import { nearest } from '../../core/text/nearest.ts';
import type { Path } from './path.ts';
import { formatPath } from './path.ts';
import type { ScalarNode, Tree } from './tree.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A text with its variables put in, or what kept them from being put in. */
export interface Interpolated {
  readonly text: string;
  /** The values that were put in, in their order. */
  readonly inserted: readonly string[];
  readonly faults: readonly VariableFault[];
}

export type VariableFault =
  | { readonly kind: 'unset'; readonly name: string }
  | { readonly kind: 'empty'; readonly name: string }
  | { readonly kind: 'expression' }
  | { readonly kind: 'malformed' };

// `$${` stands for a literal `${`; anything else behind `${` up to the brace is a variable's name, or a mistake to be reported.
const REFERENCE = /\$\$\{|\$\{([^}]*)(\}?)/g;

/**
 * Puts the variables of `env` in place of every `${NAME}` in `text`; `$${` gives `${`. What is put in is text and never looked at again:
 * neither for further variables nor as YAML. An empty variable is a fault too, because a GitHub secret that does not exist is empty.
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
  /** The values that could not be filled: nothing more can be said of them. */
  readonly unfilled: readonly Path[];
}

/** `tree` with every `${NAME}` in its values replaced from `env`. Keys stay as they are. */
export function fillVariables(tree: Tree, env: Environment, file: string): Filled {
  const errors: ConfigError[] = [];
  const unfilled: Path[] = [];

  const fill = (node: Tree, path: Path): Tree => {
    switch (node.kind) {
      case 'list':
        return { ...node, items: node.items.map((item, index) => fill(item, [...path, index])) };
      case 'mapping':
        return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: fill(entry.value, [...path, entry.key]) })) };
      case 'scalar':
        return fillScalar(node, path);
    }
  };
  const fillScalar = (node: ScalarNode, path: Path): ScalarNode => {
    if (typeof node.value !== 'string' || !node.value.includes('${')) return node;
    const { text, inserted, faults } = interpolate(node.value, env);
    for (const fault of faults)
      errors.push({ file, ...node.at, path: formatPath(path), expected: null, received: null, ...explain(fault, env) });
    if (faults.length > 0) unfilled.push(path);
    return { ...node, value: text, written: inserted.length > 0 ? node.value : null, inserted };
  };
  return { tree: fill(tree, []), errors, unfilled };
}

function explain(fault: VariableFault, env: Environment): { readonly message: string; readonly hint: string | null } {
  switch (fault.kind) {
    case 'unset': {
      const near = didYouMean(nearest(fault.name, Object.keys(env)));
      return { message: `environment variable ${fault.name} is not set`, hint: near ?? `in a workflow, set it under the step's env` };
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
