import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { unpackedRoot } from '../stores/unpacked.ts';

/** The place of the other implementations, by `.ci/unpack`. */
export const ROOT = unpackedRoot('references');
export const PYTHON = join(ROOT, 'usr/lib/python3/dist-packages');

/** The others' results and ours for random cases. */
export interface Compared {
  readonly count: number;
  /** How often each of us came to it. */
  readonly results: ReadonlyMap<string, number>;
  /** Differences that are their errors, by implementation and section. */
  readonly theirs: ReadonlyMap<string, number>;
  /** Differences without an excuse. */
  readonly unexplained: readonly string[];
}

export function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A program's answers to its input, line by line. */
export async function linesOf(
  command: string,
  args: readonly string[],
  { input, count }: { readonly input: string; readonly count: number },
): Promise<readonly string[]> {
  const child = spawn(command, args, { env: { PYTHONPATH: PYTHON } });
  child.stdin.end(input);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const lines = out.trim().split('\n');
  if (lines.length !== count) throw new Error(`${command} answered ${lines.length} of ${count}: ${err.slice(-1_000)}`);
  return lines;
}
