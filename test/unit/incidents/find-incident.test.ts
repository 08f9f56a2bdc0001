import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { IssueTracker, TrackedAuthor, TrackedIssue, TrackerFailure } from '../../../src/core/ports/services/issue-tracker.ts';
import { TrackerError } from '../../../src/core/ports/services/issue-tracker.ts';
import type { IncidentMemory } from '../../../src/incidents/decide/model/memory.ts';
import { noIncident } from '../../../src/incidents/decide/model/memory.ts';
import type { Sought } from '../../../src/incidents/issue/find-incident.ts';
import { earlierIssues, findIncident, isOurs } from '../../../src/incidents/issue/find-incident.ts';
import { withRecord } from '../../../src/incidents/memory/issue-record.ts';
import { openIssue } from '../../../src/incidents/issue/open-issue.ts';
import { Attempts } from '../../../src/incidents/issue/attempts.ts';
import { loopsKnownToFail } from '../../../src/incidents/track.ts';
import { HOUR, INCIDENTS } from './stage.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const BOT: TrackedAuthor = { login: 'github-actions[bot]', bot: true, association: 'NONE' };
const OWNER: TrackedAuthor = { login: 'octocat', bot: false, association: 'OWNER' };

interface Kept {
  readonly key?: string;
  readonly kind?: 'mail' | 'posture';
  readonly author?: TrackedAuthor;
  readonly origin?: string | null;
  readonly memory?: Partial<IncidentMemory>;
  /** How long ago it was closed, ms; null: it is open. */
  readonly closed?: number | null;
}

function issue(
  number: number,
  { key = 'own', kind = 'mail', author = BOT, origin = null, memory = {}, closed = null }: Kept = {},
): TrackedIssue {
  const phase = closed === null ? ('open' as const) : ('closed' as const);
  const record = {
    memory: { ...noIncident(kind), phase, ...memory },
    title: 'T',
    commented: 0,
    told: {},
    marks: { flapping: false, escalated: false },
    origin,
    stem: `${key}.${kind}`,
  };
  return {
    number,
    url: `https://github.example/octo/mail/issues/${number}`,
    title: 'T',
    body: withRecord(kind, key, record, 'text'),
    open: closed === null,
    labels: [],
    assignees: [],
    author,
    createdAt: '2026-11-24T00:00:00Z',
    closedAt: closed === null ? null : new Date(NOW - closed).toISOString(),
  };
}

const place = { step: 'step', source: 'c.yml', isGone: () => false };
const SOUGHT: Sought = { kind: 'mail', key: 'own', origin: place, now: NOW, reopenWithin: 24 * HOUR };

function found(issues: readonly TrackedIssue[], sought: Partial<Sought> = {}, login: string | null = null): object | null {
  const result = findIncident(issues, login, { ...SOUGHT, ...sought });
  if (result === null) return null;
  const numbers = (of: readonly TrackedIssue[]) => of.map(({ number }) => number);
  return {
    number: result.issue.number,
    byHand: result.byHand,
    duplicates: numbers(result.duplicates),
    outdated: numbers(result.outdated),
  };
}

const alone = (number: number, byHand: 'closed' | 'reopened' | null = null) => ({ number, byHand, duplicates: [], outdated: [] });

