import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { IncidentKind } from '../../../../src/core/result/announcement.ts';
import type { Report } from '../../../../src/core/result/report.ts';
import { runState, verdict } from '../../../../src/core/judge/verdict/verdict.ts';
import { fatesOf, pathsThatFail } from '../../../../src/incidents/decide/read/mail.ts';
import { isSingleLoss, partOf } from '../../../../src/incidents/decide/read/whose.ts';
import type { Standing } from '../../../../src/incidents/decide/model/problem.ts';
import { readingOf } from '../../../../src/incidents/memory/tracked-run.ts';
import { loop } from '../../../doubles/reports/sample-parts.ts';
import { findingOf, loopOf, runOf } from '../letters.ts';
import { INCIDENTS } from '../stage.ts';
import { play } from './play.ts';

/** Loops, `0` for none, then findings (see letters.ts). */
function reportOf(run: string): Report {
  const [letters = '', ...found] = run.split(' ');
  const findings = found.map(findingOf);
  const whole = runOf(letters, Date.parse('2026-11-24T00:00:00Z'), findings);
  if (letters !== '0') return whole;
  return { ...whole, loops: [], state: runState([], findings, false), verdict: verdict([], findings, false) };
}

const read = (kind: IncidentKind, run: string) => readingOf(kind, { report: reportOf(run), isComplete: true, incidents: INCIDENTS });

test('a run in which no loop was run says nothing of the monitor', () => {
  const { level, isWhole, problems } = read('monitor', '--');
  assert.deepEqual([level, isWhole, problems], ['unknown', false, []]);
});

test('the verdict of an outage is that of the loops that fail, without one that lost a single mail', () => {
  assert.deepEqual([read('mail', 'xx').verdict, read('mail', 'xo').verdict], ['total-outage', 'deliverability']);
});

test('a loss that a second probe did not meet again is one also where that went to Junk, and none where that is not known', () => {
  const confirmed = (state: 'ok' | 'warning' | 'critical' | 'unknown') =>
    isSingleLoss(loop({ ...loopOf('x'), confirmation: { outcome: 'junk', state, message: '', latencyMs: null } }));
  assert.deepEqual((['ok', 'warning', 'critical', 'unknown'] as const).map(confirmed), [true, true, false, false]);
});

test('posture was looked at as a whole where something of it was seen, and all mail arrived', () => {
  const wholes = ['0 d.', '0 d?', '.. d?', '.x d.'].map((run) => read('posture', run).isWhole);
  assert.deepEqual(wholes, [true, false, true, false]);
});

test('what people read of posture names what there is, and nothing else', () => {
  assert.equal(read('posture', '!.').summary, 'Mail works, with gmail (junk).');
  assert.equal(read('posture', '.. c!').summary, 'Mail works, but certificate of mx.example.net:25 is critical.');
});

suite('what a run says of a problem that it has not met', () => {
  const rows: readonly [kind: IncidentKind, id: string, run: string, standing: Standing, title: string][] = [
    ['monitor', 'blind checks', '?. b?', 'unknown', 'a loop hides whether all checks gave an answer'],
    ['monitor', 'blind checks', 'xx b?', 'unknown', 'so does a failure'],
    ['monitor', 'blind checks', '.. b?', 'good', 'without either the run’s state tells it'],
    ['monitor', 'blind checks', 'xx', 'good', 'where all gave an answer, nothing is hidden'],
    ['monitor', 'loop gmail forged-token', 'xx b?', 'good', 'a list that does not answer says nothing of forged probes'],
    ['monitor', 'loop gmail forged-token', '.?', 'good', 'nor does another mailbox that cannot be read'],
    ['monitor', 'loop gmail forged-token', '?.', 'unknown', 'its own does'],
    ['posture', 'blocklist 192.0.2.8 blocklist-listed', '.. b?', 'good', 'a list that does not answer for another address says nothing'],
    ['posture', 'blocklist 192.0.2.7 blocklist-listed', '.. b?', 'unknown', 'a list that does not answer'],
    ['posture', 'blocklist 192.0.2.7 blocklist-listed', '.. d.', 'gone', 'no list is asked any more'],
    ['posture', 'spf example.net spf-missing', '.. d.', 'good', 'checks of DNS are made together'],
  ];
  for (const [kind, id, run, standing, title] of rows) test(title, () => assert.equal(read(kind, run).standing(id), standing));
});

test('the part of a run that an incident is about', () => {
  const run = reportOf('!? s~ c~ l~ r~');
  const shown = (['mail', 'posture', 'monitor'] as const).map((kind) => {
    const { loops, findings } = partOf(kind, run, '');
    return [...loops.map(({ name }) => name), ...findings.map(({ code }) => code)].join(' ');
  });
  assert.deepEqual(shown, [
    'internal gmail schedule-ending certificate-expires late refused-for-spf',
    'gmail certificate-expires',
    'internal schedule-ending',
  ]);
});

test('loops that fail are those that people know to, whatever else there is', () => {
  const { memory } = play('.d .d x. xx x. xd');
  assert.deepEqual(
    memory.known?.map(({ id, firing }) => `${id} ${firing}`),
    ['duplicate internal false', 'loop gmail true', 'loop internal false'],
  );
  assert.deepEqual([pathsThatFail(memory), fatesOf(memory)], [['gmail'], 'gmail (lost)']);
  const warned = play('.d .d').memory;
  assert.deepEqual([pathsThatFail(warned), fatesOf(warned)], [[], '']);
});
