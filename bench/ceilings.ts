/*
 * Memory and processor time of each ceiling at its limit, beside a healthy run: a stranger can take us there, and must not decide the cost.
 * Build first; `npm run bench:ceilings`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFolder } from '../sandbox/delivery/mailstore.ts';
import type { World } from '../sandbox/world.ts';
import { startWorld } from '../sandbox/world.ts';
import { Job } from '../test/bundle/job.ts';
import { measuring } from '../test/doubles/hostile/shipped.ts';
import type { Report } from '../src/core/result/report.ts';
import { median } from './numbers.ts';

const ROUNDS = 3;
/** Multiples of a healthy run; for demands of the configuration itself a separate bound, MB. */
const MOST_MEMORY = 3.5;
const MOST_TIME = 3;
const MOST_OF_OWN = 300;
/** The time of a run with too many demands, and its extra time, ms. */
const OWN_TIME = 5_000;
const BEYOND = 2_000;

interface Scene {
  /** Records of evil.example. */
  readonly zone?: string;
  readonly set?: (world: World) => void;
  /** The answers of GitHub, or of the channel for the lost probe; absent: neither exists. */
  readonly pours?: 'GitHub' | 'channel';
  /** The text of the configuration. */
  readonly written?: (config: string) => string;
  /** The configuration itself demands more than the time allows. */
  readonly own?: true;
}

const BIG = 'x'.repeat(250);
const names = (count: number) => Array.from({ length: count }, (_, index) => `t${index}.evil.example`);

/** A configuration with only `sections`, and little time. */
const asking = (sections: object) => (config: string) => {
  const { dns } = JSON.parse(config) as { readonly dns: object };
  return JSON.stringify({ ...sections, dns, timeout: `${OWN_TIME}ms` });
};
const LISTS = asking({
  blocklists: {
    ips: Array.from({ length: 250 }, (_, index) => `203.0.113.${index + 1}`),
    zones: Array.from({ length: 400 }, (_, index) => `l${index}.evil.example`),
  },
});
const DOMAINS = asking({ domains: Object.fromEntries(names(1_500).map((name) => [name, {}])) });
const silent = ({ dns }: World) => dns.faults.add({ kind: 'timeout' });

