import type { IncidentKind } from '../../core/result/announcement.ts';
import type { IncidentMemory, Pending, RunMark } from '../decide/model/memory.ts';
import { MOST_RUNS, noIncident } from '../decide/model/memory.ts';
import type { Level } from '../decide/model/problem.ts';

/**
 * While no issue is open, the memory stands in the description of the label: that needs only the permission for issues, and a change
 * notifies nobody. GitHub allows 100 characters.
 */
const FORM =
  /^Last runs of ([\w.-]{1,24}): ([.,!x?]{1,21})(?: since (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z))?(?: ~((?:[0-9a-f]{2}[1-9a-z]){1,4}|[0-9a-z]))?$/;
const SIGNS: Readonly<Record<Level, string>> = { good: '.', pending: ',', warning: '!', alarm: 'x', unknown: '?' };
const LONGEST_KEY = 24;

/** The most problems that are told apart there; of more, only the duration of any of them is kept. */
const MOST_PENDING = 4;
/** The largest number of one digit to the base of 36. */
const LONGEST_ROW = 35;

/** Null: there is nothing to remember, all of it was good. */
export function describeLabel(key: string, { runs, since, pending }: IncidentMemory): string | null {
  if (pending.length === 0 && runs.every(({ level }) => level === 'good' || level === 'unknown')) return null;
  const signs = runs.map(({ level }) => SIGNS[level]).join('');
  const began = since === null || pending.length === 0 ? '' : ` since ${since.slice(0, 16)}Z`;
  return `Last runs of ${shortKey(key)}: ${signs}${began}${written(pending)}`;
}

/** The memory of this incident in a label's description; empty if it is another incident's, or a person's own words. */
export function fromLabel(key: string, kind: IncidentKind, description: string | null): IncidentMemory {
  const [, whose, signs = '', since, marks] = FORM.exec(description ?? '') ?? [];
  if (whose !== shortKey(key)) return noIncident(kind);
  const at = since === undefined ? new Date(0).toISOString() : new Date(Date.parse(since)).toISOString();
  const runs = [...signs].map((sign): RunMark => ({ at, level: levelOf(sign), verdict: 'undetermined' })).slice(-MOST_RUNS);
  const seen = runs.filter(({ level }) => level !== 'unknown');
  const bad = seen.length - 1 - seen.findLastIndex(({ level }) => level === 'good');
  const pending = marks === undefined ? pendingBefore(bad) : readMarks(marks);
  return { ...noIncident(kind), runs, bad, pending, since: bad > 0 && since !== undefined ? at : null };
}

/** Whether a label's description holds the memory of another monitor. */
export function isOfAnother(key: string, description: string | null): boolean {
  const whose = FORM.exec(description ?? '')?.[1];
  return whose !== undefined && whose !== shortKey(key);
}

/** The label's first description, which explains it to people. */
export function plainDescription(kind: IncidentKind): string {
  switch (kind) {
    case 'mail':
      return 'Mail does not work as it should';
    case 'posture':
      return 'DNS, lists, certificates or Junk: what stands around mail is not as it should be';
    case 'monitor':
      return 'The monitor of mail cannot look';
  }
}

/** `~0`: nothing counts, for any runs; without a mark an earlier version wrote the runs. */
function written(pending: readonly Pending[]): string {
  if (pending.length === 0) return ' ~0';
  const count = (runs: number) => Math.min(LONGEST_ROW, runs).toString(36);
  if (pending.length > MOST_PENDING || pending.some(({ mark }) => mark.length < 2))
    return ` ~${count(Math.max(...pending.map(({ runs }) => runs)))}`;
  return ` ~${pending.map(({ mark, runs }) => `${mark.slice(0, 2)}${count(runs)}`).join('')}`;
}

function readMarks(marks: string): readonly Pending[] {
  if (marks === '0') return [];
  if (marks.length === 1) return [{ mark: '', runs: parseInt(marks, 36) }];
  return (marks.match(/.{3}/g) ?? []).map((part) => ({ mark: part.slice(0, 2), runs: parseInt(part.slice(2), 36) }));
}

/** Versions without single problems kept only the signs of the runs. */
function pendingBefore(bad: number): readonly Pending[] {
  return bad > 0 ? [{ mark: '', runs: bad }] : [];
}

function levelOf(sign: string): Level {
  switch (sign) {
    case '!':
      return 'warning';
    case ',':
      return 'pending';
    case 'x':
      return 'alarm';
    case '?':
      return 'unknown';
    default:
      return 'good';
  }
}

/** The end of a key tells keys with one start apart. */
function shortKey(key: string): string {
  return key.slice(-LONGEST_KEY);
}
