import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clock } from '../../../../src/core/time/clock.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import type { Answer, Resolver } from '../../../../src/core/ports/dns.ts';
import { createResolver } from '../../../../src/adapters/dns/resolver.ts';
import type { Reply } from '../../../doubles/dns/wire-server.ts';
import { CLOSED_PORT, startWireServer } from '../../../doubles/dns/wire-server.ts';
import { assertWithin, timed } from '../../../harness/bounds.ts';

const NAME = 'a.example';
const A: Reply = { answers: [{ type: 'A', name: NAME, data: '192.0.2.1', ttl: 1 }] };
const FOUND: Answer<string> = { kind: 'found', records: ['192.0.2.1'] };
const SILENT: Reply = { silent: true };
const TIMEOUT = 900;

function overlapping(servers: readonly string[], signal = new AbortController().signal, clock: Clock = systemClock): Resolver {
  return createResolver({ servers, timeout: TIMEOUT, clock, deadline: { signal }, overlapping: true });
}

/** Waits a hundred times as long as requested: a prompt result did not wait. */
const LONG_TIMEOUT: Clock = { ...systemClock, sleep: (ms, signal) => systemClock.sleep(ms * 100, signal) };

/** A server that gives these replies in turn, the last one for ever. */
function inTurn(...replies: readonly Reply[]) {
  let count = 0;
  return startWireServer(() => replies[Math.min(count++, replies.length - 1)] ?? SILENT);
}

test('an answer settles it at once, with one packet', async () => {
  await using server = await inTurn(A);
  assert.deepEqual(await overlapping([server.text]).ask({ type: 'A', name: NAME }), FOUND);
  assert.equal(server.asked.length, 1);
});

test('silence costs the time-out once, whatever the number of tries, and is told once', async () => {
  await using server = await inTurn(SILENT);
  const { result: answer, took } = await timed(() => overlapping([server.text]).ask({ type: 'A', name: NAME }));
  // A busy machine begins the first try a moment later, and reports the remaining time.
  const reason = answer.kind === 'unknown' ? answer.reason : answer.kind;
  assert.match(reason, /^no answer within 0\.[6-9]\d* s from 127\.0\.0\.1:\d+$/);
  assert.ok(took >= TIMEOUT * 0.98, `${took} ms`);
  assertWithin(took, TIMEOUT * 2);
  assert.equal(server.asked.length, 2);
});

test('a lost packet is made good within the same time-out', async () => {
  await using server = await inTurn(SILENT, A);
  const { result: answer, took } = await timed(() => overlapping([server.text]).ask({ type: 'A', name: NAME }));
  assert.deepEqual(answer, FOUND);
  assertWithin(took, TIMEOUT);
});

test('a slow answer to the first try still counts after the second has begun', async () => {
  await using server = await inTurn({ ...A, delayMs: (TIMEOUT * 5) / 9 }, SILENT);
  const { result: answer, took } = await timed(() => overlapping([server.text]).ask({ type: 'A', name: NAME }));
  assert.deepEqual(answer, FOUND);
  assert.ok(took >= TIMEOUT / 2, `${took} ms`);
  assertWithin(took, TIMEOUT);
});

test('a failure is tried again at once, at the next server where there is one', async () => {
  await using broken = await inTurn({ rcode: 2 });
  await using fine = await inTurn(A);
  const { result: answer, took } = await timed(() =>
    overlapping([broken.text, fine.text], undefined, LONG_TIMEOUT).ask({ type: 'A', name: NAME }),
  );
  assert.deepEqual(answer, FOUND);
  assertWithin(took, TIMEOUT * 10);
  const refused = await overlapping([`127.0.0.1:${CLOSED_PORT}`, fine.text]).ask({ type: 'A', name: NAME });
  assert.deepEqual(refused, FOUND);
});

test('each server’s failure is told: what it said rather than its silence', async () => {
  await using broken = await inTurn(SILENT, { rcode: 2 });
  await using refusing = await inTurn({ rcode: 5 });
  const alone = await overlapping([broken.text]).ask({ type: 'A', name: NAME });
  assert.deepEqual(alone, { kind: 'unknown', reason: `SERVFAIL from ${broken.text}` });
  const both = await overlapping([refusing.text, broken.text]).ask({ type: 'A', name: NAME });
  assert.equal(both.kind === 'unknown' && both.reason, `REFUSED by ${refusing.text}; SERVFAIL from ${broken.text}`);
});

test('the end of the run ends every try', async () => {
  await using server = await inTurn(SILENT);
  const ending = new AbortController();
  const asked = timed(() => overlapping([server.text], ending.signal, LONG_TIMEOUT).ask({ type: 'A', name: NAME }));
  ending.abort();
  const { result: answer, took } = await asked;
  assert.deepEqual(answer, { kind: 'unknown', reason: 'the time of this run was over before the answer came' });
  assertWithin(took, TIMEOUT * 10);
});
