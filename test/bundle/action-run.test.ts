import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import { startGitHub } from '../doubles/github/double.ts';
import type { Step } from './job.ts';
import { annotationsIn, commandsIn, Job } from './job.ts';
import { WITH_A_DEFECT } from './defect.ts';
import { nodes } from './dist.ts';
import { readReport } from './report-schema.ts';
import { configOf, loopInputs } from './setting.ts';

const OUTPUTS = ['state', 'verdict', 'summary', 'latency-ms', 'report', 'issue', 'loops', 'findings', 'summary-path', 'page'];

/** The rules for every step, with any result. */
function assertSound(step: Step): void {
  assert.equal(step.stderr, '');
  assert.equal(step.signal, null);
  assert.deepEqual([...step.outputs.keys()], OUTPUTS);
  assert.ok(annotationsIn(step.stdout).length <= 10, step.stdout);
  assert.doesNotMatch(step.stdout, /^ {4}at /m);
  const intended = new Set(['add-mask', 'error', 'warning', 'notice']);
  for (const { name } of commandsIn(step.stdout)) assert.ok(intended.has(name), name);
}

function assertNothingLeft(world: World): void {
  for (const account of [world.internal, world.sentinel]) {
    for (const folder of account.folders.values()) assert.equal(folder.mails.length, 0, `${account.address} ${folder.name}`);
  }
}

