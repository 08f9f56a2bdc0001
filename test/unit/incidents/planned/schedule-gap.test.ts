import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scheduleGap } from '../../../../src/incidents/planned/schedule-gap.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const GAPS: readonly (readonly [fields: string, what: string, gap: number | null])[] = [
  ['*/5 * * * *', 'every five minutes', 5 * MINUTE],
  ['7 * * * *', 'every hour', HOUR],
  ['0 */6 * * *', 'every six hours', 6 * HOUR],
  ['13 4 * * *', 'every day', 24 * HOUR],
  ['0 0 * * 1', 'every week', 7 * 24 * HOUR],
  ['0,20 * * * *', 'at two minutes of the hour, one gap twice as long as the other', 30 * MINUTE],
  ['0,19 * * * *', 'where it is longer than twice', null],
  ['*/30 8-17 * * *', 'not at night', null],
  ['*/30 * * * 1-5', 'not at the weekend', null],
  ['0 0 1,8 * *', 'a week, then three', null],
  ['0 0 1-20 * *', 'not at the end of a month', null],
  ['0 0 * 1-11 *', 'not in December', null],
  ['0 0 31 2 *', 'never', null],
  ['every hour', 'not a schedule', null],
];

// A Tuesday, in the middle of an hour.
for (const [fields, what, gap] of GAPS) {
  test(`${fields}: ${what}`, () => {
    const found = scheduleGap(fields, Date.parse('2026-11-24T12:34:56Z'));
    // A day ends within an hour, so the mean is not whole.
    if (gap === null || found === null) assert.equal(found, gap);
    else assert.ok(Math.abs(found - gap) <= gap * 0.01, `${found}`);
  });
}

test('over a whole day the mean is exact', () => {
  assert.equal(scheduleGap('0,20 * * * *', Date.parse('2026-11-24T12:00:00Z')), 30 * MINUTE);
});
