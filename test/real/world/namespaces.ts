import { spawn } from 'node:child_process';

/**
 * Runs test files in namespaces of their own (network, mounts), with only a loopback. Their output is shown if they fail. Needs root on
 * Linux.
 */
export async function inNamespaces(files: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<void> {
  const { NODE_TEST_CONTEXT: _, ...rest } = process.env;
  const run = ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh', process.execPath, '--test', '--test-reporter=spec', ...files];
  const child = spawn('unshare', ['--net', '--mount', '--', ...run], { env: { ...rest, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new Error(`exit status ${String(status)}\n${said}`);
}
