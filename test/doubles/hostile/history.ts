import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWriter } from '../../../src/app/wiring/process.ts';
import { diskStore } from '../../../src/app/wiring/ports/history/history-places.ts';
import { keepRun } from '../../../src/report/history/keep/append.ts';
import { runAt } from '../reports/runs.ts';
import type { Dice } from './dice.ts';

const DAY = 24 * 60 * 60_000;

/** A history of some days from a run, with damaged files: cut, overwritten, filled, replaced, or unchanged. */
export async function damagedHistory(dice: Dice, say: () => string, folder: string): Promise<void> {
  const store = await diskStore(folder, folderWriter());
  for (let run = 1 + dice.below(6); run > 0; run -= 1) {
    const at = new Date(Date.now() - run * dice.pick([60_000, DAY, 40 * DAY])).toISOString();
    await store.update(keepRun(runAt(at, [{ name: 'outside', latencyMs: dice.below(5_000) }]), 90 * DAY));
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  for (const file of files) if (dice.chance(40)) damage(dice, say, join(file.parentPath, file.name));
  if (dice.chance(30))
    writeFileSync(join(folder, 'incidents.json'), dice.pick([say(), JSON.stringify({ incidents: { [say()]: say() } }), '[']));
}

function damage(dice: Dice, say: () => string, path: string): void {
  const text = readFileSync(path, 'utf8');
  const at = dice.below(text.length);
  switch (dice.below(7)) {
    case 0:
      return writeFileSync(path, text.slice(0, at));
    case 1:
      return writeFileSync(path, `${text.slice(0, at)}${say()}${text.slice(at)}`);
    case 2:
      return writeFileSync(
        path,
        text.replaceAll(/"([^"]*)"/g, (whole) => (dice.chance(20) ? JSON.stringify(say()) : whole)),
      );
    case 3:
      return writeFileSync(
        path,
        text.replaceAll(/\d+/g, (whole) => (dice.chance(20) ? dice.pick(['1e308', '-1', 'null', '{}']) : whole)),
      );
    case 4:
      return writeFileSync(path, text.repeat(2_000));
    case 5:
      rmSync(path);
      mkdirSync(path);
      return;
    default:
      rmSync(path);
      return symlinkSync(path, path);
  }
}
