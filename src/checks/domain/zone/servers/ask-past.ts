import type { AbsentAnswer, FoundAnswer, Resolver, Unanswered } from '../../../../core/ports/dns.ts';
import { nodata, nxdomain, unknown } from '../../../../core/ports/dns.ts';
import type { AskAuthority } from '../../../../core/ports/domain-check.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';
import { zoneServers } from './zone-servers.ts';

/** So many servers of a zone are asked until one answers. */
const MOST_SERVERS = 3;

/** `remedy`: what lets a server be asked that was not, for where its address is or for the number of questions. */
export type PastAnswer = FoundAnswer<string> | AbsentAnswer | (Unanswered & { readonly remedy?: string });

/** What the zone's own servers say, past a resolver that speaks for itself or keeps something back. Never rejects. */
export async function askPast(
  resolver: Resolver,
  ask: AskAuthority,
  { type, name }: { readonly type: 'A' | 'AAAA' | 'PTR'; readonly name: string },
): Promise<PastAnswer> {
  const zone = await zoneServers(resolver, name);
  if (zone.kind === 'unknown') return unknown(zone.reason);
  let why: PastAnswer = unknown(`no server of ${zone.zone} answers from here`);
  for (const { name: server, address } of zone.servers.slice(0, MOST_SERVERS)) {
    const answer = await ask(address, name, type);
    if (answer.kind === 'withheld')
      why = { ...unknown(`${foreignWord(server)}, a server of ${zone.zone}, was not asked: ${answer.reason}`), remedy: answer.remedy };
    if (answer.kind !== 'answer') continue;
    if (answer.referral === true) {
      why = unknown(`${foreignWord(server)}, a server of ${zone.zone}, names other servers instead of answering`);
      continue;
    }
    const [first] = answer.records;
    if (first === undefined) return answer.exists ? nodata : nxdomain;
    const alias = /^CNAME (\S+)\.$/.exec(first)?.[1];
    // What an alias leads to belongs to another zone, of which nothing is known to be made up.
    return alias === undefined ? { kind: 'found', records: answer.records } : await resolver.ask({ type, name: alias });
  }
  return why;
}
