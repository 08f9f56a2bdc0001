import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Daemon } from '../world/daemon.ts';
import { startDaemon } from '../world/daemon.ts';
import { PROGRAMS } from '../world/installed.ts';
import { unpackedRoot } from '../stores/unpacked.ts';

/** The place of packages that would take the machine's port 53 if they were installed. */
export const ROOT = unpackedRoot('resolvers');

export const UNPACKED = {
  dnsmasq: join(ROOT, 'usr/sbin/dnsmasq'),
  kresd: join(ROOT, 'usr/sbin/kresd'),
  recursor: join(ROOT, 'usr/sbin/pdns_recursor'),
  powerdns: join(ROOT, 'usr/sbin/pdns_server'),
  rbldnsd: join(ROOT, 'usr/sbin/rbldnsd'),
  resolved: join(ROOT, 'lib/systemd/systemd-resolved'),
} as const;

/** The inputs of a resolver. */
export interface Resolving {
  /** A directory for all files of the world. */
  readonly folder: string;
  /** Its address, with port 53. */
  readonly address: string;
  /** The key of the root, as a DNSKEY record. */
  readonly anchor: string;
  /** The resolver behind those that only pass questions on. */
  readonly upstream: string;
}

/** The resolvers of the field, each as its makers ship it, except for the place of the root. */
export const RESOLVERS: Readonly<Record<string, (resolving: Resolving) => Promise<Daemon>>> = {
  bind: startBind,
  unbound: async (resolving) => await startUnboundAt('unbound', resolving, ''),
  'unbound with private-address': async (resolving) => await startUnboundAt('unbound-private', resolving, PRIVATE),
  'pdns-recursor': startRecursor,
  'knot-resolver': startKnot,
  dnsmasq: async (resolving) => await startDnsmasq('dnsmasq', resolving, []),
  'dnsmasq with stop-dns-rebind': async (resolving) => await startDnsmasq('dnsmasq-rebind', resolving, ['--stop-dns-rebind']),
  'systemd-resolved': startResolved,
};

/** As the manual page of unbound.conf gives them, with the range that it calls optional. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '127.0.0.0/8', 'fd00::/8', 'fe80::/10']
  .map((network) => `  private-address: ${network}\n`)
  .join('');

async function startBind({ folder, address, anchor }: Resolving): Promise<Daemon> {
  const file = join(folder, 'resolver.conf');
  const [, flags = '', protocol = '', algorithm = '', key = ''] = /DNSKEY (\d+) (\d+) (\d+) (.+)$/.exec(anchor) ?? [];
  writeFileSync(
    file,
    `options {
  directory "${folder}"; pid-file none; session-keyfile "${folder}/resolver.key"; managed-keys-directory "${folder}";
  listen-on { ${address}; }; listen-on-v6 { none; }; dnssec-validation yes; qname-minimization off;
};
controls { };
trust-anchors { "." static-key ${flags} ${protocol} ${algorithm} "${key.replaceAll(' ', '')}"; };
zone "." { type hint; file "${folder}/hints"; };
`,
  );
  return await start('resolver', PROGRAMS.named, ['-g', '-c', file, '-n', '1'], folder);
}

async function startUnboundAt(name: string, { folder, address, anchor }: Resolving, more: string): Promise<Daemon> {
  const file = join(folder, `${name}.conf`);
  writeFileSync(
    file,
    `server:
  interface: ${address}
  do-daemonize: no
  username: ""
  chroot: ""
  directory: "${folder}"
  pidfile: ""
  use-syslog: no
  do-ip6: no
  do-not-query-localhost: no
  root-hints: "${folder}/hints"
  local-zone: "test." transparent
  trust-anchor: "${anchor}"
${more}remote-control:
  control-enable: no
`,
  );
  return await start(name, PROGRAMS.unbound, ['-d', '-c', file], folder);
}

async function startRecursor({ folder, address, anchor }: Resolving): Promise<Daemon> {
  const own = join(folder, 'recursor');
  mkdirSync(own);
  // It accepts the digest of a key, and the key itself, once it has the root's zone.
  writeFileSync(join(own, 'anchor.lua'), `clearTA()\nreadTrustAnchorsFromFile("${own}/root.key")\n`);
  writeFileSync(join(own, 'root.key'), `${anchor}\n`);
  return await start(
    'recursor',
    UNPACKED.recursor,
    [
      `--config-dir=${own}`,
      `--socket-dir=${own}`,
      `--local-address=${address}`,
      `--hint-file=${folder}/hints`,
      `--lua-config-file=${own}/anchor.lua`,
      '--dont-query=',
      '--dnssec=process',
      '--daemon=no',
      '--threads=1',
      '--write-pid=no',
      '--security-poll-suffix=',
    ],
    folder,
  );
}

async function startKnot({ folder, address, anchor }: Resolving): Promise<Daemon> {
  const own = join(folder, 'knot');
  mkdirSync(own);
  writeFileSync(join(own, 'root.keys'), `${anchor}\n`);
  writeFileSync(
    join(own, 'kresd.conf'),
    `net.listen('${address}', 53, { kind = 'dns' })
net.ipv6 = false
trust_anchors.remove('.')
trust_anchors.add_file('${own}/root.keys', true)
modules = { 'hints > iterate', 'policy' }
hints.root_file('${folder}/hints')
policy.add(policy.suffix(policy.PASS, policy.todnames({'test.', 'arpa.'})))
cache.size = 10 * MB
`,
  );
  return await start('knot', UNPACKED.kresd, ['-n', '-c', join(own, 'kresd.conf'), own], folder);
}

async function startDnsmasq(name: string, { folder, address, upstream }: Resolving, more: readonly string[]): Promise<Daemon> {
  const args = ['--no-daemon', '--conf-file=/dev/null', '--no-resolv', `--server=${upstream}`, '--bind-interfaces', '--no-hosts'];
  return await start(name, UNPACKED.dnsmasq, [...args, `--listen-address=${address}`, '--user=root', '--pid-file=', ...more], folder);
}

/** It listens on 127.0.0.53 in any case. */
async function startResolved({ folder, upstream }: Resolving): Promise<Daemon> {
  const script = join(import.meta.dirname, '..', 'far', 'resolved.sh');
  return await start('resolved', '/usr/bin/unshare', ['--mount', '--', '/bin/sh', script, UNPACKED.resolved, upstream], folder);
}

/** The place of the root; written before any of them begins, because they share it. */
export function writeHints(folder: string, root: string): void {
  writeFileSync(join(folder, 'hints'), `. 3600 NS ns.root.test.\nns.root.test. 3600 A ${root}\n`);
}

async function start(name: string, command: string, args: readonly string[], folder: string): Promise<Daemon> {
  return await startDaemon({ name, command, args, logFile: join(folder, `${name}.out`) });
}
