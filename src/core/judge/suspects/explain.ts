/** Parts that the loops cannot tell apart: each explains exactly these failing loops. */
export interface Group {
  readonly members: readonly string[];
  /** Indexes of loops, ascending. */
  readonly accusedBy: readonly number[];
}

/** Failing loops that share no part with others, and the smallest sets of groups that explain all of them. */
export interface Puzzle {
  /** Indexes of loops, ascending. */
  readonly loops: readonly number[];
  /** All of one size; at least one. */
  readonly explanations: readonly (readonly Group[])[];
}

/** Steps of the search for one puzzle. Beyond them a good explanation replaces the set of all the smallest. */
const MOST_STEPS = 2_000;
const MOST_EXPLANATIONS = 50;

/**
 * The smallest sets of parts that explain every failing loop (minimal hitting sets; Duffield 2006, "Network Tomography of Binary Network
 * Performance Characteristics"). Pure: it knows only which loops a part may explain.
 *
 * @param candidates for each failing loop the parts that may explain it, none of which is cleared; loops without any are left out
 */
export function explain(candidates: readonly (readonly string[])[]): readonly Puzzle[] {
  const groups = groupsOf(candidates);
  return joined(candidates.length, groups).map(({ loops, groups: own }) => ({ loops, explanations: smallest(loops, own) }));
}

function groupsOf(candidates: readonly (readonly string[])[]): readonly Group[] {
  const accusers = new Map<string, number[]>();
  candidates.forEach((parts, loop) => {
    for (const part of new Set(parts)) accusers.set(part, [...(accusers.get(part) ?? []), loop]);
  });
  const groups = new Map<string, { members: string[]; accusedBy: readonly number[] }>();
  for (const [part, accusedBy] of accusers) {
    const key = accusedBy.join(' ');
    const group = groups.get(key) ?? { members: [], accusedBy };
    group.members.push(part);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Loops that are linked by a common group belong together; the others are separate. */
function joined(
  count: number,
  groups: readonly Group[],
): readonly { readonly loops: readonly number[]; readonly groups: readonly Group[] }[] {
  const root = Array.from({ length: count }, (_, index) => index);
  const find = (loop: number): number => {
    let at = loop;
    while (root[at] !== at) at = root[at] ?? at;
    return at;
  };
  for (const { accusedBy } of groups) for (const loop of accusedBy) root[find(loop)] = find(accusedBy[0] ?? loop);
  const byLoop = new Map<number, Group[]>();
  for (const group of groups) {
    const of = find(group.accusedBy[0] ?? 0);
    byLoop.set(of, [...(byLoop.get(of) ?? []), group]);
  }
  return [...byLoop].map(([of, own]) => ({
    loops: root.flatMap((_, loop) => (find(loop) === of ? [loop] : [])),
    groups: own,
  }));
}

function smallest(loops: readonly number[], groups: readonly Group[]): readonly (readonly Group[])[] {
  const search = new Search(loops, groups);
  for (let size = search.atLeast(); !search.isSpent; size += 1) {
    const found = search.ofSize(size);
    if (found.length > 0) return found;
  }
  return [search.greedy()];
}

/** Looks for sets of groups that cover all loops, those with the fewest choices first. */
class Search {
  readonly #groups: readonly Group[];
  /** For each loop the indexes of the groups that explain it, the largest first. */
  readonly #choices: readonly (readonly number[])[];
  /** For each group the positions of its loops. */
  readonly #reach: readonly (readonly number[])[];
  /** For each loop how many of the chosen groups explain it. */
  readonly #covered: Uint16Array;
  readonly #used: Uint32Array;
  #stamp = 0;
  #stepsLeft = MOST_STEPS;

  constructor(loops: readonly number[], groups: readonly Group[]) {
    this.#groups = groups.toSorted((a, b) => b.accusedBy.length - a.accusedBy.length);
    const choices = new Map(loops.map((loop): [number, number[]] => [loop, []]));
    this.#groups.forEach(({ accusedBy }, index) => accusedBy.forEach((loop) => choices.get(loop)?.push(index)));
    const ordered = [...choices].toSorted(([, a], [, b]) => a.length - b.length);
    const position = new Map(ordered.map(([loop], at) => [loop, at]));
    this.#choices = ordered.map(([, own]) => own);
    this.#reach = this.#groups.map(({ accusedBy }) => accusedBy.flatMap((loop) => position.get(loop) ?? []));
    this.#covered = new Uint16Array(ordered.length);
    this.#used = new Uint32Array(groups.length);
  }

  get isSpent(): boolean {
    return this.#stepsLeft === 0;
  }

  /** Loops that have no group in common need a group each. */
  atLeast(): number {
    this.#stamp += 1;
    let count = 0;
    this.#choices.forEach((own, loop) => {
      if (this.#covered[loop] !== 0 || own.some((group) => this.#used[group] === this.#stamp)) return;
      count += 1;
      for (const group of own) this.#used[group] = this.#stamp;
    });
    return count;
  }

  /** Every set of so many groups, within the limit of steps. */
  ofSize(size: number): readonly (readonly Group[])[] {
    const found = new Map<string, readonly Group[]>();
    const chosen: number[] = [];
    const go = (): void => {
      const open = this.#covered.indexOf(0);
      if (open === -1) {
        const set = chosen.toSorted((a, b) => a - b);
        found.set(set.join(' '), this.#groupsAt(set));
        return;
      }
      if (chosen.length + this.atLeast() > size) return;
      for (const group of this.#choices[open] ?? []) {
        if (this.isSpent || found.size >= MOST_EXPLANATIONS) return;
        this.#stepsLeft -= 1;
        this.#cover(group, 1);
        chosen.push(group);
        go();
        chosen.pop();
        this.#cover(group, -1);
      }
    };
    go();
    return [...found.values()];
  }

  /** Always the group that explains most of the rest. */
  greedy(): readonly Group[] {
    const chosen: number[] = [];
    for (let open = this.#covered.indexOf(0); open !== -1; open = this.#covered.indexOf(0)) {
      const gain = (group: number) => (this.#reach[group] ?? []).filter((loop) => this.#covered[loop] === 0).length;
      const [best] = (this.#choices[open] ?? []).toSorted((a, b) => gain(b) - gain(a));
      if (best === undefined) break;
      this.#cover(best, 1);
      chosen.push(best);
    }
    return this.#groupsAt(chosen);
  }

  #groupsAt(indexes: readonly number[]): readonly Group[] {
    return indexes.flatMap((index) => this.#groups[index] ?? []);
  }

  #cover(group: number, by: 1 | -1): void {
    for (const loop of this.#reach[group] ?? []) this.#covered[loop] = (this.#covered[loop] ?? 0) + by;
  }
}
