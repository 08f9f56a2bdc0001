import type { CountedIncident } from '../decide/count/counted.ts';
import type { KnownProblem } from '../decide/model/memory.ts';
import type { Decision } from '../decide/model/decision.ts';
import type { Reading } from '../decide/model/problem.ts';
import { formatOnce } from '../decide/read/phrases.ts';

export interface TransitionText {
  readonly title: string;
  readonly summary: string;
}

/** The text of a transition: the state now, and the problems that end with it. Plain text. */
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
      if (reading.level === 'warning' || reading.level === 'alarm') return { title, summary: `${ended ?? title}. ${summary}` };
      return unfinished(ended ?? title, lasting);
    }
    case 'worsen': {
      const begun = newIn(counted, summary);
      return { title, summary: [summary, ...(begun === null ? [] : [`${begun}.`]), ...(ended === null ? [] : [`${ended}.`])].join(' ') };
    }
    case 'resolve': {
      const gone = counted.ended.filter(({ isGone }) => isGone);
      if (gone.length === 0 || gone.length < counted.ended.length) {
        if (reading.level !== 'unknown')
          return { title, summary: counted.memory.kind === 'mail' || ended === null ? summary : `${ended}. ${summary}` };
        const over = ended ?? 'What had failed works again';
        return { title: over, summary: `${over}. ${summary}` };
      }
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

/** A problem has ended, and no other was met: the lasting ones could not be seen, or have to stay good for a while. */
function unfinished(ended: string, lasting: readonly KnownProblem[]): TransitionText {
  const unseen = lasting.filter(({ good }) => good === 0).map(({ label }) => label);
  const seen = lasting.filter(({ good }) => good > 0).map(({ label }) => label);
  return {
    title: unseen.length === 0 ? ended : `When last seen: ${formatOnce(unseen)}; ${ended}`,
    summary: [
      `${ended}.`,
      ...(unseen.length === 0 ? [] : [`When last seen: ${formatOnce(unseen)}.`]),
      ...(seen.length === 0 ? [] : [`Not met in this run, and not over until it stays so: ${formatOnce(seen)}.`]),
    ].join(' '),
  };
}

/** New problems beside lasting ones that the summary does not name; null: none. */
function newIn({ fired, known }: CountedIncident, summary: string): string | null {
  const goesOn = known.some(({ id, firing }) => firing && fired.every((problem) => problem.id !== id));
  const unnamed = fired.map(({ label }) => label).filter((label) => !summary.includes(label));
  return goesOn && unnamed.length > 0 ? `New: ${formatOnce(unnamed)}` : null;
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
