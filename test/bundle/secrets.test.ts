import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { secretForms } from '../../src/core/text/secrets.ts';
import { FORMATS } from '../../src/report/formats/format.ts';
import { HISTORY_FORMATS } from '../../src/report/pictures/export/history-format.ts';
import { wrongWith } from '../doubles/hostile/verdict.ts';
import { UNSEEN } from '../doubles/hostile/words.ts';
import { DIST } from './dist.ts';
import type { HostileWorld } from './hostile-world.ts';
import { asBytes, PASSWORDS, startHostileWorld } from './hostile-world.ts';
import { commandsIn, Job } from './job.ts';
import { Program } from './program.ts';
import { readReport } from './report-schema.ts';

/** A server's text that tries to steer the runner, a terminal, GitHub's Markdown or a reader. */
const STEERING = '::error::owned ##[error]owned \u001b[31mred\u001b[0m <img src=x> [x](https://example.com) @octocat | `code` #1';

interface Trick {
  readonly name: string;
  /** The server's text, with a secret in one of its forms. */
  readonly set: (world: HostileWorld, form: string) => void;
  readonly outcome: string;
  /** Both ends are reached by JMAP. */
  readonly byJmap?: true;
}

const TRICKS: readonly Trick[] = [
  {
    name: 'a submission server that echoes what it was given while it refuses the login',
    set: ({ world }, form) =>
      world.smtp.faults.add({ kind: 'reply', at: 'auth', reply: asBytes(`535-5.7.8 ${STEERING}\r\n535 5.7.8 Not ${form} here`) }),
    outcome: 'auth_failed',
  },
  {
    name: 'a submission server that echoes it while it takes the mail',
    set: ({ world }, form) => world.smtp.faults.add({ kind: 'reply', at: 'accepted', reply: asBytes(`250 2.0.0 Ok: ${form} ${STEERING}`) }),
    outcome: 'delivered',
  },
  {
    name: 'a mailbox server that echoes it while it refuses the login',
    set: ({ world }, form) =>
      world.externalImap.faults.add({ kind: 'no', at: 'LOGIN', text: asBytes(`[AUTHENTICATIONFAILED] Not ${form} ${STEERING}`) }),
    outcome: 'auth_failed',
  },
  {
    name: 'a JMAP server that echoes it on the page by which it refuses the login',
    set: ({ jmap }, form) => jmap.faults.add({ kind: 'status', at: 'session', status: 401, body: `Not ${form} ${STEERING}` }),
    outcome: 'auth_failed',
    byJmap: true,
  },
  {
    name: 'a JMAP server that echoes it in the error of a submission',
    set: ({ jmap }, form) =>
      jmap.faults.add({
        kind: 'set',
        method: 'EmailSubmission/set',
        error: { type: 'forbiddenToSend', description: `550 5.7.1 ${form} ${STEERING}` },
      }),
    outcome: 'rejected',
    byJmap: true,
  },
];

/** Beginnings of the passwords: they would still be there if a letter beyond ASCII had come back as something else. */
const FRAGMENTS = Object.values(PASSWORDS).map((password) => password.slice(0, 12));

/** Every form of every secret of this world. */
function formsOf(hostile: HostileWorld): readonly string[] {
  return [...new Set(hostile.logins.flatMap(({ user, password }) => secretForms(user, password)))];
}

function assertSilent(what: string, text: string, forms: readonly string[]): void {
  for (const form of [...forms, ...FRAGMENTS]) assert.ok(!text.includes(form), `${what} holds ${JSON.stringify(form)}:\n${text}`);
}

