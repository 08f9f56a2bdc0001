import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { command } from '../../../src/app/commands/line/command.ts';
import { folderWriter } from '../../../src/app/wiring/process.ts';
import { diskStore } from '../../../src/app/wiring/ports/history/history-places.ts';
import { keepRun } from '../../../src/report/history/keep/append.ts';
import { readPeriod } from '../../../src/report/history/numbers/periods.ts';
import { runAt } from '../../doubles/reports/runs.ts';
import { GitDouble } from '../../doubles/github/git/git-double.ts';
import { fakeTerminal } from './fake-terminal.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A history of two days, the second of them slower and lossier, the last run an hour ago. */
async function inHistory<T>(act: (folder: string, days: readonly string[]) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  try {
    const store = await diskStore(folder, folderWriter());
    const end = Math.floor(Date.now() / DAY) * DAY;
    for (let at = end - 2 * DAY, index = 0; at < end; at += HOUR, index++) {
      const [isLater, isLost] = [index >= 24, index >= 24 && index % 3 === 0];
      const latencyMs = (isLater ? 3_000 : 1_000) + 13 * (index % 7);
      const loop = isLost ? { outcome: 'lost' as const, state: 'critical' as const, latencyMs: null } : { latencyMs };
      const kept = await store.update(
        keepRun(runAt(new Date(at).toISOString(), [{ name: 'gmail', ...loop }], { everyMs: HOUR }), 90 * DAY),
      );
      assert.ok(kept.ok);
    }
    return await act(
      folder,
      [end - 2 * DAY, end - DAY].map((at) => new Date(at).toISOString().slice(0, 10)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

suite('report', () => {
  test('tells what a history comes to', async () => {
    await inHistory(async (folder) => {
      const { terminal, out } = fakeTerminal();
      assert.equal(await command(['report', '--history', folder], terminal), 0);
      assert.match(out(), /^gmail \(internal\)$/m);
      assert.match(out(), /^ {2}runs +48; 48 of 48 that were due \(100 %\)$/m);
      assert.match(out(), /^ {2}lost +8 of 48 \(17 %, 8\.7 % to 30 % with a confidence of 95 %\); the target of 99\.5 % allows 0$/m);
      assert.match(out(), /^ {2}latency +1\.1 s +3\.\d s +3\.\d s +3\.1 s$/m);
    });
  });

  test('says whether mail became slower or lossier, and how sure that is', async () => {
    await inHistory(async (folder, [before, after]) => {
      const { terminal, out } = fakeTerminal();
      assert.equal(await command(['report', '--history', folder, '--compare', `${before}..${after}`], terminal), 1);
      assert.match(out(), /^ {2}latency +not known: 24 probes before and 16 after were measured, and it takes 20 of each$/m);
      assert.match(
        out(),
        /^ {2}loss +lossier: 0 of 24 before, 8 of 24 after; 12\.69 to 53\.29 percentage points more, with a confidence of 95 %$/m,
      );
      const documents = fakeTerminal();
      assert.equal(
        await command(['report', '--history', folder, '--compare', `${after}..${before}`, '--format', 'json'], documents.terminal),
        0,
      );
      const document = JSON.parse(documents.out()) as { state: string; comparison: { loops: { loss: { change: string } }[] } };
      assert.deepEqual([document.state, document.comparison.loops[0]?.loss.change], ['ok', 'better']);
      const said = async (...args: readonly string[]) => {
        const { terminal, out, err } = fakeTerminal();
        return [await command(['report', ...args], terminal), out() + err()] as const;
      };
      assert.match((await said(folder, '--compare', `${after}..${before}`))[1], / percentage points less, with a confidence/);
      assert.match(
        (await said(folder, '--compare', '2001-01..2001-02'))[1],
        /^No run is kept of these days; the history goes from \S+ to \S+\.$/m,
      );
      appendFileSync(join(folder, 'days', '2998-01-01.jsonl'), '{}\n');
      const [status, text] = await said(folder);
      assert.equal(status, 0);
      assert.match(text, /^day 2998-01-01 lies in the future by this machine's clock, and is left out\.$/m);
      assert.match((await said(join(folder, 'history.json')))[1], /it is a file, and a history is a folder/);
      assert.match((await said('https://github.com/octo/mail.git'))[1], /A branch is written as github:octo\/mail\.$/m);
    });
  });

  test('writes a page, and gives a history to other programs', async () => {
    await inHistory(async (folder) => {
      const files = new Map<string, string>();
      const said = async (...args: readonly string[]) => {
        const { terminal, out, err } = fakeTerminal();
        const writing = { ...terminal, writeText: (path: string, text: string) => void files.set(path, text) };
        return [await command(['report', '--history', folder, ...args], writing), out(), err()] as const;
      };
      const [status] = await said('--page', 'page.html');
      assert.equal(status, 0);
      assert.match(files.get('page.html') ?? '', /^<!doctype html>/);
      const [, named] = await said('--format', 'atom', '--url', 'https://status.example.net/incidents.atom');
      assert.match(named, /<link rel="self" href="https:\/\/status\.example\.net\/incidents\.atom"\/>/);
      for (const [format, shape] of [
        ['openmetrics', /^email_continuity_history_probes_lost\{loop="gmail"\} 8$/m],
        ['otlp', /^\{"resourceMetrics":/],
        ['csv', /^at,run,loop,/],
        ['atom', /^<\?xml version="1\.0"/],
        ['badge', /^\{"schemaVersion":1,"label":"mail",/],
        ['svg', /^<svg xmlns=/],
      ] as const) {
        const [code, text, problem] = await said('--format', format);
        assert.deepEqual([code, problem], [0, ''], format);
        assert.match(text, shape);
      }
      assert.equal((await said('--format', 'csv'))[1].split('\r\n').length, 50);
      assert.match(
        (await said('--format', 'nagios'))[2],
        /--format nagios is not known; there are text, json, openmetrics, otlp, csv, atom, badge, svg/,
      );
      assert.match((await said('--compare', '2026-10..2026-11', '--format', 'csv'))[2], /--compare takes --format text or json/);
    });
  });

  test('reads a branch of a repository with the token of the environment, and shows that nowhere', async () => {
    await inHistory(async (folder) => {
      await using git = await new GitDouble().listen();
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.jsonl?$|\.json$/.test(path));
      git.branch('email-continuity', Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path))])));
      const said = async (place: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) => {
        const { terminal, out, err } = fakeTerminal();
        const masked: string[] = [];
        const own = { ...terminal, env: { GITHUB_API_URL: git.url, ...env }, mask: (secret: string) => void masked.push(secret) };
        return { status: await command(['report', '--history', place, ...args], own), text: out(), problem: err(), masked };
      };
      const token = 'ghs_theWorkflowsOwnToken0123456789';
      for (const name of ['GITHUB_TOKEN', 'GH_TOKEN']) {
        const read = await said('github:octo/mail', { [name]: token });
        assert.deepEqual([read.status, read.problem, read.masked], [0, '', [token]]);
        assert.match(read.text, /^ {2}runs +48; 48 of 48 that were due \(100 %\)$/m);
      }
      const other = await said('github:octo/mail@elsewhere', { GITHUB_TOKEN: token });
      assert.deepEqual([other.status, other.problem], [3, 'github:octo/mail@elsewhere: no run is kept there.\n']);
      git.branch('main', { 'README.md': 'mine' });
      assert.match((await said('github:octo/mail@main', { GITHUB_TOKEN: token })).problem, /no run is kept there/);
      assert.match((await said('github:octo/mail', {})).problem, /takes a token .*GITHUB_TOKEN\.$/m);
      assert.match((await said('github:octo', { GITHUB_TOKEN: token })).problem, /is no branch: write github:OWNER\/NAME/);
      const away = await said('github:octo/mail', { GITHUB_TOKEN: token, GITHUB_API_URL: `${git.url}/elsewhere` }, '--format', 'json');
      assert.deepEqual([away.status, (JSON.parse(away.text) as { state: string }).state], [3, 'unknown']);
    });
  });

  test('where nothing is known, programs get a document that says so', async () => {
    for (const [format, shape] of [
      ['json', /"state": "unknown"/],
      ['openmetrics', /^# EOF\n$/],
      ['otlp', /^\{"resourceMetrics":/],
      ['csv', /^at,run,loop,[^\n]*\n$/],
      ['atom', /^<\?xml version="1\.0"[^]*<\/feed>\n$/],
      ['badge', /"message":"not known"/],
      ['svg', /not known/],
    ] as const) {
      const { terminal, out, err } = fakeTerminal();
      assert.equal(await command(['report', '--history', '/nowhere', '--format', format], terminal), 3);
      assert.match(out(), shape, format);
      assert.match(err(), /no run is kept there/);
    }
  });

  test('takes another target', async () => {
    await inHistory(async (folder) => {
      const { terminal, out } = fakeTerminal();
      await command(['report', '--history', folder, '--target', '90%'], terminal);
      assert.match(out(), /the target of 90 % allows 4$/m);
      assert.match(out(), /^ {2}burn rate +1\.67 /m);
    });
  });

  test('tells what cannot be read, and goes on', async () => {
    await inHistory(async (folder, [, last]) => {
      appendFileSync(join(folder, `days/${last}.jsonl`), 'nonsense\n');
      const { terminal, out, err } = fakeTerminal();
      assert.equal(await command(['report', '--history', folder], terminal), 0);
      assert.match(err(), /jsonl: 1 line is damaged: skipped, and left as found/);
      assert.match(out(), /runs +48/);
    });
  });

  test('wrong usage is told in one line', async () => {
    for (const [args, words] of [
      [[], /report takes --history/],
      [['--history', '.', '--target', '0.999'], /--target 0\.999 is not a percentage from 0% to 100%/],
      [['--history', '/nowhere'], /no run is kept there/],
      [['--history', '.', '--url', 'javascript:1'], /--url javascript:1 is no address by http/],
      [['--history', '.', '--format', 'nagios'], /--format nagios is not known/],
      [['--history', '.', '--compare', '2026-11'], /write two periods as in 2026-10\.\.2026-11/],
      [['--history', '.', '--compare', '2026-11..2026-11-13'], /overlap/],
      [['--history', '.', '--compare', '2026-11..yesterday'], /"yesterday" is no period: write a day/],
    ] as const) {
      const { terminal, err } = fakeTerminal();
      assert.equal(await command(['report', ...args], terminal), 3);
      assert.match(err(), words);
    }
  });

  test('periods are those of ISO 8601', () => {
    assert.deepEqual(readPeriod('2026-02'), { from: '2026-02-01', to: '2026-02-28' });
    assert.deepEqual(readPeriod('2026-12'), { from: '2026-12-01', to: '2026-12-31' });
    assert.deepEqual(readPeriod('2026-W48'), { from: '2026-11-23', to: '2026-11-29' });
    assert.deepEqual(readPeriod('2026-W53'), { from: '2026-12-28', to: '2027-01-03' });
    assert.deepEqual(readPeriod('2027-W01'), { from: '2027-01-04', to: '2027-01-10' });
    assert.deepEqual(readPeriod('2026-11-01/2026-11-14'), { from: '2026-11-01', to: '2026-11-14' });
    for (const wrong of ['', '2026-13', '2026-W00', '2027-W53', '2026-11-14/2026-11-01', '2026-11-31'])
      assert.equal(readPeriod(wrong), null, wrong);
  });
});
