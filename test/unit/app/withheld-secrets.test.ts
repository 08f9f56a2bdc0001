import assert from 'node:assert/strict';
import test from 'node:test';
import { actionMain } from '../../../src/app/action/action.ts';
import { withholding } from '../../../src/app/action/withheld-secrets.ts';
import type { Report } from '../../../src/core/result/report.ts';
import type { Annotation } from '../../../src/core/ports/runner.ts';
import { fakeRunner } from './fake-runner.ts';

const FORK = { pull_request: { head: { repo: { full_name: 'guest/mail' } }, base: { repo: { full_name: 'example/mail' } } } };
const OWN = { pull_request: { head: { repo: { full_name: 'example/mail' } }, base: { repo: { full_name: 'example/mail' } } } };
const DELETED = { pull_request: { head: { repo: null }, base: { repo: { full_name: 'example/mail' } } } };

const CONFIG = `
senders:
  mta: {protocol: smtp, host: smtp.example.net, user: monitor@example.net, password: "\${SMTP_PASSWORD}"}
mailboxes:
  sentinel: {protocol: imap, host: imap.example.org, user: sentinel@example.org, password: "\${SENTINEL_PASSWORD}"}
loops:
  external: {kind: external, sender: mta, mailbox: sentinel, from: monitor@example.net, to: sentinel@example.org}
domains:
  example.net: {}
`;

const SECRETS = { SMTP_PASSWORD: 'one', SENTINEL_PASSWORD: 'two' };
const EMPTY = { SMTP_PASSWORD: '', SENTINEL_PASSWORD: '' };

interface Result {
  readonly outputs: ReadonlyMap<string, string>;
  readonly annotations: readonly Annotation[];
  readonly summary: string;
  readonly failures: readonly string[];
  readonly report: Report | null;
  readonly masked: readonly string[];
}

interface Step {
  readonly event?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}

/** Runs the step with a runner that keeps its inputs. Nothing here reaches the network: every case ends before a socket is opened. */
async function step({ event = FORK, env = {}, inputs = {}, files = {} }: Step): Promise<Result> {
  const { runner, summary, ...told } = fakeRunner(inputs);
  const written = new Map<string, string>();
  const all: Readonly<Record<string, string>> = { 'event.json': JSON.stringify(event), ...files };
  await actionMain(runner, {
    env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: 'event.json', ...env },
    temp: 'temp',
    readText: (path) => {
      const text = all[path];
      return text === undefined ? { ok: false, reason: 'there is no such file' } : { ok: true, text };
    },
    writeText: (path, text) => void written.set(path, text),
    filesNamed: () => [],
    onInterrupt: () => () => undefined,
  });
  const report = written.get('temp/email-continuity/report.json');
  return {
    ...told,
    summary: summary(),
    report: report === undefined ? null : (JSON.parse(report) as Report),
  };
}

function assertSkipped(result: Result, loops: readonly string[]): void {
  assert.deepEqual(result.failures, []);
  assert.deepEqual([result.outputs.get('state'), result.outputs.get('verdict')], ['unknown', 'undetermined']);
  assert.match(result.outputs.get('summary') ?? '', /^Skipped: .*gets no secrets/);
  assert.match(result.summary, /Skipped: .*gets no secrets/);
  assert.ok(result.annotations.every(({ level }) => level !== 'error'));
  assert.ok(result.annotations.some(({ message }) => /gets no secrets/.test(message)));
  assert.deepEqual(
    result.report?.loops.map(({ name, outcome, side }) => [name, outcome, side]),
    loops.map((name) => [name, 'skipped', 'runner']),
  );
}

test('a fork’s pull request without secrets is skipped: outputs, summary and report say so, the step does not fail', async () => {
  for (const env of [EMPTY, {}]) assertSkipped(await step({ env, inputs: { config: CONFIG } }), ['external']);
});

