import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Channel } from '../../../src/core/ports/services/channel.ts';
import type { IssueTracker, TrackedAuthor, TrackedComment, TrackedIssue } from '../../../src/core/ports/services/issue-tracker.ts';
import { TrackerError } from '../../../src/core/ports/services/issue-tracker.ts';
import type { AnnouncedEvent } from '../../../src/core/result/announcement.ts';
import type { Step } from '../../../src/incidents/decide/incident.ts';
import type { IncidentMemory } from '../../../src/incidents/decide/model/memory.ts';
import { noIncident } from '../../../src/incidents/decide/model/memory.ts';
import { Attempts } from '../../../src/incidents/issue/attempts.ts';
import type { EffectWorld } from '../../../src/incidents/issue/effects.ts';
import { notifyEnd } from '../../../src/incidents/issue/effects.ts';
import type { IssueRecord } from '../../../src/incidents/memory/issue-record.ts';
import { readRecord, withRecord, writeTransition } from '../../../src/incidents/memory/issue-record.ts';
import { INCIDENTS, reportOf } from './stage.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const AT = '2026-11-24T10:00:00.000Z';
const BOT: TrackedAuthor = { login: 'github-actions[bot]', bot: true, association: 'NONE' };
const STRANGER: TrackedAuthor = { login: 'octocat', bot: false, association: 'NONE' };

/** An incident whose last transition is `event`; the one before was its opening. */
function memoryAfter(event: AnnouncedEvent, change: Partial<IncidentMemory> = {}): IncidentMemory {
  const last = { event, at: AT, state: event === 'resolved' ? 'ok' : 'critical', title: event, summary: `${event}.` } as const;
  const opened = { sequence: 1, event: 'opened', at: AT, state: 'critical', title: 'opened', to: ['chat'] } as const;
  const timeline = event === 'opened' ? [opened] : [opened, { sequence: 2, event, at: AT, state: last.state, title: event, to: [] }];
  return { ...noIncident('mail'), phase: 'closed', openedAt: AT, since: AT, sequence: timeline.length, last, timeline, ...change };
}

interface Earlier {
  readonly memory: IncidentMemory;
  /** The last noted transition with a comment, and the transition of an unnoted comment; 0: none. */
  readonly commented: number;
  readonly commentOf?: number;
  readonly by?: TrackedAuthor;
  /** The channel's last transition; null: there is no channel. */
  readonly heard: number | null;
  /** The incident after this run; null: the run is not good. */
  readonly step?: Step | null;
  /** The author of the same comment at the same moment, and whether that comment comes before ours. */
  readonly rival?: { readonly by: TrackedAuthor; readonly isFirst: boolean };
  /** Commenting is refused. */
  readonly isRefused?: boolean;
}

/** Whether the end came by this run, the requests to the tracker, the channel's events, and the final record. */
async function toldOf(earlier: Earlier): Promise<readonly unknown[]> {
  const { memory, commented, commentOf = 0, by = BOT, heard, step = null, rival, isRefused = false } = earlier;
  const calls: string[] = [];
  const events: AnnouncedEvent[] = [];
  const marks = { flapping: false, escalated: false };
  const told: Readonly<Record<string, number>> = heard === null ? {} : { chat: heard };
  const record: IssueRecord = { memory, title: 'T', commented, told, marks, origin: null, stem: 'own.mail' };
  const rest = { title: 'T', url: 'https://issue', open: false, labels: [], assignees: [], author: BOT, createdAt: AT, closedAt: AT };
  const issue: TrackedIssue = { ...rest, number: 1, body: withRecord('mail', 'own', record, 'text') };
  const comments: TrackedComment[] = [];
  if (commentOf > 0) comments.push({ id: 1, body: writeTransition('mail', commentOf), author: by, createdAt: AT });
  let { body } = issue;
  const tracker = {
    change: async (_: number, change: { readonly body: string }) => {
      calls.push('change');
      ({ body } = change);
    },
    comments: async () => {
      calls.push('comments');
      return comments;
    },
    comment: async (_: number, text: string) => {
      calls.push('comment');
      if (isRefused) throw new TrackerError('forbidden', 'Not here.');
      const own = { id: 2, body: text, author: BOT, createdAt: AT };
      comments.push(own);
      if (rival !== undefined) comments.push({ ...own, id: rival.isFirst ? 1 : 3, author: rival.by });
      return own;
    },
    deleteComment: async (id: number) => void calls.push(`delete ${id}`),
  } as unknown as IssueTracker;
  const chat: Channel = {
    name: 'chat',
    wants: () => true,
    send: async ({ event }) => {
      events.push(event);
      return { kind: 'sent' };
    },
  };
  const clock = { now: () => NOW, monotonic: () => 0, sleep: () => Promise.resolve() };
  const run = { report: reportOf('.', NOW), isComplete: true, incidents: INCIDENTS, key: 'own', origin: null, source: 'octo/mail' };
  const tracked = { ...run, runUrl: null, before: () => '', channels: heard === null ? [] : [chat], clock, redact: (text: string) => text };
  const world: EffectWorld = { kind: 'mail', tracked, tracker, login: null, attempts: new Attempts() };
  const isOver = await notifyEnd(issue, record, step === null ? null : () => step, world);
  const noted = readRecord(body, 'mail');
  return [isOver, calls.join(' '), events.join(' '), noted?.commented, noted?.told['chat'], noted?.memory.last?.event];
}

