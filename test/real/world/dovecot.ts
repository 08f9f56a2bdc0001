import { execFile } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { accountOf } from './accounts.ts';
import type { Certificates } from './certificates.ts';
import type { Daemon } from './daemon.ts';
import { startDaemon } from './daemon.ts';
import { dovecotConfig, junkSieve, limitedUsers } from './dovecot-config.ts';
import { ADDRESSES } from './dovecot-addresses.ts';
import { PROGRAMS } from './installed.ts';
import { ready } from './ready.ts';
import { keepLog } from './server-logs.ts';

/** Dovecot's ports, the same on every address of dovecot-addresses.ts. */
export interface DovecotPorts {
  /** IMAP with STARTTLS. */
  readonly imap: number;
  /** IMAP with TLS from the first byte (RFC 8314). */
  readonly imaps: number;
}

/** The address without any fault. */
export const GOOD_ADDRESS = ADDRESSES.good;

export interface DovecotOptions {
  readonly directory: string;
  readonly ports: DovecotPorts;
  readonly certificates: Certificates;
  /** Port of this machine to which sieve hands over its answers, by SMTP. */
  readonly submission: number;
  /** Full addresses; each is a login and a mailbox. */
  readonly users: readonly string[];
  readonly password: string;
  /** How long a refused login waits for its answer, as Dovecot writes it; null: Dovecot's own 2 secs. */
  readonly authFailureDelay: string | null;
  /** Whether further logins from an address wait after a refused one. */
  readonly authPenalty: boolean;
}

export interface Dovecot {
  readonly daemon: Daemon;
  /** Path of its dovecot.conf. */
  readonly config: string;
  /** Unix sockets for Postfix. */
  readonly lmtpSocket: string;
  readonly authSocket: string;
  /** The folder of all of it. */
  readonly directory: string;
  /** The account that owns all mail. */
  readonly owner: { readonly uid: number; readonly gid: number };
  /** Runs doveadm(1) and returns its output. */
  doveadm(...args: readonly string[]): Promise<string>;
  log(): string;
}

/** Dovecot's line once it listens at every port and socket. */
export const DOVECOT_LISTENS = / starting up for /;

const run = promisify(execFile);

export async function startDovecot(options: DovecotOptions): Promise<Dovecot> {
  const { directory } = options;
  const owner = accountOf('nobody');
  const config = join(directory, 'dovecot.conf');
  const log = join(directory, 'dovecot.log');
  keepLog('dovecot', log);
  mkdirSync(join(directory, 'mail'), { recursive: true });
  chownSync(join(directory, 'mail'), owner.uid, owner.gid);
  writeFileSync(config, dovecotConfig(options, owner));
  writeFileSync(join(directory, 'users'), options.users.map((user) => `${user}:{PLAIN}${options.password}\n`).join(''));
  writeFileSync(join(directory, 'limited'), limitedUsers(options, owner));
  writeFileSync(join(directory, 'junk.sieve'), junkSieve());
  // Compiled beforehand: at delivery the unprivileged owner of the mail could not store the result.
  await run(PROGRAMS.sievec, ['-c', config, join(directory, 'junk.sieve')]);
  const daemon = await startDaemon({
    name: 'dovecot',
    command: PROGRAMS.dovecot,
    args: ['-F', '-c', config],
    logFile: join(directory, 'master.out'),
  });
  await ready(daemon, log, DOVECOT_LISTENS);
  return {
    daemon,
    config,
    lmtpSocket: join(directory, 'run', 'lmtp'),
    authSocket: join(directory, 'run', 'auth-postfix'),
    owner,
    directory,
    doveadm: async (...args) => (await run(PROGRAMS.doveadm, ['-c', config, ...args], { maxBuffer: 64 * 1024 * 1024 })).stdout,
    log: () => readFileSync(log, 'utf8'),
  };
}
