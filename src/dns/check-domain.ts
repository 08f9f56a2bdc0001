import type { DomainConfig } from '../config/config.ts';
import type { Finding } from '../model/finding.ts';
import { compareFindings } from '../model/finding.ts';
import type { DomainResolver } from './answer.ts';
import { checkAuthoritative } from './authoritative.ts';
import { checkBimi } from './bimi.ts';
import { checkCaa } from './caa.ts';
import { checkDane } from './dane.ts';
import { checkDkim } from './dkim.ts';
import { checkDmarc } from './dmarc.ts';
import { checkDmarcOrganization } from './dmarc-organization.ts';
import { checkDmarcReports } from './dmarc-reports.ts';
import type { DomainCheck } from './domain-check.ts';
import type { DomainWorld } from './domain-world.ts';
import { ASK_AGAIN, findingOf } from './finding-of.ts';
import { checkGreetings } from './greetings.ts';
import { checkMtaSts } from './mta-sts.ts';
import { checkMx } from './mx.ts';
import { checkPtr } from './ptr.ts';
import { checkSpf } from './spf.ts';
import { checkSpfExpectations } from './spf-expectations.ts';
import { checkTlsRpt } from './tls-rpt.ts';

/** Every check, by its name. */
export function domainChecks(world: DomainWorld): Readonly<Record<string, DomainCheck>> {
  return {
    spf: checkSpf,
    'spf addresses': checkSpfExpectations(world.evaluateSpf),
    dkim: async (resolver, { name, dkimSelectors }) => await checkDkim(resolver, name, dkimSelectors),
    dmarc: checkDmarc,
    'dmarc reports': checkDmarcReports,
    'dmarc organization': checkDmarcOrganization(world.organizationByList),
    mx: checkMx,
    ptr: checkPtr,
    greetings: checkGreetings(world.greeting),
    'mta-sts': checkMtaSts(world.fetchPage),
    'tls-rpt': checkTlsRpt,
    bimi: checkBimi(world.fetchPage),
    dane: checkDane(world),
    caa: checkCaa,
    ...(world.askAuthority === null ? {} : { authoritative: checkAuthoritative(world.askAuthority) }),
  };
}

/** Every check of one domain, all at the same time; worst finding first. */
export async function checkDomain(resolver: DomainResolver, domain: DomainConfig, world: DomainWorld): Promise<readonly Finding[]> {
  const checks = Object.entries(domainChecks(world));
  const findings = await Promise.all(
    checks.map(async ([name, check]) => await inTime(name, check(resolver, domain), domain.name, world.timeUp)),
  );
  return findings.flat().toSorted(compareFindings);
}

/** What answers just too slowly, question after question, must not hold up the rest. */
async function inTime(name: string, findings: ReturnType<DomainCheck>, domain: string, timeUp: Promise<void>): Promise<readonly Finding[]> {
  const late = async (): Promise<readonly Finding[]> => {
    await timeUp;
    const message = `The check "${name}" of ${domain} took too long and was given up: DNS, or a server that it asks, answers too slowly.`;
    return [findingOf('dns', domain)('dns-slow', 'unknown', message, { remedy: ASK_AGAIN })];
  };
  return await Promise.race([findings, late()]);
}
