import { endWait } from '../../../core/time/limit.ts';
import type { Answer } from '../../../core/ports/dns.ts';
import { unknown } from '../../../core/ports/dns.ts';
import type { AskServer, RecordForm } from './ask-server.ts';
import { runEnd } from '../../../core/time/run-end.ts';
import type { NameServer } from '../message/ask-message.ts';
import type { TimeLimit } from '../message/wire-query.ts';

/** How to ask one server a question, and the time for all of it. */
export interface Asking {
  readonly timeLimit: TimeLimit;
  readonly askOne: AskServer;
}

/** The head start of each try over the next, as a part of the time for all. */
const HEAD_START = 1 / 3;

/**
 * Asks the servers one after the other, while earlier tries go on: the first answer that settles the question wins, within `timeout` in
 * all. So a lost packet is replaced, a slow answer still counts, and silence costs its time-out once.
 */
export async function askOverlapping<T>(
  servers: readonly NameServer[],
  form: RecordForm<T>,
  name: string,
  { timeLimit: { clock, timeout, end }, askOne }: Asking,
): Promise<Answer<T>> {
  const began = clock.monotonic();
  const over = new AbortController();
  const forget = end.listen(() => endWait(over));
  void clock.sleep(timeout, over.signal).then(() => endWait(over));
  const own = runEnd(over.signal);
  const failures: { readonly server: string; readonly reason: string }[] = [];
  let settled: Answer<T> | null = null;
  let wake = new AbortController();
  const attempt = async (server: NameServer, index: number, left: number): Promise<void> => {
    const answer = await askOne(server, form, name, { clock, timeout: left, end: own });
    if (answer.kind === 'unknown') failures[index] = { server: server.text, reason: answer.reason };
    else {
      settled ??= answer;
      endWait(over);
    }
    endWait(wake);
  };

  const attempts: Promise<void>[] = [];
  for (const [index, server] of servers.entries()) {
    const left = Math.ceil(timeout - (clock.monotonic() - began));
    if (over.signal.aborted || left <= 0) break;
    wake = new AbortController();
    attempts.push(attempt(server, index, left));
    if (index < servers.length - 1) await clock.sleep(timeout * HEAD_START, wake.signal);
  }
  await Promise.all(attempts);
  endWait(over);
  forget();
  if (settled !== null) return settled;
  if (end.over) return unknown(end.reason);
  return unknown(reasonsOf(failures) || 'no name server to ask');
}

function silent(reason: string): boolean {
  return reason.startsWith('no answer');
}

/** One reason for each server: an answer rather than a silence. */
function reasonsOf(failures: readonly { readonly server: string; readonly reason: string }[]): string {
  const reasons = new Map<string, string>();
  for (const { server, reason } of failures.filter((failure) => failure !== undefined)) {
    const known = reasons.get(server);
    if (known === undefined || (silent(known) && !silent(reason))) reasons.set(server, reason);
  }
  return [...reasons.values()].join('; ');
}
