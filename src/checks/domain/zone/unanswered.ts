import type { Finding } from '../../../core/result/finding.ts';
import { findingOn, seeFinding } from '../../../core/result/finding.ts';
import type { Answer, DnsQuestion, DomainResolver, RecordType, RecordTypes } from '../../../core/ports/dns.ts';

export interface CountedResolver {
  readonly resolver: DomainResolver;
  /** Why no question about the domain was answered; no reasons if one was. */
  readonly silence: () => Unanswered;
}

interface Unanswered {
  readonly reasons: readonly string[];
  /** Whether questions about other names, such as those above it, were answered. */
  readonly elsewhere: boolean;
}

/** A resolver that remembers whether any question about a domain was answered, and any about others. */
export function withSilenceWatch(resolver: DomainResolver, domain: string): CountedResolver {
  const reasons = new Set<string>();
  const answered = { within: false, elsewhere: false };
  const isWithin = (name: string) => `.${name.toLowerCase()}`.endsWith(`.${domain.toLowerCase()}`);
  return {
    resolver: {
      secure: (question) => resolver.secure(question),
      validates: () => resolver.validates(),
      ttl: (name, type) => resolver.ttl(name, type),
      ask: async <T extends RecordType>(question: DnsQuestion<T>): Promise<Answer<RecordTypes[T]>> => {
        const answer = await resolver.ask(question);
        if (answer.kind === 'unknown') reasons.add(answer.reason);
        else answered[isWithin(question.name) ? 'within' : 'elsewhere'] = true;
        return answer;
      },
    },
    silence: () => ({ reasons: answered.within ? [] : [...reasons], elsewhere: answered.elsewhere }),
  };
}

/** If no question was answered, only that is reported; the findings of all checks refer to it. */
export function withSilence(name: string, findings: readonly Finding[], { reasons, elsewhere }: Unanswered): readonly Finding[] {
  if (reasons.length === 0) return findings;
  const message = `Nothing of ${name} could be looked up, for no question was answered: ${reasons.slice(0, 2).join('; ')}.`;
  const remedy = elsewhere
    ? `Other names are answered: see whether the name servers that ${name} is delegated to run, and hold its zone (loaded, not expired).`
    : 'See whether dns.servers, or the resolver of this machine, names a resolver, and whether questions for other domains are answered.';
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
