import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's `monitoring-plugins-contrib`; it may be missing. */
const CHECK_RBL = '/usr/lib/nagios/plugins/check_rbl';

export interface PeerRun {
  /** Wall clock of the whole process, ms. */
  readonly ms: number;
  /** The zones that list the address, by its output. */
  readonly listed: readonly string[];
  readonly status: number | null;
  readonly output: string;
}

/** Why `check_rbl` cannot be run here; null: it can. */
export async function checkRblMissing(): Promise<string | null> {
  if (!existsSync(CHECK_RBL)) return `no ${CHECK_RBL} (package monitoring-plugins-contrib)`;
  const { status, output } = await run(['--version'], 53);
  return status === 3 || status === 0 ? null : `check_rbl does not run: ${output.split('\n')[0] ?? ''}`;
}

/** One address at all zones, with the plugin's own settings. */
export async function checkRbl(ip: string, zones: readonly string[], port: number): Promise<PeerRun> {
  const begin = performance.now();
  const { status, output } = await run(['-H', ip, '-n', '127.0.0.1', ...zones.flatMap((zone) => ['-s', zone])], port);
  const ms = performance.now() - begin;
  // `BLACKLISTED on 2 servers of 60 (bl.example (127.0.0.2) bl.test (127.0.0.2))`
  return { ms, status, output, listed: zones.filter((zone) => output.includes(`${zone} (`)) };
}

function run(args: readonly string[], port: number): Promise<{ readonly status: number | null; readonly output: string }> {
  // Net::DNS reads the port of the name server from here.
  const child = spawn(CHECK_RBL, args, { env: { ...process.env, RES_OPTIONS: `port:${port}` }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}
