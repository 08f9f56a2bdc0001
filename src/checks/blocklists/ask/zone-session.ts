import type { Answer } from '../../../core/ports/dns.ts';
import type { ChosenZone } from './choose-zones.ts';
import { CONTROLS, NOBODY } from './controls.ts';
import type { ListReading, Verdictless } from './read-answer.ts';
import { controlProblem, readAnswer, worldProblem } from './read-answer.ts';
import type { Target } from '../targets/target.ts';
import { labelsFor } from '../targets/target.ts';
import type { ZoneKind } from '../catalogue/zone.ts';

export type Ask = (name: string) => Promise<Answer<string>>;

/** One zone's word about one target. */
export interface Word {
  readonly target: Target;
  readonly chosen: ChosenZone;
  readonly reading: ListReading;
  /** What was asked that gave it, in front of the zone. */
  readonly label: string;
  /** The list's own reasons for a listing (RFC 5782 section 2.1: TXT records under the same name). */
  readonly texts: readonly string[];
}

/** How a zone is asked. */
export interface Questions {
  readonly a: Ask;
  readonly txt: Ask;
}

/** One zone during a run: its test entries are asked once, at the same time as the first target of their kind. */
export interface ZoneSession {
  /** Null where the zone does not list what the target is. */
  wordAbout(target: Target): Promise<Word> | null;
}

export function openZone(chosen: ChosenZone, { a: ask, txt }: Questions): ZoneSession {
  const { zone, suffix } = chosen;
  const problems = new Map<ZoneKind, Promise<Verdictless | null>>();
  const problemOf = (kind: ZoneKind): Promise<Verdictless | null> => {
    const begun = problems.get(kind) ?? examine(kind);
    problems.set(kind, begun);
    return begun;
  };
  const examine = async (kind: ZoneKind): Promise<Verdictless | null> => {
    const { listed, notListed } = zone.controls[kind] ?? CONTROLS[kind];
    const [positives, negative] = await Promise.all([
      Promise.all([listed].flat().map((label) => ask(`${label}.${suffix}`))),
      ask(`${notListed}.${suffix}`),
    ]);
    const found = positives.map((positive) => controlProblem(zone, kind, positive, negative));
    return found.includes(null) ? null : (found[0] ?? null);
  };
  const word = async (target: Target): Promise<Word> => {
    // The test entries are begun before the targets, so that a zone without a verdict is known first.
    const problem = problemOf(target.kind);
    const readings = await Promise.all(
      labelsFor(zone, target).map(async (label) => ({ label, reading: readAnswer(zone, await ask(`${label}.${suffix}`)) })),
    );
    const fault = await problem;
    const weightiest =
      readings.find(({ reading }) => reading.kind === 'listed') ?? readings.find(({ reading }) => reading.kind === 'unknown');
    const { label, reading } = weightiest ?? { label: target.labels[0] ?? target.name, reading: { kind: 'clean' } as const };
    const reported = { target, chosen, label };
    if (fault !== null || reading.kind !== 'listed') return { ...reported, reading: fault ?? reading, texts: [] };
    // Test entries that were kept do not prove a list whose every other name has an answer: so before anybody is accused, nobody is.
    const [nobody, texts] = await Promise.all([ask(`${NOBODY[target.kind]}.${suffix}`), txt(`${label}.${suffix}`)]);
    return { ...reported, reading: worldProblem(zone, nobody) ?? reading, texts: texts.kind === 'found' ? texts.records : [] };
  };
  return { wordAbout: (target) => (zone.kinds.includes(target.kind) ? word(target) : null) };
}
