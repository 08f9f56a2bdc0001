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
import { FORMS, isRecordType } from './ask/questions.ts';
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
  /** Where every question and answer is written down. */
  readonly log?: QueryLog;
  /** `timeout` is for all tries and servers together, which overlap then. */
  readonly overlapping?: boolean;
}

// As many as resolv.conf may name (RES_MAXNS); more would only lengthen the wait for a name that fails everywhere.
const MOST_SERVERS = 3;
// Answers of one type that a run remembers, and as many older ones: whatever is asked for again is so soon.
const MOST_REMEMBERED = 2_000;
// A chain of aliases longer than this is taken for a loop; resolvers give up at 8 to 16.
const MOST_ALIASES = 8;

/**
 * A resolver for one run. A question that one server cannot settle goes to the next (with a single server to the same one again) before
 * the answer is `unknown`; each question is asked once a run, and nothing waits longer than the deadline.
 */
export function createResolver(options: ResolverOptions): DomainResolver {
  const servers = serversToTry(options);
  const timeLimit: TimeLimit = { clock: options.clock, timeout: options.timeout, end: runEnd(options.deadline.signal) };
  const answering = new Answering();
  const askOne = loggedIn(options.log);
  const inquiry = { timeLimit, log: options.log };
  // Blocklists, whose questions overlap, have an order of their own. Who is asked first is decided when a question's turn has come.
  const flight = options.overlapping === true ? atOnce : inFlight(options.clock);
  const ask = options.overlapping === true ? askOverlapping : askInTurn(answering);
  const explain = options.overlapping === true ? async <T>(answer: Answer<T>) => await Promise.resolve(answer) : explainServfail;
  const once = <T>(form: RecordForm<T>) =>
    memoised((name) =>
      flight(async () => {
        // Those whose turn comes too late may be many: none of them begins anything.
        if (timeLimit.end.over) return unknown(timeLimit.end.reason);
        return await explain(await ask(servers, form, name, { timeLimit, askOne }), servers, { type: form.type, name }, inquiry);
      }),
    );
  const cname = once(FORMS.CNAME);
  const dnssec = dnssecView(servers, answering, timeLimit, options.log);
  const followed = <T>(form: RecordForm<T>): Ask<T> => {
    const direct = once(form);
    return (name) => followAliases(direct, cname, name);
  };
  const asks: { readonly [T in RecordType]: Ask<RecordTypes[T]> } = {
    A: followed(FORMS.A),
    AAAA: followed(FORMS.AAAA),
    CAA: followed(FORMS.CAA),
    CNAME: cname,
    DS: followed(FORMS.DS),
    MX: followed(FORMS.MX),
    NS: followed(FORMS.NS),
    PTR: followed(FORMS.PTR),
    SOA: followed(FORMS.SOA),
    SRV: followed(FORMS.SRV),
    TLSA: followed(FORMS.TLSA),
    TXT: followed(FORMS.TXT),
  };
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

/** The DoH server goes before those that are named, and in the place of those that are not: a named server is meant to be the only one. */
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

type Ask<T> = (name: string) => Promise<Answer<T>>;

/**
 * node:dns hands a bare alias over as an empty list: the alias leads nowhere that has this type, or the server did not follow it. So we
 * follow it ourselves: the answer is that of its end.
 */
async function followAliases<T>(ask: Ask<T>, cname: Ask<string>, name: string): Promise<Answer<T>> {
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

function memoised<T>(ask: Ask<T>): Ask<T> {
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

/** One spelling of a name: ASCII, lower case, without the final dot. c-ares asks it as it stands, whatever search list the machine has. */
function absolute(name: string): string {
  const ascii = /^[\u0020-\u007e]*$/.test(name) ? name : domainToASCII(name) || name;
  return ascii.toLowerCase().replace(/\.$/, '');
}