suite('the action', { concurrency: 2 }, () => {
  test('a run that is kept shows those before it', async () => {
    await using world = await startWorld();
    using job = new Job();
    job.commit('.github/email-continuity.yml', configOf(world));
    const folder = join(job.temp, 'history');
    const first = await job.main({ history: folder });
    assert.equal(first.status, 0, first.stdout);
    assert.ok(!first.summary.includes('What was before'));
    const second = await job.main({ history: folder });
    assert.match(second.summary, /\n### What was before\n[^]*\n\| external \| [▁-█]{2} \| [^|]+ \| – \| [^|]+ \| 0 of 1 \|\n/);
    const reports = join(job.temp, 'email-continuity');
    assert.equal(second.outputs.get('page'), join(reports, 'page'));
    assert.deepEqual(readdirSync(join(reports, 'page')).toSorted(), ['badge.json', 'badge.svg', 'incidents.atom', 'index.html']);
    assert.match(readFileSync(join(reports, 'summary.md'), 'utf8'), /\n### What was before\n/);
    const page = readFileSync(join(reports, 'page', 'index.html'), 'utf8');
    assert.match(page, /<p class="now ok">✓ Mail works: 2 loops delivered/);
    // Of this machine and its mail, only the names of loops appear.
    assert.doesNotMatch(page.replace(/<style>[^]*<\/style>/, ''), /example|127\.0\.0\.1|@/);
    assert.ok(!existsSync(join(folder, 'page')), 'nobody has asked for it beside the runs');
    assertNothingLeft(world);
  });

  for (const { path: node, version } of nodes()) {
    test(`a healthy run by the default file, and its post step, on Node ${version}`, async () => {
      await using world = await startWorld();
      using job = new Job();
      job.commit('.github/email-continuity.yml', configOf(world));
      const step = await job.main({}, { node });
      assertSound(step);
      assert.equal(step.status, 0, step.stdout);
      const { summary, 'latency-ms': latency, loops, findings, 'summary-path': summaryPath, ...rest } = Object.fromEntries(step.outputs);
      assert.deepEqual(
        (JSON.parse(loops ?? '') as { outcome: string }[]).map(({ outcome }) => outcome),
        ['delivered', 'delivered'],
      );
      assert.ok((JSON.parse(findings ?? '') as unknown[]).length > 5);
      assert.equal(readFileSync(summaryPath ?? '', 'utf8').trim(), step.summary.trim());
      const report = join(job.temp, 'email-continuity', 'report.json');
      assert.deepEqual(rest, { state: 'ok', verdict: 'healthy', report, issue: '', page: '' });
      assert.match(summary ?? '', /^Mail works: 2 loops delivered/);
      assert.match(latency ?? '', /^\d+$/);
      assert.match(step.summary, /^## \S+ Mail works: 2 loops delivered/);
      assert.match(step.stdout, /^✓ OK: Mail works: 2 loops delivered/m);
      assert.deepEqual(annotationsIn(step.stdout), []);
      const written = readReport(readFileSync(report, 'utf8'));
      assert.deepEqual(
        written.loops.map(({ name, outcome }) => [name, outcome]),
        [
          ['internal', 'delivered'],
          ['external', 'delivered'],
        ],
      );
      assert.equal(Math.max(...written.loops.map((loop) => Math.round(loop.latencyMs ?? 0))), Number(latency));
      assertNothingLeft(world);

      const logins = [world.internalImap, world.externalImap].map((server) => server.logins.length);
      assert.deepEqual(logins, [1, 1]);
      const post = await job.post({}, { node });
      assert.deepEqual([post.status, post.stdout, post.stderr, post.files.trim()], [0, '', '', '']);
      assert.deepEqual(
        [world.internalImap, world.externalImap].map((server) => server.logins.length),
        logins,
      );
    });
  }

  test('a healthy run by the inputs of one loop', async () => {
    await using world = await startWorld();
    using job = new Job();
    // Inputs name no DNS server: the machine's own lacks the sandbox's key and SPF record.
    world.delivery.faults.add({ kind: 'unsigned' });
    const step = await job.main({ ...loopInputs(world), subject: 'Is mail working?', 'report-dir': join(job.workspace, 'out', 'mail') });
    assertSound(step);
    assert.equal(step.status, 0, step.stdout);
    assert.match(step.outputs.get('verdict') ?? '', /^(?:healthy|degraded)$/);
    assert.equal(step.outputs.get('report'), join(job.workspace, 'out', 'mail', 'report.json'));
    const report = readReport(readFileSync(step.outputs.get('report') ?? '', 'utf8'));
    assert.deepEqual(
      report.loops.map(({ name, kind, outcome }) => [name, kind, outcome]),
      [['external', 'external', 'delivered']],
    );
    assert.deepEqual(
      world.smtp.accepted.map(({ from, to, raw }) => [from, to, /^Subject: Is mail working\? ec1\.[0-9a-f]{20}\r$/m.test(raw.toString())]),
      [[world.monitor.address, [world.sentinel.address], true]],
    );
    assertNothingLeft(world);
  });

  const junk = (world: World) => world.delivery.faults.add({ kind: 'junk', to: world.sentinel.address });
  const reject = (world: World) => world.smtp.faults.add({ kind: 'reply', at: 'rcpt', reply: '550 5.7.1 No', to: world.sentinel.address });
  const mute = (world: World) => world.externalImap.faults.add({ kind: 'no', at: 'SELECT', text: 'Mailbox is locked' });
  const cases = [
    { failOn: 'critical', fault: junk, state: 'warning', verdict: 'degraded', fails: false },
    { failOn: 'warning', fault: junk, state: 'warning', verdict: 'degraded', fails: true },
    { failOn: 'critical', fault: reject, state: 'critical', verdict: 'deliverability', fails: true },
    { failOn: '', fault: reject, state: 'critical', verdict: 'deliverability', fails: true },
    { failOn: 'never', fault: reject, state: 'critical', verdict: 'deliverability', fails: false },
    { failOn: 'critical', fault: mute, state: 'unknown', verdict: 'undetermined', fails: true },
    { failOn: 'never', fault: mute, state: 'unknown', verdict: 'undetermined', fails: false },
  ];
  for (const { failOn, fault, state, verdict, fails } of cases) {
    test(`fail-on "${failOn}" ${fails ? 'fails' : 'passes'} a run of ${verdict} by ${fault.name}`, async () => {
      await using world = await startWorld();
      using job = new Job();
      fault(world);
      const step = await job.main({ config: configOf(world), 'fail-on': failOn });
      assertSound(step);
      assert.equal(step.status, fails ? 1 : 0, step.stdout);
      assert.deepEqual([step.outputs.get('state'), step.outputs.get('verdict')], [state, verdict]);
      const reported = annotationsIn(step.stdout);
      assert.match(reported[0]?.properties ?? '', /title=external%3A /);
      assert.equal(reported.at(-1)?.message === step.outputs.get('summary'), fails, step.stdout);
      const report = readReport(readFileSync(step.outputs.get('report') ?? '', 'utf8'));
      assert.equal(report.state, state);
      assert.ok(step.summary.includes(report.loops[1]?.outcome ?? '?'));
    });
  }

  test('more problems than GitHub shows annotations for stay within its ten, the verdict among them', async () => {
    await using world = await startWorld();
    using job = new Job();
    world.smtp.faults.add({ kind: 'reply', at: 'rcpt', reply: '550 5.1.1 No such user' });
    const config = configOf(world, (json) => {
      for (let n = 1; n <= 12; n += 1) json.loops[`loop-${n}`] = { ...json.loops.external };
    });
    await using github = await startGitHub();
    const env = { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/mail' };
    const step = await job.main({ config, 'open-issue': 'true', 'github-token': 'ghs_unknown' }, { env });
    assertSound(step);
    assert.equal(step.status, 1);
    const reported = annotationsIn(step.stdout);
    assert.equal(reported.length, 10);
    assert.match(reported.at(-1)?.message ?? '', /^Not everybody could be told: /);
    assert.equal(reported.at(-2)?.message, step.outputs.get('summary'));
    assert.match(reported.at(-3)?.properties ?? '', /title=\d+ more problems/);
  });

  test('a dry run sends nothing, does not fail, and does not say that mail works', async () => {
    await using world = await startWorld();
    using job = new Job();
    const step = await job.main({ config: configOf(world), 'dry-run': 'true', checks: 'loops' });
    assertSound(step);
    assert.equal(step.status, 0, step.stdout);
    assert.equal(step.outputs.get('state'), 'unknown');
    const report = readReport(readFileSync(step.outputs.get('report') ?? '', 'utf8'));
    assert.deepEqual(
      report.loops.map(({ outcome }) => outcome),
      ['skipped', 'skipped'],
    );
    assert.equal(world.smtp.accepted.length + world.smtp.logins.length, 0);
  });

  test('only and checks choose what is run', async () => {
    await using world = await startWorld();
    using job = new Job();
    const some = await job.main({ config: configOf(world), only: 'internal', checks: 'loops' });
    assertSound(some);
    const loops = readReport(readFileSync(some.outputs.get('report') ?? '', 'utf8'));
    assert.deepEqual([loops.loops.map(({ name }) => name), loops.findings], [['internal'], []]);
    const dns = await job.main({ config: configOf(world), checks: 'dns' });
    assertSound(dns);
    assert.deepEqual([dns.status, dns.outputs.get('state'), dns.outputs.get('latency-ms')], [0, 'ok', '']);
    const report = readReport(readFileSync(dns.outputs.get('report') ?? '', 'utf8'));
    const checks = new Set<string>(report.findings.map(({ check }) => check));
    for (const check of ['dmarc', 'mx', 'spf']) assert.ok(checks.has(check), check);
    for (const check of ['loop', 'blocklist', 'certificate']) assert.ok(!checks.has(check), check);
    assert.deepEqual(report.loops, []);
    assert.equal(world.smtp.accepted.length, 1);
  });

  test('files that cannot be written are told and hide no verdict', async () => {
    await using world = await startWorld();
    using job = new Job();
    world.delivery.faults.add({ kind: 'drop' });
    const inTheWay = join(job.temp, 'file');
    writeFileSync(inTheWay, '');
    const step = await job.main({ config: configOf(world), 'report-dir': join(inTheWay, 'below') }, { without: ['GITHUB_STEP_SUMMARY'] });
    assertSound(step);
    assert.equal(step.status, 1);
    assert.deepEqual([step.outputs.get('verdict'), step.outputs.get('report')], ['total-outage', '']);
    assert.match(step.stdout, /^::warning title=report\.json::It could not be written: /m);
    assert.match(step.stdout, /^::warning title=job summary::It could not be written: /m);
    assert.match(step.stdout, /^✗ CRITICAL: /m);
    assert.equal(annotationsIn(step.stdout).at(-1)?.message, step.outputs.get('summary'));
  });

  test('a defect of ours fails the step beside what was seen, with its outputs set', async () => {
    await using world = await startWorld();
    using job = new Job();
    const step = await job.main({ config: configOf(world) }, { before: WITH_A_DEFECT });
    assertSound(step);
    assert.deepEqual([step.status, step.outputs.get('state')], [1, 'unknown']);
    assert.match(step.outputs.get('summary') ?? '', /could not be made: loop of monitor/);
    assert.match(step.stdout, /A defect of this monitor, not of your records: broken on purpose/);
    assert.match(step.outputs.get('verdict') ?? '', /^undetermined$/);
  });
});
