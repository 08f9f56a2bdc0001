import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../dist.ts';

/** One example that a reader may copy. */
export interface Example {
  /** `README.md:12`, or the file of its own. */
  readonly where: string;
  readonly language: string;
  readonly text: string;
}

const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/**/*.md'];

/** Every fenced block of YAML or shell in the pages, and every file of `examples/`. */
export function examples(): readonly Example[] {
  const files = globSync('examples/**/*.yml', { cwd: ROOT }).map((where) => ({
    where,
    language: 'yaml',
    text: readFileSync(join(ROOT, where), 'utf8'),
  }));
  return [...globSync(PAGES, { cwd: ROOT }).flatMap(fences), ...files].toSorted((a, b) => (a.where < b.where ? -1 : 1));
}

function fences(page: string): readonly Example[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return Array.from(text.matchAll(/^( *)```(ya?ml|sh|bash|shell|console)\n(.*?)^\1```$/gms), (match) => ({
    where: `${page}:${text.slice(0, match.index).split('\n').length}`,
    language: match[2] === 'yml' ? 'yaml' : (match[2] ?? '').replace(/^(?:bash|shell|console)$/, 'sh'),
    text: (match[3] ?? '').replace(new RegExp(`^${match[1] ?? ''}`, 'gm'), ''),
  }));
}
