import { isNameSized } from '../core/address/name-size.ts';
import type { Answer, DnsQuestion, DomainResolver, RecordType, RecordTypes } from '../core/ports/dns.ts';
import { unknown } from '../core/ports/dns.ts';

/** Questions that one look may cause: a domain with every check asks some 60, and receivers give up at a fraction of that. */
export const MOST_QUESTIONS = 200;

export interface LimitedResolver {
  readonly resolver: DomainResolver;
  /** How many questions were not asked. */
  readonly refused: () => number;
}

/**
 * A resolver for one look. What foreign records say decides what is asked next, and it decides no more than `most` different questions:
 * whatever comes behind them is not known.
 */
export function withQuestionLimit(resolver: DomainResolver, most: number = MOST_QUESTIONS): LimitedResolver {
  const asked = new Set<string>();
  const refused = new Set<string>();
  const may = (type: string, name: string): boolean => {
    // What is no name is asked for nowhere.
    if (!isNameSized(name)) return true;
    const question = `${type} ${name.toLowerCase()}`;
    if (asked.has(question)) return true;
    if (asked.size < most) asked.add(question);
    else if (refused.size < 100_000) refused.add(question);
    return asked.has(question);
  };
  const beyond = unknown(`its records lead to more than ${most} questions, and no more are asked`);
  return {
    resolver: {
      ask: async <T extends RecordType>(question: DnsQuestion<T>): Promise<Answer<RecordTypes[T]>> =>
        may(question.type, question.name) ? await resolver.ask(question) : beyond,
      secure: async (question) => (may(`secure ${question.type}`, question.name) ? await resolver.secure(question) : null),
      validates: () => resolver.validates(),
      ttl: async (name, type) => (may(`ttl ${type}`, name) ? await resolver.ttl(name, type) : null),
    },
    refused: () => refused.size,
  };
}
