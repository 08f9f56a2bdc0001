import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The processes below `ancestor` with this program's name. */
export function childrenOf(ancestor: number, program: string): readonly number[] {
  const processes = readdirSync('/proc').flatMap((entry) => statOf(entry));
  const below = new Set([ancestor]);
  for (let grown = true; grown;) {
    const children = processes.filter(({ pid, parent }) => below.has(parent) && !below.has(pid));
    for (const { pid } of children) below.add(pid);
    grown = children.length > 0;
  }
  return processes.filter(({ pid, name }) => pid !== ancestor && below.has(pid) && name === program).map(({ pid }) => pid);
}

/** Whether a process of this group lives; an ended one that nobody has waited for (a zombie) holds nothing any more. */
export function groupLives(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  return readdirSync('/proc').some((entry) => statOf(entry).some((its) => its.group === group && its.lives));
}

/** Ends every process with this directory as its root (chroot), including daemons that have left their parent. */
export function endInside(root: string): void {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      if (readlinkSync(`/proc/${entry}/root`) === root) process.kill(Number(entry), 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

interface Stat {
  readonly pid: number;
  readonly name: string;
  readonly parent: number;
  readonly group: number;
  readonly lives: boolean;
}

function statOf(entry: string): readonly Stat[] {
  if (!/^\d+$/.test(entry)) return [];
  try {
    // proc(5): `pid (comm) state ppid pgrp`, and the name may hold anything.
    const [, pid, name, state = '', parent, group] =
      /^(\d+) \((.*)\) (\S) (\d+) (\d+) /s.exec(readFileSync(`/proc/${entry}/stat`, 'utf8')) ?? [];
    return [{ pid: Number(pid), name: name ?? '', parent: Number(parent), group: Number(group), lives: !/[ZXx]/.test(state) }];
  } catch {
    return [];
  }
}
