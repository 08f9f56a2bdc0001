import { Resolver as NodeResolver } from 'node:dns/promises';
import type { Clock } from '../base/clock.ts';
import type { Answer } from './answer.ts';
import { answerOfError, found, nodata, nxdomain, unknown } from './answer.ts';
import type { RecordType } from './empty-reply.ts';
import { askForEmptyReply } from './empty-reply.ts';
import type { RunEnd } from './run-end.ts';
import type { ServerAddress } from './server-address.ts';

/** One kind of question, and how node:dns is asked for it. */
export interface Question<T> {
  readonly type: RecordType;
  readonly ask: (resolver: NodeResolver, name: string) => Promise<readonly T[]>;
}

export interface Patience {
  readonly clock: Clock;
  /** ms for one question to one server. */
  readonly timeout: number;
  /** Ends every wait. */
  readonly end: RunEnd;
}

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
export async function askServer<T>(server: ServerAddress, question: Question<T>, name: string, patience: Patience): Promise<Answer<T>> {
  const answer = await askNode(server, question, name, patience);
  return answer.kind === 'absent' && answer.why === 'NODATA' ? await confirmNodata(server, question.type, name, patience) : answer;
}

async function askNode<T>(server: ServerAddress, question: Question<T>, name: string, patience: Patience): Promise<Answer<T>> {
  const { clock, timeout, end } = patience;
  // A resolver of its own for each question: c-ares shortens its time-out to five times the latency that a channel has seen, down to
  // 250 ms, so a shared one gives up on a slow name after fast ones. It also lets one question be cancelled alone; it costs 0.1 ms.
  const resolver = new NodeResolver({ timeout: timeout + 1000, tries: 1 });
  resolver.setServers([server.text]);
  const over = new AbortController();
  const forget = end.listen(() => over.abort());
  // The clock is the limit, for UDP and TCP together; c-ares alone would grant each its own.
  void clock.sleep(timeout, over.signal).then(() => resolver.cancel());
  try {
    return found(await question.ask(resolver, name));
  } catch (error) {
    return answerOfError(error, server.text, seconds(timeout));
  } finally {
    forget();
    over.abort();
  }
}

async function confirmNodata(server: ServerAddress, type: RecordType, name: string, patience: Patience): Promise<Answer<never>> {
  const { clock, timeout, end } = patience;
  const reply = await askForEmptyReply(server, name, type, clock, timeout, end);
  if (reply === null) return unknown(`an empty answer from ${server.text}, and none within ${seconds(timeout)} when asked again`);
  if (reply.rcode === 3) return nxdomain;
  if (reply.rcode !== 0) return unknown(`${RCODES[reply.rcode] ?? `rcode ${reply.rcode}`} from ${server.text}`);
  if (reply.referral) return unknown(`${server.text} names other servers instead of answering (lame, or not recursive)`);
  return reply.answers === 0 ? nodata : unknown(`two different answers from ${server.text}`);
}

function seconds(ms: number): string {
  return `${ms / 1000} s`;
}
