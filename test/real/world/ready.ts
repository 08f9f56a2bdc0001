import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Daemon } from './daemon.ts';
import { until } from './until.ts';

/** How long a server may take to start, ms; more on a busy machine. */
const START = 10_000;

/** A server's lines in a file so far; empty before the first one. */
export function writtenTo(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Waits until something listens at each of these ports of 127.0.0.1; throws with the server's output when it ends before, or after 10 s. */
export async function listening(daemon: Daemon, ports: number | readonly number[]): Promise<void> {
  for (const port of [ports].flat()) {
    const look = async () => alive(daemon) && ((await accepts(port)) ? true : null);
    await until(`${daemon.name} on port ${port}`, look, START, daemon.output);
  }
}

/**
 * Waits until a server reports that it is ready: for one that opens its ports one after the other, or answers too early. Ends a server that
 * does not get there, and throws with its output and log.
 *
 * @param file the file of that report
 * @param word the report
 * @param times how often: once for each start
 */
export async function ready(daemon: Daemon, file: string, word: RegExp, times = 1): Promise<void> {
  const log = () => writtenTo(file);
  const look = () => alive(daemon, log) && ((log().match(new RegExp(word, 'gm')) ?? []).length >= times ? true : null);
  try {
    await until(`${daemon.name} to be ready`, look, START, () => `${daemon.output()}\n${log()}`);
  } catch (error) {
    await daemon.stop();
    throw error;
  }
}

function alive(daemon: Daemon, log: () => string = () => ''): true {
  if (!daemon.running()) throw new Error(`${daemon.name} ended at its start:\n${daemon.output()}\n${log()}`);
  return true;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
