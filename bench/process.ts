import { spawn } from 'node:child_process';

/** One process from outside. */
export interface Measured {
  /** From the start to the end of the process, ms. */
  readonly ms: number;
  readonly stdout: string;
}

/** Runs a script on this same Node, and measures the whole process; an exit status other than 0 is an error. */
export async function measure(script: string, args: readonly string[]): Promise<Measured> {
  return await measureProgram(process.execPath, [script, ...args]);
}

/** The same for any program. */
export async function measureProgram(program: string, args: readonly string[]): Promise<Measured> {
  const begin = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, status] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve)),
  ]);
  const ms = performance.now() - begin;
  if (status !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${String(status)}:\n${stderr}\n${stdout}`);
  return { ms, stdout };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) text += String(chunk);
  return text;
}
