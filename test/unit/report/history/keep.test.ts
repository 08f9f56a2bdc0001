import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { HistoryStep } from '../../../../src/core/ports/services/history-store.ts';
import { HISTORY_MARKER } from '../../../../src/core/ports/services/history-store.ts';
import { alongWith, keepRun } from '../../../../src/report/history/keep/append.ts';
import { keepState, STATE_PATH } from '../../../../src/report/history/keep/state.ts';
import { daysOfLastRuns, readHistory, wantedPaths } from '../../../../src/report/history/keep/read-history.ts';
import type { DayCounts } from '../../../../src/report/history/counts/day-counts.ts';
import { readDayLines } from '../../../../src/report/history/lines/day-lines.ts';
import { beginOf, countsPath, daysBetween, linesPath } from '../../../../src/report/history/lines/day.ts';
import { quantile } from '../../../../src/report/history/sketch/sketch.ts';
import { runAt, textOf } from '../../../doubles/reports/runs.ts';

const DAY = 24 * 3_600_000;
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const bytes = (written: string) => new TextEncoder().encode(written);

/** A place in memory, with the reads and writes of each step, bytes. */
class Place {
  readonly files = new Map<string, Uint8Array>();
  read = 0;
  written = 0;
  notes: readonly string[] = [];

  take(step: HistoryStep): string | null {
    const seen = new Map<string, Uint8Array | null>();
    [this.read, this.written] = [0, 0];
    for (;;) {
      const done = step(seen);
      if (done.kind === 'refuse') return done.problem;
      if (done.kind === 'look') {
        for (const path of done.paths) {
          seen.set(path, this.files.get(path) ?? null);
          this.read += this.files.get(path)?.length ?? 0;
        }
        continue;
      }
      for (const [path, content] of done.files) {
        this.files.set(path, content);
        this.written += content.length;
      }
      for (const path of done.remove) this.files.delete(path);
      this.notes = done.notes;
      return null;
    }
  }

  keep(at: string, retention = 90 * DAY, latencyMs: number | null = 1_000): string | null {
    return this.take(keepRun(runAt(at, [{ latencyMs }]), retention));
  }

  get paths(): readonly string[] {
    return [...this.files.keys()].toSorted();
  }
}

function days(from: string, count: number): readonly string[] {
  return daysBetween(from, new Date(beginOf(from) + (count - 1) * DAY).toISOString().slice(0, 10));
}

