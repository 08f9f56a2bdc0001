import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import type { Report } from '../../src/core/result/report.ts';
import type { GitHubDouble } from '../doubles/github/double.ts';
import { startGitHub } from '../doubles/github/double.ts';
import { ample } from '../harness/bounds.ts';
import { ROOT } from './dist.ts';
import type { Inputs, Step } from './job.ts';
import { annotationsIn, Job } from './job.ts';
import { readReport } from './report-schema.ts';
import { configOf } from './setting.ts';

interface Leg {
  readonly part: string;
  readonly place: string;
  readonly 'runs-on': string | readonly string[];
  readonly only: string;
  readonly checks: string;
}

const RUN = { GITHUB_RUN_ID: '77' };

function environment(github: GitHubDouble | null): Readonly<Record<string, string>> {
  if (github === null) return RUN;
  return {
    ...RUN,
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'octo/mail',
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_JOB: 'merge',
  };
}

/** Two internal and two external loops, and an external one that runs in two places. */
function textOf(world: World): string {
  return configOf(world, (config) => {
    // Many processes at once on a busy machine are no slow mail.
    const times = { warning: `${ample(4_000)}ms`, critical: `${ample(5_000)}ms` };
    const internal = { ...config.loops.internal, ...times };
    const external = { ...config.loops.external, ...times };
    const many = (name: string, loop: object) => Object.fromEntries([1, 2].map((index) => [`${name}${index}`, loop]));
    const loops: object = { ...many('inside', internal), ...many('outside', external), far: { ...external, places: ['eu', 'us'] } };
    Object.assign(config, { loops, places: { eu: ['self-hosted', 'eu'], us: 'ubuntu-latest' } });
  });
}

interface Conditions {
  readonly lost?: readonly string[];
  /** The number of the run by the name of a part, where it is another one. */
  readonly runs?: Readonly<Record<string, string>>;
  /** Inputs of the merge. */
  readonly merge?: Readonly<Record<string, string>>;
  readonly github?: GitHubDouble | null;
}

/** The workflow that people copy: what it gives the three steps, and where it puts what they leave. */
const WORKFLOW = parse(readFileSync(join(ROOT, 'examples', 'many-places', 'workflow.yml'), 'utf8')) as {
  readonly jobs: Readonly<
    Record<
      'plan' | 'probe' | 'merge',
      {
        readonly strategy?: object;
        readonly steps: readonly { readonly uses: string; readonly with?: Readonly<Record<string, unknown>> }[];
      }
    >
  >;
};

function inputsOf(job: keyof typeof WORKFLOW.jobs, action: string): Inputs {
  const step = WORKFLOW.jobs[job].steps.find(({ uses }) => uses.startsWith(action)) ?? assert.fail(`${job} does not use ${action}`);
  return Object.fromEntries(Object.entries(step.with ?? {}).map(([name, value]) => [name, String(value)]));
}

/** Plans, runs each part as a job of its own (those in `lost` never), and merges what they left. */
async function inParts(world: World, { lost = [], runs = {}, merge = {}, github = null }: Conditions = {}) {
  const text = textOf(world);
  const file = '.github/email-continuity.yml';
  using planner = new Job();
  planner.commit(file, text);
  const planned = await planner.main(inputsOf('plan', 'OWNER/'));
  assert.equal(planned.status, 0, planned.stdout);
  const { include } = JSON.parse(planned.outputs.get('matrix') ?? '') as { include: readonly Leg[] };
  using merger = new Job();
  merger.commit(file, text);
  const steps = await Promise.all(
    include
      .filter(({ part }) => !lost.includes(part))
      .map(async (leg): Promise<Step> => {
        using job = new Job();
        job.commit(file, text);
        const step = await job.main(
          { 'matrix-leg': JSON.stringify(leg), 'open-issue': 'true' },
          { env: { ...environment(github), GITHUB_RUN_ID: runs[leg.part] ?? RUN.GITHUB_RUN_ID } },
        );
        const { path: folder = '' } = inputsOf('merge', 'actions/download-artifact@');
        const { name = '', path: left } = inputsOf('probe', 'actions/upload-artifact@');
        assert.equal(left, '${{ steps.probe.outputs.report }}');
        const artifact = join(folder.replace('${{ runner.temp }}', merger.temp), name.replace('${{ matrix.part }}', leg.part));
        mkdirSync(artifact, { recursive: true });
        cpSync(step.outputs.get('report') ?? '', join(artifact, 'report.json'));
        return step;
      }),
  );
  const merged = await merger.main({ ...inputsOf('merge', 'OWNER/'), 'open-issue': 'false', ...merge }, { env: environment(github) });
  const report = readReport(readFileSync(join(merger.temp, 'email-continuity', 'report.json'), 'utf8'));
  return { include, steps, merged, report };
}

