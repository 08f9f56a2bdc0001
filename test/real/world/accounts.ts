import { readFileSync } from 'node:fs';

/** The ids of a system account from /etc/passwd. */
export function accountOf(name: string): { readonly uid: number; readonly gid: number } {
  const fields = entry('/etc/passwd', name);
  return { uid: Number(fields[2]), gid: Number(fields[3]) };
}

/** A group's id from /etc/group. */
export function groupOf(name: string): number {
  return Number(entry('/etc/group', name)[2]);
}

function entry(file: string, name: string): readonly string[] {
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .find((candidate) => candidate.startsWith(`${name}:`));
  if (line === undefined) throw new Error(`${name} is not in ${file}`);
  return line.split(':');
}