suite('keeping runs', () => {
  test('a run is a line of its day, and a run that is kept twice is kept once', () => {
    const place = new Place();
    for (const minute of ['00', '10', '10', '20']) place.keep(`2026-11-27T21:${minute}:00.000Z`);
    assert.deepEqual(place.paths, [linesPath('2026-11-27'), HISTORY_MARKER]);
    assert.equal(
      text(place.files.get(linesPath('2026-11-27')))
        .trim()
        .split('\n').length,
      3,
    );
  });

  test('a loop that runs seldom has its last runs looked up in earlier days, and one that runs often has not', () => {
    const place = new Place();
    for (const day of days('2026-11-01', 20)) {
      for (const hour of day < '2026-11-11' ? ['08'] : ['08', '20']) place.keep(`${day}T${hour}:00:00.000Z`);
    }
    const lately = (from: string) =>
      readHistory(new Map([...place.files].filter(([path]) => path.startsWith('counts/') || path >= linesPath(from))));
    assert.deepEqual(daysOfLastRuns(lately('2026-11-18'), 30), [...days('2026-11-01', 17)].toReversed());
    assert.deepEqual(daysOfLastRuns(lately('2026-11-18'), 10), ['2026-11-17', '2026-11-16']);
    assert.deepEqual(daysOfLastRuns(lately('2026-11-18'), 6), []);
  });

  test('other files are written with a run, and only with it', () => {
    const place = new Place();
    const page = new Map([['page/index.html', bytes('<p>')]]);
    const kept = (at: string) => place.take(alongWith(keepRun(runAt(at), 90 * DAY), page));
    assert.equal(kept('2026-11-27T21:00:00.000Z'), null);
    assert.deepEqual(place.paths, [linesPath('2026-11-27'), HISTORY_MARKER, 'page/index.html']);
    const { id } = readHistory(place.files);
    assert.equal(id, '2026-11-27T21:00:00.000Z', 'a history is named after its first run');
    place.keep('2026-11-28T21:00:00.000Z');
    assert.equal(readHistory(place.files).id, id);
    place.files.set(HISTORY_MARKER, bytes('{"schema": 9}'));
    place.files.delete('page/index.html');
    assert.match(kept('2026-11-28T21:10:00.000Z') ?? '', /a later version/);
    assert.ok(!place.files.has('page/index.html'));
  });

  test('what DNS, lists and certificates are is kept when it has changed, and once a day', () => {
    const place = new Place();
    const found = (at: string, state: 'ok' | 'warning') => {
      const entry = { at, run: at, posture: { spf: { [state]: 1 } } };
      place.take(keepRun({ ...runAt(at), posture: entry }, 90 * DAY));
    };
    for (const [hour, state] of [
      ['08', 'ok'],
      ['09', 'ok'],
      ['10', 'warning'],
      ['10', 'warning'],
      ['11', 'ok'],
    ] as const)
      found(`2026-11-26T${hour}:00:00.000Z`, state);
    found('2026-11-27T08:00:00.000Z', 'ok');
    const kept = readDayLines(place.files.get(linesPath('2026-11-26')) ?? null);
    assert.deepEqual([kept.entries.length, kept.postures.map(({ at }) => at.slice(11, 13))], [4, ['08', '10', '11']]);
    assert.deepEqual(
      readHistory(place.files).days.map(({ posture }) => posture),
      [{ spf: { ok: 1 } }, { spf: { ok: 1 } }],
    );
  });

  test('a day that is over is counted, and older lines than are wanted go', () => {
    const place = new Place();
    for (const day of days('2026-01-01', 40)) for (const hour of ['08', '20']) place.keep(`${day}T${hour}:00:00.000Z`, 10 * DAY);
    const lines = place.paths.filter((path) => path.startsWith('days/'));
    assert.equal(lines[0], linesPath('2026-01-27'), 'ten days before the third newest day');
    assert.equal(lines.length, 14);
    const history = readHistory(place.files);
    assert.equal(history.days.length, 40);
    assert.deepEqual(history.problems, []);
    assert.deepEqual(new Set(history.days.map(({ loops }) => loops.map(({ runs }) => runs).join())), new Set(['2']));
  });

  test('counts tell the same as the lines they were made from', () => {
    const place = new Place();
    for (let index = 0; index < 144; index++) {
      place.keep(
        new Date(beginOf('2026-11-26') + index * 600_000).toISOString(),
        90 * DAY,
        index === 7 ? null : 100 + ((index * 37) % 144) * 20,
      );
    }
    place.keep('2026-11-27T00:00:00.000Z');
    const byLines = readHistory(new Map([...place.files].filter(([path]) => path !== countsPath('2026-11-26')))).days[0]?.loops[0];
    const byCounts = readHistory(new Map([...place.files].filter(([path]) => path !== linesPath('2026-11-26')))).days[0]?.loops[0];
    assert.ok(byLines && byCounts);
    const facts = ({ runs, states, outcomes, hours, everyMs, sketches }: DayCounts) => ({
      runs,
      states,
      outcomes,
      everyMs,
      hours: hours.map((hour) => hour && { ...hour, medianMs: Math.round(hour.medianMs ?? 0) }),
      p95: quantile(sketches.latency, 0.95),
      worst: sketches.latency.worst,
    });
    assert.deepEqual(facts(byCounts), facts(byLines));
  });

  test('a run of yesterday that comes late is counted as well', () => {
    const place = new Place();
    place.keep('2026-11-26T23:40:00.000Z');
    place.keep('2026-11-27T00:00:00.000Z');
    place.keep('2026-11-26T23:59:00.000Z');
    place.files.delete(linesPath('2026-11-26'));
    assert.equal(readHistory(place.files).days[0]?.loops[0]?.runs, 2);
  });

  test('after a year a run reads and writes no more than on the second day', () => {
    const place = new Place();
    const cost = (day: string) =>
      ['00', '06', '12', '18'].map((hour) => {
        place.keep(`${day}T${hour}:00:00.000Z`);
        return place.read + place.written;
      });
    const [, second = [], ...rest] = days('2026-01-01', 365).map(cost);
    const last = rest.at(-1) ?? [];
    // The marker names the last three days, and on the second there were two.
    const name = '\n  "2026-01-01",'.length;
    assert.deepEqual(
      last.slice(1),
      second.slice(1).map((bytesMoved) => bytesMoved + name),
    );
    // The first run of a day also sees that the day which it lets go of was counted.
    const counts = place.files.get(countsPath('2026-06-01'))?.length ?? 0;
    assert.ok((last[0] ?? Infinity) <= (second[0] ?? 0) + counts + 4 * name, `${last[0]} after ${second[0]}`);
  });
});

