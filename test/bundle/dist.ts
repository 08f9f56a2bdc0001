import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
export const DIST = join(ROOT, 'dist');

/** The oldest Node for the shipped program. */
const OLDEST = 20;

export interface InstalledNode {
  /** `v24.1.0` */
  readonly version: string;
  readonly path: string;
}

/** The Node of the tests, and the machine's own if it is another supported one. */
export function nodes(): readonly InstalledNode[] {
  const own = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((directory) => !directory.includes('node_modules'))
    .map((directory) => join(directory, 'node'))
    .find((candidate) => existsSync(candidate));
  const paths = own === undefined ? [process.execPath] : [process.execPath, realpathSync(own)];
  const installed = paths.map((path) => ({ path, version: spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim() }));
  return installed.filter(
    ({ version }, index) =>
      Number(/^v(\d+)/.exec(version)?.[1] ?? 0) >= OLDEST && installed.findIndex((other) => other.version === version) === index,
  );
}
