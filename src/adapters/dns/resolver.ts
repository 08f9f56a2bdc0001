import { getServers } from 'node:dns';
import { domainToASCII } from 'node:url';
import type { Clock } from '../../core/time/clock.ts';
import type { Answer, DnsQuestion, DomainResolver, RecordType, RecordTypes } from '../../core/ports/dns.ts';
import { NOT_A_NAME, unknown } from '../../core/ports/dns.ts';
import { isNameSized } from '../../core/address/name-size.ts';
import type { NameServer } from './message/ask-message.ts';
import { askMessage } from './message/ask-message.ts';
import { Answering } from './ask/answering.ts';
import { askInTurn } from './ask/ask-in-turn.ts';
import { askOverlapping } from './ask/ask-overlapping.ts';
import type { AskServer, RecordForm } from './ask/ask-server.ts';
import { askServer } from './ask/ask-server.ts';
import { explainServfail } from './ask/explain-servfail.ts';
import { inFlight } from './ask/in-flight.ts';
import type { QueryLog } from './log/query-log.ts';
import { detailOf } from './log/query-log.ts';
import { dnssecView } from './dnssec-view.ts';
import type { AskName } from './ask/questions.ts';
import { everyType } from './ask/questions.ts';
import type { DohAddress } from './doh/doh-server.ts';
import { dohServer } from './doh/doh-server.ts';
import { runEnd } from '../../core/time/run-end.ts';
import { parseServerAddress } from './message/server-address.ts';
import type { TimeLimit } from './message/wire-query.ts';
import { fitsWire } from './message/wire-query.ts';

export interface ResolverOptions {
  /** `address:port` or `[v6]:port`, each checked before; empty: the machine's own, unless there is a DoH server. */
  readonly servers: readonly string[];
  /** Asked before all others; null: none. */
  readonly doh?: DohAddress | null;
  /** ms for one question to one server. */
  readonly timeout: number;
  readonly clock: Clock;
  readonly deadline: { readonly signal: AbortSignal };
  /** The log of every question and answer. */
  readonly log?: QueryLog;
  /** `timeout` covers all tries and servers together, which then overlap. */
  readonly overlapping?: boolean;
}

// As many as resolv.conf may name (RES_MAXNS); more would only lengthen the wait for a name that fails everywhere.
const MOST_SERVERS = 3;
// Answers of one type that a run remembers, and as many older ones: a repeated question comes soon.
const MOST_REMEMBERED = 2_000;
// A longer chain of aliases counts as a loop; resolvers give up at 8 to 16.
const MOST_ALIASES = 8;

/**
 * A resolver for one run. If one server cannot settle a question, the next one is asked (a single server: again), before the answer is
 * `unknown`. Each question is asked once a run, and no wait outlasts the deadline.
 */
