import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files that `.ci/relays` has fetched. */
const STORE = new URL('../../../.cache/relays/', import.meta.url).pathname;

/** Haraka's own folder. */
export const HARAKA = join(STORE, 'haraka', 'node_modules', 'Haraka');

const DEBS = [
  'exim4-daemon-light',
  'exim4-base',
  'libidn12',
  'opensmtpd',
  'sendmail-bin',
  'sendmail-base',
  'sendmail-cf',
  'm4',
  'chasquid',
] as const;
export type Deb = (typeof DEBS)[number];

/** The missing parts, and how to fetch them; null: none. */
export function relaysMissing(): string | null {
  const missing = DEBS.filter((deb) => fileOf(deb) === null) as string[];
  if (!existsSync(HARAKA)) missing.push('Haraka');
  return missing.length === 0 ? null : `not fetched: ${missing.join(', ')} (run .ci/relays)`;
}

function fileOf(deb: Deb): string | null {
  const folder = join(STORE, 'debs');
  const file = existsSync(folder) ? readdirSync(folder).find((name) => name.startsWith(`${deb}_`)) : undefined;
  return file === undefined ? null : join(folder, file);
}

/** Accounts that the programs want to find; they exist in their root alone. */
const ACCOUNTS = ['Debian-exim', 'opensmtpd', 'opensmtpq', 'smmta', 'smmsp'];
export const FIRST_ID = 64_101;

/**
 * Unpacks packages into a root of their own, with the libraries of this machine for their programs. A program starts with chroot(8) there,
 * finds its usual paths and accounts, and touches nothing of the machine.
 */
export function unpack(root: string, debs: readonly Deb[], programs: readonly string[]): void {
  for (const folder of ['dev', 'etc', 'tmp', 'run', 'var/empty', 'var/spool', 'var/run'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const deb of debs) execFileSync('dpkg', ['-x', fileOf(deb) ?? '', root]);
  chmodSync(join(root, 'tmp'), 0o1777);
  for (const [name, minor] of [
    ['null', '3'],
    ['random', '8'],
    ['urandom', '9'],
  ] as const) {
    execFileSync('mknod', ['-m', '666', join(root, 'dev', name), 'c', '1', minor]);
  }
  const own = ['usr/lib/x86_64-linux-gnu', 'lib/x86_64-linux-gnu'].map((folder) => join(root, folder)).join(':');
  for (const program of programs) {
    const needed = execFileSync('ldd', [join(root, program)], { encoding: 'utf8', env: { ...process.env, LD_LIBRARY_PATH: own } });
    for (const [library] of needed.matchAll(/\/\S+\.so\S*/g)) copyLibrary(root, library);
  }
  const lines = (form: (name: string, id: number) => string) => ACCOUNTS.map((name, index) => `${form(name, FIRST_ID + index)}\n`).join('');
  writeFileSync(
    join(root, 'etc/passwd'),
    `root:x:0:0::/:/bin/false\nmail:x:8:8::/:/bin/false\nnobody:x:65534:65534::/:/bin/false\n${lines((name, id) => `${name}:x:${id}:${id}::/var/empty:/bin/false`)}`,
  );
  writeFileSync(join(root, 'etc/group'), `root:x:0:\nmail:x:8:\nnogroup:x:65534:\n${lines((name, id) => `${name}:x:${id}:`)}`);
  writeFileSync(join(root, 'etc/nsswitch.conf'), 'passwd: files\ngroup: files\nhosts: files\n');
  writeFileSync(join(root, 'etc/hosts'), '127.0.0.1 localhost relay.example.net\n');
  writeFileSync(join(root, 'etc/resolv.conf'), '');
}

function copyLibrary(root: string, library: string): void {
  const target = join(root, library);
  if (library.startsWith(root) || existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(library, target);
}
