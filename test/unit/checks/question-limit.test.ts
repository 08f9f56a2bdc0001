import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, DnsQuestion, DomainResolver } from '../../../src/core/ports/dns.ts';
import { found } from '../../../src/core/ports/dns.ts';
import { withAuthorityLimit, withQuestionLimit } from '../../../src/checks/question-limit.ts';

test('a look asks so many different questions and no more; what was asked may be asked again', async () => {
  const asked: string[] = [];
  const resolver: DomainResolver = {
    ask: async ({ name }: DnsQuestion) => {
      asked.push(name);
      return { kind: 'absent', why: 'NXDOMAIN' };
    },
    secure: async () => 'secure',
    validates: async () => 'secure',
    ttl: async () => 1,
  };
  const limited = withQuestionLimit(resolver, 3);
  const kinds: string[] = [];
  for (const name of ['a.example', 'b.example', 'A.example', 'c.example', 'd.example', 'd.example', 'a.example'])
    kinds.push((await limited.resolver.ask({ type: 'TXT', name })).kind);
  assert.deepEqual(kinds, ['absent', 'absent', 'absent', 'absent', 'unknown', 'unknown', 'absent']);
  assert.equal(limited.refused(), 1);
  assert.equal(new Set(asked.map((name) => name.toLowerCase())).size, 3);
  assert.equal(await limited.resolver.secure({ type: 'MX', name: 'a.example' }), 'indeterminate');
});

test('name servers are asked so many questions at their addresses and no more', async () => {
  const asked: string[] = [];
  const { ask, refused } = withAuthorityLimit(async (address, name, type) => {
    asked.push(`${address} ${name} ${type}`);
    return { kind: 'silent' };
  }, 2);
  const kinds: string[] = [];
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.1', '192.0.2.3']) kinds.push((await ask(address, 'a.example', 'MX')).kind);
  assert.deepEqual(kinds, ['silent', 'silent', 'silent', 'withheld']);
  assert.deepEqual([asked.length, refused()], [3, 1]);
});

test('a look reads so many characters and no more; an answer counts once', async () => {
  const long = 'x'.repeat(400_000);
  const answers = new Map<string, Answer<string>>();
  const resolver = {
    ask: async ({ name }: DnsQuestion) => {
      const answer = answers.get(name) ?? found([long]);
      answers.set(name, answer);
      return answer;
    },
    secure: async () => 'secure',
    validates: async () => 'secure',
    ttl: async () => 1,
  } as unknown as DomainResolver;
  const limited = withQuestionLimit(resolver);
  const kinds: string[] = [];
  for (const name of ['a.example', 'a.example', 'a.example', 'b.example', 'c.example', 'd.example'])
    kinds.push((await limited.resolver.ask({ type: 'TXT', name })).kind);
  assert.deepEqual(kinds, ['found', 'found', 'found', 'found', 'unknown', 'unknown']);
  assert.equal(limited.refused(), 2);
});
