import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { machineMissing } from './machine.ts';
import { realServersMissing } from '../world/installed.ts';
import { skipWithout } from '../world/skip.ts';

const HERE = import.meta.dirname;

/** Runs test files in a network namespace of their own, where nothing but a loopback is; what they say is told where they fail. */
async function inNamespace(files: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<void> {
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
}

const title = 'the machine that it will really run on';
const skip = skipWithout(title, machineMissing() ?? realServersMissing());

test(`${title}: far away, without IPv6, behind a NAT`, { skip }, async () => {
  await inNamespace([join(HERE, 'inside.ts')]);
});

test(`${title}: the whole stage has the verdicts of loopback`, { skip }, async () => {
  await inNamespace([join(HERE, '..', 'real.test.ts')], { REAL_STAGE_RTT: '40' });
});
