import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { startWorld } from '../../sandbox/world.ts';
import type { Format } from '../../src/report/formats/format.ts';
import { FORMATS } from '../../src/report/formats/format.ts';
import { DIST } from './dist.ts';
import { eachKind } from './each-kind.ts';
import { Job } from './job.ts';
import { Program } from './program.ts';
import { readReport } from './report-schema.ts';
import { configOf } from './setting.ts';

const directory = realpathSync(mkdtempSync(join(tmpdir(), 'documents-')));
after(() => rmSync(directory, { recursive: true, force: true }));

interface Run {
  readonly status: number | null;
  readonly stdout: string;
}

let files = 0;

async function run(config: string, format: Format, before: readonly string[] = []): Promise<Run> {
  files += 1;
  const file = join(directory, `${files}.yml`);
  writeFileSync(file, config);
  const args = [...before, join(DIST, 'cli.js'), 'run', '--config', file, '--format', format];
  await using program = new Program(args, { cwd: directory, env: {} });
  return await program.ended;
}

/** `status "name" metrics text`, one a line (Checkmk manual, "Local checks"). */
function readCheckmk(text: string): ReadonlyMap<string, number> {
  const services = text.trimEnd().split('\n');
  return new Map(
    services.map((line) => {
      const [, status, name, metrics] = /^([0-3P]) "([^"]+)" (-|[\w.]+=[\d.]+(?:;[\d.]*){0,4}) \S/.exec(line) ?? [];
      assert.ok(status !== undefined && name !== undefined && metrics !== undefined, line);
      return [name, Number(status)] as const;
    }),
  );
}

/** The labels of each performance value (Monitoring Plugins Development Guidelines, "Performance data"). */
function readNagios(text: string): readonly string[] {
  const [line, ...rest] = text.trimEnd().split('\n');
  assert.deepEqual(rest, []);
  const [words, data = ''] = (line ?? '').split('|');
  assert.match(words ?? '', /^EMAIL (?:OK|WARNING|CRITICAL|UNKNOWN) - \S/);
  return data
    .trim()
    .split(' ')
    .map((value) => {
      const [, label, measured] = /^([\w.-]+)=(U|[\d.]+s)(?:;[\d.]*){0,4}$/.exec(value) ?? [];
      assert.ok(label !== undefined && measured !== undefined, value);
      return label;
    });
}

/** Name and labels of every series. */
function readMetrics(text: string): ReadonlyMap<string, number> {
  const lines = text.trimEnd().split('\n');
  assert.equal(lines.at(-1), '# EOF');
  return new Map(
    lines
      .filter((line) => !line.startsWith('#'))
      .map((line) => {
        const [, series, value] = /^([a-z_]+(?:\{.*\})?) (NaN|-?[\d.]+)$/.exec(line) ?? [];
        assert.ok(series !== undefined, line);
        return [series, Number(value)] as const;
      }),
  );
}

suite('what programs read', { concurrency: 2 }, () => {
  test('Checkmk keeps the same services, and the metrics the same series, whatever becomes of a run', async () => {
    await using world = await startWorld();
    const services = new Map<string, readonly string[]>();
    const series = new Map<string, readonly string[]>();
    await eachKind(world, async (kind, config, before) => {
      const [checkmk, metrics] = await Promise.all([run(config, 'checkmk', before), run(config, 'openmetrics', before)]);
      services.set(kind, [...readCheckmk(checkmk.stdout).keys()].toSorted());
      series.set(kind, [...readMetrics(metrics.stdout).keys()].toSorted());
    });
    for (const kind of services.keys()) {
      assert.deepEqual(services.get(kind), services.get('healthy'), kind);
      assert.deepEqual(series.get(kind), series.get('healthy'), kind);
    }
    assert.ok((services.get('healthy') ?? []).includes('Email spf example.test'));
    assert.ok(
      (series.get('healthy') ?? []).some((name) => name.startsWith('email_continuity_check_state{check="spf",target="example.test"')),
    );
  });

  test('an end of a certificate is a number', async () => {
    await using world = await startWorld();
    const metrics = readMetrics((await run(configOf(world), 'openmetrics')).stdout);
    const ends = [...metrics].filter(([name]) => name.startsWith('email_continuity_certificate_expiry_timestamp_seconds{'));
    assert.equal(ends.length, 3);
    for (const [, end] of ends) assert.ok(end * 1000 > Date.now());
  });

  for (const format of FORMATS) {
    test(`${format}: a wrong configuration has a document of its own, with its state and the first mistake`, async () => {
      await using world = await startWorld();
      const config = configOf(world, ({ loops }) => Object.assign(loops.internal, { atempts: 3 }));
      const { status, stdout } = await run(config, format);
      assert.equal(status, 3);
      if (format !== 'openmetrics') assert.match(stdout, /atempts: unknown key/);
      switch (format) {
        case 'json': {
          const report = readReport(stdout);
          assert.deepEqual([report.state, report.loops.map(({ outcome }) => outcome)], ['unknown', ['skipped', 'skipped']]);
          break;
        }
        case 'nagios':
          assert.deepEqual(readNagios(stdout), ['loop_internal', 'loop_external']);
          assert.match(stdout, /^EMAIL UNKNOWN - The configuration is not usable, nothing was sent: /);
          break;
        case 'checkmk':
          assert.equal(readCheckmk(stdout).get('Email verdict'), 3);
          break;
        case 'openmetrics':
          assert.equal(readMetrics(stdout).get('email_continuity_state{state="unknown"}'), 1);
          break;
        case 'junit':
          assert.match(stdout, /<error type="configuration-unusable"/);
          break;
        case 'text':
          assert.match(stdout, /^\? UNKNOWN: The configuration is not usable/);
          break;
      }
    });
  }

  test('no file, and broken YAML, are told in every format too', async () => {
    for (const [config, words] of [
      ['senders: [', /the indentation does not fit|bracket/],
      ['', /nothing to do/],
    ] as const) {
      for (const format of ['nagios', 'json'] as const) {
        const { status, stdout } = await run(config, format);
        assert.equal(status, 3);
        assert.match(stdout, words, format);
      }
    }
  });

  test('the step of a wrong configuration has a summary, a report and outputs', async () => {
    await using world = await startWorld();
    using job = new Job();
    job.commit(
      '.github/email-continuity.yml',
      configOf(world, ({ loops }) => Object.assign(loops.internal, { atempts: 3 })),
    );
    const step = await job.main({});
    assert.equal(step.status, 1);
    assert.match(step.summary, /^## ❔ The configuration is not usable, nothing was sent: .*atempts: unknown key/);
    assert.equal(step.outputs.get('state'), 'unknown');
    const report = readReport(readFileSync(step.outputs.get('report') ?? '', 'utf8'));
    assert.deepEqual(
      report.findings.map(({ code }) => code),
      ['configuration-unusable'],
    );
    assert.equal(world.smtp.accepted.length, 0);
  });
});
