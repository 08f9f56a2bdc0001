import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountOf } from '../world/accounts.ts';
import { startDaemon } from '../world/daemon.ts';
import { DOVECOT_LISTENS } from '../world/dovecot.ts';
import { PROGRAMS } from '../world/installed.ts';
import { childrenOf } from '../world/processes.ts';
import { ready } from '../world/ready.ts';
import { keepLog } from '../world/server-logs.ts';
import type { Store, StoreOptions } from './store.ts';
import { STORE_PASSWORD } from './store.ts';
import { unpackedRoot } from './unpacked.ts';

/**
 * Dovecot with Debian's own folders: Junk is marked as such, but does not exist yet (15-mailboxes.conf).
 *
 * @param introspection the endpoint for access tokens (RFC 7662); null: only passwords are accepted
 */
export async function startPlainDovecot(options: StoreOptions, introspection: string | null = null): Promise<Store> {
  const { directory, port } = options;
  const owner = accountOf('nobody');
  mkdirSync(join(directory, 'mail'), { recursive: true });
  chownSync(join(directory, 'mail'), owner.uid, owner.gid);
  const config = join(directory, 'dovecot.conf');
  const log = join(directory, 'dovecot.log');
  keepLog('dovecot', log);
  const pop3 = options.pop3Port === null ? '' : pop3Conf(options.pop3Port);
  const lmtp = options.lmtpPort === undefined ? '' : lmtpConf(options.lmtpPort);
  const lazy = options.lazyExpunge === undefined ? '' : lazyConf(options.lazyExpunge);
  writeFileSync(config, `${dovecotConf(directory, port, owner)}${pop3}${lmtp}${lazy}${introspection === null ? '' : tokenConf(directory)}`);
  if (introspection !== null) writeFileSync(join(directory, 'oauth2.conf'), introspectionConf(introspection));
  writeFileSync(join(directory, 'users'), options.users.map((user) => `${user}:{PLAIN}${STORE_PASSWORD}\n`).join(''));
  const daemon = await startDaemon({
    name: 'dovecot',
    command: PROGRAMS.dovecot,
    args: ['-F', '-c', config],
    logFile: join(directory, 'master.out'),
  });
  await ready(daemon, log, DOVECOT_LISTENS);
  return {
    name: 'dovecot',
    port,
    pop3Port: options.pop3Port,
    sessions: () => childrenOf(daemon.pid, 'imap'),
    log: () => readFileSync(log, 'utf8'),
    stop: () => daemon.stop(),
  };
}

function dovecotConf(directory: string, port: number, owner: { readonly uid: number; readonly gid: number }): string {
  return `base_dir = ${directory}/run
state_dir = ${directory}/state
log_path = ${directory}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = sdbox:~/mail
mail_home = ${directory}/mail/%u
mail_uid = ${owner.uid}
mail_gid = ${owner.gid}
first_valid_uid = 1
first_valid_gid = 1
auth_mechanisms = plain login
passdb {
  driver = passwd-file
  args = ${directory}/users
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${directory}/mail/%u
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
namespace inbox {
  inbox = yes
  mailbox Drafts {
    special_use = \\Drafts
  }
  mailbox Junk {
    special_use = \\Junk
  }
  mailbox Trash {
    special_use = \\Trash
  }
  mailbox Sent {
    special_use = \\Sent
  }
}
`;
}

function lazyConf(folder: string): string {
  // Of a whole namespace, each folder has its own twin there.
  const namespace = folder.endsWith('/')
    ? `namespace expunged {\n  prefix = ${folder}\n  separator = /\n  location = sdbox:~/expunged\n  list = yes\n}\n`
    : '';
  return `${namespace}mail_plugins = lazy_expunge
plugin {
  lazy_expunge = ${folder}
}
`;
}

/** Quota, which IMAP reports: a full mailbox answers after the message. */
function lmtpConf(port: number): string {
  return `protocols = $protocols lmtp
postmaster_address = postmaster@example.test
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${port}
  }
}
mail_plugins = quota
protocol imap {
  mail_plugins = quota imap_quota
}
plugin {
  quota = count:User quota
  quota_vsizes = yes
  quota_rule = *:storage=1M
  quota_grace = 0
  quota_max_mail_size = 4k
}
`;
}

/** Its POP3 server is in a package unpacked beside it. A session locks the maildrop (RFC 1939 section 4), which Debian's default omits. */
function pop3Conf(port: number): string {
  const programs = join(unpackedRoot('pop3'), 'usr/lib/dovecot');
  return `protocols = imap pop3
service pop3-login {
  executable = ${programs}/pop3-login
  inet_listener pop3 {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener pop3s {
    port = 0
  }
}
service pop3 {
  executable = ${programs}/pop3
}
protocol pop3 {
  pop3_lock_session = yes
}
`;
}

/** Access tokens beside passwords, and a socket for Postfix, which asks Dovecot about both. */
function tokenConf(directory: string): string {
  return `auth_mechanisms = plain login xoauth2 oauthbearer
auth_failure_delay = 0
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${directory}/oauth2.conf
}
service auth {
  unix_listener auth-postfix {
    mode = 0666
  }
}
`;
}

function introspectionConf(url: string): string {
  return `introspection_mode = post
introspection_url = ${url}
username_attribute = username
active_attribute = active
active_value = true
`;
}
