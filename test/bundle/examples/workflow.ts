import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { World } from '../../../sandbox/world.ts';
import type { GitHubDouble } from '../../doubles/github/double.ts';
import { WORKFLOW_TOKEN } from '../../doubles/github/double.ts';
import type { Step } from '../job.ts';
import { Job } from '../job.ts';
import { inputsAtHome, secretsOf } from './at-home.ts';

interface WorkflowStep {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface WorkflowJob {
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly needs?: string;
  readonly if?: string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly WorkflowStep[];
}

export interface Workflow {
  readonly on?: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs?: Readonly<Record<string, WorkflowJob>>;
}

export interface Stage {
  readonly world: World;
  readonly github: Pick<GitHubDouble, 'url'>;
  /** The files of the repository: they are in the workspace only once they were checked out. */
  readonly repository: Readonly<Record<string, string>>;
}

/** The result of each step: its name, and how it ended; null: it did not run. */
export interface Done {
  readonly name: string;
  readonly status: number | null;
  readonly action: Step | null;
  /** The files that it publishes, by name. */
  readonly published?: ReadonlyMap<string, string>;
}

/** Runs the steps of the one job of `text` as GitHub does, as far as our examples need it. */
export async function runWorkflow(text: string, { world, github, repository }: Stage): Promise<readonly Done[]> {
  const workflow = parse(text) as Workflow;
  const [job, ...others] = Object.values(workflow.jobs ?? {});
  assert.ok(job !== undefined && others.length === 0);
  using runner = new Job();
  const permissions = job.permissions ?? workflow.permissions;
  const done: Done[] = [];
  const values = new Map<string, string>([
    ['runner.temp', runner.temp],
    ['github.token', WORKFLOW_TOKEN],
    ...Object.entries(secretsOf(world)).map(([name, value]) => [`secrets.${name}`, value] as const),
  ]);
  const filled = (value: unknown) => String(value).replace(/\$\{\{ (.*?) \}\}/g, (_, name: string) => valueOf(values, name));
  const filledAll = (given: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(Object.entries(given).map(([name, value]) => [name, filled(value)]));
  let failed = false;
  for (const step of job.steps) {
    const name = step.name ?? step.uses ?? step.run ?? '';
    if (!isWanted(step.if ?? 'success()', values, failed)) {
      done.push({ name, status: null, action: null });
      continue;
    }
    const env = filledAll(step.env);
    let status: number | null = 0;
    let action: Step | null = null;
    let published: ReadonlyMap<string, string> | null = null;
    if (step.uses?.startsWith('actions/checkout@') === true) {
      assert.match(String(permissions?.['contents']), /^(?:read|write)$/, 'checkout of a private repository needs contents: read');
      for (const [path, content] of Object.entries(repository)) runner.commit(path, content);
    } else if (step.uses?.startsWith('OWNER/email-continuity@') === true) {
      const inputs = inputsAtHome(filledAll(step.with), world);
      if (inputs['open-issue'] === 'true') assert.equal(permissions?.['issues'], 'write');
      action = await runner.main(inputs, { env: { ...env, GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/mail' } });
      status = action.status;
      for (const [output, value] of action.outputs) values.set(`steps.${step.id ?? ''}.outputs.${output}`, value);
    } else if (step.uses?.startsWith('actions/upload-pages-artifact@') === true) {
      const folder = filled(step.with?.['path']);
      published = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
    } else {
      assert.ok(step.run !== undefined, `nobody knows how to use ${step.uses ?? 'nothing'}`);
      const shell = spawnSync('bash', ['-e', '-c', filled(step.run)], {
        cwd: runner.workspace,
        env: { ...env, PATH: process.env['PATH'] ?? '' },
        encoding: 'utf8',
      });
      status = shell.status;
    }
    failed ||= status !== 0;
    values.set(`steps.${step.id ?? ''}.outcome`, status === 0 ? 'success' : 'failure');
    done.push({ name, status, action, ...(published === null ? {} : { published }) });
  }
  return done;
}

/** As at GitHub, an unset secret is empty; other names must be known. */
function valueOf(values: ReadonlyMap<string, string>, name: string): string {
  return values.get(name) ?? (name.startsWith('secrets.') ? '' : assert.fail(`nobody knows ${name}`));
}

/** Conditions of the form `a && b`, where each is a call or a comparison with a text. */
function isWanted(condition: string, values: ReadonlyMap<string, string>, failed: boolean): boolean {
  const parts = condition.split(' && ');
  const calls: Readonly<Record<string, boolean>> = { 'success()': !failed, 'failure()': failed, 'always()': true };
  const implied = parts.some((part) => part in calls) || !failed;
  return (
    implied &&
    parts.every((part) => {
      const [, left, sign, right] = /^(\S+) (==|!=) '(.*)'$/.exec(part) ?? [];
      if (left === undefined) return calls[part] ?? assert.fail(`nobody knows ${part}`);
      return (valueOf(values, left) === right) === (sign === '==');
    })
  );
}
