import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { runLines } from '../../../../src/report/history/lines/entry.ts';
import { linesOf, readLine } from '../../../../src/report/history/lines/line.ts';
import { readDayLines, withLines } from '../../../../src/report/history/lines/day-lines.ts';
import { isDay, daysBetween } from '../../../../src/report/history/lines/day.ts';
import { runAt, textOf } from '../../../doubles/reports/runs.ts';
import { deliverability } from '../../../doubles/reports/samples.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const RUN = '2026-11-27T21:40:03.123Z';

suite('a line of a history', () => {
  test('is read as it was written', () => {
    const run = runLines(deliverability, 'f00', { details: true, everyMs: 600_000 });
    const read = linesOf(run).map(readLine);
    const entries = read.flatMap((line) => (line.kind === 'entry' ? [line.entry] : []));
    assert.deepEqual(
      entries.map(({ loop, outcome, details }) => [loop, outcome, details?.message]),
      run.entries.map(({ loop, outcome, details }) => [loop, outcome, details?.message]),
    );
    assert.deepEqual(read.at(-1), { kind: 'posture', posture: run.posture });
  });

  test('without details it holds no address, host, Message-ID or word of a server', () => {
    const text = linesOf(runLines(deliverability, 'f00', { details: false, everyMs: null })).join('\n');
    const { egressIp, reply, server, mailboxServer, author, receiver, message } =
      deliverability.loops.find(({ name }) => name === 'outside') ?? {};
    const secret = [egressIp, reply, server, mailboxServer, author, receiver, message].filter((each) => typeof each === 'string');
    assert.ok(secret.length >= 5, 'the sample has what must not be stored');
    for (const each of secret) assert.ok(!text.includes(each), each);
    assert.ok(!/example|192\.0\.2|203\.0\.113|@|2001:db8/.test(text), text);
  });

  test('a loop that was not asked to run leaves none', () => {
    assert.deepEqual(
      runAt(RUN, [{ name: 'a' }, { name: 'b', outcome: 'skipped', state: 'unknown' }]).entries.map(({ loop }) => loop),
      ['a'],
    );
  });

  test('one of a later version is told from a damaged one', () => {
    const [line = ''] = linesOf(runAt(RUN));
    assert.equal(readLine(line.replace('"v":1', '"v":2')).kind, 'newer');
    for (const damaged of [
      '{',
      '[]',
      '{"v":1}',
      line.slice(0, -4),
      line.replace('"ok"', '"fine"'),
      line.replace(/"at":"[^"]*"/, '"at":"x"'),
      line.replace(/"latencyMs":[\d.]+/, '"latencyMs":-1'),
    ]) {
      assert.equal(readLine(damaged).kind, 'damaged', damaged);
    }
  });
});

suite('the file of a day', () => {
  test('a damaged line stops nothing, and what is there twice counts once', () => {
    const [one, two] = [runAt(RUN), runAt('2026-11-27T21:50:03.123Z')];
    const text = `${textOf(two)}{"v":1,"at\n${textOf(one)}\u0000\n${textOf(one, two)}${textOf(two).replace('"v":1', '"v":9')}`;
    const read = readDayLines(bytes(text));
    assert.deepEqual(
      read.entries.map(({ at }) => at),
      [one.at, two.at],
    );
    assert.deepEqual([read.damaged, read.newer], [2, 1]);
  });

  test('lines are added once, and what was there stays byte for byte', () => {
    const lines = linesOf(runAt(RUN));
    const before = new Uint8Array([...bytes(textOf(runAt('2026-11-27T21:30:03.123Z'))), 0xff, 0xfe, 0x41]);
    const after = withLines(before, lines);
    assert.deepEqual(after.slice(0, before.length), before);
    assert.equal(new TextDecoder().decode(after.slice(before.length)), `\n${lines.join('\n')}\n`);
    assert.deepEqual(withLines(after, lines), after);
  });

  test('days are those of the calendar', () => {
    assert.deepEqual(['2026-02-28', '2028-02-29'].map(isDay), [true, true]);
    assert.deepEqual(['2026-02-29', '2026-13-01', '2026-1-1', '../../x'].map(isDay), [false, false, false, false]);
    assert.deepEqual(daysBetween('2026-02-27', '2026-03-01'), ['2026-02-27', '2026-02-28', '2026-03-01']);
    assert.deepEqual(daysBetween('2026-03-01', '2026-02-27'), []);
  });
});
