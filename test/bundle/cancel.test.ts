import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import type { Folder } from '../../sandbox/delivery/mailstore.ts';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import { DIST } from './dist.ts';
import type { Step } from './job.ts';
import { Job } from './job.ts';
import { Program } from './program.ts';
import { readReport } from './report-schema.ts';
import { configOf, FOREIGN_MAIL } from './setting.ts';
import { assertWithin, HANGS, timed } from '../harness/bounds.ts';

const declared = parse(readFileSync(join(import.meta.dirname, '..', '..', 'action.yml'), 'utf8')) as {
  readonly outputs: Readonly<Record<string, unknown>>;
};
/** All that a run sets; the matrix is that of a plan. */
const OUTPUTS = Object.keys(declared.outputs)
  .filter((name) => name !== 'matrix')
  .toSorted();

/** How long a mail is on its way in these tests, ms: long enough to be cancelled meanwhile. */
const UNDER_WAY = 1_000;

function inboxOf(world: World): Folder {
  const inbox = findFolder(world.sentinel, 'INBOX');
  assert.ok(inbox);
  return inbox;
}

/** A world in which the external probe takes its time, and a foreign mail that imitates it is in the mailbox. */
async function slowWorld(): Promise<{ readonly world: World; readonly inbox: Folder; readonly config: string }> {
  const world = await startWorld();
  world.delivery.faults.add({ kind: 'slow', ms: UNDER_WAY });
  const inbox = inboxOf(world);
  inbox.add(FOREIGN_MAIL);
  const config = configOf(world, (json) => {
    Object.assign(json.loops.external, { warning: '5s', critical: '8s' });
    Object.assign(json, { timeout: '12s' });
  });
  return { world, inbox, config };
}

/** Resolves as soon as the sandbox has begun to carry a probe: it is accepted, and not delivered yet. */
async function probeUnderWay(world: World, step: Promise<Step>): Promise<void> {
  await Promise.race([
    world.delivery.faults.next(),
    step.then(({ stdout, stderr }) => assert.fail(`the step ended before it had sent anything:\n${stdout}${stderr}`)),
  ]);
}

