import { spawn, spawnSync } from 'node:child_process';
import { HANGS } from '../harness/bounds.ts';

export interface ProgramResult {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a program to its end, and ends it if it hangs. Its words are English, and no shell warns of a locale that the machine lacks. */
export function runProgram(command: string, args: readonly string[], input = ''): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { timeout: HANGS, env: { ...process.env, LC_ALL: 'C' } });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
    child.stdin.end(input);
  });
}

/** A reason to skip if the program is missing; in CI a missing program is a failure, not a reason. */
export function missing(command: string): string | false {
  if (spawnSync(command, ['--version']).status === 0) return false;
  if (process.env['CI'] === 'true') throw new Error(`${command} is missing, and in CI no client may be`);
  return `${command} is not installed: this client was NOT tried`;
}
