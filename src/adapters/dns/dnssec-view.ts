// DNS over UDP, TCP and HTTPS, with servers, retries and a log: the resolver behind core/ports/dns.ts.
// Called by app.

import { isLoopback } from '../../core/address/names.ts';
import type { NameServer } from './message/ask-message.ts';
import type { Answering } from './ask/answering.ts';
import { behindServfail } from './ask/explain-servfail.ts';
import { askMessage, isDoh } from './message/ask-message.ts';
import type { QueryLog } from './log/query-log.ts';
import type { RecordType, DnssecWord } from '../../core/ports/dns.ts';
import type { Message, TimeLimit } from './message/wire-query.ts';
import { fitsWire } from './message/wire-query.ts';

/** What a run may believe of DNSSEC. */
export interface DnssecView {
  readonly secure: (name: string, type: RecordType) => Promise<DnssecWord>;
}

/**
 * The AD bit is believed from a resolver on this machine and from a DoH server that the configuration names: on any other way anybody
 * could set it. Each question is asked once, of the next one where the first says nothing.
 */
export function dnssecView(
  servers: readonly NameServer[],
  answering: Answering,
  timeLimit: TimeLimit,
  log: QueryLog | undefined,
): DnssecView {
  const believed = [...new Set(servers.filter((server) => isDoh(server) || isLoopback(server.address)))];
  const askAll = async (name: string, type: RecordType): Promise<DnssecWord> => {
    // Whom to ask first is known once another question has been answered.
    const [first, second] = believed;
    if (first !== undefined && second !== undefined) await answering.known(first, timeLimit.clock, timeLimit.timeout);
    for (const server of answering.order(believed)) {
      const ask = () => askMessage(server, { type, name }, timeLimit);
      const message = await (log === undefined ? ask() : log.note({ name, type, server: server.text }, ask, detailOf));
      if (message.kind === 'reply' && (message.reply.rcode === 0 || message.reply.rcode === 3) && !message.reply.referral)
        return message.reply.authenticated;
      if (message.kind === 'reply' && message.reply.rcode === 2) {
        if ((await behindServfail(server, { type, name }, { timeLimit, log })) === 'bogus') return 'bogus';
      }
    }
    return null;
  };
  const answers = new Map<string, Promise<DnssecWord>>();
  return {
    secure: async (name, type) => {
      if (!fitsWire(name)) return null;
      const known = answers.get(`${type} ${name}`) ?? askAll(name, type);
      answers.set(`${type} ${name}`, known);
      return await known;
    },
  };
}

function detailOf(message: Message): { readonly answer: 'found' | 'absent' | 'unknown'; readonly detail: string } {
  if (message.kind === 'failed') return { answer: 'unknown', detail: message.reason };
  const { rcode, authenticated } = message.reply;
  if (rcode === 3) return { answer: 'absent', detail: 'NXDOMAIN' };
  if (rcode !== 0) return { answer: 'unknown', detail: `rcode ${rcode}` };
  return { answer: 'found', detail: authenticated ? 'asked for DNSSEC: vouched for (AD)' : 'asked for DNSSEC: not vouched for (no AD)' };
}
