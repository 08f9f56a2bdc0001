import { diskHistory } from '../../../../src/adapters/disk/disk-history.ts';
import { folderWriter } from '../../../../src/app/wiring/process.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import { keepRun } from '../../../../src/report/history/keep/append.ts';
import { runAt } from '../../../doubles/reports/runs.ts';

// Keeps one run after another until it is ended, and reports each. Half a day passes from one writer to the next, and some minutes from run
// to run: the number of days does not depend on the machine.

const [folder = '', name = '', turn = '0', end = 'Infinity'] = process.argv.slice(2);
const DAY = 24 * 3_600_000;
const BASE = Date.parse('2026-01-01T00:00:00.000Z');

const store = diskHistory(folder, { clock: systemClock, random: Math.random, owner: folderWriter() });
for (let index = 0; index < Number(end); index++) {
  const at = new Date(BASE + Number(turn) * (DAY / 2) + index * (DAY / 100)).toISOString();
  const kept = await store.update(keepRun(runAt(at, [{ name: 'gmail' }, { name: 'own' }], { name: `${name}-${index}` }), 3 * DAY));
  // Written at once: a report survives the end of this process.
  process.stdout.write(kept.ok ? `kept ${at.slice(0, 10)} ${name}-${index}\n` : `not kept: ${kept.problem}\n`);
}
