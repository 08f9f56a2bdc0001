import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { AnnouncedEvent } from '../../../src/core/result/announcement.ts';
import type { IncidentMemory, KnownProblem, TimelineEntry, Transition } from '../../../src/incidents/decide/model/memory.ts';
import { noIncident } from '../../../src/incidents/decide/model/memory.ts';
import { transitionComment } from '../../../src/incidents/text/comment.ts';
import type { IssueView } from '../../../src/incidents/text/issue.ts';
import { issueBody } from '../../../src/incidents/text/issue.ts';
import { findingOf, runOf } from './letters.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const at = (time: string) => `2026-11-24T${time}:00.000Z`;

type Seen = Partial<Omit<IssueView, 'memory'>> & { readonly memory?: Partial<IncidentMemory> };

/** The parts of an issue's text, one of each paragraph. */
function parts({ memory, ...view }: Seen): readonly string[] {
  const rest = { closeAfter: 3, runUrl: null, before: '', acknowledged: false, maintenance: null, now: NOW, summary: 'It is lost.' };
  const found = { kind: 'mail', level: 'alarm', report: runOf('x.', NOW) } as const;
  return issueBody({ ...found, ...rest, ...view, memory: { ...noIncident('mail'), phase: 'open', ...memory } }, 0).split('\n\n');
}

const headline = (view: Seen) => parts(view)[0]?.replace('## ', '');
const facts = (view: Seen) => parts(view)[1];
const has = (view: Seen, text: string) => parts(view).some((part) => part.includes(text));

function problem(firing: boolean, good: number): KnownProblem {
  const rest = { weight: 'critical', isPath: true, since: at('11:00'), bad: 1, signs: 'x', leftOut: 0 } as const;
  return { ...rest, id: 'loop gmail', label: 'gmail', firing, good };
}

function last(event: AnnouncedEvent): Transition {
  return { event, at: at('11:30'), state: 'critical', title: 'T', summary: 'It is so.' };
}

const OUTAGE = { from: at('10:00'), to: at('11:00') };

suite('the first line of an issue', () => {
  const lines: readonly (readonly [what: string, view: Seen, line: string])[] = [
    ['what fails', {}, '🚨 It is lost.'],
    ['a warning', { level: 'warning' }, '⚠️ It is lost.'],
    ['what may be gone in the next run', { level: 'pending' }, '⚠️ It is lost.'],
    ['a monitor that cannot look', { kind: 'monitor', level: 'warning', memory: { severity: 'unknown' } }, '❔ It is lost.'],
    ['a run that could not look', { level: 'unknown' }, '❔ This run could not look. Last known: nothing'],
    ['and what was known', { level: 'unknown', memory: { trouble: 'Lost.' } }, '❔ This run could not look. Last known: Lost.'],
    ['works again', { level: 'good', memory: { recoveredAt: at('11:00') } }, '✅ Mail works again, since 2026-11-24 11:00 UTC'],
    [
      'in order again, from this run on',
      { kind: 'posture', level: 'good' },
      '✅ DNS, lists and certificates are in order again, since 2026-11-24 12:00 UTC',
    ],
    ['can look again', { kind: 'monitor', level: 'good' }, '✅ The monitor can look again, since 2026-11-24 12:00 UTC'],
    [
      'works, for now',
      { level: 'good', memory: { flapping: true } },
      '✅ Mail works again, but it comes and goes: this stays open until it has calmed down',
    ],
    [
      'what was not seen to be over',
      { level: 'good', memory: { severity: 'critical', known: [problem(true, 0), problem(true, 1)] } },
      '🚨 This run could not look everywhere. When last seen: gmail',
    ],
    [
      'what has to stay good',
      { level: 'good', memory: { severity: 'critical', known: [problem(true, 1), problem(false, 0)] } },
      '✅ Mail works again, since 2026-11-24 12:00 UTC',
    ],
    [
      'its end',
      { level: 'good', memory: { phase: 'closed', outage: OUTAGE, last: last('resolved') } },
      '✅ Over: it lasted 1 h, from 2026-11-24 10:00 UTC to 2026-11-24 11:00 UTC',
    ],
    [
      'its end, where nobody looks any more',
      { level: 'good', memory: { phase: 'closed', last: last('resolved') } },
      '❔ Not recovered: nobody looks at it any more',
    ],
    ['its end, where nothing of it is known', { level: 'good', memory: { phase: 'closed', last: last('eased') } }, '✅ Over'],
    ['what lasts after it was closed by hand', { memory: { phase: 'closed', dismissed: true, outage: OUTAGE } }, '🚨 It is lost.'],
  ];
  for (const [what, view, line] of lines) test(`says ${what}: ${line}`, () => assert.equal(headline(view), line));
});

suite('the facts of an issue', () => {
  const seen = '**Seen** 2026-11-24 12:00 UTC';
  const lines: readonly (readonly [view: Seen, line: string])[] = [
    [{}, seen],
    [{ runUrl: 'https://run' }, `${seen} in [this run](https://run)`],
    [{ memory: { since: at('11:59') } }, `**Since** 2026-11-24 11:59 UTC (1 min) · ${seen}`],
    [{ memory: { since: '2026-11-24T11:59:00.001Z' } }, `**Since** 2026-11-24 11:59 UTC · ${seen}`],
    [{ memory: { since: at('11:00'), recoveredAt: at('11:30') } }, seen],
    [{ memory: { outages: 1 } }, seen],
    [{ memory: { outages: 2 } }, `${seen} · **Outages** 2 in this issue`],
    [{ memory: { flapping: true } }, `${seen} · **Flapping**: it comes and goes`],
    [{ acknowledged: true }, `${seen} · **Acknowledged**: no reminders`],
    [{ memory: { dismissed: true } }, `${seen} · **Closed by hand** while it lasts`],
    [{ maintenance: 'backup' }, `${seen} · **Maintenance**: backup`],
  ];
  for (const [view, line] of lines) test(line, () => assert.equal(facts(view), line));
});

