import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startWorld } from '../../sandbox/world.ts';
import { doorOf } from '../../src/app/reporting/last-door.ts';
import { perform } from '../../src/app/wiring/perform.ts';
import { diskStore, historyOf } from '../../src/app/wiring/ports/history/history-places.ts';
import { sealOf } from '../../src/app/wiring/ports/history/seal.ts';
import { folderWriter } from '../../src/app/wiring/process.ts';
import { DEFAULT_HISTORY } from '../../src/config/build/build-incidents.ts';
import { planOf } from '../../src/core/request/plan.ts';
import { systemClock } from '../../src/core/time/clock.ts';
import { Deadline } from '../../src/core/time/deadline.ts';
import { keepRun } from '../../src/report/history/keep/append.ts';
import { readHistory } from '../../src/report/history/keep/read-history.ts';
import { runAt } from '../doubles/reports/runs.ts';
import { load } from './scenario.ts';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

test('a run reads its past, tells that it is slower, and is kept', async () => {
  await using world = await startWorld({ latency: 1_600 });
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  try {
    const now = Date.now();
    const store = await diskStore(folder, folderWriter());
    const runs = [
      ...[5, 4, 3, 2, 1].map((weeks) => ({ at: now - weeks * WEEK, latencyMs: 90 + weeks })),
      ...[2, 1].map((runsAgo) => ({ at: now - runsAgo * 10 * MINUTE, latencyMs: 1_700 })),
    ];
    for (const { at, latencyMs } of runs) {
      const kept = await store.update(
        keepRun(runAt(new Date(at).toISOString(), [{ name: 'internal', latencyMs }]), DEFAULT_HISTORY.retention),
      );
      assert.ok(kept.ok);
    }
    const told: string[] = [];
    const readText = () => ({ ok: false, reason: 'there is no such file' }) as const;
    const config = load(world);
    const seal = sealOf(config);
    const history = historyOf(DEFAULT_HISTORY, {
      env: {},
      readText,
      log: (line) => told.push(line),
      seal,
      redact: doorOf(config.secrets),
      open: () => Promise.resolve(store),
    });
    const planning = planOf(config, { only: ['internal'], checks: ['loops'] });
    assert.ok(planning.ok);
    const nothing = () => undefined;
    const report = await perform({
      config,
      plan: planning.plan,
      confirm: null,
      past: history.past,
      skip: null,
      onProbes: nothing,
      onSecret: nothing,
      onStart: nothing,
      onProgress: nothing,
    });
    assert.deepEqual(told, []);
    const found = report.findings.filter(({ code }) => code === 'slower-than-usual');
    assert.match(
      found.map(({ message }) => message).join(),
      /^internal takes 1\.\d s, the middle one of the last 3 runs; usually it takes 93 ms on a \w+day at this hour/,
    );
    assert.equal(report.state, 'warning');

    using deadline = new Deadline(systemClock, MINUTE);
    const first = await history.keep(report, deadline);
    assert.deepEqual([first.notes, first.problem], [[], null]);
    assert.match(first.before, /^### What was before\n[^]*\| internal \| [▁-█]{8} \|/);
    assert.match(history.before(report), /\| internal \| [▁-█]{8} \|/u);
    assert.match(first.page.get('index.html') ?? '', /<p class="now ok">✓ Mail works: 1 loop delivered, the slowest in 1\.\d s\.</);
    assert.match(first.page.get('badge.json') ?? '', /"message":"works, 1\.\d s"/);
    const again = await history.keep(report, deadline);
    assert.equal(again.problem, null, 'a report that is kept again is the same run');
    const listed = await store.list();
    const read = listed.ok ? await store.read(listed.files.map(({ path }) => path)) : listed;
    assert.ok(read.ok);
    const { days } = readHistory(read.files);
    assert.equal(
      days.reduce((sum, { loops }) => sum + loops.reduce((all, counts) => all + counts.runs, 0), 0),
      runs.length + 1,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
