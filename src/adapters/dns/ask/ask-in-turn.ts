import type { Answer } from '../../../core/ports/dns.ts';
import { NO_ANSWER, unknown } from '../../../core/ports/dns.ts';
import { endWait } from '../../../core/time/limit.ts';
import type { RunEnd } from '../../../core/time/run-end.ts';
import { runEnd } from '../../../core/time/run-end.ts';
import type { NameServer } from '../message/ask-message.ts';
import type { askOverlapping, Asking } from './ask-overlapping.ts';
import type { RecordForm } from './ask-server.ts';
import type { Answering } from './answering.ts';

/** What one server gave. */
interface Given<T> {
  readonly server: NameServer;
  readonly answer: Answer<T>;
}

/** One server after the other, those that answer before those that were silent, so that silence costs its time only once, not every name's. */
export function askInTurn(answering: Answering): typeof askOverlapping {
  return async <T>(servers: readonly NameServer[], form: RecordForm<T>, name: string, asking: Asking): Promise<Answer<T>> => {
    const { end } = asking.timeLimit;
    const reasons = new Set<string>();
    const left = [...answering.order(servers)];
    while (left.length > 0 && !end.over) {
      const [server, next] = left;
      if (server === undefined) break;
      const ask = async (each: NameServer, until: RunEnd): Promise<Given<T>> => {
        const answer = await asking.askOne(each, form, name, { ...asking.timeLimit, end: until });
        if (answer.kind !== 'unknown' || !answer.reason.startsWith(NO_ANSWER)) answering.heard(each);
        else if (!until.over) answering.silent(each);
        return { server: each, answer };
      };
      const isNew = next !== undefined && next !== server && !answering.isKnown(server);
      const given = isNew ? await withSecond([server, next], ask, asking, answering) : [await ask(server, end)];
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
 * Asks a server that nobody has heard of yet, and the next one beside it once it has been silent for its head start (as RFC 8305 does with
 * addresses): the first answer that settles the question wins. A server that answers is not cut short: later questions are its own.
 */
async function withSecond<T>(
  [first, second]: readonly [NameServer, NameServer],
  ask: (server: NameServer, until: RunEnd) => Promise<Given<T>>,
  { timeLimit: { clock, timeout, end } }: Asking,
  answering: Answering,
): Promise<readonly Given<T>[]> {
  const cut = new AbortController();
  const forget = end.listen(() => endWait(cut));
  const inner = runEnd(cut.signal);
  const until: RunEnd = {
    get over() {
      return cut.signal.aborted;
    },
    get reason() {
      return end.over ? end.reason : 'another name server had answered before this one';
    },
    listen: (stop) => inner.listen(stop),
  };
  const given: Given<T>[] = [];
  try {
    const head = new AbortController();
    const asked = ask(first, until).then((each) => {
      given.push(each);
      endWait(head);
    });
    await clock.sleep(answering.headStart(timeout), head.signal);
    if (given.length > 0 || end.over) {
      await asked;
      return given;
    }
    const other = ask(second, until).then((each) => void given.push(each));
    await Promise.race([asked, other]);
    if (given.every(({ answer }) => answer.kind === 'unknown')) await Promise.all([asked, other]);
    if (given.length === 1 && given[0]?.server === second) answering.silent(first);
    // What settles the question goes before what does not.
    return given.toSorted((a, b) => Number(a.answer.kind === 'unknown') - Number(b.answer.kind === 'unknown'));
  } finally {
    endWait(cut);
    forget();
  }
}
