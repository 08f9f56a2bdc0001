import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { splitRun } from '../../../../src/app/action/parts/matrix.ts';
import type { PartFile } from '../../../../src/app/action/parts/merge.ts';
import { mergedScope, mergeParts } from '../../../../src/app/action/parts/merge.ts';
import { readReport } from '../../../../src/app/action/parts/read-report.ts';
import { verdict } from '../../../../src/core/judge/verdict/verdict.ts';
import type { Config } from '../../../../src/core/request/config.ts';
import { planOf, scopeOf } from '../../../../src/core/request/plan.ts';
import type { Outcome } from '../../../../src/core/result/outcome.ts';
import type { LoopReport, Report } from '../../../../src/core/result/report.ts';
import type { History } from '../../../../src/report/history/counts/history.ts';
import { readHistory } from '../../../../src/report/history/keep/read-history.ts';
import { dayOf, linesPath } from '../../../../src/report/history/lines/day.ts';
import { runAt, textOf } from '../../../doubles/reports/runs.ts';
import { reportJson } from '../../../../src/report/formats/json.ts';
import { path } from '../../../doubles/reports/mesh.ts';
import { finding, report } from '../../../doubles/reports/sample-parts.ts';
import { configOf, loadText } from '../../config/loading.ts';

const VERSION = '0.1.0';

/** So many loops mta→own0, mta→own1 and on, some of them in two places. */
function configWith(loops: number, far = 0): Config {
  const names = Array.from(
    { length: loops },
    (_, index) =>
      `  l${index}: {kind: internal, sender: mta, mailbox: own, to: p${index}@example.net${index < far ? ', places: [eu, us]' : ''}}`,
  );
  return configOf(
    loadText(
      [
        'senders: {mta: {host: smtp.example.net, user: m@example.net, password: p-of-m}}',
        'mailboxes: {own: {host: imap.example.net, user: probe@example.net, password: p-of-own}}',
        'places: {eu: [self-hosted, eu], us: ubuntu-latest}',
        'loops:',
        ...names,
        '',
      ].join('\n'),
    ),
  );
}

function splitOf(config: Config, shards: number) {
  const split = splitRun(config, shards);
  assert.ok(split.ok);
  return split.split;
}

/** The reports of the parts: every loop with the given outcome by its name and place. */
function leftBy(config: Config, shards: number, outcome: (name: string, place: string | null) => Outcome, run = '7') {
  const { parts, plan } = splitOf(config, shards);
  return parts.map((part) => ({
    path: `${part.name}/report.json`,
    report: report({
      part: { name: part.name, place: part.place, plan, run },
      loops: part.loops.map((name): LoopReport => path('mta', 'own', outcome(name, part.place), { name })),
      findings: [
        finding({ target: 'example.net' }),
        finding({ check: 'loop', code: 'late', state: 'warning', target: part.loops[0] ?? '' }),
      ],
    }),
  }));
}

function merged(
  config: Config,
  shards: number,
  files: readonly { readonly path: string; readonly report: Report | null }[],
  past: History | null = null,
) {
  const now = '2026-11-24T02:00:00.000Z';
  return mergeParts({ config, split: splitOf(config, shards), run: '7', version: VERSION, now, age: 0, past }, files);
}

suite('the jobs of a run', () => {
  test('every loop is in one part of each of its places, the first part has the checks, and no part is empty', () => {
    for (const [loops, far, shards] of [
      [1, 0, 4],
      [600, 0, 30],
      [20, 3, 3],
      [2, 2, 5],
    ] as const) {
      const { parts } = splitOf(configWith(loops, far), shards);
      const runs = parts.flatMap(({ loops: names, place }) => names.map((name) => `${name} ${place ?? ''}`));
      assert.equal(new Set(runs).size, runs.length);
      assert.equal(runs.length, loops + far);
      assert.ok(parts.every(({ loops: names }) => names.length > 0));
      assert.deepEqual(
        parts.map(({ checks }) => checks.length > 1),
        parts.map((_, index) => index === 0),
      );
      assert.ok(parts.filter(({ place }) => place === null).length <= shards);
    }
    assert.deepEqual(splitRun(configWith(300), 300), { ok: false, error: 'shards: 300 jobs are more than the 256 of a matrix' });
  });
});