suite('what is not as it should be', () => {
  const kept = () => {
    const place = new Place();
    place.keep('2026-11-25T12:00:00.000Z');
    place.keep('2026-11-26T12:00:00.000Z');
    return place;
  };

  test('a history of a later schema is left alone', () => {
    const place = kept();
    place.files.set(HISTORY_MARKER, bytes('{"schema":2,"anything":true}'));
    const before = new Map(place.files);
    assert.match(place.keep('2026-11-27T12:00:00.000Z') ?? '', /later version .*schema 2/);
    assert.deepEqual(place.files, before);
    assert.match(readHistory(place.files).problems.join(), /schema 2/);
  });

  test('a marker that cannot be read is left as found, and the run is kept', () => {
    const place = kept();
    place.files.set(HISTORY_MARKER, bytes('<<<<<<< HEAD'));
    assert.equal(place.keep('2026-11-27T12:00:00.000Z'), null);
    assert.match(place.notes.join(), /cannot be read/);
    assert.equal(text(place.files.get(HISTORY_MARKER)), '<<<<<<< HEAD');
    assert.equal(readHistory(place.files).days.length, 3);
  });

  test('damaged lines stay where they are, are told, and cost nothing that was counted', () => {
    const place = kept();
    place.keep('2026-11-26T13:00:00.000Z');
    place.keep('2026-11-27T12:00:00.000Z');
    const path = linesPath('2026-11-26');
    const damaged = new Uint8Array([...bytes(text(place.files.get(path)).replace('"v":1', '"v"')), 0xff]);
    place.files.set(path, damaged);
    place.keep('2026-11-26T23:59:00.000Z');
    assert.deepEqual([...(place.files.get(path) ?? [])].slice(0, damaged.length), [...damaged]);
    const { days: read, problems } = readHistory(place.files);
    assert.match(problems.join(), /2026-11-26\.jsonl: 2 lines are damaged/);
    assert.equal(read.find(({ day }) => day === '2026-11-26')?.loops[0]?.runs, 2, 'what was counted before, or what is there now');
  });

  test('lines that cannot be read are not let go of, nor are counts of a later version', () => {
    const place = new Place();
    const [one = '', two = '', ...rest] = days('2026-01-01', 30);
    place.keep(`${one}T12:00:00.000Z`, DAY);
    place.files.set(linesPath(one), bytes(`${text(place.files.get(linesPath(one)))}nonsense\n`));
    place.files.set(countsPath(two), bytes('{"v":2}\n'));
    for (const day of [two, ...rest]) place.keep(`${day}T12:00:00.000Z`, DAY);
    assert.deepEqual(place.paths.filter((path) => path.startsWith('days/')).slice(0, 2), [linesPath(one), linesPath(two)]);
    assert.equal(text(place.files.get(countsPath(two))), '{"v":2}\n');
    assert.equal(place.paths.filter((path) => path.startsWith('days/')).length, 2 + 5);
  });

  test('a clock that is a year ahead loses nothing', () => {
    const place = new Place();
    for (const day of days('2026-09-01', 30)) place.keep(`${day}T12:00:00.000Z`, 20 * DAY);
    const before = place.paths;
    assert.equal(place.keep('2027-10-01T12:00:00.000Z', 20 * DAY), null);
    assert.match(place.notes.join(), /366 days ago.*a clock is wrong/);
    assert.deepEqual(
      before.filter((path) => path.startsWith('days/') && !place.files.has(path)),
      [linesPath('2026-09-07')],
      'what was due to go that day',
    );
    place.keep('2026-10-01T12:00:00.000Z', 20 * DAY);
    place.keep('2026-10-02T12:00:00.000Z', 20 * DAY);
    assert.equal(
      place.paths.findLast((path) => path.startsWith('days/')),
      linesPath('2027-10-01'),
    );
    assert.ok(place.files.has(countsPath('2026-10-01')), 'days are counted as before');
  });

  test('a clock that is a year behind is told', () => {
    const place = kept();
    const before = new Map(place.files);
    assert.match(place.keep('2025-11-27T12:00:00.000Z') ?? '', /Is the clock of this machine right/);
    assert.deepEqual(place.files, before);
  });

  test('only the files of the wanted days are read', () => {
    const place = kept();
    place.keep('2026-11-27T12:00:00.000Z');
    const files = [...place.files].map(([path, content]) => ({ path, size: content.length }));
    const wanted = { from: '2026-11-26', to: '2026-11-27', linesFrom: '2026-11-27' };
    assert.deepEqual(wantedPaths(files, wanted), [HISTORY_MARKER, countsPath('2026-11-26'), linesPath('2026-11-27')]);
    assert.ok(textOf(runAt('2026-11-27T12:00:00.000Z')).length > 0);
  });
});

