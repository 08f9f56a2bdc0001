// One question to one or more name servers: by node:dns or by a message of our own, each once at a time.
// Called by adapters and app.

import type { Answer } from '../../../core/ports/dns.ts';
import { found, nodata, nxdomain, unknown } from '../../../core/ports/dns.ts';
import type { RecordForm } from './ask-server.ts';
import { inFlight } from './in-flight.ts';
import type { QueryLog } from '../log/query-log.ts';
import { detailOf } from '../log/query-log.ts';
import { A, AAAA, CNAME, MX, NS, PTR, SOA, TXT } from './questions.ts';
import type { ServerAddress } from '../message/server-address.ts';
import { parseServerAddress } from '../message/server-address.ts';
import type { TimeLimit } from '../message/wire-query.ts';
import type { WireReply } from '../message/wire-reply.ts';
import { askWire, fitsWire, NO_WAY } from '../message/wire-query.ts';
import type { AskAuthority, AuthorityAnswer, AuthorityType, Withheld } from '../../../core/ports/domain-check.ts';

/** A packet may be lost; a server that is silent twice counts as silent. */
const TRIES = 2;
const RCODES: Readonly<Record<number, string>> = { 1: 'FORMERR', 2: 'SERVFAIL', 4: 'NOTIMP', 5: 'REFUSED', 9: 'NOTAUTH' };

/** Asks name servers for their own data, at `port` (53 in the real world); `log` notes every answer. */
export function authorityAsker(port: number, timeLimit: TimeLimit, log: QueryLog | null = null): AskAuthority {
  const flight = inFlight(timeLimit.clock);
  return async (address, name, type) => {
    const server = parseServerAddress(address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`);
    if (server === null || !fitsWire(name)) return { kind: 'silent' };
    const ask = () => askTwice(server, name, type, timeLimit);
    const noted = () => (log === null ? ask() : log.note({ name, type, server: server.text }, ask, (answer) => detailOf(asAnswer(answer))));
    return await flight(noted);
  };
}

/** The possible results of an asked server. */
type Heard = Exclude<AuthorityAnswer, Withheld>;

async function askTwice(server: ServerAddress, name: string, type: AuthorityType, timeLimit: TimeLimit): Promise<Heard> {
  for (let tried = 0; tried < TRIES && !timeLimit.end.over; tried += 1) {
    const message = await askWire(server, { type, name }, timeLimit, { recursion: false });
    if (message.kind === 'reply') return read(message.reply, type, name);
    if (NO_WAY.some((way) => message.reason.startsWith(way))) return { kind: 'silent', here: true };
  }
  return { kind: 'silent' };
}

function asAnswer(answer: Heard): Answer<string> {
  switch (answer.kind) {
    case 'answer':
      if (answer.referral === true) return unknown('other servers are named instead of an answer');
      return answer.records.length > 0 ? found(answer.records) : answer.exists ? nodata : nxdomain;
    case 'lame':
      return unknown(answer.reason);
    case 'silent':
      return unknown('no answer');
  }
}

const READERS: Readonly<Record<AuthorityType, RecordForm<string>['read']>> = {
  A: A.read,
  AAAA: AAAA.read,
  NS: NS.read,
  PTR: PTR.read,
  MX: (record) => {
    const mx = MX.read(record);
    return mx === null ? null : `${mx.preference} ${mx.exchange.toLowerCase()}.`;
  },
  SOA: (record) => SOA.read(record)?.serial.toString() ?? null,
  TXT: TXT.read,
};

function read(reply: WireReply, type: AuthorityType, name: string): Heard {
  const { recursive } = reply;
  if (reply.rcode !== 0 && reply.rcode !== 3) return { kind: 'lame', reason: RCODES[reply.rcode] ?? `rcode ${reply.rcode}`, recursive };
  if (reply.astray) return { kind: 'lame', reason: 'about other names alone', recursive };
  // A name below a cut belongs to another zone, whose servers are asked by their own domain.
  if (reply.referral)
    return { kind: 'answer', records: ['delegated to other servers'], exists: true, referral: true, delegation: reply.delegation };
  if (!reply.authoritative) return { kind: 'lame', reason: 'without authority (no AA)', recursive };
  // Some servers add the target of an alias, others do not (RFC 1034 section 4.3.2): only the records at the name itself count.
  const own = reply.answers.filter((record) => record.name.toLowerCase().replace(/\.$/, '') === name.toLowerCase());
  const records = own.flatMap((record) => {
    const alias = CNAME.read(record);
    const text = alias === null ? READERS[type](record) : `CNAME ${alias.toLowerCase()}.`;
    return text === null ? [] : [text];
  });
  return { kind: 'answer', records: records.toSorted(), exists: reply.rcode === 0 };
}
