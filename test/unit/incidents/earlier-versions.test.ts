import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { describe } from 'node:test';
import type { Channel } from '../../../src/core/ports/services/channel.ts';
import type { Announcement } from '../../../src/core/result/announcement.ts';
import type { Finding } from '../../../src/core/result/finding.ts';
import { fromLabel } from '../../../src/incidents/memory/label-memory.ts';
import { trackWithoutIssues } from '../../../src/incidents/keep-without-issue.ts';
import { WORKFLOW_ACCOUNT } from '../../doubles/github/model/accounts.ts';
import { finding } from '../../doubles/reports/sample-parts.ts';
import { runOf } from './letters.ts';
import { HOUR, INCIDENTS, Stage } from './stage.ts';

/** The records of version 0.1.0 at commit 7488440: see each name's story. */
interface Kept {
  readonly title: string;
  readonly labels: readonly string[];
  readonly body: string;
  /** The channels' messages by then: events with the incident's key. */
  readonly heard: readonly (readonly [event: string, key: string])[];
}

const read = (name: string) => readFileSync(new URL(`earlier/${name}`, import.meta.url), 'utf8');

const certificate = (state: Finding['state']) =>
  finding({ check: 'certificate', target: 'mx.example.net:25', code: 'certificate-expires', state, message: 'It expires soon.' });

class Ear implements Channel {
  readonly name = 'chat';
  readonly heard: Announcement[] = [];

  wants(): boolean {
    return true;
  }

  async send(announcement: Announcement): Promise<{ readonly kind: 'sent' }> {
    this.heard.push(announcement);
    return { kind: 'sent' };
  }

  get events(): readonly string[] {
    return this.heard.map(({ incident, event }) => `${incident} ${event}`);
  }
}

/** One run after another on stored data: letters, and the state of the certificate after a slash. */
type Runs = readonly string[];

async function withIssue(name: string, runs: Runs): Promise<{ readonly ear: Ear; readonly stage: Stage; readonly kept: Kept }> {
  const kept = JSON.parse(read(`${name}.json`)) as Kept;
  const ear = new Ear();
  const stage = await Stage.begin({ channels: [ear] });
  stage.repository.open({ account: WORKFLOW_ACCOUNT, app: 'github-actions' }, { ...kept, labels: [...kept.labels], assignees: [] });
  stage.now += 2 * HOUR;
  for (const run of runs) {
    const { letters, findings } = parsed(run);
    await stage.run(runOf(letters, stage.now, findings));
    stage.now += HOUR / 2;
  }
  return { ear, stage, kept };
}

async function withFile(name: string, runs: Runs): Promise<Ear> {
  let text = read(`${name}.incidents.json`);
  const store = { forgets: false, read: () => text, write: (written: string) => void (text = written) };
  const ear = new Ear();
  let now = Date.parse('2026-11-24T02:00:00Z');
  for (const run of runs) {
    const clock = { now: () => now, monotonic: () => now, sleep: () => Promise.resolve() };
    const { letters, findings } = parsed(run);
    const rest = {
      incidents: INCIDENTS,
      key: 'gmail.internal',
      origin: null,
      source: 'c.yml',
      runUrl: null,
      before: () => '',
      channels: [ear],
      clock,
    };
    await trackWithoutIssues({ ...rest, report: runOf(letters, now, findings), isComplete: true, redact: (each) => each }, store);
    now += HOUR / 2;
  }
  return ear;
}

function parsed(run: string): { readonly letters: string; readonly findings: readonly Finding[] } {
  const [letters = '', state] = run.split('/');
  return { letters, findings: state === undefined ? [] : [certificate(state as Finding['state'])] };
}