suite('one report from those of the parts', () => {
  test('600 loops in 30 parts come to the verdict of one process with all of them', () => {
    const config = configWith(600);
    const outcome = (name: string) => (name === 'l17' ? 'lost' : 'delivered');
    const { report: whole, problems } = merged(config, 30, leftBy(config, 30, outcome));
    const alone = config.loops.map(({ name }) => path('mta', 'own', outcome(name), { name }));
    assert.deepEqual(problems, []);
    assert.deepEqual(whole.loops, alone);
    assert.deepEqual(whole.verdict, verdict(alone, whole.findings, false));
    assert.deepEqual([whole.part, whole.state], [null, 'critical']);
    assert.equal(whole.findings.filter(({ target }) => target === 'example.net').length, 1, 'what all parts say is said once');
  });

  test('a burst comes through as its part has counted it, and one that counts no probes is no report', () => {
    const config = configWith(2);
    const probes = { sent: 20, seen: 18, lost: 2, lossAtLeast: 0.0279, lossAtMost: 0.301, reordered: 1, p50Ms: 41, p95Ms: 80 };
    const [part] = leftBy(config, 1, () => 'delivered');
    assert.ok(part);
    const left = { ...part.report, loops: part.report.loops.map((loop) => ({ ...loop, state: 'warning' as const, probes })) };
    const read = readReport(reportJson(left), VERSION);
    const { report: whole } = merged(config, 1, [{ path: part.path, report: read }]);
    assert.deepEqual(
      whole.loops.map((loop) => [loop.state, loop.probes]),
      [
        ['warning', probes],
        ['warning', probes],
      ],
    );
    assert.match(whole.verdict.summary, /2 of 20 lost/);
    for (const wrong of [{ ...probes, lost: -1 }, { ...probes, p50Ms: 'soon' }, 'many']) {
      const text = reportJson(left).replaceAll(/"probes": \{[^}]*\}/g, () => `"probes": ${JSON.stringify(wrong)}`);
      assert.equal(readReport(text, VERSION), null, JSON.stringify(wrong));
    }
  });

  test('three lost parts are unknown for their own loops, and blame nobody', () => {
    const config = configWith(60);
    const files = leftBy(config, 6, () => 'delivered');
    const { report: whole, problems } = merged(config, 6, files.slice(3));
    assert.equal(whole.loops.filter(({ outcome, state }) => outcome === 'runner_blocked' && state === 'unknown').length, 30);
    assert.equal(whole.loops.filter(({ outcome }) => outcome === 'delivered').length, 30);
    assert.equal(whole.verdict.code, 'undetermined');
    assert.deepEqual(
      whole.verdict.suspects.map(({ kind }) => kind),
      ['runner'],
    );
    assert.equal(problems[0], 'Part main-1 left no report: 10 loops are unknown.');
    assert.equal(problems.length, 3);
  });

  test('places are compared: lost from eu, delivered from us', () => {
    const config = configWith(4, 1);
    const { report: whole } = merged(
      config,
      1,
      leftBy(config, 1, (name, place) => (name === 'l0' && place === 'eu' ? 'lost' : 'delivered')),
    );
    assert.deepEqual(
      whole.loops.slice(0, 3).map(({ name, place }) => [name, place]),
      [
        ['l0@eu', 'eu'],
        ['l0@us', 'us'],
        ['l1', null],
      ],
    );
    assert.match(whole.verdict.summary, /; l0 is lost from eu, delivered from us\.$/);
    assert.ok(whole.findings.some(({ target }) => target === 'l0@eu'));
    const blind = merged(
      config,
      1,
      leftBy(config, 1, (name, place) => (name === 'l0' && place === 'eu' ? 'unreachable' : 'delivered')),
    );
    assert.deepEqual(
      blind.report.verdict.suspects.map(({ component }) => component),
      ['network of the runner in eu'],
    );
  });

  test('what belongs to another run, another plan or no part is left out and told', () => {
    const config = configWith(6);
    const [first, second, third] = leftBy(config, 3, () => 'delivered');
    assert.ok(first && second && third);
    const other = leftBy(config, 2, () => 'delivered')[1];
    const strange = [
      first,
      { ...second, report: { ...second.report, part: { ...second.report.part, run: '6' } as Report['part'] } },
      { path: 'other/report.json', report: other?.report ?? null },
      { path: 'whole/report.json', report: report({}) },
      { path: 'broken/report.json', report: null },
      { path: 'again/report.json', report: { ...first.report, finishedAt: '2026-11-25T00:00:00.000Z' } },
      third,
    ];
    const { report: whole, problems } = merged(config, 3, strange);
    assert.deepEqual(problems, [
      'main-2/report.json: it is a part of another run (6); it is left out.',
      'other/report.json: it is a part of another plan: `mode: plan` and `mode: merge` need the same configuration and `shards`; it is left out.',
      'whole/report.json: it is the report of a whole run, not of a part; it is left out.',
      'broken/report.json: it is no report of this version; it is left out.',
      'again/report.json: part main-1 is there twice; the later report counts.',
      'Part main-2 left no report: 2 loops are unknown.',
    ]);
    assert.deepEqual(
      whole.loops.map(({ outcome }) => outcome),
      ['delivered', 'delivered', 'runner_blocked', 'runner_blocked', 'delivered', 'delivered'],
    );
  });

  test('where runs have no numbers, a part that ended long before the others is from a run before', () => {
    const config = configWith(4);
    const [first, second] = leftBy(config, 2, () => 'delivered', '');
    assert.ok(first && second);
    const ended = (finishedAt: string) => ({ ...first, report: { ...first.report, finishedAt } });
    const problemsOf = (file: PartFile) =>
      mergeParts({ config, split: splitOf(config, 2), run: '', version: VERSION, now: '', age: 600_000, past: null }, [file, second])
        .problems;
    assert.equal(second.report.finishedAt, '2026-11-24T02:37:06.210Z');
    assert.deepEqual(problemsOf(ended('2026-11-24T02:27:07.000Z')), []);
    assert.deepEqual(problemsOf(ended('2026-11-24T02:27:06.000Z')), [
      'main-1/report.json: it is from a run before: it ended too long before the last part; it is left out.',
      'Part main-1 left no report: 2 loops are unknown.',
    ]);
  });

  test('a loop that is slower than its past is told of all of them together', () => {
    const config = configWith(2);
    const files = leftBy(config, 2, () => 'delivered').map((file) => ({
      ...file,
      report: { ...file.report, loops: file.report.loops.map((loop) => ({ ...loop, latencyMs: 9_000 })) },
    }));
    const begin = Date.parse(files[0]?.report.startedAt ?? '');
    const day = 24 * 3_600_000;
    const runs = [
      ...[28, 21, 14, 7].map((days) => ({ at: begin - days * day, latencyMs: 100 })),
      ...[20, 10].map((minutes) => ({ at: begin - minutes * 60_000, latencyMs: 9_000 })),
    ];
    const lines = new Map<string, Uint8Array>();
    for (const { at, latencyMs } of runs) {
      const path = linesPath(dayOf(at));
      const text = new TextDecoder().decode(lines.get(path)) + textOf(runAt(new Date(at).toISOString(), [{ name: 'l1', latencyMs }]));
      lines.set(path, new TextEncoder().encode(text));
    }
    const { report: whole } = merged(config, 2, files, readHistory(lines));
    assert.deepEqual(
      whole.findings.filter(({ code }) => code === 'slower-than-usual').map(({ target }) => target),
      ['l1'],
    );
    assert.equal(whole.state, 'warning');
  });

  test('what is looked at has the names of the merged report', () => {
    const config = configWith(2, 1);
    const { report: whole } = merged(
      config,
      1,
      leftBy(config, 1, () => 'delivered'),
    );
    const planning = planOf(config, { only: null, checks: null });
    assert.ok(planning.ok);
    const { loops } = mergedScope(scopeOf(config, planning.plan), config, splitOf(config, 1));
    assert.deepEqual(
      loops.map(({ name }) => name),
      whole.loops.map(({ name }) => name),
    );
    assert.ok(loops.some(({ name }) => name === 'l0@eu'));
  });

  test('nothing at all is no "fine"', () => {
    const { report: whole } = merged(configWith(2), 1, []);
    assert.deepEqual([whole.state, whole.verdict.code, whole.startedAt], ['unknown', 'undetermined', '2026-11-24T02:00:00.000Z']);
  });

  test('a report is read back as it was written, and nothing else is taken for one', () => {
    const [written] = leftBy(configWith(1), 1, () => 'delivered');
    const text = reportJson(written?.report ?? report({}));
    assert.deepEqual(readReport(text, VERSION), JSON.parse(text));
    assert.equal(readReport(text, '9.9.9'), null);
    assert.equal(readReport('no JSON', VERSION), null);
    assert.equal(readReport('null', VERSION), null);
  });

  test('a report of which any field is gone or no value of its kind is left out', () => {
    const hop = { from: 'a', by: 'b', with: 'ESMTP', tls: null, at: null, delayMs: 1, skewMs: null };
    const results = { spf: 'pass', dkim: null, dmarc: null, arc: null };
    const [part] = leftBy(configWith(1), 1, () => 'delivered');
    const whole = report({
      ...part?.report,
      verdict: {
        code: 'degraded',
        summary: 'Slow.',
        causes: ['late'],
        suspects: [{ component: 'store of own', kind: 'store', accusedBy: ['l0'], clearedBy: ['l1'], alternatives: 0 }],
        tellApart: ['mta -> own'],
      },
      loops: [
        path('mta', 'own', 'delivered', {
          side: 'sender',
          hops: [hop],
          authentication: { ...results, by: 'mx', verified: { ...results, dkim: ['example.net/s: pass'] } },
          bounce: { status: '5.1.1', diagnostic: null, reportingMta: null, remoteMta: null },
          confirmation: { outcome: 'delivered', state: 'ok', message: 'Delivered.', latencyMs: 7 },
          late: [{ sentAt: '2026-11-24T02:37:01.000Z', delayMs: 7 }],
        }),
      ],
      findings: [finding({ measures: { expiresAt: null, lists: [{ target: 'example.net', zone: 'zen', listed: null }] } })],
      records: [{ name: 'example.net', type: 'TXT', values: ['v=spf1 -all'], digest: 'd' }],
      queries: [{ name: 'example.net', type: 'TXT', server: '192.0.2.53:53', answer: 'found', detail: '1 record', ms: 3 }],
      spfTrees: [{ domain: 'example.net', lines: ['v=spf1 -all'], omitted: 0 }],
    });
    const text = reportJson(whole);
    assert.deepEqual(readReport(text, VERSION), JSON.parse(text));
    const places = placesIn(JSON.parse(text));
    assert.ok(places.length > 100);
    // No value of a report is a mapping of this one field, nor may be gone.
    for (const place of places) {
      for (const wrong of [{ strange: [] }, undefined]) {
        const value: unknown = JSON.parse(text);
        put(value, place, wrong);
        assert.equal(readReport(JSON.stringify(value), VERSION), null, `${place.join('.')}: ${JSON.stringify(wrong)}`);
      }
    }
    for (const [place, wrong] of [
      [['loops', 0, 'kind'], '![x](https://example.com/x)'],
      [['loops', 0, 'side'], 'nobody'],
      [['loops', 0, 'phasesMs'], null],
      [['loops', 0, 'hops'], 5],
      [['loops', 0, 'placement', 'role'], '**x**'],
      [['loops', 0, 'authentication', 'verified'], true],
      [['findings', 0, 'check'], '[x](https://example.com)'],
      [['findings', 0, 'state'], 'splendid'],
      [['queries'], [null]],
      [['queries', 0, 'type'], 'A | **x**'],
      [['records', 0, 'type'], ''],
      [['queriesOmitted'], -1],
      [['spfTrees', 0, 'lines'], [7]],
      [['startedAt'], 'soon'],
      [['finishedAt'], '2026-11-24'],
      [['verdict', 'code'], 'fine'],
    ] as const) {
      const value: unknown = JSON.parse(text);
      put(value, place, wrong);
      assert.equal(readReport(JSON.stringify(value), VERSION), null, `${place.join('.')}: ${JSON.stringify(wrong)}`);
    }
    assert.equal(readReport(text.replace('"ms": 3', '"ms": 1e999'), VERSION), null);
  });

  test('what a loop is, the configuration says', () => {
    const config = configWith(1);
    const [part] = leftBy(config, 1, () => 'lost');
    assert.ok(part);
    const loops = part.report.loops.map((loop) => ({ ...loop, kind: 'external' as const, sender: 'x', mailbox: 'y' }));
    const { report: whole } = merged(config, 1, [{ ...part, report: { ...part.report, loops } }]);
    assert.deepEqual(
      whole.loops.map(({ kind, sender, mailbox, outcome }) => [kind, sender, mailbox, outcome]),
      [['internal', 'mta', 'own', 'lost']],
    );
  });
});

type Place = readonly (string | number)[];

/** The places of all values within a value. */
function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inside = Object.entries(value).flatMap(([key, item]) => placesIn(item, [...at, Array.isArray(value) ? Number(key) : key]));
  return at.length === 0 ? inside : [at, ...inside];
}

/** Undefined: it is taken away, which leaves null in a list. */
function put(root: unknown, place: Place, value: unknown): void {
  const parent = place.slice(0, -1).reduce((from: unknown, key) => (from as Record<string | number, unknown>)[key], root);
  (parent as Record<string | number, unknown>)[place.at(-1) ?? ''] = value;
}