test('whatever fail-on says', async () => {
  for (const failOn of ['critical', 'warning', 'never']) {
    assertSkipped(await step({ env: EMPTY, inputs: { config: CONFIG, 'fail-on': failOn } }), ['external']);
  }
});

test('the configuration may be a file, or the inputs of one loop', async () => {
  assertSkipped(await step({ env: EMPTY, inputs: { config: 'mail.yml' }, files: { 'mail.yml': CONFIG } }), ['external']);
  assertSkipped(await step({ env: EMPTY, files: { '.github/email-continuity.yml': CONFIG } }), ['external']);
  const host = { 'smtp-host': 'smtp.example.net', 'imap-host': 'imap.example.org', 'smtp-user': 'a@example.net', to: 'b@example.org' };
  assertSkipped(await step({ inputs: { ...host, kind: 'internal' } }), ['internal']);
  assertSkipped(await step({ inputs: {} }), ['external']);
});

test('a fork that has been deleted counts, and so does Dependabot', async () => {
  assertSkipped(await step({ event: DELETED, env: EMPTY, inputs: { config: CONFIG } }), ['external']);
  assertSkipped(await step({ event: OWN, env: { ...EMPTY, GITHUB_ACTOR: 'dependabot[bot]' }, inputs: { config: CONFIG } }), ['external']);
});

test('what is wrong beside the secrets is told as a warning, and does not fail either', async () => {
  const result = await step({ env: EMPTY, inputs: { config: CONFIG.replace('kind: external', 'kind: outside') } });
  assertSkipped(result, []);
  assert.ok(result.annotations.some(({ level, message }) => level === 'warning' && message.includes('loops.external.kind')));
  assert.ok(result.annotations.every(({ message }) => !message.includes('SMTP_PASSWORD')));
});

test('an error that has nothing to do with secrets fails, on a fork too', async () => {
  const result = await step({ env: SECRETS, inputs: { config: CONFIG.replace('kind: external', 'kind: outside') } });
  assert.equal(result.failures.length, 1);
});

test('a channel and a heartbeat whose URL is the secret are skipped alike', async () => {
  const more =
    'channels:\n  chat: {type: slack, url: "${SLACK_URL}"}\n  phone: {type: ntfy, url: "${NTFY_URL}", token: "${NTFY_TOKEN}"}\n  pager:\n    type: pagerduty\n    routing-key: ${PAGER_KEY}\nheartbeat:\n  url: ${HEARTBEAT_URL}\n';
  assertSkipped(await step({ env: EMPTY, inputs: { config: `${CONFIG}${more}` } }), ['external']);
});

test('with its secrets a fork’s pull request runs like any other', async () => {
  const result = await step({ env: SECRETS, inputs: { config: CONFIG, 'dry-run': 'true', checks: 'loops' } });
  assert.match(result.report?.loops[0]?.message ?? '', /a dry run/);
  assert.ok(result.masked.includes('one'));
});

test('missing secrets fail where GitHub withholds none', async () => {
  for (const env of [
    { ...EMPTY, GITHUB_EVENT_NAME: 'schedule' },
    { ...EMPTY, GITHUB_EVENT_NAME: 'pull_request_target' },
  ]) {
    assert.equal((await step({ env, inputs: { config: CONFIG } })).failures.length, 1);
  }
  assert.equal((await step({ event: OWN, env: EMPTY, inputs: { config: CONFIG } })).failures.length, 1);
});

test('an event that cannot be read is no fork', () => {
  const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: 'event.json' };
  for (const text of ['', '{', 'null', '[]', '{"pull_request":null}', '{"pull_request":{"head":{"repo":null}}}']) {
    assert.equal(
      withholding(env, () => ({ ok: true, text })),
      null,
      text,
    );
  }
  assert.equal(
    withholding(env, () => ({ ok: false, reason: 'gone' })),
    null,
  );
  assert.equal(
    withholding({ GITHUB_EVENT_NAME: 'pull_request' }, () => assert.fail('read')),
    null,
  );
});
