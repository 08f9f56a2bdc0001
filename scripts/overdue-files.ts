import { spawnSync } from 'node:child_process';

/**
 * Ends the direct children of a process that have run for longer than they may, with SIGKILL: node:test asks with SIGTERM, which a process that
 * never comes back to its event loop does not hear.
 *
 * @param parent process id
 * @param longest ms
 * @returns what each of those that were ended was to run: the last word of its command line; none where the system has no `ps` to ask
 */
export function endOverdue(parent: number, longest: number): readonly string[] {
  const listed = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,etime=,args='], { encoding: 'utf8' });
  if (listed.status !== 0) return [];
  return listed.stdout.split('\n').flatMap((line) => {
    const [, pid, ppid, elapsed, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (Number(ppid) !== parent || command === undefined || secondsOf(elapsed ?? '') * 1_000 <= longest) return [];
    process.kill(Number(pid), 'SIGKILL');
    return [command.split(' ').at(-1) ?? command];
  });
}

/** POSIX `[[days-]hours:]minutes:seconds`, as `ps` writes it, in seconds. */
function secondsOf(elapsed: string): number {
  const [days, time] = elapsed.includes('-') ? elapsed.split('-') : ['0', elapsed];
  return (time ?? '').split(':').reduce((total, part) => total * 60 + Number(part), 0) + Number(days) * 86_400;
}
