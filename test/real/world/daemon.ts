import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { groupLives } from './processes.ts';
import { tieGroup } from './reaper.ts';
import { keepLog } from './server-logs.ts';
import { until } from './until.ts';

// Servers read, as users of their own, what this process writes: a machine's stricter mask would keep it from them.
process.umask(0o022);

/** One server program that we started, in a process group of its own. */
export interface Daemon {
  readonly name: string;
  /** Of the process that runs, or ran last. */
  readonly pid: number;
  /** True until the program has ended. */
  running(): boolean;
  /** Its output so far. */
  output(): string;
  /** SIGTERM, and after 1 s SIGKILL to the rest of its group (nothing here needs a longer goodbye); all of it has ended then. */
  stop(): Promise<void>;
  /** Starts it again after `stop`. */
  start(): Promise<void>;
}

export interface DaemonOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Takes stdout and stderr. */
  readonly logFile: string;
}

/** Starts a server program in the foreground; rejects when it cannot be executed. It does not outlive this process. */
export async function startDaemon(options: DaemonOptions): Promise<Daemon> {
  keepLog(options.name, options.logFile);
  let current = await launch(options);
  return {
    name: options.name,
    get pid() {
      return current.pid;
    },
    running: () => current.running(),
    output: () => readFileSync(options.logFile, 'utf8'),
    stop: () => current.stop(),
    start: async () => {
      current = await launch(options);
    },
  };
}

async function launch(options: DaemonOptions): Promise<Pick<Daemon, 'pid' | 'running' | 'stop'>> {
  const log = openSync(options.logFile, 'a');
  // A group of its own (detached): Ctrl-C at the terminal then reaches only us, and we end every server in order.
  const child = spawn(options.command, options.args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
  });
  closeSync(log);
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve(child.pid ?? -1));
  });
  const untie = tieGroup(pid);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const running = () => child.exitCode === null && child.signalCode === null;
  const stop = async () => {
    if (running()) {
      child.kill('SIGTERM');
      await Promise.race([ended, pause(1_000, undefined, { ref: false })]);
    }
    // Children that outlive their master (a Postfix smtpd in a session, say) are still in the group.
    await endGroup(pid);
    untie();
  };
  return { pid, running, stop };
}

/**
 * Waits a moment for the group to become empty, then kills its rest, and waits for the end. While one process of it lives, its port takes
 * connections meant for a restarted server.
 */
async function endGroup(group: number): Promise<void> {
  for (let i = 0; i < 10 && groupLives(group); i++) await pause(20);
  if (!groupLives(group)) return;
  process.kill(-group, 'SIGKILL');
  await until(`process group ${group} to end`, () => (groupLives(group) ? null : true));
}
