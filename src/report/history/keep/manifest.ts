import { fieldsOf, parsedJson } from '../../../core/text/foreign-json.ts';
import { isNumber, isText } from '../../../core/text/foreign-shape.ts';
import type { Day } from '../lines/day.ts';
import { isDay } from '../lines/day.ts';

/** The version of a history's form; a program leaves a later form alone. */
const SCHEMA = 1;

/** A history's facts about itself. */
export interface Manifest {
  /** The unique name of this history, used for nothing else; null: an earlier version began it. */
  readonly id: string | null;
  /** The first day whose lines may still exist. */
  readonly from: Day;
  /** The latest days with a run, the newest last: enough to recognise a wrong clock. */
  readonly recent: readonly Day[];
}

/** The days that are remembered: a day in the future counts only after this many more. */
export const RECENT = 3;

export type ReadManifest =
  | { readonly kind: 'ours'; readonly manifest: Manifest }
  | { readonly kind: 'missing' }
  /** Unreadable. */
  | { readonly kind: 'damaged' }
  /** A later version of this program keeps it. */
  | { readonly kind: 'newer'; readonly schema: number };

export function readManifest(bytes: Uint8Array | null): ReadManifest {
  if (bytes === null) return { kind: 'missing' };
  const { schema, id, from, recent } = fieldsOf(parsedJson(new TextDecoder().decode(bytes)));
  if (isNumber(schema) && schema > SCHEMA) return { kind: 'newer', schema };
  if (schema !== SCHEMA || !isText(from) || !isDay(from) || !Array.isArray(recent)) return { kind: 'damaged' };
  const days = recent.filter((day): day is Day => isText(day) && isDay(day)).toSorted();
  return days.length === 0 ? { kind: 'damaged' } : { kind: 'ours', manifest: { id: isId(id) ? id : null, from, recent: days } };
}

/** A name that a URI's fragment and a tag may hold (RFC 3986, section 3.5; RFC 4151, section 2.1). */
function isId(value: unknown): value is string {
  return isText(value) && /^[\w.:-]{1,64}$/.test(value);
}

export function manifestBytes({ id, from, recent }: Manifest): Uint8Array {
  const about = 'History of email-continuity: days/ holds a line a loop and run, counts/ what is left of older days. Kept by the program.';
  return new TextEncoder().encode(`${JSON.stringify({ schema: SCHEMA, about, ...(id === null ? {} : { id }), from, recent }, null, 1)}\n`);
}
