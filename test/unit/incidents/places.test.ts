import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { nextIncident, untouched } from '../../../src/incidents/decide/incident.ts';
import { noIncident } from '../../../src/incidents/decide/model/memory.ts';
import { policyOf, readingOf } from '../../../src/incidents/memory/tracked-run.ts';
import type { IncidentOrigin } from '../../../src/incidents/memory/origin.ts';
import type { Channel } from '../../../src/core/ports/services/channel.ts';
import { TrackerError } from '../../../src/core/ports/services/issue-tracker.ts';
import { trackWithoutIssues } from '../../../src/incidents/keep-without-issue.ts';
import { finding } from '../../doubles/reports/sample-parts.ts';
import { runOf } from './letters.ts';
import { HOUR, INCIDENTS, Stage } from './stage.ts';

const STEP = 'octo/mail/.github/workflows/c.yml probe run';

/** A step of a workflow with this configuration; files that are there no more are named. */
const place = (source: string, gone: readonly string[] = [], step = STEP): IncidentOrigin => ({
  step,
  source,
  isGone: (name) => gone.includes(name),
});

/** One run after another without issues, each in a place under a key; returns a channel's events of mail. */
async function heardWithoutIssues(runs: readonly (readonly [letter: string, origin: IncidentOrigin | null, key: string])[]) {
  const heard: string[] = [];
  const channel: Channel = {
    name: 'chat',
    wants: () => true,
    send: async ({ incident, event, key }) => {
      heard.push(`${incident} ${event} ${key.split('.')[0]}`);
      return { kind: 'sent' };
    },
  };
  let text: string | null = null;
  const store = { forgets: false, read: () => text, write: (written: string) => void (text = written) };
  let now = Date.parse('2026-11-24T00:00:00Z');
  const clock = { now: () => now, monotonic: () => now, sleep: () => Promise.resolve() };
  const rest = { incidents: INCIDENTS, source: 'c.yml', runUrl: null, before: () => '', channels: [channel], clock };
  for (const [letter, origin, key] of runs) {
    const tracked = { ...rest, key, origin, report: runOf(letter, now), isComplete: true, redact: (each: string) => each };
    await trackWithoutIssues(tracked, store);
    now += HOUR / 2;
  }
  return heard;
}

const listed = finding({ check: 'certificate', target: 'mx:25', code: 'certificate-expires', state: 'critical', message: 'Soon.' });

