import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import { durationHint, parseDuration, writeDuration } from '../../../../src/config/schema/sections/durations.ts';

test('each unit counts as what it is', () => {
  const cases: Readonly<Record<string, number>> = {
    '500ms': 500,
    '90s': 90_000,
    '5m': 300_000,
    '24h': 86_400_000,
    '21d': 1_814_400_000,
    '007s': 7_000,
  };
  for (const [text, ms] of Object.entries(cases)) assert.equal(parseDuration(text), ms, text);
});

test('anything else is no duration', () => {
  for (const text of ['', '0s', '90', 's', '1.5s', '-1s', '+1s', '1 s', '1S', '1w', '1m30s', '1e3s', ' 1s', '1s\n', '١s', '12345678s']) {
    assert.equal(parseDuration(text), null, JSON.stringify(text));
  }
});

test('what is written reads back to the same', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999 }), (ms) => parseDuration(writeDuration(ms)) === ms));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom('ms', 's', 'm', 'h', 'd'), (count, unit) => {
      const ms = parseDuration(`${count}${unit}`);
      assert.ok(ms !== null && Number.isSafeInteger(ms));
      assert.equal(parseDuration(writeDuration(ms)), ms);
    }),
  );
});

test('other ways to write a duration are understood well enough for a hint', () => {
  for (const [text, hint] of [
    ['1h30m', 'write 90m'],
    ['1.5h', 'write 90m'],
    ['0.5s', 'write 500ms'],
    ['PT60S', 'write 1m'],
    ['P1DT12H', 'write 36h'],
    ['2m 30s', 'write 150s'],
    ['1w', 'write 7d'],
    ['2 weeks', 'write 14d'],
    ['daily', 'write 24h'],
    ['0h0m', null],
    ['1h 30', null],
  ] as const)
    assert.equal(durationHint(text), hint, text);
});

test('any text is read or not, and a hint is itself right', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{1,9} ?(s|sec|seconds|min|Hours|x)?$/)), (text) => {
      const ms = parseDuration(text);
      assert.ok(ms === null || ms > 0);
      const written = /^write (.*)$/.exec(durationHint(text) ?? '')?.[1];
      if (written !== undefined) assert.notEqual(parseDuration(written), null);
    }),
  );
  assert.equal(durationHint('90'), 'add the unit: 90s for seconds, 90m for minutes');
  assert.equal(durationHint('5 Minutes'), 'write 5m');
  assert.equal(durationHint('soon'), null);
});
