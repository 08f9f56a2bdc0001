import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import { BOGUS } from '../../../core/ports/dns.ts';
import type { DomainCheck } from '../../../core/ports/domain-check.ts';

const REFERENCE = 'RFC 4035 section 5';

/** Whether the domain is signed, as far as the resolver can tell. Says nothing where none can be believed. */
export const checkDnssec: DomainCheck = async (resolver, { name }) => {
  const finding = findingOn(name);
  const secure = await resolver.secure({ type: 'SOA', name });
  if (secure === null) return [];
  if (secure) return [finding('dnssec-ok', 'ok', `${name} is signed, and the resolver vouches for it (DNSSEC).`, { reference: REFERENCE })];
  if (await resolver.validates())
    return [finding('dnssec-none', 'ok', `${name} is not signed: DANE cannot protect mail to it.`, { reference: REFERENCE })];
  const message = `DNSSEC of ${name} was not looked at: the resolver does not check signatures, so that broken ones would not be seen here.`;
  return [finding('dnssec-unchecked', 'ok', message, { reference: REFERENCE })];
};

/** Broken signatures, which blind every check, are reported once; what could not be looked up for their sake refers to that. */
export function withBogus(name: string, findings: readonly Finding[]): readonly Finding[] {
  const isBlinded = ({ state, message }: Finding) => state === 'unknown' && message.includes(BOGUS);
  const blinded = findings.filter(isBlinded);
  if (blinded.length === 0) return findings;
  const evidence = [...new Set(blinded.map(({ message }) => message))].join('\n');
  const message = `DNSSEC of ${name}, or of a name that it leads to, is broken: resolvers that check signatures get no answer, so that their users' mail fails.`;
  const remedy =
    'Look at the signatures, their end and the DS record in the parent zone; renew what has expired, or take the DS record out.';
  const referred = { remedy: `Mend DNSSEC first: see dnssec-bogus of ${name}.` };
  return [
    findingOn(name)('dnssec-bogus', 'critical', message, { evidence, remedy, reference: 'RFC 4035 section 5.5' }),
    ...findings.map((each) => (isBlinded(each) ? { ...each, ...referred } : each)),
  ];
}
