import type { Answer, Resolver } from '../../../core/ports/dns.ts';
import type { RunEnd } from '../../../core/time/run-end.ts';
import type { ChosenZone } from './choose-zones.ts';
import { CONTROLS, NOBODY } from './controls.ts';
import type { ListReading, Verdictless } from './read-answer.ts';
import { controlProblem, isFiltered, readAnswer, readFiltered, worldProblem } from './read-answer.ts';
import type { Target } from '../targets/target.ts';
import { labelsFor } from '../targets/target.ts';
import type { ZoneKind } from '../catalogue/zone.ts';

/** One zone's answer about one target. */
export interface ZoneAnswer {
  readonly target: Target;
  readonly chosen: ChosenZone;
  readonly reading: ListReading;
  /** The name in the question, before the zone. */
  readonly label: string;
  /** The list's own reasons for a listing (RFC 5782 section 2.1: TXT records under the same name). */
  readonly texts: readonly string[];
}

/** One zone during a run: its test entries are asked once, together with the first target of their kind. */
export interface ZoneSession {
  /** Whether the zone has entries for such targets. */
  lists(target: Target): boolean;
  /** A zone that is known to have no verdict is not asked. */
  answerAbout(target: Target): Promise<ZoneAnswer>;
  /** Whether the resolver hides its addresses; known once every answer about a target is. */
  isFiltered(): Promise<boolean>;
}

/** Every name in it has an entry, as far as that shows through a filter. */
const LISTS_NOBODY: Verdictless = {
  kind: 'unknown',
  fault: 'lists-the-world',
  reason: 'it has an entry for what nobody can send from, so it lists the world',
};

/** The test entries' result: as they should be, hidden by the resolver, or no proof. */
type TestEntries = { readonly kind: 'kept' } | { readonly kind: 'filtered' } | Verdictless;

const KEPT: TestEntries = { kind: 'kept' };
const NO_TEXTS: readonly string[] = [];

/** After `end` nothing is asked. */
export function openZone(chosen: ChosenZone, resolver: Resolver, end: RunEnd): ZoneSession {
  const { zone, suffix } = chosen;
  const ask = async (name: string) => await resolver.ask({ type: 'A', name });
  const txt = async (name: string) => await resolver.ask({ type: 'TXT', name });
  const faults = new Map<ZoneKind, Verdictless>();
  const nobodies = new Map<ZoneKind, Promise<Answer<string>>>();
  const aboutNobody = (kind: ZoneKind): Promise<Answer<string>> => {
    const begun = nobodies.get(kind) ?? ask(`${NOBODY[kind]}.${suffix}`);
    nobodies.set(kind, begun);
    return begun;
  };
  const examined = new Map<ZoneKind, Promise<TestEntries>>();
  const testedAs = (kind: ZoneKind): Promise<TestEntries> => {
    const begun = examined.get(kind) ?? examine(kind);
    examined.set(kind, begun);
    return begun;
  };
  const examine = async (kind: ZoneKind): Promise<TestEntries> => {
    const { listed, notListed } = zone.controls[kind] ?? CONTROLS[kind];
    const [positives, negative] = await Promise.all([
      Promise.all([listed].flat().map((label) => ask(`${label}.${suffix}`))),
      ask(`${notListed}.${suffix}`),
    ]);
    const [entry = ''] = [listed].flat();
    const [first] = positives;
    if (first?.kind === 'absent' && first.why === 'NODATA' && isFiltered(first, negative, await txt(`${entry}.${suffix}`)))
      return { kind: 'filtered' };
    const found = positives.map((positive) => controlProblem(zone, kind, positive, negative));
    return found.includes(null) ? KEPT : (found[0] ?? KEPT);
  };
  const faultOf = (kind: ZoneKind): Verdictless | undefined => {
    if (end.over && !faults.has(kind)) faults.set(kind, { kind: 'unknown', fault: 'unanswered', reason: end.reason });
    return faults.get(kind);
  };
  const answerFor = async (target: Target): Promise<ZoneAnswer> => {
    const known = faultOf(target.kind);
    if (known !== undefined) return { target, chosen, label: target.labels[0] ?? target.name, reading: known, texts: NO_TEXTS };
    // The test entries begin before the targets, so that a zone without a verdict is known first.
    const testing = testedAs(target.kind);
    const answers = await Promise.all(labelsFor(zone, target).map(async (label) => ({ label, answer: await ask(`${label}.${suffix}`) })));
    const tested = await testing;
    const readings = await Promise.all(
      answers.map(async ({ label, answer }) => {
        const isHidden = tested.kind === 'filtered' && answer.kind === 'absent' && answer.why === 'NODATA';
        return { label, reading: isHidden ? readFiltered(await txt(`${label}.${suffix}`)) : readAnswer(zone, answer) };
      }),
    );
    const weightiest =
      readings.find(({ reading }) => reading.kind === 'listed') ?? readings.find(({ reading }) => reading.kind === 'unknown');
    const { label, reading } = weightiest ?? { label: target.labels[0] ?? target.name, reading: { kind: 'clean' } as const };
    const reported = { target, chosen, label };
    if (tested.kind === 'unknown') {
      faults.set(target.kind, tested);
      return { ...reported, reading: tested, texts: NO_TEXTS };
    }
    if (reading.kind !== 'listed') return { ...reported, reading, texts: NO_TEXTS };
    // Correct test entries do not exclude a list whose every other name has an answer. So a name without mail is asked before anybody is
    // accused.
    const [nobody, texts] = await Promise.all([aboutNobody(target.kind), txt(`${label}.${suffix}`)]);
    const world =
      tested.kind === 'filtered' && nobody.kind === 'absent' && nobody.why === 'NODATA' ? LISTS_NOBODY : worldProblem(zone, nobody);
    return { ...reported, reading: world ?? reading, texts: texts.kind === 'found' ? texts.records : [] };
  };
  const isFilteredAnywhere = async () => (await Promise.all(examined.values())).some(({ kind }) => kind === 'filtered');
  return { isFiltered: isFilteredAnywhere, lists: ({ kind }) => zone.kinds.includes(kind), answerAbout: answerFor };
}
