import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { fc } from '../../harness/random.ts';
import { incidentKey } from '../../../src/incidents/decide/read/incident-key.ts';
import type { IssueRecord } from '../../../src/incidents/memory/issue-record.ts';
import {
  identityOf,
  readRecord,
  textAbove,
  transitionOf,
  withMemory,
  withRecord,
  writeTransition,
} from '../../../src/incidents/memory/issue-record.ts';
import { describeLabel, fromLabel } from '../../../src/incidents/memory/label-memory.ts';
import type { RunMark } from '../../../src/incidents/decide/model/memory.ts';
import { MOST_RUNS, noIncident } from '../../../src/incidents/decide/model/memory.ts';
import type { Level } from '../../../src/incidents/decide/model/problem.ts';
import { markdownText } from '../../../src/core/text/foreign-text.ts';

const record = (summary: string): IssueRecord => ({
  memory: {
    ...noIncident('mail'),
    phase: 'open',
    since: '2026-11-24T00:00:00.000Z',
    sequence: 3,
    last: { event: 'worsened', at: '2026-11-24T01:00:00.000Z', state: 'critical', title: summary, summary },
    runs: [{ at: '2026-11-24T00:00:00.000Z', level: 'alarm', verdict: 'total-outage' }],
    known: [
      {
        id: 'loop gmail',
        label: summary.slice(0, 100),
        weight: 'critical',
        isPath: true,
        since: '2026-11-24T00:00:00.000Z',
        firing: true,
        bad: 2,
        good: 0,
        signs: 'x.xx',
        leftOut: 0,
      },
    ],
    pending: [{ mark: 'a0b1c2d3', runs: 1 }],
    rank: 5,
    timeline: [{ sequence: 3, event: 'worsened', at: '2026-11-24T01:00:00.000Z', state: 'critical', title: summary, to: ['chat'] }],
  },
  title: summary,
  commented: 3,
  told: { chat: 2 },
  marks: { flapping: true, escalated: false },
  origin: 'octo/mail/.github/workflows/c.yml probe  c.yml',
  stem: 'key-1.mail',
});

describe('what an issue keeps hidden in its text', () => {
  test('comes back as it was, whatever stands in it and around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (summary, text) => {
        const kept = record(summary);
        const body = withRecord('mail', 'key-1', kept, markdownText(text, 10_000));
        assert.deepEqual(readRecord(body, 'mail'), kept);
        assert.deepEqual(readRecord(body.replaceAll('\n', '\r\n'), 'mail'), kept);
        assert.deepEqual(identityOf(body), { kind: 'mail', key: 'key-1' });
      }),
    );
  });

  test('ends nowhere but at its end', () => {
    const hostile = '--> <script>--!> <!-- email-continuity:record {} -->';
    const body = withRecord('mail', 'k', record(hostile), 'text');
    assert.equal(body.match(/-->/g)?.length, 2);
  });

  test('is nothing where somebody has spoilt it, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = readRecord(`<!-- email-continuity:record ${JSON.stringify(value)} -->`, 'mail');
        assert.ok(read === null || read.memory.kind === 'mail');
      }),
    );
    assert.equal(readRecord('<!-- email-continuity:record {"memory" -->', 'mail'), null);
  });

  test('an incident is known by its line, also below what people have written above it; not by a quotation', () => {
    const line = '<!-- email-continuity:incident mail key -->';
    assert.deepEqual(identityOf(`Ticket 17.\n${line}`), { kind: 'mail', key: 'key' });
    assert.equal(identityOf(`quoted:\n> ${line}`), null);
    const body = `<!-- email-continuity:record {} -->\nTicket 17.\n${withRecord('mail', 'k', record('a'), 'text')}`;
    const changed = withMemory(body, { ...record('b'), title: 'B' });
    assert.equal(textAbove(changed), '<!-- email-continuity:record {} -->\nTicket 17.\n');
    assert.equal(readRecord(changed, 'mail')?.title, 'B');
  });

  test('a comment tells its transition', () => {
    assert.equal(transitionOf(`${writeTransition('mail', 7)}words`), 7);
    assert.equal(transitionOf('words'), null);
  });
});

describe('what a label remembers', () => {
  const marks = (levels: readonly Level[]): readonly RunMark[] =>
    levels.map((level) => ({ at: '2026-11-24T08:05:00.000Z', level, verdict: 'undetermined' }));

  test('fits into its 100 characters and comes back', () => {
    const levels = fc.array(fc.constantFrom<Level>('good', 'warning', 'alarm', 'unknown'), { minLength: 1, maxLength: MOST_RUNS });
    fc.assert(
      fc.property(levels, fc.stringMatching(/^[\w.-]{1,64}$/), (given, key) => {
        const bad = given.findLast((level) => level !== 'unknown') === 'good' ? 0 : 1;
        const memory = { ...noIncident('mail'), runs: marks(given), since: '2026-11-24T08:05:00.000Z', bad };
        const description = describeLabel(key, memory);
        if (description === null) {
          assert.ok(given.every((level) => level === 'good' || level === 'unknown'));
          return;
        }
        assert.ok(description.length <= 100, description);
        const read = fromLabel(key, 'mail', description);
        assert.deepEqual(
          read.runs.map(({ level }) => level),
          given,
        );
        assert.deepEqual(fromLabel(`${key.slice(0, 10)}${key.endsWith('x') ? 'y' : 'x'}`, 'mail', description).runs, []);
      }),
    );
  });

  test('is nothing where people have described it in words of their own', () => {
    assert.deepEqual(fromLabel('k', 'mail', 'Alarms of our mail'), noIncident('mail'));
    assert.deepEqual(fromLabel('k', 'mail', null), noIncident('mail'));
  });
});

describe('the key of an incident', () => {
  test('is that of the same loops in any order, and another for others', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[\w.-]{1,64}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(names, (loops) => {
        const named = loops.map((name) => ({ name, from: 'a@example.net', to: 'b@example.net' }));
        const key = incidentKey(named, []);
        assert.equal(incidentKey(named.toReversed(), ['example.net']), key);
        assert.notEqual(incidentKey([...named, { name: 'one-more', from: 'a@example.net', to: 'b@example.net' }], []), key);
        assert.notEqual(
          incidentKey(
            named.map((loop) => ({ ...loop, to: 'c@example.net' })),
            [],
          ),
          key,
        );
        assert.match(key, /^[\w.-]{1,33}$/);
      }),
    );
  });

  test('is the same in every version, or what is open would be lost sight of', () => {
    const between = (name: string) => ({ name, from: 'a@example.net', to: 'b@example.net' });
    assert.deepEqual(
      [
        incidentKey([between('gmail'), between('internal')], ['example.net']),
        incidentKey([], ['example.net', 'example.com']),
        incidentKey([between('Büro')], []),
        incidentKey([], []),
      ],
      ['gmail.internal-3ac0cd62', 'example.com.example.net-c7460607', 'B_ro-fc01d058', 'checks-811c9dc5'],
    );
  });
});
