import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADDRESSES, configOf, linesOf, loadText, oneLoop } from '../loading.ts';

const withIncidents = (inner: string) => `${oneLoop(...ADDRESSES)}incidents: {${inner}}\n`;

test('incidents load to exactly what they say', () => {
  const text = `${oneLoop(...ADDRESSES)}
channels:
  phone: {type: ntfy, url: 'https://ntfy.example.net/alerts'}
incidents:
  key: production
  label: mail-alarm
  assignees: [octocat]
  close-after: 4
  window: 3 of 5
  confirm: false
  remind-after: 12h
  remind-times: 0
  still-down-after: "4"
  posture: summary
  escalate-after: 4h
  escalate: {labels: [urgent], assignees: ['dependabot[bot]'], channels: [phone]}
  maintenance:
    - {cron: "0 2 * * 0", zone: Europe/Berlin, duration: 2h, reason: backup}
    - {cron: "30 4 1 * *", duration: 30m}
`;
  const hour = 3_600_000;
  assert.deepEqual(configOf(loadText(text)).incidents, {
    key: 'production',
    label: 'mail-alarm',
    assignees: ['octocat'],
    openAfter: 2,
    closeAfter: 4,
    window: { bad: 3, of: 5 },
    confirm: false,
    remindAfter: 12 * hour,
    remindTimes: 0,
    stillDownAfter: 4,
    posture: 'summary',
    escalateAfter: 4 * hour,
    escalate: { labels: ['urgent'], assignees: ['dependabot[bot]'], channels: ['phone'] },
    maintenance: [
      { cron: '0 2 * * 0', zone: 'Europe/Berlin', duration: 2 * hour, reason: 'backup' },
      { cron: '30 4 1 * *', zone: 'UTC', duration: hour / 2, reason: null },
    ],
  });
});

const WRONG: readonly [inner: string, error: RegExp][] = [
  ['open-after: 0', /incidents\.open-after: not usable \(expected a whole number from 1 to 20, got the number 0\)/],
  ['close-after: 21', /incidents\.close-after: not usable/],
  ['window: 5 of 3', /incidents\.window: can never be met/],
  ['window: 3 of 5, open-after: 3', /incidents\.open-after: contradicts window, .*keep one of the two/],
  ['remind-times: 21', /incidents\.remind-times: not usable \(expected a whole number from 0 to 20/],
  ['still-down-after: 0', /incidents\.still-down-after: not usable \(expected a whole number from 1 to 20/],
  ['posture: isue', /incidents\.posture: not usable \(expected one of issue, summary, got "isue"\); did you mean issue/],
  ['window: often', /incidents\.window: not usable \(expected such as 3 of 5/],
  ['remind-after: 5m', /incidents\.remind-after: too short \(expected at least 1h/],
  ['label: "a,b"', /incidents\.label: not usable \(expected a label of at most 42 characters without a comma/],
  ['assignees: ["@octocat"]', /incidents\.assignees\[0\]: not usable \(expected a login such as octocat/],
  ['escalate: {channels: [phone]}', /incidents\.escalate\.channels\[0\]: no such entry in channels/],
  ['maintenance: [{cron: "61 * * * *", duration: 1h}]', /incidents\.maintenance\[0\]\.cron: not usable \(.*\) \(expected five fields/],
  ['maintenance: [{cron: "0 2 * * 0", zone: Mars/Olympus, duration: 1h}]', /maintenance\[0\]\.zone: no time zone that is known here/],
  ['maintenance: [{cron: "0 2 * * 0", duration: 8d}]', /maintenance\[0\]\.duration: too long \(expected at most 7d/],
  ['maintenance: [{duration: 1h}]', /incidents\.maintenance\[0\]\.cron: is missing/],
  ['open-afer: 3', /unknown key; did you mean open-after\?/],
];
for (const [inner, error] of WRONG) {
  test(`${inner} is one error with its place`, () => {
    const [line, ...more] = linesOf(loadText(withIncidents(inner)));
    assert.deepEqual(more, []);
    assert.match(line ?? '', /^c\.yml:\d+:\d+ /);
    assert.match(line ?? '', error);
  });
}
