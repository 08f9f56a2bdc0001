import type { DomainConfig } from '../config/config.ts';
import type { Finding } from '../model/finding.ts';
import { compareFindings } from '../model/finding.ts';
import type { Resolver } from './answer.ts';
import { checkDmarc } from './dmarc.ts';
import { checkMx } from './mx.ts';
import { checkSpf } from './spf.ts';

/** A check looks at one domain through the resolver that it is given and never rejects. */
export type DomainCheck = (resolver: Resolver, domain: DomainConfig) => Promise<readonly Finding[]>;

const CHECKS: readonly DomainCheck[] = [checkSpf, checkDmarc, checkMx];

/** Every check of one domain, all at the same time; worst finding first. */
export async function checkDomain(resolver: Resolver, domain: DomainConfig): Promise<readonly Finding[]> {
  const findings = await Promise.all(CHECKS.map((check) => check(resolver, domain)));
  return findings.flat().toSorted(compareFindings);
}