suite('the issue of an incident', () => {
  test('is by a bot, by the account that we write as, or by somebody who may write', () => {
    const by = (association: string, login: string | null) => isOurs({ login: 'octocat', bot: false, association }, login);
    assert.deepEqual(
      ['OWNER', 'MEMBER', 'COLLABORATOR', 'CONTRIBUTOR', 'NONE'].map((association) => by(association, null)),
      [true, true, true, false, false],
    );
    assert.deepEqual([by('NONE', 'octocat'), by('OWNER', 'hubot'), by('NONE', 'hubot')], [true, true, false]);
    assert.deepEqual([isOurs(BOT, null), isOurs(BOT, 'octocat')], [true, true]);
  });

  test('is of the same kind and key; of another key only in the same place', () => {
    assert.equal(found([issue(1, { kind: 'posture' })]), null);
    assert.equal(found([issue(1, { key: 'other' })]), null);
    assert.equal(found([issue(1, { key: 'other', origin: 'step d.yml' })]), null);
    assert.deepEqual(found([issue(1, { key: 'other', origin: 'step c.yml' })]), alone(1));
    assert.equal(found([issue(1, { key: 'other', origin: 'step c.yml', closed: 1 })]), null);
    assert.equal(found([issue(1, { key: 'other', origin: 'step c.yml' })], { origin: null }), null);
    assert.equal(found([{ ...issue(1), body: 'Mail does not work.' }]), null);
  });

  test('is the open one of the lowest number, that of the key before one of the place', () => {
    const ofPlace = { key: 'before', origin: 'step c.yml' };
    assert.deepEqual(found([issue(3), issue(2)]), { ...alone(2), duplicates: [3] });
    assert.deepEqual(found([issue(1, ofPlace), issue(2), issue(3)]), { ...alone(2), duplicates: [3], outdated: [1] });
    assert.deepEqual(found([issue(2, ofPlace), issue(1, ofPlace)]), { ...alone(1), duplicates: [2] });
    assert.deepEqual(found([issue(9), issue(4, { closed: 1 })]), alone(9));
  });

  test('is none that a person has copied, where a bot writes, nor is another person’s beside it', () => {
    assert.deepEqual(found([issue(1, { author: OWNER }), issue(2)]), alone(2));
    assert.deepEqual(found([issue(1, { author: OWNER }), issue(2, { author: { ...OWNER, login: 'hubot' } })]), alone(1));
    assert.equal(found([issue(1, { author: { ...OWNER, association: 'NONE' } })]), null);
  });

  test('goes on where the step has got the token of another person, and a colleague’s copy is none', () => {
    const openedAt = '2026-11-24T00:00:00.000Z';
    const byOwner = issue(1, { author: OWNER, memory: { openedAt } });
    const copied = issue(2, { author: { ...OWNER, login: 'mona' }, memory: { openedAt } });
    assert.deepEqual(found([byOwner, copied], {}, 'hubot'), alone(1));
    assert.deepEqual(found([copied, { ...byOwner, open: false, closedAt: openedAt }], {}, 'hubot'), alone(1, 'closed'));
    assert.equal(found([{ ...copied, title: 'For the meeting' }], {}, 'hubot'), null);
    const byUs = issue(3, { author: { ...OWNER, login: 'hubot' } });
    assert.deepEqual(found([byOwner, byUs], {}, 'hubot'), alone(3));
  });

  test('is known below what people have written above its text, quotations aside, and is then closed as nobody’s twin', () => {
    const memory = { openedAt: '2026-11-24T00:00:00.000Z' };
    const under = (words: string, number: number, kept: Kept = { memory }) => {
      const whole = issue(number, kept);
      return { ...whole, body: `${words}${whole.body}` };
    };
    assert.deepEqual(found([under('Ticket 17.\r\n\r\n', 1)]), alone(1));
    assert.deepEqual(found([under('Ticket 17. ', 1)]), alone(1));
    assert.equal(found([under('> ', 1)]), null);
    assert.deepEqual(found([under('Ticket 17.\n', 1), issue(2)]), { ...alone(1), duplicates: [2] });
    assert.deepEqual(found([issue(1), under('Ticket 17.\n', 2, {})]), alone(1));
    // A report of another bot with our text in it.
    const closed = issue(1, { memory, closed: HOUR });
    assert.deepEqual(found([under('Open problems:\n', 2), closed]), alone(1));
  });

  test('is the one that was closed last, as long as it may be opened again', () => {
    assert.deepEqual(found([issue(1, { closed: 2 * HOUR }), issue(2, { closed: 3 * HOUR })]), alone(1));
    assert.deepEqual(found([issue(1, { closed: 2 * HOUR }), issue(2, { closed: 2 * HOUR })]), alone(2));
    assert.deepEqual(found([issue(1, { closed: 24 * HOUR - 1 })]), alone(1));
    assert.equal(found([issue(1, { closed: 24 * HOUR })]), null);
    assert.equal(found([issue(1, { closed: 25 * HOUR }), issue(2, { closed: 26 * HOUR, memory: { dismissed: true } })]), null);
    const unclear = { ...issue(1, { closed: 0, memory: { closedAt: new Date(NOW - HOUR).toISOString() } }), closedAt: null };
    assert.deepEqual([found([unclear]), found([unclear], { reopenWithin: HOUR })], [alone(1), null]);
  });

  test('that people have closed or opened is told from what we left there', () => {
    assert.deepEqual(found([issue(1, { closed: 48 * HOUR, memory: { phase: 'open' } })]), alone(1, 'closed'));
    assert.deepEqual(found([issue(1, { closed: 48 * HOUR, memory: { dismissed: true } })]), alone(1));
    assert.deepEqual(found([issue(1, { memory: { phase: 'closed' } })]), alone(1, 'reopened'));
  });

  test('whose hidden lines are spoilt goes on while it is open, and is passed over when it is closed', () => {
    const spoilt = (number: number, kept: Kept) => {
      const whole = issue(number, kept);
      return { ...whole, body: whole.body.replace('"phase":', '"phase":"" ') };
    };
    const open = findIncident([spoilt(1, {})], null, SOUGHT);
    assert.deepEqual(open?.record.memory, {
      ...noIncident('mail'),
      phase: 'open',
      since: '2026-11-24T00:00:00.000Z',
      openedAt: '2026-11-24T00:00:00.000Z',
      toldAt: '2026-11-24T00:00:00.000Z',
      sequence: 1,
      outages: 1,
      known: null,
    });
    assert.deepEqual([open.record.stem, open.record.commented, open.record.marks], ['own.mail', 1, { flapping: false, escalated: false }]);
    assert.deepEqual(found([spoilt(2, { closed: HOUR }), issue(1, { closed: 2 * HOUR })]), alone(1));
  });

  test('has closed ones beside it that may have an end to tell', () => {
    const issues = [issue(1, { closed: 1 }), issue(2, { closed: 90 * HOUR }), issue(3), issue(4, { closed: 1, key: 'other' })];
    const earlier = (of: readonly TrackedIssue[]) =>
      earlierIssues(of, null, { sought: SOUGHT, found: findIncident(of, null, SOUGHT) }).map(({ issue: { number } }) => number);
    assert.deepEqual(earlier(issues), [1, 2]);
    assert.deepEqual(earlier(issues.slice(0, 2)), [2]);
    assert.deepEqual(earlier([issue(2, { closed: 90 * HOUR })]), [2]);
  });
});

