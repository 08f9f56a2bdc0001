import { endWait } from '../../../core/time/limit.ts';
import { Resolver as NodeResolver } from 'node:dns/promises';
import type { Answer as WireRecord } from 'dns-packet';
import type { Answer, RecordType } from '../../../core/ports/dns.ts';
import { answerOfError, found, malformedBy, nodata, NOT_A_NAME, nxdomain, unknown } from '../../../core/ports/dns.ts';
import type { NameServer } from '../message/ask-message.ts';
import { askMessage, isDoh } from '../message/ask-message.ts';
import type { ServerAddress } from '../message/server-address.ts';
import type { TimeLimit, WireReply } from '../message/wire-query.ts';
import { fitsWire } from '../message/wire-query.ts';

/** One type of record: how node:dns is asked for it (null: it cannot be, on every Node that we run on), and how its record is read. */
export interface RecordForm<T> {
  readonly type: RecordType;
  readonly ask: ((resolver: NodeResolver, name: string) => Promise<readonly T[]>) | null;
  /** Null: a record of another type. */
  readonly read: (record: WireRecord) => T | null;
}

export type AskServer = typeof askServer;

// RFC 6895 section 2.3: those that c-ares reports as ENODATA.
const RCODES: Readonly<Record<number, string>> = {
  1: 'FORMERR',
  2: 'SERVFAIL',
  4: 'NOTIMP',
  5: 'REFUSED',
  6: 'YXDOMAIN',
  7: 'YXRRSET',
  8: 'NXRRSET',
  9: 'NOTAUTH',
  10: 'NOTZONE',
};

/** Asks one server one question, once. An empty `found` means: nothing but an alias, or records of other types. */
export async function askServer<T>(server: NameServer, form: RecordForm<T>, name: string, timeLimit: TimeLimit): Promise<Answer<T>> {
  const { ask } = form;
  // c-ares drops the scope of a link-local address (fe80::1%eth0), without which it leads nowhere (RFC 4007 section 11).
  if (ask === null || isDoh(server) || server.address.includes('%')) return await askByWire(server, form, name, timeLimit);
  const answer = await askNode(server, ask, name, timeLimit);
  if (answer.kind === 'absent' && answer.why === 'NODATA') return await confirmNodata(server, form.type, name, timeLimit);
  if (answer.kind !== 'unknown') return answer;
  // c-ares refuses names that DNS itself carries, such as foo:bar.example (RFC 2181 section 11).
  if (answer.reason === NOT_A_NAME) return await askByWire(server, form, name, timeLimit);
  if (answer.reason !== malformedBy(server.text)) return answer;
  // It also refuses a whole answer for one record that is none, such as a TXT without a string (RFC 1035 section 3.3.14).
  const lenient = await askByWire(server, form, name, timeLimit);
  return lenient.kind === 'unknown' ? answer : lenient;
}

/** The same with a message of our own. */
async function askByWire<T>(server: NameServer, form: RecordForm<T>, name: string, timeLimit: TimeLimit): Promise<Answer<T>> {
  if (!fitsWire(name)) return unknown(NOT_A_NAME);
  const message = await askMessage(server, { type: form.type, name }, timeLimit);
  if (message.kind === 'failed') return unknown(message.reason);
  const { reply } = message;
  const failure = failureOf(reply, server);
  if (failure !== null) return failure;
  const records = reply.answers.map(form.read).filter((record) => record !== null);
  return reply.answers.length === 0 ? nodata : found(records);
}

async function askNode<T>(
  server: ServerAddress,
  ask: NonNullable<RecordForm<T>['ask']>,
  name: string,
  { clock, timeout, end }: TimeLimit,
): Promise<Answer<T>> {
  // A resolver of its own for each question: c-ares shortens its time-out to five times the latency that a channel has seen, down to
  // 250 ms, so a shared one gives up on a slow name after fast ones. It also lets one question be cancelled alone; it costs 0.1 ms.
  const resolver = new NodeResolver({ timeout: timeout + 1000, tries: 1 });
  resolver.setServers([server.text]);
  const over = new AbortController();
  const forget = end.listen(() => endWait(over));
  // The clock is the limit, for UDP and TCP together; c-ares alone would grant each its own.
  void clock.sleep(timeout, over.signal).then(() => resolver.cancel());
  try {
    return found(await ask(resolver, name));
  } catch (error) {
    return answerOfError(error, server.text, seconds(timeout));
  } finally {
    forget();
    endWait(over);
  }
}

/** c-ares reports rcodes 6 to 11 and referrals as ENODATA, like a true NODATA. */
async function confirmNodata(server: ServerAddress, type: RecordType, name: string, timeLimit: TimeLimit): Promise<Answer<never>> {
  const message = await askMessage(server, { type, name }, timeLimit);
  if (message.kind === 'failed')
    return unknown(`an empty answer from ${server.text}, and none within ${seconds(timeLimit.timeout)} when asked again`);
  const { reply } = message;
  const failure = failureOf(reply, server);
  if (failure !== null) return failure;
  return reply.answers.length === 0 ? nodata : unknown(`two different answers from ${server.text}`);
}

/** What a reply says besides records; null: it is an answer. */
function failureOf(reply: WireReply, server: NameServer): Answer<never> | null {
  if (reply.rcode === 3) return nxdomain;
  if (reply.rcode !== 0) return unknown(`${RCODES[reply.rcode] ?? `rcode ${reply.rcode}`} from ${server.text}`);
  if (reply.astray) return unknown(malformedBy(server.text));
  if (reply.referral) return unknown(`${server.text} names other servers instead of answering (lame, or not recursive)`);
  return null;
}

function seconds(ms: number): string {
  return `${ms / 1000} s`;
}
