import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import type { GitHubDouble } from '../doubles/github/double.ts';
import { startGitHub } from '../doubles/github/double.ts';
import type { Received } from '../doubles/notify/receiver.ts';
import { receiver } from '../doubles/notify/receiver.ts';
import type { Inputs, Step } from './job.ts';
import { Job } from './job.ts';
import { configOf, loopInputs } from './setting.ts';

const ENVIRONMENT = {
  GITHUB_REPOSITORY: 'octo/mail',
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_RUN_ID: '42',
  GITHUB_WORKFLOW_REF: 'octo/mail/.github/workflows/continuity.yml@refs/heads/main',
  GITHUB_JOB: 'probe',
  GITHUB_ACTION: 'continuity',
} as const;

/** A failure here is refused at once: a busy machine makes no mail lost or slow. */
const UNHURRIED = { warning: '2m', critical: '4m' } as const;

const ROUTING_KEY = 'e93facc04764012d7bfb002500d5d1a6';

/** A channel of each type at an address of its own. */
const CHANNELS = {
  slack: (url: string) => ({ type: 'slack', url: `${url}/services/T1/B1/secret-0123456789` }),
  teams: (url: string) => ({ type: 'teams', url: `${url}/workflows/1?sig=secret-0123456789` }),
  discord: (url: string) => ({ type: 'discord', url: `${url}/api/webhooks/1/secret-0123456789` }),
  ntfy: (url: string) => ({ type: 'ntfy', url: `${url}/alerts` }),
  pagerduty: (url: string) => ({ type: 'pagerduty', url: `${url}/v2/enqueue`, 'routing-key': ROUTING_KEY }),
  webhook: (url: string) => ({ type: 'webhook', url: `${url}/hook/secret-0123456789` }),
} as const;

type ChannelType = keyof typeof CHANNELS;

/** The event of each message, as its service shows it. */
const EVENT: Readonly<Record<ChannelType, (body: string) => string>> = {
  slack: (body) => headline((JSON.parse(body) as { readonly text: string }).text),
  teams: (body) => headline(/"fallbackText":"([^"]*)"/.exec(body)?.[1] ?? ''),
  discord: (body) => headline((JSON.parse(body) as { readonly content: string }).content),
  ntfy: (body) => headline((JSON.parse(body) as { readonly title: string }).title),
  pagerduty: (body) => headline(/"summary":"([^"]*)"/.exec(body)?.[1] ?? (body.includes('"resolve"') ? 'Resolved:' : '')),
  webhook: (body) => headline((JSON.parse(body) as { readonly event: string }).event),
};

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/Opened|opened/, 'opened'],
  [/Back again|reopened/, 'reopened'],
  [/Worse now|worsened/, 'worsened'],
  [/Better now|eased/, 'eased'],
  [/Resolved|resolved/, 'resolved'],
];

function headline(text: string): string {
  const named = text === 'reopened' ? ['reopened'] : WORDS.flatMap(([word, event]) => (word.test(text.split(':')[0] ?? '') ? [event] : []));
  return named[0] ?? text;
}

function refuse(world: World, ...addresses: readonly string[]): void {
  world.smtp.faults.clear();
  for (const to of addresses) world.smtp.faults.add({ kind: 'reply', at: 'rcpt', reply: '550 5.7.1 No', to });
}

async function step(github: GitHubDouble, inputs: Inputs): Promise<Step> {
  using job = new Job();
  return await job.main({ checks: 'loops', 'open-issue': 'true', ...inputs }, { env: { ...ENVIRONMENT, GITHUB_API_URL: github.url } });
}