const ENDED = memoryAfter('resolved');
const DISMISSED = memoryAfter('opened', { dismissed: true });
const OVER: Step = { decision: 'resolve', memory: memoryAfter('resolved') };
const LASTS: Step = { decision: 'nothing', memory: { ...DISMISSED, good: 1 } };

suite('an earlier issue of an incident', () => {
  test('whose end everybody has heard is left alone', async () => {
    assert.deepEqual(await toldOf({ memory: ENDED, commented: 2, heard: 2 }), [false, '', '', 2, 2, 'resolved']);
    assert.deepEqual(await toldOf({ memory: ENDED, commented: 2, heard: null }), [false, '', '', 2, undefined, 'resolved']);
  });

  test('whose end could not be commented on gets that comment, once, whether or not a channel has missed it', async () => {
    const missed = { memory: ENDED, commented: 1, heard: 2 };
    assert.deepEqual(await toldOf(missed), [false, 'comments comment comments change', '', 2, 2, 'resolved']);
    const alone = { ...missed, heard: null };
    assert.deepEqual(await toldOf(alone), [false, 'comments comment comments change', '', 2, undefined, 'resolved']);
    const isThere = await toldOf({ ...alone, commentOf: 2 });
    assert.deepEqual(isThere, [false, 'comments change', '', 2, undefined, 'resolved'], 'only its note was lost');
    const refused = await toldOf({ ...alone, isRefused: true });
    assert.deepEqual(refused, [false, 'comments comment', '', 1, undefined, 'resolved'], 'left to the next run');
  });

  test('tells its end to a channel that has missed it, below the issue only where nobody has, and notes that', async () => {
    assert.deepEqual(await toldOf({ memory: ENDED, commented: 2, heard: 1 }), [false, 'change', 'resolved', 2, 2, 'resolved']);
    const missed = { memory: ENDED, commented: 1, heard: 1 };
    assert.deepEqual(await toldOf(missed), [false, 'comments comment comments change', 'resolved', 2, 2, 'resolved']);
    assert.deepEqual(await toldOf({ ...missed, commentOf: 2 }), [false, 'comments change', 'resolved', 2, 2, 'resolved']);
    const all = [false, 'comments comment comments change', 'resolved', 2, 2, 'resolved'];
    assert.deepEqual(await toldOf({ ...missed, commentOf: 1 }), all, 'a comment on another transition tells nothing of this one');
    assert.deepEqual(await toldOf({ ...missed, commentOf: 2, by: STRANGER }), all, 'nor does that of a stranger');
  });

  test('tells nobody of what began in it', async () => {
    assert.deepEqual(await toldOf({ memory: memoryAfter('opened'), commented: 0, heard: 0 }), [false, '', '', 0, 0, 'opened']);
  });

  test('that somebody has closed while it lasted counts good runs, and has its end in the run that sees it', async () => {
    const closed = { memory: DISMISSED, commented: 1, heard: 1 };
    assert.deepEqual(await toldOf(closed), [false, '', '', 1, 1, 'opened'], 'a run that is not good');
    assert.deepEqual(await toldOf({ ...closed, step: LASTS }), [false, 'change', '', 1, 1, 'opened']);
    assert.deepEqual(await toldOf({ ...closed, step: OVER }), [true, 'change comment comments change', 'resolved', 2, 2, 'resolved']);
    assert.deepEqual(await toldOf({ memory: ENDED, commented: 2, heard: 2, step: OVER }), [false, '', '', 2, 2, 'resolved'], 'by itself');
  });

  test('keeps the first of two comments that two runs of ours have made in the same moment, and takes back its own alone', async () => {
    const missed = { memory: ENDED, commented: 1, heard: 1 };
    const asked = async (by: TrackedAuthor, isFirst: boolean) => (await toldOf({ ...missed, rival: { by, isFirst } }))[1];
    const other: TrackedAuthor = { ...BOT, login: 'monitor[bot]' };
    assert.equal(await asked(BOT, true), 'comments comment comments delete 2 change');
    assert.deepEqual([await asked(BOT, false), await asked(other, true)], Array(2).fill('comments comment comments change'));
  });

  test('leaves a comment that is refused to the next run', async () => {
    const over = { memory: DISMISSED, commented: 1, heard: 1, step: OVER, isRefused: true };
    assert.deepEqual(await toldOf(over), [true, 'change comment change', 'resolved', 1, 2, 'resolved']);
  });
});
