import type { State } from '../../../core/result/state.ts';
import { STATES, terminalMark, worst } from '../../../core/result/state.ts';
import { UNKNOWN_VALUE } from '../../../core/time/duration.ts';
import type { History } from '../../history/counts/history.ts';
import { beginOf } from '../../history/lines/day.ts';
import type { Posture } from '../../history/lines/entry.ts';
import { date } from '../html.ts';

/** The most changes that are listed. */
const MOST_CHANGES = 20;

type Counts = Readonly<Partial<Record<State, number>>>;

/** The last results of the checks of DNS, lists and certificates, and the days of their changes. Empty without such checks. */
export function postureSection({ days }: History): string {
  const known = days.flatMap(({ day, posture }) => (posture === null ? [] : [{ day, posture }]));
  const last = known.at(-1);
  if (last === undefined) return '';
  const rows = Object.entries(last.posture).map(
    ([check, counts]) =>
      `<tr><th scope="row">${mark(counts)} ${check}</th>${STATES.map((state) => `<td>${counts[state] ?? UNKNOWN_VALUE}</td>`).join('')}</tr>`,
  );
  const head = `<td></td>${STATES.map((state) => `<th scope="col">${state}</th>`).join('')}`;
  const changes = known.flatMap(({ day, posture }, index) => {
    const before = known[index - 1]?.posture;
    const changed = before === undefined ? [] : changesOf(before, posture);
    return changed.length === 0 ? [] : [`<li>${date(beginOf(day))}: ${changed.join('; ')}</li>`];
  });
  const shown = changes.toReversed().slice(0, MOST_CHANGES).join('');
  const list = shown === '' ? '<p class="dim">Nothing of it has changed.</p>' : `<h3>Changes</h3><ul>${shown}</ul>`;
  return `<section><h2>DNS, lists and certificates</h2><p class="dim">Checks by state, on ${date(beginOf(last.day))}.</p><div class="wide" role="region" tabindex="0" aria-label="Checks by state"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${list}</section>`;
}

function mark(counts: Counts): string {
  const state = worst(STATES.filter((each) => (counts[each] ?? 0) > 0));
  return `<span class="${state}">${terminalMark(state)}</span>`;
}

function changesOf(before: Posture, after: Posture): readonly string[] {
  const checks = [...new Set([...Object.keys(before), ...Object.keys(after)])] as readonly (keyof Posture)[];
  return checks.flatMap((check) => {
    const [one, other]: readonly [Counts, Counts] = [before[check] ?? {}, after[check] ?? {}];
    const changed = STATES.flatMap((state) =>
      state === 'ok' || (one[state] ?? 0) === (other[state] ?? 0) ? [] : [`${state} ${one[state] ?? 0} → ${other[state] ?? 0}`],
    );
    return changed.length === 0 ? [] : [`${check}: ${changed.join(', ')}`];
  });
}
