import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import { ample } from '../harness/bounds.ts';
import { byHand, personalGrant, WORKFLOW_GRANT } from '../doubles/github/model/accounts.ts';
import type { GitHubDouble } from '../doubles/github/double.ts';
import { startGitHub, WORKFLOW_TOKEN } from '../doubles/github/double.ts';
import { startProxyTo } from '../doubles/github/proxy.ts';
import type { Inputs, Step } from './job.ts';
import { annotationsIn, Job } from './job.ts';
import { readReport } from './report-schema.ts';
import { configOf } from './setting.ts';

function environment(github: GitHubDouble): Readonly<Record<string, string>> {
  return {
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'octo/mail',
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_RUN_ID: '42',
    GITHUB_WORKFLOW_REF: 'octo/mail/.github/workflows/continuity.yml@refs/heads/main',
    GITHUB_JOB: 'probe',
  };
}

function configuration(world: World, change: Readonly<Record<string, unknown>> = {}): string {
  return configOf(world, (config) => {
    // The second probe is awaited as long as the first: in the sandbox nothing is slower.
    Object.assign(config.loops.internal, { warning: `${ample(1_000)}ms`, critical: `${ample(2_000)}ms` });
    Object.assign(config.loops.external, { warning: `${ample(1_000)}ms`, critical: `${ample(2_000)}ms` });
    Object.assign(config, change);
  });
}

/** One step after the other in jobs of their own, as runs of a schedule are. */
async function step(world: World, github: GitHubDouble, inputs: Inputs = {}, env: Readonly<Record<string, string>> = {}): Promise<Step> {
  using job = new Job();
  return await job.main(
    { config: configuration(world), checks: 'loops', 'open-issue': 'true', ...inputs },
    { env: { ...environment(github), ...env } },
  );
}

const reject = (world: World) =>
  world.smtp.faults.add({ kind: 'reply', at: 'rcpt', reply: '550 5.7.1 Not @octocat #1', to: world.sentinel.address });

