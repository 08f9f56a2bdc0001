import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { demoConfig } from '../../sandbox/demo/demo-config.ts';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import type { Report } from '../../src/core/result/report.ts';
import { Job } from '../bundle/job.ts';
import { Program } from '../bundle/program.ts';
import { startGitHub, WORKFLOW_TOKEN } from '../doubles/github/double.ts';
import { HANGS } from '../harness/bounds.ts';
import type { Kind, Occasion, Section } from './faults/occasions.ts';
import * as on from './faults/occasions.ts';

const HERE = join(import.meta.dirname, 'faults');
const THROWING = ['--import', join(HERE, 'throwing.ts')];
/** What becomes of a loop while every server does well. */
const OURS = /^(?:delivered|slow|internal_error)$/;
const SOURCE = join(import.meta.dirname, '..', '..', 'src');

/** The kinds that an adapter's own code sets; an adapter without a kind has nothing to break. */
const ADAPTERS: readonly (readonly [path: string, kinds: readonly Kind[], occasion?: Occasion])[] = [
  ['adapters/mail/smtp', ['listener', 'timer', 'abort']],
  ['adapters/mail/imap', ['listener', 'timer', 'abort']],
  ['adapters/mail/pop3', ['listener', 'abort'], on.byPop3],
  ['adapters/mail/jmap', ['listener', 'abort'], on.byJmap],
  ['adapters/mail/graph', ['listener', 'timer'], on.byGraph],
  ['adapters/mail/oauth2', ['abort', 'timer'], on.byTokens],
  ['adapters/mail/socket', ['listener', 'timer']],
  ['adapters/mail/socket/dial/proxy', ['listener'], on.throughProxies],
  ['adapters/mail-checks', ['listener', 'timer']],
  ['adapters/dns', ['listener', 'callback', 'timer'], on.silentServer],
  ['adapters/tls', ['listener'], on.unmetServer],
  ['adapters/notify', ['listener', 'timer'], on.heartbeat],
];

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
  for (const { outcome, message } of report.loops) assert.match(outcome, OURS, `a defect of ours is blamed on others: ${message}`);
}

/** The stores of a history, each as a run's own. */
const HISTORIES = [
  ['adapters/disk', 'timer', on.lockedFolder],
  ['adapters/github/branch', 'listener', on.ownBranch],
] as const;

/** A run of the program from its source, and everything that it said beside its report. */
async function ended(config: object, env: Readonly<Record<string, string>>, words: readonly string[] = []) {
  const directory = mkdtempSync(join(tmpdir(), 'email-continuity-fault-'));
  try {
    const file = join(directory, 'config.yml');
    writeFileSync(file, JSON.stringify(config));
    const run = ['run', '--config', file, '--format', 'json', '--report-dir', directory, ...words];
    const options = { cwd: directory, env: { PATH: process.env['PATH'] ?? '', ...env } };
    await using program = new Program([...THROWING, join(HERE, 'cli.ts'), ...run], options);
    const { status, stdout, stderr } = await program.ended;
    assert.ok(status === 0 || status === 1 || status === 2 || status === 3, stderr);
    return { report: JSON.parse(stdout) as Report, said: stderr };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

suite('a defect of ours that nobody can catch', { concurrency: 2 }, () => {
  for (const [path, kinds, occasion] of ADAPTERS) {
    for (const kind of kinds) {
      test(`out of ${kind === 'abort' ? 'an' : 'a'} ${kind} of ${path} takes nothing else with it`, { timeout: HANGS }, async () => {
        await using world = await startWorld();
        const own = configOf(world);
        for await (const more of occasion?.(own, kind, world) ?? [{}]) {
          const { report, said } = await ended({ ...own, ...more }, { FAULT_IN: path, FAULT_KIND: kind });
          assertStands(report, said);
        }
      });
    }
  }

  for (const [path, kind, history] of HISTORIES) {
    test(`out of a ${kind} of ${path} takes nothing else with it`, { timeout: HANGS }, async () => {
      await using world = await startWorld();
      await using place = await history();
      const { said, report } = await ended(configOf(world), { FAULT_IN: path, FAULT_KIND: kind, ...place.env }, ['--history', place.name]);
      assertStands(report, said);
    });
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

  test('is tried in every adapter', () => {
    const tried = [...[...ADAPTERS, ...HISTORIES].map(([path]) => path), 'adapters/github'];
    const foldersOf = (path: string) =>
      readdirSync(join(SOURCE, path), { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [`${path}/${each.name}`] : []));
    const adapters = foldersOf('adapters').flatMap((path) => (path === 'adapters/mail' ? foldersOf(path) : [path]));
    const untried = adapters.filter((path) => !tried.includes(path));
    assert.deepEqual(untried, [], 'a row of ADAPTERS is missing; one without kinds says in a comment why nothing can break there');
    assert.deepEqual(
      [...new Set(tried)].filter((path) => !existsSync(join(SOURCE, path))),
      [],
    );
  });
});