describe('a configuration that changes while an issue is open', () => {
  const changes: readonly [name: string, before: IncidentOrigin, after: IncidentOrigin][] = [
    ['a loop is renamed', place('c.yml'), place('c.yml')],
    ['an address is corrected in the inputs', place('inputs'), place('inputs')],
    ['a configuration is moved, and its loops change', place('c.yml', ['c.yml']), place('mail/c.yml', ['c.yml'])],
  ];
  for (const [name, before, after] of changes) {
    test(`${name}: the open issue goes on under its number, and closes`, async () => {
      await using stage = await Stage.begin({ origin: before });
      await stage.runs('x');
      stage.options = { ...stage.options, origin: after, key: 'other-key' };
      await stage.runs('x');
      assert.deepEqual([stage.open, stage.repository.issues.length], [[1], 1]);
      await stage.runs('..');
      assert.deepEqual([stage.open, stage.repository.issues.length], [[], 1]);
    });

    test(`${name}, without issues: the outage goes on under the key that its alerts have, and ends`, async () => {
      const letters = ['x', '.', '.'].map((letter) => [letter, after, 'new'] as const);
      assert.deepEqual(await heardWithoutIssues([['x', before, 'old'], ...letters]), ['mail opened old', 'mail resolved old']);
    });
  }

  test('without issues, one whose key stays remembers what is over', async () => {
    const origin = place('c.yml');
    const letters = ['x', '.', '.', 'x'].map((letter) => [letter, origin, 'own'] as const);
    assert.deepEqual(await heardWithoutIssues(letters), ['mail opened own', 'mail resolved own', 'mail reopened own']);
  });

  const others: readonly [name: string, other: IncidentOrigin][] = [
    ['another step', place('inputs', [], `${STEP}_2`)],
    ['another leg of a matrix', place('inputs', [], `${STEP} leg-0a1b2c3d`)],
    ['another file of the same step, that is still there', place('other.yml')],
  ];
  for (const [name, other] of others) {
    test(`the issue of ${name} is left alone`, async () => {
      await using stage = await Stage.begin({ origin: place('inputs') });
      stage.options = { ...stage.options, origin: other, key: 'theirs' };
      await stage.runs('x');
      stage.options = { ...stage.options, origin: place('c.yml', ['inputs']), key: 'ours' };
      await stage.runs('x..');
      assert.deepEqual([stage.open, stage.repository.issue(2)?.state], [[1], 'closed']);
    });

    test(`without issues the outage of ${name} is left alone, too`, async () => {
      const letters = ['x', '.', '.'].map((letter) => [letter, place('c.yml', ['inputs']), 'ours'] as const);
      const heard = await heardWithoutIssues([['x', other, 'theirs'], ...letters, ['x', other, 'theirs']]);
      assert.deepEqual(heard, ['mail opened theirs', 'mail opened ours', 'mail resolved ours']);
    });
  }

  test('a loop that was taken out has not recovered: the issue says so, and closes', async () => {
    await using stage = await Stage.begin();
    await stage.runs('.x .x ._');
    assert.deepEqual(stage.open, []);
    assert.match(stage.comments(1).at(-1) ?? '', /no longer looked at: internal \\\(lost\\\): the configuration has changed/);
  });

  test('posture: summary closes the issue that posture has, with the reason, and opens none', async () => {
    await using stage = await Stage.begin();
    const run = async () => {
      await stage.run(runOf('..', stage.now, [listed]));
      stage.now += 1_800_000;
    };
    await run();
    assert.deepEqual([stage.open, stage.repository.issue(1)?.labels], [[1], ['email-continuity', 'email-continuity-posture']]);
    stage.options = { ...stage.options, incidents: { posture: 'summary' } };
    await run();
    await run();
    assert.deepEqual([stage.open, stage.repository.issues.length], [[], 1]);
    assert.match(stage.comments(1).at(-1) ?? '', /no longer looked at/);
  });
});

test('posture: summary forgets what nobody was notified of yet', () => {
  const before = { ...noIncident('posture'), pending: [{ mark: '0a1b2c3d', runs: 1 }] };
  const now = Date.parse('2026-11-24T00:00:00Z');
  const reading = readingOf('posture', { report: runOf('..', now), isComplete: true, incidents: { ...INCIDENTS, posture: 'summary' } });
  const { decision, memory } = nextIncident(before, reading, policyOf(INCIDENTS), untouched(now, false));
  assert.deepEqual([decision, memory.pending], ['nothing', []]);
});

