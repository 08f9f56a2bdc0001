import { getServers } from 'node:dns';
import { domainToASCII } from 'node:url';
import type { Clock } from '../base/clock.ts';
import type { Answer, MxRecord, Resolver } from './answer.ts';
import { unknown } from './answer.ts';
import type { Patience, Question } from './ask-server.ts';
import { askServer } from './ask-server.ts';
import { runEnd } from './run-end.ts';
import type { ServerAddress } from './server-address.ts';
import { parseServerAddress } from './server-address.ts';

export interface ResolverOptions {
  /** `address:port` or `[v6]:port`, each checked before; empty: the machine's own. */
  readonly servers: readonly string[];
  /** ms for one question to one server. */
  readonly timeout: number;
  readonly clock: Clock;
  readonly deadline: { readonly signal: AbortSignal };
}

// As many as resolv.conf may name (RES_MAXNS); more would only lengthen the wait for a name that fails everywhere.
const MOST_SERVERS = 3;
// A chain of aliases longer than this is taken for a loop; resolvers give up at 8 to 16.
const MOST_ALIASES = 8;

const TXT: Question<string> = {
  type: 'TXT',
  ask: async (resolver, name) => (await resolver.resolveTxt(name)).map((strings) => utf8(strings.join(''))),
};
const MX: Question<MxRecord> = {
  type: 'MX',
  ask: async (resolver, name) => (await resolver.resolveMx(name)).map(({ priority, exchange }) => ({ preference: priority, exchange })),
};
const A: Question<string> = { type: 'A', ask: async (resolver, name) => await resolver.resolve4(name) };
const AAAA: Question<string> = { type: 'AAAA', ask: async (resolver, name) => await resolver.resolve6(name) };
// c-ares hands the question's own name back where the answer holds no alias but other records.
const CNAME: Question<string> = {
  type: 'CNAME',
  ask: async (resolver, name) => (await resolver.resolveCname(name)).filter((target) => absolute(target) !== name),
};
// Never `reverse()`, which reads the machine's hosts file.
const PTR: Question<string> = { type: 'PTR', ask: async (resolver, name) => await resolver.resolvePtr(name) };

/**
 * A resolver for one run. A question that one server cannot settle goes to the next (with a single server to the same one again) before
 * the answer is `unknown`; each question is asked once a run, and nothing waits longer than the deadline.
 */
export function createResolver(options: ResolverOptions): Resolver {
  const servers = serversToTry(options.servers.length > 0 ? options.servers : getServers());
  const patience: Patience = { clock: options.clock, timeout: options.timeout, end: runEnd(options.deadline.signal) };
  const once = <T>(question: Question<T>) => memoised((name) => askInTurn(servers, question, name, patience));
  const cname = once(CNAME);
  const followed = <T>(question: Question<T>) => {
    const ask = once(question);
    return (name: string) => followAliases(ask, cname, absolute(name));
  };
  return {
    txt: followed(TXT),
    mx: followed(MX),
    a: followed(A),
    aaaa: followed(AAAA),
    ptr: followed(PTR),
    cname: (name) => cname(absolute(name)),
  };
}

function serversToTry(texts: readonly string[]): readonly ServerAddress[] {
  const servers = texts.map(parseServerAddress).filter((server) => server !== null);
  const [first] = servers;
  if (first === undefined) return [];
  return servers.length === 1 ? [first, first] : servers.slice(0, MOST_SERVERS);
}

async function askInTurn<T>(
  servers: readonly ServerAddress[],
  question: Question<T>,
  name: string,
  patience: Patience,
): Promise<Answer<T>> {
  const reasons = new Set<string>();
  for (const server of servers) {
    if (patience.end.over) break;
    const answer = await askServer(server, question, name, patience);
    if (answer.kind !== 'unknown') return answer;
    reasons.add(answer.reason);
  }
  if (patience.end.over) return unknown('the time of this run was over before the answer came');
  return unknown([...reasons].join('; ') || 'no name server to ask');
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
  const answers = new Map<string, Promise<Answer<T>>>();
  return (name) => {
    const known = answers.get(name) ?? ask(name);
    answers.set(name, known);
    return known;
  };
}

/** One spelling of a name: ASCII, lower case, without the final dot. c-ares asks it as it stands, whatever search list the machine has. */
function absolute(name: string): string {
  const ascii = /^[\u0020-\u007e]*$/.test(name) ? name : domainToASCII(name) || name;
  return ascii.toLowerCase().replace(/\.$/, '');
}

/** node:dns reads TXT bytes as Latin-1; what people publish beyond ASCII is UTF-8. */
function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}
