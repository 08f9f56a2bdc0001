import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The place of `.ci/unpack` for servers that Debian does not install beside Dovecot. */
const UNPACKED = '/opt/email-continuity';

/** The directory of an unpacked server's packages, as their root. */
export function unpackedRoot(name: 'cyrus' | 'courier' | 'resolvers' | 'references' | 'pop3' | 'jmap' | 'proxies' | 'formats'): string {
  return join(UNPACKED, name);
}

/** The missing parts of the unpacked mailbox servers; null: none. */
export function unpackedMissing(): string | null {
  if (process.platform !== 'linux') return `the mailbox servers come from Debian packages, this is ${process.platform}`;
  if (process.getuid?.() !== 0) return 'not root';
  const programs = [
    join(unpackedRoot('cyrus'), 'usr/lib/cyrus/bin/master'),
    join(unpackedRoot('courier'), 'usr/bin/imapd'),
    '/usr/sbin/dovecot',
  ].filter((program) => !existsSync(program));
  return programs.length === 0 ? null : `no ${programs.join(', no ')} (see .ci/run)`;
}

/** The further missing parts for POP3; null: none. */
export function pop3Missing(): string | null {
  const program = join(unpackedRoot('pop3'), 'usr/lib/dovecot/pop3');
  return unpackedMissing() ?? (existsSync(program) ? null : `no ${program} (see .ci/run)`);
}

/** The missing parts for proxies; null: none. */
export function proxiesMissing(): string | null {
  const programs = ['microsocks', 'tinyproxy']
    .map((name) => join(unpackedRoot('proxies'), 'usr/bin', name))
    .concat('/usr/lib/dovecot/lmtp');
  const missing = programs.filter((program) => !existsSync(program));
  return unpackedMissing() ?? (missing.length === 0 ? null : `no ${missing.join(', no ')} (see .ci/run)`);
}

/** The variable by which programs find the libraries that were unpacked with them. */
export function libraryPath(root: string): string {
  return ['usr/lib/x86_64-linux-gnu', 'usr/lib/aarch64-linux-gnu', 'lib/x86_64-linux-gnu', 'lib/aarch64-linux-gnu', 'usr/lib']
    .map((directory) => join(root, directory))
    .join(':');
}

/** The further missing parts for JMAP; null: none. */
export function jmapMissing(): string | null {
  const program = join(unpackedRoot('jmap'), 'usr/lib/cyrus/bin/httpd');
  return unpackedMissing() ?? (existsSync(program) ? null : `no ${program} (see .ci/run)`);
}
