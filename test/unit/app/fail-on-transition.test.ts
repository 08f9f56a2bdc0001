import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { failByTransition, together } from '../../../src/app/wiring/outreach-result.ts';
import { reportOf, Stage } from '../incidents/stage.ts';
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
    assert.match(logged, /^This is known and reported elsewhere, so the step passes/);
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
