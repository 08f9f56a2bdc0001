import { spawnSync } from 'node:child_process';

/**
 * Ends the direct children of a process that have run too long, with SIGKILL. node:test uses SIGTERM, which a process with a blocked event
 * loop does not handle.
 *
 * @param parent process id
 * @param longest ms
 * @returns the task of each ended one: the test files on its command line, or its last word; empty on a system without `ps`
 */
export function endOverdue(parent: number, longest: number): readonly string[] {
  const listed = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,etime=,args='], { encoding: 'utf8' });
  if (listed.status !== 0) return [];
  // `ps` is exact to a whole second.
  const oldest = (process.uptime() + 1) * 1_000;
  return listed.stdout.split('\n').flatMap((line) => {
    const [, pid, ppid, elapsed, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (Number(ppid) !== parent || command === undefined) return [];
    const ran = secondsOf(elapsed ?? '') * 1_000;
    // No child is older than its parent: the age of one that starts right now may be wrong.
    if (ran <= longest || ran > oldest) return [];
    return ended(Number(pid)) ? [filesOf(command)] : [];
  });
}

function filesOf(command: string): string {
  const words = command.split(' ');
  const files = words.filter((word) => word.endsWith('.test.ts'));
  return (files.length > 0 ? files : words.slice(-1)).join(' ');
}

/** False: it has ended by itself meanwhile. */
function ended(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

/** POSIX `[[days-]hours:]minutes:seconds`, as `ps` writes it, in seconds. */
function secondsOf(elapsed: string): number {
  const [days, time] = elapsed.includes('-') ? elapsed.split('-') : ['0', elapsed];
  return (time ?? '').split(':').reduce((total, part) => total * 60 + Number(part), 0) + Number(days) * 86_400;
}
