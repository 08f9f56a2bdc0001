import assert from 'node:assert/strict';
import test from 'node:test';
import type { Config } from '../../../src/core/request/config.ts';
import type { Sender } from '../../../src/core/ports/sender.ts';
import { online } from '../../../src/probe/send/online.ts';
import { blameRunner, onRunner } from '../../../src/probe/send/runner-failure.ts';
import { judge } from '../../../src/core/judge/loop.ts';
import type { Observation } from '../../../src/core/result/observed/observation.ts';
import type { Failure, NetworkCause } from '../../../src/core/result/outcome.ts';
import { VirtualClock } from '../../doubles/clocks/virtual-clock.ts';
import { failureWith } from '../../doubles/mailbox/fakes.ts';
import { expectedLoop } from '../../doubles/request/configs.ts';

const LOOP = expectedLoop();

function seen(sender: Failure | null, mailbox: Failure | null): Observation {
  return {
    submission: sender === null ? { kind: 'accepted', at: 10, reply: '250 Ok' } : { kind: 'refused', failure: sender },
    attempts: [],
    phases: { connect: null, tls: null, auth: null, accept: null },
    beganAt: 0,
    sightings: [],
    mailbox,
    heldUpBy: null,
    taken: 0,
    end: mailbox === null ? 'not-awaited' : 'mailbox-failed',
    waitedMs: null,
    late: [],
    notices: [],
  };
}

function unreachable(cause: NetworkCause | null, end: Failure['end'] = 'sender'): Failure {
  return failureWith('unreachable', { end, temporary: true, ...(cause === null ? {} : { cause }) });
}

async function outcomeOf(observation: Observation, answer: boolean | null): Promise<readonly [string, string, string | null]> {
  const { outcome, state, side } = judge(LOOP, await blameRunner(observation, async () => answer));
  return [outcome, state, side];
}

test('a machine without a network blames neither end', async () => {
  for (const cause of ['timed-out', 'no-route', 'no-resolver'] as const) {
    const both = seen(unreachable(cause), unreachable(cause, 'mailbox'));
    assert.deepEqual(await outcomeOf(both, false), ['runner_blocked', 'unknown', 'runner'], cause);
  }
});

test('with a network, or where that cannot be told, the end that does not answer is told', async () => {
  for (const answer of [true, null]) {
    assert.deepEqual(await outcomeOf(seen(unreachable('timed-out'), null), answer), ['unreachable', 'critical', 'sender']);
  }
});

test('the network is not asked for where an end has answered', async () => {
  const asked = async () => assert.fail('asked');
  for (const observation of [
    seen(unreachable(null), null),
    seen(failureWith('rejected'), null),
    seen(null, unreachable('timed-out', 'mailbox')),
    seen(failureWith('auth_failed'), failureWith('fetch_failed', { end: 'mailbox' })),
  ]) {
    assert.equal(await blameRunner(observation, asked), observation);
  }
});

test('port 25 that times out on a hosted runner is the runner’s, and is not tried again', async () => {
  const signal = new AbortController().signal;
  const sender = (cause: NetworkCause | null) => ({ open: async () => ({ ok: false, failure: unreachable(cause) }) as const });
  const opened = async (cause: NetworkCause | null, port: number, hosted: boolean) => {
    const result = await onRunner(sender(cause), port, hosted).open(signal);
    return result.ok ? [] : [result.failure.outcome, result.failure.temporary];
  };
  assert.deepEqual(await opened('timed-out', 25, true), ['runner_blocked', false]);
  assert.deepEqual(await opened('no-route', 25, true), ['runner_blocked', false]);
  assert.deepEqual(await opened('timed-out', 587, true), ['unreachable', true]);
  assert.deepEqual(await opened('timed-out', 25, false), ['unreachable', true]);
  assert.deepEqual(await opened(null, 25, true), ['unreachable', true], 'a refusal comes from the server');
  const { outcome, state, side, remedy } = judge(LOOP, seen(await hostedFailure(), null));
  assert.deepEqual([outcome, state, side], ['runner_blocked', 'unknown', 'runner']);
  assert.match(remedy ?? '', /587/);
});

async function hostedFailure(): Promise<Failure> {
  const silent: Sender = { open: async () => ({ ok: false, failure: unreachable('timed-out') }) };
  const result = await onRunner(silent, 25, true).open(new AbortController().signal);
  assert.ok(!result.ok);
  return result.failure;
}

function configOf(...hosts: readonly string[]): Config {
  const end = (host: string) => [host, { host, port: 587 }] as const;
  return { senders: new Map(hosts.slice(0, 1).map(end)), mailboxes: new Map(hosts.slice(1).map(end)) } as unknown as Config;
}

const never = new AbortController().signal;

test('one configured server that takes a connection, or one name that DNS answers, is a network', async () => {
  const clock = new VirtualClock();
  const silent = (): Promise<boolean> => new Promise(() => undefined);
  const config = configOf('smtp.example.net', '192.0.2.1');
  const places: string[] = [];
  const connects = async (host: string, port: number) => {
    places.push(`${host}:${port}`);
    return host === '192.0.2.1';
  };
  assert.equal(await online(config, { connects, isAnswered: silent }, clock, never), true);
  assert.deepEqual(places, ['smtp.example.net:587', '192.0.2.1:587']);
  const names: string[] = [];
  const isAnswered = async (name: string) => names.push(name) > 0;
  assert.equal(await online(config, { connects: silent, isAnswered }, clock, never), true);
  assert.deepEqual(names, ['smtp.example.net'], 'addresses are not asked for');
});

test('where nothing answers there is no network, and finding that out takes three seconds at most', async () => {
  const clock = new VirtualClock();
  const silent = (): Promise<boolean> => new Promise(() => undefined);
  const began = clock.monotonic();
  assert.equal(await online(configOf('smtp.example.net'), { connects: silent, isAnswered: silent }, clock, never), false);
  assert.equal(clock.monotonic() - began, 3_000);
  const refused = async () => false;
  assert.equal(await online(configOf('smtp.example.net'), { connects: refused, isAnswered: refused }, clock, never), false);
});

test('servers on this machine tell nothing of its network, and nothing is asked', async () => {
  const asked = async () => assert.fail('asked');
  for (const host of ['127.0.0.1', 'localhost', '::1', 'mail.localhost']) {
    assert.equal(await online(configOf(host), { connects: asked, isAnswered: asked }, new VirtualClock(), never), null);
  }
});

test('when the run’s time is up nothing is said of the network', async () => {
  const over = new AbortController();
  over.abort();
  const asked = async () => assert.fail('asked');
  assert.equal(await online(configOf('smtp.example.net'), { connects: asked, isAnswered: asked }, new VirtualClock(), over.signal), null);
});