suite('an outage is reported, and its end', { concurrency: 2 }, () => {
  test('external lost, then both, then external only, then good, twice: in the issue and on every channel, each once', async () => {
    await using world = await startWorld();
    await using github = await startGitHub();
    const types = Object.keys(CHANNELS) as readonly ChannelType[];
    await using hooks = await receivers(types);
    await using beat = await receiver();
    const config = configOf(world, (json) => {
      for (const loop of [json.loops.internal, json.loops.external]) Object.assign(loop, UNHURRIED);
      Object.assign(json, {
        channels: Object.fromEntries(types.map((type) => [type, CHANNELS[type](hooks.at(type).origin)])),
        heartbeat: { url: `${beat.origin}/ping/5f4b0e1a-0000-4000-8000-1234567890ab` },
        incidents: { confirm: false },
      });
    });
    const { sentinel, internal } = world;
    const phases = [[sentinel.address], [sentinel.address, internal.address], [sentinel.address], [], []];
    const statuses: number[] = [];
    for (const failing of [...phases, ...phases]) {
      refuse(world, ...failing);
      const { status, outputs, stdout } = await step(github, { config, 'fail-on': 'transition' });
      statuses.push(status ?? -1);
      assert.equal(outputs.get('issue'), '1', stdout);
    }
    const told = ['opened', 'worsened', 'eased', 'resolved', 'reopened', 'worsened', 'eased', 'resolved'];
    for (const type of types) {
      assert.deepEqual(
        hooks.at(type).received.map(({ body }) => EVENT[type](body)),
        told,
        type,
      );
    }
    // The step fails when a problem begins, gets worse or comes back, and passes while it is known.
    assert.deepEqual(statuses, [1, 1, 0, 0, 0, 1, 1, 0, 0, 0]);
    const alerts = hooks.at('pagerduty').received.map(
      ({ body }) =>
        JSON.parse(body) as {
          readonly dedup_key: string;
          readonly event_action: string;
          readonly payload?: { readonly severity: string };
        },
    );
    assert.equal(new Set(alerts.map(({ dedup_key: key }) => key)).size, 2, 'an alert for each time');
    assert.deepEqual(
      alerts.slice(0, 4).map(({ event_action: action }) => action),
      ['trigger', 'trigger', 'trigger', 'resolve'],
    );
    // A ping in each run, with its results.
    const ends = beat.received.filter(({ path }) => !path.endsWith('/start'));
    assert.ok(ends.every(({ path }) => path.endsWith('90ab')));
    assert.match(ends[1]?.body ?? '', /^critical: Total outage/);
    const [issue, ...more] = github.repository().issues;
    assert.deepEqual([more, issue?.state], [[], 'closed']);
    const comments = github
      .repository()
      .commentsOf(1)
      .map(({ body }) => body);
    assert.equal(comments.length, 7);
    assert.match(comments.at(-1) ?? '', /\*\*Over: it lasted/);
    assert.match(comments.at(-1) ?? '', /\*\*eased\*\* .*sent to slack, teams, discord, ntfy, pagerduty, webhook/s);
  });

  test('an address that is corrected in the inputs: the open issue goes on, and is closed', async () => {
    await using world = await startWorld();
    await using github = await startGitHub();
    const inputs = { ...loopInputs(world), kind: 'external', ...UNHURRIED };
    refuse(world, 'nobody@example.org');
    const wrong = await step(github, { ...inputs, to: 'nobody@example.org', 'imap-user': world.sentinel.address });
    assert.equal(wrong.outputs.get('issue'), '1', wrong.stdout);
    await step(github, inputs);
    await step(github, inputs);
    const [mail] = github.repository().issues;
    assert.deepEqual([mail?.number, mail?.state], [1, 'closed']);
    // The other open issues are about facts in the arrived mail, not about its arrival.
    for (const { labels, state } of github.repository().issues.slice(1))
      assert.ok(state === 'closed' || labels.includes('email-continuity-posture'), labels.join());
    assert.match(github.repository().commentsOf(1).at(-1)?.body ?? '', /Over: it lasted/);
  });

  test('without a memory fail-on: transition fails as critical does, and says so', async () => {
    await using world = await startWorld();
    await using github = await startGitHub();
    refuse(world, world.sentinel.address);
    const inputs = { config: configOf(world), 'fail-on': 'transition', 'open-issue': 'false' };
    for (const { status, stdout } of [await step(github, inputs), await step(github, inputs)]) {
      assert.equal(status, 1, stdout);
      assert.match(stdout, /fail-on: transition knows nothing of the run before/);
    }
  });
});

interface Hooks extends AsyncDisposable {
  at(type: ChannelType): { readonly origin: string; readonly received: readonly Received[] };
}

async function receivers(types: readonly ChannelType[]): Promise<Hooks> {
  const made = new Map(
    await Promise.all(types.map(async (type) => [type, await receiver([{ status: 202, body: '{"status":"success"}' }])] as const)),
  );
  return {
    at: (type) => {
      const found = made.get(type);
      assert.ok(found);
      return found;
    },
    [Symbol.asyncDispose]: async () => {
      for (const each of made.values()) await each[Symbol.asyncDispose]();
    },
  };
}
