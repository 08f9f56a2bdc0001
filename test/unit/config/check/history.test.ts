import assert from 'node:assert/strict';
import test from 'node:test';
import { configOf, linesOf, loadText } from '../loading.ts';

const DAY = 24 * 3_600_000;
const history = (value: string) => loadText(`domains: {example.net: }\nhistory: ${value}`);
const DEFAULT = { branch: 'email-continuity', repository: null, retention: 90 * DAY, details: false, page: false, every: null };

test('a history is kept where that is said', () => {
  assert.equal(configOf(loadText('domains: {example.net: }')).history, undefined);
  for (const off of ['false', '"false"']) assert.equal(configOf(history(off)).history, undefined);
  for (const on of ['true', '"true"', '', '{}']) assert.deepEqual(configOf(history(on)).history, DEFAULT);
  assert.deepEqual(
    configOf(history('{branch: a/b, repository: octo/mail-history, retention: 1d, details: true, page: true, every: 10m}')).history,
    {
      branch: 'a/b',
      repository: 'octo/mail-history',
      retention: DAY,
      details: true,
      page: true,
      every: 600_000,
    },
  );
});

test('mistakes are told with their line and key', () => {
  for (const [value, words] of [
    ['yes please', /^c\.yml:2:10 history: .*expected true, false, or a mapping/],
    ['[]', /history: .*true, false, or a mapping/],
    ['{brnch: x}', /history\.brnch: unknown key.*branch/],
    ['{branch: refs/heads/x}', /history\.branch: .*a name such as email-continuity/],
    ['{branch: "a..b"}', /history\.branch: /],
    ['{branch: "-x"}', /history\.branch: /],
    ['{repository: octo}', /history\.repository: .*owner\/name/],
    ['{retention: 90}', /history\.retention: .*add the unit/],
    ['{retention: 12h}', /history\.retention: .*from 1d to 3650d/],
    ['{every: 10s}', /history\.every: .*from 1m to 31d/],
    ['{page: maybe}', /history\.page: .*true or false/],
    ['{details: maybe}', /history\.details: .*true or false/],
  ] as const) {
    assert.match(linesOf(history(value))[0] ?? '', words, value);
  }
});
