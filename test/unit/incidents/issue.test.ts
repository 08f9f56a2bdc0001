import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import test, { describe } from 'node:test';
import type { LoopReport, Report } from '../../../src/core/result/report.ts';
import { byHand, person, personalGrant } from '../../doubles/github/model/accounts.ts';
import { finding, strangeCode } from '../../doubles/reports/sample-parts.ts';
import { HOUR, reportOf, Stage } from './stage.ts';

/** The visible text of an issue. */
const visible = (body: string | null | undefined) => (body ?? '').replace(/<!--.*?-->/gs, '');

describe('the issue of an incident', () => {
  test('opens at the first failure, is kept up to date, and closes itself with the length of the outage', async () => {
    await using stage = await Stage.begin();
    await stage.runs('..');
    assert.deepEqual(stage.repository.issues, []);
    const opened = await stage.runs('x');
    assert.deepEqual([opened.mail.issue, stage.open], [1, [1]]);
    const issue = stage.repository.issue(1);
    assert.equal(issue?.title, '🚨 Deliverability problem: internal mail works, gmail (lost) does not get it');
    assert.deepEqual(issue?.labels, ['email-continuity']);
    assert.match(issue?.body ?? '', /What to do:\*\* Follow the queue id\./);
    assert.match(issue?.body ?? '', /\*\*Since\*\* 2026-11-24 01:00 UTC · \*\*Seen\*\*/, 'what has just begun has no length');
    assert.doesNotMatch(issue?.body ?? '', /Acknowledged/);
    assert.ok(!stage.github.journal.some(({ method }) => method === 'DELETE'), 'nothing is taken off what was just made');
    await stage.runs('xx');
    assert.match(stage.repository.issue(1)?.body ?? '', /\*\*Since\*\* 2026-11-24 01:00 UTC \(1 h\)/);
    assert.match(stage.repository.issue(1)?.body ?? '', /🟥🟥🟥/);
    assert.deepEqual(stage.comments(1), []);
    const recovering = await stage.runs('.');
    assert.equal(recovering.mail.issue, 1);
    assert.match(stage.repository.issue(1)?.body ?? '', /Mail works again, since 2026-11-24 02:30 UTC/);
    const closed = await stage.runs('.');
    assert.deepEqual([closed.mail.issue, stage.open], [1, []]);
    assert.equal(stage.repository.issue(1)?.stateReason, 'completed');
    assert.equal(stage.comments(1).length, 1);
    assert.match(stage.comments(1)[0] ?? '', /Over: it lasted 1 h 30 min, from 2026-11-24 01:00 UTC to 2026-11-24 02:30 UTC/);
    assert.equal((await stage.runs('.')).mail.issue, null);
  });

  test('shows the last runs of its loops where they are kept, and keeps within the limit of a body', async () => {
    const parts: string[] = [];
    const before = ({ loops }: Report) => {
      parts.push(loops.map(({ name }) => name).join());
      return `| Loop | Last 30 runs |\n| --- | --- |\n${loops.map(({ name }) => `| ${name} | ▁▂× |`).join('\n')}`;
    };
    await using stage = await Stage.begin({ before });
    await stage.runs('xx');
    assert.match(stage.repository.issue(1)?.body ?? '', /\*\*Last 2 runs:\*\*[^]*\| gmail \| ▁▂× \|\n/);
    assert.deepEqual(new Set(parts), new Set(['internal,gmail']));
    await using long = await Stage.begin({ before: () => '▁'.repeat(60_000) });
    await long.runs('xx');
    const body = long.repository.issue(1)?.body ?? '';
    assert.ok(body.length <= 65_536 && body.includes('What to do'), String(body.length));
    assert.ok(!body.includes('▁'), 'what does not fit is left out whole');
  });

  test('makes its labels in the first run, so that a missing permission is told before the first outage', async () => {
    await using stage = await Stage.begin();
    await stage.runs('.');
    assert.deepEqual([...stage.repository.labels.values()], ['email-continuity', 'email-continuity-posture', 'email-continuity-monitor']);
    const asked = stage.github.calls('issues/list-for-repo').map(({ query }) => query['labels']);
    assert.ok(!asked.includes('maintenance'), 'planned work is no matter where all is well');
  });

  test('a warning opens with the second run in a row, remembered in the description of the label', async () => {
    await using stage = await Stage.begin();
    await stage.runs('d');
    assert.deepEqual(stage.repository.issues, []);
    assert.match(
      stage.repository.labelDescriptions.get('email-continuity') ?? '',
      /^Last runs of gmail\.internal: , since 2026-11-24T00:00Z ~[0-9a-f]{2}1$/,
    );
    await stage.runs('.d');
    assert.deepEqual(stage.repository.issues, []);
    await stage.runs('d');
    assert.deepEqual(stage.open, [1]);
    assert.match(stage.repository.issue(1)?.body ?? '', /\*\*Since\*\* 2026-11-24 01:00 UTC/);
  });

  test('what was remembered of warnings is forgotten when enough runs were good', async () => {
    await using stage = await Stage.begin();
    await stage.runs(`d${'.'.repeat(21)}`);
    assert.equal(stage.repository.labelDescriptions.get('email-continuity'), 'Mail does not work as it should');
    const calls = stage.github.journal.length;
    await stage.runs('.');
    const methods = stage.github.journal.slice(calls).map(({ method }) => method);
    assert.deepEqual(new Set(methods), new Set(['GET']));
  });

  test('trouble that comes back within a day opens the same issue again', async () => {
    await using stage = await Stage.begin();
    await stage.runs('x..x');
    assert.deepEqual([stage.open, stage.repository.issues.length], [[1], 1]);
    assert.match(stage.comments(1).at(-1) ?? '', /It is back/);
    assert.match(stage.repository.issue(1)?.body ?? '', /\*\*Outages\*\* 2/);
    stage.options = { ...stage.options, every: 13 * HOUR };
    await stage.runs('....x');
    assert.deepEqual(stage.open, [2]);
  });

  test('a hundred failing runs are one issue, and comments are reminders only', async () => {
    await using stage = await Stage.begin({ every: HOUR });
    await stage.runs('x'.repeat(100));
    assert.deepEqual([stage.open, stage.repository.issues.length], [[1], 1]);
    // After 24 h and 48 h more; the next would come after 96 h.
    assert.equal(stage.comments(1).length, 2);
    assert.ok(stage.comments(1).every((comment) => comment.includes('**Still so**')));
  });

  test('trouble of the monitor has an issue of its own, which says nothing of mail', async () => {
    await using stage = await Stage.begin();
    await stage.runs('??');
    const [issue, ...more] = stage.repository.issues;
    assert.deepEqual(more, []);
    assert.equal(issue?.title, '❔ The monitor cannot look: whether mail arrives is not known for gmail (fetch_failed)');
    assert.deepEqual(issue?.labels, ['email-continuity', 'email-continuity-monitor']);
    assert.doesNotMatch(visible(issue?.body), /🚨|outage|not delivered/i);
    await stage.runs('..');
    assert.deepEqual(stage.open, []);
  });

  test('an unknown run neither opens nor closes the issue of mail', async () => {
    await using stage = await Stage.begin();
    await stage.runs('x.?');
    assert.deepEqual(stage.open.includes(1), true);
    assert.match(stage.repository.issue(1)?.body ?? '', /This run could not look\. Last known: Deliverability problem/);
    await stage.runs('.');
    assert.equal(stage.repository.issue(1)?.state, 'closed');
  });

  test('title and first line follow what is known where a run could look at a part only', async () => {
    await using stage = await Stage.begin();
    const first = () => /^## (.*)$/m.exec(stage.repository.issue(1)?.body ?? '')?.[1];
    await stage.runs('xx .?');
    assert.equal(stage.repository.issue(1)?.title, '🚨 When last seen: internal (lost); gmail works again');
    assert.equal(first(), '❔ This run could not look. Last known: internal \\(lost\\)');
    await stage.runs('.. ..');
    assert.match(first() ?? '', /^✅ Over: it lasted /);
  });

  test('title follows what becomes of a loop, and that it only comes and goes', async () => {
    await using stage = await Stage.begin();
    await stage.runs('x');
    await stage.runs('x', { outcome: 'bounced' });
    assert.match(stage.repository.issue(1)?.title ?? '', /gmail \(bounced\)/);
    await stage.runs('.x.x.x..');
    assert.equal(stage.repository.issue(1)?.title, '⚠️ gmail works again, but it comes and goes');
  });

  test('a loop that was taken out of the configuration has not recovered, and that is what it says', async () => {
    await using stage = await Stage.begin();
    await stage.runs('.x ');
    await stage.runs('._ ');
    assert.deepEqual(stage.open, []);
    assert.match(stage.repository.issue(1)?.body ?? '', /^## ❔ Not recovered: nobody looks at it any more$/m);
    assert.match(stage.comments(1).at(-1) ?? '', /\*\*Not recovered: nobody looks at it any more\.\*\* no longer looked at: internal/);
  });

  test('gets its title anew when the verdict changes, unless somebody has renamed it', async () => {
    await using stage = await Stage.begin();
    await stage.runs('dd');
    assert.match(stage.repository.issue(1)?.title ?? '', /^⚠️ Mail works, with gmail \(duplicate\)$/);
    await stage.runs('x');
    assert.match(stage.repository.issue(1)?.title ?? '', /^🚨 Deliverability problem/);
    assert.match(stage.comments(1)[0] ?? '', /It has become worse/);
    stage.repository.edit({ account: person('octocat'), app: null }, 1, { title: 'Gmail again' });
    await stage.runs('dx..');
    assert.deepEqual([stage.repository.issue(1)?.title, stage.open], ['Gmail again', []]);
  });

  test('what somebody writes above its text stays, and the issue goes on', async () => {
    await using stage = await Stage.begin();
    await stage.runs('x');
    const body = stage.repository.issue(1)?.body ?? '';
    stage.repository.edit({ account: person('octocat'), app: null }, 1, { body: `Ticket 17.\r\n\r\n${body}` });
    await stage.runs('x..');
    assert.deepEqual([stage.repository.issues.length, stage.open], [1, []]);
    assert.match(stage.repository.issue(1)?.body ?? '', /^Ticket 17\.\r\n\r\n<!-- .* -->\n\n## .*Closed by itself/s);
  });

  test('a closing by hand is respected until the trouble is over', async () => {
    await using stage = await Stage.begin();
    await stage.runs('x');
    stage.repository.edit({ account: person('octocat'), app: null }, 1, { state: 'closed' });
    await stage.runs('xxxx');
    assert.deepEqual([stage.open, stage.repository.issues.length, stage.comments(1)], [[], 1, []]);
    await stage.runs('..x');
    assert.deepEqual(stage.open, [2]);
  });

  test('a second outage that is closed by hand is not called over, nor its end that of the first', async () => {
    await using stage = await Stage.begin();
    await stage.runs('x..x');
    stage.repository.edit({ account: person('octocat'), app: null }, 1, { state: 'closed' });
    await stage.runs('x');
    const read = visible(stage.repository.issue(1)?.body);
    assert.match(read, /^## 🚨 Deliverability problem/m);
    assert.match(read, /\*\*Closed by hand\*\* while it lasts/);
    assert.doesNotMatch(read, /Over:|Closed by itself/);
  });

  test('labels that somebody adds or takes off stay as they are', async () => {
    await using stage = await Stage.begin();
    const hand = { account: person('octocat'), app: null };
    await stage.runs('x..x..x..x..');
    assert.deepEqual(stage.repository.issue(1)?.labels, ['email-continuity', 'flapping']);
    stage.repository.edit(hand, 1, { labels: ['email-continuity', 'network'] });
    await stage.runs('x..x');
    assert.deepEqual(stage.repository.issue(1)?.labels, ['email-continuity', 'network']);
    assert.deepEqual(stage.open, [1]);
  });

  for (const end of ['x..', '..'])
    test(`the label by which it is found comes back where somebody took it off, and it is the same issue: ${end}`, async () => {
      await using stage = await Stage.begin();
      await stage.runs('x');
      stage.repository.edit({ account: person('octocat'), app: null }, 1, { labels: ['network'] });
      await stage.runs(end);
      assert.deepEqual([stage.repository.issues.length, stage.open], [1, []]);
      assert.deepEqual(stage.repository.issue(1)?.labels.toSorted(), ['email-continuity', 'network']);
      assert.equal(stage.comments(1).length, 1);
    });

  test('an issue of a stranger with our marks gets no label', async () => {
    await using stage = await Stage.begin();
    await stage.runs('x');
    const body = stage.repository.issue(1)?.body ?? '';
    stage.repository.edit({ account: person('octocat'), app: null }, 1, { labels: [] });
    stage.repository.open({ account: person('stranger'), app: null }, { title: 'Mine', body, labels: [], assignees: [] });
    await stage.runs('x..');
    assert.deepEqual([stage.repository.issue(2)?.labels, stage.open, stage.repository.issues.length], [[], [2], 2]);
  });

  test('who is assigned, or the label, stops reminders; those who are assigned by configuration do not', async () => {
    await using stage = await Stage.begin({ every: 25 * HOUR, incidents: { assignees: ['octocat'] } });
    await stage.runs('xx');
    assert.deepEqual(
      stage.repository.issue(1)?.assignees.map(({ login }) => login),
      ['octocat'],
    );
    assert.equal(stage.comments(1).length, 1);
    stage.repository.edit({ account: person('octocat'), app: null }, 1, { labels: ['email-continuity', 'acknowledged'] });
    await stage.runs('xxxxx');
    assert.equal(stage.comments(1).length, 1);
    assert.match(stage.repository.issue(1)?.body ?? '', /\*\*Acknowledged\*\*/);
  });

  test('escalates once, with labels and the people who are named', async () => {
    const incidents = { escalateAfter: 2 * HOUR, escalate: { labels: ['escalated'], assignees: ['octocat'], channels: [] } };
    await using stage = await Stage.begin({ every: HOUR, incidents });
    await stage.runs('xxxxx');
    assert.deepEqual(stage.repository.issue(1)?.labels, ['email-continuity', 'escalated']);
    assert.deepEqual(
      stage.repository.issue(1)?.assignees.map(({ login }) => login),
      ['octocat'],
    );
    assert.equal(stage.comments(1).length, 1);
    assert.match(stage.comments(1)[0] ?? '', /Escalated.*@octocat$/s);
    await stage.runs('..');
    await stage.runs('x');
    assert.deepEqual(stage.repository.issue(1)?.labels, ['email-continuity']);
  });
});

describe('the text of the issue', () => {
  test('what is left of an escalated failure and is only a warning is not escalated again; a failure is', async () => {
    const incidents = { escalateAfter: 2 * HOUR, escalate: { labels: ['escalated'], assignees: [], channels: [] } };
    await using stage = await Stage.begin({ every: HOUR, incidents });
    const escalations = () => stage.comments(1).filter((comment) => comment.includes('**Escalated**')).length;
    await stage.runs('x. x. x. d. d. d. d. ');
    assert.deepEqual([escalations(), stage.repository.issue(1)?.labels], [1, ['email-continuity']]);
    await stage.runs('x. x. ');
    assert.deepEqual([escalations(), stage.repository.issue(1)?.labels.includes('escalated')], [2, true]);
    await stage.runs('.. .. ');
    assert.deepEqual(stage.open, []);
  });

  test('stays within what GitHub takes, whatever the number of loops and findings', async () => {
    await using stage = await Stage.begin();
    const found = reportOf('x', stage.now);
    const loops = Array.from(
      { length: 1_000 },
      (_, index) => ({ ...(found.loops[1] ?? found.loops[0]), name: `loop-${index}` }) as LoopReport,
    );
    const findings = Array.from({ length: 1_000 }, (_, index) =>
      finding({ state: 'critical', code: strangeCode(`code-${index}`), message: '💥'.repeat(200), evidence: 'é'.repeat(500) }),
    );
    const kept = await stage.run({ ...found, loops, findings });
    assert.deepEqual([kept.mail.problems, kept.mail.issue], [[], 1]);
    const body = stage.repository.issue(1)?.body ?? '';
    assert.ok(body.length > 30_000 && body.length < 65_536, String(body.length));
    assert.match(body, /more loops left out/);
    await stage.runs('..');
    assert.deepEqual(stage.open, []);
  });

  test('is a golden file: what people read while it lasts, and in the end', async () => {
    await using stage = await Stage.begin();
    await stage.runs('.ddx');
    const during = visible(stage.repository.issue(1)?.body);
    await stage.runs('..');
    const after = visible(stage.repository.issue(1)?.body);
    const told = stage.comments(1).map(visible);
    const golden = new URL('golden/issue.md', import.meta.url);
    const text = [during, after, ...told].map((part) => part.trim()).join('\n\n---\n\n');
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, `${text}\n`);
    assert.equal(`${text}\n`, readFileSync(golden, 'utf8'));
  });
});

describe('planned work', () => {
  test('alarms nobody while it lasts, told by an open issue of people', async () => {
    await using stage = await Stage.begin();
    const body = 'start: 2026-11-24T00:00Z\nend: 2026-11-24T01:10Z';
    stage.repository.open(byHand('octocat'), { title: 'New server', body, labels: ['maintenance'] });
    const kept = await stage.runs('xxx');
    assert.deepEqual(stage.open, [1]);
    assert.match(kept.mail.done.join('\n'), /Planned work \(issue #1, until 2026-11-24 01:10 UTC\) silences the alarms of this run/);
    await stage.runs('x');
    assert.deepEqual(stage.open, [1, 2]);
  });

  test('without its end silences nothing, and that is said', async () => {
    await using stage = await Stage.begin();
    stage.repository.open(byHand('octocat'), { title: 'New server', body: 'soon', labels: ['maintenance'] });
    const kept = await stage.runs('x');
    assert.deepEqual(stage.open, [1, 2]);
    assert.match(kept.mail.done.join('\n'), /Issue #1 is labelled maintenance and silences nothing/);
  });

  test('with its end before its start silences nothing, and that is said', async () => {
    await using stage = await Stage.begin();
    const body = 'start: 2026-11-24T01:10Z\nend: 2026-11-24T00:00Z';
    stage.repository.open(byHand('octocat'), { title: 'New server', body, labels: ['maintenance'] });
    const kept = await stage.runs('x');
    assert.deepEqual(stage.open, [1, 2]);
    assert.match(kept.mail.done.join('\n'), /silences nothing: it needs .* and a later one "end:/);
  });

  test('comes again by the configuration', async () => {
    const maintenance = [{ cron: '0 0 * * *', zone: 'UTC', duration: HOUR, reason: 'backup' }];
    await using stage = await Stage.begin({ incidents: { maintenance } });
    await stage.runs('xx');
    assert.deepEqual(stage.open, []);
    await stage.runs('x');
    assert.deepEqual(stage.open, [1]);
  });
});

describe('whose issue it is', () => {
  test('the issue of the same workflow goes on when its loops have changed', async () => {
    await using stage = await Stage.begin({
      origin: { step: 'octo/mail/.github/workflows/c.yml probe run', source: 'c.yml', isGone: () => false },
    });
    await stage.runs('x');
    stage.options = { ...stage.options, key: 'gmail.internal.office' };
    await stage.runs('x..');
    assert.deepEqual([stage.repository.issues.length, stage.open], [1, []]);
  });

  test('by a person’s own token, what a colleague has copied is no issue of ours', async () => {
    await using ours = await Stage.begin();
    await ours.runs('x');
    const body = ours.repository.issue(1)?.body ?? '';
    const token = 'ghp_theirOwn';
    await using stage = await Stage.begin({ token, github: { tokens: { [token]: personalGrant('octocat') } } });
    stage.repository.open(byHand('octo'), { title: 'For the meeting', body, labels: ['email-continuity'] });
    await stage.runs('x..');
    assert.deepEqual([stage.repository.issues.length, stage.open, stage.repository.issue(1)?.body], [2, [1], body]);
  });

  test('that of another configuration stays untouched', async () => {
    await using stage = await Stage.begin({ key: 'other' });
    await stage.runs('x');
    stage.options = { ...stage.options, key: 'gmail.internal' };
    await stage.runs('x..');
    assert.deepEqual([stage.repository.issues.length, stage.open], [2, [1]]);
  });

  test('what a colleague has copied out of it is his: neither closed, nor deleted, nor taken for told', async () => {
    await using stage = await Stage.begin();
    await stage.runs('x');
    const body = stage.repository.issue(1)?.body ?? '';
    stage.repository.open(byHand('octocat'), { title: 'For the meeting', body, labels: ['email-continuity'] });
    await stage.runs('x.');
    const quoted = '> <!-- email-continuity:told mail 2 -->\n> **Over**\n\nIs it?';
    stage.repository.comment(byHand('octocat'), 1, quoted);
    stage.repository.comment(byHand('octocat'), 1, quoted.replaceAll('> ', ''));
    await stage.runs('.');
    assert.deepEqual([stage.repository.issue(1)?.state, stage.repository.issue(2)?.state], ['closed', 'open']);
    assert.equal(stage.repository.issue(2)?.body, body);
    const comments = stage.comments(1);
    assert.equal(comments.length, 3);
    assert.deepEqual([comments[0], comments[1]], [quoted, quoted.replaceAll('> ', '')]);
    assert.match(comments[2] ?? '', /Over: it lasted/);
    await stage.runs('..');
    assert.deepEqual(
      [stage.repository.issue(2)?.state, stage.repository.issue(2)?.body, stage.repository.issues.length],
      ['open', body, 2],
    );
  });

  test('hidden lines that somebody has spoilt: the issue goes on, and closes', async () => {
    await using stage = await Stage.begin();
    await stage.runs('x');
    const spoilt = (stage.repository.issue(1)?.body ?? '').replace(/"phase":"open"/, '"phase":');
    stage.repository.edit(byHand('octocat'), 1, { body: spoilt });
    await stage.runs('x..');
    assert.deepEqual([stage.repository.issues.length, stage.open], [1, []]);
  });

  test('and it gets the labels that are due from then on', async () => {
    await using stage = await Stage.begin({ incidents: { escalateAfter: 2 * HOUR } });
    await stage.runs('x');
    const spoilt = (stage.repository.issue(1)?.body ?? '').replace(/"phase":"open"/, '"phase":');
    stage.repository.edit(byHand('octocat'), 1, { body: spoilt });
    await stage.runs('xxxx');
    assert.deepEqual(stage.repository.issue(1)?.labels, ['email-continuity', 'escalated']);
    await stage.runs('..x..x..x..x');
    assert.deepEqual([stage.repository.issue(1)?.labels.includes('flapping'), stage.open], [true, [1]]);
  });
});
