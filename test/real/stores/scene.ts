import type { ImapFlow } from 'imapflow';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AcceptedMail } from '../../../sandbox/smtp/accepted-mail.ts';
import { SmtpServer } from '../../../sandbox/smtp/server.ts';
import { createAuthority } from '../../../sandbox/tls/certificates.ts';
import type { LoopReport, Report } from '../../../src/core/result/report.ts';
import { ample } from '../../harness/bounds.ts';
import { freePorts } from '../world/ports.ts';
import { tieFolder } from '../world/reaper.ts';
import { startCourier } from './courier.ts';
import { startCyrus } from './cyrus.ts';
import { startPlainDovecot } from './dovecot.ts';
import type { LyingMail, Store, StoreName, StoreOptions } from './store.ts';
import { clientOf, mailsIn, STORE_PASSWORD } from './store.ts';

/** The address of probes, and of their bounces. */
export const SENDER = 'monitor@example.test';

/** The sending server's treatment of an accepted mail. */
export type Placing = (mail: AcceptedMail, boxes: Boxes, program: Program) => Promise<void> | void;

/** The program that was started last. */
export interface Program {
  kill(signal: 'SIGSTOP' | 'SIGCONT'): void;
}

/** The mailboxes of a store, as its own administrator sees them. */
export interface Boxes {
  /** Puts a mail into a folder; `Junk` means the folder of that use, under this server's name. */
  put(user: string, folder: string, mail: Buffer | string): Promise<void>;
  /** Makes a folder. */
  make(user: string, folder: string): Promise<void>;
  mails(user: string): Promise<readonly LyingMail[]>;
  client(user: string): Promise<ImapFlow>;
}

/** One store, and a submission server whose mail goes to the scene's target. */
export interface Scene {
  readonly store: Store;
  readonly smtp: SmtpServer;
  /** The authority of its certificate, PEM. */
  readonly ca: string;
  readonly boxes: Boxes;
  placing: Placing;
  /** Resolves when all that was accepted has been placed. */
  placed(): Promise<void>;
  /** Runs the shipped program on one loop to `to`, changed by `loop`, `mailbox` and whole sections. */
  run(to: string, changes?: Changes): Promise<SceneRun>;
  stop(): Promise<void>;
}

export interface Changes {
  readonly loop?: Readonly<Record<string, unknown>>;
  readonly mailbox?: Readonly<Record<string, unknown>>;
  readonly sender?: Readonly<Record<string, unknown>>;
  readonly sections?: Readonly<Record<string, unknown>>;
  /** Bounces come back to the sender's own mailbox. */
  readonly bounces?: boolean;
  /** The part that runs; by default only loops. */
  readonly checks?: string;
  /** Node's own options of the process. */
  readonly node?: readonly string[];
}

export interface SceneRun {
  readonly report: Report;
  readonly loop: LoopReport;
  /** Wall clock of the whole process, ms. */
  readonly ms: number;
  readonly status: number | null;
}

/** The program sees none of it before all of it is there: its wait for further copies is no longer than for the first. */
export function unseen(...placings: readonly Placing[]): Placing {
  return async (mail, boxes, program) => {
    program.kill('SIGSTOP');
    try {
      for (const placing of placings) await placing(mail, boxes, program);
    } finally {
      program.kill('SIGCONT');
    }
  };
}

const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'dist', 'cli.js');

const STARTS: Readonly<Record<StoreName, (options: StoreOptions) => Promise<Store>>> = {
  dovecot: startPlainDovecot,
  cyrus: (options) => startCyrus(options, false),
  'cyrus-idled': (options) => startCyrus(options, true),
  courier: startCourier,
};

