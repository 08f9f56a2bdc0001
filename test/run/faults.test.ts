import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { demoConfig } from '../../sandbox/demo/demo-config.ts';
import { apiToken, JMAP_NAME, startJmap } from '../../sandbox/demo/jmap-world.ts';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import type { Report } from '../../src/core/result/report.ts';
import { Job } from '../bundle/job.ts';
import { Program } from '../bundle/program.ts';
import { startGitHub, WORKFLOW_TOKEN } from '../doubles/github/double.ts';
import { startHttpProxy, startSocks } from '../doubles/mailbox/proxies.ts';
import { HANGS } from '../harness/bounds.ts';

const HERE = join(import.meta.dirname, 'faults');
const THROWING = ['--import', join(HERE, 'throwing.ts')];
/** `abort`: listeners of a signal's abort. */
const KINDS = ['listener', 'callback', 'timer', 'abort'] as const;
type Kind = (typeof KINDS)[number];
type Section = Readonly<Record<string, unknown>>;
/** Further sections of the configuration, with which the adapter has something to do. */
type Occasion = (config: Readonly<Record<string, Section>>, kind: Kind, world: World) => AsyncIterable<Section>;

/** The kinds that each adapter sets; an adapter without a kind has nothing to break. */
const ADAPTERS: readonly (readonly [path: string, kinds: readonly Kind[], occasion?: Occasion])[] = [
  ['adapters/mail/smtp', ['listener', 'timer', 'abort']],
  ['adapters/mail/imap', ['listener', 'timer', 'abort']],
  ['adapters/mail/pop3', ['listener', 'abort'], byPop3],
  ['adapters/mail/jmap', ['listener', 'abort'], byJmap],
  ['adapters/mail/socket', ['listener', 'timer']],
  ['adapters/mail/socket/dial/proxy', ['listener'], throughProxies],
  ['adapters/mail-checks', ['listener', 'timer']],
  ['adapters/dns', ['listener', 'callback', 'timer'], silentServer],
  ['adapters/tls', ['listener'], unmetServer],
  ['adapters/notify', ['listener', 'timer'], heartbeat],
];

/** A first server that never answers, so that the time limit of a question ends. */
async function* silentServer({ dns }: Readonly<Record<string, Section>>): AsyncGenerator<Section> {
  const silent = createSocket('udp4');
  await once(silent.bind(0, '127.0.0.1'), 'listening');
  const servers = [`127.0.0.1:${silent.address().port}`, ...((dns?.['servers'] ?? []) as readonly string[])];
  yield { dns: { ...dns, servers, timeout: '500ms', authoritative: true } };
  silent.close();
}

/** A sender without a loop: its certificate has to be fetched, because no loop has met it. */
async function* unmetServer({ senders }: Readonly<Record<string, Section>>): AsyncGenerator<Section> {
  yield { senders: { ...senders, spare: { ...(senders?.['mta'] as Section), host: 'localhost' } } };
}

/** An accepted heartbeat; for a timer, an unanswered one, so that it is tried again after a while. */
async function* heartbeat(_: unknown, kind: Kind): AsyncGenerator<Section> {
  const taking = createServer((_request, response) => response.end('OK'));
  await once(taking.listen(0, '127.0.0.1'), 'listening');
  const port = kind === 'timer' ? 9 : (taking.address() as AddressInfo).port;
  yield { heartbeat: { url: `http://127.0.0.1:${port}/`, plaintext: true } };
  taking.close();
}

/** One end by another protocol. */
async function* byPop3({ mailboxes }: Readonly<Record<string, Section>>, _: Kind, world: World): AsyncGenerator<Section> {
  const { sentinel } = mailboxes as Readonly<Record<string, Section>>;
  const server = { protocol: 'pop3', port: world.externalPop3.ports.tls, 'tls-name': 'pop.example.org', 'authserv-id': undefined };
  yield { mailboxes: { ...mailboxes, sentinel: { ...sentinel, ...server } } };
}

