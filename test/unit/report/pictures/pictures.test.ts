import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { badgeJson, badgeSvg } from '../../../../src/report/pictures/export/badge.ts';
import { historyCsv } from '../../../../src/report/pictures/export/csv.ts';
import { historyMetrics } from '../../../../src/report/pictures/export/history-metrics.ts';
import { historyOtlp } from '../../../../src/report/pictures/export/otlp.ts';
import { incidentFeed } from '../../../../src/report/pictures/export/feed.ts';
import { latencyChart } from '../../../../src/report/pictures/latency-chart.ts';
import { dayOf } from '../../../../src/report/history/lines/day.ts';
import { historyDay } from '../../../../src/report/history/counts/history.ts';
import { presentOf } from '../../../../src/report/pictures/past/present.ts';
import { pastSection } from '../../../../src/report/pictures/past-section.ts';
import { sparkline } from '../../../../src/report/pictures/sparkline.ts';
import type { LoopReport } from '../../../../src/core/result/report.ts';
import { loop, report } from '../../../doubles/reports/sample-parts.ts';
import { runAt } from '../../../doubles/reports/runs.ts';
import { fc } from '../../../harness/random.ts';
import { DAY, good, HOUR, LOST, MINUTE, NOW, pastOf, UNREAD } from './past.ts';

const PERIOD = { from: '2026-11-21', to: '2026-11-27', now: NOW };

/** The entries of one loop with these last runs. */
function entriesOf(...last: readonly Partial<LoopReport>[]) {
  const begin = Math.floor(NOW / HOUR) * HOUR - (last.length - 1) * HOUR;
  const history = pastOf((at) => (at < begin ? null : [{ name: 'gmail', ...last[(at - begin) / HOUR] }]), { days: 3 });
  return history.days.flatMap(({ entries }) => entries ?? []);
}

suite('small pictures', () => {
  test('a sparkline begins at 0 ms, and shows what was lost and what could not be looked for', () => {
    assert.equal(sparkline(entriesOf(good('gmail', 100), good('gmail', 1_000), LOST, UNREAD, good('gmail', 990))), '▁█×?█');
    assert.equal(sparkline([]), '');
  });

  test('a chart of Mermaid has a value for each place, no exponent, no gap, and a bar where a probe was lost', () => {
    const chart = latencyChart('gmail', entriesOf(good('gmail', 100), LOST, UNREAD, good('gmail', 2_000)));
    assert.deepEqual(chart?.split('\n'), [
      'xychart-beta',
      '  title "gmail: latency of the last 4 runs"',
      '  x-axis "runs, the latest at the right; a bar is a lost probe" 1 --> 4',
      '  y-axis "seconds" 0 --> 2.200',
      '  bar [0.000, 2.200, 0.000, 0.000]',
      '  line [0.100, 0.100, 0.100, 2.000]',
    ]);
    assert.equal(latencyChart('gmail', entriesOf(good())), null);
    assert.equal(latencyChart('gmail', entriesOf(LOST, LOST)), null);
  });

  test('every text is one that Mermaid 11 and 12 take: a quoted title, one plain decimal for each place, a range that begins at 0', () => {
    const ms = fc.oneof(
      fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, 1e-7, 5e-324, 1e21, 1.7e308),
      fc.nat(),
    );
    const run = fc.oneof(
      ms.map((latencyMs): Partial<LoopReport> => ({ latencyMs })),
      fc.constantFrom(LOST, UNREAD),
    );
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ maxLength: 200 }),
      fc.constantFrom('', '"', '𝒳'.repeat(60), '%%{init: {}}%%', 'a" bar [1]', 'end', '---', '\n  line [1]', 'a\\', '`', ';', '#quot;'),
    );
    const [places, decimals] = [31, String.raw`(?:0|[1-9]\d*)\.\d{3}(?:, (?:0|[1-9]\d*)\.\d{3})*`];
    const form = new RegExp(
      String.raw`^xychart-beta
  title "[\p{L}\p{N} ._@-]+: latency of the last (\d+) runs"
  x-axis "runs, the latest at the right; a bar is a lost probe" 1 --> \1
  y-axis "seconds" 0 --> ([1-9]\d*\.\d{3}|0\.\d{3})
(?:  bar \[(${decimals})\]
)?  line \[(${decimals})\]$`,
      'u',
    );
    fc.assert(
      fc.property(name, fc.array(run, { minLength: 2, maxLength: places }), (loop, runs) => {
        const chart = latencyChart(
          loop,
          runs.flatMap((each) => runAt('2026-11-27T12:00:00.000Z', [each]).entries),
        );
        const measured = runs.slice(-30).some(({ latencyMs }) => typeof latencyMs === 'number');
        assert.equal(chart !== null, measured);
        if (chart === null) return;
        const [, count = '', top = '', bar = '', line = ''] = form.exec(chart) ?? assert.fail(chart);
        assert.equal(line.split(', ').length, Number(count));
        assert.ok(bar === '' || bar.split(', ').length === Number(count));
        for (const value of [...line.split(', '), ...bar.split(', ')]) assert.ok(Number(value) <= Number(top) && Number(top) > 0, chart);
      }),
    );
  });

  test('a badge says the same to shields.io and as a picture', () => {
    const says = (loop: Partial<LoopReport>) =>
      presentOf(
        pastOf(() => [loop], { days: 1 }),
        NOW,
      );
    assert.deepEqual(JSON.parse(badgeJson(says(good()))), { schemaVersion: 1, label: 'mail', message: 'works, 1.2 s', color: '1a7f37' });
    assert.match(badgeJson(says(LOST)), /"message":"broken"/);
    assert.match(badgeJson(says(UNREAD)), /"message":"not known"/);
    assert.match(badgeSvg(says(good())), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*aria-label="mail: works, 1\.2 s">.*<\/svg>\n$/);
  });
});

