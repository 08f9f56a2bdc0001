import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Report } from '../src/core/result/report.ts';
import { startReceiver } from '../test/real/world/receiver.ts';
import type { RealWorld } from '../test/real/world/world.ts';
import { OUTSIDE, PASSWORD, startRealWorld } from '../test/real/world/world.ts';
import { GOOD_ADDRESS } from '../test/real/world/dovecot.ts';
import { median, spread } from './numbers.ts';
import { measure } from './process.ts';
import { CLI } from './world.ts';

/*
 * The cost of the look at the arrived probe for a run: our process against the same without that look (a copy of dist without it), in turn,
 * on the same servers. One external loop, signed by OpenDKIM, judged by Rspamd; delivered after a delay.
 */
const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '20' },
    'warm-ups': { type: 'string', default: '2' },
    // From acceptance to the mailbox, ms; 0: at the servers' own speed.
    delays: { type: 'string', default: '0,250,500,1000,2000' },
  },
});

const DOMAIN = 'sound.test';

const world = await startRealWorld();
try {
  const receiver = await startReceiver(
    world,
    [{ domain: DOMAIN, spf: 'v=spf1 ip4:192.0.2.25 -all', dmarc: 'v=DMARC1; p=reject', key: 'right' }],
    'authentication-results',
  );
  try {
    const without = withoutLook(join(world.directory, 'without'));
    process.stdout.write(`Node ${process.version}; whole process, ms: min / median / max\n`);
    for (const delay of values.delays.split(',').map(Number)) await compare(delay, without, receiver.dnsServer);
  } finally {
    await receiver.stop();
  }
} finally {
  await world.stop();
}

async function compare(delay: number, without: string, dnsServer: string): Promise<void> {
  world.slow.delay = delay;
  const config = join(world.directory, 'heavy-chunk.json');
  writeFileSync(config, JSON.stringify(configOf(world, `${delay === 0 ? 'alice' : 'slow'}@${OUTSIDE}`, dnsServer)));
  const [looking, blind]: readonly [number[], number[]] = [[], []];
  for (let i = -Number(values['warm-ups']); i < Number(values.pairs); i++) {
    // DNS checks load parts of the verifier themselves.
    const args = ['run', '--config', config, '--checks', 'loops', '--format', 'json'];
    const mine = await measure(CLI, args);
    const other = await measure(without, args);
    if (!hasLooked(mine.stdout) || hasLooked(other.stdout)) throw new Error('the two do not differ in what they are to differ in');
    if (i < 0) continue;
    looking.push(mine.ms);
    blind.push(other.ms);
  }
  const pairwise = looking.map((ms, i) => ms / (blind[i] ?? Number.NaN));
  process.stdout.write(`${delay === 0 ? 'at once' : `after ${delay} ms`}
  with      ${spread(looking)}
  without   ${spread(blind)}
  ratio of the medians ${(median(looking) / median(blind)).toFixed(3)}, median of the pairs' ratios ${median(pairwise).toFixed(3)}
`);
}

function hasLooked(stdout: string): boolean {
  const { loops } = JSON.parse(stdout) as Report;
  return loops[0]?.authentication?.verified?.dkim[0] === `${DOMAIN}/real2026: pass`;
}

/** A copy of the program that reads an arrived header and asks no further questions. */
function withoutLook(directory: string): string {
  cpSync(join(CLI, '..'), directory, { recursive: true });
  const app = join(directory, 'app');
  const look = /const own = !wanted \?[^;]+;/;
  const chunk = readdirSync(app).find((name) => name.endsWith('.js') && look.test(readFileSync(join(app, name), 'utf8')));
  if (chunk === undefined) throw new Error('examine.ts has changed: there is nothing to cut out');
  writeFileSync(join(app, chunk), readFileSync(join(app, chunk), 'utf8').replace(look, 'const own = NOT_ASKED;'));
  return join(directory, 'cli.js');
}

function configOf({ ca, inside, imap }: RealWorld, to: string, dnsServer: string): unknown {
  const login = { host: GOOD_ADDRESS, password: PASSWORD, ca };
  const user = 'monitor@example.test';
  return {
    senders: { mta: { ...login, protocol: 'smtp', port: inside.ports.submission, security: 'starttls', user } },
    mailboxes: { box: { ...login, protocol: 'imap', port: imap.imaps, security: 'tls', user: to, 'authserv-id': `mx.${OUTSIDE}` } },
    loops: { external: { kind: 'external', sender: 'mta', mailbox: 'box', from: `monitor@${DOMAIN}`, to, warning: '30s' } },
    dns: { servers: [dnsServer] },
  };
}
