import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { LoopReport } from '../../../../src/core/result/report.ts';
import type { History } from '../../../../src/report/history/counts/history.ts';
import { readHistory } from '../../../../src/report/history/keep/read-history.ts';
import { beginOf, dayOf, linesPath } from '../../../../src/report/history/lines/day.ts';
import { compare } from '../../../../src/report/history/numbers/compare.ts';
import { numbersOf } from '../../../../src/report/history/numbers/loop-numbers.ts';
import { wilson } from '../../../../src/core/judge/burst/wilson.ts';
import { differenceBounds } from '../../../../src/report/history/numbers/share.ts';
import { slowerThanUsual } from '../../../../src/report/history/numbers/slower.ts';
import { loop } from '../../../doubles/reports/sample-parts.ts';
import { runAt, textOf } from '../../../doubles/reports/runs.ts';
import { numbers } from '../../../harness/random.ts';

const MINUTES = 60_000;
const DAY = 24 * 60 * MINUTES;

interface Run {
  readonly at: number;
  readonly loop?: Partial<LoopReport>;
}

/** A history of these runs of one loop, every ten minutes unless another gap is due. */
function historyOf(runs: readonly Run[], everyMs: number | null = 10 * MINUTES): History {
  const files = new Map<string, string>();
  for (const { at, loop: its = {} } of runs) {
    const path = linesPath(dayOf(at));
    files.set(
      path,
      `${files.get(path) ?? ''}${textOf(runAt(new Date(at).toISOString(), [{ name: 'gmail', latencyMs: 1_000, ...its }], { everyMs }))}`,
    );
  }
  return readHistory(new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)])));
}

function every(minutes: number, from: number, to: number): readonly number[] {
  return Array.from({ length: Math.ceil((to - from) / (minutes * MINUTES)) }, (_, index) => from + index * minutes * MINUTES);
}

const LOST: Partial<LoopReport> = { outcome: 'lost', state: 'critical', latencyMs: null };
const UNREAD: Partial<LoopReport> = { outcome: 'fetch_failed', state: 'unknown', latencyMs: null };
const begin = beginOf('2026-11-20');

