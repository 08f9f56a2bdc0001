import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountOf } from '../world/accounts.ts';
import { startDaemon } from '../world/daemon.ts';
import { childrenOf, endInside } from '../world/processes.ts';
import { listening } from '../world/ready.ts';
import { until } from '../world/until.ts';
import { makeCourierRoot } from './courier-root.ts';
import type { Store, StoreOptions } from './store.ts';
import { STORE_PASSWORD } from './store.ts';
import { unpackedRoot } from './unpacked.ts';

/** Debian's `/etc/courier/imapd`, the part that the programs read from their environment. Enhanced IDLE is off there. */
const SETTINGS: Readonly<Record<string, string>> = {
  IMAP_CAPABILITY: 'IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=ORDEREDSUBJECT THREAD=REFERENCES SORT QUOTA IDLE',
  IMAP_KEYWORDS: '1',
  IMAP_ACL: '1',
  IMAP_CHECK_ALL_FOLDERS: '0',
  IMAP_OBSOLETE_CLIENT: '0',
  IMAP_USELOCKS: '1',
  IMAP_ENHANCEDIDLE: '0',
  IMAP_IDLE_TIMEOUT: '60',
  IMAP_MAILBOX_SANITY_CHECK: '1',
  IMAP_TRASHFOLDERNAME: 'Trash',
  IMAP_EMPTYTRASH: 'Trash:7',
  IMAP_MOVE_EXPUNGE_TO_TRASH: '0',
  IMAP_STARTTLS: 'NO',
};

/**
 * Courier IMAP as Debian packs it: userdb, couriertcpd, imaplogin, imapd, in a directory that they take for the whole machine.
 *
 * @param settings put over Debian's
 */
export async function startCourier(options: StoreOptions, settings: Readonly<Record<string, string>> = {}): Promise<Store> {
  const { directory: root, port } = options;
  makeCourierRoot(unpackedRoot('courier'), root);
  const owner = accountOf('nobody');
  for (const user of options.users) makeMaildir(homeOf(root, user), owner);
  writeUsers(root, options.users);
  const logins = await startDaemon({
    name: 'courier authdaemond',
    command: '/usr/sbin/chroot',
    args: [root, '/usr/lib/courier/courier-authlib/authdaemond'],
    logFile: join(root, 'authdaemond.log'),
  });
  await until('authdaemond', () => (existsSync(join(root, 'run/courier/authdaemon/socket')) ? true : null), 10_000, logins.output);
  const logFile = join(root, 'imap.log');
  const environment = Object.entries({
    PATH: '/usr/bin',
    LD_LIBRARY_PATH: '/usr/lib',
    // Gamin's server listens on an abstract socket named after the user and this value: a root does not separate it.
    GAM_CLIENT_ID: root,
    ...SETTINGS,
    ...settings,
  });
  const daemon = await startDaemon({
    name: 'courier',
    command: '/usr/bin/env',
    args: [
      ...environment.map(([name, value]) => `${name}=${value}`),
      '/usr/sbin/chroot',
      root,
      '/usr/sbin/couriertcpd',
      '-address=127.0.0.1',
      '-maxprocs=40',
      '-maxperip=20',
      '-nodnslookup',
      '-noidentlookup',
      String(port),
      '/usr/lib/courier/courier/imaplogin',
      '/usr/bin/imapd',
      'Maildir',
    ],
    logFile,
  });
  await listening(daemon, port);
  return {
    name: 'courier',
    port,
    pop3Port: null,
    sessions: () => childrenOf(daemon.pid, 'imapd'),
    log: () => readFileSync(logFile, 'utf8'),
    stop: async () => {
      await Promise.all([daemon.stop(), logins.stop()]);
      // Gamin's server goes on by itself.
      endInside(root);
    },
  };
}

/** The place of a user's Maildir; a folder is `.Name` in it. */
export function maildirOf(root: string, user: string): string {
  return join(homeOf(root, user), 'Maildir');
}

let delivered = 0;

/** Delivers one mail as maildrop does: written to `tmp`, moved to `new`. */
export function deliverToMaildir(maildir: string, mail: string): void {
  const owner = accountOf('nobody');
  const name = `${Date.now()}.M${process.hrtime.bigint()}P${process.pid}Q${++delivered}.store`;
  writeFileSync(join(maildir, 'tmp', name), mail);
  chownSync(join(maildir, 'tmp', name), owner.uid, owner.gid);
  renameSync(join(maildir, 'tmp', name), join(maildir, 'new', name));
}

function homeOf(root: string, user: string): string {
  return join(root, 'home', user);
}

function makeMaildir(home: string, owner: { readonly uid: number; readonly gid: number }): void {
  for (const part of ['', 'Maildir', 'Maildir/cur', 'Maildir/new', 'Maildir/tmp']) {
    mkdirSync(join(home, part), { recursive: true });
    chownSync(join(home, part), owner.uid, owner.gid);
  }
}

/** userdb(8): public data in one database, passwords in another. Their program reads `key<TAB>value` lines, up to a dot. */
function writeUsers(root: string, users: readonly string[]): void {
  const owner = accountOf('nobody');
  const password = execFileSync('openssl', ['passwd', '-5', STORE_PASSWORD], { encoding: 'utf8' }).trim();
  const home = (user: string) => `home=/home/${user}|mail=/home/${user}/Maildir`;
  const open = users.map((user) => `${user}\tuid=${owner.uid}|gid=${owner.gid}|${home(user)}\n`);
  const shadow = users.map((user) => `${user}\tsystempw=${password}|imappw=${password}\n`);
  for (const [name, lines] of [
    ['userdb.dat', open],
    ['userdbshadow.dat', shadow],
  ] as const)
    execFileSync(
      'chroot',
      [root, '/usr/lib/courier/courier-authlib/makedatprog', '-', `/etc/courier/${name}.new`, `/etc/courier/${name}`],
      {
        input: `${lines.join('')}.\n`,
      },
    );
  writeFileSync(
    join(root, 'etc/courier/authdaemonrc'),
    'authmodulelist="authuserdb"\nauthmodulelistorig="authuserdb"\ndaemons=3\nauthdaemonvar=/run/courier/authdaemon\nDEBUG_LOGIN=0\n',
  );
}
