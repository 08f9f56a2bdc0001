import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { actionMain } from '../../../../src/app/action/action.ts';
import { GitDouble } from '../../../doubles/github/git/git-double.ts';
import { fakeRunner } from '../fake-runner.ts';

const CONFIG = `
senders: {mta: {host: smtp.example.net, user: m@example.net, password: p-of-mta}}
mailboxes: {own: {host: imap.example.net, user: probe@example.net, password: p-of-own}}
loops: {l0: {kind: internal, sender: mta, mailbox: own, to: p0@example.net}}
`;

/** A merge of parts without reports: the loop is unknown, and no mail server is reached. */
async function merge(inputs: Readonly<Record<string, string>>, url = 'http://127.0.0.1:9') {
  const { runner, ...told } = fakeRunner({
    config: CONFIG,
    mode: 'merge',
    'github-token': 'ghs_theWorkflowsOwnToken0123456789',
    ...inputs,
  });
  const files = new Map<string, string>();
  await actionMain(runner, {
    env: { GITHUB_RUN_ID: '7', GITHUB_REPOSITORY: 'octo/mail', GITHUB_API_URL: url },
    temp: 'temp',
    readText: (path) => {
      const text = files.get(path);
      return text === undefined ? { ok: false, reason: 'there is no such file' } : { ok: true, text };
    },
    writeText: (path, text) => void files.set(path, text),
    filesNamed: () => [],
    onInterrupt: () => () => undefined,
  });
  return { ...told, files };
}

/** The lines of all days of a branch. */
function linesOf(git: GitDouble): readonly string[] {
  const days = [...git.filesOf('email-continuity')].filter(([path]) => path.startsWith('days/'));
  return days.flatMap(([, bytes]) => bytes.toString('utf8').trim().split('\n'));
}

suite('a step of a workflow is kept', () => {
  test('on a branch, where the input or the configuration says so', async () => {
    await using git = await new GitDouble().listen();
    const asked = await merge({ history: 'true' }, git.url);
    await merge({ config: `${CONFIG}history: {every: 10m}\n` }, git.url);
    assert.deepEqual(
      asked.annotations.filter(({ title }) => title === 'History'),
      [],
    );
    const [first = '', second = '', ...more] = linesOf(git);
    assert.deepEqual(more, []);
    assert.match(first, /"loop":"l0","kind":"internal","state":"unknown","outcome":"runner_blocked"/);
    assert.match(second, /"everyMs":600000\}$/);
    assert.ok(!first.includes('example.net'));
  });

  test('nowhere, where the input says so, nothing is said, or nothing was sent', async () => {
    await using git = await new GitDouble().listen();
    await merge({}, git.url);
    await merge({ config: `${CONFIG}history: true\n`, history: 'false' }, git.url);
    await merge({ history: 'true', 'dry-run': 'true' }, git.url);
    assert.deepEqual([...git.refs], []);
    assert.deepEqual(git.calls, []);
  });

  test('with its past in the summary, and its page beside the report', async () => {
    await using git = await new GitDouble().listen();
    const first = await merge({ history: 'true' }, git.url);
    const second = await merge({ history: 'true' }, git.url);
    assert.ok(!first.summary().includes('What was before'));
    assert.match(second.summary(), /### What was before\n[^]*\| l0 \| \?\? \|[^]*\*\*l0\*\* ⬜⬜ <sub>/u);
    assert.match(second.files.get('temp/email-continuity/summary.md') ?? '', /### What was before/);
    assert.equal(second.outputs.get('page'), 'temp/email-continuity/page');
    assert.match(
      second.files.get('temp/email-continuity/page/index.html') ?? '',
      /Not everything could be looked at: l0 \(runner_blocked\)/,
    );
    assert.deepEqual(
      [...git.filesOf('email-continuity').keys()].filter((path) => path.startsWith('page/')),
      [],
      'nobody has asked for it there',
    );
    const none = await merge({}, git.url);
    assert.equal(none.outputs.get('page'), '');
  });

  test('with its page beside the runs, where that is asked for, in the same commit', async () => {
    await using git = await new GitDouble().listen();
    const config = `${CONFIG}history: {page: true}\n`;
    await merge({ config }, git.url);
    await merge({ config }, git.url);
    const files = git.filesOf('email-continuity');
    assert.deepEqual([...files.keys()].filter((path) => path.startsWith('page/')).toSorted(), [
      'page/badge.json',
      'page/badge.svg',
      'page/incidents.atom',
      'page/index.html',
    ]);
    assert.equal(git.depth('email-continuity'), 2);
    assert.match(files.get('page/index.html')?.toString('utf8') ?? '', /<td>2<\/td>/, 'both runs are on it');
  });

  test('in a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'history-'));
    try {
      await merge({ history: folder });
      assert.equal(readdirSync(join(folder, 'days')).length, 1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('without the permission everything else is as before, and the summary says once what is missing', async () => {
    await using git = await new GitDouble({ readOnly: true }).listen();
    const [kept, plain] = [await merge({ history: 'true' }, git.url), await merge({}, git.url)];
    const told = kept.annotations.filter(({ title }) => title === 'History');
    assert.deepEqual(
      told.map(({ level }) => level),
      ['warning'],
    );
    assert.match(told[0]?.message ?? '', /lacks the permission `contents: write`/);
    assert.equal(kept.summary().split('contents: write').length - 1, 2, 'one sentence names it twice');
    assert.equal(kept.summary().match(/The run was not added to the history/g)?.length, 1);
    assert.deepEqual(kept.failures, plain.failures);
    assert.deepEqual(
      kept.annotations.filter(({ title }) => title !== 'History'),
      plain.annotations,
    );
    assert.equal(kept.outputs.get('state'), plain.outputs.get('state'));
  });

  test('an input that says nothing usable is one error, and nothing is done', async () => {
    const { failures, annotations } = await merge({ history: 'ture' });
    assert.equal(failures.length, 1);
    assert.match(annotations[0]?.message ?? '', /history: "ture" is not usable \(expected true, false, or a folder such as \.\/history\)/);
  });
});
