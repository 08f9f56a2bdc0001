import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { branchHistory } from '../../../../src/adapters/github/branch/branch-history.ts';
import { HISTORY_MARKER } from '../../../../src/core/ports/services/history-store.ts';
import { Deadline } from '../../../../src/core/time/deadline.ts';
import { keepRun } from '../../../../src/report/history/keep/append.ts';
import { readHistory } from '../../../../src/report/history/keep/read-history.ts';
import { linesPath } from '../../../../src/report/history/lines/day.ts';
import { LeapingClock } from '../../../doubles/clocks/leaping-clock.ts';
import type { GitOptions, GitTrouble } from '../../../doubles/github/git/git-double.ts';
import { GitDouble } from '../../../doubles/github/git/git-double.ts';
import { runAt } from '../../../doubles/reports/runs.ts';
import { numbers, SEED } from '../../../harness/random.ts';

const DAY = 24 * 3_600_000;
const BRANCH = 'email-continuity';
const TOKEN = 'ghs_theWorkflowsOwnToken0123456789';
const step = (at: string, name = at, retention = 90 * DAY) => keepRun(runAt(at, [{ name: 'gmail' }], { name }), retention);

const half = (): number => 0.5;

/** A store in front of the double, with a time of its own in which waits are over at once. */
function storeOn(git: GitDouble, { budget = 1e9, repository = 'octo/mail', random = half } = {}) {
  const clock = new LeapingClock();
  const deadline = new Deadline(clock, budget);
  clock.leapOver(deadline.signal);
  return Object.assign(branchHistory({ repository, token: TOKEN, apiUrl: git.url, clock, deadline, random }, BRANCH), {
    clock,
    [Symbol.dispose]: () => deadline[Symbol.dispose](),
  });
}

const started = (options: GitOptions = {}) => new GitDouble(options).listen();
const linesIn = (git: GitDouble, day: string) =>
  (git.filesOf(BRANCH).get(linesPath(day))?.toString('utf8') ?? '').split('\n').filter((line) => line !== '');

suite('a history on a branch', () => {
  test('is begun without a parent, and grows by commits on what was read', async () => {
    await using git = await started();
    git.branch('main', { 'README.md': 'mine' });
    using store = storeOn(git);
    assert.deepEqual(await store.list(), { ok: true, files: [] });
    assert.deepEqual(await store.update(step('2026-11-27T12:00:00.000Z')), { ok: true, notes: [] });
    assert.equal(git.depth(BRANCH), 1);
    await store.update(step('2026-11-27T12:10:00.000Z'));
    assert.deepEqual([git.depth(BRANCH), linesIn(git, '2026-11-27').length], [2, 2]);
    const listed = await store.list();
    assert.deepEqual(listed.ok && listed.files.map(({ path }) => path).toSorted(), [linesPath('2026-11-27'), HISTORY_MARKER]);
    assert.deepEqual([...git.filesOf('main').keys()], ['README.md']);
    const read = await store.read([HISTORY_MARKER, linesPath('2026-11-27'), linesPath('2026-11-28')]);
    assert.ok(read.ok);
    assert.equal(readHistory(read.files).days[0]?.entries?.length, 2);
  });

  test('GitHub Enterprise Server has its own address for GraphQL', async () => {
    await using git = await started({ prefix: '/api/v3' });
    using store = storeOn(git);
    assert.deepEqual(await store.update(step('2026-11-27T12:00:00.000Z')), { ok: true, notes: [] });
  });

  test('bytes that are no text stay what they are', async () => {
    await using git = await started();
    using store = storeOn(git);
    await store.update(step('2026-11-27T12:00:00.000Z'));
    const files = git.filesOf(BRANCH);
    const odd = Buffer.concat([Buffer.from([0xff, 0xfe, 0x0a]), files.get(linesPath('2026-11-27')) ?? Buffer.alloc(0)]);
    git.branch(BRANCH, { [HISTORY_MARKER]: files.get(HISTORY_MARKER) ?? '', [linesPath('2026-11-27')]: odd });
    await store.update(step('2026-11-27T12:10:00.000Z'));
    const after = git.filesOf(BRANCH).get(linesPath('2026-11-27')) ?? Buffer.alloc(0);
    assert.equal(Buffer.compare(after.subarray(0, odd.length), odd), 0);
    assert.ok(after.length > odd.length);
  });

  test('the first run of a day lets go of the commits before it', async () => {
    await using git = await started();
    using store = storeOn(git);
    for (const at of ['26T12:00', '26T12:10', '26T12:20', '27T00:00']) await store.update(step(`2026-11-${at}:00.000Z`));
    assert.equal(git.depth(BRANCH), 1);
    assert.deepEqual([...git.filesOf(BRANCH).keys()].toSorted(), [
      'counts/2026-11-26.jsonl',
      'days/2026-11-26.jsonl',
      'days/2026-11-27.jsonl',
      HISTORY_MARKER,
    ]);
  });

  test('a refused forced push is told, and the run is kept', async () => {
    await using git = await started({ isProtected: true });
    using store = storeOn(git);
    await store.update(step('2026-11-26T12:00:00.000Z'));
    const kept = await store.update(step('2026-11-27T12:00:00.000Z'));
    assert.ok(kept.ok);
    assert.match(
      kept.notes.join(),
      /The runs are kept, and the branch grows: GitHub could not let go of the past .*Cannot force-push to this branch/,
    );
    assert.equal(linesIn(git, '2026-11-27').length, 1);
  });

  test('days that are over go in the same commit in which they were counted', async () => {
    await using git = await started();
    using store = storeOn(git);
    for (let day = 1; day <= 9; day++) {
      const kept = await store.update(keepRun(runAt(`2026-11-0${day}T12:00:00.000Z`), DAY));
      assert.deepEqual(kept, { ok: true, notes: [] });
    }
    assert.deepEqual([...git.filesOf(BRANCH).keys()].filter((path) => path.startsWith('days/')).length, 5);
  });
});

