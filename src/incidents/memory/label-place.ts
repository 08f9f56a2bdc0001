import type { IncidentKind } from '../../core/result/announcement.ts';
import type { IncidentMemory } from '../decide/model/memory.ts';
import { noIncident } from '../decide/model/memory.ts';
import { fingerprint } from '../decide/read/incident-key.ts';
import { describeLabel, fromLabel, isOfAnother, plainDescription } from './label-memory.ts';

/** Whose memory it is. */
export interface LabelKeeper {
  readonly key: string;
  readonly kind: IncidentKind;
  /** The label that all monitors of a repository share. */
  readonly shared: string;
}

/** The label that keeps an incident while no issue is open, and what it says. */
export interface LabelPlace {
  readonly label: string;
  /** Null: there is no such label; undefined: it could not be read. */
  readonly described: string | null | undefined;
  readonly memory: IncidentMemory;
}

/** GitHub's limit of a label's name, characters. */
const LONGEST_LABEL = 50;

/** What was left in a label of its own so long ago was left when the shared one became free, ms. */
const STALE = 8 * 24 * 3_600_000;

/** What is remembered of an incident without an issue. Where the shared label keeps another monitor's memory, it stands in a label of its own. */
export async function recalled(
  { key, kind, shared }: LabelKeeper,
  now: number,
  describe: (label: string) => Promise<string | null | undefined>,
): Promise<LabelPlace> {
  const described = await describe(shared);
  if (!isOfAnother(key, described ?? null)) return { label: shared, described, memory: fromLabel(key, kind, described ?? null) };
  const suffix = `-${fingerprint(key)}`;
  const label = `${shared.slice(0, LONGEST_LABEL - suffix.length)}${suffix}`;
  const own = await describe(label);
  const memory = fromLabel(key, kind, own ?? null);
  const isStale = memory.since !== null && now - Date.parse(memory.since) > STALE;
  return { label, described: own, memory: isStale ? noIncident(kind) : memory };
}

/**
 * The description that keeps this memory; null: nothing has to be written. The shared label is described by the first run, so that a
 * missing permission is reported then and not in the first outage; one of its own is made when there is something to remember.
 */
export function descriptionFor(
  { key, kind, shared }: LabelKeeper,
  { label, described }: LabelPlace,
  memory: IncidentMemory,
): string | null {
  const plain = plainDescription(kind);
  const kept = describeLabel(key, memory);
  if (kept === null && described === null) return label === shared ? plain : null;
  const isStale = fromLabel(key, kind, described ?? null).runs.length > 0;
  const text = kept ?? (isStale ? plain : described);
  return text === described ? null : (text ?? null);
}
