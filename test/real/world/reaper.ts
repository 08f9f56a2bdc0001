import { spawn } from 'node:child_process';

/** Ends the servers and removes their directory should this process die before it could do so itself. */
export interface Reaper {
  /** Adds a process group to end. */
  watch(group: number): void;
  /** All is cleaned up: nothing left to end. */
  dismiss(): Promise<void>;
}

// Reads one group id a line; "done" ends it in peace. The end of its input without that word means that we died (a failed test, SIGINT,
// even SIGKILL): no handler inside a process covers that.
const SCRIPT = `
groups=
while read -r line; do
  [ "$line" = done ] && exit 0
  groups="$groups $line"
done
for g in $groups; do kill -TERM "-$g" 2>/dev/null; done
sleep 1
for g in $groups; do kill -KILL "-$g" 2>/dev/null; done
rm -rf "$1"
`;

export function startReaper(directory: string): Reaper {
  // A folder that is removed with its content was made by `mkdtemp`, and is never a common one.
  if (!/[\w-]+-\w{6}$/.test(directory)) throw new Error(`${directory} is no directory of ours`);
  const child = spawn('/bin/sh', ['-c', SCRIPT, 'reaper', directory], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.unref();
  return {
    watch: (group) => void child.stdin.write(`${group}\n`),
    dismiss: async () => {
      child.stdin.end('done\n');
      child.ref();
      await ended;
    },
  };
}
