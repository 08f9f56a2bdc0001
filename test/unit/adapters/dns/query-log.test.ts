import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock } from '../../../../src/core/time/clock.ts';
import { command } from '../../../../src/app/commands/line/command.ts';
import { detailOf, QueryLog } from '../../../../src/adapters/dns/log/query-log.ts';
import { found, unknown } from '../../../../src/core/ports/dns.ts';
import type { DnsQuery, Report } from '../../../../src/core/result/report.ts';
import { summary } from '../../../../src/report/summary/summary.ts';
import { fakeTerminal } from '../../app/fake-terminal.ts';
import type { Answering } from '../../../doubles/dns/wire-server.ts';
import { startWireServer } from '../../../doubles/dns/wire-server.ts';

const nothing: Answering = () => ({ rcode: 3, authoritative: true });
const plain = ({ queries }: Report) => queries.map(({ name, type, server, answer, detail }) => ({ name, type, server, answer, detail }));

async function reportOf(args: readonly string[]): Promise<Report> {
  const { terminal, out, err } = fakeTerminal();
  await command([...args, '--format', 'json'], terminal);
  assert.notEqual(out(), '', err());
  return JSON.parse(out()) as Report;
}

test('a question that the first server left open stands in the report with both answers, in the order of asking', async () => {
  await using hurt = await startWireServer(() => ({ rcode: 2 }));
  await using well = await startWireServer(nothing);
  const report = await reportOf(['dns', 'example.test', '--dns-server', hurt.text, '--dns-server', well.text]);
  assert.deepEqual(
    plain(report).filter(({ type, name }) => type === 'MX' && name === 'example.test'),
    [
      { name: 'example.test', type: 'MX', server: hurt.text, answer: 'unknown', detail: `SERVFAIL from ${hurt.text}` },
      { name: 'example.test', type: 'MX', server: well.text, answer: 'absent', detail: 'NXDOMAIN' },
    ],
  );
  assert.ok(report.queries.every(({ ms }) => Number.isInteger(ms) && ms >= 0));
  assert.equal(report.queriesOmitted, 0);
});

test('questions stand in the order of names and types, each as often as it was sent', async () => {
  await using server = await startWireServer(nothing);
  const report = await reportOf(['dns', 'b.test', 'a.test', '--dns-server', server.text]);
  const order = report.queries.map(({ name, type }) => `${name} ${type}`);
  assert.deepEqual(order, order.toSorted());
  assert.equal(new Set(order).size, order.length);
  assert.deepEqual(
    order.toSorted(),
    server.asked
      .map((asked) => asked.split(' '))
      .map(([type, name]) => `${name} ${type}`)
      .toSorted(),
  );
});

test('the summary shows a question that was left open, and says nothing of questions where all went well', async () => {
  await using hurt = await startWireServer(({ type }) => ({ rcode: type === 'MX' ? 5 : 3 }));
  await using well = await startWireServer(nothing);
  const asked = ['dns', 'example.test', '--dns-server'];
  const odd = summary(await reportOf([...asked, hurt.text, '--dns-server', well.text]));
  assert.match(odd, /<details><summary>DNS questions that a server did not answer/);
  assert.match(odd, /\| example\.test \| MX \| 127\.0\.0\.1:\d+ \| REFUSED by .*\n\| example\.test \| MX \| 127\.0\.0\.1:\d+ \| NXDOMAIN/);
  assert.doesNotMatch(odd, /\| example\.test \| TXT \| 127\.0\.0\.1/);
  assert.doesNotMatch(summary(await reportOf([...asked, well.text])), /did not answer/);
});

test('the key of a blocklist, which is a part of the names that are asked, is nowhere in the report', async () => {
  await using server = await startWireServer(({ name, type }) =>
    // A hostile server repeats the key in the alias that it sends back.
    type === 'A' && name.includes('zen') ? { answers: [{ type: 'CNAME', name, data: `X${name}` }] } : { rcode: 2 },
  );
  const key = 'aBcDeFgHiJkLmNoPqRsTuVwXyZ';
  const config = {
    blocklists: { ips: ['203.0.113.7'], zones: ['zen.spamhaus.org'], 'spamhaus-dqs-key': key, timeout: '1s' },
    dns: { servers: [server.text] },
  };
  const { terminal, out } = fakeTerminal();
  await command(['run', '--config', JSON.stringify(config, null, 1), '--format', 'json'], terminal);
  const report = JSON.parse(out()) as Report;
  assert.ok(
    report.queries.some(({ name }) => name.includes('***')),
    JSON.stringify(report.queries.slice(0, 3)),
  );
  assert.ok(server.asked.some((asked) => asked.toLowerCase().includes(key.toLowerCase())));
  assert.ok(!out().toLowerCase().includes(key.toLowerCase()));
});

test('a report holds a thousand questions at most, those that failed before all others, and tells how many it left out', async () => {
  const log = new QueryLog(systemClock);
  for (let index = 0; index < 1200; index += 1) {
    const answer = index % 2 === 0 ? found(['x']) : unknown('SERVFAIL');
    await log.note({ name: `n${index}.test`, type: 'A', server: '127.0.0.1:53' }, () => Promise.resolve(answer), detailOf);
  }
  const { queries, omitted } = log.entries((text) => text);
  const count = (kind: DnsQuery['answer']) => queries.filter(({ answer }) => answer === kind).length;
  assert.deepEqual([queries.length, count('unknown'), count('found'), omitted], [1000, 600, 400, 200]);
});

test('a run that asks more than any ordinary one is noticed once, when it does', async () => {
  const noticed: number[] = [];
  let asked = 0;
  const log = new QueryLog(systemClock, () => noticed.push(asked));
  for (; asked < 5_000; asked += 1)
    await log.note({ name: 'n.test', type: 'A', server: 'x' }, () => Promise.resolve(found(['x'])), detailOf);
  assert.deepEqual(noticed, [1_999]);
});

test('every name server that was asked itself is in the log too', async () => {
  await using server = await startWireServer(({ name, type }) => {
    if (type === 'NS') return { answers: [{ type: 'NS', name, data: 'ns.example.test' }], authoritative: true };
    if (type === 'A' && name === 'ns.example.test') return { answers: [{ type: 'A', name, data: '127.0.0.1' }], authoritative: true };
    return { authoritative: true };
  });
  const port = Number(server.text.split(':')[1]);
  const config = {
    domains: { 'example.test': {} },
    dns: { servers: [server.text], authoritative: true, 'authoritative-port': port },
  };
  const report = await reportOf(['run', '--config', JSON.stringify(config, null, 1), '--checks', 'dns']);
  const soa = plain(report).filter(({ type, detail }) => type === 'SOA' && !detail.startsWith('asked for DNSSEC'));
  // The resolver is asked for it once, and the name server itself once more.
  const entry = { name: 'example.test', type: 'SOA', server: server.text, answer: 'absent', detail: 'NODATA' };
  assert.deepEqual(soa, [entry, entry]);
});
