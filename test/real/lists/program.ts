import { spawn } from 'node:child_process';
import { COMPILED } from '../../harness/compiled.ts';
import type { Report } from '../../../src/core/result/report.ts';

export interface ListRun {
  readonly status: number | null;
  readonly report: Report;
  readonly stderr: string;
  /** Wall clock of the whole process, ms. */
  readonly ms: number;
}

// The source's own entry, as dist/cli.js enters the bundle.
const SOURCE = [
  '--input-type=module',
  '-e',
  `import { runCli } from ${JSON.stringify(new URL('../../../src/app/cli.ts', import.meta.url).href)}; await runCli();`,
  'cli',
];

/** Runs `email-continuity run` on a configuration without loops; `entry`: the start of the program, by default from its source. */
export async function runLists(
  config: unknown,
  env: Readonly<Record<string, string>> = {},
  entry: readonly string[] = SOURCE,
): Promise<ListRun> {
  const begin = performance.now();
  const child = spawn(process.execPath, [...entry, 'run', '--config', JSON.stringify(config, null, 1), '--format', 'json'], {
    env: { ...COMPILED, PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const status = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const ms = performance.now() - begin;
  try {
    return { status, report: JSON.parse(stdout) as Report, stderr, ms };
  } catch (error) {
    throw new Error(`no report (exit status ${String(status)}): ${stdout}\n${stderr}`, { cause: error });
  }
}
