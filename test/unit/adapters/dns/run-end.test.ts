import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { authorityAsker } from '../../../../src/adapters/dns/ask/ask-authority.ts';
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
