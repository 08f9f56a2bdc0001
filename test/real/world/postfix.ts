import { execFile } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Daemon } from './daemon.ts';
import { startDaemon } from './daemon.ts';
import { accountOf, groupOf } from './accounts.ts';
import { PROGRAMS } from './installed.ts';
import { ready, writtenTo } from './ready.ts';
import { keepLog } from './server-logs.ts';
import type { PostfixOptions, PostfixPorts } from './postfix-config.ts';
import { postfixConfig } from './postfix-config.ts';

/** One running Postfix with a queue, a log and a configuration of its own. */
export interface Postfix {
  readonly daemon: Daemon;
  readonly domain: string;
  readonly ports: PostfixPorts;
  /** Its mail log so far; empty before the first line. */
  log(): string;
  /**
   * Ends it and starts it with its present files. After a reload, old processes would go on for a while: smtpd takes another connection,
   * and the queue manager keeps its old state.
   */
  restart(): Promise<void>;
  /** The subject of a mail in the queue. */
  subjectOf(queueId: string): Promise<string>;
  /** Take one mail off hold, or all. */
  release(queueId?: string): Promise<void>;
}

const run = promisify(execFile);

/** The line of master(8) once it listens at every port. */
export const POSTFIX_LISTENS = /: daemon started -- /;

/**
 * Writes the configuration and starts master(8) itself: `postfix start` would check the whole installation first, detach,
 * and leave us without the pid.
 */
export async function startPostfix(options: PostfixOptions): Promise<Postfix> {
  const { directory } = options;
  const maillog = join(directory, 'maillog');
  keepLog(`postfix ${options.domain}`, maillog);
  makeQueue(directory);
  for (const [name, text] of postfixConfig(options)) writeFileSync(join(directory, name), text);
  const daemon = await startDaemon({
    name: `postfix ${options.domain}`,
    command: PROGRAMS.postfixMaster,
    args: ['-s', '-c', directory],
    logFile: join(directory, 'master.out'),
  });
  const log = () => writtenTo(maillog);
  let starts = 0;
  const started = () => ready(daemon, maillog, POSTFIX_LISTENS, ++starts);
  await started();
  return {
    daemon,
    domain: options.domain,
    ports: options.ports,
    log,
    restart: async () => {
      await daemon.stop();
      await daemon.start();
      await started();
    },
    subjectOf: async (id) =>
      /^Subject: (.*(?:\n[ \t].*)*)/m
        .exec((await run(PROGRAMS.postcat, ['-c', directory, '-h', '-q', id])).stdout)?.[1]
        ?.replace(/\n(?=[ \t])/g, '') ?? '',
    release: async (queueId = 'ALL') => void (await run(PROGRAMS.postsuper, ['-c', directory, '-H', queueId])),
  };
}

/** The queue's directories with the owners and modes that Postfix insists on (postfix-files(5)). */
export function makeQueue(directory: string): void {
  const postfix = accountOf('postfix');
  const queue = join(directory, 'queue');
  mkdirSync(queue, { recursive: true, mode: 0o755 });
  mkdirSync(join(directory, 'data'), { mode: 0o700 });
  chownSync(join(directory, 'data'), postfix.uid, 0);
  mkdirSync(join(queue, 'pid'), { mode: 0o755 });
  for (const name of ['active', 'bounce', 'corrupt', 'defer', 'deferred', 'flush', 'hold', 'incoming', 'private', 'saved', 'trace']) {
    mkdirSync(join(queue, name), { mode: 0o700 });
    chownSync(join(queue, name), postfix.uid, 0);
  }
  const postdrop = groupOf('postdrop');
  for (const [name, mode] of [
    ['maildrop', 0o730],
    ['public', 0o710],
  ] as const) {
    mkdirSync(join(queue, name));
    chownSync(join(queue, name), postfix.uid, postdrop);
    chmodSync(join(queue, name), mode);
  }
}
