import type { CountedIncident } from '../decide/count/counted.ts';
import type { KnownProblem } from '../decide/model/memory.ts';
import type { Decision } from '../decide/model/decision.ts';
import type { Reading } from '../decide/model/problem.ts';
import { formatOnce } from '../decide/read/phrases.ts';

export interface TransitionText {
  readonly title: string;
  readonly summary: string;
}

/** The text of a transition: the state now, and what has come to its end by it. Plain text. */
export function transitionText(decision: Decision, counted: CountedIncident, reading: Reading): TransitionText {
  const { known } = counted;
  const { title, summary } = reading;
  const ended = counted.ended.length === 0 ? null : endOf(counted.ended);
  const lasting = known.filter(({ firing }) => firing);
  switch (decision) {
    case 'ease': {
      if (lasting.length === 0) {
        const calm = `${ended ?? title}, but it comes and goes`;
        return { title: calm, summary: `${calm}: this stays open until it has calmed down.` };
      }
      const isPlain = reading.level === 'warning' || reading.level === 'alarm';
      const still = isPlain ? summary : `When last seen: ${formatOnce(lasting.map(({ label }) => label))}.`;
      return {
        title: isPlain ? title : `${ended ?? title}; ${formatOnce(lasting.map(({ label }) => label))} not yet`,
        summary: `${ended ?? ''}. ${still}`,
      };
    }
    case 'worsen':
      return ended === null ? { title, summary } : { title, summary: `${summary} ${ended}.` };
    case 'resolve': {
      const gone = counted.ended.filter(({ isGone }) => isGone);
      if (gone.length === 0 || gone.length < counted.ended.length) return { title, summary };
      const label = endOf(gone);
      return { title: label, summary: `${label}: the configuration has changed.` };
    }
    case 'open':
    case 'reopen':
    case 'escalate':
    case 'remind':
    case 'update':
    case 'nothing':
      return { title, summary };
  }
}

/** `internal works again; certificate of mx.example.net is over`. */
function endOf(ended: CountedIncident['ended']): string {
  const some = (pick: (problem: KnownProblem, isGone: boolean) => boolean) =>
    ended.filter(({ problem, isGone }) => pick(problem, isGone)).map(({ problem }) => problem);
  const paths = some(({ isPath }, isGone) => isPath && !isGone).map(({ label }) => label.replace(/ \([^()]*\)$/, ''));
  const others = some(({ isPath }, isGone) => !isPath && !isGone).map(({ label }) => label);
  const gone = some((_, isGone) => isGone).map(({ label }) => label);
  return [
    ...(paths.length === 0 ? [] : [`${formatOnce(paths)} ${paths.length === 1 ? 'works' : 'work'} again`]),
    ...(others.length === 0 ? [] : [`ended: ${formatOnce(others)}`]),
    ...(gone.length === 0 ? [] : [`no longer looked at: ${formatOnce(gone)}`]),
  ].join('; ');
}
