// Whether addresses and domains stand on DNS blocklists (RFC 5782).
// Called by app.

import type { Clock } from '../../core/time/clock.ts';
import type { RunEnd } from '../../core/time/run-end.ts';
import { eachOf } from '../../core/time/semaphore.ts';
import type { BlocklistsConfig, Config } from '../../core/request/config.ts';
import type { Resolver } from '../../core/ports/dns.ts';
import type { Finding } from '../../core/result/finding.ts';
import { compareFindings } from '../../core/result/finding.ts';
import type { ChosenZone } from './ask/choose-zones.ts';
import { chooseZones } from './ask/choose-zones.ts';
import { filteredFinding, leftOutFinding, notPublicFinding, unaskedFinding, unlistableFinding, zoneFinding } from './judge/findings.ts';
import type { Gathered, LearntTargets } from './targets/gather-targets.ts';
import { configuredTargets, exchangerTargets, learntTargets } from './targets/gather-targets.ts';
import type { Judging } from './judge/listings.ts';
import { findingsOfTarget } from './judge/of-target.ts';
import type { Verdictless } from './ask/read-answer.ts';
import { withoutKeys } from './judge/without-keys.ts';
import type { ZoneAnswer } from './ask/zone-session.ts';
import { openZone } from './ask/zone-session.ts';
import { BlocklistRound, targetsAtOnce } from './ask/round.ts';
import { inTurn } from './ask/in-turn.ts';

// Domains whose mail servers are looked up at a time.
const DOMAINS = 50;

export interface BlocklistRequest {
  readonly lists: BlocklistsConfig;
  readonly config: Pick<Config, 'loops' | 'domains'>;
  /** The facts from this run's probes, once they have arrived. */
  readonly learnt: Promise<LearntTargets>;
  /** Answers each question within `lists.timeout` in all. */
  readonly resolver: Resolver;
  readonly clock: Clock;
  readonly end: RunEnd;
}

/**
 * Asks every configured zone about every address and domain, together with both test entries of the zone (RFC 5782 section 5). A zone that
 * fails one judges nobody. One finding for each listing, one for each target without a listing, one for each zone without a verdict.
 */
export async function checkBlocklists(request: BlocklistRequest): Promise<readonly Finding[]> {
  const { lists, config, learnt, clock, end } = request;
  const zones = chooseZones(lists);
  const configured = configuredTargets(lists, config);
  const atOnce = Math.min(configured.targets.length, targetsAtOnce(zones.length));
  const resolver = inTurn(request, zones.length * (atOnce + 2));
  const sessions = zones.map((chosen) => openZone(chosen, resolver, end));
  const judging: Judging = { severity: lists.severity, ignore: lists.ignore, today: new Date(clock.now()).toISOString().slice(0, 10) };
  const round = new BlocklistRound(sessions, end, (answered) => findingsOfTarget(answered, resolver, judging));
  const [, fromProbes, notAsked] = await Promise.all([
    round.about(configured.targets),
    learnt.then(async (reported) => {
      const gathered = learntTargets(reported);
      await round.about(gathered.targets);
      return gathered;
    }),
    eachOf(config.domains, DOMAINS, async ({ name }) => {
      const { targets, left } = await exchangerTargets(resolver, name);
      await round.about(targets);
      return left.hosts + left.addresses === 0 ? [] : [leftOutFinding(name, left)];
    }),
  ]);
  const { judged, overdue, beyond } = round;
  const unknown = new Map<ChosenZone, ZoneAnswer[]>(zones.map((chosen) => [chosen, []]));
  for (const answer of judged.flatMap((target) => target.unknown)) unknown.get(answer.chosen)?.push(answer);
  const filtered = await Promise.all(
    sessions.map(async (session, index) => ((await session.isFiltered()) ? [zones[index]?.zone.name ?? ''] : [])),
  );
  const findings = [
    ...unaskable(configured),
    ...unaskable(fromProbes),
    ...notAsked.flat(),
    ...(overdue.length > 0 ? [unaskedFinding(overdue, end.reason)] : []),
    ...(beyond.length > 0 ? [unaskedFinding(beyond, 'they are more than one run asks about')] : []),
    ...judged.flatMap((target) => target.findings),
    ...[...unknown].flatMap(([chosen, answers]) => verdictless(chosen, answers)),
    ...(filtered.flat().length > 0 ? [filteredFinding(filtered.flat())] : []),
  ];
  return withoutKeys(findings, [lists.spamhausDqsKey, lists.abusixKey, ...zones.map(({ key }) => key)]).toSorted(compareFindings);
}

function unaskable(gathered: Gathered): readonly Finding[] {
  return [
    ...gathered.noAddresses.map((text) => unlistableFinding(text, 'it is not an IP address')),
    ...gathered.private.map(notPublicFinding),
  ];
}

function verdictless(chosen: ChosenZone, answers: readonly ZoneAnswer[]): readonly Finding[] {
  const problems = answers.flatMap(({ reading }): readonly Verdictless[] => (reading.kind === 'unknown' ? [reading] : []));
  return problems.length === 0 ? [] : [zoneFinding(chosen.zone, problems, [...new Set(answers.map(({ target }) => target.name))])];
}