suite('a branch that is not ours', () => {
  test('is never touched', async () => {
    for (const files of [{ 'index.ts': 'code' }, { [HISTORY_MARKER]: '{"pages":[]}' }, { [HISTORY_MARKER]: '<<<<<<<' }]) {
      await using git = await started();
      const before = git.branch(BRANCH, files);
      using store = storeOn(git);
      const kept = await store.update(step('2026-11-27T12:00:00.000Z'));
      assert.match(
        kept.ok ? '' : kept.problem,
        /branch email-continuity of octo\/mail holds no history of ours.*nothing was written.*history\.branch/,
      );
      assert.equal(git.refs.get(BRANCH), before);
    }
  });

  test('nor is a history of a later schema', async () => {
    await using git = await started();
    const before = git.branch(BRANCH, { [HISTORY_MARKER]: '{"schema":2,"about":"email-continuity"}' });
    using store = storeOn(git);
    assert.match(JSON.stringify(await store.update(step('2026-11-27T12:00:00.000Z'))), /later version/);
    assert.equal(git.refs.get(BRANCH), before);
  });
});

suite('what a token may not do is told, with the permission that it takes', () => {
  const may = /lacks the permission `contents: write`.*write `contents: write` among the `permissions` of the workflow/;

  test('where the branch is to be made', async () => {
    await using git = await started({ readOnly: true });
    using store = storeOn(git);
    const kept = await store.update(step('2026-11-27T12:00:00.000Z'));
    assert.match(kept.ok ? '' : kept.problem, may);
    assert.ok(!JSON.stringify(kept).includes(TOKEN));
  });

  test('where it is there', async () => {
    await using git = await started({ readOnly: true });
    git.branch(BRANCH, { [HISTORY_MARKER]: '{"schema":1,"about":"email-continuity","from":"2026-11-26","recent":["2026-11-26"]}' });
    using store = storeOn(git);
    const kept = await store.update(step('2026-11-27T12:00:00.000Z'));
    assert.match(kept.ok ? '' : kept.problem, may);
  });

  test('of a repository that it cannot see', async () => {
    await using git = await started();
    using store = storeOn(git, { repository: 'octo/other' });
    const kept = await store.update(step('2026-11-27T12:00:00.000Z'));
    assert.match(kept.ok ? '' : kept.problem, /The history|history\.repository/);
  });
});

suite('writers at the same time', () => {
  test('4 writers with 25 runs each, lag and failures at any call: 100 lines, none twice', async (t) => {
    t.diagnostic(`SEED=${SEED}`);
    const chance = numbers();
    const troubles: readonly GitTrouble[] = ['refused-502', 'drop-before', 'drop-after', 'error-500-after', 'cut-after', 'late'];
    const trouble = () => (chance() < 0.1 ? (troubles[Math.floor(chance() * troubles.length)] ?? null) : null);
    await using git = await started({ trouble, lag: () => 8 * chance() });
    let again = 0;
    const write = async (writer: number) => {
      using store = storeOn(git, { random: chance });
      for (let run = 0; run < 25; run++) {
        const at = new Date(Date.parse('2026-11-27T12:00:00.000Z') + run * 60_000).toISOString();
        // After four failures of GitHub in a row, the run is not kept, and reports it.
        while (!(await store.update(step(at, `${writer}-${run}`))).ok) again += 1;
      }
    };
    await Promise.all([1, 2, 3, 4].map(write));
    t.diagnostic(`${git.calls.length} requests were answered, ${again} runs were tried again`);
    const lines = linesIn(git, '2026-11-27');
    assert.equal(new Set(lines).size, 100);
    assert.equal(lines.length, 100);
    assert.ok(git.calls.filter(({ what }) => what === 'createCommitOnBranch').length > 120, 'they met each other');
  });

  test('who never gets a turn says so within the time', async () => {
    await using git = await started();
    git.branch(BRANCH, { [HISTORY_MARKER]: '{"schema":1,"about":"email-continuity","from":"2026-11-27","recent":["2026-11-27"]}' });
    using store = storeOn(git, { budget: 60_000, random: () => 0.9 });
    const { refs } = git;
    const get = refs.get.bind(refs);
    // Every look finds the branch somewhere else than the commit does.
    let look = 0;
    refs.get = (name) => (look++ % 2 === 0 ? get(name) : 'f'.repeat(40));
    const kept = await store.update(step('2026-11-27T12:00:00.000Z'));
    assert.match(kept.ok ? '' : kept.problem, /others wrote to it each of \d+ times/);
    assert.ok(store.clock.waits.reduce((sum, wait) => sum + wait, 0) <= 60_000);
  });

  test('long after the first days went, a run moves no more bytes than on the second day', async () => {
    await using git = await started();
    using store = storeOn(git);
    const cost = async (day: number) => {
      const moved: number[] = [];
      for (const hour of ['00', '12', '18']) {
        const from = git.calls.length;
        await store.update(step(`${new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10)}T${hour}:00:00.000Z`, 'run', 5 * DAY));
        moved.push(git.calls.slice(from).reduce((sum, { bytes }) => sum + bytes, 0));
      }
      return moved;
    };
    const costs: (readonly number[])[] = [];
    for (let day = 1; day <= 20; day++) costs.push(await cost(day));
    const [, second = [], ...rest] = costs;
    const last = rest.at(-1) ?? [];
    // The marker names three days in place of two, twice.
    assert.ok((last[2] ?? Infinity) <= (second[2] ?? 0) + 64, `${last.join()} after ${second.join()}`);
  });
});
