import assert from 'node:assert/strict';
import test from 'node:test';
import { cronProblem, isTimeZone, windowAt } from '../../../../src/incidents/planned/maintenance.ts';

const HOUR = 3_600_000;
const nightly = (zone: string) => [{ cron: '30 2 * * *', zone, duration: HOUR, reason: null }];
const within = (zone: string, iso: string) => windowAt(nightly(zone), Date.parse(iso)) !== null;

test('a window begins at its minute and ends after its duration', () => {
  assert.deepEqual(
    ['2026-11-24T02:29:59.999Z', '2026-11-24T02:30:00Z', '2026-11-24T03:29:59.999Z', '2026-11-24T03:30:00Z'].map((iso) =>
      within('UTC', iso),
    ),
    [false, true, true, false],
  );
});

test('its fields are meant in its time zone, in summer and in winter', () => {
  assert.equal(within('Europe/Berlin', '2026-11-24T01:45:00Z'), true);
  assert.equal(within('Europe/Berlin', '2026-07-24T00:45:00Z'), true);
  assert.equal(within('Europe/Berlin', '2026-07-24T01:45:00Z'), false);
});

test('the night in which the clock is put forward has no 2:30, and a window all the same', () => {
  const minutes = Array.from({ length: 24 * 12 }, (_, index) => Date.parse('2026-03-29T00:00:00Z') + index * 300_000);
  const inside = minutes.filter((now) => windowAt(nightly('Europe/Berlin'), now) !== null);
  assert.ok(inside.length > 0 && inside.length <= 12, String(inside.length));
});

test('a window that goes over midnight is still on after it', () => {
  const windows = [{ cron: '0 23 * * 6', zone: 'UTC', duration: 3 * HOUR, reason: 'backup' }];
  assert.equal(windowAt(windows, Date.parse('2026-11-29T01:59:00Z'))?.reason, 'backup');
  assert.equal(windowAt(windows, Date.parse('2026-11-29T02:00:00Z')), null);
});

test('fields that are none, or never come, are told', () => {
  for (const fields of ['', '61 * * * *', '* * * *', '0 0 2 * * 0', '0 0 31 2 *', 'every day'])
    assert.notEqual(cronProblem(fields), null, fields);
  for (const fields of ['0 2 * * 0', '*/15 9-17 * * MON-FRI', '0 0 29 2 *']) assert.equal(cronProblem(fields), null, fields);
});

test('time zones are those of the IANA database', () => {
  assert.deepEqual(['Europe/Berlin', 'UTC', 'Mars/Olympus', ''].map(isTimeZone), [true, true, false, false]);
});