suite('secrets and hostile replies', { concurrency: 2 }, () => {
  for (const { name, set, outcome, byJmap } of TRICKS) {
    test(name, async () => {
      await using hostile = await startHostileWorld();
      using job = new Job();
      const forms = formsOf(hostile);
      // Every form at once: all that a server can make of its input.
      set(hostile, forms.join(' '));
      job.commit('mail.yml', byJmap === true ? hostile.byJmap : hostile.config);
      const step = await job.main({ config: 'mail.yml' }, { env: hostile.env });
      const report = readFileSync(step.outputs.get('report') ?? '', 'utf8');
      assert.equal(readReport(report).loops[0]?.outcome, outcome, step.stdout);

      const masks = new Set(
        commandsIn(step.stdout)
          .filter((command) => command.name === 'add-mask')
          .map(({ message }) => message),
      );
      for (const form of forms) assert.ok(masks.has(escaped(form)), `not masked: ${form}`);
      const log = step.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
      assertSilent('the log', log.join('\n'), forms);
      assertSilent('stderr', step.stderr, forms);
      assertSilent('a file of the runner', step.files, forms);
      assert.ok(
        (report.match(/\*\*\*/g) ?? []).length >= 5,
        'the secrets reached the report, as far as it keeps a reply, and were masked there',
      );
      assertSilent('report.json', report, [...forms, ...forms.map((form) => JSON.stringify(form).slice(1, -1))]);
      const printed = readdirSync(job.temp, { recursive: true, encoding: 'utf8' });
      assert.deepEqual(printed.toSorted(), ['email-continuity', 'email-continuity/report.json', 'email-continuity/summary.md']);
      assertSilent('summary.md', readFileSync(step.outputs.get('summary-path') ?? '', 'utf8'), forms);

      for (const { name: command, message } of commandsIn(log.join('\n'))) {
        assert.ok(command === 'error' || command === 'warning', command);
        assert.ok(!message.startsWith('owned'), message);
      }
      assert.ok(!log.join('').includes('\u001b'));
      assert.doesNotMatch(step.summary, /<img|\]\(https:\/\/example\.com|(?<!<span>)@octocat|\u001b/);
      const state = [...job.state.values()].join('\n');
      assert.ok(!state.includes('example'), state);
    });
  }

  test('every format and file of the command line is as silent', async () => {
    await using hostile = await startHostileWorld();
    const directory = mkdtempSync(join(tmpdir(), 'secrets-'));
    try {
      const forms = formsOf(hostile);
      writeFileSync(join(directory, 'mail.yml'), hostile.config);
      hostile.world.smtp.faults.add({ kind: 'reply', at: 'accepted', reply: asBytes(`250 2.0.0 Ok: ${forms.join(' ')} ${STEERING}`) });
      const options = { cwd: directory, env: hostile.env };
      for (const format of FORMATS) {
        const args = ['run', '--config', 'mail.yml', '--format', format, '--report-dir', join(directory, 'out')];
        await using program = new Program([join(DIST, 'cli.js'), ...args], options);
        const { status, stdout, stderr } = await program.ended;
        assert.deepEqual([status, stderr], [0, ''], stdout);
        assertSilent(`--format ${format}`, stdout, forms);
        if (format !== 'json') assert.ok(!stdout.includes('\u001b'), format);
      }
      for (const file of ['report.json', 'summary.md']) assertSilent(file, readFileSync(join(directory, 'out', file), 'utf8'), forms);
      hostile.world.smtp.faults.set({ kind: 'reply', at: 'auth', reply: asBytes(`535 5.7.8 ${forms.join(' ')} ${STEERING}`) });
      await using doctor = new Program([join(DIST, 'cli.js'), 'doctor', '--config', 'mail.yml'], options);
      const examined = await doctor.ended;
      assert.equal(examined.status, 2, examined.stderr);
      assertSilent('doctor', examined.stdout + examined.stderr, forms);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

  test('nothing that is kept, drawn or exported holds a secret, however its letters are spread', async () => {
    await using hostile = await startHostileWorld();
    const directory = mkdtempSync(join(tmpdir(), 'secrets-'));
    try {
      const secrets = { secrets: Object.values(PASSWORDS), forms: formsOf(hostile) };
      const spread = UNSEEN.flatMap((between) => secrets.secrets.map((secret) => Array.from(secret).join(between)));
      const said = [...secrets.forms, ...spread].join(' ');
      const { smtp, sentinel } = hostile.world;
      const own = JSON.parse(hostile.config) as object;
      const expected = { mailbox: 'box', from: 'news@example.com', subject: 'News', every: '24h' };
      const config = { ...own, history: { details: true }, 'expect-mail': { news: expected } };
      writeFileSync(join(directory, 'mail.yml'), JSON.stringify(config));
      const date = new Date().toUTCString();
      const mail = `From: news@example.com\r\nSubject: News ${said}\r\nDate: ${date}\r\nMessage-ID: <${'n'.repeat(9)}@example.com>\r\n\r\n${said}\r\n`;
      for (const folder of sentinel.folders.values()) folder.add(Buffer.from(mail, 'utf8'));
      const texts: Record<string, string> = {};
      const run = async (what: string, ...args: readonly string[]) => {
        await using program = new Program([join(DIST, 'cli.js'), ...args], { cwd: directory, env: hostile.env });
        const { stdout, stderr } = await program.ended;
        texts[what] = `${stdout}${stderr}`;
      };
      for (const at of ['accepted', 'mail'] as const) {
        smtp.faults.set({ kind: 'reply', at, reply: asBytes(`${at === 'mail' ? '550' : '250'} 2.0.0 ${said}`) });
        await run(`a run with a history, ${at}`, 'run', 'mail.yml', '--history', 'history', '--report-dir', 'out');
      }
      for (const format of HISTORY_FORMATS)
        await run(`report --format ${format}`, 'report', 'history', '--format', format, '--page', 'page.html');
      smtp.faults.set({ kind: 'reply', at: 'auth', reply: asBytes(`535 5.7.8 ${said}`) });
      for (const format of ['text', 'json']) await run(`doctor --format ${format}`, 'doctor', 'mail.yml', '--format', format);
      await run('doctor --paths', 'doctor', 'mail.yml', '--paths');
      const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
      for (const { parentPath, name } of files) texts[join(parentPath, name)] = readFileSync(join(parentPath, name), 'utf8');
      // The mail was found, the texts were kept, and the page was drawn: there was something to mask.
      assert.match(texts['doctor --format json'] ?? '', /\*\*\*/);
      assert.match(readFileSync(join(directory, 'out', 'report.json'), 'utf8'), /mail-found/);
      assert.ok(files.some(({ name }) => name === 'page.html') && files.some(({ name }) => name.endsWith('.jsonl')));
      assert.deepEqual(wrongWith({ texts, markdown: [], report: null }, secrets), []);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

  test('a configuration with errors names no secret that it holds', async () => {
    await using hostile = await startHostileWorld();
    using job = new Job();
    const forms = formsOf(hostile);
    const config = hostile.config.replace('"kind"', '"knid"').replace('"box"', '"box\\u0007"');
    const step = await job.main({ config, 'smtp-password': hostile.env['SMTP_PASSWORD'] ?? '' }, { env: hostile.env });
    const other = await job.main({ config }, { env: hostile.env });
    for (const { status, stdout, files } of [step, other]) {
      assert.equal(status, 1);
      assertSilent('the log', stdout, forms);
      assertSilent('a file of the runner', files, forms);
    }
  });
});

/** As the runner's protocol writes it. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
