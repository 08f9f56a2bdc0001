import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import type { Channel, Sent } from '../../../src/core/ports/services/channel.ts';
import type { RecordStore } from '../../../src/incidents/keep-without-issue.ts';
import { loopsKeptAsFailing, trackWithoutIssues } from '../../../src/incidents/keep-without-issue.ts';
import type { AnnouncedEvent, Announcement } from '../../../src/core/result/announcement.ts';
import { person } from '../../doubles/github/model/accounts.ts';
import { finding } from '../../doubles/reports/sample-parts.ts';
import { runOf } from './letters.ts';
import { HOUR, INCIDENTS, reportOf, Stage } from './stage.ts';

/** A channel that keeps its announcements, and can be out of order. */
class Ear implements Channel {
  readonly name: string;
  readonly heard: Announcement[] = [];
  readonly #wanted: readonly AnnouncedEvent[] | null;
  isDown = false;

  constructor(name: string, wanted: readonly AnnouncedEvent[] | null = null) {
    this.name = name;
    this.#wanted = wanted;
  }

  get events(): string {
    return this.heard.map(({ event }) => event).join(' ');
  }

  wants(event: AnnouncedEvent): boolean {
    return this.#wanted === null || this.#wanted.includes(event);
  }

  async send(announcement: Announcement): Promise<Sent> {
    if (this.isDown) return { kind: 'failed', reason: 'connection refused', lasting: false };
    this.heard.push(announcement);
    return { kind: 'sent' };
  }
}

