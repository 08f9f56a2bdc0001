// The zone of a domain: its name servers, DNSSEC, changes since an earlier report.
// Called by checks and app.

import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { Answer, DnsQuestion, DnssecState, DomainResolver, RecordType, RecordTypes } from '../../../core/ports/dns.ts';
import type { DomainCheck } from '../../../core/ports/domain-check.ts';
import { mailHosts } from '../../lookups.ts';

const REFERENCE = 'RFC 4035 section 5';

/** Whether the domain is signed, as far as the resolver can say. Says nothing without a trusted resolver. */
export const checkDnssec: DomainCheck = async (resolver, { name }) => {
  const finding = findingOn(name);
  const state = await resolver.secure({ type: 'SOA', name });
  if (state === 'bogus') return [bogusFinding(name, `${name} SOA: SERVFAIL, and an answer without a check of signatures`)];
  if (state === 'secure')
    return [finding('dnssec-ok', 'ok', `${name} is signed, and the resolver vouches for it (DNSSEC).`, { reference: REFERENCE })];
  if (state === 'insecure')
    return [finding('dnssec-none', 'ok', `${name} is not signed: DANE cannot protect mail to it.`, { reference: REFERENCE })];
  if ((await resolver.validates()) !== 'insecure') return [];
  const message = `DNSSEC of ${name} was not looked at: the resolver does not check signatures, so that broken ones would not be seen here.`;
  return [finding('dnssec-unchecked', 'ok', message, { reference: REFERENCE })];
};

/** Whether the addresses of the mail servers are signed: otherwise no sender asks for their TLSA records. Advice only. */
export const checkHostsDnssec: DomainCheck = async (resolver, { name }) => {
  const hosts = await mailHosts(resolver, name);
  const known = hosts.kind === 'found' ? hosts.records.toSorted().slice(0, MOST_HOSTS) : [];
  const states = await Promise.all(
    known.map(async (host) => {
      const a = await resolver.ask({ type: 'A', name: host });
      return { host, state: await resolver.secure({ type: a.kind === 'found' ? 'A' : 'AAAA', name: host }) };
    }),
  );
  const named = (wanted: DnssecState) => states.filter(({ state }) => state === wanted).map(({ host }) => host);
  const [signed, unsigned] = [named('secure'), named('insecure')];
  const parts = [
    ...(signed.length > 0 ? [`signed: ${signed.join(', ')}`] : []),
    ...(unsigned.length > 0 ? [`not signed, so that DANE cannot protect mail there: ${unsigned.join(', ')}`] : []),
  ];
  if (parts.length === 0) return [];
  const message = `Addresses of the mail servers of ${name} in DNSSEC: ${parts.join('; ')}.`;
  return [findingOn(name)('dnssec-hosts', 'ok', message, { reference: 'RFC 7672 section 2.2.2' })];
};

/** Further mail servers count as similar to these. */
const MOST_HOSTS = 8;

export interface WatchedResolver {
  readonly resolver: DomainResolver;
  /** Why questions failed because of the signatures. */
  readonly bogus: () => readonly string[];
}

/** A resolver that remembers the names refused for their signatures. */
export function withBogusWatch(resolver: DomainResolver): WatchedResolver {
  const reasons = new Set<string>();
  return {
    resolver: {
      secure: (question) => resolver.secure(question),
      validates: () => resolver.validates(),
      ttl: (name, type) => resolver.ttl(name, type),
      ask: async <T extends RecordType>(question: DnsQuestion<T>): Promise<Answer<RecordTypes[T]>> => {
        const answer = await resolver.ask(question);
        if (answer.kind === 'unknown' && answer.bogus === true) reasons.add(answer.reason);
        return answer;
      },
    },
    bogus: () => [...reasons],
  };
}

/** Broken signatures, which blind every check, are reported once; look-ups that failed because of them (`reasons`) refer to that. */
export function withBogus(name: string, findings: readonly Finding[], reasons: readonly string[]): readonly Finding[] {
  const isBlinded = ({ state, message }: Finding) => state === 'unknown' && reasons.some((reason) => message.includes(reason));
  const blinded = findings.filter(isBlinded);
  if (blinded.length === 0) return findings;
  const evidence = [...new Set(blinded.map(({ message }) => message))].join('\n');
  const referred = { remedy: `Mend DNSSEC first: see dnssec-bogus of ${name}.` };
  const others = findings.filter(({ code }) => code !== 'dnssec-bogus').map((each) => (isBlinded(each) ? { ...each, ...referred } : each));
  return [bogusFinding(name, evidence), ...others];
}

function bogusFinding(name: string, evidence: string): Finding {
  const message = `DNSSEC of ${name}, or of a name that it leads to, is broken. Resolvers that check signatures get no answer, so that their users' mail fails.`;
  const remedy =
    'Look at the signatures, their end and the DS record in the parent zone; renew what has expired, or take the DS record out.';
  return findingOn(name)('dnssec-bogus', 'critical', message, { evidence, remedy, reference: 'RFC 4035 section 5.5' });
}
