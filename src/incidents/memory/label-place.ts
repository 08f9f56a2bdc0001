import type { IncidentKind } from '../../core/result/announcement.ts';
import type { IncidentMemory } from '../decide/model/memory.ts';
import { noIncident } from '../decide/model/memory.ts';
import { fingerprint } from '../decide/read/incident-key.ts';
import { describeLabel, fromLabel, isOfAnother, plainDescription } from './label-memory.ts';

/** The owner of a memory. */
export interface LabelKeeper {
  readonly key: string;
  readonly kind: IncidentKind;
  /** The label that all monitors of a repository share. */
  readonly shared: string;
}

/** The label that holds an incident's memory while no issue is open, and its description. */
export interface LabelPlace {
  readonly label: string;
  /** Null: the label does not exist; undefined: it could not be read. */
  readonly described: string | null | undefined;
  readonly memory: IncidentMemory;
}

/** GitHub's limit of a label's name, characters. */
const LONGEST_LABEL = 50;

/** A memory of this age in a label of its own dates from before the shared label became free, ms. */
const STALE = 8 * 24 * 3_600_000;

/** The memory of an incident without an issue. If the shared label holds another monitor's memory, it stands in a label of its own. */
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
 * The description that holds this memory; null: no write is needed. The first run describes the shared label, so that a missing permission
 * is reported then, not in the first outage. A label of its own is made only when there is something to remember.
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
