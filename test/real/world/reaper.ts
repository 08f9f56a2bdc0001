import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/** Unties what has ended, or was removed. */
export type Untie = () => void;

// One shell for all servers of this process. The end of its input means that we are gone, in whatever way (a failed test, SIGINT, even
// SIGKILL): no handler inside a process covers that. It ends what is still tied then: groups first, then whoever has its root in a tied
// folder (a server in a root of its own may have left its group), then the folders.
const SCRIPT = `
IFS='
'
groups=
folders=
without() {
  kept=
  for each in $1; do [ "$each" = "$2" ] || kept="$kept$each$IFS"; done
}
while read -r line; do
  value=\${line#* }
  case $line in
    'group '*) groups="$groups$value$IFS" ;;
    'ended '*) without "$groups" "$value"; groups=$kept ;;
    'folder '*) folders="$folders$value$IFS" ;;
    'removed '*) without "$folders" "$value"; folders=$kept ;;
  esac
done
for g in $groups; do kill -TERM "-$g" 2>/dev/null; done
[ -z "$groups" ] || sleep 1
for g in $groups; do kill -KILL "-$g" 2>/dev/null; done
for f in $folders; do
  for p in /proc/[0-9]*; do
    case $(readlink "$p/root" 2>/dev/null) in "$f"/*) kill -KILL "\${p#/proc/}" 2>/dev/null ;; esac
  done
  rm -rf "$f"
done
`;

let input: NodeJS.WritableStream | null = null;

function tell(word: string, value: string | number): void {
  if (input === null) {
    const child = spawn('/bin/sh', ['-c', SCRIPT, 'reaper'], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    // It keeps no finished test from ending.
    child.unref();
    if (child.stdin instanceof Socket) child.stdin.unref();
    input = child.stdin;
  }
  input.write(`${word} ${value}\n`);
}

/** Ends this process group should this process die first. */
export function tieGroup(group: number): Untie {
  tell('group', group);
  return () => tell('ended', group);
}

/** Removes this folder, and ends what runs with its root in it, should this process die first. */
export function tieFolder(folder: string): Untie {
  // A folder that is removed with its content was made by `mkdtemp`, and is never a common one.
  if (!/[\w-]+-\w{6}$/.test(folder)) throw new Error(`${folder} is no directory of ours`);
  tell('folder', folder);
  return () => tell('removed', folder);
}
