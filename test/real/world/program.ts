import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoopReport, Report } from '../../../src/model/report.ts';
import { EXPIRED_ADDRESS, GOOD_ADDRESS, WRONG_NAME_ADDRESS } from './dovecot.ts';
import type { PostfixPorts } from './postfix-config.ts';
import { INSIDE, PASSWORD } from './world.ts';
import type { RealWorld } from './world.ts';

/** A configuration file as a user would write it; only what a scenario changes is said. */
export interface Scenario {
  /** Recipients, each a loop of its own and its own mailbox; a loop is internal within our domain and external elsewhere. */
  readonly to: readonly string[];
  readonly senderPort?: keyof PostfixPorts;
  readonly senderPassword?: string;
  readonly mailboxPassword?: string;
  readonly mailboxSecurity?: 'tls' | 'starttls';
  readonly mailboxCertificate?: 'good' | 'expired' | 'wrong-name';
  /** Further keys of every loop. */
  readonly loop?: Readonly<Record<string, unknown>>;
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
}

// The source's own entry, as dist/cli.js enters the bundle.
const ENTRY = `import { main } from ${JSON.stringify(new URL('../../../src/cli.ts', import.meta.url).href)}; await main();`;

/** Writes the scenario's configuration and runs `email-continuity run` on it, as a process of its own. */
export async function runProgram(world: RealWorld, scenario: Scenario): Promise<ProgramRun> {
  const directory = mkdtempSync(join(world.directory, 'run-'));
  const config = join(directory, 'email-continuity.yml');
  // JSON is YAML.
  writeFileSync(config, JSON.stringify(configOf(world, scenario), null, 2));
  const begin = performance.now();
  const child = spawn(process.execPath, ['--input-type=module', '-e', ENTRY, 'cli', 'run', '--config', config, '--format', 'json'], {
    cwd: directory,
    env: {
      PATH: process.env['PATH'],
      SMTP_PASSWORD: scenario.senderPassword ?? PASSWORD,
      IMAP_PASSWORD: scenario.mailboxPassword ?? PASSWORD,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const ms = performance.now() - begin;
  try {
    return { status, report: JSON.parse(stdout) as Report, stderr, ms };
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
  const plaintext = port === 'submissionPlain';
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
      },
    },
    mailboxes: Object.fromEntries(
      scenario.to.map((user) => [
        nameOf(user),
        {
          protocol: 'imap',
          host: { good: GOOD_ADDRESS, expired: EXPIRED_ADDRESS, 'wrong-name': WRONG_NAME_ADDRESS }[scenario.mailboxCertificate ?? 'good'],
          port: security === 'tls' ? world.imap.imaps : world.imap.imap,
          security,
          user,
          password: '${IMAP_PASSWORD}',
          ca,
        },
      ]),
    ),
    loops: Object.fromEntries(
      scenario.to.map((to) => [
        nameOf(to),
        {
          kind: to.endsWith(`@${INSIDE}`) ? 'internal' : 'external',
          sender: 'mta',
          mailbox: nameOf(to),
          from: `monitor@${INSIDE}`,
          to,
          subject: SUBJECT,
          ...scenario.loop,
        },
      ]),
    ),
    ...scenario.sections,
  };
}

/** What the user wrote as the subject of the probes. */
export const SUBJECT = '[continuity] does mail arrive';

function nameOf(address: string): string {
  return address.replace('@', '-at-').replaceAll('.', '-');
}