const SCENES: Readonly<Record<string, Scene>> = {
  'a healthy run': {},
  'questions to DNS: records that include hundreds': {
    zone: [
      `evil.example TXT "v=spf1 ${names(10)
        .map((name) => `include:${name}`)
        .join(' ')} -all"`,
      ...names(400).map(
        (name, index) =>
          `${name} TXT "v=spf1 ${Array.from({ length: 10 }, (_, next) => `include:t${(index * 10 + next) % 400}.evil.example`).join(' ')} -all"`,
      ),
    ].join('\n'),
  },
  'records: a TXT of 36 kB at every name': {
    zone: [
      `evil.example TXT "v=spf1 ${'a:b.evil.example '.repeat(2_000)}-all"`,
      ...['_dmarc', 'default._bimi', '_mta-sts', '_smtp._tls', 's1._domainkey'].map(
        (name) => `${name}.evil.example TXT "${'v=x; '.repeat(7_000)}"`,
      ),
    ].join('\n'),
  },
  'mail servers: sixty, and their addresses': {
    zone: names(60)
      .map((name, index) => `evil.example MX 10 ${name}\n${name} A 203.0.113.${index}\n${name} A 198.51.100.${index}`)
      .join('\n'),
  },
  'answers to one IMAP command': {
    set: ({ externalImap }) => externalImap.faults.add({ kind: 'raw', at: 'NOOP', text: '* 1 EXISTS\r\n'.repeat(21_000) }),
  },
  'bytes of an IMAP session': {
    set: ({ externalImap }) => externalImap.faults.add({ kind: 'raw', at: 'NOOP', text: `* OK ${BIG.repeat(4)}\r\n`.repeat(35_000) }),
  },
  'one IMAP response': {
    set: ({ externalImap }) => externalImap.faults.add({ kind: 'raw', at: 'NOOP', text: `* OK {3900000}\r\n${'x'.repeat(3_900_000)}\r\n` }),
  },
  'new mails with long headers': {
    set: ({ sentinel, externalImap }) => {
      const inbox = findFolder(sentinel, 'INBOX');
      externalImap.faults.add({ kind: 'delay', at: 'NOOP', ms: 50 });
      setTimeout(() => inbox?.fill(Array.from({ length: 400 }, () => Buffer.from(`Subject: ${BIG.repeat(250)}\r\n\r\nx`))), 600);
    },
  },
  'an SMTP reply of two hundred lines': {
    set: ({ smtp }) => smtp.faults.add({ kind: 'reply', at: 'accepted', reply: `${`250-${BIG}\r\n`.repeat(200)}250 ok` }),
  },
  'an arrived mail with a footer of its full size': {
    set: ({ delivery }) => delivery.faults.add({ kind: 'footer', text: BIG.repeat(1_000) }),
  },
  'thirty copies of the probe': { set: ({ delivery }) => delivery.faults.add({ kind: 'duplicate', copies: 30 }) },
  'an answer of GitHub without an end': { pours: 'GitHub' },
  'an answer of a channel without an end': { pours: 'channel', set: ({ delivery }) => delivery.faults.add({ kind: 'drop' }) },
  'a configuration of its full size': { written: (config) => `${'# x\n'.repeat(10_000)}${`# ${'x'.repeat(997)}\n`.repeat(215)}${config}` },
  'a configuration of as many entries as are read': {
    written: (config) => `${config.slice(0, -1)},"x":[${'1,'.repeat(19_900)}1]}`,
  },
  'a configuration of as many mistakes as are read': {
    written: () => Array.from({ length: 19_900 }, (_, index) => `k${index}: 1`).join('\n'),
  },
  '250 addresses at 400 lists': {
    written: LISTS,
    zone: Array.from({ length: 400 }, (_, index) => `2.0.0.127.l${index}.evil.example A 127.0.0.2`).join('\n'),
    own: true,
  },
  '250 addresses at 400 silent lists': { written: LISTS, set: silent, own: true },
  '1,500 domains': { written: DOMAINS, own: true },
  '1,500 domains at a silent resolver': { written: DOMAINS, set: silent, own: true },
};

interface Cost {
  /** From the begin to the end of looking, ms. */
  readonly looked: number;
  readonly memory: number;
  readonly time: number;
  readonly outcome: string;
}

async function costOf({ zone = '', set = () => undefined, pours, written = (config) => config }: Scene): Promise<Cost> {
  await using world = await startWorld({ zone: zone === '' ? 'evil.example TXT "v=spf1 -all"' : zone });
  using job = new Job();
  const directory = mkdtempSync(join(tmpdir(), 'ceilings-'));
  const usage = join(directory, 'usage.json');
  const endless = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const pour = () => {
      while (!response.destroyed && response.write('['.repeat(64 * 1024)));
    };
    response.on('drain', pour);
    pour();
  });
  await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
  try {
    set(world);
    const { port } = endless.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    const channels = pours === 'channel' ? { channels: { hook: { type: 'webhook', url: `${url}/hook`, plaintext: true } } } : {};
    job.commit('mail.yml', written(JSON.stringify({ ...configOf(world), ...channels, incidents: { confirm: false } })));
    const env = {
      GITHUB_API_URL: url,
      GITHUB_REPOSITORY: 'octo/mail',
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_RUN_ID: '42',
      GITHUB_JOB: 'x',
    };
    const step = await job.main(
      { config: 'mail.yml', 'open-issue': pours === 'GitHub' ? 'true' : 'false' },
      { env, before: ['--import', measuring(usage)] },
    );
    const { maxRSS, processor } = JSON.parse(readFileSync(usage, 'utf8')) as { readonly maxRSS: number; readonly processor: number };
    const report = step.outputs.get('report') ?? '';
    const json = report === '' ? null : (JSON.parse(readFileSync(report, 'utf8')) as Report);
    return {
      looked: json === null ? 0 : Date.parse(json.finishedAt) - Date.parse(json.startedAt),
      memory: maxRSS / 1024 / 1024,
      time: processor,
      outcome: /^external: (\S+)|outcome/m.exec(step.stdout)?.[1] ?? step.outputs.get('verdict') ?? '',
    };
  } finally {
    endless.closeAllConnections();
    endless.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

function configOf({ smtp, externalImap, monitor, sentinel, dns }: World): object {
  const server = (port: number, user: string, password: string) => ({ host: '127.0.0.1', port, security: 'plaintext', user, password });
  return {
    senders: { mta: { protocol: 'smtp', ...server(smtp.ports.plaintext, monitor.address, monitor.password) } },
    mailboxes: { box: { protocol: 'imap', ...server(externalImap.ports.plaintext, sentinel.address, sentinel.password) } },
    loops: {
      external: {
        kind: 'external',
        sender: 'mta',
        mailbox: 'box',
        from: monitor.address,
        to: sentinel.address,
        warning: '2s',
        critical: '4s',
      },
    },
    domains: { 'evil.example': { dkim: { selectors: ['s1'] } } },
    blocklists: { ips: ['203.0.113.7'], zones: ['bl.example.net'] },
    dns: { servers: [dns.address], timeout: '2s' },
    timeout: '15s',
  };
}

let healthy: Cost | null = null;
let failed = false;
process.stdout.write('                                                    MB   times      ms   times  looked  verdict\n');
const only = process.argv[2] ?? '';
for (const [name, scene] of Object.entries(SCENES).filter(([each]) => each === 'a healthy run' || each.includes(only))) {
  const rounds: Cost[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await costOf(scene));
  const cost = {
    memory: median(rounds.map(({ memory }) => memory)),
    time: median(rounds.map(({ time }) => time)),
    looked: Math.max(...rounds.map(({ looked }) => looked)),
    outcome: rounds[0]?.outcome ?? '',
  };
  healthy ??= cost;
  const [memory, time] = [cost.memory / healthy.memory, cost.time / healthy.time];
  const isTooDear =
    scene.own === true ? cost.memory > MOST_OF_OWN || cost.looked > OWN_TIME + BEYOND : memory > MOST_MEMORY || time > MOST_TIME;
  failed ||= isTooDear;
  process.stdout.write(
    `${name.padEnd(48)} ${cost.memory.toFixed(0).padStart(5)} ${memory.toFixed(1).padStart(7)} ${cost.time.toFixed(0).padStart(7)} ${time.toFixed(1).padStart(7)} ${cost.looked.toFixed(0).padStart(7)}  ${cost.outcome}\n`,
  );
}
process.stdout.write(
  failed
    ? 'a ceiling is too high\n'
    : `none takes more than ${MOST_MEMORY} times the memory and ${MOST_TIME} times the processor; what the configuration asks for itself takes ${MOST_OF_OWN} MB and ${OWN_TIME + BEYOND} ms at most\n`,
);
process.exitCode = failed ? 1 : 0;
