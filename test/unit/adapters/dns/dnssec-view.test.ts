import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createResolver } from '../../../../src/adapters/dns/resolver.ts';
import type { DnssecState } from '../../../../src/core/ports/dns.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import type { Answering, Reply } from '../../../doubles/dns/wire-server.ts';
import { startWireServer } from '../../../doubles/dns/wire-server.ts';
import { ample } from '../../../harness/bounds.ts';
import { SIDE_BY_SIDE } from '../../../harness/side-by-side.ts';

const NAME = 'x.example';
const FAILS: Reply = { rcode: 5 };
const isRoot = ({ name }: { readonly name: string }) => name === '' || name === '.';
const says = (name: string, authenticated: boolean): Reply => ({
  answers: [{ type: 'MX', name, data: { preference: 1, exchange: 'mx.example' } }],
  authenticated,
});

/** Each kind of resolver, by its behaviour. */
const KINDS = {
  'validates, and the domain is signed': ({ name }) => says(name, true),
  'validates, and the domain is not signed': (question) => says(question.name, isRoot(question)),
  'validates, and fails for the domain': (question) => (isRoot(question) ? says(question.name, true) : FAILS),
  'does not validate': ({ name }) => says(name, false),
  'does not answer for the root': (question) => (isRoot(question) ? FAILS : says(question.name, false)),
  fails: () => FAILS,
} as const satisfies Readonly<Record<string, Answering>>;
type Kind = keyof typeof KINDS;

const CASES: readonly (readonly [readonly Kind[], DnssecState, DnssecState])[] = [
  [['validates, and the domain is signed'], 'secure', 'secure'],
  [['validates, and the domain is not signed'], 'insecure', 'secure'],
  [['validates, and fails for the domain'], 'indeterminate', 'secure'],
  [['does not validate'], 'indeterminate', 'insecure'],
  [['does not answer for the root'], 'indeterminate', 'indeterminate'],
  [['fails'], 'indeterminate', 'indeterminate'],
  // The results of two are not mixed.
  [['validates, and fails for the domain', 'does not validate'], 'indeterminate', 'secure'],
  [['does not validate', 'validates, and the domain is signed'], 'secure', 'secure'],
  [['does not validate', 'validates, and the domain is not signed'], 'insecure', 'secure'],
  [['does not answer for the root', 'validates, and the domain is signed'], 'secure', 'secure'],
  [['does not answer for the root', 'does not validate'], 'indeterminate', 'insecure'],
  [['fails', 'validates, and the domain is not signed'], 'insecure', 'secure'],
];

suite('what is believed of DNSSEC where a resolver', SIDE_BY_SIDE, () => {
  for (const [kinds, secure, validates] of CASES)
    test(kinds.join(', and the next '), async () => {
      const servers = await Promise.all(kinds.map((kind) => startWireServer(KINDS[kind])));
      try {
        const { signal } = new AbortController();
        const texts = servers.map(({ text }) => text);
        const resolver = createResolver({ servers: texts, timeout: ample(2_000), clock: systemClock, deadline: { signal } });
        assert.equal(await resolver.secure({ type: 'MX', name: NAME }), secure);
        assert.equal(await resolver.validates(), validates);
        for (const { asked } of servers) assert.equal(new Set(asked).size, asked.length, asked.join(', '));
      } finally {
        await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
      }
    });
});
