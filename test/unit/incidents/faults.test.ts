import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { closeDuplicate } from '../../../src/incidents/issue/open-issue.ts';
import { WORKFLOW_ACCOUNT } from '../../doubles/github/model/accounts.ts';
import type { Fault } from '../../doubles/github/faults.ts';
import { Stage } from './stage.ts';

/** From the first fault to its end, with a return: every transition of an issue. */
const STORY = ['x.', 'xx', 'x.', '..', '..', 'x.'];

/** For `Stage.runs`. */
const played = (runs: readonly string[]) => `${runs.join(' ')} `;

/** The final view of people: titles, states, labels, and the comments' transitions. */
function seen(stage: Stage): unknown {
  // A repeated run counts twice, so the end may come a run earlier: the times of the timeline are not compared.
  const shown = (text: string) =>
    text
      .replace(/<!--.*?-->/gs, '')
      .replace(/\n\n- .*$/s, '')
      .trim();
  return stage.repository.issues
    .filter(({ stateReason }) => stateReason !== 'not_planned')
    .map(({ number, title, state, labels }) => ({ number, title, state, labels, comments: stage.comments(number).map(shown) }));
}

/** The story with one fault in one of its runs, which is then made once more. */
async function withFault(
  run: number,
  fault: Fault,
  call: number,
): Promise<{ readonly end: unknown; readonly met: boolean; readonly told: number }> {
  await using stage = await Stage.begin();
  if (run > 0) await stage.runs(played(STORY.slice(0, run)));
  const before = stage.github.journal.length;
  stage.github.fault(fault, { call: before + call, times: 10 });
  const time = stage.now;
  const kept = await stage.runs(played(STORY.slice(run, run + 1)));
  const met = stage.github.journal.length >= before + call;
  stage.github.clearFaults();
  stage.now = time;
  await stage.runs(played(STORY.slice(run)));
  return { end: seen(stage), met, told: Object.values(kept).flatMap(({ problems }) => problems).length };
}

/** How many calls run at once: one call after the other waits only for the double's clock. */
const CALLS_AT_ONCE = 6;

/** Calls 1, 2, ... of one run with the fault, some at the same time, until one is not made any more. */
async function everyCall(run: number, fault: Fault, expected: unknown): Promise<void> {
  let isOver = false;
  let next = 1;
  const worker = async () => {
    while (!isOver) {
      const call = next++;
      if (process.env['CI'] !== 'true' && (run + call) % 3 !== 0 && call < 12) continue;
      const { end, met, told } = await withFault(run, fault, call);
      if (!met) {
        isOver = true;
        break;
      }
      assert.deepEqual(end, expected, `run ${run + 1} of ${STORY.join(' ')}, call ${call}`);
      assert.ok(told > 0, `a run that could not tell its story says so: run ${run + 1}, call ${call}`);
    }
  };
  await Promise.all(Array.from({ length: CALLS_AT_ONCE }, worker));
}

/** All calls if time does not matter, a third of them elsewhere. */
describe('a run that GitHub fails at any of its calls, and once more', { concurrency: 2 }, () => {
  for (const fault of ['error-500', 'drop-after'] as const) {
    test(`${fault}: ends with the same issue as without the fault`, async () => {
      await using smooth = await Stage.begin();
      await smooth.runs(played(STORY));
      const expected = seen(smooth);
      for (const run of STORY.keys()) await everyCall(run, fault, expected);
    });
  }
});

const OPERATIONS = [
  'issues/list-for-repo',
  'issues/get-label',
  'issues/create',
  'issues/update',
  'issues/create-comment',
  'issues/list-comments',
];

describe('GitHub under load', { concurrency: 4 }, () => {
  for (const fault of ['throttled', 'secondary-limit', 'error-502', 'busy-503', 'drop-before', 'drop-after', 'cut-json'] as const) {
    test(`${fault} once for every operation of every run: nothing is lost, and nothing is told twice`, async () => {
      await using smooth = await Stage.begin();
      await smooth.runs('xdx..');
      await using stage = await Stage.begin();
      for (const letter of 'xdx..') {
        for (const operation of OPERATIONS) stage.github.fault(fault, { operation });
        const { mail } = await stage.runs(letter);
        assert.deepEqual(mail.problems, []);
        stage.github.clearFaults();
      }
      assert.deepEqual(seen(stage), seen(smooth));
    });
  }
});

describe('a list that lags behind', () => {
  test('hides a new issue for a moment: still one', async () => {
    await using stage = await Stage.begin();
    stage.repository.ledger.lag = { lists: 2 };
    await stage.runs('xx');
    assert.deepEqual(stage.open, [1]);
  });

  test('hides it from the next run too: the two are merged into the lowest number', async () => {
    await using stage = await Stage.begin();
    stage.repository.ledger.lag = { ms: 40 * 60_000 };
    await stage.runs('xx');
    assert.deepEqual(stage.open, [1, 2]);
    stage.repository.ledger.lag = {};
    await stage.runs('x');
    assert.deepEqual(stage.open, [1]);
    assert.equal(stage.repository.issue(2)?.stateReason, 'not_planned');
    assert.match(stage.repository.issue(2)?.body ?? '', /It goes on in #1\./);
    await stage.runs('..');
    assert.deepEqual(stage.open, []);
  });
});

describe('two runs at the same moment', () => {
  test('end with one open issue', async () => {
    await using stage = await Stage.begin();
    const both = await Promise.all([stage.runs('x'), stage.runs('x')]);
    assert.deepEqual(stage.open, [1]);
    assert.deepEqual(
      both.map(({ mail }) => mail.issue),
      [1, 1],
    );
  });

  test('end with the issue that stays, also for the run whose own was closed before it could look', async () => {
    await using stage = await Stage.begin();
    stage.tracker = (deadline) => {
      const tracker = Stage.prototype.tracker.call(stage, deadline);
      return {
        ...tracker,
        create: async (issue) => {
          const theirs = await tracker.create(issue);
          const ours = await tracker.create(issue);
          await closeDuplicate(tracker, ours, theirs.number);
          return ours;
        },
      };
    };
    const { mail } = await stage.runs('x');
    assert.deepEqual([stage.open, mail.issue, mail.done], [[1], 1, ['Issue #1 was opened by another run.']]);
  });

  test('tell a transition once', async () => {
    await using stage = await Stage.begin();
    await stage.runs('x.');
    await Promise.all([stage.runs('.'), stage.runs('.')]);
    assert.deepEqual(stage.open, []);
    assert.equal(stage.comments(1).length, 1);
  });
});

test('a run that was ended before it could note its comment: the next one sees it, and notifies nobody a second time', async () => {
  await using stage = await Stage.begin();
  await stage.runs('x..');
  const body = stage.repository.issue(1)?.body ?? '';
  assert.match(body, /"commented":2,/);
  stage.repository.edit({ account: WORKFLOW_ACCOUNT, app: 'github-actions' }, 1, {
    body: body.replace('"commented":2,', '"commented":1,'),
  });
  await stage.runs('.');
  assert.equal(stage.github.calls('issues/create-comment').length, 1);
  assert.equal(stage.repository.issue(1)?.body?.includes('"commented":2,'), true);
});