function outcomes({ loops }: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(loops.map(({ name, outcome }) => [name, outcome]));
}

suite('a run in many jobs', { concurrency: 2 }, () => {
  test('the parts come to the verdict of one process with all loops', async () => {
    await using world = await startWorld();
    world.delivery.faults.add({ kind: 'junk', to: world.sentinel.address });
    const { include, steps, merged, report } = await inParts(world);
    assert.deepEqual(
      include.map(({ part, place, 'runs-on': labels, checks }) => [part, place, labels, checks]),
      [
        ['main-1', '', 'ubuntu-latest', 'loops,dns,blocklists,certificates'],
        ['main-2', '', 'ubuntu-latest', 'loops'],
        ['eu', 'eu', ['self-hosted', 'eu'], 'loops'],
        ['us', 'us', 'ubuntu-latest', 'loops'],
      ],
    );
    for (const { status, stdout } of steps) assert.equal(status, 0, stdout);
    using whole = new Job();
    whole.commit('.github/email-continuity.yml', textOf(world));
    const step = await whole.main({}, { env: RUN });
    const alone = readReport(readFileSync(step.outputs.get('report') ?? '', 'utf8'));
    assert.deepEqual(
      [merged.status, merged.outputs.get('verdict'), merged.outputs.get('state')],
      [0, alone.verdict.code, alone.state],
      merged.stdout,
    );
    assert.deepEqual(report.loops.map(({ name, place }) => [name, place]).slice(-2), [
      ['far@eu', 'eu'],
      ['far@us', 'us'],
    ]);
    const { far, ...others } = outcomes(alone);
    assert.deepEqual(outcomes(report), { ...others, 'far@eu': far, 'far@us': far });
    const codes = (all: Report) =>
      all.findings.filter(({ check }) => check === 'spf' || check === 'certificate').map(({ code, target }) => `${code} ${target}`);
    assert.deepEqual(codes(report), codes(alone));
    assert.equal(report.part, null);
    assert.match(merged.summary, /\| .* far<span>@<\/span>us \| junk \| /);
  });

  test('a part that left nothing is unknown for its own loops, and one of another run is left out', async () => {
    await using world = await startWorld();
    const { include, merged, report } = await inParts(world, { lost: ['main-2'], runs: { us: '76' } });
    const missing = new Set([...(include.find(({ part }) => part === 'main-2')?.only.split(',') ?? []), 'far@us']);
    assert.ok(missing.size > 2);
    for (const { name, state, outcome } of report.loops) {
      assert.deepEqual([state, outcome], missing.has(name) ? ['unknown', 'runner_blocked'] : ['ok', 'delivered'], name);
    }
    assert.deepEqual([merged.outputs.get('state'), merged.outputs.get('verdict'), merged.status], ['unknown', 'undetermined', 1]);
    assert.match(merged.stdout, /email-continuity-us\/report\.json: it is a part of another run \(76\); it is left out\./);
    assert.match(merged.stdout, /Part main-2 left no report: \d of the loops are unknown\./);
  });

  test('only the merge tells others: one issue for the whole run', async () => {
    await using world = await startWorld();
    world.delivery.faults.add({ kind: 'drop', to: world.sentinel.address });
    await using github = await startGitHub();
    const { steps, merged, report } = await inParts(world, { merge: { 'open-issue': 'true' }, github });
    assert.equal(report.verdict.code, 'deliverability');
    for (const { status, outputs, stdout } of steps) assert.deepEqual([status, outputs.get('issue')], [0, ''], stdout);
    assert.equal(merged.status, 1, merged.stdout);
    assert.equal(merged.outputs.get('issue'), '1', merged.stdout);
    assert.equal(github.repository().issues.length, 1);
    assert.ok(annotationsIn(merged.stdout).length <= 10);
  });

  test('a plan of more jobs than a matrix takes, a mode that is none and shards that are none are wrong usage', async () => {
    await using world = await startWorld();
    using job = new Job();
    const path = join(job.directory, 'c.yml');
    writeFileSync(path, textOf(world));
    for (const [inputs, words] of [
      [{ mode: 'split' }, /mode: "split" is not known \(expected run, plan or merge\)/],
      [{ mode: 'plan', shards: '0' }, /shards: "0" is no number from 1 to 256/],
    ] as const) {
      const step = await job.main({ config: path, ...inputs });
      assert.equal(step.status, 1);
      assert.match(step.stdout, words);
    }
  });
});
