import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { countsText } from '../../../../src/report/history/counts/counts-lines.ts';
import { keepRun } from '../../../../src/report/history/keep/append.ts';
import { readHistory } from '../../../../src/report/history/keep/read-history.ts';
import { countsPath, linesPath } from '../../../../src/report/history/lines/day.ts';
import { linesOf } from '../../../../src/report/history/lines/line.ts';
import { numbersOf } from '../../../../src/report/history/numbers/loop-numbers.ts';
import { numbersJson } from '../../../../src/report/history/output/numbers-json.ts';
import { numbersText } from '../../../../src/report/history/output/numbers-text.ts';
import { historyCsv } from '../../../../src/report/pictures/export/csv.ts';
import { historyMetrics } from '../../../../src/report/pictures/export/history-metrics.ts';
import { historyOtlp } from '../../../../src/report/pictures/export/otlp.ts';
import { pageFiles } from '../../../../src/report/pictures/export/page-files.ts';
import { pastSection } from '../../../../src/report/pictures/past-section.ts';
import { statusPage } from '../../../../src/report/pictures/page/page.ts';
import { loop, report } from '../../../doubles/reports/sample-parts.ts';
import { runAt } from '../../../doubles/reports/runs.ts';
import { fc } from '../../../harness/random.ts';
import { DAY, good, HOUR, LOST, NOW, pastOf } from './past.ts';

/** The replacements for a number, a text or null in a history that somebody has edited. */
const ODD = [
  '1e999',
  '1e308',
  '-1',
  '5e-324',
  'null',
  '""',
  String.raw`"<b>&\u0000\ud800"`,
  '[]',
  '{}',
  '[[]]',
  'true',
  '9007199254740993',
  '1000000000000000',
  '"__proto__"',
  '"2099-01-01T00:00:00.000Z"',
  '"0000-01-01T00:00:00.000Z"',
];

const PAST = pastOf((at) => [NOW - at < 30 * HOUR && NOW - at > 20 * HOUR ? LOST : good(), good('b')], { days: 4, everyMs: 2 * HOUR });
const SOUND: readonly (readonly [path: string, text: string])[] = [
  ['history.json', JSON.stringify({ schema: 1, id: 'abc', from: '2026-11-24', recent: ['2026-11-27'] })],
  ...PAST.days.flatMap((day) => [
    [countsPath(day.day), countsText({ ...day, posture: { spf: { ok: 3 } }, unread: 0 })] as const,
    [
      linesPath(day.day),
      (day.entries ?? []).flatMap((entry) => linesOf({ run: entry.run, at: entry.at, entries: [entry], posture: null })).join('\n'),
    ] as const,
  ]),
];

/** The files with some of their values replaced, some cut short and some missing. */
const damaged = fc
  .tuple(
    fc.array(fc.record({ file: fc.nat(), value: fc.nat(), odd: fc.constantFrom(...ODD) }), { maxLength: 24 }),
    fc.array(fc.nat({ max: SOUND.length - 1 }), { maxLength: 3 }),
    fc.option(fc.record({ file: fc.nat({ max: SOUND.length - 1 }), length: fc.nat({ max: 2_000 }) })),
  )
  .map(([changes, missing, cut]) => {
    const texts = SOUND.map(([, text]) => text);
    for (const { file, value, odd } of changes) {
      const text = texts[file % texts.length] ?? '';
      const values = [...text.matchAll(/-?\d+(?:\.\d+)?|"[^"]*"|null/g)];
      const chosen = values[value % Math.max(1, values.length)];
      if (chosen !== undefined)
        texts[file % texts.length] = text.slice(0, chosen.index) + odd + text.slice(chosen.index + chosen[0].length);
    }
    if (cut !== null) texts[cut.file] = (texts[cut.file] ?? '').slice(0, cut.length);
    return new Map(
      SOUND.flatMap(([path], index) => (missing.includes(index) ? [] : [[path, new TextEncoder().encode(texts[index])] as const])),
    );
  });

suite('a history that somebody else has written to', () => {
  test('is told of as far as it can be read: no number that is none, no markup, nothing that breaks', () => {
    const period = { from: '2026-11-20', to: '2026-11-27', now: NOW };
    fc.assert(
      fc.property(damaged, (files) => {
        const history = readHistory(files);
        const page = statusPage({ history, now: NOW }).split('</style>')[1] ?? '';
        assert.equal(/NaN|Infinity|undefined|<b>/.exec(page), null);
        const drawn = [...page.matchAll(/ (?:d|x|y|viewBox)="([^"]*)"/g)].map(([, numbers]) => numbers).join(' ');
        assert.equal(/\de[+-]?\d/.exec(drawn), null, 'an exponent');
        for (const [name, text] of pageFiles(history, NOW)) assert.ok(!/[\0-\x08]|<b>/.test(text), name);
        for (const line of historyMetrics(history, period, 0.995).split('\n'))
          assert.match(line, /^(?:# .*|\w+\{.*\} (?:NaN|[\d.]+(?:e[+-]\d+)?)|)$/);
        assert.ok(!historyOtlp(history, period, { target: 0.995, version: '1.0.0' }).includes('null'));
        historyCsv(history);
        pastSection(report({ startedAt: new Date(NOW).toISOString(), loops: [loop({ name: 'gmail' }), loop({ name: 'b' })] }), history);
        const numbers = { place: 'x', ...period, target: 0.995, loops: numbersOf(history, period), problems: [], comparison: null };
        assert.ok(!/NaN|Infinity/.test(numbersText(numbers)));
        JSON.parse(numbersJson(numbers));
      }),
      { numRuns: 60 },
    );
  });

  test('takes a run, or says why not: what cannot be read is in no file that is written', () => {
    fc.assert(
      fc.property(damaged, fc.constantFrom('2026-11-27T23:00:00.000Z', '2026-11-28T01:00:00.000Z'), (files, at) => {
        const seen = new Map<string, Uint8Array | null>();
        const step = keepRun(runAt(at), 2 * DAY);
        for (let looks = 0; looks < 20; looks++) {
          const done = step(seen);
          if (done.kind === 'look') {
            for (const path of done.paths) seen.set(path, files.get(path) ?? null);
            continue;
          }
          if (done.kind === 'refuse') return assert.match(done.problem, /\w/);
          // Lines grow at their end alone.
          for (const [path, bytes] of done.files) {
            const before = path.startsWith('days/') ? (files.get(path) ?? new Uint8Array()) : new Uint8Array();
            assert.equal(Buffer.compare(Buffer.from(bytes).subarray(0, before.length), before), 0, path);
          }
          return;
        }
        assert.fail('it looks for ever');
      }),
      { numRuns: 60 },
    );
  });
});
