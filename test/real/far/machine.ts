import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Interface } from 'node:readline';
import { createInterface } from 'node:readline';

/** The network between the machine and the servers. */
export interface Way {
  /** Round trip, ms. */
  readonly rtt?: number;
  /** Ports whose packets are dropped. */
  readonly drop?: readonly number[];
  /** Ports on which each connection's first SYN is lost. */
  readonly lose?: readonly number[];
  /** After so many ms without a packet the NAT forgets a connection; null: never. */
  readonly idle?: number | null;
}

/** A machine of its own, far from the servers: no IPv6 route, a private address behind a NAT, a stub resolver. */
export interface Machine {
  /** The words that start a program on it, in the directory `cwd`. */
  enter(words: readonly string[], cwd: string): readonly [command: string, ...args: string[]];
  change(way: Way): Promise<void>;
  stop(): Promise<void>;
}

/** Debian's own place, or that of `.ci/run`, which unpacks the package: an installed one would take the machine's resolver over. */
const RESOLVED = ['/opt/email-continuity/far/lib/systemd/systemd-resolved', '/lib/systemd/systemd-resolved'];

/** This machine's missing parts, as a part of a sentence; null: none. */
export function machineMissing(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'network namespaces take root on Linux';
  if (!existsSync('/dev/net/tun')) return 'no /dev/net/tun';
  if (!RESOLVED.some((path) => existsSync(path))) return `no ${RESOLVED.join(' and no ')} (package: systemd-resolved)`;
  return existsSync(FAKETIME['LD_PRELOAD'] ?? '') ? null : `no ${FAKETIME['LD_PRELOAD']} (package: libfaketime)`;
}

/** Starts it beside servers in the network namespace of this process; `dnsServer` (`address:port`) answers the stub. */
export async function startMachine(way: Way, dnsServer: string): Promise<Machine> {
  const relay = spawn('python3', [join(import.meta.dirname, 'machine.py'), JSON.stringify(way)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(relay.stdout);
  const pid = await firstLine(relay, lines);
  const enter: Machine['enter'] = (words, cwd) => ['nsenter', '--target', pid, '--net', '--mount', `--wdns=${cwd}`, '--', ...words];
  const resolved = RESOLVED.find((path) => existsSync(path)) ?? '';
  const [command, ...args] = enter(['/bin/sh', join(import.meta.dirname, 'resolved.sh'), resolved, dnsServer], '/');
  const stub = spawn(command, args, { stdio: 'ignore' });
  await listens(enter);
  return {
    enter,
    change: async (next) => {
      const told = once(lines, 'line');
      relay.stdin.write(`${JSON.stringify(next)}\n`);
      await told;
    },
    stop: async () => {
      for (const child of [stub, relay]) await ended(child);
    },
  };
}

/** The relay's process id; rejects if it ends before it is up. */
async function firstLine(relay: ChildProcess, lines: Interface): Promise<string> {
  const over = new AbortController();
  try {
    const up = once(lines, 'line', over) as Promise<[string]>;
    const ended = once(relay, 'exit', over).then(([status]: unknown[]): [string] => {
      throw new Error(`the machine does not come up (exit status ${String(status)})`);
    });
    for (const each of [up, ended]) each.catch(() => undefined);
    const [pid] = await Promise.race([up, ended]);
    return pid;
  } finally {
    over.abort();
  }
}

/** Until the stub answers: it takes a moment to begin. */
async function listens(enter: Machine['enter']): Promise<void> {
  const [command, ...args] = enter(['/bin/sh', '-c', "until grep -q ' 3500007F:0035 ' /proc/net/udp; do sleep 0.1; done"], '/');
  const child = spawn(command, args, { stdio: 'ignore', timeout: 20_000 });
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error('the stub resolver does not begin');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = once(child, 'exit');
  child.kill('SIGKILL');
  await end;
}

/** Variables by which libfaketime sets a program's wall clock, and no other. */
export const FAKETIME: Readonly<Record<string, string>> = {
  LD_PRELOAD: '/opt/email-continuity/far/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
};