suite('the loops that everybody knows to fail', () => {
  const since = '2026-11-24T00:00:00.000Z';
  const lost = { id: 'loop gmail', label: 'gmail (lost)', weight: 'critical', isPath: true, since, firing: true } as const;
  const failing = { known: [{ ...lost, bad: 1, good: 0, signs: 'x', leftOut: 0 }] };

  async function knownBy(issues: readonly TrackedIssue[] | TrackerError, login: string | null) {
    let asked = 0;
    const tracker = {
      list: async () => {
        if (issues instanceof TrackerError) throw issues;
        return issues;
      },
      login: async () => {
        asked += 1;
        return login;
      },
    } as unknown as IssueTracker;
    return [...(await loopsKnownToFail({ incidents: INCIDENTS, key: 'own', origin: null }, tracker, NOW)), asked];
  }

  test('are those of our open issue, and nobody is asked who we are where none could be ours', async () => {
    assert.deepEqual(await knownBy([issue(1, { memory: failing })], null), ['gmail', 1]);
    assert.deepEqual(await knownBy([issue(1, { memory: failing, author: OWNER })], 'octocat'), ['gmail', 1]);
    assert.deepEqual(
      await knownBy([issue(1, { memory: failing, author: OWNER })], 'hubot'),
      ['gmail', 1],
      'the token was a colleague’s before',
    );
    assert.deepEqual(await knownBy([{ ...issue(1), body: 'Mail does not work.' }], 'octocat'), [0]);
    assert.deepEqual(await knownBy([], 'octocat'), [0]);
  });

  test('are none where the tracker does not answer', async () => {
    assert.deepEqual(await knownBy(new TrackerError('unavailable', 'Not now.'), null), [0]);
  });
});

