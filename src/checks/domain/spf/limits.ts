import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import { ASK_AGAIN } from '../../lookups.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { FILTERED } from './record/filtered.ts';
import type { CostStep } from './record/cost.ts';
import { costOf, MOST_LOOKUPS, MOST_VOIDS, stepsOf } from './record/cost.ts';
import type { SpfNode } from './record/tree.ts';

// RFC 7208 section 3.4: an answer, with the other records at its name, should fit into 512 octets.
const LONGEST = 450;

/** The faults of a tree of records as a whole. `drawing` shows it. */
export function* lintTree(root: SpfNode, drawing: string): Generator<Finding> {
  const steps = stepsOf(root);
  yield* overLimit(root, steps, drawing);
  yield* voids(root, steps, drawing);
  for (const step of steps) yield* brokenBranch(root, step, drawing);
  if (root.length > LONGEST) {
    yield findingOn(root.domain)(
      'spf-long',
      'warning',
      `The SPF record of ${root.domain} has ${root.length} characters; beyond ${LONGEST} its answer may not pass every network.`,
      {
        evidence: drawing,
        remedy: 'Move a part of it into a record of its own and include that, or take out what no longer sends.',
        reference: 'RFC 7208 section 3.4',
      },
    );
  }
}

function* overLimit(root: SpfNode, steps: readonly CostStep[], drawing: string): Generator<Finding> {
  const total = steps.at(-1)?.count ?? 0;
  const over = steps.find(({ count }) => count > MOST_LOOKUPS);
  if (over === undefined) return;
  yield findingOn(root.domain)(
    'spf-lookups',
    'critical',
    `The SPF record of ${root.domain} costs ${total} look-ups with all that it includes, and receivers stop with permerror after ${MOST_LOOKUPS}: at ${pathText(over)}.`,
    { evidence: drawing, remedy: whatToRemove(root, total), reference: 'RFC 7208 section 4.6.4' },
  );
}

/** The cheapest term whose removal alone would be enough; if none is, the most expensive one. */
function whatToRemove(root: SpfNode, total: number): string {
  const dear = root.terms.map((term) => ({ term, cost: costOf(term) })).filter(({ cost }) => cost > 0);
  const enough = dear.filter(({ cost }) => total - cost <= MOST_LOOKUPS).toSorted((a, b) => a.cost - b.cost)[0];
  const chosen = enough ?? dear.toSorted((a, b) => b.cost - a.cost)[0];
  if (chosen === undefined) return 'Replace terms that cost look-ups by ip4 and ip6.';
  const left = total - chosen.cost;
  return `Remove "${foreignWord(chosen.term.text)}" (${chosen.cost} of them, ${left} would be left) or replace it by ip4 and ip6, if it still sends for you at all.`;
}

function* voids(root: SpfNode, steps: readonly CostStep[], drawing: string): Generator<Finding> {
  const empty = steps.filter(({ term }) => term.isVoid.v4 === true && term.isVoid.v6 === true);
  const isOver = empty.length > MOST_VOIDS;
  const names = [...new Set(empty.map(pathText))].join(', ');
  if (empty.length > 0) {
    yield findingOn(root.domain)(
      'spf-void',
      isOver ? 'critical' : 'warning',
      isOver
        ? `${empty.length} look-ups of the SPF record of ${root.domain} find nothing, and receivers stop with permerror after ${MOST_VOIDS}: ${names}.`
        : `In the SPF record of ${root.domain}, ${names} ${empty.length === 1 ? 'finds' : 'find'} nothing; after ${MOST_VOIDS} such look-ups receivers stop with permerror.`,
      { evidence: drawing, remedy: 'Take out what no longer exists, or publish its addresses.', reference: 'RFC 7208 section 4.6.4' },
    );
  }
  if (!isOver) yield* voidsOfFamily(root, steps, drawing);
}

