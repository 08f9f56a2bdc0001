import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** One import of a file of src, resolved. */
export interface Import {
  /** Both as `src/core/time/clock.ts`; `to` is the name of a package or module if it is no file. */
  readonly from: string;
  readonly to: string;
  readonly isFile: boolean;
}

/** Every TypeScript file below `folder`, as `src/core/time/clock.ts`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && statSync(join(root, folder, file)).isFile())
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .toSorted();
}

/** Static, dynamic, type-only imports and re-exports alike; a path that leads to no file is an error. */
export function importsOf(file: string): readonly Import[] {
  const text = withoutComments(readFileSync(join(root, file), 'utf8'));
  const specifiers = [...text.matchAll(/(?:^(?:import|export)\b[^'"`;]*?\bfrom\s+|^import\s+|\bimport\(\s*)'([^'\n]+)'/gm)].map((match) =>
    String(match[1]),
  );
  return [...new Set(specifiers)].map((specifier) => {
    if (!specifier.startsWith('.')) return { from: file, to: packageOf(specifier), isFile: false };
    const to = normalize(join(dirname(file), specifier)).replaceAll('\\', '/');
    if (!existsSync(join(root, to))) throw new Error(`${file} imports ${specifier}, which is no file`);
    return { from: file, to, isFile: true };
  });
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

/** `@actions/core` of `@actions/core/lib/x.js`; modules of Node keep their `node:`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The circles of a graph: groups of more than one node, each of which leads to each other (Tarjan's components). */
export function circles(edges: readonly (readonly [from: string, to: string])[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const [from, to] of edges) {
    next.set(from, [...(next.get(from) ?? []), to]);
    next.set(to, next.get(to) ?? []);
  }
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    for (const other of next.get(node) ?? []) {
      if (!index.has(other)) {
        visit(other);
        low.set(node, Math.min(low.get(node) ?? 0, low.get(other) ?? 0));
      } else if (stack.includes(other)) low.set(node, Math.min(low.get(node) ?? 0, index.get(other) ?? 0));
    }
    if (low.get(node) !== index.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) found.push(group.toSorted());
  };
  for (const node of next.keys()) if (!index.has(node)) visit(node);
  return found;
}
