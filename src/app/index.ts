import { actionMain, actionPost } from './action/action.ts';
import { takesUncaught } from './run/guard.ts';
import { sealedRunner } from './action/sealed-runner.ts';
import { alwaysVerified, filesNamed, onInterrupt, patientWithAddresses, readText, writeText } from './wiring/process.ts';
import { runnerPort } from './wiring/real-ports.ts';

/** The action's entries: the step itself, and the post step after the job. */
export async function runStep(step: 'main' | 'post'): Promise<void> {
  patientWithAddresses();
  const began = performance.now();
  // The log's reader may be gone; outputs, summary and exit status still work.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const unverified = alwaysVerified(process.env);
  const runner = sealedRunner(await runnerPort(), process.env);
  if (unverified !== null && step === 'main') runner.annotate({ level: 'warning', title: 'certificates', message: unverified }, null);
  const workplace = { env: process.env, temp: process.env['RUNNER_TEMP'] ?? '.', readText, writeText, filesNamed, onInterrupt, began };
  const defect = (error: unknown) =>
    runner.fail(`internal_error: a defect of this monitor, not of your mail: ${error instanceof Error ? error.message : String(error)}`);
  process.on('uncaughtException', (error) => {
    if (takesUncaught(error)) return;
    defect(error);
    process.exit();
  });
  try {
    await (step === 'main' ? actionMain(runner, workplace) : actionPost(runner, workplace));
  } catch (error) {
    defect(error);
  }
  // If a pipe is slow, the log must be out before the process ends.
  await new Promise((resolve) => process.stdout.write('', resolve));
  process.exit();
}
