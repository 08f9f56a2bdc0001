import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { startWorld } from '../../sandbox/world.ts';
import { doorOf } from '../../src/app/reporting/last-door.ts';
import { outreachOf } from '../../src/app/wiring/outreach.ts';
import { perform } from '../../src/app/wiring/perform.ts';
import { diskStore, historyOf } from '../../src/app/wiring/ports/history/history-places.ts';
import { sealOf } from '../../src/app/wiring/ports/history/seal.ts';
import { folderWriter } from '../../src/app/wiring/process.ts';
import { DEFAULT_HISTORY } from '../../src/config/build/build-incidents.ts';
import type { Config } from '../../src/core/request/config.ts';
import { planOf } from '../../src/core/request/plan.ts';
import type { Report } from '../../src/core/result/report.ts';
import { load } from './scenario.ts';

const readText = () => ({ ok: false, reason: 'there is no such file' }) as const;
const nothing = () => undefined;

/** One run with as many findings as possible: lost mail, arrived mail, and every check of the sandbox's domain. */
async function richRun(): Promise<{ readonly config: Config; readonly report: Report }> {
  await using world = await startWorld();
  world.delivery.faults.add({ kind: 'bounce', to: world.sentinel.address });
  const config = load(world, (changed) => {
    Object.assign(changed['loops']?.['external'] ?? {}, { warning: '500ms', critical: '1s' });
    for (const domain of Object.keys(changed['domains'] ?? {}))
      Object.assign(changed['domains'] ?? {}, { [domain]: { mx: ['mx9.elsewhere.example'] } });
  });
  const planning = planOf(config, { only: null, checks: null });
  assert.ok(planning.ok);
  const past = { confirm: null, skip: null, onProbes: nothing, onSecret: nothing, onStart: nothing, onProgress: nothing };
  return { config, report: await perform({ config, plan: planning.plan, ...past }) };
}

/** Keeps a run as a monitor does that remembers its incidents beside the runs; the page as well. */
async function keep(folder: string, { config, report }: { readonly config: Config; readonly report: Report }, details: boolean) {
  const planning = planOf(config, { only: null, checks: null });
  assert.ok(planning.ok);
  const history = historyOf(
    { ...DEFAULT_HISTORY, details, page: true },
    {
      env: {},
      readText,
      log: nothing,
      seal: sealOf(config),
      redact: doorOf(config.secrets),
      open: () => diskStore(folder, folderWriter()),
    },
  );
  await history.past(new Promise(nothing));
  const memory = { reportDir: null, forgets: true, needsMemory: true, matrixLeg: null, history };
  const outreach = outreachOf({ config, plan: planning.plan, env: {}, issues: null, ...memory, readText, writeText: nothing });
  return await outreach.conclude(report);
}

function filesIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Everything in a report and its configuration that names a host, an address, a mail or a person. */
function namesOf(...values: readonly unknown[]): ReadonlySet<string> {
  const text = JSON.stringify(values, (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value));
  const found = text.match(/[\w.+-]+@[\w.[\]-]+|(?:[a-z\d_-]+\.)+(?:test|example|net|org|com|arpa)\b|\b\d+\.\d+\.\d+\.\d+\b/gi) ?? [];
  // No configuration holds an address of this program's own pages.
  return new Set(found.filter((name) => name.length > 5 && !/github|rfc-editor/.test(name)));
}

async function inFolder(act: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  try {
    await act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

suite('what a history gives away', () => {
  let run: Awaited<ReturnType<typeof richRun>>;
  let names: ReadonlySet<string>;
  let words: readonly string[];
  before(async () => {
    run = await richRun();
    names = namesOf(run.report, run.config);
    words = run.report.loops.flatMap(({ reply, message }) => [reply ?? message, message]);
  });

  test('no file holds an address, a host, a name of a mail or a word of a server', async () => {
    assert.ok(names.size > 10, [...names].join(' '));
    await inFolder(async (folder) => {
      const { history, isRemembered, problems } = await keep(folder, run, false);
      assert.deepEqual([history?.problem, isRemembered, problems], [null, true, []]);
      const files = filesIn(folder);
      assert.deepEqual([...files.keys()].filter((path) => !/^(?:days|\.lock)/.test(path)).toSorted(), [
        'history.json',
        'incidents.json',
        'page/badge.json',
        'page/badge.svg',
        'page/incidents.atom',
        'page/index.html',
      ]);
      for (const [path, text] of files)
        for (const name of [...names, ...words])
          assert.ok(!text.includes(name) && !text.includes(JSON.stringify(name).slice(1, -1)), `${path} holds ${name}`);
    });
  });

  test('with details they are there, and the page names nobody all the same', async () => {
    await inFolder(async (folder) => {
      await keep(folder, run, true);
      const files = filesIn(folder);
      const holds = (path: RegExp) =>
        [...names].filter((name) => [...files].some(([file, text]) => path.test(file) && text.includes(name)));
      assert.ok(holds(/^days/).length > 2);
      assert.ok(holds(/^incidents/).length > 0, 'this test knows a name when it sees one');
      assert.deepEqual(holds(/^page/), []);
    });
  });

  test('a secret that somebody has written into it is shown nowhere, however it is escaped', async () => {
    const secret = 'so & "so" <s3cret>';
    const config = { ...run.config, secrets: [...run.config.secrets, secret] };
    await inFolder(async (folder) => {
      await keep(folder, run, false);
      const [path = '', lines = ''] = [...filesIn(folder)].find(([name]) => name.endsWith('.jsonl')) ?? [];
      writeFileSync(join(folder, path), lines.replaceAll('"loop":"internal"', `"loop":${JSON.stringify(secret)}`));
      const { history } = await keep(folder, { ...run, config }, false);
      const shown = [
        ...(history?.page ?? []),
        ...[...filesIn(folder)].filter(([name]) => name.startsWith('page/')),
        ['before', history?.before ?? ''],
      ];
      assert.ok(shown.some(([, text]) => text?.includes('***')));
      for (const [name, text = ''] of shown) assert.ok(!text.includes('s3cret'), name);
    });
  });

  test('what is sealed is remembered by the next run, beside what others have sealed', async () => {
    await inFolder(async (folder) => {
      await keep(folder, run, false);
      const first = filesIn(folder).get('incidents.json') ?? '';
      const other = { ...run, config: { ...run.config, tokenSecret: 'of-another-monitor' } };
      const opened = await keep(folder, other, false);
      await keep(folder, run, false);
      const count = (text: string) => Object.keys((JSON.parse(text) as { incidents: object }).incidents).length;
      const last = filesIn(folder).get('incidents.json') ?? '';
      assert.deepEqual([count(first), count(last)], [3, 6]);
      assert.equal(opened.problems.join(), '');
      // The same configuration knows its incident: it opens once.
      assert.deepEqual((await keep(folder, run, false)).events, []);
    });
  });

  test('incidents that cannot be read are left as found, and that is told', async () => {
    await inFolder(async (folder) => {
      await keep(folder, run, false);
      for (const damaged of ['<<<<<<< HEAD', '{"version": 2, "incidents": {}}', '[]']) {
        writeFileSync(join(folder, 'incidents.json'), damaged);
        const { problems } = await keep(folder, run, false);
        assert.match(problems.join(), /incidents\.json cannot be read, or a later version .* It is left as found/);
        assert.equal(filesIn(folder).get('incidents.json'), damaged);
      }
    });
  });
});
