import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inputs, Job, Step, StepOptions } from '../../bundle/job.ts';
import type { Dice } from './dice.ts';

/** The same run in jobs: planned, its first part run, and merged with a changed report. */
export async function inParts(
  dice: Dice,
  say: () => string,
  job: Job,
  given: { readonly inputs: Inputs; readonly options: StepOptions },
): Promise<{ readonly plan: Step; readonly part: Step; readonly merge: (report: string) => Promise<Step> }> {
  const { inputs, options } = given;
  const plan = await job.main({ ...inputs, mode: 'plan' }, options);
  const { include = [] } = JSON.parse(plan.outputs.get('matrix') ?? '{}') as { readonly include?: readonly unknown[] };
  const part = await job.main({ ...inputs, 'matrix-leg': JSON.stringify(include[0] ?? {}) }, options);
  return {
    plan,
    part,
    merge: async (report) => {
      const folder = join(job.temp, 'parts', 'one');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'report.json'), changed(dice, say, report));
      return await job.main({ ...inputs, mode: 'merge', reports: join(job.temp, 'parts') }, options);
    },
  };
}

function changed(dice: Dice, say: () => string, text: string): string {
  switch (dice.below(5)) {
    case 0:
      return text;
    case 1:
      return text.slice(0, dice.below(text.length + 1));
    case 2:
      return `${'['.repeat(100_000)}${say()}`;
    case 3:
      return text.replaceAll(/: "([^"]*)"/g, (whole) => (dice.chance(20) ? `: ${JSON.stringify(say())}` : whole));
    default:
      // Only sentences: a report of this form may hold these in any words.
      return text.replaceAll(/: "([^"]* [^"]*)"/g, (whole) => (dice.chance(50) ? `: ${JSON.stringify(say())}` : whole));
  }
}
