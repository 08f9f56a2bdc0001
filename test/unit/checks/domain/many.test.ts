import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDomains } from '../../../../src/checks/domain/domains.ts';
import type { DomainResolver } from '../../../../src/core/ports/dns.ts';
import { nxdomain } from '../../../../src/core/ports/dns.ts';
import { NOTHING_LEARNT } from '../../../../src/core/result/observed/learnt.ts';
import { CANCELLED } from '../../../../src/core/time/limit.ts';
import { runEnd } from '../../../../src/core/time/run-end.ts';
import { FakeResolver } from '../../../doubles/dns/fake-resolver.ts';
import { nowhere } from '../../../doubles/dns/nowhere.ts';

const DOMAINS = Array.from({ length: 200 }, (_, index) => ({
  name: `d${index}.example`,
  dkimSelectors: [],
  spfPass: [],
  spfFail: [],
  mx: null,
  dmarcPolicy: null,
}));

/** The domains that a question of `asked` is about. */
function named(asked: readonly string[]): ReadonlySet<string> {
  return new Set(asked.flatMap((question) => /d\d+\.example$/.exec(question)?.[0] ?? []));
}

test('of many domains a few are looked at at a time, and all of them in the end', async () => {
  const inner = new FakeResolver(Object.fromEntries(['A', 'AAAA', 'MX', 'TXT', 'NS', 'SOA'].map((type) => [`${type} *`, nxdomain])));
  const waiting: (() => void)[] = [];
  const seen: number[] = [];
  const resolver: DomainResolver = {
    ask: async (question) => {
      const answer = await inner.ask(question);
      await new Promise<void>((resolve) => waiting.push(resolve));
      return answer;
    },
    secure: (question) => inner.secure(question),
    validates: () => inner.validates(),
    ttl: (name, type) => inner.ttl(name, type),
  };
  const ended = new AbortController();
  const checked = checkDomains(resolver, DOMAINS, nowhere, Promise.resolve(NOTHING_LEARNT)).finally(() => ended.abort());
  while (!ended.signal.aborted) {
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(named(inner.asked).size);
    for (const answer of waiting.splice(0)) answer();
  }
  const findings = await checked;
  assert.ok((seen[0] ?? 0) > 1 && (seen[0] ?? 0) <= 20, `${seen[0]} at first`);
  assert.equal(new Set(findings.filter(({ code }) => code === 'mx-no-domain').map(({ target }) => target)).size, DOMAINS.length);
});

for (const [what, over] of [
  ['the run has ended', { end: runEnd(AbortSignal.abort('over')) }],
  ['the checks have had their time', { timeUp: Promise.resolve() }],
] as const) {
  test(`no domain is begun when ${what}, and each is told`, async () => {
    const resolver = new FakeResolver({ 'MX *': nxdomain });
    await Promise.resolve();
    const findings = await checkDomains(resolver, DOMAINS, { ...nowhere, ...over }, Promise.resolve(NOTHING_LEARNT));
    const slow = findings.filter(
      ({ code, state, message }) => code === 'dns-slow' && state === 'unknown' && message.startsWith('Nothing of'),
    );
    assert.ok(slow.length >= DOMAINS.length - 20, `${slow.length} told`);
    assert.ok(named(resolver.asked).size <= 20);
  });
}

test('where somebody ended the run, no domain and no DNS is blamed for it', async () => {
  const over = { end: runEnd(AbortSignal.abort(CANCELLED)), timeUp: Promise.resolve() };
  const findings = await checkDomains(
    new FakeResolver({ 'MX *': nxdomain }),
    DOMAINS,
    { ...nowhere, ...over },
    Promise.resolve(NOTHING_LEARNT),
  );
  const slow = findings.filter(({ code }) => code === 'dns-slow');
  assert.ok(slow.length >= DOMAINS.length - 20, `${slow.length} told`);
  for (const { message } of slow) assert.match(message, /: the run was cancelled\.$/);
});