/** Both ends by another protocol. */
async function* byJmap({ senders, mailboxes }: Readonly<Record<string, Section>>, _: Kind, world: World): AsyncGenerator<Section> {
  await using jmap = await startJmap(world);
  const server = { protocol: 'jmap', port: jmap.ports.tls, 'tls-name': JMAP_NAME, security: 'tls', password: undefined };
  const { mta } = senders as Readonly<Record<string, Section>>;
  const { sentinel } = mailboxes as Readonly<Record<string, Section>>;
  const token = (address: string) => ({ oauth2: { token: apiToken(address) } });
  yield {
    senders: { mta: { ...mta, ...server, ...token(world.monitor.address) } },
    mailboxes: { ...mailboxes, sentinel: { ...sentinel, ...server, ...token(world.sentinel.address) } },
  };
}

/** The mailbox behind a proxy of either kind. */
async function* throughProxies({ mailboxes }: Readonly<Record<string, Section>>, _: Kind, world: World): AsyncGenerator<Section> {
  const { sentinel } = mailboxes as Readonly<Record<string, Section>>;
  const to = { port: world.externalImap.ports.tls, waits: true };
  await using socks = await startSocks(to);
  yield { mailboxes: { ...mailboxes, sentinel: { ...sentinel, proxy: `socks5://127.0.0.1:${socks.port}` } } };
  await using http = await startHttpProxy(to);
  yield { mailboxes: { ...mailboxes, sentinel: { ...sentinel, proxy: `http://127.0.0.1:${http.port}` } } };
}

/** The demo's, with time to spare: lateness is not the subject here. */
function configOf(world: World): Readonly<Record<string, Section>> {
  return { ...(JSON.parse(demoConfig(world, false, 5)) as Readonly<Record<string, Section>>) };
}

function assertStands(report: Report, said: string): void {
  assert.match(said, /^FAULT: /m, `nothing was broken\n${said}`);
  assert.equal(report.loops.length, 2);
  assert.ok(report.findings.length > 0);
  assert.notEqual(report.verdict.summary, '');
  const told = JSON.stringify(report).includes('broken on purpose') || /broken on purpose/.test(said.replaceAll(/^FAULT.*$/gm, ''));
  assert.ok(told || report.state === 'ok', `a defect was swallowed\n${said}\n${JSON.stringify(report).slice(0, 2_000)}`);
  for (const loop of report.loops) assert.notEqual(loop.outcome, 'lost', 'a defect of ours is nobody’s lost mail');
}

suite('a defect of ours that nobody can catch', { concurrency: 2 }, () => {
  for (const [path, kinds, occasion] of ADAPTERS) {
    for (const kind of kinds) {
      test(`out of ${kind === 'abort' ? 'an' : 'a'} ${kind} of ${path} takes nothing else with it`, { timeout: HANGS }, async () => {
        const directory = mkdtempSync(join(tmpdir(), 'email-continuity-fault-'));
        await using world = await startWorld();
        const own = configOf(world);
        try {
          for await (const more of occasion?.(own, kind, world) ?? [{}]) {
            const file = join(directory, 'config.yml');
            writeFileSync(file, JSON.stringify({ ...own, ...more }));
            const words = ['run', '--config', file, '--format', 'json', '--report-dir', directory];
            const env = { PATH: process.env['PATH'] ?? '', FAULT_IN: path, FAULT_KIND: kind };
            await using program = new Program([...THROWING, join(HERE, 'cli.ts'), ...words], { cwd: directory, env });
            const { status, stdout, stderr } = await program.ended;
            assert.ok(status === 0 || status === 1 || status === 2 || status === 3, stderr);
            assertStands(JSON.parse(stdout) as Report, stderr);
          }
        } finally {
          rmSync(directory, { recursive: true, force: true });
        }
      });
    }
  }

  for (const kind of ['listener', 'timer'] as const) {
    test(`out of a ${kind} of adapters/github takes nothing else with it`, { timeout: HANGS }, async () => {
      using job = new Job();
      await using world = await startWorld();
      await using github = await startGitHub();
      const inputs = { config: JSON.stringify(configOf(world)), 'open-issue': 'true', 'github-token': WORKFLOW_TOKEN };
      const env = { FAULT_IN: 'adapters/github', FAULT_KIND: kind, GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/mail' };
      const { stdout, stderr, outputs, summary } = await job.main(inputs, { before: [...THROWING, join(HERE, 'action.ts')], env });
      assertStands(JSON.parse(readFileSync(outputs.get('report') ?? '', 'utf8')) as Report, `${stderr}\n${stdout}`);
      assert.ok(['state', 'verdict', 'summary'].every((name) => outputs.get(name) !== ''));
      assert.notEqual(summary, '');
    });
  }
});
