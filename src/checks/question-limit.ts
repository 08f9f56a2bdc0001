import { isNameSized } from '../core/address/name-size.ts';
import type { Answer, DnsQuestion, DomainResolver, RecordType, RecordTypes } from '../core/ports/dns.ts';
import { unknown } from '../core/ports/dns.ts';
import type { AskAuthority } from '../core/ports/domain-check.ts';

/** The most questions of one look: a domain with every check asks some 60, and receivers give up at a fraction of that. */
export const MOST_QUESTIONS = 200;

/** The most characters of records that one look reads: a domain with every check has some twenty thousand. */
export const MOST_CHARACTERS = 1024 * 1024;

const BEYOND = 'its records lead to more than';

export interface LimitedResolver {
  readonly resolver: DomainResolver;
  /** How many questions were not asked. */
  readonly refused: () => number;
}

/** A resolver for one look. Foreign records decide the next questions, but at most `most` different ones; further answers are unknown. */
export function withQuestionLimit(resolver: DomainResolver, most: number = MOST_QUESTIONS): LimitedResolver {
  const { may: mayAsk, refuse, refused } = ceiling(most);
  /** A repeated question has the same answer. */
  const known = new WeakSet<object>();
  // A text that is no name is never looked up.
  const may = (type: string, name: string) => !isNameSized(name) || mayAsk(`${type} ${name.toLowerCase()}`);
  const beyond = unknown(`${BEYOND} ${most} questions, and no more are asked`);
  const tooLong = unknown(`its records are longer than ${MOST_CHARACTERS} characters in all, and no more are read`);
  let read = 0;
  return {
    resolver: {
      ask: async <T extends RecordType>(question: DnsQuestion<T>): Promise<Answer<RecordTypes[T]>> => {
        if (!may(question.type, question.name)) return beyond;
        const answer = await resolver.ask(question);
        read += known.has(answer) ? 0 : lengthOf(answer);
        known.add(answer);
        if (read <= MOST_CHARACTERS) return answer;
        refuse(`${question.type} ${question.name.toLowerCase()}`);
        return tooLong;
      },
      secure: async (question) => (may(`secure ${question.type}`, question.name) ? await resolver.secure(question) : 'indeterminate'),
      validates: () => resolver.validates(),
      ttl: async (name, type) => (may(`ttl ${type}`, name) ? await resolver.ttl(name, type) : null),
    },
    refused,
  };
}

/** The same for questions directly to the name servers of a domain: each question to each of their addresses counts. */
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

function lengthOf(answer: Answer<unknown>): number {
  if (answer.kind !== 'found') return 0;
  return answer.records.reduce<number>((sum, record) => sum + (typeof record === 'string' ? record : JSON.stringify(record)).length, 0);
}

interface Ceiling {
  readonly may: (question: string) => boolean;
  readonly refuse: (question: string) => void;
  readonly refused: () => number;
}

function ceiling(most: number): Ceiling {
  const asked = new Set<string>();
  const refused = new Set<string>();
  const refuse = (question: string) => {
    if (refused.size < 100_000) refused.add(question);
  };
  return {
    refuse,
    may: (question) => {
      if (asked.has(question)) return true;
      if (asked.size < most) asked.add(question);
      else refuse(question);
      return asked.has(question);
    },
    refused: () => refused.size,
  };
}
