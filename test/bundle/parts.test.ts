import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
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
import { annotationsIn, Job, readAssignments } from './job.ts';
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
  readonly workflow?: Workflow;
  /** The configured value, and its variable. */
  readonly secret?: readonly [value: string, name: string];
  readonly lost?: readonly string[];
  /** The number of the run by the name of a part, if it is another one. */
  readonly runs?: Readonly<Record<string, string>>;
  /** Inputs of the merge. */
  readonly merge?: Readonly<Record<string, string>>;
  readonly github?: GitHubDouble | null;
}

interface WorkflowStep {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A workflow of plan, probes and merge: the inputs of the three steps, and the places of their outputs. */
interface Workflow {
  readonly on: { readonly workflow_call?: { readonly inputs: Readonly<Record<string, { readonly default: string | number | boolean }>> } };
  readonly jobs: Readonly<Record<'plan' | 'probe' | 'merge', { readonly steps: readonly WorkflowStep[] }>>;
}

const workflowIn = (...path: readonly string[]) => parse(readFileSync(join(ROOT, ...path), 'utf8')) as Workflow;
/** The one that people copy. */
const COPIED = workflowIn('examples', 'many-places', 'workflow.yml');
/** The one that people call, and how. */
const CALLED = workflowIn('.github', 'workflows', 'many-places.yml');
const CALLER = parse(readFileSync(join(ROOT, 'examples', 'many-places', 'caller.yml'), 'utf8')) as {
  readonly jobs: {
    readonly mail: { readonly uses: string; readonly with: Readonly<Record<string, string | number | boolean>>; readonly secrets: object };
  };
};
const OURS = /^(?:OWNER\/|\.\/\.email-continuity$)/;

/** The inputs of a job's step, with the values of the workflow's caller. */
function inputsOf(workflow: Workflow, job: keyof Workflow['jobs'], action: RegExp): Inputs {
  const step = workflow.jobs[job].steps.find(({ uses }) => action.test(uses ?? '')) ?? assert.fail(`${job} does not use ${action.source}`);
  const given = (name: string) => CALLER.jobs.mail.with[name] ?? workflow.on.workflow_call?.inputs[name]?.default ?? assert.fail(name);
  return Object.fromEntries(
    Object.entries(step.with ?? {}).map(([name, value]) => [
      name,
      String(value).replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => String(given(input))),
    ]),
  );
}

/** The variables that a step of the job sets for the others, from the secret that holds them. */
function variablesOf(workflow: Workflow, job: keyof Workflow['jobs'], environment: string): Readonly<Record<string, string>> {
  const step = workflow.jobs[job].steps.find(({ run }) => run !== undefined);
  if (step === undefined) return {};
  assert.deepEqual(step.env, { ENVIRONMENT: '${{ secrets.environment }}' });
  using runner = new Job();
  const file = join(runner.temp, 'env');
  const { status } = spawnSync('bash', ['-e', '-c', step.run ?? ''], { env: { ENVIRONMENT: environment, GITHUB_ENV: file } });
  assert.equal(status, 0);
  return Object.fromEntries(readAssignments(readFileSync(file, 'utf8')));
}

/** Plans, runs each part as a job of its own (those in `lost` never), and merges their reports. */
async function inParts(
  world: World,
  { workflow = COPIED, secret = ['', ''], lost = [], runs = {}, merge = {}, github = null }: Conditions = {},
) {
  const [value, name] = secret;
  const text = value === '' ? textOf(world) : textOf(world).replaceAll(JSON.stringify(value), `"\${${name}}"`);
  const env = (job: keyof Workflow['jobs']) => ({ ...environment(github), ...variablesOf(workflow, job, `${name}=${value}\n`) });
  const file = '.github/email-continuity.yml';
  using planner = new Job();
  planner.commit(file, text);
  const planned = await planner.main(inputsOf(workflow, 'plan', OURS));
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
          { ...inputsOf(workflow, 'probe', OURS), 'matrix-leg': JSON.stringify(leg), 'open-issue': 'true' },
          { env: { ...env('probe'), GITHUB_RUN_ID: runs[leg.part] ?? RUN.GITHUB_RUN_ID } },
        );
        const { path: folder = '', pattern } = inputsOf(workflow, 'merge', /^actions\/download-artifact@/);
        const { name: called = '', path: left } = inputsOf(workflow, 'probe', /^actions\/upload-artifact@/);
        assert.equal(pattern, called.replace('${{ matrix.part }}', '*'));
        assert.equal(left, '${{ steps.probe.outputs.report }}');
        const artifact = join(folder.replace('${{ runner.temp }}', merger.temp), called.replace('${{ matrix.part }}', leg.part));
        mkdirSync(artifact, { recursive: true });
        cpSync(step.outputs.get('report') ?? '', join(artifact, 'report.json'));
        return step;
      }),
  );
  const merged = await merger.main({ ...inputsOf(workflow, 'merge', OURS), 'open-issue': 'false', ...merge }, { env: env('merge') });
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

  test('the workflow that people call does the same with what a caller gives it', async () => {
    const { inputs, secrets } = (CALLED.on.workflow_call ?? assert.fail()) as { inputs: object; secrets?: object };
    const { uses, with: given, secrets: passed } = CALLER.jobs.mail;
    assert.match(uses, /^OWNER\/email-continuity\/\.github\/workflows\/many-places\.yml@SHA/);
    for (const name of Object.keys(given)) assert.ok(name in inputs, name);
    assert.deepEqual(Object.keys(passed), Object.keys(secrets ?? {}));
    await using world = await startWorld();
    const secret = [world.monitor.password, 'SMTP_PASSWORD'] as const;
    const { include, steps, merged, report } = await inParts(world, { workflow: CALLED, secret });
    assert.deepEqual(
      include.map(({ part }) => part),
      ['main-1', 'main-2', 'eu', 'us'],
      'the plan knows no secret',
    );
    for (const { status, stdout } of steps) {
      assert.equal(status, 0, stdout);
      assert.ok(!stdout.replace(/^::add-mask::.*$/gm, '').includes(world.monitor.password));
    }
    assert.deepEqual([merged.status, merged.outputs.get('verdict')], [0, 'healthy'], merged.stdout);
    assert.ok(report.loops.every(({ outcome }) => outcome === 'delivered'));
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
    assert.match(merged.stdout, /Part main-2 left no report: (?:\d loops are|1 loop is) unknown\./);
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