suite('an issue that was opened a moment ago', () => {
  /**
   * The number that stays, whether it is ours, the waits before each look, ms, and the closed ones; `seen`: the numbers that each look
   * lists.
   */
  async function opened(seen: readonly (readonly number[])[]): Promise<readonly unknown[]> {
    const waits: number[] = [];
    const closed: number[] = [];
    const clock = { now: () => NOW, monotonic: () => 0, sleep: async (ms: number) => void waits.push(ms) };
    const tracker = {
      create: async () => issue(5),
      list: async () => (seen[waits.length - 1] ?? []).map((number) => issue(number)),
      change: async (number: number) => void closed.push(number),
    } as unknown as IssueTracker;
    const wanted = { title: 'T', body: '', labels: [], assignees: [] };
    const opening = { label: 'email-continuity', login: null, sought: SOUGHT, clock, attempts: new Attempts() };
    const { issue: stays, own } = await openIssue(tracker, wanted, opening);
    return [stays.number, own, waits, ...closed];
  }

  test('is looked for until the list has it or an earlier one, and not longer', async () => {
    assert.deepEqual(await opened([[5]]), [5, true, [0]]);
    assert.deepEqual(await opened([[4, 5]]), [4, false, [0], 5]);
    assert.deepEqual(await opened([[4]]), [4, false, [0], 5], 'ours may not be listed yet');
    assert.deepEqual(await opened([[4, 6]]), [4, false, [0], 6, 5]);
    assert.deepEqual(await opened([[5, 6]]), [5, true, [0], 6]);
    assert.deepEqual(await opened([[], [5]]), [5, true, [0, 500]]);
    assert.deepEqual(await opened([[6], [6], [5, 6]]), [5, true, [0, 500, 1_000], 6], 'a later one says nothing of ours');
    assert.deepEqual(await opened([]), [5, true, [0, 500, 1_000, 2_000]]);
  });

  test('is made without its assignees only where the tracker takes them not, and then each is assigned alone', async () => {
    const made = async (kind: TrackerFailure, assignees: readonly string[]) => {
      const asked: string[] = [];
      const tracker = {
        create: async (wanted: { readonly assignees: readonly string[] }) => {
          asked.push(`create ${wanted.assignees.join()}`);
          if (asked.length === 1) throw new TrackerError(kind, 'Not so.');
          return issue(5);
        },
        assign: async (number: number, [login]: readonly string[]) => void asked.push(`assign ${number} ${login}`),
        list: async () => [issue(5)],
      } as unknown as IssueTracker;
      const clock = { now: () => NOW, monotonic: () => 0, sleep: () => Promise.resolve() };
      const opening = { label: 'email-continuity', login: null, sought: SOUGHT, clock, attempts: new Attempts() };
      const opened = openIssue(tracker, { title: 'T', body: '', labels: [], assignees }, opening);
      return [
        await opened.then(({ own }) => own).catch((error: unknown) => (error instanceof TrackerError ? error.kind : error)),
        ...asked,
      ];
    };
    const people = ['octocat', 'hubot'];
    assert.deepEqual(await made('invalid', people), [true, 'create octocat,hubot', 'create ', 'assign 5 octocat', 'assign 5 hubot']);
    assert.deepEqual(await made('invalid', []), ['invalid', 'create ']);
    assert.deepEqual(await made('forbidden', people), ['forbidden', 'create octocat,hubot']);
  });
});
