import type { Answer, DnsQuestion } from '../../../core/ports/dns.ts';
import { unknown } from '../../../core/ports/dns.ts';
import type { QueryLog } from '../log/query-log.ts';
import { detailOf } from '../log/query-log.ts';
import type { NameServer } from '../message/ask-message.ts';
import { askMessage } from '../message/ask-message.ts';
import type { Message, TimeLimit, WireOptions } from '../message/wire-query.ts';
import { fitsWire } from '../message/wire-query.ts';
import { answerOf } from './ask-server.ts';

/** How to ask a server about its own SERVFAIL, and the log of that. */
export interface Inquiry {
  readonly timeLimit: TimeLimit;
  readonly log: QueryLog | undefined;
}

/** The reason behind a SERVFAIL: at most two more questions, only after a failure. */
export async function explainServfail<T>(
  answer: Answer<T>,
  servers: readonly NameServer[],
  question: DnsQuestion,
  inquiry: Inquiry,
): Promise<Answer<T>> {
  if (answer.kind !== 'unknown' || !answer.reason.includes('SERVFAIL') || !fitsWire(question.name)) return answer;
  const server = servers.find(({ text }) => answer.reason.includes(`SERVFAIL from ${text}`));
  if (server === undefined || inquiry.timeLimit.end.over) return answer;
  const behind = await behindServfail(server, question, inquiry);
  // A resolver that removes private addresses from signed answers (unbound's private-address) breaks the signatures itself.
  if (behind === 'bare' && (question.type === 'A' || question.type === 'AAAA'))
    return unknown(`${answer.reason}, and nothing when it is told not to check signatures: it keeps private addresses back`);
  if (behind !== 'bogus') return answer;
  const reason = `DNSSEC does not vouch for it: ${server.text} says SERVFAIL, and answers when it is told not to check signatures`;
  return { kind: 'unknown', reason, bogus: true };
}

/**
 * Why this server has just answered SERVFAIL. `bogus`: it answers without validation (CD), and with validation it repeats SERVFAIL, so it
 * found bad signatures (RFC 4035 section 5.5). A single SERVFAIL may mean that its own sources were slow (RFC 2308 section 7.1). `bare`:
 * without validation, it omits both the records and the SOA record of an absence.
 */
export async function behindServfail(server: NameServer, question: DnsQuestion, inquiry: Inquiry): Promise<'bogus' | 'bare' | 'unclear'> {
  const unchecked = await noted(server, question, inquiry, { unchecked: true });
  if (unchecked.kind === 'failed') return 'unclear';
  const { reply } = unchecked;
  const answer = answerOf(reply, server);
  if (answer.kind === 'unknown') return 'unclear';
  if (answer.kind === 'absent' && !reply.hasSoa) return answer.why === 'NODATA' ? 'bare' : 'unclear';
  if (inquiry.timeLimit.end.over) return 'unclear';
  const again = await noted(server, question, inquiry, {});
  return again.kind === 'reply' && again.reply.rcode === SERVFAIL ? 'bogus' : 'unclear';
}

const SERVFAIL = 2;

async function noted(server: NameServer, question: DnsQuestion, { timeLimit, log }: Inquiry, options: WireOptions): Promise<Message> {
  const ask = () => askMessage(server, question, timeLimit, options);
  const how = options.unchecked === true ? 'told not to check signatures (CD)' : 'asked once more after SERVFAIL';
  const asked = { name: question.name, type: question.type, server: server.text };
  const logged = (message: Message) => detailOf(message.kind === 'failed' ? unknown(message.reason) : answerOf(message.reply, server));
  const read = (message: Message) => ({ ...logged(message), detail: `${logged(message).detail}, ${how}` });
  return await (log === undefined ? ask() : log.note(asked, ask, read));
}
