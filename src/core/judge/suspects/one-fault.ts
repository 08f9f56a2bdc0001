import type { Finding } from '../../result/finding.ts';
import type { LoopReport } from '../../result/report.ts';
import type { Component, LoopPath, Role } from './components.ts';
import type { Group } from './explain.ts';
import { explain } from './explain.ts';
import { evidence, usualRate } from './likelihood.ts';
import type { FaultKind } from './signs.ts';
import { accusedRoles, clearedRoles } from './signs.ts';

/** Parts that the loops cannot tell apart, likeliest first. */
export interface Suspicion {
  readonly fault: FaultKind | 'unseen';
  readonly parts: readonly Component[];
  /** This run's findings speak for the first part far more than for the others. */
  readonly isPointed: boolean;
  /** In the report's order. */
  readonly accusedBy: readonly LoopReport[];
  readonly clearedBy: readonly LoopReport[];
}

/** Failing loops that belong together, and every smallest set of suspicions that explains all of them, likeliest first. */
export interface FaultGroup {
  readonly loops: readonly LoopReport[];
  readonly explanations: readonly (readonly Suspicion[])[];
}

/** A part that findings or a server's text point to outweighs the others by this much, also without the usual rates. */
const POINTED = 5;

/** The weight of each doubling of the loops that a suspicion explains. One loop may have lost a mail by chance, many have not. */
const WITNESSES = 3;

/** The most explanations of one fault in a report. */
const MOST_EXPLANATIONS = 5;

const OF_SENDER: ReadonlySet<Role> = new Set(['submission', 'queue', 'outgoing', 'way', 'standing', 'host-standing', 'runner']);
const OF_RECEIVER: ReadonlySet<Role> = new Set([
  'way',
  'standing',
  'inbound',
  'filter',
  'store',
  'access',
  'host-standing',
  'host-inbound',
  'host-filter',
  'host-store',
]);

/** One kind of fault: its place, and the loops that show it though all of their path works. */
export function ofFault(
  fault: FaultKind,
  paths: ReadonlyMap<LoopReport, LoopPath>,
  findings: readonly Finding[],
): { readonly faultGroups: readonly FaultGroup[]; readonly unexplained: readonly LoopReport[] } {
  const { cleared, fine } = clearedBy(fault, paths);
  const parts = new Map<string, Component>();
  const failing = [...paths].flatMap(([loop, path]) => {
    const roles = accusedRoles(loop, fault);
    if (roles.length === 0) return [];
    const open = roles.flatMap((role) => path.get(role) ?? []).filter(({ key }) => !cleared.has(key));
    for (const part of open) if (!parts.has(part.key)) parts.set(part.key, part);
    return [{ loop, keys: open.map(({ key }) => key) }];
  });
  const weigh = (group: Group): Weighed => {
    const accusedBy = group.accusedBy.flatMap((index) => failing[index]?.loop ?? []);
    const members = group.members
      .flatMap((key) => parts.get(key) ?? [])
      .map((part) => {
        const seen = evidence(part, accusedBy, findings);
        return { part, seen, weight: usualRate(part, fault) + seen };
      })
      .toSorted((a, b) => b.weight - a.weight);
    const [first, ...others] = members;
    return {
      fault,
      parts: members.map(({ part }) => part),
      isPointed:
        first !== undefined &&
        others.length > 0 &&
        others.every(({ weight, seen }) => Math.min(first.weight - weight, first.seen - seen) >= POINTED),
      accusedBy,
      clearedBy: near(members, accusedBy, fine),
      weight: (first?.weight ?? 0) + WITNESSES * Math.log2(accusedBy.length),
    };
  };
  const known = new Map<Group, Weighed>();
  const weighed = (group: Group): Weighed => {
    const suspicion = known.get(group) ?? weigh(group);
    known.set(group, suspicion);
    return suspicion;
  };
  const faultGroups = explain(failing.map(({ keys }) => keys)).map(({ loops, explanations }) => ({
    loops: loops.flatMap((index) => failing[index]?.loop ?? []),
    explanations: explanations
      .map((groups) => groups.map(weighed).toSorted((a, b) => b.weight - a.weight))
      .toSorted((a, b) => sum(b) - sum(a))
      .slice(0, MOST_EXPLANATIONS),
  }));
  const heaviest = ({ explanations }: (typeof faultGroups)[number]) => explanations[0]?.[0]?.weight ?? 0;
  return {
    faultGroups: faultGroups.toSorted((a, b) => heaviest(b) - heaviest(a)),
    unexplained: failing.filter(({ keys }) => keys.length === 0).map(({ loop }) => loop),
  };
}

interface Weighed extends Suspicion {
  readonly weight: number;
}

function sum(suspicions: readonly Weighed[]): number {
  return suspicions.reduce((total, { weight }) => total + weight, 0);
}

function clearedBy(
  fault: FaultKind,
  paths: ReadonlyMap<LoopReport, LoopPath>,
): { readonly cleared: ReadonlySet<string>; readonly fine: readonly LoopReport[] } {
  const cleared = new Set<string>();
  const fine: LoopReport[] = [];
  for (const [loop, path] of paths) {
    const roles = clearedRoles(loop, fault, path);
    for (const role of roles) cleared.add(path.get(role)?.key ?? '');
    if (roles.includes('store')) fine.push(loop);
  }
  return { cleared, fine };
}

/** Loops without the fault at the same end as one of the parts. */
function near(
  members: readonly { readonly part: Component }[],
  accusedBy: readonly LoopReport[],
  fine: readonly LoopReport[],
): readonly LoopReport[] {
  const roles = members.map(({ part }) => part.role);
  const senders = new Set(roles.some((role) => OF_SENDER.has(role)) ? accusedBy.map(({ sender }) => sender) : []);
  const mailboxes = new Set(roles.some((role) => OF_RECEIVER.has(role)) ? accusedBy.map(({ mailbox }) => mailbox) : []);
  return fine.filter((loop) => senders.has(loop.sender) || mailboxes.has(loop.mailbox));
}