describe('something at GitHub that cannot be reached', () => {
  test('an assignee who cannot be assigned keeps no issue from being opened', async () => {
    await using stage = await Stage.begin({ incidents: { assignees: ['octocat'] } });
    stage.tracker = (deadline) => {
      const tracker = Stage.prototype.tracker.call(stage, deadline);
      return {
        ...tracker,
        create: (issue) =>
          issue.assignees.length > 0 ? Promise.reject(new TrackerError('invalid', 'Validation Failed: assignees')) : tracker.create(issue),
      };
    };
    assert.equal((await stage.runs('x')).mail.issue, 1);
    assert.deepEqual(
      stage.repository.issue(1)?.assignees.map(({ login }) => login),
      ['octocat'],
    );
  });

  test('a label, the list of closed issues and the own name: all the rest is done, and what failed is said', async () => {
    await using stage = await Stage.begin({
      incidents: { escalateAfter: 1, escalate: { labels: ['one', 'two'], assignees: ['octocat'], channels: [] } },
    });
    stage.tracker = (deadline) => {
      const tracker = Stage.prototype.tracker.call(stage, deadline);
      const refused = () => Promise.reject(new TrackerError('forbidden', 'Not here.'));
      return {
        ...tracker,
        login: refused,
        list: (listing) => (listing.state === 'closed' ? refused() : tracker.list(listing)),
        addLabels: (number, labels) => (labels.includes('one') ? refused() : tracker.addLabels(number, labels)),
      };
    };
    await stage.runs('x');
    const { mail } = await stage.runs('xx');
    assert.deepEqual([stage.open, stage.repository.issue(1)?.labels], [[1], ['email-continuity', 'two']]);
    assert.deepEqual(
      stage.repository.issue(1)?.assignees.map(({ login }) => login),
      ['octocat'],
    );
    assert.match(stage.comments(1).at(-1) ?? '', /Escalated/);
    assert.deepEqual([...new Set(mail.problems)], ['Not here.']);
  });

  test('the description of a label: a warning waits for a run that can remember it, unless none ever will', async () => {
    const openAfter = async (letters: string, failing: 'labelDescription' | 'describeLabel', kind: TrackerError['kind']) => {
      await using stage = await Stage.begin();
      stage.tracker = (deadline) => ({
        ...Stage.prototype.tracker.call(stage, deadline),
        [failing]: () => Promise.reject(new TrackerError(kind, 'Not now.')),
      });
      await stage.runs(letters);
      return stage.open;
    };
    assert.deepEqual(await openAfter('d', 'labelDescription', 'unavailable'), [], 'it may have been met before, or not');
    assert.deepEqual(await openAfter('x', 'labelDescription', 'unavailable'), [1], 'a failure waits for nothing');
    assert.deepEqual(await openAfter('d', 'describeLabel', 'unavailable'), []);
    for (const kind of ['not-found', 'invalid'] as const) assert.deepEqual(await openAfter('d', 'describeLabel', kind), [1], kind);
  });

  test('the list of closed issues for a while: what is open goes on, and nothing is opened beside what may be closed', async () => {
    await using stage = await Stage.begin();
    let isBusy = false;
    stage.tracker = (deadline) => {
      const tracker = Stage.prototype.tracker.call(stage, deadline);
      const busy = () => Promise.reject(new TrackerError('rate-limited', 'Not now.'));
      return { ...tracker, list: (listing) => (isBusy && listing.state === 'closed' ? busy() : tracker.list(listing)) };
    };
    await stage.runs('x');
    isBusy = true;
    const resolved = (await stage.runs('..')).mail;
    assert.deepEqual([resolved.event, resolved.isRemembered], ['resolved', true]);
    const { mail } = await stage.runs('x');
    assert.deepEqual([stage.open, mail.event, mail.isRemembered, mail.problems.length], [[], null, false, 2]);
    assert.match(mail.problems.join(' '), /^Not now\. No issue is opened .* left to the next run\.$/);
    isBusy = false;
    assert.equal((await stage.runs('x')).mail.event, 'reopened');
    assert.deepEqual(stage.open, [1]);
  });
});

describe('three monitors in one repository', () => {
  const KEYS = ['gmail.office', 'gmail.internal', 'shop'];

  /** Every monitor after the other, once for each word; each finds the word's problems. */
  async function rounds(stage: Stage, words: string): Promise<void> {
    for (const word of words.split(' '))
      for (const key of KEYS) {
        stage.options = { ...stage.options, key };
        await stage.runs(`${word} `);
      }
  }

  test('each remembers a warning until it opens, whatever the others remember', async () => {
    await using stage = await Stage.begin();
    await rounds(stage, 'd. d. d. ..');
    assert.deepEqual(stage.open, [1, 2, 3]);
    await rounds(stage, '..');
    assert.deepEqual([stage.open, stage.repository.issues.length], [[], 3]);
  });

  test('what one of them meets once is no second time of it for another', async () => {
    await using stage = await Stage.begin();
    await rounds(stage, 'd. .. .. d. ..');
    assert.equal(stage.repository.issues.length, 0);
  });

  test('a label of its own is made where there is something to remember, and by nobody else', async () => {
    await using stage = await Stage.begin();
    const made = () => [...stage.repository.labels.keys()].filter((name) => name.startsWith('email-continuity'));
    await rounds(stage, '.. ..');
    assert.equal(made().length, 3);
    await stage.runs('d. ');
    await rounds(stage, '..');
    assert.equal(made().length, 3);
    await rounds(stage, 'd.');
    assert.equal(made().length, 5);
  });
});
