import type { Document } from './document.ts';
import type { Path } from './path.ts';
import { formatPath } from './path.ts';

/** Line and column, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The content of a YAML file, with every position. */
export type Tree = ScalarNode | ListNode | MappingNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly at: Position;
  readonly value: string | number | boolean | null;
  /** The value before variables were replaced; null if it has none. */
  readonly written: string | null;
  readonly inserted: readonly string[];
}

export interface ListNode {
  readonly kind: 'list';
  readonly at: Position;
  readonly items: readonly Tree[];
}

export interface MappingNode {
  readonly kind: 'mapping';
  readonly at: Position;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly keyAt: Position;
  readonly value: Tree;
}

/** `tree` as a document of the file named `file`. */
export function documentOfTree(tree: Tree, file: string): Document {
  return {
    value: plain(tree),
    place: (path, part) => ({ file, ...position(tree, path, part), label: formatPath(path) }),
    written: (path) => {
      const found = find(tree, path);
      return found !== null && found.node.kind === 'scalar' ? found.node.written : null;
    },
  };
}

/** The values of the variables below `path`. */
export function insertedAt(tree: Tree, path: Path): readonly string[] {
  const found = find(tree, path);
  return found !== null && found.node.kind === 'scalar' ? found.node.inserted : [];
}

function plain(node: Tree): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(plain);
    case 'mapping':
      return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
  }
}

function position(tree: Tree, path: Path, part: 'key' | 'value'): Position {
  for (let length = path.length; length >= 0; length--) {
    const found = find(tree, path.slice(0, length));
    if (found === null) continue;
    // An empty value has no place of its own: its key's place counts.
    const byKey = part === 'key' || (found.node.kind === 'scalar' && found.node.value === null);
    return byKey ? (found.keyAt ?? found.node.at) : found.node.at;
  }
  return tree.at;
}

function find(tree: Tree, path: Path): { readonly node: Tree; readonly keyAt: Position | null } | null {
  let node: Tree | undefined = tree;
  let keyAt: Position | null = null;
  for (const segment of path) {
    if (node.kind === 'list' && typeof segment === 'number') {
      node = node.items[segment];
      keyAt = null;
    } else if (node.kind === 'mapping') {
      const entry: Entry | undefined = node.entries.find((candidate) => candidate.key === segment);
      node = entry?.value;
      keyAt = entry?.keyAt ?? null;
    } else return null;
    if (node === undefined) return null;
  }
  return { node, keyAt };
}