/** @param more the store's differences from its default; `pop3`, `jmap`: the mailboxes can be read so too */
export async function startScene(
  name: StoreName,
  users: readonly string[],
  {
    pop3 = false,
    jmap = false,
    ...more
  }: { readonly pop3?: boolean; readonly jmap?: boolean } & Pick<StoreOptions, 'lazyExpunge' | 'lmtpPort'> = {},
): Promise<Scene> {
  const directory = mkdtempSync(join(tmpdir(), 'email-continuity-store-'));
  chmodSync(directory, 0o755);
  const untie = tieFolder(directory);
  const authority = createAuthority('Store CA');
  const placings: Promise<void>[] = [];
  let child: ChildProcess | null = null;
  const program: Program = { kill: (signal) => void child?.kill(signal) };
  const smtp = new SmtpServer({
    name: 'smtp.example.test',
    authority,
    checkPassword: (_, password) => password === STORE_PASSWORD,
    checkRecipient: () => null,
    onAccepted: (mail) => placings.push(Promise.resolve(scene.placing(mail, boxes, program))),
  });
  await smtp.start();
  const [port = 0, second = 0, third = 0] = await freePorts(3);
  const at = join(directory, 'store');
  mkdirSync(at);
  const store = await STARTS[name]({
    directory: at,
    port,
    pop3Port: pop3 ? second : null,
    users: [...users, SENDER],
    ...(jmap ? { jmap: { port: third, submission: smtp.ports.plaintext } } : {}),
    ...more,
  });
  const boxes = boxesOf(store);
  const scene: Scene = {
    ca: authority.certificate,
    store,
    smtp,
    boxes,
    placing: async (mail) => boxes.put(String(mail.to[0]), 'INBOX', mail.raw),
    placed: async () => void (await Promise.all(placings)),
    run: (to, changes = {}) =>
      run(
        join(directory, `run-${runs++}`),
        configOf(scene, to, changes),
        [...(changes.node ?? []), PROGRAM, 'run', '--checks', changes.checks ?? 'loops'],
        (started) => (child = started),
      ),
    stop: async () => {
      await smtp.close();
      await store.stop();
      rmSync(directory, { recursive: true, force: true });
      untie();
    },
  };
  return scene;
}

let runs = 0;

function boxesOf(store: Store): Boxes {
  const withClient = async <T>(user: string, act: (client: ImapFlow) => Promise<T>): Promise<T> => {
    const client = await clientOf(store, user);
    try {
      return await act(client);
    } finally {
      client.close();
    }
  };
  // imapflow puts the server's own prefix before a folder's name.
  return {
    put: async (user, folder, mail) => withClient(user, async (client) => void (await client.append(folder, mail))),
    make: async (user, folder) => withClient(user, async (client) => void (await client.mailboxCreate(folder))),
    mails: async (user) => withClient(user, mailsIn),
    client: async (user) => clientOf(store, user),
  };
}

function configOf({ store, smtp, ca }: Scene, to: string, changes: Changes): unknown {
  const mailbox = (user: string) => ({
    protocol: 'imap',
    host: '127.0.0.1',
    port: store.port,
    security: 'plaintext',
    user,
    password: STORE_PASSWORD,
  });
  return {
    senders: {
      mta: {
        protocol: 'smtp',
        host: smtp.host,
        port: smtp.ports.starttls,
        security: 'starttls',
        ca,
        'tls-name': smtp.name,
        user: SENDER,
        password: STORE_PASSWORD,
        ...changes.sender,
      },
    },
    mailboxes: { own: { ...mailbox(to), ...changes.mailbox }, ...(changes.bounces === true ? { returns: mailbox(SENDER) } : {}) },
    loops: {
      loop: {
        kind: 'internal',
        sender: 'mta',
        mailbox: 'own',
        from: SENDER,
        to,
        warning: `${ample(5_000)}ms`,
        critical: `${ample(8_000)}ms`,
        ...(changes.bounces === true ? { bounces: 'returns' } : {}),
        ...changes.loop,
      },
    },
    ...changes.sections,
  };
}

async function run(
  directory: string,
  config: unknown,
  command: readonly string[],
  onStart: (child: ChildProcess) => void,
): Promise<SceneRun> {
  mkdirSync(directory);
  const file = join(directory, 'email-continuity.yml');
  writeFileSync(file, JSON.stringify(config));
  const begin = performance.now();
  const child = spawn(process.execPath, [...command, '--config', file, '--format', 'json'], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onStart(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  try {
    const report = JSON.parse(stdout) as Report;
    const [loop = null] = report.loops;
    return {
      report,
      get loop() {
        if (loop === null) throw new Error('no loop');
        return loop;
      },
      ms: performance.now() - begin,
      status,
    };
  } catch (error) {
    throw new Error(`no report (exit status ${String(status)}): ${stdout}\n${stderr}`, { cause: error });
  }
}
