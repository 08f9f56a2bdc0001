// The mesh of loops: their shared and covered parts, in words and drawn.
// Called by app, incidents and report.

import type { Coverage } from '../../core/judge/suspects/coverage.ts';
import { plainText } from '../../core/text/foreign-text.ts';

/** The mesh in words, and as a fenced flow chart that GitHub draws. */
export function coverageText(coverage: Coverage): string {
  return [...linesOf(coverage), '```mermaid', mermaidOf(coverage), '```', ''].join('\n');
}

/** The same for programs. */
export function coverageJson(coverage: Coverage): string {
  const paths = coverage.paths.map(({ route, components }) => {
    const { name, kind, sender, mailbox } = route;
    return { loop: name, kind, sender, mailbox, components };
  });
  return `${JSON.stringify({ ...coverage, paths, mermaid: mermaidOf(coverage) }, null, 2)}\n`;
}

function linesOf({ paths, uncovered, inseparable }: Coverage): readonly string[] {
  const lines = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`${title}:`, ...items.map((item) => `  ${item}`), ''];
  return [
    ...lines(
      'Paths',
      paths.map(({ route, components }) => `${route.name} (${route.kind}): ${components.map((name) => plainText(name)).join(' > ')}`),
    ),
    ...lines(
      'Used by no loop',
      uncovered.map(({ component, loop }) => `${component}; a loop that uses it: ${loop}`),
    ),
    ...lines(
      'Not to be told apart by any outcome',
      inseparable.map(({ components, loops, tellApart }) => {
        const more = tellApart === null ? '' : `; a loop that would tell more: ${tellApart}`;
        return `${components.join(', ')} (used by ${loops.join(', ')} alone)${more}`;
      }),
    ),
  ];
}

/** The mesh as a flow chart of Mermaid: senders, ways out, receivers' domains and mailboxes, each once, and a line a loop. */
function mermaidOf({ paths }: Coverage): string {
  const ids = new Map<string, string>();
  const nodes: string[] = [];
  const node = (key: string, label: string): string => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `n${ids.size + 1}`;
    ids.set(key, id);
    nodes.push(`  ${id}["${label}"]`);
    return id;
  };
  const edges = new Set<string>();
  for (const { route } of paths) {
    const { name, kind, sender, server, via, author, mailbox, receiver } = route;
    const start = node(`s ${sender}`, `${sender}<br>${escaped(server ?? '')}`);
    const end = node(`m ${mailbox}`, `mailbox ${mailbox}`);
    if (kind === 'internal') {
      edges.add(`  ${start} -- "${name}" --> ${end}`);
      continue;
    }
    const out = via === null ? node(`o of ${sender}`, `outgoing way of ${sender}`) : node(`o via ${via}`, `outgoing way ${escaped(via)}`);
    const border = node(`d ${receiver ?? mailbox}`, `MX of ${escaped(receiver ?? mailbox)}`);
    edges.add(`  ${start} --> ${out}`);
    edges.add(`  ${out} -- "${name}" --> ${border}`);
    if (kind === 'echo') {
      const back = node(`d ${author ?? mailbox}`, `MX of ${escaped(author ?? mailbox)}`);
      edges.add(`  ${border} -- "answer" --> ${back}`);
      edges.add(`  ${back} --> ${end}`);
      continue;
    }
    edges.add(`  ${border} --> ${end}`);
  }
  return ['flowchart LR', ...nodes, ...edges].join('\n');
}

/** Names of senders, mailboxes and loops are plain already; hosts, domains and `via` need HTML entities. */
function escaped(text: string): string {
  return plainText(text, 120).replace(/[^\w.:@ -]/g, (character) => `#${character.codePointAt(0) ?? 0};`);
}