export function createResolver(options: ResolverOptions): DomainResolver {
  const servers = serversToTry(options);
  const timeLimit: TimeLimit = { clock: options.clock, timeout: options.timeout, end: runEnd(options.deadline.signal) };
  const answering = new Answering();
  const askOne = loggedIn(options.log);
  const inquiry = { timeLimit, log: options.log };
  // Blocklists, whose questions overlap, have an order of their own. The first server is chosen when a question's turn comes.
  const flight = options.overlapping === true ? atOnce : inFlight(options.clock);
  const ask = options.overlapping === true ? askOverlapping : askInTurn(answering);
  const explain = options.overlapping === true ? async <T>(answer: Answer<T>) => await Promise.resolve(answer) : explainServfail;
  const once = <T>(form: RecordForm<T>) =>
    memoised((name) =>
      flight(async () => {
        // Many questions may get their turn too late: none of them begins anything.
        if (timeLimit.end.over) return unknown(timeLimit.end.reason);
        return await explain(await ask(servers, form, name, { timeLimit, askOne }), servers, { type: form.type, name }, inquiry);
      }),
    );
  const dnssec = dnssecView(servers, answering, timeLimit, options.log);
  const asks = everyType((form) => {
    const direct = once(form);
    return form.type === 'CNAME' ? direct : (name) => followAliases(direct, asks.CNAME, name);
  });
  const isRecordType = (text: string): text is RecordType => Object.hasOwn(asks, text);
  return {
    ask: async <T extends RecordType>({ type, name }: DnsQuestion<T>): Promise<Answer<RecordTypes[T]>> =>
      isNameSized(name) ? await asks[type](absolute(name)) : unknown(NOT_A_NAME),
    secure: async ({ type, name }) => (isNameSized(name) ? await dnssec.secure(absolute(name), type) : 'indeterminate'),
    validates: dnssec.validates,
    ttl: async (name, type) => {
      if (!isNameSized(name)) return null;
      const server = servers.find((each) => !answering.isSilent(each));
      const ascii = absolute(name);
      if (server === undefined || !isRecordType(type) || !fitsWire(ascii)) return null;
      const message = await askMessage(server, { type, name: ascii }, timeLimit);
      const ttls = message.kind === 'reply' ? message.reply.ttls : [];
      return ttls.length === 0 ? null : Math.min(...ttls);
    },
  };
}

/** The DoH server comes before configured servers, and replaces the machine's own: a configured server is meant to be the only one. */
function serversToTry({ servers: named, doh }: ResolverOptions): readonly NameServer[] {
  const secured = doh === undefined || doh === null ? [] : [dohServer(doh)];
  const texts = named.length > 0 || secured.length > 0 ? named : getServers();
  const servers = [...secured, ...texts.map(parseServerAddress).filter((server) => server !== null)];
  const [first] = servers;
  if (first === undefined) return [];
  return servers.length === 1 ? [first, first] : servers.slice(0, MOST_SERVERS);
}

function loggedIn(log: QueryLog | undefined): AskServer {
  if (log === undefined) return askServer;
  return async (server, form, name, timeLimit) => {
    const asked = { name, type: form.type, server: server.text };
    return await log.note(asked, () => askServer(server, form, name, timeLimit), detailOf);
  };
}

async function atOnce<T>(ask: () => Promise<T>): Promise<T> {
  return await ask();
}

/**
 * node:dns returns a bare alias as an empty list: its target has no such type, or the server did not follow it. So we follow it ourselves,
 * and answer with its target.
 */
async function followAliases<T>(ask: AskName<T>, cname: AskName<string>, name: string): Promise<Answer<T>> {
  const seen = new Set<string>();
  let at = name;
  while (seen.size <= MOST_ALIASES) {
    seen.add(at);
    const answer = await ask(at);
    if (answer.kind !== 'found' || answer.records.length > 0) return answer;
    const alias = await cname(at);
    if (alias.kind === 'unknown') return alias;
    const target = alias.kind === 'found' ? alias.records[0] : undefined;
    if (target === undefined) return unknown('an answer without any record of the type that was asked for');
    at = absolute(target);
    if (seen.has(at)) return unknown('a CNAME loop');
  }
  return unknown(`a chain of more than ${MOST_ALIASES} CNAMEs`);
}

function memoised<T>(ask: AskName<T>): AskName<T> {
  let fresh = new Map<string, Promise<Answer<T>>>();
  let older: typeof fresh = new Map();
  return (name) => {
    const known = fresh.get(name) ?? older.get(name) ?? ask(name);
    if (fresh.size >= MOST_REMEMBERED) {
      older = fresh;
      fresh = new Map();
    }
    fresh.set(name, known);
    return known;
  };
}

/** One spelling of a name: ASCII, lower case, without the final dot. c-ares asks it unchanged, without the machine's search list. */
function absolute(name: string): string {
  const ascii = /^[\u0020-\u007e]*$/.test(name) ? name : domainToASCII(name) || name;
  return ascii.toLowerCase().replace(/\.$/, '');
}
