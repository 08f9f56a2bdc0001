import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { UNPACKED } from './resolvers/servers.ts';
import { PROGRAMS } from './world/installed.ts';
import { SIGNERS } from './world/signed-zones.ts';
import { missingOf, skipWithout } from './world/skip.ts';

const title = 'resolvers of the field';
const needed = [PROGRAMS.named, PROGRAMS.unbound, ...SIGNERS, ...Object.values(UNPACKED)];
const missing = process.platform === 'linux' && process.getuid?.() === 0 ? missingOf(needed) : 'network namespaces take root on Linux';
const skip = skipWithout(title, missing);

/** Runs a test file in namespaces of its own (network, mounts), where nothing but a loopback is. */
async function inNamespaces(file: string): Promise<void> {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const run = [
    'sh',
    '-c',
    'ip link set lo up && exec "$@"',
    'sh',
    process.execPath,
    '--test',
    '--test-timeout=60000',
    '--test-reporter=spec',
    file,
  ];
  const child = spawn('unshare', ['--net', '--mount', '--', ...run], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new Error(`exit status ${String(status)}\n${said}`);
}

test(`${title}: the same findings through each, or an honest unknown`, { skip }, async () => {
  await inNamespaces(join(import.meta.dirname, 'resolvers', 'inside.ts'));
});