suite('incidents beside the runs', () => {
  const state = (incidents: Readonly<Record<string, number>>) => `${JSON.stringify({ version: 1, incidents }, null, 1)}\n`;
  const incidentsIn = (place: Place): unknown => (JSON.parse(text(place.files.get(STATE_PATH))) as { incidents: unknown }).incidents;

  test('are remembered, in a place that nothing was kept in yet too', () => {
    const place = new Place();
    assert.equal(place.take(keepState(state({ 'mail a': 1 }), null, '2026-11-27')), null);
    assert.deepEqual(incidentsIn(place), { 'mail a': 1 });
    assert.equal(place.keep('2026-11-27T12:00:00.000Z'), null);
    assert.deepEqual(place.paths, [linesPath('2026-11-27'), HISTORY_MARKER, STATE_PATH]);
  });

  test('what another monitor remembers of its own stays', () => {
    const place = new Place();
    const base = state({ 'mail a': 1, 'mail b': 1, 'mail c': 1 });
    place.take(keepState(base, null, '2026-11-27'));
    place.take(keepState(state({ 'mail a': 1, 'mail b': 2, 'mail c': 1, 'mail d': 4 }), base, '2026-11-27'));
    place.take(keepState(state({ 'mail a': 3, 'mail b': 1 }), base, '2026-11-27'));
    assert.deepEqual(incidentsIn(place), { 'mail a': 3, 'mail b': 2, 'mail d': 4 });
  });

  test('nothing is written to a history of a later schema', () => {
    const place = new Place();
    place.files.set(HISTORY_MARKER, bytes('{"schema":2}'));
    assert.match(place.take(keepState(state({}), null, '2026-11-27')) ?? '', /later version/);
    assert.deepEqual(place.paths, [HISTORY_MARKER]);
  });
});
