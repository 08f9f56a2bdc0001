import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

import type { SpfEvaluation, SpfRequest } from './authentication/spf.ts';
import { systemClock } from './base/clock.ts';
import type { Deadline } from './base/deadline.ts';
import type { ReadText } from './config/authority.ts';
import type { DnsConfig } from './config/config.ts';
import type { LoopPorts } from './loop/loops.ts';
import { tokenMac } from './mail/token-key.ts';
import type { Finding } from './model/finding.ts';
import { compareFindings } from './model/finding.ts';
import type { Runner } from './report/runner.ts';
import type { RunPorts } from './run.ts';

/** What the entries add to the world: who is told, and what is remembered for a later clean-up. */
export type Listeners = Pick<LoopPorts, 'onProgress' | 'onProbe'>;

/** The real world. Every adapter is loaded when it is first needed, so that what a run does not use costs it nothing. */
export function realPorts(tokenSecret: string | null, listeners: Listeners): RunPorts & Disposable {
  const clock = systemClock;
  const own = beginRun();
  return {
    clock,
    random: () => Math.random(),
    randomId: () => randomBytes(16).toString('hex'),
    sender: async (config) => (await import('./mail/smtp.ts')).smtpSender(config, clock),
    mailbox: async (config) => (await import('./mail/imap.ts')).imapMailbox(config, clock),
    readMail: async (source) => (await import('./mail/read-mail.ts')).readMail(source),
    mac: (mailbox) => tokenMac(mailbox, tokenSecret),
    host: machine(),
    process: own,
    alive,
    [Symbol.dispose]: () => void liveRuns.delete(own),
    checkDomains: async (domains, config, deadline) => {
      const [{ createResolver }, { checkDomain }] = await Promise.all([import('./dns/resolver.ts'), import('./dns/check-domain.ts')]);
      const resolver = createResolver({ ...config.dns, clock, deadline });
      const findings = await Promise.all(domains.map((domain) => checkDomain(resolver, domain)));
      return findings.flat().toSorted(compareFindings);
    },
    checkBlocklists: async (lists, config, deadline): Promise<readonly Finding[]> => {
      const [{ createResolver }, { checkBlocklists }] = await Promise.all([import('./dns/resolver.ts'), import('./blocklists/check.ts')]);
      return checkBlocklists(createResolver({ ...config.dns, clock, deadline }), lists.ips, lists);
    },
    ...listeners,
  };
}

/**
 * A number for this machine as long as it runs and, in a container, for its own numbering of processes; 0 where that cannot be told
 * for sure: then no process number is believed, and an earlier run is taken to be over by its time alone.
 */
function machine(): number {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8');
    const processes = readlinkSync('/proc/self/ns/pid');
    return createHash('sha256').update([boot, processes, hostname()].join('\0')).digest().readUInt32BE(0);
  } catch {
    return 0;
  }
}

/** Linux gives process numbers below this (PID_MAX_LIMIT); the rest of 32 bits tells the runs of one process apart. */
const PROCESSES = 2 ** 22;
const liveRuns = new Set<number>();
let begun = 0;

function beginRun(): number {
  begun = (begun + 1) % 2 ** 10;
  const run = begun * PROCESSES + (process.pid % PROCESSES);
  liveRuns.add(run);
  return run;
}

/** Whether a run of this machine may still be going on. */
function alive(run: number): boolean {
  const pid = run % PROCESSES;
  if (pid === process.pid % PROCESSES) return liveRuns.has(run);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** SPF as a receiver evaluates it, for one mail, with what DNS says now. */
export async function evaluateSpf(request: SpfRequest, dns: DnsConfig, deadline: Deadline): Promise<SpfEvaluation> {
  const [{ createResolver }, spf] = await Promise.all([import('./dns/resolver.ts'), import('./authentication/spf.ts')]);
  return spf.evaluateSpf(createResolver({ ...dns, clock: systemClock, deadline }), request);
}

/** GitHub's runner. */
export async function runnerPort(): Promise<Runner> {
  return (await import('./actions/github-runner.ts')).githubRunner();
}

/** Files, read and written whole. */
export const readText: ReadText = (path) => {
  try {
    return { ok: true, text: readFileSync(path, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return { ok: false, reason: 'there is no such file' };
    if (code === 'EACCES') return { ok: false, reason: 'reading it is not permitted' };
    if (code === 'EISDIR') return { ok: false, reason: 'it is a folder' };
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
};

export function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Calls `stop` at the first SIGINT or SIGTERM; the second ends the process at once. Returns how to let go. */
export function onInterrupt(stop: () => void): () => void {
  let asked = false;
  const interrupt = () => {
    if (asked) process.exit(130);
    asked = true;
    stop();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  return () => process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
}
