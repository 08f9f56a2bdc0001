import type { AbsentAnswer, FoundAnswer, Resolver, Unanswered } from '../../../../core/ports/dns.ts';
import { nodata, nxdomain, unknown } from '../../../../core/ports/dns.ts';
import type { AskAuthority } from '../../../../core/ports/domain-check.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';
import { zoneServers } from './zone-servers.ts';

/** The most servers of a zone that are asked until one answers. */
const MOST_SERVERS = 3;

/** `remedy`: the setting that allows a question to a server that was not asked, because of its address or the number of questions. */
export type PastAnswer = FoundAnswer<string> | AbsentAnswer | (Unanswered & { readonly remedy?: string });

/** The answer of the zone's own servers, past a resolver that invents or hides answers. Never rejects. */
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
    // The target of an alias belongs to another zone, where no invented answers are known.
    return alias === undefined ? { kind: 'found', records: answer.records } : await resolver.ask({ type, name: alias });
  }
  return why;
}
