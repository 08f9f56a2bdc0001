import { chownSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import type { Daemon } from '../world/daemon.ts';
import { startDaemon } from '../world/daemon.ts';
import { keepLog } from '../world/server-logs.ts';
import { startChasquid } from './chasquid.ts';
import type { Relay, RelayOptions } from './relay.ts';
import { chrooted, RELAY } from './relay.ts';
import { FIRST_ID, HARAKA, unpack } from './unpacked.ts';

/** A mail is returned after this long, s; a warning comes sooner. */
const LIFETIME = 12;

export const RELAYS: readonly Relay[] = [
  { name: 'Exim', start: startExim, warns: true, expires: true, takes: 'all' },
  { name: 'OpenSMTPD', start: startOpensmtpd, warns: true, expires: true, takes: 'all' },
  { name: 'Sendmail', start: startSendmail, warns: true, expires: true, takes: 'all' },
  { name: 'Haraka', start: startHaraka, warns: false, expires: true, takes: 'all' },
  // It tries for 20 hours, which no key shortens.
  { name: 'chasquid', start: startChasquid, warns: false, expires: false, takes: 'aliases' },
];

async function startExim({ directory, port, next }: RelayOptions): Promise<Daemon> {
  unpack(directory, ['exim4-daemon-light', 'exim4-base', 'libidn12'], ['usr/sbin/exim4']);
  mkdirSync(join(directory, 'etc/exim4'), { recursive: true });
  mkdirSync(join(directory, 'var/spool/exim4'), { recursive: true });
  chownSync(join(directory, 'var/spool/exim4'), FIRST_ID, FIRST_ID);
  writeFileSync(
    join(directory, 'etc/exim4/exim4.conf'),
    `primary_hostname = ${RELAY}
daemon_smtp_ports = ${port}
local_interfaces = 127.0.0.1
log_file_path = /var/spool/exim4/%slog
delay_warning = 1s:1h
acl_smtp_rcpt = accept
host_lookup =
keep_environment =
begin routers
all:
  driver = manualroute
  transport = out
  route_list = * 127.0.0.1 byname
  self = send
begin transports
out:
  driver = smtp
  port = ${next}
  allow_localhost
  hosts_avoid_tls = *
begin retry
* * F,${LIFETIME}s,1s
`,
  );
  keepLog('exim', join(directory, 'var/spool/exim4/mainlog'));
  return chrooted(directory, 'exim', ['/usr/sbin/exim4', '-bdf', '-q1s']);
}

async function startOpensmtpd({ directory, port, next }: RelayOptions): Promise<Daemon> {
  unpack(directory, ['opensmtpd'], ['usr/sbin/smtpd']);
  mkdirSync(join(directory, 'var/spool/smtpd'), { mode: 0o711 });
  writeFileSync(join(directory, 'etc/mailname'), `${RELAY}\n`);
  writeFileSync(
    join(directory, 'etc/smtpd.conf'),
    `queue ttl ${LIFETIME}s
bounce warn-interval 1s
listen on 127.0.0.1 port ${port} hostname ${RELAY}
action "out" relay host smtp://127.0.0.1:${next}
match from any for any action "out"
`,
  );
  return chrooted(directory, 'opensmtpd', ['/usr/sbin/smtpd', '-d']);
}

async function startSendmail({ directory, port, next }: RelayOptions): Promise<Daemon> {
  unpack(directory, ['sendmail-bin', 'sendmail-base', 'sendmail-cf', 'm4'], ['usr/libexec/sendmail/sendmail', 'usr/bin/m4']);
  for (const folder of ['var/spool/mqueue', 'etc/mail', 'var/lib/sendmail/host_status'])
    mkdirSync(join(directory, folder), { recursive: true });
  for (const file of ['local-host-names', 'trusted-users']) writeFileSync(join(directory, 'etc/mail', file), '');
  writeFileSync(join(directory, 'etc/service.switch'), 'hosts files\naliases files\n');
  writeFileSync(
    join(directory, 'etc/relay.mc'),
    `divert(-1)
include(\`/usr/share/sendmail/cf/m4/cf.m4')
divert(0)
OSTYPE(\`debian')dnl
DOMAIN(\`generic')dnl
define(\`confDOMAIN_NAME', \`${RELAY}')dnl
define(\`confTO_QUEUERETURN', \`${LIFETIME}s')dnl
define(\`confTO_QUEUEWARN', \`1s')dnl
define(\`confMIN_QUEUE_AGE', \`0')dnl
define(\`confSERVICE_SWITCH_FILE', \`/etc/service.switch')dnl
define(\`confPID_FILE', \`/tmp/sendmail.pid')dnl
define(\`confTO_IDENT', \`0')dnl
undefine(\`ALIAS_FILE')dnl
define(\`SMART_HOST', \`esmtp:[127.0.0.1]')dnl
define(\`ESMTP_MAILER_ARGS', \`TCP $h ${next}')dnl
FEATURE(\`nocanonify')dnl
FEATURE(\`promiscuous_relay')dnl
FEATURE(\`accept_unresolvable_domains')dnl
FEATURE(\`no_default_msa')dnl
DAEMON_OPTIONS(\`Name=MTA, Addr=127.0.0.1, Port=${port}')dnl
MAILER(\`local')dnl
MAILER(\`smtp')dnl
`,
  );
  const cf = execFileSync('chroot', [directory, '/usr/bin/m4', '/etc/relay.mc'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  writeFileSync(join(directory, 'etc/sendmail.cf'), cf);
  return chrooted(directory, 'sendmail', ['/usr/libexec/sendmail/sendmail', '-C/etc/sendmail.cf', '-bD', '-q1s']);
}

/** Haraka is a program of Node; its plugin here takes everything and hands it on. */
async function startHaraka({ directory, port, next }: RelayOptions): Promise<Daemon> {
  for (const folder of ['config', 'plugins', 'queue']) mkdirSync(join(directory, folder), { recursive: true });
  for (const file of ['connection.ini', 'outbound.bounce_message'])
    copyFileSync(join(HARAKA, 'config', file), join(directory, 'config', file));
  const files: Readonly<Record<string, string>> = {
    'config/me': `${RELAY}\n`,
    'config/smtp.ini': `listen=127.0.0.1:${port}\nnodes=0\n`,
    'config/plugins': 'onward\n',
    'config/outbound.ini': 'temp_fail_intervals=10s\nenable_tls=false\nalways_split=true\nlocal_mx_ok=true\n',
    'plugins/onward.js': `exports.hook_rcpt = (next, connection) => { connection.relaying = true; next(OK); };
exports.hook_get_mx = (next) => next(OK, { priority: 0, exchange: '127.0.0.1', port: ${next} });
`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return startDaemon({
    name: 'haraka',
    command: process.execPath,
    args: [join(HARAKA, 'bin', 'haraka'), '-c', directory],
    logFile: join(directory, 'out.log'),
  });
}
