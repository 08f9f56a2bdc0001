import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { IncidentKind } from '../../../src/core/result/announcement.ts';
import type { CountedIncident } from '../../../src/incidents/decide/count/counted.ts';
import type { Decision } from '../../../src/incidents/decide/model/decision.ts';
import type { KnownProblem } from '../../../src/incidents/decide/model/memory.ts';
import { noIncident } from '../../../src/incidents/decide/model/memory.ts';
import type { Reading } from '../../../src/incidents/decide/model/problem.ts';
import { transitionText } from '../../../src/incidents/text/transition-text.ts';

/** A failing loop, or a warning of one, by its label: `gmail (lost)`; a mark gives its fate. */
function problem(label: string): KnownProblem {
  const since = '2026-11-24T00:00:00.000Z';
  const isPath = label.endsWith('(lost)');
  return { id: label, label, weight: 'critical', isPath, since, firing: true, bad: 1, good: 0, signs: 'x', leftOut: 0 };
}

interface Met {
  readonly kind?: IncidentKind;
  readonly level?: Reading['level'];
  /** Labels of lasting problems: last seen as failures; not met in this run; and over in people's belief. */
  readonly unseen?: readonly string[];
  readonly good?: readonly string[];
  readonly calm?: readonly string[];
  /** Problems that have begun, ended, or are not looked at any more. */
  readonly fired?: readonly string[];
  readonly ended?: readonly string[];
  readonly gone?: readonly string[];
  readonly summary?: string;
}

/** The title and the summary, below each other; `Now` and `It is so.` are those of the run itself. */
function told(decision: Decision, met: Met): readonly string[] {
  const {
    kind = 'mail',
    level = 'good',
    unseen = [],
    good = [],
    calm = [],
    fired = [],
    ended = [],
    gone = [],
    summary = 'It is so.',
  } = met;
  const known = [
    ...[...unseen, ...fired].map(problem),
    ...good.map((label) => ({ ...problem(label), good: 1 })),
    ...calm.map((label) => ({ ...problem(label), firing: false })),
  ];
  const over = [
    ...ended.map((label) => ({ problem: problem(label), isGone: false })),
    ...gone.map((label) => ({ problem: problem(label), isGone: true })),
  ];
  const counted: CountedIncident = {
    memory: noIncident(kind),
    known,
    fired: fired.map(problem),
    ended: over,
    isWorse: false,
    isMet: fired.length > 0,
  };
  const seen = { verdict: 'healthy', rank: 0, judged: '', problems: [], isWhole: true, standing: () => 'good' as const } as const;
  const { title, summary: text } = transitionText(decision, counted, { ...seen, level, title: 'Now', summary });
  return [title, text];
}

suite('what is said of a transition', () => {
  const G = 'gmail (lost)';
  const W = 'spf example.net';
  const cases: readonly (readonly [what: string, decision: Decision, met: Met, title: string, summary: string])[] = [
    ['an opening is what the run found', 'open', { fired: [G], ended: [W] }, 'Now', 'It is so.'],
    [
      'nothing lasts, and it comes and goes',
      'ease',
      { ended: [G] },
      'gmail works again, but it comes and goes',
      'gmail works again, but it comes and goes: this stays open until it has calmed down.',
    ],
    [
      'the same where nothing has ended just now',
      'ease',
      { calm: [G] },
      'Now, but it comes and goes',
      'Now, but it comes and goes: this stays open until it has calmed down.',
    ],
    ['a warning is left', 'ease', { level: 'warning', unseen: [W], ended: [G] }, 'Now', 'gmail works again. It is so.'],
    ['a failure is left', 'ease', { level: 'alarm', unseen: [W], ended: [G] }, 'Now', 'gmail works again. It is so.'],
    ['the same where it has become less only', 'ease', { level: 'alarm', unseen: [G] }, 'Now', 'Now. It is so.'],
    [
      'what is left could not be seen',
      'ease',
      { level: 'unknown', unseen: [W], ended: [G] },
      'When last seen: spf example.net; gmail works again',
      'gmail works again. When last seen: spf example.net.',
    ],
    [
      'what is left has to stay good for a while',
      'ease',
      { good: [W], ended: [G] },
      'gmail works again',
      'gmail works again. Not met in this run, and not over until it stays so: spf example.net.',
    ],
    [
      'some of each',
      'ease',
      { unseen: [W], good: ['late'], calm: ['dkim'], ended: [G] },
      'When last seen: spf example.net; gmail works again',
      'gmail works again. When last seen: spf example.net. Not met in this run, and not over until it stays so: late.',
    ],
    ['something new beside what goes on', 'worsen', { unseen: [W], fired: [G] }, 'Now', 'It is so. New: gmail (lost).'],
    ['which the summary names', 'worsen', { unseen: [W], fired: [G], summary: 'With gmail (lost).' }, 'Now', 'With gmail (lost).'],
    ['beside nothing that goes on', 'worsen', { calm: [W], fired: [G] }, 'Now', 'It is so.'],
    ['in place of something else', 'worsen', { fired: [G], ended: [W] }, 'Now', 'It is so. ended: spf example.net.'],
    ['as it was, and worse', 'worsen', { unseen: [G] }, 'Now', 'It is so.'],
    ['mail works again', 'resolve', { ended: [G] }, 'Now', 'It is so.'],
    ['what stood around it has ended', 'resolve', { kind: 'posture', ended: [W] }, 'Now', 'ended: spf example.net. It is so.'],
    ['after good runs alone', 'resolve', { kind: 'posture' }, 'Now', 'It is so.'],
    [
      'in a run that could not look at all',
      'resolve',
      { level: 'unknown', ended: [G] },
      'gmail works again',
      'gmail works again. It is so.',
    ],
    [
      'in such a run, after good ones',
      'resolve',
      { level: 'unknown' },
      'What had failed works again',
      'What had failed works again. It is so.',
    ],
    [
      'nobody looks at it any more',
      'resolve',
      { gone: [G] },
      'no longer looked at: gmail (lost)',
      'no longer looked at: gmail (lost): the configuration has changed.',
    ],
    ['nobody looks at a part of it', 'resolve', { ended: [W], gone: [G] }, 'Now', 'It is so.'],
    [
      'two loops, a warning, and one that is gone',
      'ease',
      { level: 'alarm', unseen: [W], ended: [G, 'internal (lost)', 'late'], gone: ['office (lost)'] },
      'Now',
      'gmail, internal work again; ended: late; no longer looked at: office (lost). It is so.',
    ],
  ];
  for (const [what, decision, met, title, summary] of cases)
    test(`${decision}: ${what}`, () => assert.deepEqual(told(decision, met), [title, summary]));
});
