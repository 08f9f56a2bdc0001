import type { Answer as WireRecord } from 'dns-packet';
import type { Answer, RecordType } from '../../../core/ports/dns.ts';
import { found, malformedBy, nodata, NOT_A_NAME, nxdomain, unknown } from '../../../core/ports/dns.ts';
import type { NameServer } from '../message/ask-message.ts';
import { askMessage } from '../message/ask-message.ts';
import type { TimeLimit } from '../message/wire-query.ts';
import type { WireReply } from '../message/wire-reply.ts';
import { fitsWire } from '../message/wire-query.ts';

/** One type of record, and its reader. */
export interface RecordForm<T> {
  readonly type: RecordType;
  /** Null: a record of another type. */
  readonly read: (record: WireRecord) => T | null;
  /** Asked with signatures: caches that keep only one record of several then ask again (dnsmasq, for PTR). */
  readonly signed?: true;
}

export type AskServer = typeof askServer;

// RFC 6895 section 2.3.
const RCODES: Readonly<Record<number, string>> = {
  1: 'FORMERR',
  2: 'SERVFAIL',
  4: 'NOTIMP',
  6: 'YXDOMAIN',
  7: 'YXRRSET',
  8: 'NXRRSET',
  9: 'NOTAUTH',
  10: 'NOTZONE',
};

/** Asks one server one question, once. An empty `found` means: only an alias, or records of other types. */
export async function askServer<T>(server: NameServer, form: RecordForm<T>, name: string, timeLimit: TimeLimit): Promise<Answer<T>> {
  if (!fitsWire(name)) return unknown(NOT_A_NAME);
  const message = await askMessage(server, { type: form.type, name }, timeLimit, { signed: form.signed === true });
  if (message.kind === 'failed') return unknown(message.reason);
  const { reply } = message;
  const answer = answerOf(reply, server);
  if (answer.kind !== 'found') return answer;
  const records = answer.records.map(form.read).filter((record) => record !== null);
  // A recursive server that is also authoritative answers from its own data.
  return reply.authoritative && reply.recursive ? { kind: 'found', records, own: true } : found(records);
}

/** The answer of a reply, with its records unchanged. */
export function answerOf(reply: WireReply, server: NameServer): Answer<WireRecord> {
  return failureOf(reply, server) ?? (reply.answers.length === 0 ? nodataOf(reply) : found(reply.answers));
}

function nodataOf({ hasSoa }: WireReply): Answer<never> {
  return hasSoa ? nodata : { ...nodata, bare: true };
}

/** The failure that a reply reports; null: it is an answer. */
function failureOf(reply: WireReply, server: NameServer): Answer<never> | null {
  if (reply.rcode === 3) return nxdomain;
  if (reply.rcode === 5) return unknown(`REFUSED by ${server.text}`);
  if (reply.rcode !== 0) return unknown(`${RCODES[reply.rcode] ?? `rcode ${reply.rcode}`} from ${server.text}`);
  if (reply.astray) return unknown(malformedBy(server.text));
  if (reply.referral) return unknown(`${server.text} names other servers instead of answering (lame, or not recursive)`);
  return null;
}
