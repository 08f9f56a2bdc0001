import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import { startWorld } from '../../sandbox/world.ts';
import { startGitHub } from '../doubles/github/double.ts';
import { GitDouble } from '../doubles/github/git/git-double.ts';
import { assertWithin } from '../harness/bounds.ts';
import { DIST, ROOT } from './dist.ts';
import { atHome, NAMED, secretsOf, startNameServer } from './examples/at-home.ts';
import type { Example } from './examples/pages.ts';
import { examples } from './examples/pages.ts';
import type { Workflow } from './examples/workflow.ts';
import { commandsOf, waysToTry } from './examples/shell.ts';
import { runWorkflow } from './examples/workflow.ts';
import { Program } from './program.ts';

const all = examples();
const yaml = all
  .filter(({ language }) => language === 'yaml')
  .map((example) => ({ ...example, value: (parse(example.text) ?? {}) as Workflow }));
/** Written from its file, which is run itself. */
const files = new Set(all.filter(({ where }) => where.startsWith('examples/')).map(({ text }) => text.trim()));
const isCopy = ({ where, text }: Example) => !where.startsWith('examples/') && files.has(text.trim());
const isCall = ({ jobs = {} }: Workflow) => Object.values(jobs).every((job) => 'uses' in job) && Object.keys(jobs).length > 0;
const CONFIG = join(ROOT, 'examples', 'two-loops', 'email-continuity.yml');

/** `base` with the values of `own` added, name by name. */
function merged(base: Readonly<Record<string, unknown>>, own: Readonly<Record<string, unknown>> | null): object {
  const entries = Object.entries(own ?? {}).map(([key, value]) => {
    const beside = base[key];
    const both = typeof beside === 'object' && beside !== null && typeof value === 'object' && value !== null;
    return [key, both && !Array.isArray(value) ? { ...beside, ...value } : value] as const;
  });
  return { ...base, ...Object.fromEntries(entries) };
}

/** A job around mere steps. */
function wholeWorkflow({ text, value }: { readonly text: string; readonly value: Workflow & { readonly steps?: unknown } }): string {
  if (value.jobs !== undefined) return text;
  const { permissions, steps } = value;
  return JSON.stringify({ permissions, jobs: { probe: { steps } } });
}

