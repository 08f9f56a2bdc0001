import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { libraryPath } from './unpacked.ts';

const PROGRAMS = [
  'usr/bin/imapd',
  'usr/sbin/couriertcpd',
  'usr/lib/courier/courier/imaplogin',
  'usr/lib/courier/courier-authlib/authdaemond',
  'usr/lib/courier/courier-authlib/makedatprog',
  'usr/libexec/gam_server',
];
const MODULES = 'usr/lib/courier-authlib';

/**
 * Makes a directory that Courier can use as its whole machine (chroot): the paths of its configuration and sockets are built in. It holds
 * Courier's programs and their libraries, and nothing that runs by itself.
 */
export function makeCourierRoot(unpacked: string, root: string): void {
  for (const part of ['bin', 'dev', 'etc/courier', 'etc/gamin', 'home', 'lib64', 'run/courier/authdaemon', 'tmp', 'usr/lib', 'var'])
    mkdirSync(join(root, part), { recursive: true });
  symlinkSync('../run', join(root, 'var/run'));
  // The mail that Courier invents for a vanished one is written there.
  chmodSync(join(root, 'tmp'), 0o1777);
  cpSync(join(unpacked, MODULES), join(root, MODULES), { recursive: true, verbatimSymlinks: true });
  for (const program of PROGRAMS) {
    mkdirSync(join(root, program, '..'), { recursive: true });
    copyFileSync(join(unpacked, program), join(root, program));
  }
  copyFileSync('/bin/sh', join(root, 'bin/sh'));
  const linked = [...PROGRAMS, 'bin/sh', ...readdirSync(join(unpacked, MODULES)).map((name) => join(MODULES, name))].map((path) =>
    join(root, path),
  );
  for (const library of librariesOf(
    linked.filter((path) => statSync(path).isFile()),
    `${libraryPath(unpacked)}:${join(unpacked, MODULES)}`,
  )) {
    const to = join(root, /\/ld-linux/.test(library) ? loaderDirectory(library) : 'usr/lib', basename(library));
    if (!existsSync(to)) copyFileSync(library, to);
  }
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0::/:/bin/sh\nnobody:x:65534:65534::/:/bin/sh\n');
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\nnogroup:x:65534:\n');
  writeFileSync(join(root, 'etc/nsswitch.conf'), 'passwd: files\ngroup: files\nhosts: files\n');
  copyFileSync(join(unpacked, 'etc/gamin/gaminrc'), join(root, 'etc/gamin/gaminrc'));
  // null(4) and random(4): major and minor numbers of Linux.
  for (const [device, minor] of [
    ['null', '3'],
    ['urandom', '9'],
  ] as const)
    execFileSync('mknod', ['-m', '666', join(root, 'dev', device), 'c', '1', minor]);
}

function loaderDirectory(loader: string): string {
  return loader.includes('lib64') || loader.includes('x86-64') ? 'lib64' : 'lib';
}

function librariesOf(programs: readonly string[], path: string): readonly string[] {
  const found = new Set<string>();
  for (const program of programs) {
    const out = execFileSync('ldd', [program], { env: { PATH: '/usr/bin:/bin', LD_LIBRARY_PATH: path }, encoding: 'utf8' });
    for (const [, linked, loader] of out.matchAll(/=> (\/\S+)|^\s*(\/\S*ld-linux\S*)/gm)) found.add(linked ?? loader ?? '');
  }
  found.delete('');
  return [...found];
}
