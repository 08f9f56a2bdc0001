import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { machineMissing } from '../test/real/far/machine.ts';
import { GOOD_ADDRESS } from '../test/real/world/dovecot.ts';
import { INSIDE, PASSWORD, startRealWorld } from '../test/real/world/world.ts';
import { median, spread } from './numbers.ts';
import { measureProgram } from './process.ts';
import { CLI } from './world.ts';

/*
 * One loop from the start of the process to its end, on a machine far from its servers (test/real/far): this build and others named with
 * `--against DIRECTORY`, in turn. Their network is a namespace of their own, hence the second process.
 */
const { values } = parseArgs({
  options: {
    against: { type: 'string', multiple: true, default: [] },
    rtt: { type: 'string', default: '0,40,150' },
    rounds: { type: 'string', default: '10' },
    security: { type: 'string', default: 'starttls' },
    trace: { type: 'boolean', default: false },
    inside: { type: 'boolean', default: false },
  },
});

if (values.inside) await compare();
else {
  const missing = machineMissing();
  if (missing !== null) throw new Error(`no machine that is far away: ${missing}`);
  const self = [process.execPath, import.meta.filename, ...process.argv.slice(2), '--inside'];
  const child = spawn('unshare', ['--net', '--', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...self], { stdio: 'inherit' });
  child.once('close', (status) => (process.exitCode = status ?? 1));
}

async function compare(): Promise<void> {
  const world = await startRealWorld({ way: {} });
  const { machine } = world;
  try {
    if (machine === null) throw new Error('the world has no machine of its own');
    const config = join(world.directory, 'far.json');
    const login = { host: GOOD_ADDRESS, password: PASSWORD, ca: world.ca };
    const [from, to] = [`monitor@${INSIDE}`, `carol@${INSIDE}`];
    const { submission, submissions } = world.inside.ports;
    const port = values.security === 'tls' ? submissions : submission;
    const mta = { ...login, protocol: 'smtp', port, security: values.security, user: from };
    const mine = { ...login, protocol: 'imap', port: world.imap.imaps, security: 'tls', user: to };
    const loop = { kind: 'internal', sender: 'mta', mailbox: 'mine', from, to };
    writeFileSync(config, JSON.stringify({ senders: { mta }, mailboxes: { mine }, loops: { loop }, dns: { servers: [world.dnsServer] } }));
    const builds = [CLI, ...values.against.map((directory) => resolve(directory, 'cli.js'))];
    const run = async (script: string, trace: readonly string[] = []) => {
      const words = [process.execPath, ...trace, script, 'run', '--config', config, '--format', 'json', '--checks', 'loops'];
      const [program, ...args] = machine.enter(words, world.directory);
      return (await measureProgram(program, args)).ms;
    };
    for (const rtt of values.rtt.split(',').map(Number)) {
      await machine.change({ rtt });
      const times = builds.map((): number[] => []);
      for (let round = -1; round < Number(values.rounds); round++) {
        for (const [index, script] of builds.entries()) {
          const ms = await run(script);
          if (round >= 0) times[index]?.push(ms);
        }
      }
      const ratios = times.slice(1).map((theirs) => (median(times[0] ?? []) / median(theirs)).toFixed(3));
      process.stdout.write(
        `${String(rtt).padStart(4)} ms: ${times.map(spread).join('  |  ')}${ratios.map((ratio) => `   ${ratio}`).join('')}\n`,
      );
      if (values.trace) for (const script of builds) process.stdout.write(await traced(run, script, rtt));
    }
  } finally {
    await world.stop();
  }
}

/** One run's traffic with its servers, with times: a far server costs one round trip for each exchange in a row. */
async function traced(run: (script: string, trace: readonly string[]) => Promise<number>, script: string, rtt: number): Promise<string> {
  const file = join(import.meta.dirname, 'far', `trace-${process.pid}.txt`);
  process.env['TRACE'] = file;
  try {
    await run(script, ['--import', join(import.meta.dirname, 'far', 'trace.mjs')]);
    return `\n${script}, ${rtt} ms\n${readFileSync(file, 'utf8')}`;
  } finally {
    rmSync(file, { force: true });
  }
}
