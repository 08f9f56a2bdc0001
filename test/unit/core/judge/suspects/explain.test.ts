import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { explain } from '../../../../../src/core/judge/suspects/explain.ts';
import { fc } from '../../../../harness/random.ts';

/** For each loop its explaining parts, by the loops that each part explains. */
function candidatesOf(loops: number, parts: Readonly<Record<string, readonly number[]>>): readonly (readonly string[])[] {
  return Array.from({ length: loops }, (_, loop) => Object.keys(parts).filter((part) => parts[part]?.includes(loop)));
}

function subsets<T>(of: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** of.length }, (_, chosen) => of.filter((_each, at) => ((chosen >> at) & 1) === 1));
}

suite('the smallest explanations of loops that fail', () => {
  test('are all those that no smaller set of parts explains too, for each trouble by itself', () => {
    const someParts = fc.array(fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(someParts, (reach) => {
        const candidates = candidatesOf(7, Object.fromEntries(reach.map((loops, part) => [`part ${part}`, loops])));
        const puzzles = explain(candidates);
        const inOrder = puzzles.flatMap(({ loops }) => loops).toSorted((a, b) => a - b);
        assert.deepEqual(
          inOrder,
          candidates.flatMap((parts, loop) => (parts.length > 0 ? [loop] : [])),
          'each loop that a part explains is of one trouble',
        );
        for (const { loops, explanations } of puzzles) {
          // Parts that explain the same loops are one group; the loops of one fault are linked by their possible explanations.
          const kinds = [
            ...new Set(reach.filter(([first = -1]) => loops.includes(first)).map((each) => each.toSorted((a, b) => a - b).join(' '))),
          ];
          const covers = subsets(kinds).filter((set) => loops.every((loop) => set.some((kind) => kind.split(' ').includes(`${loop}`))));
          const fewest = Math.min(...covers.map((set) => set.length));
          const shown = (sets: readonly (readonly string[])[]) => sets.map((set) => set.toSorted().join(', ')).toSorted();
          assert.deepEqual(
            shown(explanations.map((set) => set.map(({ accusedBy }) => accusedBy.join(' ')))),
            shown(covers.filter((set) => set.length === fewest)),
          );
        }
      }),
    );
  });

  test('are named up to fifty', () => {
    // Of all sets of two, three and four of five loops, 85 pairs explain the five.
    const sets = subsets([0, 1, 2, 3, 4]).filter(({ length }) => length >= 2 && length <= 4);
    const [puzzle] = explain(candidatesOf(5, Object.fromEntries(sets.map((loops) => [loops.join(' '), loops]))));
    assert.equal(puzzle?.explanations.length, 50);
  });

  test('are all found where many loops each share a part with the next one', () => {
    // Twelve pairs and one more: any second loop may be the one explained twice.
    const pairs = Array.from({ length: 24 }, (_, at): [string, number[]] => [`part ${at}`, [at, at + 1]]);
    const [puzzle] = explain(candidatesOf(25, Object.fromEntries(pairs)));
    assert.deepEqual(new Set(puzzle?.explanations.map(({ length }) => length)), new Set([13]));
    assert.equal(puzzle?.explanations.length, 12);
  });

  test('is one, of the parts that explain most of what is left, where looking for every one would take too long', () => {
    // Each block of loops is explained by one part, the first two by another pair too; other parts explain fewer loops, of several blocks.
    const [blocks, size] = [12, 8];
    const others = fc.array(fc.uniqueArray(fc.nat({ max: blocks * size - 1 }), { minLength: 3, maxLength: size - 1 }), {
      minLength: 300,
      maxLength: 400,
    });
    const from = (first: number, step: number) => Array.from({ length: size }, (_, at) => first + at * step);
    fc.assert(
      fc.property(others, (reach) => {
        const parts = [
          ...reach.map((loops, part): [string, number[]] => [`other ${part}`, loops]),
          ...Array.from({ length: blocks }, (_, block): [string, number[]] => [`block ${block}`, from(block * size, 1)]),
          ['even', from(0, 2)] as const,
          ['odd', from(1, 2)] as const,
        ];
        const [puzzle] = explain(candidatesOf(blocks * size, Object.fromEntries(parts)));
        assert.equal(puzzle?.explanations.length, 1);
        const named = puzzle.explanations[0]?.flatMap(({ members }) => members) ?? [];
        assert.equal(named.length, blocks);
        assert.ok(!named.some((part) => part.startsWith('other')), named.join(', '));
      }),
      { numRuns: 20 },
    );
  });
});
