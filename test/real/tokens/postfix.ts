import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Daemon } from '../world/daemon.ts';
import { startDaemon } from '../world/daemon.ts';
import { PROGRAMS } from '../world/installed.ts';
import { makeQueue, POSTFIX_LISTENS } from '../world/postfix.ts';
import { ready } from '../world/ready.ts';
import { keepLog } from '../world/server-logs.ts';

/** A Postfix whose only port checks logins at Dovecot, and accepts mail without delivering it. */
export async function startTokenPostfix(
  directory: string,
  port: number,
  authSocket: string,
): Promise<{ daemon: Daemon; log: () => string }> {
  const maillog = join(directory, 'maillog');
  keepLog('postfix with tokens', maillog);
  makeQueue(directory);
  writeFileSync(join(directory, 'main.cf'), mainCf(directory, authSocket));
  writeFileSync(join(directory, 'master.cf'), masterCf(port));
  const daemon = await startDaemon({
    name: 'postfix with tokens',
    command: PROGRAMS.postfixMaster,
    args: ['-s', '-c', directory],
    logFile: join(directory, 'master.out'),
  });
  await ready(daemon, maillog, POSTFIX_LISTENS);
  return { daemon, log: () => readFileSync(maillog, 'utf8') };
}

function mainCf(directory: string, authSocket: string): string {
  return `compatibility_level = 3.6
queue_directory = ${directory}/queue
data_directory = ${directory}/data
mail_owner = postfix
maillog_file = ${directory}/maillog
maillog_file_prefixes = ${directory}
myhostname = smtp.example.test
mydestination =
local_recipient_maps =
default_transport = discard:
relay_transport = discard:
inet_interfaces = loopback-only
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${authSocket}
smtpd_sasl_auth_enable = yes
smtpd_relay_restrictions = permit_sasl_authenticated, reject
`;
}

function masterCf(port: number): string {
  return `127.0.0.1:${port} inet n - n - - smtpd
postlog unix-dgram n - n - 1 postlogd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
anvil unix - - n - 1 anvil
discard unix - - n - - discard
`;
}
