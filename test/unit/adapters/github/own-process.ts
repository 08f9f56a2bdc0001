import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The output of a process that opened an issue in octo/mail with only the given environment. */
export async function openIssueIn(env: Readonly<Record<string, string>>): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'open-issue.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  return { stdout, stderr };
}
