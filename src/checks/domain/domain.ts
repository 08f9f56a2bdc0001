// All DNS checks of a domain: their table, and their run.
// Called by app.

import type { DomainConfig } from '../../core/request/config.ts';
import type { Finding } from '../../core/result/finding.ts';
import { compareFindings, findingOn } from '../../core/result/finding.ts';
import type { DomainResolver } from '../../core/ports/dns.ts';
import { checkAuthoritative } from './zone/servers/authoritative.ts';
import { checkDelegation } from './zone/servers/delegation.ts';
import { checkSoa } from './zone/soa.ts';
import { checkBimi } from './dmarc/bimi.ts';
import { checkCaa } from './transport/caa.ts';
import { checkDane } from './transport/dane/dane.ts';
import { checkDkim } from './dkim/dkim.ts';
import { checkDmarcAdvice } from './dmarc/advice.ts';
import { checkDmarc } from './dmarc/dmarc.ts';
import { checkDmarcOrganization } from './dmarc/organization.ts';
import { checkDmarcReports } from './dmarc/reports.ts';
import type { DomainCheck, DomainWorld } from '../../core/ports/domain-check.ts';
import { ASK_AGAIN } from '../lookups.ts';
import { withoutInside } from '../inside.ts';
import { checkGreetings } from './hosts/greetings.ts';
import { checkDnssec, checkHostsDnssec, withBogus, withBogusWatch } from './zone/dnssec.ts';
import { checkMailTls } from './transport/mail-tls.ts';
import { checkReachability } from './hosts/reachability.ts';
import { checkMtaSts } from './transport/mta-sts/mta-sts.ts';
import { checkMx } from './hosts/mx.ts';
import { checkParked, ofParked } from './hosts/parked.ts';
import { checkPtr } from './hosts/ptr.ts';
import { withSilence, withSilenceWatch } from './zone/unanswered.ts';
import { checkSpf } from './spf/spf.ts';
import { checkSpfExpectations } from './spf/evaluate/expectations.ts';
import { MOST_CHARACTERS, MOST_QUESTIONS, withAuthorityLimit, withQuestionLimit } from '../question-limit.ts';
import { checkTlsRpt } from './transport/tls-rpt.ts';

/** Every check, by its name. */
export function domainChecks(world: DomainWorld): Readonly<Record<string, DomainCheck>> {
  return {
    spf: checkSpf,
    'spf addresses': checkSpfExpectations(world.evaluateSpf),
    dkim: async (resolver, { name, dkimSelectors }) => await checkDkim(resolver, name, dkimSelectors),
    dmarc: checkDmarc,
    'dmarc reports': checkDmarcReports,
    'dmarc advice': checkDmarcAdvice,
    'dmarc organization': checkDmarcOrganization(world.organizationByList),
    mx: checkMx(world.askAuthority),
    ptr: checkPtr(world.askAuthority),
    reachability: checkReachability,
    greetings: checkGreetings(world.meet),
    'mta-sts': checkMtaSts(world),
    'tls-rpt': checkTlsRpt,
    bimi: checkBimi(world),
    'mail tls': checkMailTls(world.meet),
    dane: checkDane(world),
    dnssec: checkDnssec,
    'dnssec of hosts': checkHostsDnssec,
    soa: checkSoa,
    caa: checkCaa,
    ...(world.asksAuthorities
      ? { authoritative: checkAuthoritative(world.askAuthority), delegation: checkDelegation(world.askAuthority) }
      : {}),
  };
}

/** Every check of one domain, all at the same time; worst finding first. */
export async function checkDomain(resolver: DomainResolver, domain: DomainConfig, world: DomainWorld): Promise<readonly Finding[]> {
  const limited = withQuestionLimit(resolver);
  const direct = withAuthorityLimit(world.askAuthority);
  const every = domainChecks(withoutInside({ ...world, askAuthority: direct.ask }, domain));
  const checks = Object.entries(domain.parked === true ? { ...every, parked: checkParked } : every);
  const counted = withSilenceWatch(limited.resolver, domain.name);
  const watched = withBogusWatch(counted.resolver);
  const findings = await Promise.all(
    checks.map(async ([name, check]) => await inTime(name, check(watched.resolver, domain), domain.name, world)),
  );
  const signed = withBogus(domain.name, onlyTheName(findings.flat()), watched.bogus());
  const found = watched.bogus().length > 0 ? signed : withSilence(domain.name, signed, counted.silence());
  return [...ofParked(domain.parked === true, found), ...unasked(domain.name, limited.refused() + direct.refused())].toSorted(
    compareFindings,
  );
}

/** A name that does not exist gets only that finding: its further faults help nobody. */
function onlyTheName(findings: readonly Finding[]): readonly Finding[] {
  const gone = findings.filter(({ code }) => code === 'mx-no-domain');
  // A server that denies the name for one type and has records of another contradicts itself: then everything is reported.
  return gone.length > 0 && findings.some(({ code }) => code === 'spf-missing') ? gone : findings;
}

/** Reports that the records of a domain led to more questions than were asked. */
export function unasked(domain: string, count: number): readonly Finding[] {
  if (count === 0) return [];
  const message = `The records of ${domain} lead to more than ${MOST_QUESTIONS} questions to DNS, or are longer than ${MOST_CHARACTERS} characters. So ${count} questions were not asked, or their answers not read: what they would have told is not known.`;
  return [findingOn(domain)('dns-questions', 'unknown', message, { remedy: 'Shorten its records; receivers give up much sooner.' })];
}

/** A server that answers too slowly, question after question, must not delay the others. */
async function inTime(
  name: string,
  findings: ReturnType<DomainCheck>,
  domain: string,
  { timeUp, end }: Pick<DomainWorld, 'timeUp' | 'end'>,
): Promise<readonly Finding[]> {
  const late = async (): Promise<readonly Finding[]> => {
    await timeUp;
    const slow = 'took too long and was given up: DNS, or a server that it asks, answers too slowly';
    const why = end.cancelled ? 'was given up: the run was cancelled' : slow;
    return [findingOn(domain)('dns-slow', 'unknown', `The check "${name}" of ${domain} ${why}.`, { remedy: ASK_AGAIN })];
  };
  return await Promise.race([findings, late()]);
}