suite('every example of the pages runs', { concurrency: 2 }, () => {
  test('there are some, and those that are written from files are the files', () => {
    assert.ok(all.length >= 15, String(all.length));
    assert.ok(yaml.filter(isCopy).length >= 4);
  });

  test('a stranger copies the README into an empty repository: a green run, then a red one that its summary explains', async () => {
    const began = performance.now();
    await using world = await startWorld({ zone: NAMED });
    await using names = await startNameServer(world);
    await using github = await startGitHub();
    const copied = yaml.filter(({ where }) => where.startsWith('README.md:'));
    const [workflow = '', ...noOther] = copied.filter(({ value }) => value.jobs !== undefined).map(({ text }) => text);
    const [config = ''] = copied.filter(({ value }) => 'loops' in value).map(({ text }) => text);
    assert.deepEqual(noOther, []);
    const repository = { '.github/email-continuity.yml': atHome(config, world, names.text) };
    const ranOnce = async () => (await runWorkflow(workflow, { world, github, repository })).flatMap(({ action }) => action ?? [])[0];
    const green = await ranOnce();
    assert.equal(green?.status, 0, green?.stdout);
    assert.match(green?.summary ?? '', /^## ✅ Mail works: 2 loops delivered/);
    world.delivery.faults.add({ kind: 'drop', to: world.sentinel.address });
    const red = await ranOnce();
    assert.equal(red?.status, 1);
    assert.match(red?.summary ?? '', /^## 🚨 Deliverability problem: internal mail works/);
    assert.match(
      red?.summary ?? '',
      /\*\*gmail\*\* · lost \(to act: you first, then the receiver\): [^\n]+\n> 250 [^]*\*\*What to do:\*\* Follow the queue id/,
    );
    assertWithin(performance.now() - began, 60_000);
  });

  for (const example of yaml.filter(({ value }) => value.jobs !== undefined || 'steps' in value)) {
    // One of several jobs, and one that calls such a one, is run by parts.test.ts.
    if (isCopy(example) || Object.keys(example.value.jobs ?? {}).length > 1 || isCall(example.value)) continue;
    test(`workflow ${example.where}`, async () => {
      await using world = await startWorld({ zone: NAMED });
      await using names = await startNameServer(world);
      await using github = await (example.text.includes('history: true') ? new GitDouble().listen() : startGitHub());
      const beside = example.where.replace('workflow.yml', 'email-continuity.yml');
      const config = example.where === 'examples/gate/workflow.yml' ? join(ROOT, beside) : CONFIG;
      const repository = {
        '.github/email-continuity.yml': atHome(readFileSync(config, 'utf8'), world, names.text),
        'dns/apply.sh': '#!/bin/sh\ntest -n "$DNS_TOKEN"\n',
      };
      const text = wholeWorkflow(example).replace('./dns/apply.sh', 'sh ./dns/apply.sh');
      const done = await runWorkflow(text, { world, github, repository });
      const said = done.map(({ name, status, action }) => `${name}: ${status}\n${action?.stdout ?? ''}`).join('\n');
      const ours = done.flatMap(({ action }) => action ?? []);
      assert.ok(
        ours.some(({ outputs }) => outputs.get('latency-ms') !== ''),
        said,
      );
      // Without a file the inputs cannot name the sandbox's DNS, which checks the arrived mail.
      const flat = example.text.includes('smtp-host');
      if (!flat) assert.deepEqual(new Set(ours.map(({ outputs }) => outputs.get('state'))), new Set(['ok']), said);
      for (const { status } of done) assert.ok(status === 0 || status === null || flat, said);
    });
  }

  test('the workflow of the status page publishes the page alone, when mail is broken too, and no job may more than it needs', async () => {
    const { value, text } = yaml.find(({ where }) => where === 'examples/status-page/workflow.yml') ?? assert.fail();
    const { probe = assert.fail(), publish = assert.fail() } = value.jobs ?? {};
    assert.deepEqual(value.permissions, {});
    assert.deepEqual([probe.permissions, publish.permissions], [{ contents: 'write' }, { pages: 'write', 'id-token': 'write' }]);
    assert.equal(publish.needs, 'probe');
    assert.equal(publish.if, "always() && needs.probe.outputs.page != ''");
    assert.equal(probe.outputs?.['page'], '${{ steps.mail.outputs.page }}');
    assert.deepEqual(
      publish.steps.map(({ uses }) => uses?.split('@')[0]),
      ['actions/deploy-pages'],
    );
    assert.equal(text.split('secrets.').length, 4, 'secrets are for the probe alone');
    assert.ok(!JSON.stringify(publish).includes('secrets.'));
    await using world = await startWorld({ zone: NAMED });
    await using names = await startNameServer(world);
    await using github = await new GitDouble().listen();
    const repository = { '.github/email-continuity.yml': atHome(readFileSync(CONFIG, 'utf8'), world, names.text) };
    const alone = JSON.stringify({ ...value, jobs: { probe } });
    const ranOnce = async () => {
      const done = await runWorkflow(alone, { world, github, repository });
      const page = done.flatMap(({ published }) => published ?? [])[0];
      return { page, status: done.flatMap(({ action }) => action ?? [])[0]?.status };
    };
    const green = await ranOnce();
    assert.deepEqual(
      [green.status, [...(green.page?.keys() ?? [])].toSorted()],
      [0, ['badge.json', 'badge.svg', 'incidents.atom', 'index.html']],
    );
    world.delivery.faults.add({ kind: 'drop', to: world.sentinel.address });
    const red = await ranOnce();
    assert.equal(red.status, 1);
    assert.match(
      red.page?.get('index.html') ?? '',
      /✗ Mail is broken: gmail \(lost\)\.[^]*gmail, 90 days: 0 good, 0 with a warning, 1 with a failure/,
    );
    for (const content of red.page?.values() ?? [])
      for (const name of [world.sentinel.address, world.internal.address, '127.0.0.1', 'example.net'])
        assert.ok(!content.includes(name), name);
  });

  for (const example of yaml.filter(({ value }) => value.jobs === undefined && !('steps' in value))) {
    test(`configuration ${example.where}`, async () => {
      await using world = await startWorld();
      const own = parse(example.text) as Readonly<Record<string, unknown>> | null;
      // A part of a file belongs into a whole one; a mere comment does not.
      const base = parse(readFileSync(CONFIG, 'utf8')) as Readonly<Record<string, unknown>>;
      const isWhole = own !== null && ('loops' in own || 'expect-mail' in own);
      const text = isWhole ? example.text : JSON.stringify(merged(base, own));
      const directory = mkdtempSync(join(tmpdir(), 'example-'));
      try {
        writeFileSync(join(directory, 'c.yml'), text);
        writeFileSync(join(directory, 'private-ca.pem'), world.ca);
        await using program = new Program([join(DIST, 'cli.js'), 'check-config', 'c.yml'], { cwd: directory, env: secretsOf(world) });
        const { status, stdout, stderr } = await program.ended;
        assert.deepEqual([status, stderr], [0, ''], stdout);
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    });
  }

  for (const { where, text } of all.filter(({ language }) => language === 'sh')) {
    for (const command of commandsOf(text)) {
      const tried = waysToTry.find(({ form }) => form.test(command));
      test(`${where} ${command.split('\n')[0] ?? ''}`, async () => {
        assert.ok(tried !== undefined, `nobody has said how to try this: ${command}`);
        await tried.run(command);
      });
    }
  }
});