const STORIES: readonly [name: string, what: string, runs: Runs, events: readonly string[], open: readonly number[]][] = [
  ['outage', 'an outage that goes on is not reported anew', ['x.', 'x.'], [], [1]],
  ['outage', 'its end is reported', ['x.', '..', '..'], ['mail resolved'], []],
  ['outage', 'a second loop that fails is reported', ['xx', 'x.', '..', '..'], ['mail worsened', 'mail eased', 'mail resolved'], []],
  ['outage', 'a run that cannot look loses nothing', ['??', 'x.', '..', '..'], ['mail resolved'], []],
  ['outage', 'a certificate beside it gets an issue of its own', ['x./warning', 'x./warning', 'x./warning'], ['posture opened'], [1, 2]],
  ['recovering', 'the good run before counts', ['..', '..'], ['mail resolved'], []],
  ['posture', 'a certificate goes on as posture, in its own issue', ['../warning', '../warning'], [], [1]],
  ['posture', 'and an outage beside it has another', ['../warning', 'x./warning'], ['mail opened'], [1, 2]],
  ['posture', 'and it ends as posture', ['../warning', '../ok', '../ok'], ['posture resolved'], []],
  ['posture', 'where nothing stands around mail any more, it ends as the mail that it was', ['../ok', '../ok'], ['mail resolved'], []],
  [
    'deaf',
    'an outage that nobody heard of is reported now',
    ['x./critical', '../critical', '../critical'],
    ['mail opened', 'mail resolved'],
    [1],
  ],
];

describe('what the version before has kept', () => {
  for (const [name, what, runs, events, open] of STORIES) {
    test(`${name}: ${what}`, async () => {
      const { ear, stage, kept } = await withIssue(name, runs);
      try {
        const unasked = ear.events.filter((event) => !event.startsWith('monitor') || events.includes(event));
        assert.deepEqual([unasked, stage.open], [events, open]);
        // An alert that was triggered under a key is resolved under it.
        const [, key] = kept.heard[0] ?? [];
        for (const { event, key: resolved, sequence } of ear.heard)
          if (event === 'resolved' && sequence > 1 && name !== 'deaf')
            assert.ok(resolved === key || resolved.includes('.monitor.'), resolved);
        assert.match(stage.repository.issue(1)?.body ?? '', /2026-11-24 0[01]:[03]0 UTC/);
      } finally {
        await stage[Symbol.asyncDispose]();
      }
    });

    test(`${name}, kept in a file: ${what}`, async () => {
      const ear = await withFile(name, runs);
      const unasked = ear.events.filter((event) => !event.startsWith('monitor') || events.includes(event));
      assert.deepEqual(unasked.toSorted(), [...events].toSorted());
    });
  }

  test('the issue of posture gets its label, and keeps its number and its history', async () => {
    const { stage } = await withIssue('posture', ['../warning']);
    try {
      const issue = stage.repository.issue(1);
      assert.deepEqual(issue?.labels, ['email-continuity', 'email-continuity-posture']);
      assert.match(issue?.body ?? '', /^<!-- email-continuity:incident posture gmail\.internal -->/);
      assert.match(issue?.body ?? '', /\*\*Since\*\* 2026-11-24 00:00 UTC/);
    } finally {
      await stage[Symbol.asyncDispose]();
    }
  });

  test('where posture has an open issue, another of mail stays mail’s and ends as that', async () => {
    const { ear, stage, kept } = await withIssue('posture', ['../warning']);
    try {
      stage.repository.open({ account: WORKFLOW_ACCOUNT, app: 'github-actions' }, { ...kept, labels: [...kept.labels], assignees: [] });
      for (let run = 0; run < 3; run++) {
        await stage.run(runOf('..', stage.now, [certificate('warning')]));
        stage.now += HOUR / 2;
      }
      assert.deepEqual([ear.events, stage.open], [['mail resolved'], [1]]);
    } finally {
      await stage[Symbol.asyncDispose]();
    }
  });

  test('a label that told no problems apart: its failed runs count, and none before a good one', () => {
    const pendingOf = (signs: string) =>
      fromLabel('gmail.internal', 'mail', `Last runs of gmail.internal: ${signs} since 2026-11-24T00:00Z`).pending;
    assert.deepEqual(pendingOf('.xx'), [{ mark: '', runs: 2 }]);
    assert.deepEqual(pendingOf('xx.'), []);
  });
});
