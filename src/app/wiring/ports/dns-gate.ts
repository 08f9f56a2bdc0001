// The parts of the real ports: the wait for DNS, and the table of mail protocols.
// Called by app.

import { getServers } from 'node:dns';
import type { Clock } from '../../../core/time/clock.ts';
import type { Deadline } from '../../../core/time/deadline.ts';
import type { DnsConfig, DomainConfig } from '../../../core/request/config.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { authorityAsker } from '../../../adapters/dns/ask/ask-authority.ts';
import { checkAuthoritative } from '../../../checks/domain/zone/servers/authoritative.ts';
import { checkDkim } from '../../../checks/domain/dkim/dkim.ts';
import { checkDmarc } from '../../../checks/domain/dmarc/dmarc.ts';
import type { AskAuthority, DomainCheck, DomainWorld, Evaluate } from '../../../core/ports/domain-check.ts';
import { checkMx } from '../../../checks/domain/hosts/mx.ts';
import { createResolver } from '../../../adapters/dns/resolver.ts';
import { runEnd } from '../../../core/time/run-end.ts';
import { askingOutside } from '../../../checks/inside.ts';
import { withAuthorityLimit } from '../../../checks/question-limit.ts';
import { checkSpf } from '../../../checks/domain/spf/spf.ts';
import { checkSpfExpectations } from '../../../checks/domain/spf/evaluate/expectations.ts';
import { waitForDns } from '../../../checks/domain/zone/wait-for-dns.ts';

export interface GateWorld {
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly evaluateSpf: Evaluate;
  /** See DomainWorld. */
  readonly own: DomainWorld['own'];
  readonly onProgress: (text: string) => void;
}

/** The gate over real resolvers: each configured one separately, and every name server of the zones. */
export async function dnsGate(domains: readonly DomainConfig[], dns: DnsConfig, wait: number, world: GateWorld): Promise<Finding> {
  const { clock, deadline, evaluateSpf, own, onProgress } = world;
  // A DoH server is a view of its own. It replaces the machine's resolver, and stands beside configured ones.
  const doh = dns.doh === null ? [] : [dns.doh];
  const servers = dns.servers.length > 0 || doh.length > 0 ? dns.servers : getServers();
  const timeLimit = { clock, timeout: dns.timeout, end: runEnd(deadline.signal) };
  const authority = authorityAsker(dns.authoritativePort, timeLimit);
  const checks = (ask: (domain: DomainConfig) => AskAuthority) => {
    const asking =
      (check: (asked: AskAuthority) => DomainCheck): DomainCheck =>
      async (resolver, domain) =>
        await check(ask(domain))(resolver, domain);
    const records: readonly DomainCheck[] = [
      checkSpf,
      checkSpfExpectations(evaluateSpf),
      async (resolver, { name, dkimSelectors }) => await checkDkim(resolver, name, dkimSelectors),
      checkDmarc,
      asking(checkMx),
    ];
    return { records, authoritative: [asking(checkAuthoritative)] };
  };
  const resolverOf = (names: readonly string[], secured: DnsConfig['doh'] = null) =>
    createResolver({ servers: names, doh: secured, timeout: dns.timeout, clock, deadline });
  return await waitForDns({
    domains,
    clock,
    wait,
    signal: deadline.signal,
    onProgress,
    views: () => {
      const { records, authoritative } = checks(outsideOf(authority, own));
      return [
        ...doh.map((server) => ({ name: new URL(server.url).origin, resolver: resolverOf([], server), checks: records })),
        ...servers.map((server) => ({ name: server, resolver: resolverOf([server]), checks: records })),
        { name: 'the name servers', resolver: resolverOf(servers, dns.doh), checks: authoritative },
      ];
    },
  });
}

/** For one look: every check of a domain asks name servers within one limit, and no private one that only a record names. */
function outsideOf(authority: AskAuthority, own: DomainWorld['own']): (domain: DomainConfig) => AskAuthority {
  const known = new Map<DomainConfig, AskAuthority>();
  return (domain) => {
    const ask = known.get(domain) ?? askingOutside(withAuthorityLimit(authority).ask, domain, own);
    known.set(domain, ask);
    return ask;
  };
}
