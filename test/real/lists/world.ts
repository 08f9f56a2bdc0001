import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BIND_RUNS } from '../world/bind.ts';
import { startDaemon } from '../world/daemon.ts';
import { PROGRAMS } from '../world/installed.ts';
import { freePorts } from '../world/ports.ts';
import { tieFolder } from '../world/reaper.ts';
import { ready } from '../world/ready.ts';
import { startLateServer } from './late-server.ts';
import type { ListZone } from './zones.ts';
import { rootZone } from './zones.ts';

export interface ListWorld extends AsyncDisposable {
  /** `127.0.0.1:port` of BIND. */
  readonly server: string;
  readonly port: number;
  /** The same of the small server, which BIND would not wait 4 s for. */
  readonly lateServer: string;
}

/** BIND with these lists; for late or silent ones it asks our own server, as a resolver asks a list's. */
export async function startLists(zones: readonly ListZone[]): Promise<ListWorld> {
  const directory = mkdtempSync(join(tmpdir(), 'email-continuity-lists-'));
  const untie = tieFolder(directory);
  const delays = new Map(zones.flatMap(({ name, serving }) => (serving.by === 'fake' ? [[name, serving.delayMs] as const] : [])));
  const late = await startLateServer((name) => [...delays].find(([zone]) => name.endsWith(`.${zone}`))?.[1] ?? null);
  const [port = 0] = await freePorts(1);
  const all = [rootZone([...delays.keys()]), ...zones];
  for (const [index, zone] of all.entries()) {
    if (zone.serving.by === 'bind') writeFileSync(join(directory, `zone-${index}`), zoneFile(zone.serving.records));
  }
  writeFileSync(join(directory, 'named.conf'), namedConf(directory, port, late.port, all));
  const logFile = join(directory, 'named.out');
  const named = await startDaemon({
    name: 'named',
    command: PROGRAMS.named,
    args: ['-g', '-c', join(directory, 'named.conf'), '-n', '1'],
    logFile,
  });
  const stop = async () => {
    await named.stop();
    await late[Symbol.asyncDispose]();
    rmSync(directory, { recursive: true, force: true });
    untie();
  };
  try {
    await ready(named, logFile, BIND_RUNS);
  } catch (error) {
    await stop();
    throw error;
  }
  return { server: `127.0.0.1:${port}`, port, lateServer: `127.0.0.1:${late.port}`, [Symbol.asyncDispose]: stop };
}

function zoneFile(records: string): string {
  return `$TTL 60\n@ SOA ns.nic.example. hostmaster.nic.example. 1 3600 600 86400 60\n@ NS ns.nic.example.\n${records}`;
}

function namedConf(directory: string, port: number, latePort: number, zones: readonly ListZone[]): string {
  const clauses = zones.map(({ name, serving }, index) => {
    if (serving.by === 'fake') return `zone "${name}" { type forward; forward only; forwarders { 127.0.0.1 port ${latePort}; }; };\n`;
    const access = serving.fault === 'refused' ? ' allow-query { none; };' : '';
    return `zone "${name}" { type primary; file "zone-${index}";${access} };\n`;
  });
  return `options {
  directory "${directory}";
  pid-file none;
  session-keyfile "${directory}/session.key";
  managed-keys-directory "${directory}";
  listen-on port ${port} { 127.0.0.1; };
  listen-on-v6 { none; };
  recursion yes;
  resolver-query-timeout 30000;
  servfail-ttl 0;
  allow-recursion { 127.0.0.0/8; };
  dnssec-validation no;
  empty-zones-enable no;
  check-names primary ignore;
  check-integrity no;
  allow-transfer { none; };
};
controls { };
${clauses.join('')}`;
}
