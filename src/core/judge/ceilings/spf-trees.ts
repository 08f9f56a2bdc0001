import type { Finding } from '../../result/finding.ts';
import type { SpfTree } from '../../result/report.ts';
import { cutBytes, MOST_TEXT } from './texts.ts';

/** Lines of one tree: its records and terms. */
const MOST_NODES = 64;
/** Trees of one report. */
const MOST_TREES = 100;
/** Bytes of one line. */
const MOST_LINE = 200;

/**
 * Takes the drawing of a domain's SPF records out of its findings' evidence, and keeps it once. Evidence of the SPF checks is the record,
 * an empty line, and the drawing.
 */
export function takeTrees(findings: readonly Finding[]): { readonly findings: readonly Finding[]; readonly trees: readonly SpfTree[] } {
  const trees = new Map<string, SpfTree>();
  const bare = findings.map((finding) => {
    const parts = finding.check === 'spf' ? partsOf(finding.evidence ?? '') : null;
    if (parts === null) return finding;
    const [record, drawing] = parts;
    if (!trees.has(finding.target)) trees.set(finding.target, { domain: finding.target, lines: drawing.split('\n'), omitted: 0 });
    return { ...finding, evidence: record };
  });
  return { findings: bare, trees: [...trees.values()] };
}

/** One tree a domain, by domain, each cut. */
export function keepTrees(trees: readonly SpfTree[]): readonly SpfTree[] {
  const kept = new Map<string, SpfTree>();
  for (const tree of trees) if (!kept.has(tree.domain) && kept.size < MOST_TREES) kept.set(tree.domain, cutTree(tree));
  return [...kept.values()].toSorted((a, b) => (a.domain < b.domain ? -1 : 1));
}

function partsOf(evidence: string): readonly [record: string, drawing: string] | null {
  const gap = evidence.indexOf('\n\n');
  return gap === -1 ? null : [evidence.slice(0, gap), evidence.slice(gap + 2)];
}

function cutTree({ domain, lines, omitted }: SpfTree): SpfTree {
  return {
    domain: cutBytes(domain, MOST_TEXT),
    lines: lines.slice(0, MOST_NODES).map((line) => cutBytes(line, MOST_LINE)),
    omitted: omitted + Math.max(0, lines.length - MOST_NODES),
  };
}
