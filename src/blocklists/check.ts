import type { BlocklistsConfig } from '../config/config.ts';
import type { Answer, Resolver } from '../dns/answer.ts';
import type { Finding } from '../model/finding.ts';
import { compareFindings } from '../model/finding.ts';
import { bounded } from './bounded.ts';
import type { ChosenZone } from './chosen-zone.ts';
import { chooseZones, zoneProblem } from './chosen-zone.ts';
import { cleanFinding, listedFinding, notPublicFinding, unlistableFinding, zoneFinding } from './judgement.ts';
import type { ListedAddress } from './query-name.ts';
import { CONTROLS, isPrivate, listedAddress } from './query-name.ts';
import type { Reading } from './reading.ts';
import { controlProblem, readAnswer } from './reading.ts';
import { withoutKeys } from './without-keys.ts';

// Enough for a run's zones at once, and no burst that a resolver would throttle.
const IN_FLIGHT = 32;

/** A public address with the questions that belong to it. */
interface Asked extends ListedAddress {
  readonly ip: string;
}

/** One zone's word about one address. */
interface Word {
  readonly ip: string;
  readonly chosen: ChosenZone;
  readonly reading: Reading;
}

/**
 * Asks every configured zone about every address, with both test entries of the zone (RFC 5782 section 5) at the same time; nobody is
 * judged by a zone that fails one. One finding for each listing, one for each address that is on none, one for each zone without a verdict.
 */
export async function checkBlocklists(
  resolver: Resolver,
  ips: readonly string[],
  config: Pick<BlocklistsConfig, 'zones' | 'spamhausDqsKey'>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const asked: Asked[] = [];
  for (const ip of new Set(ips.map((text) => text.trim().toLowerCase()))) {
    const address = listedAddress(ip);
    if (address === null) findings.push(unlistableFinding(ip, 'it is not an IP address'));
    else if (isPrivate(ip)) findings.push(notPublicFinding(ip));
    else asked.push({ ip, ...address });
  }
  if (asked.length === 0) return findings;

  const zones = chooseZones(config);
  const inTurn = bounded(IN_FLIGHT);
  const ask = (name: string) => inTurn(() => resolver.a(name));
  const words = (await Promise.all(zones.map((chosen) => wordsOf(chosen, asked, ask)))).flat();

  const listed = words.filter((word) => word.reading.kind === 'listed');
  findings.push(...(await Promise.all(listed.map((word) => describeListing(word, asked, (name) => inTurn(() => resolver.txt(name)))))));
  findings.push(...asked.flatMap(({ ip }) => cleanOrNothing(ip, words)));
  findings.push(...zones.flatMap((chosen) => verdictless(chosen, words)));
  return withoutKeys(findings, [config.spamhausDqsKey, ...zones.map(({ key }) => key)]).toSorted(compareFindings);
}

type Ask = (name: string) => Promise<Answer<string>>;

async function wordsOf(chosen: ChosenZone, asked: readonly Asked[], ask: Ask): Promise<readonly Word[]> {
  const { zone, suffix } = chosen;
  const fitting = asked.filter(({ family }) => zone.kinds.includes(family));
  const refused = zoneProblem(suffix);
  if (refused !== null) return asked.map(({ ip }) => ({ ip, chosen, reading: { kind: 'unknown', reason: refused.replace(/\.$/, '') } }));
  // The test entries are begun before the addresses, so that a zone without a verdict is known first.
  const problems = { ip4: problemOf('ip4'), ip6: problemOf('ip6') };
  return await Promise.all(
    fitting.map(async ({ ip, family, reversed }) => {
      const [answer, problem] = await Promise.all([ask(`${reversed}.${suffix}`), problems[family]]);
      return { ip, chosen, reading: problem === null ? readAnswer(zone, answer) : { kind: 'unknown', reason: problem } };
    }),
  );

  async function problemOf(family: 'ip4' | 'ip6'): Promise<string | null> {
    if (!fitting.some((address) => address.family === family)) return null;
    const { listed, notListed } = CONTROLS[family];
    const [positive, negative] = await Promise.all([ask(`${listed}.${suffix}`), ask(`${notListed}.${suffix}`)]);
    return controlProblem(zone, positive, negative);
  }
}

async function describeListing({ ip, chosen, reading }: Word, asked: readonly Asked[], askText: Ask): Promise<Finding> {
  const reversed = asked.find((address) => address.ip === ip)?.reversed ?? '';
  const text = await askText(`${reversed}.${chosen.suffix}`);
  return listedFinding(ip, reversed, chosen.zone, reading, text.kind === 'found' ? text.records : []);
}

function cleanOrNothing(ip: string, words: readonly Word[]): readonly Finding[] {
  const mine = words.filter((word) => word.ip === ip);
  if (mine.length === 0) return [unlistableFinding(ip, 'none of the configured lists takes addresses of its family')];
  const clean = mine.filter(({ reading }) => reading.kind === 'clean').map(({ chosen }) => chosen.zone.name);
  const noted = mine.filter(({ chosen, reading }) => reading.kind === 'listed' && chosen.zone.tier === 'informational');
  const complained = mine.some(({ chosen, reading }) => reading.kind === 'listed' && chosen.zone.tier !== 'informational');
  const silent = mine.length - clean.length - noted.length;
  return complained || clean.length === 0 ? [] : [cleanFinding(ip, clean, silent)];
}

function verdictless(chosen: ChosenZone, words: readonly Word[]): readonly Finding[] {
  const failed = words.filter((word) => word.chosen === chosen && word.reading.kind === 'unknown');
  const reasons = new Set(failed.flatMap(({ reading }) => (reading.kind === 'unknown' ? [reading.reason] : [])));
  return failed.length === 0 ? [] : [zoneFinding(chosen.zone, [...reasons], [...new Set(failed.map(({ ip }) => ip))])];
}
