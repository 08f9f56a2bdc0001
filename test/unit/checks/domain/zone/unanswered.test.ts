import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createResolver } from '../../../../../src/adapters/dns/resolver.ts';
import { checkDomain } from '../../../../../src/checks/domain/domain.ts';
import type { DomainConfig } from '../../../../../src/core/request/config.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { nowhere } from '../../../../doubles/dns/nowhere.ts';
import type { Reply } from '../../../../doubles/dns/wire-server.ts';
import { startWireServer } from '../../../../doubles/dns/wire-server.ts';

const DOMAIN: DomainConfig = { name: 'example.net', dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };

const NO_RESOLVERS: readonly (readonly [string, Reply, RegExp])[] = [
  ['that speaks something else', { garbage: Buffer.from('HTTP/1.1 400 Bad Request') }, /malformed answer from 127/],
  [
    'that points elsewhere',
    { authorities: [{ type: 'NS', name: 'net', data: 'a.gtld-servers.net' }] },
    /names other servers instead of answering/,
  ],
  ['that refuses', { rcode: 5 }, /REFUSED by 127/],
];

for (const [title, reply, words] of NO_RESOLVERS) {
  test(`a server ${title} is told once, and the other checks refer to that`, async () => {
    await using server = await startWireServer(() => reply);
    const options = { servers: [server.text], timeout: 2000, clock: systemClock, deadline: { signal: new AbortController().signal } };
    const findings = await checkDomain(createResolver(options), DOMAIN, nowhere);
    const told = findings.filter(({ code }) => code === 'dns-unanswered');
    assert.equal(told.length, 1);
    assert.match(told[0]?.message ?? '', words);
    for (const { code, remedy } of findings)
      if (code !== 'dns-unanswered') assert.equal(remedy, 'See dns-unanswered of example.net.', code);
  });
}

test('a zone that answers over TCP alone is looked at like any other', async () => {
  await using server = await startWireServer(({ name, type, transport }) => {
    if (transport === 'udp') return { truncated: true };
    return type === 'TXT' && name === 'example.net' ? { answers: [{ type: 'TXT', name, data: ['v=spf1 -all'] }] } : { rcode: 0 };
  });
  const options = { servers: [server.text], timeout: 2000, clock: systemClock, deadline: { signal: new AbortController().signal } };
  const findings = await checkDomain(createResolver(options), DOMAIN, nowhere);
  assert.ok(findings.some(({ code }) => code === 'spf-ok'));
  assert.ok(!findings.some(({ code }) => code === 'dns-unanswered'));
});

test('a zone that nobody serves is told once, though the names above it are answered', async () => {
  await using server = await startWireServer(({ name }) => ({ rcode: name.endsWith('example.net') ? 2 : 3 }));
  const options = { servers: [server.text], timeout: 2000, clock: systemClock, deadline: { signal: new AbortController().signal } };
  const findings = await checkDomain(createResolver(options), DOMAIN, nowhere);
  const [told, ...more] = findings.filter(({ code }) => code === 'dns-unanswered');
  assert.equal(more.length, 0);
  assert.match(`${told?.message} ${told?.remedy}`, /SERVFAIL.* Other names are answered: see whether the name servers/);
  assert.equal(findings.find(({ code }) => code === 'mx-unknown')?.remedy, 'See dns-unanswered of example.net.');
});
