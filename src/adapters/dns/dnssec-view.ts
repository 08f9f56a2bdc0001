// DNS over UDP, TCP and HTTPS, with servers, retries and a log: the resolver behind core/ports/dns.ts.
// Called by app.

import { isLoopback } from '../../core/address/names.ts';
import type { NameServer } from './message/ask-message.ts';
import type { Answering } from './ask/answering.ts';
import type { Inquiry } from './ask/explain-servfail.ts';
import { behindServfail } from './ask/explain-servfail.ts';
import { askMessage, isDoh } from './message/ask-message.ts';
import type { QueryLog } from './log/query-log.ts';
import type { DnsQuestion, DnssecState, RecordType } from '../../core/ports/dns.ts';
import type { Message, TimeLimit } from './message/wire-query.ts';
import { fitsWire } from './message/wire-query.ts';

/** The trusted view of DNSSEC for a run; see DomainResolver. */
export interface DnssecView {
  readonly secure: (name: string, type: RecordType) => Promise<DnssecState>;
  readonly validates: () => Promise<DnssecState>;
}

/**
 * The AD bit is trusted from a resolver on this machine and from a configured DoH server: on any other path an attacker could set it. Its
 * absence counts only if the same server sets it for the root; otherwise the next server is asked. Each server is asked each question once.
 */
export function dnssecView(
  servers: readonly NameServer[],
  answering: Answering,
  timeLimit: TimeLimit,
  log: QueryLog | undefined,
): DnssecView {
  const believed = [...new Set(servers.filter((server) => isDoh(server) || isLoopback(server.address)))];
  const inOrder = async () => {
    // The best first server is known once another question has been answered.
    const [first, second] = believed;
    if (first !== undefined && second !== undefined) await answering.known(first, timeLimit.clock, timeLimit.timeout);
    return answering.order(believed);
  };
  const states = new Map<string, Promise<DnssecState>>();
  const stateFrom = async (server: NameServer, name: string, type: RecordType): Promise<DnssecState> => {
    const key = `${server.text} ${type} ${name}`;
    const known = states.get(key) ?? askOne(server, { type, name }, { timeLimit, log });
    states.set(key, known);
    return await known;
  };
  const ofRoot = (server: NameServer) => stateFrom(server, '', 'SOA');
  return {
    secure: async (name, type) => {
      if (!fitsWire(name)) return 'indeterminate';
      let answered = false;
      for (const server of await inOrder()) {
        // After another server's answer, a silent one is not awaited.
        if (answered && answering.isSilent(server)) break;
        const state = await stateFrom(server, name, type);
        if (state === 'secure' || state === 'bogus') return state;
        if (state === 'insecure' && (await ofRoot(server)) === 'secure') return state;
        answered ||= state !== 'indeterminate';
      }
      return 'indeterminate';
    },
    validates: async () => {
      let denied = false;
      for (const server of await inOrder()) {
        if (denied && answering.isSilent(server)) break;
        const state = await ofRoot(server);
        if (state === 'secure' || state === 'bogus') return state;
        denied ||= state === 'insecure';
      }
      return denied ? 'insecure' : 'indeterminate';
    },
  };
}

/** `insecure`: it answers without the AD bit, with no further meaning. */
async function askOne(server: NameServer, question: DnsQuestion, inquiry: Inquiry): Promise<DnssecState> {
  const { timeLimit, log } = inquiry;
  const ask = () => askMessage(server, question, timeLimit);
  const message = await (log === undefined ? ask() : log.note({ ...question, server: server.text }, ask, detailOf));
  if (message.kind === 'failed') return 'indeterminate';
  const { rcode, referral, authenticated } = message.reply;
  if (rcode === 2) return (await behindServfail(server, question, inquiry)) === 'bogus' ? 'bogus' : 'indeterminate';
  if ((rcode !== 0 && rcode !== 3) || referral) return 'indeterminate';
  return authenticated ? 'secure' : 'insecure';
}

function detailOf(message: Message): { readonly answer: 'found' | 'absent' | 'unknown'; readonly detail: string } {
  if (message.kind === 'failed') return { answer: 'unknown', detail: message.reason };
  const { rcode, authenticated } = message.reply;
  if (rcode === 3) return { answer: 'absent', detail: 'NXDOMAIN' };
  if (rcode !== 0) return { answer: 'unknown', detail: `rcode ${rcode}` };
  return { answer: 'found', detail: authenticated ? 'asked for DNSSEC: vouched for (AD)' : 'asked for DNSSEC: not vouched for (no AD)' };
}
