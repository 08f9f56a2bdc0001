import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Daemon } from './daemon.ts';
import { startDaemon } from './daemon.ts';
import { PROGRAMS } from './installed.ts';

export interface Unbound {
  readonly folder: string;
  /** On 127.0.0.1, UDP and TCP. */
  readonly port: number;
  /** The same by HTTPS (RFC 8484); unbound speaks HTTP/2 alone. */
  readonly https: { readonly port: number; readonly certificate: string; readonly key: string };
  /** Zones, and the port of 127.0.0.1 at which their name server is. */
  readonly zones: readonly string[];
  readonly authorityPort: number;
  /** The key of the root that it believes, as a DNSKEY record. */
  readonly anchor: string;
}

/** Starts a validating resolver that asks only one name server on this machine. */
export async function startUnbound({ folder, port, https, zones, authorityPort, anchor }: Unbound): Promise<Daemon> {
  writeFileSync(join(folder, 'doh.pem'), https.certificate);
  writeFileSync(join(folder, 'doh.key'), https.key);
  const stubs = zones.map((zone) => `stub-zone:\n  name: "${zone}"\n  stub-addr: 127.0.0.1@${authorityPort}\n`);
  writeFileSync(
    join(folder, 'unbound.conf'),
    `server:
  interface: 127.0.0.1@${port}
  interface: 127.0.0.1@${https.port}
  https-port: ${https.port}
  tls-service-pem: "${folder}/doh.pem"
  tls-service-key: "${folder}/doh.key"
  do-daemonize: no
  username: ""
  chroot: ""
  directory: "${folder}"
  pidfile: ""
  use-syslog: no
  do-ip6: no
  do-not-query-localhost: no
  local-zone: "test." transparent
  trust-anchor: "${anchor}"
remote-control:
  control-enable: no
${stubs.join('')}`,
  );
  return await startDaemon({
    name: 'unbound',
    command: PROGRAMS.unbound,
    args: ['-d', '-c', join(folder, 'unbound.conf')],
    logFile: join(folder, 'unbound.out'),
  });
}