suite('the text of an issue', () => {
  test('says of a monitor that cannot look that mail may well work', () => {
    const says = (view: Seen) => has(view, 'This says nothing of mail');
    const [unsure, sure] = [{ severity: 'unknown' }, { severity: 'warning' }] as const;
    assert.equal(says({ kind: 'monitor', level: 'warning', memory: unsure }), true);
    assert.deepEqual(
      [
        says({ kind: 'mail', level: 'warning', memory: unsure }),
        says({ kind: 'monitor', level: 'warning', memory: sure }),
        says({ kind: 'monitor', level: 'good', memory: unsure }),
      ],
      [false, false, false],
    );
  });

  test('says what it was once it is over, and no cause and no next step any more', () => {
    const [during, after] = [{ memory: { trouble: 'Lost.' } }, { level: 'good', memory: { trouble: 'Lost.' } }] as const;
    assert.deepEqual([has(during, '**It was:**'), has(during, '**What to do:** Follow the queue id.')], [false, true]);
    assert.deepEqual([has(after, '**It was:** Lost.'), has(after, '**What to do:**')], [true, false]);
    assert.equal(has({ level: 'good' }, '**It was:**'), false, 'nothing is known');
  });

  test('lists each finding once: what the story tells is not in the list', () => {
    const report = { ...runOf('..', NOW, ['c!', 'd~'].map(findingOf)), loops: [] };
    const count = (view: Seen) => parts(view).join('\n').split('It expires soon.').length - 1;
    assert.deepEqual([count({ kind: 'posture', report }), count({ kind: 'posture', level: 'good', report })], [1, 1]);
    assert.deepEqual([has({ report }, '| Loop |'), has({}, '| Loop |')], [false, true]);
  });

  test('has a timeline from the second transition on, without who was notified', () => {
    const entry = (sequence: number): TimelineEntry => {
      const rest = { event: 'opened', at: at('11:00'), state: 'critical', title: `Step ${sequence}`, to: ['chat'] } as const;
      return { sequence, ...rest };
    };
    assert.equal(has({ memory: { timeline: [entry(1)] } }, '**Timeline**'), false);
    const two = { memory: { timeline: [entry(1), entry(2)] } };
    assert.deepEqual([has(two, '**Timeline**'), has(two, '**opened** 🚨 Step 2, for 1 h'), has(two, 'sent to')], [true, true, false]);
  });

  test('ends with what closes it, and how people take it on', () => {
    const guide = (memory: Partial<IncidentMemory>) => /<sub>(.*?)\.? (?:Assign|\d loops)/.exec(parts({ memory }).at(-1) ?? '')?.[1] ?? '';
    assert.equal(guide({ good: 1 }), 'Closes by itself after 2 more good runs');
    assert.equal(guide({ good: 5 }), 'Closes by itself after 1 more good run');
    assert.equal(guide({ phase: 'closed' }), 'Closed by itself; it is opened again should the trouble come back soon');
    assert.deepEqual([guide({ phase: 'closed', dismissed: true }), guide({ phase: 'quiet' })], ['', '']);
  });
});

suite('the comment on a transition', () => {
  const memory = (event: AnnouncedEvent, change: Partial<IncidentMemory> = {}) => ({ ...noIncident('mail'), last: last(event), ...change });
  const times = { since: at('11:00'), openedAt: at('10:30') };
  const comments: readonly (readonly [what: string, memory: IncidentMemory, run: string | null, text: string | null])[] = [
    ['nothing has happened', noIncident('mail'), 'https://run', null],
    ['the text of the issue says it', memory('opened', times), 'https://run', null],
    ['it is back', memory('reopened', times), 'https://run', '**It is back**, since 2026-11-24 11:00 UTC: It is so. ([run](https://run))'],
    ['worse', memory('worsened', times), null, '**It has become worse**: It is so.'],
    ['better', memory('eased', times), null, '**It has become better**: It is so.'],
    ['reminded', memory('reminded', times), null, '**Still so**, for 30 min now: It is so.'],
    ['reminded, and nobody knows since when', memory('reminded'), null, '**Still so**: It is so.'],
    [
      'escalated',
      memory('escalated', times),
      null,
      '**Escalated**: this is open since 2026-11-24 10:30 UTC, for 30 min now, and nobody has taken it. It is so.',
    ],
    [
      'its end',
      memory('resolved', { outage: OUTAGE }),
      null,
      '**Over: it lasted 1 h, from 2026-11-24 10:00 UTC to 2026-11-24 11:00 UTC.** It is so.',
    ],
    [
      'its end, with all that happened and who was notified',
      memory('resolved', { timeline: [{ ...last('opened'), sequence: 1, at: at('11:00'), to: ['chat'] }] }),
      null,
      '**Not recovered: nobody looks at it any more.** It is so.\n\n- 2026-11-24 11:00 UTC **opened** 🚨 T, for 30 min; sent to chat',
    ],
  ];
  for (const [what, of, run, text] of comments) test(what, () => assert.equal(transitionComment(of, run, []), text));

  test('calls those whom the configuration names', () => {
    assert.match(transitionComment(memory('escalated', times), null, ['octocat', 'hubot']) ?? '', /It is so\. @octocat @hubot$/);
  });
});
