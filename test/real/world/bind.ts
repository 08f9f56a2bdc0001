import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Daemon } from './daemon.ts';
import { startDaemon } from './daemon.ts';
import { PROGRAMS } from './installed.ts';
import { ready } from './ready.ts';
import type { Zone } from './zones.ts';
import { zoneFile } from './zones.ts';

/**
 * Starts BIND with these zones on 127.0.0.1, UDP and TCP; it answers for each. It asks no other server: other names are NXDOMAIN or
 * REFUSED.
 */
export async function startBind(directory: string, port: number, zones: readonly Zone[]): Promise<Daemon> {
  mkdirSync(directory, { recursive: true });
  for (const [i, zone] of zones.entries()) writeFileSync(join(directory, `zone-${i}`), zoneFile(zone));
  writeFileSync(join(directory, 'named.conf'), namedConf(directory, port, zones));
  const logFile = join(directory, 'named.out');
  const daemon = await startDaemon({
    name: 'named',
    command: PROGRAMS.named,
    args: ['-g', '-c', join(directory, 'named.conf'), '-n', '1'],
    logFile,
  });
  await ready(daemon, logFile, BIND_RUNS);
  return daemon;
}

/** BIND's line after it has loaded all zones; it listens earlier, and answers SERVFAIL for missing ones. */
export const BIND_RUNS = / running$/;

function namedConf(directory: string, port: number, zones: readonly Zone[]): string {
  const clauses = zones.map(({ name, fault }, i) => {
    const access = fault === 'refused' ? ' allow-query { none; };' : '';
    return `zone "${name}" { type primary; file "zone-${i}";${access} };\n`;
  });
  return `options {
  directory "${directory}";
  pid-file none;
  session-keyfile "${directory}/session.key";
  managed-keys-directory "${directory}";
  listen-on port ${port} { 127.0.0.1; };
  listen-on-v6 { none; };
  recursion no;
  dnssec-validation no;
  empty-zones-enable no;
  check-names primary ignore;
  check-integrity no;
  allow-transfer { none; };
};
controls { };
${clauses.join('')}`;
}
