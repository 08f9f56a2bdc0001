import { foreignWord } from '../../../../core/text/foreign-text.ts';
import type { SpfNode, SpfTerm } from './tree.ts';

/** RFC 7208 section 4.6.4. */
export const MOST_LOOKUPS = 10;
export const MOST_VOIDS = 2;

/** One term in the tree, in the order of a receiver's evaluation. */
export interface CostStep {
  readonly term: SpfTerm;
  /** The terms that lead to it, its own last, unchanged. */
  readonly path: readonly string[];
  /** Look-ups so far, including this term. */
  readonly count: number;
}

/** Every term of the tree, in order. */
export function stepsOf(root: SpfNode): readonly CostStep[] {
  const steps: CostStep[] = [];
  let count = 0;
  const walk = (node: SpfNode, path: readonly string[]) => {
    for (const term of node.terms) {
      count += term.cost;
      const own = [...path, term.text];
      steps.push({ term, path: own, count });
      if (term.child !== null) walk(term.child, own);
    }
  };
  walk(root, []);
  return steps;
}

/** Look-ups of a receiver when no term matches: those of a term and of all below it. */
export function costOf(term: SpfTerm): number {
  return term.cost + (term.child === null ? 0 : term.child.terms.reduce((sum, each) => sum + costOf(each), 0));
}

/** The tree for people: each term with its cost and its fault. */
export function drawTree(root: SpfNode): string {
  const lines = [`${root.domain}: ${root.terms.reduce((sum, term) => sum + costOf(term), 0)} of ${MOST_LOOKUPS} look-ups`];
  const draw = (node: SpfNode, indent: string) => {
    for (const [index, term] of node.terms.entries()) {
      const isLast = index === node.terms.length - 1;
      lines.push(`${indent}${isLast ? '└─' : '├─'} ${foreignWord(term.text)}${remark(term)}`);
      if (term.child !== null) draw(term.child, `${indent}${isLast ? '  ' : '│ '}`);
    }
  };
  draw(root, '');
  return lines.join('\n');
}

function remark(term: SpfTerm): string {
  const cost = costOf(term);
  const parts = [
    ...(cost > 0 ? [`${cost}`] : []),
    ...(term.isVoid.v4 === true && term.isVoid.v6 === true ? ['void: nothing found'] : []),
    ...(term.exchanges > MOST_LOOKUPS ? [`${term.exchanges} mail servers`] : []),
    ...(term.child === null || term.child.problem === null ? [] : [foreignWord(term.child.problem)]),
  ];
  return parts.length === 0 ? '' : `  (${parts.join('; ')})`;
}
