import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from 'yaml';

const GITHUB = join(import.meta.dirname, '..', '..', '.github');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly container?: string | { readonly image: string };
  readonly needs?: string;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  /** Absent in one that is called by others: its jobs' permissions are a part of the caller's. */
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const texts = new Map(
  readdirSync(join(GITHUB, 'workflows')).map((name) => [name, readFileSync(join(GITHUB, 'workflows', name), 'utf8')] as const),
);
const workflows = new Map(Array.from(texts, ([name, text]) => [name, parse(text) as Workflow] as const));

function workflow(name: string): Workflow {
  return workflows.get(name) ?? assert.fail(`there is no ${name}`);
}

/** This action: in a repository of ours, or checked out beside the caller's. */
const LOCAL = /^\.\/(?:\.email-continuity)?$/;

/** Values that a step's shell would insert before it runs: other people must not write any. */
const FOREIGN = /\$\{\{[^}]*(?:github\.(?:event|head_ref|ref|actor)|inputs\.|steps\.|needs\.)[^}]*\}\}/;

suite('workflows', () => {
  for (const [name, { on, permissions, jobs }] of workflows) {
    test(`${name} may do no more than it needs to`, () => {
      assert.ok(!('pull_request_target' in on) && !('workflow_run' in on), 'runs foreign code with rights');
      assert.ok(permissions !== undefined || Object.keys(on).join('') === 'workflow_call', 'has the rights that are usual');
      for (const [scope, right] of Object.entries(permissions ?? {})) assert.equal(right, 'read', scope);
      for (const [job, { 'timeout-minutes': limit, steps }] of Object.entries(jobs)) {
        assert.ok(limit !== undefined, `${job} has no time limit`);
        for (const { uses, with: given } of steps)
          if (uses?.startsWith('actions/checkout@') === true)
            assert.equal(given?.['persist-credentials'], false, `${job} keeps the token in the checkout`);
      }
    });

    test(`${name} runs what it names and nothing that was put there later`, () => {
      for (const { container, steps } of Object.values(jobs)) {
        const image = typeof container === 'object' ? container.image : container;
        if (image !== undefined) assert.match(image, /^\S+:\S+@sha256:[0-9a-f]{64}$/);
        for (const { uses } of steps) if (uses !== undefined && !LOCAL.test(uses)) assert.match(uses, /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
      }
      for (const [, pinned] of (texts.get(name) ?? '').matchAll(/uses: ([^.\s]\S*@.*)$/gm))
        assert.match(pinned ?? '', / # v\d+\.\d+\.\d+$/);
    });

    test(`${name} puts no foreign text into a shell`, () => {
      for (const { steps } of Object.values(jobs)) for (const { run = '' } of steps) assert.doesNotMatch(run, FOREIGN);
    });
  }

  test('one action has one commit everywhere', () => {
    const used = new Map<string, Set<string>>();
    for (const { jobs } of workflows.values())
      for (const { steps } of Object.values(jobs))
        for (const { uses } of steps) {
          const [, owner = '', commit = ''] = /^([\w.-]+\/[\w.-]+)[\w./-]*@(.+)$/.exec(uses ?? '') ?? [];
          if (owner !== '') used.set(owner, (used.get(owner) ?? new Set()).add(commit));
        }
    for (const [name, commits] of used) assert.equal(commits.size, 1, name);
  });

  test('dist is rebuilt in two halves: what runs the packages may not write, and what may write runs none of them', () => {
    const { build, commit } = workflow('rebuild-dist.yml').jobs;
    assert.deepEqual(build?.permissions, { contents: 'read' });
    assert.deepEqual(commit?.permissions, { contents: 'write' });
    assert.equal(commit?.needs, 'build');
    for (const { run = '' } of commit?.steps ?? []) assert.doesNotMatch(run, /^\s*(?:npm|npx|node|\.\/|dist\/)/m);
  });

  test('a release is checked before it is published, attested, and never overwritten', () => {
    const release = workflow('release.yml');
    const { check, publish } = release.jobs;
    assert.deepEqual(check?.permissions, { contents: 'read' });
    assert.equal(publish?.needs, 'check');
    const steps = publish?.steps ?? [];
    assert.equal(steps.filter(({ uses }) => uses?.startsWith('actions/attest@')).length, 2);
    const shell = steps.map(({ run = '' }) => run).join('\n');
    assert.match(shell, /gh release create .*--verify-tag/);
    assert.doesNotMatch(shell, /--clobber|release delete|git push/);
    assert.ok((check?.steps ?? []).some(({ run }) => run === 'npm run check-dist'));
  });

  test('the workflow that others call runs the action at the commit that they name, and only its merge may do more than read', () => {
    const { jobs } = workflow('many-places.yml');
    const { plan, probe, merge } = jobs;
    assert.deepEqual([plan?.permissions, probe?.permissions, merge?.permissions], [{ contents: 'read' }, { contents: 'read' }, undefined]);
    for (const [name, { steps }] of Object.entries(jobs)) {
      const [own, action] = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      assert.equal(own?.with?.['path'], undefined, `${name}: the second would be wiped away by the first`);
      const { repository, ref, path } = action?.with ?? {};
      assert.deepEqual([repository, ref, path], ['${{ job.workflow_repository }}', '${{ job.workflow_sha }}', '.email-continuity'], name);
      const used = steps.findIndex(({ uses }) => uses === './.email-continuity');
      assert.ok(used > steps.findIndex((step) => step === action), name);
    }
    const secret = (name: string) => JSON.stringify(jobs[name]).includes('secrets.');
    assert.deepEqual([secret('plan'), secret('probe'), secret('merge')], [false, true, true]);
  });

  test('Dependabot looks after packages and actions, and CODEOWNERS after what runs with rights', () => {
    const { updates } = parse(readFileSync(join(GITHUB, 'dependabot.yml'), 'utf8')) as {
      updates: readonly { 'package-ecosystem': string }[];
    };
    assert.deepEqual(updates.map((update) => update['package-ecosystem']).toSorted(), ['github-actions', 'npm']);
    const owned = readFileSync(join(GITHUB, 'CODEOWNERS'), 'utf8');
    const rules = owned.split('\n').map((line) => line.split(/\s+/));
    for (const path of ['*', '/.github/', '/action.yml', '/dist/', '/package-lock.json'])
      assert.ok(
        rules.some(([pattern]) => pattern === path),
        path,
      );
    // An owner that does not exist makes GitHub silently ignore the line: no owner is better than an invented one.
    const owners = rules.flatMap(([pattern = '#', ...names]) => (pattern.startsWith('#') ? [] : names)).filter((name) => name !== '');
    assert.deepEqual(
      owners.filter((name) => !/^@[A-Za-z\d-]+(?:\/[\w.-]+)?$/.test(name)),
      [],
    );
  });
});
