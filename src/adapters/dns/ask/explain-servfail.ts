import type { Answer, DnsQuestion } from '../../../core/ports/dns.ts';
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
  const answered = message.kind === 'reply' && (message.reply.rcode === 0 || message.reply.rcode === 3);
  if (!answered) return answer;
  const reason = `DNSSEC does not vouch for it: ${server.text} says SERVFAIL, and answers when it is told not to check signatures`;
  return { kind: 'unknown', reason, bogus: true };
}
