import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { INCIDENT_KINDS } from '../../../src/core/result/announcement.ts';
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