/** A name without an address of the sender's family finds nothing for it: senders of the other family do not notice. */
function* voidsOfFamily(root: SpfNode, steps: readonly CostStep[], drawing: string): Generator<Finding> {
  for (const family of ['v4', 'v6'] as const) {
    const empty = steps.filter(({ term }) => term.isVoid[family] === true);
    const last = empty[MOST_VOIDS];
    if (last === undefined) continue;
    const [own, other] = family === 'v6' ? ['IPv6', 'IPv4'] : ['IPv4', 'IPv6'];
    const cutOff = steps.slice(steps.indexOf(last)).filter((step) => lists(step, family));
    const names = [...new Set(empty.slice(0, MOST_VOIDS + 1).map(pathText))].join(', ');
    const why = `${names} have no ${own} address, and receivers stop with permerror after ${MOST_VOIDS} look-ups that find nothing`;
    const details = { evidence: drawing, reference: 'RFC 7208 section 4.6.4' };
    if (cutOff.length === 0) {
      const message = `A sender with an ${own} address gets permerror from the SPF record of ${root.domain} in the place of its end: ${why}. None is listed that this could harm.`;
      yield findingOn(root.domain)('spf-void-family', 'ok', message, details);
      continue;
    }
    const message = `Mail over ${own} fails SPF for ${root.domain} though ${[...new Set(cutOff.map(pathText))].join(', ')} allows it: ${why}.`;
    const remedy = `Write the ${family === 'v6' ? 'ip6' : 'ip4'} networks first, before the names that have ${other} addresses alone.`;
    yield findingOn(root.domain)('spf-void-family', family === 'v6' ? 'warning' : 'critical', message, { ...details, remedy });
  }
}

/** Whether a term lets senders of a family pass. */
function lists({ term: { term, addresses } }: CostStep, family: 'v4' | 'v6'): boolean {
  if (term.kind !== 'mechanism' || term.qualifier !== '+') return false;
  if (term.name === 'ip4' || term.name === 'ip6') return term.name === (family === 'v4' ? 'ip4' : 'ip6');
  return addresses.some((address) => address.includes(':') === (family === 'v6'));
}

function* brokenBranch(root: SpfNode, step: CostStep, drawing: string): Generator<Finding> {
  const finding = findingOn(root.domain);
  const { term } = step;
  if (term.exchanges > MOST_LOOKUPS) {
    yield finding(
      'spf-mx-limit',
      'critical',
      `${pathText(step)} in the SPF record of ${root.domain} stands for ${term.exchanges} mail servers; above ${MOST_LOOKUPS} receivers answer permerror.`,
      { evidence: drawing, remedy: 'Replace it by the ip4 and ip6 networks of these servers.', reference: 'RFC 7208 section 4.6.4' },
    );
  }
  if (term.isFiltered) {
    yield finding(
      'spf-unknown',
      'unknown',
      `Whether ${pathText(step)} in the SPF record of ${root.domain} finds anything is not known: ${FILTERED}.`,
      {
        evidence: drawing,
        remedy: 'Exempt the name from the filter of the resolver, or let dns.servers name another resolver.',
        reference: 'RFC 7208 section 5.7',
      },
    );
  }
  const { child } = term;
  if (child === null) return;
  switch (child.state) {
    case 'record':
    case 'not-followed':
      return;
    case 'unknown':
      yield finding(
        'spf-unknown',
        'unknown',
        `The SPF record of ${child.domain}, which ${pathText(step)} leads to, could not be looked up: ${child.problem ?? ''}.`,
        { evidence: drawing, remedy: ASK_AGAIN, reference: 'RFC 7208 section 2.6.6' },
      );
      return;
    case 'none':
    case 'multiple':
    case 'syntax':
    case 'loop':
      yield finding(
        'spf-include',
        'critical',
        `Receivers answer permerror at ${pathText(step)} in the SPF record of ${root.domain}: ${foreignWord(child.problem ?? '')}.`,
        {
          evidence: drawing,
          remedy: `Take "${foreignWord(term.text)}" out or correct its name; if it is right, its owner must repair the record of ${foreignWord(child.domain)}.`,
          reference: 'RFC 7208 sections 5.2 and 6.1',
        },
      );
  }
}

function pathText({ path }: CostStep): string {
  return path.map((text) => `"${foreignWord(text)}"`).join(' > ');
}
