import type { Resolver } from '../../../core/ports/dns.ts';
import { MOST_OF_TARGET } from '../../../core/judge/ceilings/findings.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { compareFindings } from '../../../core/result/finding.ts';
import { compareStates } from '../../../core/result/state.ts';
import type { Answered } from '../ask/round.ts';
import { poolOfAddress } from '../ask/pool-of-address.ts';
import type { Target } from '../targets/target.ts';
import { cleanFinding, listedFinding, unlistableFinding } from './findings.ts';
import type { Judging } from './listings.ts';
import { endedIgnore, judgeListings } from './listings.ts';

/**
 * The findings of all zones' answers about one target: each listing, or the good news that none exists. If a report has no room for all
 * listings, its last one stands for the others.
 */
export async function findingsOfTarget(answered: Answered, resolver: Resolver, judging: Judging): Promise<readonly Finding[]> {
  return [...(await listings(answered, resolver, judging)), ...cleanOrNothing(answered)];
}

async function listings({ target, answers }: Answered, resolver: Resolver, judging: Judging): Promise<readonly Finding[]> {
  const listed = answers.flatMap(({ chosen, reading, ...answer }) =>
    reading.kind === 'listed' ? [{ ...answer, zone: chosen.zone, reading }] : [],
  );
  if (listed.length === 0) return [];
  const pool = target.pool ?? (target.kind === 'domain' ? null : await poolOfAddress(resolver, target.name));
  const facts = listed.map(({ zone, reading: { weight } }) => ({ target: target.name, zone, weight, pool }));
  const verdicts = judgeListings(facts, judging);
  const reported = listed.flatMap((listing, index) => {
    const [fact, judged] = [facts[index], verdicts[index]];
    return fact === undefined || judged === undefined ? [] : [{ listing, fact, judged }];
  });
  const worstFirst = reported.toSorted((a, b) => compareStates(b.judged.state, a.judged.state));
  const finding = ({ listing, fact, judged }: (typeof reported)[number]) =>
    listedFinding({ ...listing, judged, endedOn: judged.ignored === null ? (endedIgnore(fact, judging)?.until ?? null) : null });
  const findings = worstFirst.slice(0, MOST_OF_TARGET).map(finding);
  const last = new Map(findings.toSorted(compareFindings).map((each) => [each.state, each]));
  for (const rest of worstFirst.slice(MOST_OF_TARGET)) {
    const standIn = last.get(rest.judged.state) ?? finding(rest);
    last.set(rest.judged.state, standIn);
    findings.push(standIn);
  }
  return findings;
}

/** The good result of a target without complaints. An allowlist without an entry says nothing. */
function cleanOrNothing({ target, answers }: Answered): readonly Finding[] {
  if (answers.length === 0) return target.kind === 'domain' || target.origin !== null ? [] : [noList(target)];
  const blocking = answers.filter(({ chosen }) => chosen.zone.tier !== 'allowlist');
  const clean = blocking.filter(({ reading }) => reading.kind === 'clean').map(({ chosen }) => chosen.zone.name);
  const silent = blocking.filter(({ reading }) => reading.kind === 'unknown').length;
  const accused = blocking.some(({ chosen, reading }) => reading.kind === 'listed' && chosen.zone.tier !== 'informational');
  return accused || clean.length === 0 ? [] : [cleanFinding(target, clean, silent)];
}

function noList({ name }: Target): Finding {
  return unlistableFinding(name, 'none of the configured lists takes addresses of its family');
}
