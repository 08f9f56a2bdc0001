import type { Answer } from '../../../core/ports/dns.ts';
import { NO_ANSWER, unknown } from '../../../core/ports/dns.ts';
import { endWait } from '../../../core/time/limit.ts';
import type { NameServer } from '../message/ask-message.ts';
import { isDoh } from '../message/ask-message.ts';
import type { askOverlapping, Asking } from './ask-overlapping.ts';
import type { RecordForm } from './ask-server.ts';
import type { Answering } from './answering.ts';

/** One server's answer. */
interface Given<T> {
  readonly server: NameServer;
  readonly answer: Answer<T>;
}

/** One server after the other, answering ones before silent ones: so silence costs its time-out once, not once for every name. */
export function askInTurn(answering: Answering): typeof askOverlapping {
  return async <T>(servers: readonly NameServer[], form: RecordForm<T>, name: string, asking: Asking): Promise<Answer<T>> => {
    const { end } = asking.timeLimit;
    const ask = async (server: NameServer): Promise<Given<T>> => {
      const answer = await asking.askOne(server, form, name, asking.timeLimit);
      if (answer.kind !== 'unknown' || !answer.reason.startsWith(NO_ANSWER)) answering.heard(server);
      else if (!end.over) answering.silent(server);
      return { server, answer };
    };
    const reasons = new Set<string>();
    const left = [...answering.order(servers)];
    while (left.length > 0 && !end.over) {
      const [server, next] = left;
      if (server === undefined) break;
      // A DoH server needs a connection first, and should be asked before all others.
      const isNew = next !== undefined && next !== server && !isDoh(server) && !answering.isKnown(server);
      const given = isNew ? await withSecond([server, next], ask, asking, answering) : [await ask(server)];
      for (const { answer } of given) {
        if (answer.kind !== 'unknown') return answer;
        reasons.add(answer.reason);
      }
      left.splice(0, given.length);
    }
    if (end.over) return unknown(end.reason);
    return unknown([...reasons].join('; ') || 'no name server to ask');
  };
}

/**
 * Asks a server that has not answered yet, and the next one beside it after its head start (as RFC 8305 does with addresses): the first
 * answer that settles the question wins. The other question goes on by itself, and shows the state of its server.
 */
async function withSecond<T>(
  [first, second]: readonly [NameServer, NameServer],
  ask: (server: NameServer) => Promise<Given<T>>,
  { timeLimit: { clock, timeout, end } }: Asking,
  answering: Answering,
): Promise<readonly Given<T>[]> {
  const given: Given<T>[] = [];
  const head = new AbortController();
  const forget = end.listen(() => endWait(head));
  const asked = ask(first).then((each) => {
    given.push(each);
    endWait(head);
  });
  await clock.sleep(answering.headStart(timeout), head.signal);
  forget();
  // It may have answered other questions meanwhile: then only this name is slow.
  if (given.length > 0 || end.over || answering.isHeard(first)) {
    await asked;
    return given;
  }
  const other = ask(second).then((each) => void given.push(each));
  await Promise.race([asked, other]);
  if (given.every(({ answer }) => answer.kind === 'unknown')) await Promise.all([asked, other]);
  if (given.length === 1 && given[0]?.server === second && !answering.isHeard(first)) answering.silent(first);
  // An answer that settles the question comes before one that does not.
  return given.toSorted((a, b) => Number(a.answer.kind === 'unknown') - Number(b.answer.kind === 'unknown'));
}
