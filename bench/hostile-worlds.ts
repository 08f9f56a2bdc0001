/*
 * Random hostile worlds (mail servers, DNS, GitHub, channels, configuration, disk) through the shipped program: no secret, no workflow
 * command, no stack trace, no broken table. Never ok without the probe, never a foreign mail touched, never past the deadline and two
 * seconds, never above 300 MB. Build first; `npm run bench:hostile -- 1000 --seed 7`.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { randomInt } from 'node:crypto';
import type { Ran } from '../test/doubles/hostile/shipped.ts';
import { runShipped } from '../test/doubles/hostile/shipped.ts';
import { median } from './numbers.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, from: { type: 'string', default: '0' }, beside: { type: 'string' } },
});
const count = Number(positionals[0] ?? 10_000);
const seed = Number(values.seed ?? randomInt(2 ** 20));
const first = Number(values.from);
const beside = Number(values.beside ?? availableParallelism() * 3);
process.stdout.write(`${count} worlds from number ${first}, seed ${seed}\n`);

const all: (Ran & { readonly index: number })[] = [];
let failed = 0;
let next = first;
const stop = new AbortController();
// Results up to the interruption are still printed.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
await Promise.all(
  Array.from({ length: beside }, async () => {
    for (let index = next++; index < first + count && !stop.signal.aborted; index = next++) {
      const ran = await runShipped(seed, index).catch((error: unknown): null => {
        failed += 1;
        process.stdout.write(`world ${index}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        return null;
      });
      if (ran === null) continue;
      all.push({ ...ran, index });
      if (ran.wrong.length > 0) failed += 1;
      for (const wrong of ran.wrong) process.stdout.write(`world ${index}: ${wrong.slice(0, 400)}\n`);
    }
  }),
);

const outcomes = new Map<string, number>();
for (const { outcome } of all) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
const megabytes = all.map(({ memory }) => memory / 1024 / 1024);
const largest = all.toSorted((a, b) => b.memory - a.memory).slice(0, 3);
process.stdout.write(
  `${[...outcomes]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, times]) => `${name} ${times}`)
    .join(', ')}\n`,
);
process.stdout.write(
  `memory: median ${median(megabytes).toFixed(0)} MB, most ${Math.max(...megabytes).toFixed(0)} MB (worlds ${largest.map(({ index }) => index).join(', ')})\n`,
);
process.stdout.write(
  `processor: median ${median(all.map(({ processorMs }) => processorMs)).toFixed(0)} ms, most ${Math.max(...all.map(({ processorMs }) => processorMs)).toFixed(0)} ms\n`,
);
process.stdout.write(failed === 0 ? `nothing is wrong in ${all.length} worlds\n` : `${failed} worlds went wrong\n`);
process.exitCode = failed === 0 ? 0 : 1;
