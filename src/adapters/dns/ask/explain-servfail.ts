import type { Answer, DnsQuestion } from '../../../core/ports/dns.ts';
import { unknown } from '../../../core/ports/dns.ts';
import type { NameServer } from '../message/ask-message.ts';
import { askMessage } from '../message/ask-message.ts';
import type { TimeLimit } from '../message/wire-query.ts';
import { fitsWire } from '../message/wire-query.ts';

/**
 * What stands behind SERVFAIL: a resolver that answers once it is told not to check signatures (CD) has found them wrong (RFC 4035 section
 * 5.5). One question more, and only where one has failed.
 */
export async function explainServfail<T>(
  answer: Answer<T>,
  servers: readonly NameServer[],
  question: DnsQuestion,
  timeLimit: TimeLimit,
): Promise<Answer<T>> {
  if (answer.kind !== 'unknown' || !answer.reason.includes('SERVFAIL') || !fitsWire(question.name)) return answer;
  const server = servers.find(({ text }) => answer.reason.includes(`SERVFAIL from ${text}`));
  if (server === undefined || timeLimit.end.over) return answer;
  const message = await askMessage(server, question, timeLimit, { unchecked: true });
  if (message.kind === 'failed' || (message.reply.rcode !== 0 && message.reply.rcode !== 3)) return answer;
  const { rcode, answers, hasSoa } = message.reply;
  // A resolver that takes private addresses out of signed answers (unbound's private-address) breaks the signatures itself.
  if ((question.type === 'A' || question.type === 'AAAA') && rcode === 0 && answers.length === 0 && !hasSoa)
    return unknown(`${answer.reason}, and nothing when it is told not to check signatures: it keeps private addresses back`);
  const reason = `DNSSEC does not vouch for it: ${server.text} says SERVFAIL, and answers when it is told not to check signatures`;
  return { kind: 'unknown', reason, bogus: true };
}
