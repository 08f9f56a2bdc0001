import { CHECKS } from '../../../core/result/catalogue.ts';
import { OUTCOMES } from '../../../core/result/outcome.ts';
import type { Phases } from '../../../core/result/report.ts';
import { LOOP_KINDS } from '../../../core/result/report.ts';
import type { State } from '../../../core/result/state.ts';
import { STATES } from '../../../core/result/state.ts';
import { fieldsOf, parsedJson } from '../../../core/text/foreign-json.ts';
import { allOf, among, having, isCount, isNumber, isText, isTime, orNull } from '../../../core/text/foreign-shape.ts';
import type { EntryDetails, HistoryEntry, Posture, PostureEntry, ProbeCounts, RunLines } from './entry.ts';
import { LINE_VERSION } from './entry.ts';

/** The phases of a round trip, in their order. */
export const PHASES = ['connect', 'tls', 'auth', 'accept', 'delivery', 'seen', 'total'] as const satisfies readonly (keyof Phases)[];

/** The lines of a run, each without its line break. */
export function linesOf({ entries, posture }: RunLines): readonly string[] {
  return [...entries.map(entryLine), ...(posture === null ? [] : [postureLine(posture)])];
}

function entryLine(entry: HistoryEntry): string {
  const { at, run, loop, kind, state, outcome, latencyMs, latencyAtLeastMs, phasesMs, hopsMs, probes, everyMs, details } = entry;
  const known = PHASES.filter((phase) => phasesMs[phase] !== null);
  return JSON.stringify({
    v: LINE_VERSION,
    at,
    run,
    loop,
    kind,
    state,
    outcome,
    latencyMs: rounded(latencyMs),
    latencyAtLeastMs: rounded(latencyAtLeastMs),
    phasesMs: Object.fromEntries(known.map((phase) => [phase, rounded(phasesMs[phase])])),
    ...(hopsMs.length === 0 ? {} : { hopsMs: hopsMs.map(rounded) }),
    ...(probes === null ? {} : { probes }),
    ...(everyMs === null ? {} : { everyMs }),
    ...(details === null ? {} : { details }),
  });
}

function postureLine({ at, run, posture }: PostureEntry): string {
  return JSON.stringify({ v: LINE_VERSION, at, run, posture });
}

/** Below a limit, tenths of a millisecond are kept. */
function rounded(ms: number | null): number | null {
  if (ms === null) return null;
  return ms < 100 ? Math.round(ms * 10) / 10 : Math.round(ms);
}

/** The kind of a line. `newer`: a later version wrote it. */
export type ReadLine =
  | { readonly kind: 'entry'; readonly entry: HistoryEntry }
  | { readonly kind: 'posture'; readonly posture: PostureEntry }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/** No name of ours is longer, characters. */
const LONGEST = 2_000;

const isHead = having<{ readonly at: string; readonly run: string }>({ at: isTime, run: isText });

const isEntry = having<Omit<HistoryEntry, 'phasesMs' | 'hopsMs' | 'probes' | 'everyMs' | 'details'>>({
  at: isTime,
  run: isText,
  loop: (value): value is string => isText(value) && value.length > 0 && value.length <= LONGEST,
  kind: among(LOOP_KINDS),
  state: among(STATES),
  outcome: among(OUTCOMES),
  latencyMs: orNull(isDuration),
  latencyAtLeastMs: orNull(isDuration),
});

const areHops = allOf(orNull(isDuration));

const isProbeCounts = having<ProbeCounts>({ seen: isCount, lost: isCount });

const isDetails = having<EntryDetails>({
  message: isText,
  reply: orNull(isText),
  server: orNull(isText),
  mailboxServer: orNull(isText),
  folder: orNull(isText),
  egressIp: orNull(isText),
  hops: allOf(having({ by: orNull(isText), delayMs: orNull(isNumber) })),
});

export function readLine(line: string): ReadLine {
  const value = parsedJson(line);
  const fields = fieldsOf(value);
  if (isNumber(fields['v']) && fields['v'] > LINE_VERSION) return { kind: 'newer' };
  if (fields['v'] !== LINE_VERSION || !isHead(value)) return { kind: 'damaged' };
  const { at, run } = value;
  const posture = readPostureCounts(fields['posture']);
  if (posture !== null) return { kind: 'posture', posture: { at, run, posture } };
  if (!isEntry(value)) return { kind: 'damaged' };
  const { loop, kind, state, outcome, latencyMs, latencyAtLeastMs } = value;
  const { hopsMs, probes, everyMs, details } = fields;
  const entry: HistoryEntry = {
    at,
    run,
    loop,
    kind,
    state,
    outcome,
    latencyMs,
    latencyAtLeastMs,
    phasesMs: readPhases(fieldsOf(fields['phasesMs'])),
    hopsMs: areHops(hopsMs) ? hopsMs : [],
    probes: isProbeCounts(probes) ? { seen: probes.seen, lost: probes.lost } : null,
    everyMs: readGap(everyMs),
    details: isDetails(details) ? details : null,
  };
  return { kind: 'entry', entry };
}

/** Null for other values. */
export function readPostureCounts(value: unknown): Posture | null {
  const checks = Object.entries(fieldsOf(value)).flatMap(([check, counts]) => {
    const known = CHECKS.find((each) => each === check);
    return known === undefined ? [] : [[known, readStates(counts)] as const];
  });
  return checks.length === 0 ? null : (Object.fromEntries(checks) as Posture);
}

/** The count of each state. */
export function readStates(value: unknown): Readonly<Partial<Record<State, number>>> {
  const counts = fieldsOf(value);
  return Object.fromEntries(STATES.flatMap((state) => (isCount(counts[state]) ? [[state, counts[state]] as const] : [])));
}

function readPhases(fields: Readonly<Record<string, unknown>>): Phases {
  const duration = (phase: keyof Phases) => (isDuration(fields[phase]) ? fields[phase] : null);
  const [connect, tls, auth, accept] = [duration('connect'), duration('tls'), duration('auth'), duration('accept')];
  return { connect, tls, auth, accept, delivery: duration('delivery'), seen: duration('seen'), total: duration('total') };
}

/** The planned interval of runs, ms; null: unknown, or impossible for a schedule. */
export function readGap(everyMs: unknown): number | null {
  return isDuration(everyMs) && everyMs >= SHORTEST_GAP ? everyMs : null;
}

const SHORTEST_GAP = 1_000;

/** No mail takes longer: some thirty years, ms. */
const LONGEST_DURATION = 1e12;

export function isDuration(value: unknown): value is number {
  return isNumber(value) && value >= 0 && value <= LONGEST_DURATION;
}
