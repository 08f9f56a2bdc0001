import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { accountOf } from '../world/accounts.ts';
import { startDaemon } from '../world/daemon.ts';
import { childrenOf } from '../world/processes.ts';
import { listening } from '../world/ready.ts';
import type { Store, StoreOptions } from './store.ts';
import { STORE_PASSWORD } from './store.ts';
import { libraryPath, unpackedRoot } from './unpacked.ts';

/**
 * Cyrus IMAP as Debian packs it, with a configuration like Debian's own: without idled, unless requested. `defaultpartition`, which stands
 * there too, matters: without it this build has given one unique id to two mailboxes made in the same second. We answer logins ourselves,
 * over the protocol of saslauthd.
 */
export async function startCyrus(options: StoreOptions, idled: boolean): Promise<Store> {
  const { directory, port } = options;
  const owner = accountOf('nobody');
  for (const part of ['', 'conf', 'conf/socket', 'conf/proc', 'conf/log', 'conf/db', 'conf/lock', 'spool', 'run', 'sieve']) {
    mkdirSync(join(directory, part), { recursive: true });
    chownSync(join(directory, part), owner.uid, owner.gid);
  }
  writeFileSync(join(directory, 'imapd.conf'), imapdConf(options));
  writeFileSync(join(directory, 'cyrus.conf'), cyrusConf(options, idled));
  const logins = await startLogins(join(directory, 'run', 'mux'), owner.gid);
  const root = unpackedRoot('cyrus');
  const logFile = join(directory, 'master.out');
  const daemon = await startDaemon({
    name: idled ? 'cyrus with idled' : 'cyrus',
    command: '/usr/bin/env',
    args: [
      `LD_LIBRARY_PATH=${libraryPath(root)}${jmapLibraries(options)}`,
      join(root, 'usr/lib/cyrus/bin/master'),
      '-D',
      '-C',
      join(directory, 'imapd.conf'),
      '-M',
      join(directory, 'cyrus.conf'),
      '-p',
      join(directory, 'run', 'master.pid'),
    ],
    logFile,
  });
  // Its master opens one after the other.
  await listening(
    daemon,
    [port, options.pop3Port, options.jmap?.port].filter((each) => typeof each === 'number'),
  );
  return {
    name: idled ? 'cyrus-idled' : 'cyrus',
    port,
    pop3Port: options.pop3Port,
    ...(options.jmap === undefined ? {} : { jmapPort: options.jmap.port }),
    sessions: () => childrenOf(daemon.pid, 'imapd'),
    webServers: () => [daemon.pid, ...childrenOf(daemon.pid, 'httpd')],
    log: () => readFileSync(logFile, 'utf8'),
    stop: async () => {
      await daemon.stop();
      await logins.stop();
    },
  };
}

function imapdConf({ directory, jmap }: StoreOptions): string {
  const conf = join(directory, 'conf');
  return `configdirectory: ${conf}
proc_path: ${conf}/proc
mboxname_lockpath: ${conf}/lock
defaultpartition: default
partition-default: ${directory}/spool
sievedir: ${directory}/sieve
cyrus_user: nobody
admins: cyrus
servername: cyrus.example.test
virtdomains: userid
defaultdomain: example.test
unixhierarchysep: yes
altnamespace: no
sasl_mech_list: PLAIN LOGIN
sasl_pwcheck_method: saslauthd
sasl_saslauthd_path: ${directory}/run/mux
allowplaintext: yes
autocreate_quota: 0
autocreate_post: yes
lmtpsocket: ${directory}/run/lmtp
idlesocket: ${directory}/run/idle
notifysocket: ${directory}/run/notify
${jmap === undefined ? '' : jmapConf(jmap.submission)}`;
}

/** JMAP's further needs: a database of conversations, and a server for the users' sent mail. */
function jmapConf(submission: number): string {
  return `httpmodules: jmap
conversations: 1
smtp_backend: host
smtp_host: 127.0.0.1:${submission}/auth
smtp_auth_authname: monitor@example.test
smtp_auth_password: ${STORE_PASSWORD}
jmap_querycache_max_age: 10m
`;
}

function cyrusConf({ directory, port, pop3Port, jmap }: StoreOptions, idled: boolean): string {
  const program = (name: string, more = '', root = unpackedRoot('cyrus')) =>
    `cmd="${join(root, 'usr/lib/cyrus/bin', name)} -C ${join(directory, 'imapd.conf')}${more}"`;
  return `START {
  recover ${program('ctl_cyrusdb', ' -r')}
${idled ? `  idled ${program('idled')}\n` : ''}}
SERVICES {
  imap ${program('imapd', ' -U 30')} listen="127.0.0.1:${port}" prefork=0 maxchild=100
${pop3Port === null ? '' : `  pop3 ${program('pop3d', '', unpackedRoot('pop3'))} listen="127.0.0.1:${pop3Port}" prefork=0 maxchild=20\n`}${jmap === undefined ? '' : `  http ${program('httpd', '', unpackedRoot('jmap'))} listen="127.0.0.1:${jmap.port}" prefork=0 maxchild=20\n`}  lmtpunix ${program('lmtpd')} listen="${directory}/run/lmtp" prefork=0 maxchild=20
}
EVENTS {
  checkpoint ${program('ctl_cyrusdb', ' -c')} period=30
}
`;
}

/** The server side of saslauthd's protocol: four counted strings (user, password, service, realm), one counted answer. */
function startLogins(path: string, group: number): Promise<{ stop(): Promise<void> }> {
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk]);
      const words = countedStrings(heard);
      if (words === null) return;
      const answer = words[1] === STORE_PASSWORD ? 'OK' : 'NO';
      socket.end(Buffer.concat([Buffer.from([0, answer.length]), Buffer.from(answer)]));
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path, readableAll: true, writableAll: true }, () => {
      chownSync(path, 0, group);
      resolve({ stop: () => new Promise((done) => server.close(() => done())) });
    });
  });
}

/** Null as long as the fourth is not complete. */
function countedStrings(bytes: Buffer): readonly string[] | null {
  const words: string[] = [];
  for (let at = 0; words.length < 4;) {
    if (at + 2 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) return null;
    words.push(bytes.toString('utf8', at + 2, end));
    at = end;
  }
  return words;
}

function jmapLibraries({ jmap }: StoreOptions): string {
  return jmap === undefined ? '' : `:${libraryPath(unpackedRoot('jmap'))}`;
}