describe('channels beside the issue', () => {
  test('are told of transitions and of nothing else', async () => {
    const ear = new Ear('chat');
    await using stage = await Stage.begin({ channels: [ear] });
    await stage.runs('.ddxxx..x..');
    assert.equal(ear.events, 'opened worsened resolved reopened resolved');
    const [opened, , resolved] = ear.heard;
    assert.deepEqual(
      [opened?.incident, opened?.sequence, opened?.state, opened?.links.issue, opened?.source],
      ['mail', 1, 'warning', stage.github.url + '/octo/mail/issues/1', 'octo/mail'],
    );
    assert.deepEqual([resolved?.state, resolved?.durationMs], ['ok', 2.5 * HOUR]);
    const details = ear.heard.map(({ event, details: lines }) => `${event}: ${lines.at(-1) ?? 'nothing'}`);
    assert.deepEqual(
      details.slice(1, 3),
      ['worsened: To do: Follow the queue id.', 'resolved: nothing'],
      'what is over leaves nothing to do',
    );
    assert.match(opened?.key ?? '', /^[\w.-]+$/);
    assert.equal(resolved?.key, opened?.key);
  });

  test('one that is out of order is told by the next run, the others are not told twice', async () => {
    const [ear, deaf] = [new Ear('chat'), new Ear('phone')];
    deaf.isDown = true;
    await using stage = await Stage.begin({ channels: [ear, deaf] });
    const failed = await stage.runs('x');
    assert.deepEqual(failed.mail.problems, ['channel phone: connection refused']);
    assert.doesNotMatch(stage.repository.issue(1)?.body ?? '', /Acknowledged/);
    deaf.isDown = false;
    assert.deepEqual((await stage.runs('x')).mail.problems, []);
    await stage.runs('xx');
    assert.deepEqual([ear.events, deaf.events], ['opened', 'opened']);
  });

  test('one that never heard of the trouble is not told of its end', async () => {
    const deaf = new Ear('phone');
    deaf.isDown = true;
    await using stage = await Stage.begin({ channels: [deaf] });
    await stage.runs('x.');
    deaf.isDown = false;
    stage.options = { ...stage.options, channels: [new Ear('other'), deaf] };
    await stage.runs('.');
    // The missed message comes first, in the run that also ends it.
    assert.equal(deaf.events, 'opened resolved');
  });

  test('are told what they want', async () => {
    const ear = new Ear('pager', ['escalated', 'resolved']);
    await using stage = await Stage.begin({ channels: [ear], every: HOUR, incidents: { escalateAfter: 2 * HOUR } });
    await stage.runs('x..x');
    assert.equal(ear.events, '');
    await stage.runs('xxx..');
    assert.equal(ear.events, 'escalated resolved');
  });

  const missed: readonly (readonly [string, readonly AnnouncedEvent[], string, string, string])[] = [
    ['the opening, hidden by worsened', ['opened', 'resolved'], 'x.', 'xx xx .. ..', 'opened resolved'],
    ['the opening, hidden by eased', ['opened', 'resolved'], 'xx', 'x. x. .. ..', 'opened resolved'],
    ['the whole outage', ['opened', 'resolved'], 'x. xx .. ..', '.. ..', ''],
    [
      'that it became worse, hidden by a reminder',
      ['opened', 'worsened', 'resolved'],
      'x. xx',
      'xx xx xx xx xx xx .. ..',
      'worsened resolved',
    ],
  ];
  for (const [what, wanted, whileDown, then, told] of missed)
    test(`one that missed ${what}: it hears what still holds`, async () => {
      const deaf = new Ear('phone', wanted);
      deaf.isDown = true;
      await using stage = await Stage.begin({ channels: [deaf], every: 7 * HOUR });
      await stage.runs(`${whileDown} `);
      deaf.isDown = false;
      await stage.runs(`${then} `);
      assert.equal(deaf.events, told);
    });

  test('one that is told of escalations alone hears of one that it missed, though it became worse since', async () => {
    const deaf = new Ear('phone', ['escalated', 'resolved']);
    await using stage = await Stage.begin({ channels: [deaf], every: HOUR, incidents: { escalateAfter: 2 * HOUR } });
    await stage.runs('x. x.');
    deaf.isDown = true;
    await stage.runs('x. xx');
    deaf.isDown = false;
    await stage.runs('xx xx .. ..');
    assert.equal(deaf.events, 'escalated resolved');
    assert.match(deaf.heard[0]?.summary ?? '', /neither internal nor external/);
  });

  test('whoever wants to hear of an outage hears of one that comes back; nobody hears twice of an end', async () => {
    const [phone, pager] = [new Ear('phone', ['opened', 'resolved']), new Ear('pager', ['escalated', 'resolved'])];
    await using stage = await Stage.begin({ channels: [phone, pager], every: HOUR, incidents: { escalateAfter: 2 * HOUR } });
    await stage.runs('xxxx..x..');
    assert.deepEqual([phone.events, pager.events], ['opened resolved opened resolved', 'escalated resolved']);
  });

  test('an issue that somebody opens again while all is well ends for no channel a second time', async () => {
    const ear = new Ear('chat');
    await using stage = await Stage.begin({ channels: [ear] });
    await stage.runs('xx..');
    stage.repository.edit({ account: person('octocat'), app: null }, 1, { state: 'open' });
    await stage.runs('...');
    assert.deepEqual([ear.events, stage.open], ['opened resolved', []]);
  });

  test('one that cannot be reached while an outage ends hears of that end, days later and before the next one', async () => {
    for (const next of ['.', 'x']) {
      const deaf = new Ear('phone');
      await using stage = await Stage.begin({ channels: [deaf], every: 12 * HOUR });
      await stage.runs('x');
      deaf.isDown = true;
      await stage.runs('.....');
      deaf.isDown = false;
      await stage.runs(next);
      assert.equal(deaf.events, next === '.' ? 'opened resolved' : 'opened resolved opened');
      assert.equal(deaf.heard[1]?.key, deaf.heard[0]?.key);
    }
  });

  test('an issue that was closed by hand: its end is told when it is over, and below it', async () => {
    const ear = new Ear('chat');
    const hand = { account: person('octocat'), app: null };
    await using stage = await Stage.begin({ channels: [ear] });
    await stage.runs('x');
    stage.repository.edit(hand, 1, { state: 'closed', stateReason: 'not_planned' });
    await stage.runs('xx.');
    assert.deepEqual([ear.events, stage.comments(1)], ['opened', []]);
    await stage.runs('....');
    assert.equal(ear.events, 'opened resolved');
    assert.equal(ear.heard[1]?.state, 'ok');
    const [comment = '', ...more] = stage.comments(1);
    assert.match(comment, /\*\*Over: it lasted 1 h 30 min/);
    assert.deepEqual([more, stage.open, stage.repository.issue(1)?.stateReason], [[], [], 'not_planned']);
  });

  test('a further failure beside what was closed by hand: each has its end, once', async () => {
    const ear = new Ear('chat');
    await using stage = await Stage.begin({ channels: [ear] });
    await stage.runs('x. ');
    stage.repository.edit({ account: person('octocat'), app: null }, 1, { state: 'closed' });
    await stage.runs('x. xx .x .. .. .. ..');
    assert.deepEqual(stage.open, []);
    for (const key of new Set(ear.heard.map((announcement) => announcement.key))) {
      const events = ear.heard.filter((announcement) => announcement.key === key).map(({ event }) => event);
      assert.deepEqual([events[0], events.filter((event) => event === 'resolved').length, events.at(-1)], ['opened', 1, 'resolved']);
    }
    assert.deepEqual([stage.repository.issues.length, stage.comments(1).length], [2, 1]);
  });

  test('hear of an outage by each run that meets it while GitHub answers nothing, of no warning and of no end', async () => {
    const ear = new Ear('chat');
    await using stage = await Stage.begin({ channels: [ear] });
    stage.github.fault('error-500', { times: 10_000 });
    for (const letter of '.dxx.d') assert.equal((await stage.runs(letter)).mail.problems.length, 1);
    assert.equal(ear.events, 'opened opened');
    const [first, second] = ear.heard;
    assert.deepEqual([first?.state, first?.links.issue, first?.key], ['critical', null, second?.key]);
    assert.match(first?.details.at(-1) ?? '', /^No issue could be kept of this/);
    stage.github.clearFaults();
    await stage.runs('x..');
    assert.equal(ear.events, 'opened opened opened resolved');
    assert.equal(stage.repository.issues.length, 1);
  });

  test('hear of an outage of which no issue can be made, and of one that got worse where none can be changed', async () => {
    const ear = new Ear('chat');
    await using stage = await Stage.begin({ channels: [ear] });
    stage.github.fault('error-500', { operation: 'issues/create', times: 10_000 });
    const { mail } = await stage.runs('x. ');
    assert.deepEqual([mail.event, mail.isRemembered, mail.problems.length], ['opened', true, 1], 'what was before is known all the same');
    stage.github.clearFaults();
    await stage.runs('x. ');
    assert.equal(ear.events, 'opened opened');
    stage.github.fault('error-500', { operation: 'issues/update', times: 10_000 });
    await stage.runs('x. xx xx ');
    assert.equal(ear.events, 'opened opened worsened worsened');
    assert.equal(ear.heard[3]?.key, ear.heard[1]?.key);
    await stage.runs('.. .. ');
    assert.equal(ear.events, 'opened opened worsened worsened');
    stage.github.clearFaults();
    await stage.runs('.. .. ');
    assert.match(ear.events, /^opened opened worsened worsened (eased )?resolved$/);
    assert.deepEqual(stage.open, []);
  });

  test('hear once of an outage whose issue was made, though GitHub did not list it afterwards', async () => {
    const ear = new Ear('chat');
    await using stage = await Stage.begin({ channels: [ear] });
    stage.github.fault('error-500', { operation: 'issues/list-for-repo', nth: 4, times: 10_000 });
    const { mail } = await stage.runs('x');
    assert.match(mail.problems.join(), /^GitHub could not list the issues/);
    assert.equal(mail.issue, 1);
    stage.github.clearFaults();
    await stage.runs('x..');
    assert.equal(ear.events, 'opened resolved');
    assert.match(ear.heard[0]?.links.issue ?? '', /\/issues\/1$/);
  });

  test('work that is planned in the configuration silences an outage of which no issue can be kept too', async () => {
    const ear = new Ear('chat');
    const window = { cron: '* * * * *', zone: 'UTC', duration: 60_000, reason: null };
    await using stage = await Stage.begin({ channels: [ear], incidents: { maintenance: [window] } });
    stage.github.fault('error-500', { times: 10_000 });
    await stage.runs('x');
    assert.equal(ear.events, '');
  });

  test('one that cannot be reached costs its tries once a run, whatever there is to tell', async () => {
    let tried = 0;
    const dead: Channel = {
      name: 'dead',
      wants: () => true,
      send: async () => {
        tried++;
        return { kind: 'failed', reason: 'connection refused', lasting: false };
      },
    };
    const listed = finding({ check: 'blocklist', target: '203.0.113.7', code: 'blocklist-listed', state: 'critical', message: 'Listed.' });
    const ear = new Ear('chat');
    await using stage = await Stage.begin({ channels: [dead, ear] });
    for (const run of [1, 2, 3]) {
      const { mail, posture } = await stage.run(runOf('x.', stage.now, [listed]));
      stage.now += HOUR;
      assert.equal(tried, run);
      assert.deepEqual([...new Set([...mail.problems, ...posture.problems])], ['channel dead: connection refused']);
    }
    assert.equal(ear.events, 'opened opened');
  });

  test('GitHub that is out of order keeps its own error, and the channel hears at once, and of the issue when it is back', async () => {
    const ear = new Ear('chat');
    await using stage = await Stage.begin({ channels: [ear] });
    stage.github.fault('error-500', { times: 100 });
    const failed = await stage.runs('x');
    assert.deepEqual([failed.mail.issue, failed.mail.isRemembered], [null, false]);
    assert.match(failed.mail.problems.join(), /GitHub/);
    stage.github.clearFaults();
    assert.equal(ear.events, 'opened');
    await stage.runs('x');
    assert.deepEqual(
      ear.heard.map(({ event, links }) => [event, links.issue === null]),
      [
        ['opened', true],
        ['opened', false],
      ],
    );
  });
});

