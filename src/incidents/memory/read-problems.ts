import { countOf, fieldsOf } from '../../core/text/foreign-json.ts';
import type { KnownProblem, Pending } from '../decide/model/memory.ts';
import { MOST_RUNS } from '../decide/model/memory.ts';
import { MOST_PROBLEMS } from '../decide/model/problem.ts';
import { keptList, keptText, timeOf, weightOf } from './kept-fields.ts';

/** The known problems; null: no list was kept, as in versions without single problems. */
export function readKnown(value: unknown): readonly KnownProblem[] | null {
  return Array.isArray(value) ? keptList(value, known).slice(0, MOST_PROBLEMS) : null;
}

export function readPending(value: unknown): readonly Pending[] {
  return keptList(value, pending).slice(0, MOST_PROBLEMS);
}

function known(item: unknown): KnownProblem | null {
  const fields = fieldsOf(item);
  const [id, label, since] = [keptText(fields['id']), keptText(fields['label']), timeOf(fields['since'])];
  const { signs } = fields;
  if (id === null || label === null || since === null) return null;
  return {
    id,
    label,
    weight: weightOf(fields['weight']),
    isPath: fields['isPath'] === true,
    since,
    firing: fields['firing'] === true,
    bad: countOf(fields['bad']),
    good: countOf(fields['good']),
    signs: typeof signs === 'string' && /^[x.]*$/.test(signs) ? signs.slice(-MOST_RUNS) : '',
    leftOut: countOf(fields['leftOut']),
  };
}

function pending(item: unknown): Pending | null {
  const fields = fieldsOf(item);
  const { mark } = fields;
  const runs = countOf(fields['runs']);
  return typeof mark === 'string' && /^[0-9a-f]{0,8}$/.test(mark) && runs > 0 ? { mark, runs } : null;
}
