import assert from 'node:assert/strict';
import { demoConfig } from '../../sandbox/demo/demo-config.ts';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import { perform } from '../../src/app/wiring/perform.ts';
import type { Config } from '../../src/core/request/config.ts';
import { EVERYTHING, loadConfig } from '../../src/config/load.ts';
import { readZone } from '../../src/checks/blocklists/read-zone.ts';
import { calendar } from '../../src/app/wiring/real-ports.ts';
import { planOf } from '../../src/core/request/plan.ts';
import type { LoopReport, Report } from '../../src/core/result/report.ts';
import { ample } from '../harness/bounds.ts';

export interface Scenario {
  readonly world: World;
  /** Runs the sandbox's own configuration, changed by `change` (a part of the YAML as JSON), and gives the report. */
  run(change?: (config: Json) => void, cancelAfter?: Promise<void>): Promise<Report>;
}

/** A configuration as JSON, to be changed before it is loaded. */
export interface Json {
  [key: string]: Json & string & number & boolean;
}

/** The mails in a folder of one of the two awaited accounts, raw. */
export function mailsOf(world: World, name: 'internal' | 'sentinel', folder: string): readonly string[] {
  return (findFolder(world[name], folder)?.mails ?? []).map((mail) => mail.raw.toString('latin1'));
}

/** Another sender's mail, put into a mailbox before or during a run: it must still be there afterwards, after any event. */
export function foreignMail(subject: string, more: readonly string[] = []): Buffer {
  return Buffer.from(
    ['From: someone@example.com', 'To: sentinel@example.org', `Subject: ${subject}`, ...more, '', 'Hello.', ''].join('\r\n'),
  );
}

/** Starts a sandbox, lets `act` play in it, and sees that foreign mail in every folder survived. */
export async function scenario(act: (scenario: Scenario) => Promise<void>): Promise<void> {
  await using world = await startWorld();
  const keepsakes = [world.internal, world.sentinel].flatMap((account) =>
    [...account.folders.values()].map((folder) => folder.add(foreignMail('[continuity] example.test')).uid),
  );
  await act({
    world,
    run: async (change, cancelAfter) => {
      const loaded = load(world, change);
      const planning = planOf(loaded, { only: null, checks: null });
      assert.ok('plan' in planning);
      return perform({
        config: loaded,
        plan: planning.plan,
        confirm: null,
        skip: null,
        onProbes: () => undefined,
        onSecret: () => undefined,
        onStart: (cancel) => void cancelAfter?.then(cancel),
        onProgress: () => undefined,
      });
    },
  });
  const left = [world.internal, world.sentinel].flatMap((account) =>
    [...account.folders.values()].flatMap((folder) => folder.mails.filter((mail) => mail.raw.includes('someone@example.com'))),
  );
  assert.ok(left.length >= keepsakes.length, `foreign mail was deleted: ${left.length} of ${keepsakes.length} left`);
}

/** How much later than its budget a run may end, ms. The promise is kept exactly in virtual time (test/unit/probe/loops.test.ts). */
export const PROMISED = 2_000;

/** The default limit of a run, ms. */
export const BUDGET = ample(9_000);

/** The sandbox's configuration with long timeouts, since clients and servers share one process here. */
export function load(world: World, change: (config: Json) => void = () => undefined): Config {
  const config = JSON.parse(demoConfig(world)) as Json;
  const times = { warning: `${ample(5_000)}ms`, critical: `${ample(6_000)}ms` };
  for (const name of ['internal', 'external']) Object.assign(config['loops']?.[name] ?? {}, times);
  Object.assign(config, { timeout: `${BUDGET}ms` });
  change(config);
  const loaded = loadConfig({
    get: (name) => (name === 'config' ? JSON.stringify(config, null, 1) : ''),
    env: {},
    readText: () => ({ ok: false, reason: 'no files here' }),
    readZone,
    calendar,
    selection: EVERYTHING,
  });
  assert.ok(loaded.ok, loaded.ok ? '' : JSON.stringify(loaded.errors));
  return loaded.config;
}

export function loopOf(report: Report, name: string): LoopReport {
  const found = report.loops.find((loop) => loop.name === name);
  assert.ok(found, `no loop ${name}`);
  return found;
}