describe('channels without an issue', () => {
  /** Runs with a file that stays, or is gone with the machine. */
  async function runs(letters: string, ear: Ear, store: RecordStore): Promise<void> {
    let now = Date.parse('2026-11-24T00:00:00Z');
    for (const letter of letters) {
      const clock = { now: () => now, monotonic: () => now, sleep: () => Promise.resolve() };
      const told = {
        incidents: INCIDENTS,
        key: 'k',
        origin: null,
        isComplete: true,
        source: 'c.yml',
        runUrl: null,
        before: () => '',
        channels: [ear],
        clock,
      };
      await trackWithoutIssues({ ...told, report: reportOf(letter, now), redact: (text) => text }, store);
      now += HOUR;
    }
  }

  function file(forgets = false): RecordStore & { text: string | null } {
    return {
      text: null,
      forgets,
      read(): string | null {
        return this.text;
      },
      write(text: string): void {
        this.text = text;
      },
    };
  }

  test('are told of the same transitions, remembered in a file', async () => {
    const ear = new Ear('chat');
    await runs('.ddxx..x..', ear, file());
    assert.equal(ear.events, 'opened worsened resolved reopened resolved');
  });

  test('are reminded, and told of no warning that only one run has met', async () => {
    const ear = new Ear('chat');
    await runs('d', ear, file());
    assert.equal(ear.events, '');
    await runs('x'.repeat(25), ear, file());
    assert.equal(ear.events, 'opened reminded');
  });

  test('trouble long after the last is another incident, and is told as one', async () => {
    const ear = new Ear('chat');
    const store = file();
    await runs('x..', ear, store);
    await runs(`${'.'.repeat(30)}x`, ear, store);
    assert.equal(ear.events, 'opened resolved opened');
  });

  test('one that was out of order is told by the next run', async () => {
    const ear = new Ear('chat');
    const store = file();
    ear.isDown = true;
    await runs('x', ear, store);
    ear.isDown = false;
    await runs('xx', ear, store);
    assert.equal(ear.events, 'opened');
  });

  test('one that missed the beginning and hears of it in the run that ends it, hears the end too', async () => {
    const ear = new Ear('chat');
    const store = file();
    ear.isDown = true;
    await runs('xx.', ear, store);
    ear.isDown = false;
    await runs('..', ear, store);
    assert.equal(ear.events, 'opened resolved');
  });

  test('a machine that forgets tells each failing run anew, for none is known to be the first', async () => {
    const ear = new Ear('chat');
    for (const letter of '.!x.') await runs(letter, ear, file(true));
    assert.equal(ear.events, 'opened opened');
  });

  test('what a later version has kept is left as it is, and what cannot be read is told once', async () => {
    const ear = new Ear('chat');
    const store = file();
    await runs('x', ear, store);
    const later = store.text?.replace('"version": 1', '"version": 2') ?? '';
    const clock = { now: () => Date.parse('2026-11-24T01:00:00Z'), monotonic: () => 0, sleep: () => Promise.resolve() };
    const told = { incidents: INCIDENTS, key: 'k', origin: null, isComplete: true, source: 'c.yml', runUrl: null, before: () => '', clock };
    const tracked = { ...told, channels: [ear], report: reportOf('x', clock.now()), redact: (text: string) => text };
    store.text = later;
    const kept = await trackWithoutIssues(tracked, store);
    assert.deepEqual([kept.events, kept.isRemembered, store.text, ear.events], [[], false, later, 'opened']);
    assert.match(
      kept.problems.join(),
      /^A later version of this program remembers the incidents: .* Use that version, or another report-dir\.$/,
    );
    store.text = later.slice(0, 200);
    const spoilt = await trackWithoutIssues(tracked, store);
    assert.equal(spoilt.isRemembered, false);
    assert.match(spoilt.problems.join(), /could not be read .*: this run counts as the first one\.$/);
    assert.deepEqual((await trackWithoutIssues(tracked, store)).problems, []);
  });

  test('what the run before knew is known where it was kept, or where a file goes on from run to run', async () => {
    const clock = { now: () => Date.parse('2026-11-24T01:00:00Z'), monotonic: () => 0, sleep: () => Promise.resolve() };
    const told = { incidents: INCIDENTS, key: 'k', origin: null, isComplete: true, source: 'c.yml', runUrl: null, before: () => '', clock };
    const tracked = { ...told, channels: [], report: reportOf('.', clock.now()), redact: (text: string) => text };
    const isRemembered = async (store: RecordStore) => {
      const { events, isRemembered: known } = await trackWithoutIssues(tracked, store);
      assert.deepEqual(events, [], 'all is well');
      return known;
    };
    const [lasting, artifact] = [file(), file(true)];
    assert.deepEqual([await isRemembered(lasting), await isRemembered(artifact)], [true, false], 'the first run');
    assert.deepEqual([await isRemembered(lasting), await isRemembered(artifact)], [true, true], 'the second');
  });

  test('what a run has changed is told, and the loops that fail from then on are known', async () => {
    const clock = { now: () => Date.parse('2026-11-24T01:00:00Z'), monotonic: () => 0, sleep: () => Promise.resolve() };
    const told = { incidents: INCIDENTS, key: 'k', origin: null, isComplete: true, source: 'c.yml', runUrl: null, before: () => '', clock };
    const tracked = { ...told, channels: [], report: reportOf('x', clock.now()), redact: (text: string) => text };
    const store = file();
    assert.deepEqual(await loopsKeptAsFailing(store, 'k'), []);
    assert.deepEqual((await trackWithoutIssues(tracked, store)).events, ['opened']);
    assert.deepEqual([await loopsKeptAsFailing(store, 'k'), await loopsKeptAsFailing(store, 'other')], [['gmail'], []]);
  });

  test('a spoilt file is a first run', async () => {
    const ear = new Ear('chat');
    for (const text of [
      '{',
      '[]',
      '{"incidents":{"mail k":{"memory":{"phase":"open","runs":[1],"last":7}}}}',
      '{"incidents":{"mail k":5}}',
    ]) {
      await runs('.', ear, { ...file(), read: () => text });
    }
    assert.equal(ear.events, '');
  });
});
