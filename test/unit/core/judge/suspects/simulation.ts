import type { Outcome } from '../../../../../src/core/result/outcome.ts';
import type { LoopReport } from '../../../../../src/core/result/report.ts';
import type { Component, LoopPath } from '../../../../../src/core/judge/suspects/components.ts';
import { pathsOf } from '../../../../../src/core/judge/suspects/components.ts';
import { path } from '../../../../doubles/reports/mesh.ts';

/** Loops without results, and the parts that their probes pass. */
export interface World {
  readonly loops: readonly LoopReport[];
  readonly paths: ReadonlyMap<LoopReport, LoopPath>;
  /** Everything on these paths that may break, each once. */
  readonly parts: readonly Component[];
}

/** From 0 to below 1. */
export type Chance = () => number;

/** The same numbers for the same seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A mesh: `mta` and `gmail` among the senders, `own` among the mailboxes, and each pair with the chance `density`. Of the further ones each
 * two share a way out, and each two a domain.
 */
export function worldOf(senders: number, mailboxes: number, density: number, chance: Chance): World {
  const from = Array.from({ length: senders }, (_, index) => ['mta', 'gmail'][index] ?? `s${index}`);
  const to = Array.from({ length: mailboxes }, (_, index) => ['own', 'gmail', 'outlook'][index] ?? `m${index}`);
  const pairs = from.flatMap((sender) => to.map((mailbox) => [sender, mailbox] as const)).filter(([sender, mailbox]) => sender !== mailbox);
  const loops = pairs
    .filter(() => chance() < density)
    .map(([sender, mailbox]) => path(sender, mailbox, 'delivered', sharedBy(sender, mailbox)));
  const paths = pathsOf(loops);
  const parts = new Map([...paths.values()].flatMap((each) => [...each.values()]).map((part) => [part.key, part]));
  return { loops, paths, parts: [...parts.values()].filter(({ role }) => role !== 'access') };
}

function sharedBy(sender: string, mailbox: string): Partial<LoopReport> {
  const half = (name: string) => Math.floor(Number(name.slice(1)) / 2);
  return {
    ...(/^s\d/.test(sender) ? { via: `relay${half(sender)}` } : {}),
    ...(/^m\d/.test(mailbox) ? { receiver: `domain${half(mailbox)}.test` } : {}),
  };
}

/** The result of every probe if these parts are broken for all mail: written without a look at the judging code. */
export function outcomesOf({ loops, paths }: World, broken: ReadonlySet<string>): readonly Outcome[] {
  return loops.map((loop) => {
    const met = [...(paths.get(loop)?.values() ?? [])].filter(({ key }) => broken.has(key));
    if (met.some(({ role }) => role === 'submission' || role === 'runner')) return 'unreachable';
    return met.length > 0 ? 'lost' : 'delivered';
  });
}

/** The loops as a run reports them. */
export function seenAs({ loops }: World, outcomes: readonly Outcome[]): readonly LoopReport[] {
  return loops.map((loop, index) => {
    const { via, receiver, sender, mailbox } = loop;
    return path(sender, mailbox, outcomes[index], { via, receiver });
  });
}

/** How far loops can show the broken part: exactly, as a group of parts that break the same loops, or not at all. */
export type Precision = 'part' | 'group' | 'none';

/**
 * How far these loops can show it at all, by trying: whether another set of parts, of the same number or fewer, would look the same. Parts
 * that look the same when each breaks alone are one group.
 */
export function precisionOf(world: World, broken: ReadonlySet<string>): Precision {
  const seen = outcomesOf(world, broken);
  if (seen.every((outcome) => outcome === 'delivered')) return 'none';
  const alone = new Map(world.parts.map(({ key }) => [key, outcomesOf(world, new Set([key]))]));
  const open = [...alone].filter(([, outcomes]) =>
    outcomes.every((outcome, index) => outcome === 'delivered' || seen[index] !== 'delivered'),
  );
  const signs = new Map(open.map(([key, outcomes]) => [key, outcomes.join()]));
  const signOf = (set: readonly string[]) =>
    set
      .map((key) => signs.get(key) ?? '')
      .toSorted()
      .join('|');
  const groups = [...new Map([...signs].map(([key, sign]) => [sign, key])).values()];
  const own = signOf([...broken]);
  const others = subsets(groups, broken.size).filter((set) => signOf(set) !== own);
  if (others.some((set) => outcomesOf(world, new Set(set)).join() === seen.join())) return 'none';
  const isAlone = (key: string) => [...signs.values()].filter((sign) => sign === signs.get(key)).length === 1;
  return [...broken].every(isAlone) ? 'part' : 'group';
}

function subsets(items: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  const smaller = subsets(items, size - 1);
  const grown = smaller
    .filter((set) => set.length === size - 1)
    .flatMap((set) => items.filter((item) => set.every((other) => other < item)).map((item) => [...set, item]));
  return [...smaller, ...grown];
}
