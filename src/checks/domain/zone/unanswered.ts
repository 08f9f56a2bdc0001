import type { Finding } from '../../../core/result/finding.ts';
import { findingOn, seeFinding } from '../../../core/result/finding.ts';
import type { Answer, DnsQuestion, DomainResolver, RecordType, RecordTypes } from '../../../core/ports/dns.ts';

export interface CountedResolver {
  readonly resolver: DomainResolver;
  /** Why no question at all was answered; empty if one was. */
  readonly silence: () => readonly string[];
}

/** A resolver that remembers whether any question was answered. */
export function withSilenceWatch(resolver: DomainResolver): CountedResolver {
  const reasons = new Set<string>();
  let isAnswered = false;
  return {
    resolver: {
      secure: (question) => resolver.secure(question),
      validates: () => resolver.validates(),
      ttl: (name, type) => resolver.ttl(name, type),
      ask: async <T extends RecordType>(question: DnsQuestion<T>): Promise<Answer<RecordTypes[T]>> => {
        const answer = await resolver.ask(question);
        if (answer.kind === 'unknown') reasons.add(answer.reason);
        else isAnswered = true;
        return answer;
      },
    },
    silence: () => (isAnswered ? [] : [...reasons]),
  };
}

/** If no question was answered, only that is reported; the findings of all checks refer to it. */
export function withSilence(name: string, findings: readonly Finding[], reasons: readonly string[]): readonly Finding[] {
  if (reasons.length === 0) return findings;
  const message = `Nothing of ${name} could be looked up, for no question was answered: ${reasons.slice(0, 2).join('; ')}.`;
  const remedy =
    'See whether dns.servers, or the resolver of this machine, names a resolver, and whether questions for other domains are answered.';
  const reference = 'RFC 1034 section 5.3.1';
  const unanswered = findingOn(name)('dns-unanswered', 'unknown', message, { evidence: reasons.join('\n'), remedy, reference });
  const referred = { remedy: seeFinding(unanswered) };
  return [
    unanswered,
    ...findings.map((each) =>
      each.state === 'unknown' && reasons.some((reason) => each.message.includes(reason)) ? { ...each, ...referred } : each,
    ),
  ];
}
