import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createResolver } from '../../../../src/adapters/dns/resolver.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import { assertWithin, isOver, timed } from '../../../harness/bounds.ts';
import type { WireServer } from '../../../doubles/dns/wire-server.ts';
import { startWireServer } from '../../../doubles/dns/wire-server.ts';

/** One question to one server, ms: far more than a test may wait. */
const TIMEOUT = 60_000;

const ending = new AbortController();
after(() => ending.abort('over'));

function resolverOf(servers: readonly WireServer[]) {
  return createResolver({
    servers: servers.map(({ text }) => text),
    timeout: TIMEOUT,
    clock: systemClock,
    deadline: ending,
  });
}

const names = Array.from({ length: 20 }, (_, i) => `a${i}.example`);
const answers = (text: string) => startWireServer(({ name, type }) => ({ answers: [{ type: type as 'TXT', name, data: [text] }] }));

test('a first server that is silent costs its head start once, not the time of a question', async () => {
  await using silent = await startWireServer(() => ({ silent: true }));
  await using alive = await answers('alive');
  const resolver = resolverOf([silent, alive]);
  const { result, took } = await timed(async () => {
    const before = await Promise.all(names.slice(0, 10).map((name) => resolver.ask({ type: 'TXT', name })));
    return [...before, ...(await Promise.all(names.slice(10).map((name) => resolver.ask({ type: 'TXT', name }))))];
  });
  for (const answer of result) assert.deepEqual(answer, { kind: 'found', records: ['alive'] });
  assertWithin(took, 5_000);
  assert.equal(silent.asked.length, 10);
});

test('a first server that answers is not raced against, however slow it is with a name later on', async () => {
  await using slow = await startWireServer(({ name, type }) => ({
    answers: [{ type: type as 'TXT', name, data: ['first'] }],
    delayMs: name === 'a1.example' ? 900 : 0,
  }));
  await using second = await answers('second');
  const resolver = resolverOf([slow, second]);
  for (const name of names.slice(0, 3)) assert.deepEqual(await resolver.ask({ type: 'TXT', name }), { kind: 'found', records: ['first'] });
  assert.deepEqual(second.asked, []);
});

test('a first server that answers others meanwhile is slow with one name alone: it is waited for, and stays the first', async () => {
  await using slow = await startWireServer(({ name, type }) => ({
    answers: [{ type: type as 'TXT', name, data: ['first'] }],
    delayMs: name === 'a1.example' ? 900 : 0,
  }));
  await using second = await answers('second');
  const resolver = resolverOf([slow, second]);
  for (const answer of await Promise.all(names.map((name) => resolver.ask({ type: 'TXT', name }))))
    assert.deepEqual(answer, { kind: 'found', records: ['first'] });
  assert.deepEqual(second.asked, []);
});

test('a first server that takes longer than its head start to wake up is the first again once it has answered', async () => {
  await using cold = await startWireServer(({ name, type }) => ({
    answers: [{ type: type as 'TXT', name, data: ['first'] }],
    delayMs: name === 'a0.example' ? 700 : 0,
  }));
  await using second = await answers('second');
  const resolver = resolverOf([cold, second]);
  assert.deepEqual(await resolver.ask({ type: 'TXT', name: 'a0.example' }), { kind: 'found', records: ['second'] });
  const began = performance.now();
  for (let i = 1; !isOver(performance.now() - began, 5_000); i += 1) {
    const answer = await resolver.ask({ type: 'TXT', name: `b${i}.example` });
    if (answer.kind === 'found' && answer.records[0] === 'first') return;
    await wait(20);
  }
  assert.fail('the second server stayed the first one');
});

test('what a server refuses is asked of the next at once, and an answer goes before a refusal', async () => {
  await using refusing = await startWireServer(() => ({ rcode: 5 }));
  await using alive = await answers('alive');
  assert.deepEqual(await resolverOf([refusing, alive]).ask({ type: 'TXT', name: 'a.example' }), { kind: 'found', records: ['alive'] });
  assert.equal(refusing.asked.length, 1);
});
