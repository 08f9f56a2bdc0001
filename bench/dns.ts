import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { answer } from '../sandbox/dns/zone.ts';
import type { Report } from '../src/core/result/report.ts';
import type { Answering } from '../test/doubles/dns/wire-server.ts';
import { startWireServer } from '../test/doubles/dns/wire-server.ts';
import { benchZones } from './dns-zones.ts';
import { median, spread } from './numbers.ts';
import { CLI } from './world.ts';

/*
 * Our whole process on 30 domains with every check and every name server, from a DNS server on loopback that is slow on purpose. Beside it:
 * the time of the same questions one after the other.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, domains: { type: 'string', default: '30' }, cli: { type: 'string', default: CLI } },
});
const { names, zone } = benchZones(Number(values.domains));
const SOA = { mname: 'ns1.test', rname: 'root.test', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 1 };

const after =
  (delayMs: number): Answering =>
  ({ name, type, transport, recursion }) => {
    // A resolver is never authoritative, a name server of the zone is.
    const authoritative = !recursion;
    const apex = names.find((each) => name === each || name.endsWith(`.${each}`)) ?? 'test';
    if (type === 'SOA' && name === apex) return { answers: [{ type, name, data: SOA }], authoritative, delayMs };
    const { records, nxdomain } = answer(zone, name, type as 'A');
    const authorities = records.length > 0 ? [] : [{ type: 'SOA' as const, name: apex, data: SOA }];
    // A key of 2048 bits with its name exceeds 512 bytes: it comes by TCP.
    const truncated = transport === 'udp' && name.includes('._domainkey.');
    return { answers: truncated ? [] : records, authorities, rcode: nxdomain ? 3 : 0, authoritative, truncated, delayMs };
  };

interface Day {
  readonly title: string;
  readonly count: number;
  readonly delayMs: number;
  /** The first of two configured servers never answers. */
  readonly dead: boolean;
}

const DAYS: readonly Day[] = [
  { title: '1 domain, 50 ms', count: 1, delayMs: 50, dead: false },
  { title: `${names.length} domains, at once`, count: names.length, delayMs: 0, dead: false },
  { title: `${names.length} domains, 50 ms`, count: names.length, delayMs: 50, dead: false },
  { title: `${names.length} domains, 200 ms`, count: names.length, delayMs: 200, dead: false },
  { title: `${names.length} domains, 50 ms, the first server dead`, count: names.length, delayMs: 50, dead: true },
];

for (const { title, count, delayMs, dead } of DAYS) {
  await using first = await startWireServer(after(delayMs));
  const port = Number(first.text.split(':')[1]);
  await using second = await startWireServer(after(delayMs), { host: '127.0.0.2', port });
  await using silent = await startWireServer(() => ({ silent: true }));
  const config = {
    domains: Object.fromEntries(
      names
        .slice(0, count)
        .map((name, index) => [
          name,
          { dkim: { selectors: ['s1'] }, spf: { pass: [`203.0.113.${index}`], fail: ['198.18.0.1'] }, internal: true },
        ]),
    ),
    dns: { servers: dead ? [silent.text, first.text] : [first.text], authoritative: true, 'authoritative-port': port },
  };
  const times: number[] = [];
  let questions = 0;
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const before = first.asked.length + second.asked.length;
    const { ms, report } = await run(values.cli, config);
    times.push(ms);
    questions = first.asked.length + second.asked.length - before;
    const strange = report.findings.filter(({ state, code }) => state === 'unknown' || code === 'dns-slow');
    if (strange.length > 0) throw new Error(`${title}: ${strange.map(({ code, message }) => `${code}: ${message}`).join('\n')}`);
  }
  const inTurn = questions * delayMs;
  process.stdout.write(`${title}: ${questions} questions; ms: min / median / max\n  ours       ${spread(times)}\n`);
  if (inTurn > 0) process.stdout.write(`  in turn    ${inTurn}: ${(inTurn / median(times)).toFixed(0)} times as long\n`);
}

async function run(cli: string, config: object): Promise<{ readonly ms: number; readonly report: Report }> {
  const begin = performance.now();
  const args = [cli, 'run', '--config', JSON.stringify(config, null, 1), '--checks', 'dns', '--format', 'json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) text += String(chunk);
  return { ms: performance.now() - begin, report: JSON.parse(text) as Report };
}
