// DNS messages of our own (RFC 1035), for questions and facts outside node:dns.
// Called by adapters.

import { endWait } from '../../../core/time/limit.ts';
import { AUTHENTIC_DATA, CHECKING_DISABLED, encode, RECURSION_DESIRED } from 'dns-packet';
import type { DnsQuestion } from '../../../core/ports/dns.ts';
import { malformedBy, NO_ANSWER } from '../../../core/ports/dns.ts';
import type { DohServer } from '../doh/doh-server.ts';
import type { ServerAddress } from './server-address.ts';
import type { Message, TimeLimit, WireOptions } from './wire-query.ts';
import { askWire } from './wire-query.ts';
import { readPacket, readReply } from './wire-reply.ts';

/** A server for UDP and TCP, or one for HTTPS. */
export type NameServer = ServerAddress | DohServer;

/** Asks one question over the server's own protocol. Never rejects. */
export async function askMessage(
  server: NameServer,
  question: DnsQuestion,
  timeLimit: TimeLimit,
  options: WireOptions = {},
): Promise<Message> {
  if (isDoh(server)) return await askDoh(server, question, timeLimit, options);
  return await askWire(server, question, timeLimit, options);
}

export function isDoh(server: NameServer): server is DohServer {
  return 'post' in server;
}

async function askDoh(
  server: DohServer,
  { name, type }: DnsQuestion,
  timeLimit: TimeLimit,
  { unchecked = false }: WireOptions,
): Promise<Message> {
  const { clock, timeout, end } = timeLimit;
  const over = new AbortController();
  const forget = end.listen(() => endWait(over));
  void clock.sleep(timeout, over.signal).then(() => endWait(over));
  // RFC 8484 section 4.1: an id of 0, so that caches recognise equal questions.
  const question = { type, name: name === '' ? '.' : name };
  const message = encode({
    type: 'query',
    id: 0,
    flags: AUTHENTIC_DATA | RECURSION_DESIRED | (unchecked ? CHECKING_DISABLED : 0),
    questions: [question],
  });
  const posted = await server.post(message, over.signal);
  forget();
  endWait(over);
  if (!posted.ok && posted.reason === null) return noAnswer(server, timeLimit);
  if (!posted.ok) return { kind: 'failed', reason: `${posted.reason} from ${server.text}` };
  const packet = readPacket(posted.body);
  const [asked] = packet?.questions ?? [];
  const fits = packet?.flag_qr === true && asked?.type === type && asked.name.toLowerCase() === question.name;
  return packet !== null && fits ? { kind: 'reply', reply: readReply(packet, name) } : { kind: 'failed', reason: malformedBy(server.text) };
}

function noAnswer({ text }: NameServer, { timeout }: TimeLimit): Message {
  return { kind: 'failed', reason: `${NO_ANSWER} ${timeout / 1000} s from ${text}` };
}
