import { parseArgs } from 'node:util';
import { runLists } from '../test/real/lists/program.ts';
import { startLists } from '../test/real/lists/world.ts';
import { ADDRESSES, DAYS } from './blocklist-zones.ts';
import { checkRbl, checkRblMissing } from './check-rbl.ts';
import { median, spread } from './numbers.ts';
import { CLI } from './world.ts';

/*
 * Our whole process against Debian's check_rbl, in turn, on the same BIND with the same 60 lists: one address, and four. check_rbl takes
 * one address a run, so four are four runs, one after the other as a monitoring system makes them.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, day: { type: 'string', default: '' }, cli: { type: 'string', default: CLI } },
});
const missing = await checkRblMissing();
if (missing !== null) process.stdout.write(`Without its peer: ${missing}\n`);

await using world = await startLists(DAYS.flatMap(({ zones }) => zones));

for (const { title, zones, truth } of DAYS.filter((day) => day.title.includes(values.day))) {
  const names = zones.map(({ name }) => name);
  for (const ips of [ADDRESSES.slice(0, 1), ADDRESSES]) {
    const ours: number[] = [];
    const peers: number[] = [];
    const alarms = { ours: new Set<string>(), peer: new Set<string>() };
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const mine = await runLists({ dns: { servers: [world.server] }, blocklists: { ips, zones: names } }, {}, [values.cli]);
      ours.push(mine.ms);
      for (const { code, target, message } of mine.report.findings) {
        if (code === 'blocklist-listed')
          alarms.ours.add(`${target} ${names.find((name) => message.includes(` is on ${name}:`)) ?? message}`);
      }
      if (missing !== null) continue;
      let ms = 0;
      for (const ip of ips) {
        const peer = await checkRbl(ip, names, world.port);
        ms += peer.ms;
        for (const name of peer.listed) alarms.peer.add(`${ip} ${name}`);
      }
      peers.push(ms);
    }
    process.stdout.write(`${title}, ${ips.length} ${ips.length === 1 ? 'address' : 'addresses'}; ms: min / median / max\n`);
    process.stdout.write(`  ours       ${spread(ours)}   ${reported(alarms.ours, truth)}\n`);
    if (missing === null) {
      process.stdout.write(`  check_rbl  ${spread(peers)}   ${reported(alarms.peer, truth)}\n`);
      process.stdout.write(`  ${(median(peers) / median(ours)).toFixed(1)} times as fast\n`);
    }
  }
}

function reported(alarms: ReadonlySet<string>, truth: readonly string[]): string {
  const wrong = [...alarms].filter((name) => !truth.includes(name)).length;
  return `${truth.filter((name) => alarms.has(name)).length} of ${truth.length} listings, ${wrong} false alarms`;
}
