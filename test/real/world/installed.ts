import { accessSync, constants } from 'node:fs';
import { execFileSync } from 'node:child_process';

/** Debian 12's places for the programs; `PATH` of an ordinary user often lacks the sbin directories. */
export const PROGRAMS = {
  postfixMaster: '/usr/lib/postfix/sbin/master',
  postsuper: '/usr/sbin/postsuper',
  postcat: '/usr/sbin/postcat',
  dovecot: '/usr/sbin/dovecot',
  doveadm: '/usr/bin/doveadm',
  dovecotImap: '/usr/lib/dovecot/imap-login',
  dovecotLmtp: '/usr/lib/dovecot/lmtp',
  sievec: '/usr/bin/sievec',
  named: '/usr/sbin/named',
  unbound: '/usr/sbin/unbound',
  opendkim: '/usr/sbin/opendkim',
  rspamd: '/usr/bin/rspamd',
  curl: '/usr/bin/curl',
  openssl: '/usr/bin/openssl',
} as const;

/** The Debian packages that hold them; `.ci/run` installs the same. */
export const PACKAGES = 'postfix dovecot-core dovecot-imapd dovecot-lmtpd dovecot-sieve bind9 unbound opendkim rspamd curl openssl';

/** Rspamd's account. */
export const RSPAMD_ACCOUNT = '_rspamd';

/**
 * This machine's missing parts for the real servers, as a part of a sentence ("not root; no /usr/sbin/named"); null without any. Root is
 * needed because Postfix and Dovecot run their parts under accounts of their own.
 */
export function realServersMissing(): string | null {
  const missing: string[] = [];
  if (process.platform !== 'linux') return `the real servers come from Debian packages, this is ${process.platform}`;
  if (process.getuid?.() !== 0) missing.push('not root');
  for (const path of Object.values(PROGRAMS)) if (!isExecutable(path)) missing.push(`no ${path}`);
  for (const user of ['postfix', 'dovecot', 'dovenull', RSPAMD_ACCOUNT]) if (!accountExists(user)) missing.push(`no account ${user}`);
  return missing.length === 0 ? null : `${missing.join('; ')} (packages: ${PACKAGES})`;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function accountExists(user: string): boolean {
  try {
    execFileSync('id', ['-u', user], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
