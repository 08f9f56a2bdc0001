import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { diskStore } from '../../src/app/wiring/ports/history/history-places.ts';
import { folderWriter } from '../../src/app/wiring/process.ts';
import { keepRun } from '../../src/report/history/keep/append.ts';
import type { HistoryFormat } from '../../src/report/pictures/export/history-format.ts';
import { DIST } from '../bundle/dist.ts';
import { Program } from '../bundle/program.ts';
import { runAt } from '../doubles/reports/runs.ts';
import { libraryPath, unpackedRoot } from './stores/unpacked.ts';
import { startDaemon } from './world/daemon.ts';
import { freePorts } from './world/ports.ts';
import { tieFolder } from './world/reaper.ts';
import { missingOf, skipWithout } from './world/skip.ts';
import { showServerLogs } from './world/shown-logs.ts';
import { until } from './world/until.ts';

const root = unpackedRoot('formats');
const [PROMTOOL, PROMETHEUS, PUSHGATEWAY, XMLLINT] = ['promtool', 'prometheus', 'prometheus-pushgateway', 'xmllint'].map((name) =>
  join(root, 'usr/bin', name),
) as [string, string, string, string];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const title = 'programs that read what is exported of a history';
describe(title, { skip: skipWithout(title, missingOf([PROMTOOL, PROMETHEUS, PUSHGATEWAY, XMLLINT])) }, () => {
  showServerLogs();
  const directory = mkdtempSync(join(tmpdir(), 'exported-'));
  const untie = tieFolder(directory);

  before(async () => {
    const store = await diskStore(join(directory, 'history'), folderWriter());
    const end = Math.floor(Date.now() / HOUR) * HOUR;
    for (let runsAgo = 30; runsAgo > 0; runsAgo--) {
      const isLost = runsAgo === 3 || runsAgo === 4;
      const gmail = isLost ? { outcome: 'lost' as const, state: 'critical' as const, latencyMs: null } : { latencyMs: 1_100 + runsAgo };
      const loops = [
        { name: 'gmail', ...gmail },
        { name: 'a "b" \\ c', latencyMs: null, outcome: 'fetch_failed' as const, state: 'unknown' as const },
      ];
      const kept = await store.update(keepRun(runAt(new Date(end - runsAgo * HOUR).toISOString(), loops, { everyMs: HOUR }), 90 * DAY));
      assert.ok(kept.ok);
    }
  });
  after(async () => {
    rmSync(directory, { recursive: true, force: true });
    untie();
  });

  async function exported(format: HistoryFormat): Promise<string> {
    await using program = new Program([join(DIST, 'cli.js'), 'report', '--history', join(directory, 'history'), '--format', format], {
      cwd: directory,
      env: {},
    });
    const { status, stdout, stderr } = await program.ended;
    assert.deepEqual([status, stderr], [0, '']);
    return stdout;
  }

  const start = (name: string, command: string, args: readonly string[]) =>
    startDaemon({ name, command, args, logFile: join(directory, `${name}.out`) });
  const read = (command: string, args: readonly string[], input: string) =>
    execFileSync(command, args, { input, encoding: 'utf8', env: { LD_LIBRARY_PATH: libraryPath(root) }, stdio: 'pipe' });
  const asked = async (url: string) => {
    const answer = await fetch(url).catch(() => null);
    return answer?.ok === true ? await answer.text() : null;
  };

  test('promtool finds nothing to say, and xmllint reads the feed and the badge', async () => {
    const [metrics, feed, badge] = await Promise.all([exported('openmetrics'), exported('atom'), exported('svg')]);
    assert.equal(read(PROMTOOL, ['check', 'metrics'], metrics), '');
    for (const text of [feed, badge]) assert.equal(read(XMLLINT, ['--noout', '-'], text), '');
    assert.equal(feed.split('<entry>').length, 2);
  });

  test('a Pushgateway takes it by PUT', async () => {
    const [port = 0] = await freePorts(1);
    const gateway = await start('gateway', PUSHGATEWAY, [`--web.listen-address=127.0.0.1:${port}`]);
    try {
      const url = `http://127.0.0.1:${port}`;
      await until('the gateway', () => asked(`${url}/-/ready`), 10_000, gateway.output);
      const pushed = await fetch(`${url}/metrics/job/history`, { method: 'PUT', body: await exported('openmetrics') });
      assert.equal(pushed.status, 200, await pushed.text());
      assert.match((await asked(`${url}/metrics`)) ?? '', /^email_continuity_history_probes_lost\{.*loop="gmail".*\} 2$/m);
    } finally {
      await gateway.stop();
    }
  });

  test('Prometheus scrapes it as OpenMetrics, and answers questions of it', async () => {
    const text = await exported('openmetrics');
    const site = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'application/openmetrics-text; version=1.0.0; charset=utf-8' }).end(text),
    ).listen(0, '127.0.0.1');
    await once(site, 'listening');
    const [port = 0] = await freePorts(1);
    const target = `127.0.0.1:${(site.address() as AddressInfo).port}`;
    const config = {
      global: { scrape_interval: '1s' },
      scrape_configs: [{ job_name: 'history', static_configs: [{ targets: [target] }] }],
    };
    writeFileSync(join(directory, 'prometheus.yml'), JSON.stringify(config));
    const prometheus = await start('prometheus', PROMETHEUS, [
      `--config.file=${join(directory, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(directory, 'tsdb')}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ]);
    try {
      const query = async (expression: string): Promise<readonly (readonly [labels: object, value: string])[]> => {
        const answer = await asked(`http://127.0.0.1:${port}/api/v1/query?query=${encodeURIComponent(expression)}`);
        const { data } = JSON.parse(answer ?? '{}') as {
          data?: { result: readonly { metric: object; value: readonly [number, string] }[] };
        };
        return (data?.result ?? []).map(({ metric, value }) => [metric, value[1]] as const);
      };
      const valueOf = async (expression: string) => (await query(expression))[0]?.[1] ?? null;
      const scraped = () => valueOf('email_continuity_history_runs{loop="gmail"}');
      assert.equal(await until('Prometheus to scrape', scraped, 30_000, prometheus.output), '30');
      assert.equal(await valueOf('up{job="history"}'), '1');
      assert.equal(await valueOf('email_continuity_history_probes_lost{loop="gmail"}'), '2');
      const middle = Number(await valueOf('histogram_quantile(0.5, email_continuity_history_latency_seconds_bucket{loop="gmail"})'));
      assert.ok(middle > 1 && middle <= 2.5, String(middle));
      assert.equal(await valueOf('email_continuity_history_latency_seconds_count{loop="gmail"}'), '28');
      const p50 = Number(await valueOf('email_continuity_history_latency_quantile_seconds{loop="gmail",statistic="p50"}'));
      assert.ok(Math.abs(p50 - 1.115) < 0.03, String(p50));
      const others = await query('email_continuity_history_runs{loop!="gmail"}');
      assert.deepEqual(
        others.map(([labels]) => (labels as { loop?: string }).loop),
        ['a "b" \\ c'],
      );
      // An unknown value is no number, and never 0.
      assert.equal(await valueOf('email_continuity_history_burn_rate_ratio{loop!="gmail"}'), 'NaN');
    } finally {
      await prometheus.stop();
      site.close();
      site.closeAllConnections();
    }
  });
});
