import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { periodOf } from '../../../../src/checks/expected-mail/period.ts';
import { fc } from '../../../harness/random.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (text: string) => Date.parse(text);
const written = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 16));
const berlin = (hour: number, minute = 0) => ({ hour, minute, zone: 'Europe/Berlin' });

function period(every: number, by: ReturnType<typeof berlin> | null, now: string): readonly (string | null)[] {
  const { from, due, next } = periodOf({ every, by }, at(now));
  return [written(from), written(due), written(next)];
}

suite('the time in which a mail must have come', () => {
  test('without a time of day: the last `every`', () => {
    assert.deepEqual(period(6 * HOUR, null, '2026-11-27T10:00:00Z'), ['2026-11-27T04:00', null, null]);
  });

  test('before the due time the last one decides, at it the new one', () => {
    const yesterday = ['2026-11-25T06:00', '2026-11-26T06:00', '2026-11-27T06:00'];
    assert.deepEqual(period(DAY, berlin(7), '2026-11-27T05:59:59Z'), yesterday);
    assert.deepEqual(period(DAY, berlin(7), '2026-11-27T06:00:00Z'), ['2026-11-26T06:00', '2026-11-27T06:00', '2026-11-28T06:00']);
  });

  test('the day is that of the time zone, not that of UTC', () => {
    const tokyo = { hour: 7, minute: 30, zone: 'Asia/Tokyo' };
    assert.deepEqual(period(DAY, tokyo, '2026-11-26T22:31:00Z'), ['2026-11-25T22:30', '2026-11-26T22:30', '2026-11-27T22:30']);
    const honolulu = { hour: 23, minute: 0, zone: 'Pacific/Honolulu' };
    assert.deepEqual(period(DAY, honolulu, '2026-11-27T08:00:00Z'), ['2026-11-25T09:00', '2026-11-26T09:00', '2026-11-27T09:00']);
  });

  test('a day in which clocks change has 23 or 25 hours', () => {
    assert.deepEqual(period(DAY, berlin(7), '2026-03-29T12:00:00Z'), ['2026-03-28T06:00', '2026-03-29T05:00', '2026-03-30T05:00']);
    assert.deepEqual(period(DAY, berlin(7), '2026-10-25T12:00:00Z'), ['2026-10-24T05:00', '2026-10-25T06:00', '2026-10-26T06:00']);
    assert.deepEqual(period(7 * DAY, berlin(7), '2026-03-30T12:00:00Z'), ['2026-03-23T06:00', '2026-03-30T05:00', '2026-03-31T05:00']);
  });

  test('a time that clocks leave out comes when they would have shown it; of one that they show twice, the later counts', () => {
    assert.equal(period(DAY, berlin(2, 30), '2026-03-29T12:00:00Z')[1], '2026-03-29T01:30');
    assert.equal(period(DAY, berlin(2, 30), '2026-10-25T12:00:00Z')[1], '2026-10-25T01:30');
  });

  test('what is no whole number of days is counted in hours', () => {
    assert.equal(period(3 * HOUR, berlin(7), '2026-03-29T12:00:00Z')[0], '2026-03-29T02:00');
  });

  test('over any moment and zone: begun, due and next stand in order, and the clocks show the time that was asked for', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Casablanca', 'UTC');
    const moments = fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') });
    fc.assert(
      fc.property(moments, zones, fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }), (now, zone, hour, minute) => {
        const { from, due, next } = periodOf({ every: DAY, by: { hour, minute, zone } }, now);
        assert.ok(due !== null && next !== null && from < due && due <= now && now < next, `${from} ${due} ${now} ${next}`);
        assert.ok(Math.abs(due - from - DAY) <= 2 * HOUR, String(due - from));
        const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(due);
        assert.equal(shown, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
      }),
      { numRuns: 300 },
    );
  });
});
