/** Why nobody is notified anew of what a run has met. */
export type Silence =
  /** People were notified before. */
  | { readonly kind: 'known' }
  /** Planned work goes on. */
  | { readonly kind: 'planned' }
  /** Only the summary tells of it (`incidents.posture: summary`). */
  | { readonly kind: 'summary' }
  | ToLast;

/** It has to last before people are notified: nobody was. */
export interface ToLast {
  readonly kind: 'waiting';
  /** For people, plain text. */
  readonly what: string;
  /** Runs in a row that met it, this one included. */
  readonly runs: number;
  readonly until: Until;
}

/** The key of `incidents` and its value: so many runs in a row, or so many bad ones of the last runs. */
type Until =
  | { readonly key: 'open-after' | 'still-down-after'; readonly runs: number }
  | { readonly key: 'window'; readonly bad: number; readonly of: number };

const KNOWN = 'is known, and an earlier run has reported it';
const PASSES = 'the step passes (fail-on: transition).';

/** Why a step passes with `fail-on: transition` though something fails. Plain text; it may hold foreign words. */
export function whyItPasses(silences: readonly Silence[]): string {
  const isKnown = silences.some(({ kind }) => kind === 'known');
  const others = [...new Set(silences.flatMap((silence) => (silence.kind === 'known' ? [] : [sentence(silence)])))];
  if (others.length === 0) return `${isKnown ? `This ${KNOWN}` : 'Nothing has begun, become worse or come back'}, so ${PASSES}`;
  return [...(isKnown ? [`Some of this ${KNOWN}.`] : []), ...others, `So ${PASSES}`].join(' ');
}

function sentence(silence: Exclude<Silence, { readonly kind: 'known' }>): string {
  switch (silence.kind) {
    case 'planned':
      return 'Planned work goes on: what still fails when it is over is reported then.';
    case 'summary':
      return 'Posture is told by the summary alone (incidents.posture: summary).';
    case 'waiting':
      return `Nobody has been told of ${silence.what} yet: ${condition(silence)}. The run that reports it fails the step.`;
  }
}

function condition({ runs, until }: ToLast): string {
  return until.key === 'window'
    ? `it takes ${until.bad} bad ones of the last ${until.of} runs (incidents.window)`
    : `it takes ${until.runs} runs in a row that meet it (incidents.${until.key}), and this is run ${runs} of them`;
}
