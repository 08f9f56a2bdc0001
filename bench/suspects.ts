import { localise } from '../src/core/judge/suspects/localise.ts';
import { path } from '../test/doubles/reports/mesh.ts';
import type { Chance, Precision, World } from '../test/unit/core/judge/suspects/simulation.ts';
import { chanceOf, outcomesOf, seenAs, precisionOf, worldOf } from '../test/unit/core/judge/suspects/simulation.ts';
import { median } from './numbers.ts';

/** Incidents of each row. */
const INCIDENTS = Number(process.argv[2] ?? 2_000);

interface Row {
  readonly name: string;
  readonly faults: number;
  /** The share of loops that could not be looked at. */
  readonly unknown: number;
  /** The share of arriving probes that are lost for no reason on the path. */
  readonly noise: number;
  /** Failed loops get a second probe, as in a run that would alarm somebody. */
  readonly second: boolean;
}

const ALONE = { unknown: 0, noise: 0, second: false } as const;

const ROWS: readonly Row[] = [
  { ...ALONE, name: 'one part broken', faults: 1 },
  { ...ALONE, name: 'two parts broken', faults: 2 },
  { ...ALONE, name: 'one, and 10 % of the loops unknown', faults: 1, unknown: 0.1 },
  { ...ALONE, name: 'one, and 2 % of the probes lost by chance', faults: 1, noise: 0.02 },
  { ...ALONE, name: 'two, and 2 % of the probes lost by chance', faults: 2, noise: 0.02 },
  { ...ALONE, name: 'one, 2 % lost by chance, and a second probe', faults: 1, noise: 0.02, second: true },
  { ...ALONE, name: 'two, 2 % lost by chance, and a second probe', faults: 2, noise: 0.02, second: true },
];

interface Incident {
  readonly precision: Precision;
  /** The first suspect, or one that the loops cannot tell apart from it, is broken. */
  readonly isRight: boolean;
  /** The first suspect itself is broken. */
  readonly isFirst: boolean;
  /** Every broken part is among the suspects. */
  readonly isWhole: boolean;
  /** The most loops that one of the broken parts alone makes fail. */
  readonly struck: number;
}

function play({ faults, unknown, noise, second }: Row, chance: Chance): Incident {
  const size = (most: number) => 2 + Math.floor(chance() * (most - 1));
  const world = worldOf(size(12), size(12), 0.3 + chance() * 0.7, chance);
  const broken = new Set<string>();
  while (broken.size < Math.min(faults, world.parts.length)) broken.add(world.parts[Math.floor(chance() * world.parts.length)]?.key ?? '');
  const hidden = new Set(world.loops.filter(() => chance() < unknown));
  const visible = { ...world, loops: world.loops.filter((loop) => !hidden.has(loop)) };
  const loops = seenAs(world, outcomesOf(world, broken)).map((loop, index) => {
    const { sender, mailbox, via, receiver } = loop;
    if (hidden.has(world.loops[index] ?? loop)) return path(sender, mailbox, 'fetch_failed', { via, receiver });
    // A probe that was never accepted cannot be lost.
    const isLost = loop.outcome === 'delivered' && chance() < noise;
    const seen = isLost ? path(sender, mailbox, 'lost', { via, receiver }) : loop;
    if (!second || seen.state !== 'critical') return seen;
    const again = isLost && chance() >= noise ? loop : seen;
    return { ...seen, confirmation: { outcome: again.outcome, state: again.state, message: again.message, latencyMs: again.latencyMs } };
  });
  const { faultGroups } = localise(loops, []);
  const first = faultGroups.flatMap(({ explanations }) => explanations.flat()).find(({ fault }) => fault === 'fails');
  const all = new Set(faultGroups.flatMap(({ explanations }) => explanations.flat(2).flatMap(({ parts }) => parts.map(({ key }) => key))));
  return {
    precision: precisionOf(visible, broken),
    isRight: first?.parts.some(({ key }) => broken.has(key)) === true,
    isFirst: broken.has(first?.parts[0]?.key ?? ''),
    isWhole: [...broken].every((key) => all.has(key)),
    struck: Math.max(...[...broken].map((key) => outcomesOf(world, new Set([key])).filter((outcome) => outcome !== 'delivered').length)),
  };
}

function share(all: readonly Incident[], is: (incident: Incident) => boolean): string {
  return all.length === 0 ? '' : `${((100 * all.filter(is).length) / all.length).toFixed(1)} %`;
}

/** The time for each mesh, ms, the best of three: a good part of it fails. */
function speed(worlds: readonly World[]): readonly number[] {
  return worlds.map((world, index) => {
    const broken = new Set(world.parts.filter((_, part) => part % 17 === index % 17).map(({ key }) => key));
    const loops = seenAs(world, outcomesOf(world, broken));
    const times = Array.from({ length: 3 }, () => {
      const began = performance.now();
      localise(loops, []);
      return performance.now() - began;
    });
    return Math.min(...times);
  });
}

const chance = chanceOf(21);
console.log(
  '|  | incidents | told to the part | first suspect right | told to a group | first suspect right | its group right | all right | of two loops and more | all found |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const row of ROWS) {
  const all = Array.from({ length: INCIDENTS }, () => play(row, chance));
  const [part, group] = [all.filter(({ precision }) => precision === 'part'), all.filter(({ precision }) => precision === 'group')];
  const narrowed = [...part, ...group];
  console.log(
    `| ${row.name} | ${all.length} | ${part.length} | ${share(part, ({ isFirst }) => isFirst)} | ${group.length} | ${share(group, ({ isFirst }) => isFirst)} | ${share(group, ({ isRight }) => isRight)} | ${share(narrowed, ({ isRight }) => isRight)} | ${share(
      narrowed.filter(({ struck }) => struck > 1),
      ({ isRight }) => isRight,
    )} | ${share(narrowed, ({ isWhole }) => isWhole)} |`,
  );
}
const worlds = Array.from({ length: 200 }, () => worldOf(11, 10, 1, chance)).map((world) => ({
  ...world,
  loops: world.loops.slice(0, 100),
}));
const times = speed(worlds).toSorted((a, b) => a - b);
console.log(
  `\n${worlds[0]?.loops.length ?? 0} loops: median ${median(times).toFixed(2)} ms, 95 of 100 within ${(times[Math.floor(times.length * 0.95)] ?? 0).toFixed(2)} ms, longest ${(times.at(-1) ?? 0).toFixed(2)} ms`,
);
