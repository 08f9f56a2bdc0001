import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorityAsker } from '../../../../src/adapters/dns/ask/ask-authority.ts';
import { createResolver } from '../../../../src/adapters/dns/resolver.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import { runEnd } from '../../../../src/core/time/run-end.ts';
import { startWireServer } from '../../../doubles/dns/wire-server.ts';

const TIMEOUT = 400;
/** A link-local address without its scope leads nowhere on any machine, as every other IPv6 address does on one without IPv6. */
const NOWHERE = 'fe80::1';

test('the next server answers where there is no way to the first', async () => {
  const ending = new AbortController();
  await using server = await startWireServer(({ name, type }) =>
    type === 'CAA'
      ? { answers: [{ type: 'CAA', name, data: { flags: 0, tag: 'issue', value: 'ca.example' } }] }
      : { answers: [{ type: 'TXT', name, data: ['v=spf1 -all'] }] },
  );
  for (const first of [`[${NOWHERE}]:53`, `[${NOWHERE}%none]:53`]) {
    const resolver = createResolver({ servers: [first, server.text], timeout: TIMEOUT, clock: systemClock, deadline: ending });
    assert.deepEqual(await resolver.ask({ type: 'TXT', name: 'a.example' }), { kind: 'found', records: ['v=spf1 -all'] });
    assert.equal((await resolver.ask({ type: 'CAA', name: 'a.example' })).kind, 'found');
  }
});

test('no answer is what there is where there is no way to any', async () => {
  const ending = new AbortController();
  const resolver = createResolver({ servers: [`[${NOWHERE}]:53`], timeout: TIMEOUT, clock: systemClock, deadline: ending });
  assert.equal((await resolver.ask({ type: 'TXT', name: 'a.example' })).kind, 'unknown');
  assert.equal((await resolver.ask({ type: 'CAA', name: 'a.example' })).kind, 'unknown');
  assert.equal(await resolver.ttl('a.example', 'TXT'), null);
});

test('a name server to which there is no way is silent', async () => {
  const ending = new AbortController();
  const ask = authorityAsker(53, { clock: systemClock, timeout: TIMEOUT, end: runEnd(ending.signal) });
  assert.deepEqual(await ask(NOWHERE, 'a.example', 'SOA'), { kind: 'silent' });
  assert.deepEqual(await ask(`${NOWHERE}%none`, 'a.example', 'SOA'), { kind: 'silent' });
});
