import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { HANGS, isOver } from '../harness/bounds.ts';
import { COMPILED } from '../harness/compiled.ts';

/** How a process ended, and all its output. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Start to end, ms. */
  readonly tookMs: number;
}

export interface ProgramOptions {
  readonly cwd: string;
  /** The whole environment: only the place of Node's compile cache is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** Default: the Node that runs the tests. */
  readonly node?: string;
  /** It may take no longer on a quiet machine, ms. */
  readonly limit?: number;
}

/** The default limit of a program in these tests, ms. */
const LIMIT = 30_000;

/** One run of a script of ours in a process of its own, which never outlives this object. */
export class Program implements AsyncDisposable {
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcess;

  constructor(args: readonly string[], { cwd, env, node = process.execPath, limit = LIMIT }: ProgramOptions) {
    const began = performance.now();
    const child = spawn(node, args, {
      cwd,
      env: { ...COMPILED, ...env },
      timeout: HANGS,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status, signal) => {
        const tookMs = performance.now() - began;
        if (isOver(tookMs, limit)) reject(new Error(`${args.join(' ')} took ${tookMs} ms:\n${stdout}${stderr}`));
        else resolve({ status, signal, stdout, stderr, tookMs });
      });
    });
  }

  /** Stops reading its output, as `head` does: all its later writes fail. */
  leave(): void {
    this.#child.stdout?.destroy();
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }
}
