import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { INCIDENT_KINDS } from '../../../src/core/result/announcement.ts';
import { byHand } from '../../doubles/github/model/accounts.ts';
import { findingOf, runOf } from './letters.ts';
import { HOUR, Stage } from './stage.ts';

/** One run after the other: loops (see letters.ts), then findings. */
const STORIES: readonly (readonly string[])[] = [
  ['x.', 'xx', '?x', '.x', '.x', '..', '..'],
  ['xx', 'x?', '??', 'x.', 'd.', 'd.', 'd.', '..', '..'],
  ['d.', 'd.', '!.', 'dd', 'dd', 'x.', '.x', '..', '..', 'd.', 'd.'],
  ['.. c~', '.. c~', '.. c! b~', '.. c! b~', '.. c~', '.. c.', '.. c.'],
  ['!. c~', '!. c~', 'x. c?', '.. c.', '.. c.'],
  ['??', '??', '?. s~', '?. s~', '.. s~', '.. s.', '.. s.'],
  ['x.', '..', '..', 'x.', '..', '..', 'x.', '..', '..', 'x.', 'd.', '..', '..'],
  ['xx', 'x_', '._', '._'],
  ['xx', '-.', 'x.'],
  ['x_', 'x.'],
  ['d.', 'd.', '..', 'dd'],
];

async function told(runs: readonly string[]): Promise<string> {
  await using stage = await Stage.begin();
  const lines: string[] = [];
  let before: readonly string[] = [];
  for (const run of runs) {
    const [letters = '', ...found] = run.split(' ');
    const kept = await stage.run(runOf(letters, stage.now, found.map(findingOf)));
    const events = INCIDENT_KINDS.flatMap((kind) => {
      const { event, issue, done, problems } = kept[kind];
      return event === null && issue === null && done.length === 0 && problems.length === 0
        ? []
        : [`  ${kind}: ${event ?? '-'}, issue ${issue ?? '-'} ${[...done, ...problems].join(' ')}`.trimEnd()];
    });
    const issues = stage.repository.issues.map(
      ({ number, title, state, labels }) => `  #${number} ${state} [${labels.join(', ')}] ${title}`,
    );
    lines.push(run, ...events, ...issues.filter((issue) => !before.includes(issue)));
    before = issues;
    stage.now += HOUR / 2;
  }
  return lines.join('\n');
}

test('titles, states and labels of issues, and what a run says that it did', async () => {
  const golden = new URL('golden/titles.txt', import.meta.url);
  const text = `${(await Promise.all(STORIES.map(told))).join('\n\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
  assert.equal(text, readFileSync(golden, 'utf8'));
});

test('a burst that loses a mail more or less keeps the title that its issue has', async () => {
  await using stage = await Stage.begin();
  const titleAfter = async (lost: number) => {
    const probes = { sent: 20, seen: 20 - lost, lost, lossAtLeast: 0.2, lossAtMost: 0.7, reordered: 0, p50Ms: 40, p95Ms: 50 };
    await stage.runs('x', { outcome: 'delivered', probes });
    return stage.repository.issue(1)?.title;
  };
  const title = await titleAfter(9);
  assert.match(title ?? '', /gmail \(9 of 20 lost\)/);
  assert.deepEqual([await titleAfter(10), await titleAfter(9)], [title, title]);
});

test('the title follows the next warning where somebody has spoilt what the issue knew', async () => {
  await using stage = await Stage.begin();
  await stage.runs('x');
  const spoilt = (stage.repository.issue(1)?.body ?? '').replace(/"phase":"open"/, '"phase":');
  stage.repository.edit(byHand('octocat'), 1, { body: spoilt });
  await stage.runs('d');
  assert.equal(stage.repository.issue(1)?.title, '⚠️ Mail works, with gmail (duplicate)');
});