test('a run by a clock that was ahead does not pass for the present state; one that is some minutes ahead does', () => {
  const failing = pastOf(() => [{ ...LOST, name: 'gmail' }], { days: 1 });
  const seen = (ahead: number) => {
    const at = NOW + ahead;
    const { days } = failing;
    const today = days.find(({ day }) => day === dayOf(at));
    const { entries } = runAt(new Date(at).toISOString(), [good()]);
    const shown = historyDay(dayOf(at), { entries: [...(today?.entries ?? []), ...entries], postures: [], damaged: 0, newer: 0 }, null);
    return presentOf({ id: null, days: [...days.filter((each) => each !== today), shown], problems: [] }, NOW).sentence;
  };
  for (const ahead of [11 * MINUTE, 5 * HOUR, 40 * DAY]) assert.equal(seen(ahead), 'Mail is broken: gmail (lost).');
  assert.match(seen(9 * MINUTE), /^Mail works/);
});

suite('the feed of incidents', () => {
  const out = (at: number) => (NOW - at < 30 * HOUR && NOW - at > 26 * HOUR ? LOST : {});
  const past = pastOf((at) => [{ ...good('a & b'), ...out(at) }], { days: 3 });
  const feed = incidentFeed({ history: past, now: NOW, url: 'https://status.example.net/feed.xml' });

  test('has what Atom wants, and foreign text is text', () => {
    assert.match(
      feed,
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">\n<id>https:\/\/status\.example\.net\/feed\.xml<\/id>/,
    );
    assert.match(
      feed,
      /<title>a &#38; b: lost, over<\/title><published>2026-11-26T17:00:00\.000Z<\/published><updated>2026-11-26T21:00:00\.000Z<\/updated>/,
    );
    assert.match(feed, /From 26 Nov 2026, 17:00 UTC to 26 Nov 2026, 21:00 UTC a &#38; b failed: lost in 4 runs, 4 h\./);
  });

  test('an incident stays the same entry when it ends', () => {
    const idOf = (text: string) => /<entry><id>([^<]*)<\/id>/.exec(text)?.[1];
    const open = pastOf((at) => (NOW - at < 27 * HOUR ? null : [{ ...good('a & b'), ...out(at) }]), { days: 3 });
    assert.match(incidentFeed({ history: open, now: NOW - 27 * HOUR, url: null }), /It goes on\./);
    assert.equal(idOf(incidentFeed({ history: open, now: NOW, url: 'https://status.example.net/feed.xml' })), idOf(feed));
  });
});

suite('exports', () => {
  const past = pastOf(
    (at) => [at === Math.floor(NOW / HOUR) * HOUR - DAY ? { ...LOST, name: 'a "b"' } : good('a "b"', 1_200), { ...UNREAD, name: '=c' }],
    { days: 7 },
  );

  test('CSV has a line for each loop and run; what is not known is empty, and a formula is text', () => {
    const [head = '', second = '', first = ''] = historyCsv(past).split('\r\n');
    assert.match(head, /^at,run,loop,kind,state,outcome,latency_ms,latency_at_least_ms,connect_ms,/);
    assert.match(first, /^2026-11-20T22:00:00\.000Z,[^,]+,"a ""b""",\w+,ok,delivered,1200,1160,/);
    assert.match(second, /^2026-11-20T22:00:00\.000Z,[^,]+,'=c,\w+,unknown,fetch_failed,,,/);
  });

  test('metrics: gauges of the period, NaN where nothing is known, and buckets that add up', () => {
    const text = historyMetrics(past, PERIOD, 0.995);
    assert.match(text, /^email_continuity_history_probes_lost\{loop="a \\"b\\""\} 1$/m);
    assert.match(text, /^email_continuity_history_latency_quantile_seconds\{loop="=c",statistic="p50"\} NaN$/m);
    assert.match(text, /^email_continuity_history_latency_seconds_bucket\{loop="a \\"b\\"",le="1"\} 0$/m);
    const counts = [
      ...text.matchAll(/latency_seconds_(?:bucket\{loop="a \\"b\\"",le="(?:2\.5|\+Inf)"|count\{loop="a \\"b\\"")\} (\d+)/g),
    ].map(([, n]) => n);
    assert.deepEqual(counts, ['168', '168', '168']);
    assert.match(text, /# EOF\n$/);
    for (const line of text.split('\n')) assert.match(line, /^(?:# (?:TYPE|UNIT|HELP|EOF).*|\w+\{.*\} (?:NaN|-?[\d.]+)|)$/);
  });

  test('OTLP leaves out what is not known', () => {
    const body = JSON.parse(historyOtlp(past, PERIOD, { target: 0.995, version: '1.2.3' })) as {
      readonly resourceMetrics: readonly [
        {
          readonly scopeMetrics: readonly [
            { readonly metrics: readonly { readonly name: string; readonly gauge: { readonly dataPoints: readonly unknown[] } }[] },
          ];
        },
      ];
    };
    const [{ scopeMetrics }] = body.resourceMetrics;
    const points = new Map(scopeMetrics[0].metrics.map(({ name, gauge }) => [name, gauge.dataPoints]));
    assert.deepEqual(points.get('email_continuity.history.probes.lost')?.[1], {
      attributes: [{ key: 'loop', value: { stringValue: 'a "b"' } }],
      timeUnixNano: `${NOW}000000`,
      asDouble: 1,
    });
    assert.equal(points.get('email_continuity.history.latency.p50')?.length, 1);
  });
});

suite('what was before, in a summary', () => {
  const at = Math.floor(NOW / HOUR) * HOUR;
  const past = pastOf((time) => (time === at ? null : [good('gmail', time < at - 3 * DAY ? 1_000 : 2_000), { ...LOST, name: 'away' }]), {
    days: 8,
  });
  const now = report({
    startedAt: new Date(at).toISOString(),
    loops: [loop({ name: 'gmail', latencyMs: 2_500 }), loop({ name: 'new', latencyMs: 1 }), loop({ name: 'away', ...LOST })],
  });
  const lines = pastSection(now, past).split('\n');

  test('shows the loops that have a past, beside the last run and the same hour a week ago', () => {
    assert.deepEqual(
      lines.filter((line) => line.startsWith('| gmail') || line.startsWith('| new') || line.startsWith('| away')),
      [`| gmail | ${'▇'.repeat(29)}█ | +0.5 s | +1.5 s | 1.0 s | 0 of 192 |`, `| away | ${'×'.repeat(30)} | – | – | – | 192 of 192 |`],
    );
    // By state, if not all was good.
    assert.deepEqual(
      lines.filter((line) => line.startsWith('**')),
      [`**away** ${'🟥'.repeat(30)} <sub>26 Nov 2026, 17:00 UTC to 27 Nov 2026, 22:00 UTC</sub>`],
    );
    // Without any measurement there is no chart.
    assert.ok(!lines.includes('```mermaid'));
    const chart = pastSection({ ...now, loops: now.loops.slice(0, 1) }, past).split('\n');
    assert.ok(chart.includes('  title "gmail: latency of the last 30 runs"'));
  });

  test('says the same where of most days only the counts are read, as a run does', () => {
    const since = new Date(at - 2 * DAY).toISOString().slice(0, 10);
    const read = { ...past, days: past.days.map((day) => (day.day < since ? { ...day, entries: null } : day)) };
    assert.equal(pastSection(now, read), pastSection(now, past));
  });

  test('is nothing without a past', () => {
    assert.equal(pastSection({ ...now, loops: now.loops.slice(1, 2) }, past), '');
  });
});