suite('incidents of the action', () => {
  test('a failure that a second probe confirms opens an issue, which closes after two good runs', async () => {
    await using world = await startWorld();
    await using github = await startGitHub();
    reject(world);
    const failing = await step(world, github);
    assert.equal(failing.status, 1, failing.stdout);
    assert.equal(failing.outputs.get('issue'), '1');
    assert.match(failing.stdout, /^Opened issue #1\.$/m);
    assert.match(failing.summary, /\nIssue: http\S+\/octo\/mail\/issues\/1\n/);
    const [issue] = github.repository().issues;
    assert.match(issue?.title ?? '', /^🚨 Deliverability problem: internal mail works, external \(rejected\) does not get it$/);
    assert.match(issue?.body ?? '', /\[this run\]\(https:\/\/github\.example\/octo\/mail\/actions\/runs\/42\)/);
    assert.deepEqual(
      github.repository().notifications.filter(({ kind }) => kind === 'mentioned'),
      [],
    );
    world.smtp.faults.clear();
    const first = await step(world, github);
    assert.deepEqual([first.status, first.outputs.get('issue')], [0, '1']);
    const second = await step(world, github);
    assert.deepEqual([second.status, second.outputs.get('issue'), github.repository().issue(1)?.state], [0, '1', 'closed']);
    assert.match(second.stdout, /^Closed issue #1\.$/m);
    assert.equal((await step(world, github)).outputs.get('issue'), '');
  });

  test("GitHub is reached through the runner's proxy", async () => {
    await using world = await startWorld();
    await using github = await startGitHub();
    await using proxy = await startProxyTo(github.url);
    reject(world);
    const failing = await step(world, github, {}, { GITHUB_API_URL: 'http://github.test', http_proxy: proxy.url });
    assert.equal(failing.outputs.get('issue'), '1', failing.stdout);
    assert.deepEqual([...new Set(proxy.asked)], ['github.test:80']);
  });

  test('one lost mail is no outage: the second probe arrives, the run tells both, and no issue opens', async () => {
    await using world = await startWorld();
    await using github = await startGitHub();
    world.delivery.faults.add({ kind: 'drop', to: world.sentinel.address, times: 1 });
    using job = new Job();
    const lost = await job.main({ config: configuration(world), checks: 'loops', 'open-issue': 'true' }, { env: environment(github) });
    assert.deepEqual([lost.status, lost.outputs.get('state'), lost.outputs.get('issue')], [1, 'critical', '']);
    const report = readReport(readFileSync(lost.outputs.get('report') ?? '', 'utf8'));
    const external = report.loops.find(({ name }) => name === 'external');
    assert.deepEqual([external?.outcome, external?.confirmation?.outcome], ['lost', 'delivered']);
    assert.match(lost.summary, /A second probe, sent right after it, arrived after \d+ ms: a single mail failed\./);
    assert.deepEqual(github.repository().issues, []);
  });

  test('with confirm: false nobody waits for a second probe', async () => {
    await using world = await startWorld();
    await using github = await startGitHub();
    reject(world);
    const config = configuration(world, { incidents: { confirm: false } });
    assert.equal((await step(world, github, { config })).outputs.get('issue'), '1');
    assert.equal(world.smtp.accepted.filter(({ to }) => to.includes(world.internal.address)).length, 1);
    assert.equal(world.smtp.accepted.length, 1);
  });

  const refusals: readonly [name: string, grant: Partial<typeof WORKFLOW_GRANT>, inputs: Inputs, message: RegExp][] = [
    ['a token without the permission', { issues: 'none' }, {}, /permissions: .*issues: write/],
    ['an unknown repository', {}, { 'issue-repository': 'octo/nowhere' }, /issue-repository/],
    ['an unknown token', {}, { 'github-token': 'ghs_unknown_0123456789' }, /github-token/],
  ];
  for (const [name, grant, inputs, message] of refusals) {
    test(`${name}: the verdict first, then one clear error`, async () => {
      await using world = await startWorld();
      await using github = await startGitHub({ tokens: { [WORKFLOW_TOKEN]: { ...WORKFLOW_GRANT, ...grant } } });
      const told = await step(world, github, inputs);
      assert.deepEqual([told.status, told.outputs.get('state'), told.outputs.get('issue')], [1, 'ok', '']);
      assert.match(told.stdout, /^✓ OK: Mail works/m);
      const [error, ...more] = annotationsIn(told.stdout).filter(({ name: level }) => level === 'error');
      assert.deepEqual(more, []);
      assert.match(error?.message ?? '', message);
      assertNoToken(told, inputs['github-token'] ?? WORKFLOW_TOKEN);
    });
  }

  test('bad input is one clear error, and nothing is sent', async () => {
    await using world = await startWorld();
    await using github = await startGitHub();
    const cases: readonly [Inputs, RegExp][] = [
      [{ 'github-token': '' }, /github-token is missing/],
      [{ 'issue-repository': 'https://github.com/octo/mail' }, /issue-repository: .* is no repository/],
      [{ config: configuration(world, { incidents: { 'open-after': '0' } }) }, /incidents\.open-after/],
      [
        { config: configuration(world, { incidents: { maintenance: [{ cron: '61 * * * *', duration: '1h' }] } }) },
        /maintenance\[0\]\.cron/,
      ],
    ];
    for (const [inputs, message] of cases) {
      const refused = await step(world, github, inputs);
      assert.deepEqual([refused.status, annotationsIn(refused.stdout).length <= 2], [1, true]);
      assert.match(refused.stdout, message);
    }
    assert.deepEqual([world.smtp.accepted, github.journal], [[], []]);
  });

  test('two runs at the same moment end with one open issue', async () => {
    await using world = await startWorld();
    await using github = await startGitHub();
    reject(world);
    const both = await Promise.all([step(world, github), step(world, github)]);
    assert.deepEqual(
      both.map(({ outputs }) => outputs.get('issue')),
      ['1', '1'],
    );
    assert.deepEqual(
      github
        .repository()
        .issues.filter(({ state }) => state === 'open')
        .map(({ number }) => number),
      [1],
    );
  });

  test('a run that is killed at any of its calls, and made once more, ends with the same issue', async () => {
    await using world = await startWorld();
    for (let call = 1; ; call += 1) {
      await using github = await startGitHub();
      reject(world);
      using job = new Job();
      github.fault(call % 2 === 0 ? 'hang-after' : 'hang-before', { call });
      const { program, step: ended } = job.start(
        { config: configuration(world, { incidents: { confirm: false } }), checks: 'loops', 'open-issue': 'true' },
        { env: environment(github) },
      );
      const met = await Promise.race([isMet(github, call), ended.then(() => false)]);
      program.kill('SIGKILL');
      await ended;
      if (!met) break;
      github.clearFaults();
      assert.equal((await step(world, github)).outputs.get('issue'), '1', `call ${call}`);
      world.smtp.faults.clear();
      await step(world, github);
      await step(world, github);
      const [issue, ...more] = github.repository().issues;
      assert.deepEqual([issue?.state, more, github.repository().commentsOf(1).length], ['closed', [], 1], `call ${call}`);
    }
  });

  test('a personal token is believed by its own issues only, and a forged mark of a stranger is not taken', async () => {
    await using world = await startWorld();
    const token = 'ghp_aPersonalTokenOfTheMonitor012345';
    await using github = await startGitHub({ tokens: { [token]: personalGrant('monitor') } });
    reject(world);
    await using first = await startGitHub({ tokens: { [token]: personalGrant('monitor') } });
    await step(world, first, { 'github-token': token });
    // All that a stranger can read of a real one.
    const forged = first.repository().issue(1)?.body ?? '';
    assert.match(forged, /^<!-- email-continuity:incident mail /);
    github.repository().open(byHand('stranger'), { title: 'forged', body: forged, labels: ['email-continuity'] });
    const told = await step(world, github, { 'github-token': token });
    assert.equal(told.outputs.get('issue'), '2');
    assert.deepEqual([github.repository().issue(1)?.title, github.repository().issue(1)?.body], ['forged', forged]);
    assertNoToken(told, token);
  });

  test('a scheduled run tells that schedules will be switched off, and how long nobody has looked', async () => {
    await using world = await startWorld();
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');
    const runs = { 'continuity.yml': [30, 29.5, 29, 28.5].map((hours) => ({ startedAt: ago(hours), event: 'schedule' })) };
    await using github = await startGitHub({ repositories: { 'octo/mail': { pushedAt: ago(50 * 24), runs } } });
    using job = new Job();
    const inputs = { config: configuration(world), checks: 'loops' };
    const told = await job.main(inputs, { env: { ...environment(github), GITHUB_EVENT_NAME: 'schedule' } });
    const report = readReport(readFileSync(told.outputs.get('report') ?? '', 'utf8'));
    const schedule = report.findings.filter(({ check }) => check === 'schedule').map(({ code, state }) => [code, state]);
    assert.deepEqual(schedule, [
      ['schedule-gap', 'warning'],
      ['schedule-ending', 'warning'],
    ]);
    assert.match(told.stdout, /switches its schedules off in 10 days/);
    assert.match(told.stdout, /Nobody has looked at mail for 28 h/);
    assert.deepEqual(github.repository().issues, []);
  });

  test('a GitHub that cannot be asked costs one sentence, and is asked once', async () => {
    await using world = await startWorld();
    for (const kind of ['silent', 'closing'] as const) {
      let questions = 0;
      const server = createServer((socket) => {
        socket.on('error', () => undefined);
        socket.on('data', (data) => (questions += data.toString('latin1').startsWith('GET ') ? 1 : 0));
        if (kind === 'closing') socket.destroy();
      });
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const { port } = server.address() as AddressInfo;
      using job = new Job();
      const env = {
        GITHUB_API_URL: `http://127.0.0.1:${port}`,
        GITHUB_REPOSITORY: 'octo/mail',
        GITHUB_WORKFLOW_REF: 'octo/mail/.github/workflows/continuity.yml@refs/heads/main',
        GITHUB_EVENT_NAME: 'schedule',
      };
      const step = await job.main({ config: configuration(world), checks: 'loops', 'github-token': 'ghs_0123456789' }, { env });
      server.close();
      assert.equal(step.outputs.get('state'), 'ok', step.stdout);
      assert.equal(step.stdout.match(/Whether the schedule goes on is not known/g)?.length, 1, step.stdout);
      // One about the repository, one about the runs before.
      assert.ok(questions <= 2, `${kind}: ${questions} questions`);
    }
  });
});

function isMet(github: GitHubDouble, call: number): Promise<boolean> {
  return github.journal.length >= call ? Promise.resolve(true) : github.next().then(() => isMet(github, call));
}

/** The token appears only in the runner's own command that masks it. */
function assertNoToken(told: Step, token: string): void {
  const shown = told.stdout.replaceAll(`::add-mask::${token}`, '');
  assert.ok(!`${shown}${told.stderr}${told.files}`.includes(token));
}
