import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux has a file system in memory for everybody (shm_overview(7)). */
const SHARED = '/dev/shm';

/** The suite writes less than half of it at once; a container has 64 MB there by default, bytes. */
const ROOM = 2 * 1024 ** 3;

/**
 * A folder in memory, which is gone when this process ends: a disk waits for every mail that a server has promised to keep. Null where such a
 * file system is missing, is too small, or runs no programs.
 */
export function folderInMemory(): string | null {
  if (!existsSync('/proc/mounts') || !existsSync(SHARED)) return null;
  const mount = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .findLast(([, place]) => place === SHARED);
  const [, , type, options = ''] = mount ?? [];
  const isUsable = type === 'tmpfs' && options.split(',').includes('rw') && !options.split(',').includes('noexec');
  const { bavail, bsize } = statfsSync(SHARED);
  if (!isUsable || bavail * bsize < ROOM) return null;
  const folder = mkdtempSync(join(SHARED, 'mail-'));
  // As /tmp itself: servers run as users of their own.
  chmodSync(folder, 0o1777);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  return folder;
}
