// Whether addresses and domains stand on DNS blocklists (RFC 5782).
// Called by app.

import type { Clock } from '../../core/time/clock.ts';
import { paced } from '../../core/time/paced.ts';
import type { BlocklistsConfig, Config } from '../../core/request/config.ts';
import type { Resolver } from '../../core/ports/dns.ts';
import type { Finding } from '../../core/result/finding.ts';
import { compareFindings } from '../../core/result/finding.ts';
import type { ChosenZone } from './ask/choose-zones.ts';
import { chooseZones } from './ask/choose-zones.ts';
import {
  cleanFinding,
  filteredFinding,
  leftOutFinding,
  listedFinding,
  notPublicFinding,
  unlistableFinding,
  zoneFinding,
} from './judge/findings.ts';
import type { Gathered, LearntTargets } from './targets/gather-targets.ts';
import { configuredTargets, exchangerTargets, learntTargets } from './targets/gather-targets.ts';
import type { Judging } from './judge/listings.ts';
import { endedIgnore, judgeListings } from './judge/listings.ts';
import { poolOfAddress } from './ask/pool-of-address.ts';
import type { Verdictless } from './ask/read-answer.ts';
import type { Target } from './targets/target.ts';
import { withoutKeys } from './judge/without-keys.ts';
import type { ZoneAnswer } from './ask/zone-session.ts';
import { openZone } from './ask/zone-session.ts';

// All questions of a run are out within this share of the time-out even if nobody answers any: a dead list costs its time-out, once.
const LAUNCH = 20;
// A resolver that is this late with an answer is busy elsewhere, ms.
const LATE = 100;

export interface BlocklistRequest {
  readonly lists: BlocklistsConfig;
  readonly config: Pick<Config, 'loops' | 'domains'>;
  /** What the probes of this run tell, when they have arrived. */
  readonly learnt: Promise<LearntTargets>;
  /** Asks a question within `lists.timeout` in all. */
  readonly resolver: Resolver;
  readonly clock: Clock;
}

/**
 * Asks every configured zone about every address and domain, with both test entries of the zone (RFC 5782 section 5) at the same time;
 * nobody is judged by a zone that fails one. One finding for each listing, one for each target that is on none, one for each zone
 * without a verdict.
 */
export async function checkBlocklists({ lists, config, learnt, resolver, clock }: BlocklistRequest): Promise<readonly Finding[]> {
  const zones = chooseZones(lists);
  const configured = configuredTargets(lists, config);
  const questions = zones.length * (configured.targets.length + 2);
  const overdue = Math.min(LATE, lists.timeout / LAUNCH / Math.ceil((questions + 1) / lists.inFlight));
  const inTurn = paced(lists.inFlight, overdue, clock);
  const ask = {
    a: (name: string) => inTurn(() => resolver.ask({ type: 'A', name })),
    txt: (name: string) => inTurn(() => resolver.ask({ type: 'TXT', name })),
  };
  const sessions = zones.map((chosen) => openZone(chosen, ask));
  // A target is asked about once, for the reason that is known first.
  const asked = new Map<string, { readonly target: Target; readonly answers: Promise<readonly ZoneAnswer[]> }>();
  const askAbout = (targets: readonly Target[]) => {
    for (const target of targets) {
      const key = target.labels[0] ?? target.name;
      if (!asked.has(key))
        asked.set(key, { target, answers: Promise.all(sessions.flatMap((session) => session.answerAbout(target) ?? [])) });
    }
  };

  askAbout(configured.targets);
  const [fromProbes, ...notAsked] = await Promise.all([
    learnt.then((reported) => {
      const gathered = learntTargets(reported);
      askAbout(gathered.targets);
      return gathered;
    }),
    ...config.domains.map(async ({ name }) => {
      const { targets, left } = await exchangerTargets(resolver, name);
      askAbout(targets);
      return left.hosts + left.addresses === 0 ? [] : [leftOutFinding(name, left)];
    }),
  ]);
  const complete = await Promise.all([...asked.values()].map(async ({ target, answers }) => ({ target, answers: await answers })));

  const judging: Judging = { severity: lists.severity, ignore: lists.ignore, today: new Date(clock.now()).toISOString().slice(0, 10) };
  const judged = await Promise.all(
    complete.map(async ({ target, answers }) => [
      ...(await listings(target, answers, resolver, judging)),
      ...cleanOrNothing(target, answers),
    ]),
  );
  const byZone = new Map<ChosenZone, ZoneAnswer[]>(zones.map((chosen) => [chosen, []]));
  for (const answer of complete.flatMap(({ answers }) => answers)) byZone.get(answer.chosen)?.push(answer);
  const filtered = await Promise.all(
    sessions.map(async (session, index) => ((await session.isFiltered()) ? [zones[index]?.zone.name ?? ''] : [])),
  );
  const findings = [
    ...unaskable(configured),
    ...unaskable(fromProbes),
    ...notAsked.flat(),
    ...judged.flat(),
    ...[...byZone].flatMap(([chosen, answers]) => verdictless(chosen, answers)),
    ...(filtered.flat().length > 0 ? [filteredFinding(filtered.flat())] : []),
  ];
  return withoutKeys(findings, [lists.spamhausDqsKey, lists.abusixKey, ...zones.map(({ key }) => key)]).toSorted(compareFindings);
}

async function listings(target: Target, answers: readonly ZoneAnswer[], resolver: Resolver, judging: Judging): Promise<readonly Finding[]> {
  const listed = answers.flatMap(({ chosen, reading, ...answer }) =>
    reading.kind === 'listed' ? [{ ...answer, zone: chosen.zone, reading }] : [],
  );
  if (listed.length === 0) return [];
  const pool = target.pool ?? (target.kind === 'domain' ? null : await poolOfAddress(resolver, target.name));
  const facts = listed.map(({ zone, reading: { weight } }) => ({ target: target.name, zone, weight, pool }));
  const verdicts = judgeListings(facts, judging);
  return listed.flatMap((listing, index) => {
    const [fact, judged] = [facts[index], verdicts[index]];
    if (fact === undefined || judged === undefined) return [];
    const endedOn = judged.ignored === null ? (endedIgnore(fact, judging)?.until ?? null) : null;
    return [listedFinding({ ...listing, judged, endedOn })];
  });
}

/** Good news about a target that no list complains of. An allowlist's silence says nothing. */
function cleanOrNothing(target: Target, answers: readonly ZoneAnswer[]): readonly Finding[] {
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

function unaskable(gathered: Gathered): readonly Finding[] {
  return [
    ...gathered.noAddresses.map((text) => unlistableFinding(text, 'it is not an IP address')),
    ...gathered.private.map(notPublicFinding),
  ];
}

function verdictless(chosen: ChosenZone, answers: readonly ZoneAnswer[]): readonly Finding[] {
  const problems = answers.flatMap(({ reading }): readonly Verdictless[] => (reading.kind === 'unknown' ? [reading] : []));
  if (problems.length === 0) return [];
  const targets = answers.filter(({ reading }) => reading.kind === 'unknown').map(({ target }) => target.name);
  return [zoneFinding(chosen.zone, problems, [...new Set(targets)])];
}
