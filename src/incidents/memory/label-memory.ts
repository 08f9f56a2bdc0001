import type { IncidentKind } from '../../core/result/announcement.ts';
import type { IncidentMemory, Level, RunMark } from '../decide/memory.ts';
import { MOST_RUNS, noIncident } from '../decide/memory.ts';

/**
 * What is remembered while no issue is open stands in the description of the label: it needs no other permission than issues do, and
 * nobody is told of its changes. GitHub allows 100 characters.
 */
const FORM = /^Last runs of ([\w.-]{1,24}): ([.!x?]{1,21})(?: since (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z))?$/;
const SIGNS: Readonly<Record<Level, string>> = { good: '.', warning: '!', alarm: 'x', unknown: '?' };
const LONGEST_KEY = 24;

/** Null: nothing is worth remembering, all of it was good. */
export function describeLabel(key: string, { runs, since, bad }: IncidentMemory): string | null {
  if (runs.every(({ level }) => level === 'good' || level === 'unknown')) return null;
  const signs = runs.map(({ level }) => SIGNS[level]).join('');
  return `Last runs of ${shortKey(key)}: ${signs}${since === null || bad === 0 ? '' : ` since ${since.slice(0, 16)}Z`}`;
}

/** What a label's description remembers of this incident; nothing where it is another's, or a human's own words. */
export function fromLabel(key: string, kind: IncidentKind, description: string | null): IncidentMemory {
  const [, whose, signs = '', since] = FORM.exec(description ?? '') ?? [];
  if (whose !== shortKey(key)) return noIncident(kind);
  const at = since === undefined ? new Date(0).toISOString() : new Date(Date.parse(since)).toISOString();
  const runs = [...signs].map((sign): RunMark => ({ at, level: levelOf(sign), verdict: 'undetermined' })).slice(-MOST_RUNS);
  const told = runs.filter(({ level }) => level !== 'unknown');
  const good = told.length - 1 - told.findLastIndex(({ level }) => level !== 'good');
  const bad = told.length - 1 - told.findLastIndex(({ level }) => level === 'good');
  return { ...noIncident(kind), runs, good, bad, since: bad > 0 && since !== undefined ? at : null };
}

/** The label's first description, which tells people what it is for. */
export function plainDescription(kind: IncidentKind): string {
  return kind === 'mail' ? 'Mail does not work as it should' : 'The monitor of mail cannot look';
}

function levelOf(sign: string): Level {
  switch (sign) {
    case '!':
      return 'warning';
    case 'x':
      return 'alarm';
    case '?':
      return 'unknown';
    default:
      return 'good';
  }
}

/** The end of a key tells keys of one beginning apart. */
function shortKey(key: string): string {
  return key.slice(-LONGEST_KEY);
}