suite('the numbers of a loop', () => {
  test('losses are told in whole probes, with the interval of Wilson', () => {
    const runs = every(10, begin, begin + 10 * DAY).map((at, index) => ({ at, loop: index % 480 === 7 ? LOST : {} }));
    const [found] = numbersOf(historyOf(runs), { from: '2026-11-20', to: '2026-11-29', now: begin + 10 * DAY });
    assert.deepEqual([found?.runs, found?.seen, found?.lost, found?.allowed], [1_440, 1_437, 3, 7]);
    // Newcombe 1998, table I: 81 of 263 is 0.2553 to 0.3662; 0 of 20 is 0 to 0.1611.
    assert.deepEqual(rounded(wilson(81, 263)), [0.2553, 0.3662]);
    assert.deepEqual(rounded(wilson(0, 20)), [0, 0.1611]);
    assert.deepEqual([found?.loss?.share, ...rounded(found?.loss ?? null)], [3 / 1_440, 0.0007, 0.0061]);
    assert.equal(found?.burnRate?.toFixed(4), (3 / 1_440 / 0.005).toFixed(4));
  });

  test('what could not be looked at is neither seen nor lost', () => {
    const runs = every(60, begin, begin + DAY).map((at, index) => ({ at, loop: index < 6 ? UNREAD : {} }));
    const [found] = numbersOf(historyOf(runs, 60 * MINUTES), { from: '2026-11-20', to: '2026-11-20', now: begin + DAY });
    assert.deepEqual([found?.seen, found?.lost, found?.unknown], [18, 0, 6]);
  });

  test('a burst counts probe by probe', () => {
    const probes = { sent: 20, seen: 17, lost: 2, lossAtLeast: 0, lossAtMost: 1, reordered: 0, p50Ms: 1_000, p95Ms: 2_000 };
    const runs = every(60, begin, begin + DAY).map((at) => ({ at, loop: { probes } }));
    const [found] = numbersOf(historyOf(runs, 60 * MINUTES), { from: '2026-11-20', to: '2026-11-20', now: begin + DAY });
    assert.deepEqual([found?.runs, found?.seen, found?.lost], [24, 24 * 17, 24 * 2]);
  });

  test('coverage counts the runs that are missing, from the first one on', () => {
    const day = every(10, begin + 12 * 60 * MINUTES, begin + DAY);
    const third = every(10, begin + 2 * DAY, begin + 2 * DAY + 6 * 60 * MINUTES);
    const runs = [...day, ...third].map((at) => ({ at }));
    const period = { from: '2026-11-18', to: '2026-11-23', now: begin + 2 * DAY + 6 * 60 * MINUTES };
    const [found] = numbersOf(historyOf(runs), period);
    assert.deepEqual(found?.coverage, { done: 72 + 36, due: 72 + 144 + 36, share: 108 / 252 });
    assert.equal(found?.burnRate, null, 'too little was looked at');
    assert.equal(numbersOf(historyOf(runs, null), period)[0]?.coverage, null);
  });

  test('more runs than are due make up for no day without any', () => {
    const runs = [...every(5, begin, begin + DAY), ...every(5, begin + 2 * DAY, begin + 3 * DAY)].map((at) => ({ at }));
    const [found] = numbersOf(historyOf(runs), { from: '2026-11-20', to: '2026-11-22', now: begin + 3 * DAY });
    assert.deepEqual(found?.coverage, { done: 288, due: 432, share: 288 / 432 });
  });

  test('quantiles of every phase are within two per cent, the worst is exact', () => {
    const random = numbers();
    const latencies = every(10, begin, begin + 2 * DAY).map(() => 200 + 5_000 * random() ** 3);
    const runs = latencies.map((latencyMs, index) => ({
      at: begin + index * 10 * MINUTES,
      loop: {
        latencyMs,
        phasesMs: { connect: latencyMs / 50, tls: null, auth: null, accept: 12, delivery: latencyMs, seen: 1, total: latencyMs * 2 },
      },
    }));
    const [found] = numbersOf(historyOf(runs), { from: '2026-11-20', to: '2026-11-21', now: begin + 2 * DAY });
    const sorted = latencies.toSorted((one, other) => one - other);
    for (const [share, name] of [
      [0.5, 'p50'],
      [0.95, 'p95'],
      [0.99, 'p99'],
    ] as const) {
      const wanted = sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
      for (const [measure, times] of [
        ['latency', 1],
        ['total', 2],
        ['connect', 0.02],
      ] as const) {
        const got = found?.measures[measure]?.[name] ?? 0;
        assert.ok(Math.abs(got / (wanted * times) - 1) < 0.02, `${measure} ${name}: ${got} for ${wanted * times}`);
      }
    }
    assert.equal(found?.measures.latency?.worst, Math.round(sorted.at(-1) ?? 0));
    assert.equal(found?.measures.tls, null);
  });
});

suite('slower than usual', () => {
  const now = beginOf('2026-11-27') + 9 * 60 * MINUTES;
  const random = numbers();
  const usual = (ms: number) => ({ latencyMs: ms * (0.8 + 0.4 * random()) });
  const past = every(10, now - 35 * DAY, now - 30 * MINUTES);
  const found = (history: History, latencyMs: number | null) => slowerThanUsual([loop({ name: 'gmail', latencyMs })], history, now);
  const lastRuns = (ms: number, count = 2) => every(10, now - count * 10 * MINUTES, now).map((at) => ({ at, loop: { latencyMs: ms } }));

  test('is told with the figures', () => {
    const history = historyOf([...past.map((at) => ({ at, loop: usual(2_000) })), ...lastRuns(14_000)]);
    const [finding] = found(history, 15_000);
    assert.match(
      finding?.message ?? '',
      /^gmail takes 14 s, the middle one of the last 3 runs; usually it takes (?:1\.9|2\.0|2\.1) s on a Friday at this hour, give or take \d+ ms\.$/,
    );
    assert.match(finding?.evidence ?? '', /the last 3: 14 s, 14 s, 15 s; the usual: medians of 14 hours on 5 days/);
  });

  test('is not told of one slow run, of a loop that is as ever, or where nothing is known', () => {
    const quiet = past.map((at) => ({ at, loop: usual(2_000) }));
    assert.deepEqual(found(historyOf([...quiet, ...lastRuns(2_000)]), 60_000), []);
    assert.deepEqual(found(historyOf([...quiet, ...lastRuns(14_000)]), 2_100), []);
    assert.deepEqual(found(historyOf([...quiet, ...lastRuns(2_200)]), 2_300), []);
    assert.deepEqual(found(historyOf([...quiet, ...lastRuns(14_000)]), null), []);
    assert.deepEqual(found(historyOf(lastRuns(14_000)), 15_000), []);
    assert.deepEqual(found(historyOf([]), 15_000), []);
  });

  test('the hour before the first of a day is the last of another day, and the other way round', () => {
    const first = beginOf('2026-11-27');
    for (const [hour, minutes] of [
      [first, -5],
      [first, 70],
      [first - 60 * MINUTES, 65],
    ] as const) {
      const daily = Array.from({ length: 35 }, (_, index) => ({ at: hour + minutes * MINUTES - (35 - index) * DAY, loop: usual(2_000) }));
      const recent = [-20, -10].map((before) => ({ at: hour + before * MINUTES, loop: { latencyMs: 14_000 } }));
      const history = historyOf([...daily, ...recent]);
      assert.equal(slowerThanUsual([loop({ name: 'gmail', latencyMs: 15_000 })], history, hour).length, 1, new Date(hour).toISOString());
    }
  });

  test('an hour that is slow every day is usual, and outliers of the past change nothing', () => {
    const busy = (at: number) => [8, 9, 10].includes(new Date(at).getUTCHours());
    const daily = past.map((at) => ({ at, loop: usual(busy(at) ? 14_000 : 1_000) }));
    assert.deepEqual(found(historyOf([...daily, ...lastRuns(14_000)]), 15_000), []);
    const wild = past.map((at, index) => ({ at, loop: { latencyMs: index % 9 === 0 ? 300_000 : 2_000 } }));
    assert.equal(found(historyOf([...wild, ...lastRuns(14_000)]), 15_000).length, 1);
  });
});

