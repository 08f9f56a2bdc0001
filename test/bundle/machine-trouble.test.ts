import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { DIST } from './dist.ts';
import type { HostileWorld } from './hostile-world.ts';
import { startHostileWorld } from './hostile-world.ts';
import { Job } from './job.ts';
import { readReport } from './report-schema.ts';

/** One run on a faulty machine; its report holds the results for mail. */
async function withMachine(
  trouble: (job: Job) => Record<string, string>,
  check: (told: Told) => void,
  inputs: Record<string, string> = {},
) {
  await using hostile: HostileWorld = await startHostileWorld();
  using job = new Job();
  job.commit('mail.yml', hostile.config);
  const step = await job.main({ config: 'mail.yml', ...inputs }, { env: { ...hostile.env, ...trouble(job) } });
  check({ ...step, report: join(job.temp, 'email-continuity', 'report.json') });
}

interface Told {
  readonly status: number | null;
  readonly stdout: string;
  readonly summary: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly report: string;
}

suite("the machine's own troubles", { skip: process.platform === 'win32' ? 'no /dev/full' : false }, () => {
  for (const variable of ['GITHUB_OUTPUT', 'GITHUB_STATE'] as const) {
    test(`${variable} on a full disk: mail is tested, and the words name the file`, async () => {
      await withMachine(
        () => ({ [variable]: '/dev/full' }),
        ({ status, stdout, summary, report }) => {
          assert.equal(status, 0, stdout);
          assert.equal(readReport(readFileSync(report, 'utf8')).loops[0]?.outcome, 'delivered');
          assert.match(stdout, new RegExp(`^::warning .*::${variable} \\(/dev/full\\) could not be written: `, 'm'));
          assert.match(summary, /delivered/);
        },
      );
    });
  }

  test('GITHUB_STATE on a full disk: the post step sends nothing, and says nothing', async () => {
    await using hostile = await startHostileWorld();
    using job = new Job();
    job.commit('mail.yml', hostile.config);
    const env = { ...hostile.env, GITHUB_STATE: '/dev/full' };
    await job.main({ config: 'mail.yml' }, { env });
    const sent = hostile.world.smtp.accepted.length;
    const post = await job.post({ config: 'mail.yml' }, { env });
    assert.deepEqual([post.status, post.stdout, post.stderr], [0, '', '']);
    assert.equal(hostile.world.smtp.accepted.length, sent);
  });

  test('a summary on a full disk: outputs and report are there', async () => {
    await withMachine(
      () => ({ GITHUB_STEP_SUMMARY: '/dev/full' }),
      ({ status, stdout, outputs }) => {
        assert.equal(status, 0, stdout);
        assert.equal(outputs.get('state'), 'ok');
        assert.match(stdout, /^::warning .*job summary/m);
        assert.match(stdout, /\/dev\/full/);
      },
    );
  });

  test('a history that cannot be kept: mail is tested, the verdict stands, and the words name the folder', async () => {
    await withMachine(
      (job) => {
        job.commit('history', 'a file');
        return {};
      },
      ({ status, stdout, report }) => {
        assert.equal(status, 0, stdout);
        assert.equal(readReport(readFileSync(report, 'utf8')).loops[0]?.outcome, 'delivered');
        assert.match(stdout, /^::warning .*The run was not added to the history in \.?\/?history: ENOTDIR/m);
      },
      { history: './history' },
    );
  });

  test('a page that cannot be written: the run is kept, and the words name the file', async () => {
    await withMachine(
      (job) => {
        mkdirSync(join(job.temp, 'email-continuity'));
        writeFileSync(join(job.temp, 'email-continuity', 'page'), 'a file');
        return {};
      },
      ({ status, stdout, outputs, report }) => {
        assert.equal(status, 0, stdout);
        assert.equal(readReport(readFileSync(report, 'utf8')).loops[0]?.outcome, 'delivered');
        assert.match(stdout, /^::warning title=status page::It could not be written: .*email-continuity\/page\/.*E/m);
        assert.equal(outputs.get('page') ?? '', '');
      },
      { history: './history' },
    );
  });

  test('a report-dir that cannot be made: the verdict is told everywhere else, and the words name the path', async () => {
    await withMachine(
      (job) => {
        writeFileSync(join(job.temp, 'file'), '');
        return {};
      },
      ({ status, stdout, outputs, summary }) => {
        assert.equal(status, 0, stdout);
        assert.equal(outputs.get('state'), 'ok');
        assert.equal(outputs.get('report'), '');
        assert.match(summary, /delivered/);
        assert.match(stdout, /::warning .*report\.json.*::.*file\/out\/report\.json/);
      },
      { 'report-dir': '../temp/file/out' },
    );
  });

  for (const [name, redirection, said] of [
    ['full', '>/dev/full', /^Standard output could not be written: .*ENOSPC/m],
    ['closed', '>&-', /^$/],
    ['left by its reader', '| true', /^$/],
  ] as const) {
    test(`a standard output that is ${name}: mail is tested, and the report is there`, async () => {
      await using hostile = await startHostileWorld();
      using job = new Job();
      job.commit('mail.yml', hostile.config);
      const out = join(job.temp, 'out');
      const line = `"$1" "$2" run --config mail.yml --report-dir "$3" ${redirection}`;
      const shell = spawn('sh', ['-c', line, 'sh', process.execPath, join(DIST, 'cli.js'), out], {
        cwd: job.workspace,
        env: { ...hostile.env, PATH: process.env['PATH'] ?? '' },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let stderr = '';
      shell.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      const [status] = await once(shell, 'close');
      assert.equal(status, 0, stderr);
      assert.match(stderr, said);
      assert.equal(readReport(readFileSync(join(out, 'report.json'), 'utf8')).loops[0]?.outcome, 'delivered');
    });
  }
});
