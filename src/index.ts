import { actionMain, actionPost } from './commands/action.ts';
import { onInterrupt, readText, runnerPort, writeText } from './ports.ts';

/** The action's entry: the step itself, and the post step after the job. */
export async function main(): Promise<void> {
  const runner = await runnerPort();
  const workplace = { env: process.env, temp: process.env['RUNNER_TEMP'] ?? '.', readText, writeText, onInterrupt };
  try {
    await (runner.recall('phase') === '' ? actionMain(runner, workplace) : actionPost(runner, workplace));
  } catch (error) {
    runner.fail(`internal_error: a defect of this monitor, not of your mail: ${error instanceof Error ? error.message : String(error)}`);
  }
  process.exit();
}
