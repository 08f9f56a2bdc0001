import type { Answer, Resolver } from './answer.ts';

/** A and AAAA together: found if either is, unknown if either could not be asked, absent only when both are. */
export async function addressesOf(resolver: Resolver, name: string): Promise<Answer<string>> {
  const [a, aaaa] = await Promise.all([resolver.a(name), resolver.aaaa(name)]);
  const records = [a, aaaa].flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
  if (records.length > 0) return { kind: 'found', records };
  return a.kind === 'unknown' ? a : aaaa.kind === 'unknown' ? aaaa : a;
}
