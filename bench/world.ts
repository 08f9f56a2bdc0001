import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GOOD_ADDRESS } from '../test/real/world/dovecot.ts';
import { until } from '../test/real/world/until.ts';
import type { RealWorld } from '../test/real/world/world.ts';
import { INSIDE, OUTSIDE, PASSWORD, startRealWorld } from '../test/real/world/world.ts';
import { CLEAN_IP } from '../test/real/world/zones.ts';

/** Our shipped program. */
export const CLI = join(import.meta.dirname, '..', 'dist', 'cli.js');

/** The servers of a benchmark, started once for all of its runs. */
export interface BenchWorld extends AsyncDisposable {
  /** Its name in a table. */
  readonly name: string;
  /** A configuration file, JSON: one internal and one external loop, one domain and, on the real servers, one blocklist. */
  readonly config: string;
}

/** Postfix, Dovecot and BIND. */
export async function realWorld(): Promise<BenchWorld> {
  const world = await startRealWorld();
  const config = join(world.directory, 'bench.json');
  writeFileSync(config, JSON.stringify(realConfig(world, { mine: `carol@${INSIDE}`, theirs: `carol@${OUTSIDE}` }), null, 2));
  return { name: 'Postfix, Dovecot, BIND', config, [Symbol.asyncDispose]: () => world.stop() };
}

/** The servers of the demo, in a process of their own. */
export async function sandboxWorld(): Promise<BenchWorld> {
  const directory = mkdtempSync(join(tmpdir(), 'email-continuity-bench-'));
  const config = join(directory, 'bench.json');
  const child = spawn(process.execPath, [CLI, 'demo', '--serve', config], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await until('the sandbox to be up', () => (existsSync(config) ? true : null));
  } catch (error) {
    await stop();
    throw error;
  }
  return { name: 'the sandbox', config, [Symbol.asyncDispose]: stop };
}

/** The internal loop ends in the mailbox `mine`, the external one in `theirs`; `more` is written into both loops. */
export function realConfig(
  world: RealWorld,
  { mine, theirs }: { readonly mine: string; readonly theirs: string },
  more: Readonly<Record<string, unknown>> = {},
): unknown {
  const { ca } = world;
  const login = { host: GOOD_ADDRESS, password: PASSWORD, ca };
  const mailbox = (user: string) => ({ ...login, protocol: 'imap', port: world.imap.imaps, security: 'tls', user });
  const from = `monitor@${INSIDE}`;
  return {
    senders: { mta: { ...login, protocol: 'smtp', port: world.inside.ports.submission, security: 'starttls', user: from } },
    mailboxes: { mine: mailbox(mine), theirs: mailbox(theirs) },
    loops: {
      internal: { kind: 'internal', sender: 'mta', mailbox: 'mine', from, to: mine, ...more },
      external: { kind: 'external', sender: 'mta', mailbox: 'theirs', from, to: theirs, ...more },
    },
    domains: { [INSIDE]: {} },
    blocklists: { ips: [CLEAN_IP], zones: ['bl.example'] },
    dns: { servers: [world.dnsServer] },
  };
}
