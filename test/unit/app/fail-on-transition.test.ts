import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { failByTransition, together } from '../../../src/app/wiring/outreach-result.ts';
import { trackWithoutIssues } from '../../../src/incidents/keep-without-issue.ts';
import type { IncidentsConfig } from '../../../src/core/request/incidents.ts';
import { findingOf, runOf } from '../incidents/letters.ts';
import { HOUR, INCIDENTS, reportOf, Stage } from '../incidents/stage.ts';
import { fakeRunner } from './fake-runner.ts';

/** Why the step fails after one more failing run, and its text on that. */
async function afterFailing(stage: Stage, letter = 'x'): Promise<{ readonly failures: readonly string[]; readonly logged: string }> {
  const found = reportOf(letter, stage.now);
  const { runner, failures, logged } = fakeRunner({});
  failByTransition(runner, found, together(await stage.run(found)));
  return { failures, logged: logged.join('\n') };
}

const OUTAGE = [reportOf('x', 0).verdict.summary];

suite('fail-on: transition with an issue', () => {
  test('the step passes while an open issue says what fails', async () => {
    await using stage = await Stage.begin();
    await stage.runs('xx');
    const { failures, logged } = await afterFailing(stage);
    assert.deepEqual(failures, []);
    assert.match(logged, /^This is known, and an earlier run has reported it, so the step passes/);
  });

  test('nothing is called known where GitHub cannot be read: the step fails as critical does', async () => {
    await using stage = await Stage.begin();
    await stage.runs('xx');
    stage.github.fault('error-502', { times: 99 });
    const { failures, logged } = await afterFailing(stage);
    assert.deepEqual(failures, OUTAGE);
    assert.match(logged, /^fail-on: transition could not learn what the run before knew, and fails as critical does\.$/);
  });

  test('nothing is called known where the label that remembers earlier runs cannot be read', async () => {
    await using stage = await Stage.begin();
    stage.github.fault('error-502', { times: 99, operation: 'issues/get-label' });
    const { failures, logged } = await afterFailing(stage, 'o');
    assert.deepEqual(failures, [reportOf('o', 0).verdict.summary]);
    assert.match(logged, /^fail-on: transition could not learn/);
  });

  test('what began and could be written into no issue fails the step', async () => {
    await using stage = await Stage.begin();
    stage.github.fault('error-502', { times: 99, operation: 'issues/create' });
    const { failures, logged } = await afterFailing(stage);
    assert.deepEqual([failures, logged], [OUTAGE, '']);
  });
});

suite('fail-on: transition passes, and says of what nobody has been told', () => {
  const PASSES = 'So the step passes (fail-on: transition).';
  const said = async (stage: Stage, letters: string) => {
    const { failures, logged } = await afterFailing(stage, letters);
    assert.deepEqual(failures, []);
    return logged;
  };
  /** A failing run's text, where the last of the runs before left the issues as they are. */
  const after = async (before: string, letters: string, incidents: Partial<IncidentsConfig> = {}) => {
    await using stage = await Stage.begin({ incidents });
    if (before !== '') await stage.runs(before);
    return await said(stage, letters);
  };
  const waits = (what: string, when: string) =>
    `Nobody has been told of ${what} yet: it takes ${when}. The run that reports it fails the step.`;
  const row = (needed: number, run: number) =>
    `${needed} runs in a row that meet it (incidents.open-after), and this is run ${run} of them`;

  test('a single loss, which has to come again', async () => {
    assert.equal(await after('', 'o'), `${waits('gmail (lost once)', row(2, 1))} ${PASSES}`);
    assert.equal(await after('o', 'o', { openAfter: 3 }), `${waits('gmail (lost once)', row(3, 2))} ${PASSES}`);
  });

  test('that run fails the step, as the text has said', async () => {
    await using stage = await Stage.begin();
    await stage.runs('o');
    assert.notDeepEqual((await afterFailing(stage, 'o')).failures, []);
  });

  test('a loop that could not be looked at, beside an outage that is known', async () => {
    const known = 'Some of this is known, and an earlier run has reported it.';
    assert.equal(await after('.x .x', '?x'), `${known} ${waits('gmail (fetch_failed)', row(2, 1))} ${PASSES}`);
  });

  test('bad ones of the last runs', async () => {
    const when = '3 bad ones of the last 5 runs (incidents.window)';
    assert.equal(await after('', 'o', { window: { bad: 3, of: 5 } }), `${waits('gmail (lost once)', when)} ${PASSES}`);
  });

  test('planned work', async () => {
    const maintenance = [{ cron: '* * * * *', duration: HOUR, zone: 'UTC', reason: null }];
    const over = 'Planned work goes on: what still fails when it is over is reported then.';
    assert.equal(await after('', 'x', { maintenance }), `${over} ${PASSES}`);
    await using stage = await Stage.begin();
    await stage.runs('xx');
    stage.options = { incidents: { maintenance } };
    assert.equal(await said(stage, 'x'), 'This is known, and an earlier run has reported it, so the step passes (fail-on: transition).');
  });

  test('the same without an issue', async () => {
    const report = reportOf('o', HOUR);
    const told = { incidents: INCIDENTS, key: 'k', origin: null, isComplete: true, source: 'c.yml', runUrl: null, before: () => '' };
    const clock = { now: () => HOUR, monotonic: () => 0, sleep: () => Promise.resolve() };
    const tracked = { ...told, channels: [], clock, report, redact: (text: string) => text };
    const kept = await trackWithoutIssues(tracked, { read: () => null, write: () => undefined, forgets: false });
    const { runner, failures, logged } = fakeRunner({});
    failByTransition(runner, report, { issue: null, url: null, done: [], history: null, ...kept });
    assert.deepEqual([failures, logged], [[], [`${waits('gmail (lost once)', row(2, 1))} ${PASSES}`]]);
  });

  test('posture, which the summary alone tells of', async () => {
    await using stage = await Stage.begin({ incidents: { posture: 'summary' } });
    const found = runOf('..', stage.now, [findingOf('b!')]);
    const { runner, failures, logged } = fakeRunner({});
    failByTransition(runner, found, together(await stage.run(found)));
    assert.deepEqual([failures, logged], [[], [`Posture is told by the summary alone (incidents.posture: summary). ${PASSES}`]]);
  });
});
