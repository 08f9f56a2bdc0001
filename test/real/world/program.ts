import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPILED } from '../../harness/compiled.ts';
import type { LoopReport, Report } from '../../../src/core/result/report.ts';
import type { DovecotAddress } from './dovecot-addresses.ts';
import { ADDRESSES } from './dovecot-addresses.ts';
import type { PostfixPort } from './postfix-config.ts';
import type { RealWorld } from './world.ts';
import { INSIDE, PASSWORD } from './world.ts';

/** A configuration file as a user would write it; a scenario gives only its changes. */
export interface Scenario {
  /** Recipients, each a loop of its own and its own mailbox; a loop is internal within our domain and external elsewhere. */
  readonly to: readonly string[];
  readonly senderPort?: PostfixPort;
  readonly senderPassword?: string;
  readonly mailboxPassword?: string;
  readonly mailboxSecurity?: 'tls' | 'starttls';
  readonly mailboxCertificate?: DovecotAddress;
  /** Further keys of the sender and of every mailbox, which override the usual ones; undefined removes one. */
  readonly sender?: Readonly<Record<string, unknown>>;
  readonly mailbox?: Readonly<Record<string, unknown>>;
  /** The address whose mailbox gets every loop's bounces. */
  readonly bounces?: string;
  /** The only loop's name; default: after the recipient. */
  readonly loopName?: string;
  /** The checks, as for `--checks`; default: all in the configuration. */
  readonly checks?: string;
  /** Further keys of every loop. */
  readonly loop?: Readonly<Record<string, unknown>>;
  /** Further variables of the program's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Further sections of the file. */
  readonly sections?: Readonly<Record<string, unknown>>;
}

export interface ProgramRun {
  /** Null: ended by a signal. */
  readonly status: number | null;
  readonly report: Report;
  readonly stderr: string;
  /** Wall clock of the whole process, ms. */
  readonly ms: number;
  /** When it was over, ms since the epoch. */
  readonly endedAt: number;
}

/** The program under way. */
export interface RunningProgram {
  readonly pid: number;
  /** Sends it a signal. */
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<EndedProgram>;
}

/** A program that has ended, with or without a report. */
export interface EndedProgram {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Wall clock of the whole process, ms. */
  readonly ms: number;
  /** When it was over, ms since the epoch. */
  readonly endedAt: number;
}

// The users' program: the bundle with all its files.
const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'dist', 'cli.js');

/** Writes the scenario's configuration and starts `email-continuity run` on it, as a process of its own. */
export function startProgram(world: RealWorld, scenario: Scenario): RunningProgram {
  const directory = mkdtempSync(join(world.directory, 'run-'));
  const config = join(directory, 'email-continuity.yml');
  // JSON is YAML.
  writeFileSync(config, JSON.stringify(configOf(world, scenario), null, 2));
  const words = ['run', '--config', config, '--format', 'json', ...(scenario.checks === undefined ? [] : ['--checks', scenario.checks])];
  const begin = performance.now();
  // Set by env(1), within the machine: nsenter would load a preloaded library too, and its exec leaves the library's files behind.
  const own = [...settings(scenario.env), process.execPath, PROGRAM, ...words];
  const [command = '', ...args] = world.machine === null ? own : world.machine.enter(own, directory);
  const child = spawn(command, args, {
    cwd: directory,
    env: {
      ...COMPILED,
      PATH: process.env['PATH'],
      SMTP_PASSWORD: scenario.senderPassword ?? PASSWORD,
      IMAP_PASSWORD: scenario.mailboxPassword ?? PASSWORD,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<EndedProgram>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) =>
      resolve({ status, signal, stdout, stderr, ms: performance.now() - begin, endedAt: Date.now() }),
    );
  });
  return { pid: child.pid ?? 0, kill: (signal) => void child.kill(signal), ended };
}

function settings(env: Scenario['env'] = {}): readonly string[] {
  const set = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  return set.length === 0 ? [] : ['env', ...set];
}

/** Runs the program to its end, and reads its report. */
export async function runProgram(world: RealWorld, scenario: Scenario): Promise<ProgramRun> {
  return reportedRun(await startProgram(world, scenario).ended);
}

export function reportedRun({ status, stdout, stderr, ms, endedAt }: EndedProgram): ProgramRun {
  try {
    return { status, report: JSON.parse(stdout) as Report, stderr, ms, endedAt };
  } catch (error) {
    throw new Error(`no report (exit status ${status}): ${stdout}\n${stderr}`, { cause: error });
  }
}

/** The report of the only loop. */
export function onlyLoop({ report }: ProgramRun): LoopReport {
  const [loop, ...more] = report.loops;
  if (loop === undefined || more.length > 0) throw new Error(`the report has ${report.loops.length} loops`);
  return loop;
}

function configOf(world: RealWorld, scenario: Scenario): unknown {
  const port = scenario.senderPort ?? 'submission';
  const security = scenario.mailboxSecurity ?? 'tls';
  const ca = world.certificates.ca;
  const plaintext = PLAINTEXT.has(port);
  return {
    senders: {
      mta: {
        protocol: 'smtp',
        host: '127.0.0.1',
        port: world.inside.ports[port],
        security: plaintext ? 'plaintext' : port.startsWith('submissions') ? 'tls' : 'starttls',
        user: `monitor@${INSIDE}`,
        password: '${SMTP_PASSWORD}',
        ...(plaintext ? {} : { ca }),
        ...scenario.sender,
      },
    },
    mailboxes: Object.fromEntries(
      [...scenario.to, ...(scenario.bounces === undefined ? [] : [scenario.bounces])].map((user) => [
        nameOf(user),
        {
          protocol: 'imap',
          host: ADDRESSES[scenario.mailboxCertificate ?? 'good'],
          port: security === 'tls' ? world.imap.imaps : world.imap.imap,
          security,
          user,
          password: '${IMAP_PASSWORD}',
          ca,
          ...scenario.mailbox,
        },
      ]),
    ),
    loops: Object.fromEntries(
      scenario.to.map((to) => [
        scenario.loopName ?? nameOf(to),
        {
          kind: to.endsWith(`@${INSIDE}`) ? 'internal' : 'external',
          sender: 'mta',
          mailbox: nameOf(to),
          from: `monitor@${INSIDE}`,
          to,
          subject: SUBJECT,
          ...(scenario.bounces === undefined ? {} : { bounces: nameOf(scenario.bounces) }),
          ...scenario.loop,
        },
      ]),
    ),
    ...scenario.sections,
  };
}

/** The sender's ports without encryption. */
const PLAINTEXT: ReadonlySet<PostfixPort> = new Set<PostfixPort>([
  'submissionPlain',
  'submissionSmall',
  'submissionBusy',
  'submissionRejecting',
  'submissionDeferring',
  'submissionWithoutLogins',
]);

/** The user's subject of the probes. */
export const SUBJECT = '[continuity] does mail arrive';

/** The name of an address's mailbox and loop in the configuration. */
export function nameOf(address: string): string {
  return address.replace('@', '-at-').replaceAll('.', '-');
}
