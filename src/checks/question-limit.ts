import { isNameSized } from '../core/address/name-size.ts';
import type { Answer, DnsQuestion, DomainResolver, RecordType, RecordTypes } from '../core/ports/dns.ts';
import { unknown } from '../core/ports/dns.ts';
import type { AskAuthority } from '../core/ports/domain-check.ts';

/** Questions that one look may cause: a domain with every check asks some 60, and receivers give up at a fraction of that. */
export const MOST_QUESTIONS = 200;

/** The reason of what is not asked any more. */
export const BEYOND = 'its records lead to more than';

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
  const { may: mayAsk, refused } = ceiling(most);
  // What is no name is asked for nowhere.
  const may = (type: string, name: string) => !isNameSized(name) || mayAsk(`${type} ${name.toLowerCase()}`);
  const beyond = unknown(`${BEYOND} ${most} questions, and no more are asked`);
  return {
    resolver: {
      ask: async <T extends RecordType>(question: DnsQuestion<T>): Promise<Answer<RecordTypes[T]>> =>
        may(question.type, question.name) ? await resolver.ask(question) : beyond,
      secure: async (question) => (may(`secure ${question.type}`, question.name) ? await resolver.secure(question) : null),
      validates: () => resolver.validates(),
      ttl: async (name, type) => (may(`ttl ${type}`, name) ? await resolver.ttl(name, type) : null),
    },
    refused,
  };
}

/** The same for the name servers of a domain, which are asked directly: each question to each of their addresses counts. */
export function withAuthorityLimit(
  ask: AskAuthority,
  most: number = MOST_QUESTIONS,
): { readonly ask: AskAuthority; readonly refused: () => number } {
  const { may, refused } = ceiling(most);
  const beyond = {
    kind: 'withheld',
    reason: `${BEYOND} ${most} questions to name servers, and no more are asked`,
    remedy: 'Name fewer servers, or fewer addresses of them: resolvers ask two or three.',
  } as const;
  return { ask: async (address, name, type) => (may(`${address} ${type} ${name}`) ? await ask(address, name, type) : beyond), refused };
}

function ceiling(most: number): { readonly may: (question: string) => boolean; readonly refused: () => number } {
  const asked = new Set<string>();
  const refused = new Set<string>();
  return {
    may: (question) => {
      if (asked.has(question)) return true;
      if (asked.size < most) asked.add(question);
      else if (refused.size < 100_000) refused.add(question);
      return asked.has(question);
    },
    refused: () => refused.size,
  };
}
