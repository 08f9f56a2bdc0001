import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { startWorld } from '../../sandbox/world.ts';
import { secretForms } from '../../src/core/text/secrets.ts';
import { startGitHub, WORKFLOW_TOKEN } from '../doubles/github/double.ts';
import type { Received } from '../doubles/notify/receiver.ts';
import { receiver } from '../doubles/notify/receiver.ts';
import { DIST } from './dist.ts';
import { asBytes, startHostileWorld } from './hostile-world.ts';
import { commandsIn, Job } from './job.ts';
import { Program } from './program.ts';
import { configOf } from './setting.ts';

const SIGNING = 'a-secret-of-24-characters';
const STEERING = '::error::owned ##[error]owned <img src=x> [x](https://example.com) @octocat | `code` #1 --> <!-- x';

/** The events that a webhook got, in a word each. */
function events(received: readonly Received[]): readonly string[] {
  return received.map(({ body }) => (JSON.parse(body) as { readonly event: string }).event);
}

suite('who is told beside the step', { concurrency: 2 }, () => {
  test('a channel and the heartbeat hear of a failing run and of the end, the issue beside them', async () => {
    await using world = await startWorld();
    await using github = await startGitHub();
    await using hook = await receiver();
    await using beat = await receiver();
    world.smtp.faults.add({ kind: 'reply', at: 'rcpt', reply: '550 5.7.1 No', to: world.sentinel.address });
    const config = configOf(world, (json) =>
      Object.assign(json, {
        channels: { own: { type: 'webhook', url: `${hook.origin}/a-secret-path-0123456789`, secret: SIGNING } },
        heartbeat: { url: `${beat.origin}/ping/5f4b0e1a-0000-4000-8000-1234567890ab`, reports: 'state' },
        incidents: { confirm: false },
      }),
    );
    const env = { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/mail' };
    const run = async () => {
      using job = new Job();
      return await job.main({ config, checks: 'loops', 'open-issue': 'true' }, { env });
    };
    const failing = await run();
    assert.equal(failing.status, 1, failing.stdout);
    world.smtp.faults.clear();
    await run();
    await run();
    assert.deepEqual(events(hook.received), ['opened', 'resolved']);
    const [opened] = hook.received;
    assert.match(opened?.body ?? '', /"issue":"http[^"]+\/octo\/mail\/issues\/1"/);
    assert.match(String(opened?.headers['webhook-signature']), /^v1,/);
    assert.deepEqual(
      beat.received.map(({ path }) => path.replace(/^.*90ab/, '')),
      ['/start', '/2', '/start', '', '/start', ''],
    );
    const runs = beat.received.map(({ query }) => query.get('rid'));
    assert.deepEqual([runs[0] === runs[1], runs[1] === runs[2], new Set(runs).size], [true, false, 3]);
    const shown = failing.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    for (const secret of ['a-secret-path-0123456789', '5f4b0e1a-0000-4000-8000-1234567890ab', SIGNING]) {
      assert.ok(!`${shown.join('\n')}${failing.files}`.includes(secret), secret);
    }
  });

  test('a channel and a heartbeat that cannot be told are one clear error after the verdict, and the issue is kept', async () => {
    await using world = await startWorld();
    await using github = await startGitHub();
    await using gone = await receiver([{ status: 404, body: 'no_service' }]);
    world.smtp.faults.add({ kind: 'reply', at: 'rcpt', reply: '550 5.7.1 No', to: world.sentinel.address });
    const config = configOf(world, (json) =>
      Object.assign(json, {
        channels: { chat: { type: 'slack', url: `${gone.origin}/services/T0/B0/a-secret-path-0123456789` } },
        heartbeat: { url: `${gone.origin}/ping/5f4b0e1a-0000-4000-8000-1234567890ab` },
        incidents: { confirm: false },
      }),
    );
    using job = new Job();
    const env = { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/mail' };
    const step = await job.main({ config, checks: 'loops', 'open-issue': 'true', 'fail-on': 'never' }, { env });
    assert.deepEqual([step.status, step.outputs.get('issue'), step.outputs.get('state')], [1, '1', 'critical']);
    assert.match(step.stdout, /^::error::Not everybody could be told: channel chat: /m);
    assert.match(step.stdout, /^heartbeat \(healthchecks, /m);
    assert.ok(!step.stdout.replaceAll(/^::add-mask::.*$/gm, '').includes('a-secret-path-0123456789'));
  });

  test('no secret that a server echoes, and no trick of it, gets into an issue, a comment or a channel', async () => {
    await using hostile = await startHostileWorld();
    await using github = await startGitHub();
    await using hook = await receiver();
    const forms = [...new Set(hostile.logins.flatMap(({ user, password }) => secretForms(user, password)))];
    const reply = asBytes(`550 5.7.1 ${forms.join(' ')} ${STEERING}`);
    hostile.world.smtp.faults.add({ kind: 'reply', at: 'rcpt', reply });
    const more = { channels: { own: { type: 'webhook', url: hook.origin } }, incidents: { confirm: false } };
    const config = JSON.stringify({ ...(JSON.parse(hostile.config) as object), ...more }, null, 1);
    const env = { ...hostile.env, GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/mail' };
    using job = new Job();
    const step = await job.main({ config: `${config}\n`, checks: 'loops', 'open-issue': 'true' }, { env });
    assert.equal(step.outputs.get('issue'), '1', step.stdout);
    const sent = [...github.journal, ...hook.received].map(({ body }) => (typeof body === 'string' ? body : JSON.stringify(body ?? '')));
    assert.ok(sent.join().includes('5.7.1'), 'the reply got there');
    for (const form of [...forms, WORKFLOW_TOKEN]) {
      for (const text of sent) {
        assert.ok(!text.includes(form), form);
        assert.ok(!text.includes(JSON.stringify(form).slice(1, -1)), form);
      }
    }
    const [issue] = github.repository().issues;
    const read = (issue?.body ?? '').replaceAll(/<!-- email-continuity:\w+ .*? -->/g, '');
    assert.doesNotMatch(read, /<img|\]\(https:\/\/example\.com|(?<!<span>)@octocat|<!--/);
    assert.deepEqual(
      github.repository().notifications.map(({ kind }) => kind),
      ['opened'],
    );
    for (const { name, message } of commandsIn(step.stdout)) assert.ok(name !== 'error' || !message.startsWith('owned'), message);
  });

  test('the command line tells channels of transitions where a folder remembers them, and says so where none does', async () => {
    await using world = await startWorld();
    await using hook = await receiver();
    world.smtp.faults.add({ kind: 'reply', at: 'rcpt', reply: '550 5.7.1 No', to: world.sentinel.address });
    const directory = mkdtempSync(join(tmpdir(), 'outreach-'));
    try {
      const config = configOf(world, (json) =>
        Object.assign(json, { channels: { own: { type: 'webhook', url: hook.origin } }, incidents: { confirm: false } }),
      );
      writeFileSync(join(directory, 'mail.yml'), config);
      const run = async (...more: readonly string[]) => {
        const args = ['run', '--config', 'mail.yml', '--checks', 'loops', ...more];
        await using program = new Program([join(DIST, 'cli.js'), ...args], { cwd: directory, env: {} });
        return await program.ended;
      };
      assert.match((await run()).stderr, /The channels are told of nothing: without --report-dir/);
      assert.deepEqual(events(hook.received), []);
      for (let times = 0; times < 2; times += 1) assert.deepEqual((await run('--report-dir', 'out')).stderr, '');
      world.smtp.faults.clear();
      for (let times = 0; times < 3; times += 1) await run('--report-dir', 'out');
      assert.deepEqual(events(hook.received), ['opened', 'resolved']);
      assert.match(readFileSync(join(directory, 'out', 'incidents.json'), 'utf8'), /"version": 1/);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
