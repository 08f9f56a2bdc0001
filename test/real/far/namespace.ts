import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { realServersMissing } from '../world/installed.ts';
import { skipWithout } from '../world/skip.ts';
import { machineMissing } from './machine.ts';

const PLACE = 'the machine that it will really run on';

/**
 * A test that plays test files in a network namespace of their own, where nothing but a loopback is; what they say is told where they fail.
 * Skipped loudly where this machine cannot make one, which is a failure with CI=true.
 */
export function farTest(what: string, files: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const title = `${PLACE}: ${what}`;
  const skip = skipWithout(title, machineMissing() ?? realServersMissing());
  test(title, { skip }, async () => {
    const { NODE_TEST_CONTEXT: _, ...rest } = process.env;
    const run = ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh', process.execPath, '--test', '--test-reporter=spec', ...files];
    const child = spawn('unshare', ['--net', '--', ...run], { env: { ...rest, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    const status = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (status !== 0) throw new Error(`exit status ${String(status)}\n${said}`);
  });
}