suite('before and after a change', () => {
  const [before, after] = [
    { from: '2026-11-20', to: '2026-11-20' },
    { from: '2026-11-21', to: '2026-11-21' },
  ];
  const random = numbers();
  const days = (one: () => Partial<LoopReport>, other: () => Partial<LoopReport>) =>
    historyOf([
      ...every(10, begin, begin + DAY).map((at) => ({ at, loop: one() })),
      ...every(10, begin + DAY, begin + 2 * DAY).map((at) => ({ at, loop: other() })),
    ]);
  const about = (ms: number) => () => ({ latencyMs: ms * (0.7 + 0.6 * random()) });

  test('slower is told with how sure that is', () => {
    const [found] = compare(days(about(1_000), about(1_500)), before, after);
    assert.equal(found?.latency.change, 'worse');
    assert.ok((found?.latency.pValue ?? 1) < 1e-6 && (found?.latency.longerShare ?? 0) > 0.8);
    assert.equal(compare(days(about(1_500), about(1_000)), before, after)[0]?.latency.change, 'better');
  });

  test('chance is no change, nor is a difference that nobody feels', () => {
    assert.equal(compare(days(about(1_000), about(1_000)), before, after)[0]?.latency.change, 'same');
    const shift = compare(
      days(
        () => ({ latencyMs: 1_000 }),
        () => ({ latencyMs: 1_050 }),
      ),
      before,
      after,
    )[0]?.latency;
    assert.equal(shift?.change, 'same');
    assert.ok((shift?.pValue ?? 1) < 1e-6);
  });

  test('lossier is told with the interval of the difference', () => {
    // Newcombe 1998, table II, method 10: 56 of 70 against 48 of 80 is 0.0524 to 0.3339.
    assert.deepEqual(rounded(differenceBounds({ hits: 48, trials: 80 }, { hits: 56, trials: 70 })), [0.0524, 0.3339]);
    let index = 0;
    const [found] = compare(
      days(
        () => ({}),
        () => (index++ % 10 === 0 ? LOST : {}),
      ),
      before,
      after,
    );
    assert.deepEqual([found?.loss.change, found?.loss.after.lost], ['worse', 15]);
  });

  test('of too few nothing is said', () => {
    const history = historyOf([{ at: begin }, { at: begin + DAY, loop: { latencyMs: 90_000 } }]);
    assert.equal(compare(history, before, after)[0]?.latency.change, 'undetermined');
    assert.equal(compare(history, before, { from: '2026-12-01', to: '2026-12-02' })[0]?.loss.change, 'undetermined');
  });
});

function rounded(bounds: { readonly atLeast: number; readonly atMost: number } | null): readonly number[] {
  return bounds === null ? [] : [bounds.atLeast, bounds.atMost].map((share) => Math.round(share * 10_000) / 10_000);
}