suite('a run that is ended early', { concurrency: 3, timeout: HANGS }, () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`${signal} while the probe is under way: over within 5 s, and no probe is left`, async () => {
      const { world, inbox, config } = await slowWorld();
      await using _ = world;
      using job = new Job();
      const { program, step } = job.start({ config, only: 'external', checks: 'loops' });
      await using _program = program;
      await probeUnderWay(world, step);
      const delivered = inbox.until((mails) => mails.length === 2);
      program.kill(signal);
      const { result: ended, took } = await timed(() => step);
      assertWithin(took, 5_000);
      assert.deepEqual([ended.signal, ended.stderr], [null, '']);
      await delivered;
      assert.deepEqual(
        inbox.mails.map(({ raw }) => raw.toString()),
        [FOREIGN_MAIL],
      );
      assert.deepEqual([...ended.outputs.keys()].toSorted(), OUTPUTS);
      assert.equal(readReport(readFileSync(ended.outputs.get('report') ?? '', 'utf8')).loops.length, 1);
    });
  }

  test('Ctrl+C on a terminal: it says what happens, and leaves no probe', async () => {
    const { world, inbox, config } = await slowWorld();
    await using _ = world;
    const directory = mkdtempSync(join(tmpdir(), 'cancel-'));
    try {
      writeFileSync(join(directory, 'mail.yml'), config);
      const args = ['run', '--config', 'mail.yml', '--only', 'external', '--checks', 'loops'];
      await using program = new Program([join(DIST, 'cli.js'), ...args], { cwd: directory, env: {} });
      await Promise.race([world.delivery.faults.next(), program.ended.then(({ stdout }) => assert.fail(stdout))]);
      const delivered = inbox.until((mails) => mails.length === 2);
      program.kill('SIGINT');
      const { signal, stdout, stderr } = await program.ended;
      assert.match(stderr, /^Cancelled: .* Once more ends it at once\.\n$/);
      // A probe that comes during the look for its removal has arrived.
      assert.match(stdout, /^(?:✓ OK: Mail works|\? UNKNOWN: Cancelled: )[^]*\n[✓?] external +external +(delivered|skipped) /);
      assert.equal(signal, null);
      await delivered;
      assert.deepEqual(
        inbox.mails.map(({ raw }) => raw.toString()),
        [FOREIGN_MAIL],
      );
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

  test('SIGKILL: the post step removes the probe, and no other mail', async () => {
    const { world, inbox, config } = await slowWorld();
    await using _ = world;
    using job = new Job();
    const inputs = { config, only: 'external', checks: 'loops' };
    const { program, step } = job.start(inputs);
    await using _program = program;
    await probeUnderWay(world, step);
    program.kill('SIGKILL');
    const killed = await step;
    assert.equal(killed.signal, 'SIGKILL');
    assert.equal(killed.outputs.get('state'), 'unknown');
    await inbox.until((mails) => mails.length === 2);
    const post = await job.post(inputs);
    assert.deepEqual([post.status, post.stderr], [0, '']);
    assert.match(post.stdout, /^Removed 1 probe that the step had left\.$/m);
    assert.deepEqual(
      inbox.mails.map(({ raw }) => raw.toString()),
      [FOREIGN_MAIL],
    );
  });

  test('SIGKILL amid a burst: the post step knows each of its probes', async () => {
    await using world = await startWorld();
    const inbox = inboxOf(world);
    inbox.add(FOREIGN_MAIL);
    const config = configOf(world, (json) => {
      Object.assign(json.loops.external, { probes: 20 });
      Object.assign(json, { timeout: '60s' });
    });
    using job = new Job();
    const inputs = { config, only: 'external', checks: 'loops' };
    const { program, step } = job.start(inputs);
    await using _program = program;
    // The next one leaves a second later.
    await Promise.race([
      inbox.until((mails) => mails.length === 3),
      step.then(({ stdout, stderr }) => assert.fail(`the step ended before:\n${stdout}${stderr}`)),
    ]);
    program.kill('SIGKILL');
    await step;
    const post = await job.post(inputs);
    assert.match(post.stdout, /^Removed 2 probes that the step had left\.$/m);
    assert.deepEqual(
      inbox.mails.map(({ raw }) => raw.toString()),
      [FOREIGN_MAIL],
    );
  });

  test('SIGKILL and no post step: the next run removes the probe, and is not troubled by it', async () => {
    const { world, inbox, config } = await slowWorld();
    await using _ = world;
    using job = new Job();
    const inputs = { config, only: 'external', checks: 'loops' };
    const { program, step } = job.start(inputs);
    await using _program = program;
    await probeUnderWay(world, step);
    program.kill('SIGKILL');
    await step;
    await inbox.until((mails) => mails.length === 2);
    world.delivery.faults.clear();
    const next = await job.main(inputs);
    assert.deepEqual([next.status, next.outputs.get('verdict'), next.stderr], [0, 'healthy', '']);
    assert.deepEqual(
      inbox.mails.map(({ raw }) => raw.toString()),
      [FOREIGN_MAIL],
    );
  });

  test('a probe of a run that still waits is left alone by another one', async () => {
    const { world, inbox, config } = await slowWorld();
    await using _ = world;
    using first = new Job();
    using second = new Job();
    const inputs = { config, only: 'external', checks: 'loops' };
    const begun = first.start(inputs);
    await using _program = begun.program;
    await probeUnderWay(world, begun.step);
    const [one, other] = await Promise.all([begun.step, second.main(inputs)]);
    assert.deepEqual([one.outputs.get('verdict'), other.outputs.get('verdict')], ['healthy', 'healthy']);
    assert.equal(inbox.mails.length, 1);
  });
});
