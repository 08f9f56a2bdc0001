import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { authorityAsker } from '../../../../src/adapters/dns/ask/ask-authority.ts';
import { createResolver } from '../../../../src/adapters/dns/resolver.ts';
import type { Clock } from '../../../../src/core/time/clock.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import { runEnd } from '../../../../src/core/time/run-end.ts';
import { isOver } from '../../../harness/bounds.ts';
import { startWireServer } from '../../../doubles/dns/wire-server.ts';

/** The server's own. */
const SERVER = 1;
const sockets = () => process.getActiveResourcesInfo().filter((kind) => /UDP|TCPSocket/.test(kind)).length;

for (const endsAt of ['before it asks', 'at once', 'in a moment'] as const) {
  test(`a run that ends ${endsAt} leaves no socket of a question open`, async () => {
    await using server = await startWireServer(() => ({ silent: true }));
    const ending = new AbortController();
    if (endsAt === 'before it asks') ending.abort('over');
    const ask = authorityAsker(Number(server.text.split(':').at(-1)), { clock: systemClock, timeout: 60_000, end: runEnd(ending.signal) });
    const answers = Array.from({ length: 4 }, () => ask('127.0.0.1', 'a.example', 'SOA'));
    if (endsAt === 'at once') ending.abort('over');
    if (endsAt === 'in a moment') setImmediate(() => ending.abort('over'));
    for (const answer of await Promise.all(answers)) assert.deepEqual(answer, { kind: 'silent' });
    const began = performance.now();
    while (sockets() !== SERVER && !isOver(performance.now() - began, 1_000)) await wait(5);
    assert.equal(sockets(), SERVER);
  });
}

for (const overlapping of [false, true])
  test(`questions whose turn comes after the end begin nothing, and say so${overlapping ? ': those of blocklists' : ''}`, async () => {
    const ending = new AbortController();
    let waits = 0;
    const clock: Clock = {
      ...systemClock,
      sleep: (ms, signal) => {
        waits += 1;
        return systemClock.sleep(ms, signal);
      },
    };
    const deadline = { signal: ending.signal };
    const resolver = createResolver({ servers: ['127.0.0.1:9'], timeout: 60_000, clock, deadline, overlapping });
    ending.abort('over');
    const reason = 'the time of this run was over before the answer came';
    for (const name of ['a.example', 'b.example', 'c.example'])
      assert.deepEqual(await resolver.ask({ type: 'A', name }), { kind: 'unknown', reason });
    // Each has its place among those in flight.
    assert.equal(waits, overlapping ? 0 : 3);
  });
