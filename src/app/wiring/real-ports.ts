import { randomBytes } from 'node:crypto';
import { cronProblem, isTimeZone } from '../../incidents/planned/maintenance.ts';
import type { Calendar } from '../../core/request/calendar.ts';
import { availableParallelism, hostname } from 'node:os';
import type { PeerCertificate } from 'node:tls';
import type { Clock } from '../../core/time/clock.ts';
import { systemClock } from '../../core/time/clock.ts';
import { keyMask } from '../../checks/blocklists/judge/without-keys.ts';
import type { Deadline } from '../../core/time/deadline.ts';
import type { RunTokens } from '../../adapters/mail/oauth2/tokens.ts';
import type { End } from '../../core/result/outcome.ts';
import { runEnd } from '../../core/time/run-end.ts';
import { Semaphore } from '../../core/time/semaphore.ts';
import type { Config, DnsConfig, Endpoint, MailboxConfig, SenderConfig } from '../../core/request/config.ts';
import type { DomainResolver } from '../../core/ports/dns.ts';
import type { LoggedResolver } from '../../adapters/dns/log/record-log.ts';
import { isUninhabited } from '../../core/address/ip-address.ts';
import type { AskAuthority, DomainWorld, Evaluate, SpfRequest, SpfVerdict } from '../../core/ports/domain-check.ts';
import { QueryLog } from '../../adapters/dns/log/query-log.ts';
import type { LoopPorts } from '../../probe/loops.ts';
import { onRunner } from '../../probe/send/runner-failure.ts';
import { tokenMac } from '../../probe/token/key.ts';
import type { Finding } from '../../core/result/finding.ts';
import type { Runner } from '../../core/ports/runner.ts';
import type { RunPorts } from '../run/run-ports.ts';
import type { Page } from '../../adapters/tls/fetch-page.ts';
import { dialWith, isOnline } from './ports/looking.ts';
import { collectSoon } from './ports/collect-soon.ts';
import { exchangeLookups, MAILBOXES, SENDERS, tokenPurpose } from './ports/mail-protocols.ts';
import { alive, beginRun, endRun, githubIdentityAccess, hosted, machine, readText } from './process.ts';
import { MetCertificates } from '../../adapters/tls/met-certificates.ts';

/** The entries' additions to the world: notifications, and values for a later clean-up. */
export interface Listeners extends Pick<LoopPorts, 'onProgress' | 'onProbes'> {
  /** The DNS facts that are still awaited. */
  readonly onWait?: (text: string) => void;
  /** Every form of a secret that a run gets, before its use. */
  readonly onSecret: (form: string) => void;
}

/** The real world. Every adapter is loaded at its first use, so that unused ones cost nothing. */
export function realPorts(tokenSecret: string | null, listeners: Listeners): RunPorts & Disposable {
  const clock = systemClock;
  const own = beginRun();
  // Stretching a key takes a processor for some 50 ms; one processor stays free for all other work.
  const stretching = new Semaphore(Math.max(1, availableParallelism() - 1));
  const log = new QueryLog(clock, collectSoon);
  const met = new MetCertificates();
  const onCertificate = (endpoint: Endpoint) => (certificate: PeerCertificate) =>
    met.add({ ...endpoint, name: endpoint.tlsName ?? endpoint.host }, certificate);
  let tokens: RunTokens | null = null;
  const accessTo = async (endpoint: SenderConfig | MailboxConfig, end: End) => {
    const { name, oauth2 } = endpoint;
    if (!oauth2) return { onCertificate: onCertificate(endpoint) };
    const { runTokens } = await import('./ports/run-tokens.ts');
    tokens ??= runTokens(clock, githubIdentityAccess(), listeners.onSecret);
    return { onCertificate: onCertificate(endpoint), bearer: tokens.bearer(oauth2, { name, end }, tokenPurpose(endpoint)) };
  };
  let named: Promise<string | null> | null = null;
  const ownName = () => (named ??= import('../../adapters/mail/smtp/ehlo/public-name.ts').then(({ publicName }) => publicName(hostname())));
  let asked: Promise<LoggedResolver> | null = null;
  let reached: Promise<boolean | null> | null = null;
  /** One resolver for a run, so that the same question is asked once for all checks. */
  const resolverOf = (config: Config, deadline: Deadline) =>
    (asked ??= Promise.all([import('../../adapters/dns/resolver.ts'), import('../../adapters/dns/log/record-log.ts')]).then(
      ([{ createResolver }, { withRecordLog }]) => withRecordLog(createResolver({ ...config.dns, clock, deadline, log })),
    ));
  const ports: RunPorts & Disposable = {
    clock,
    random: () => Math.random(),
    randomId: () => randomBytes(16).toString('hex'),
    sender: async (config, from) => {
      const domain = from.includes('@') ? from.slice(from.lastIndexOf('@') + 1) : null;
      const world = {
        clock,
        access: await accessTo(config, 'sender'),
        from,
        domain,
        publicName: ownName,
        lookup: exchangeLookups(clock, log),
      };
      return onRunner(await SENDERS[config.protocol](config, world), config.port, hosted());
    },
    online: (config, deadline) => (reached ??= isOnline(config, () => resolverOf(config, deadline), clock, deadline)),
    mailbox: async (config) => MAILBOXES[config.protocol](config, { clock, access: await accessTo(config, 'mailbox') }),
    loginFindings: () => tokens?.findings() ?? [],
    readMail: async (source) => (await import('../../adapters/mail-checks/read-mail.ts')).readMail(source),
    mac: (mailbox) => stretching.through(() => tokenMac(mailbox, tokenSecret)),
    host: machine(),
    process: own,
    alive,
    [Symbol.dispose]: () => endRun(own),
    examine: async (examination, checks) => (await import('../../checks/arrival/examine.ts')).examine(examination, checks),
    mailChecks: async (config, deadline) => {
      const [everything, { mailChecks }, { dmarcTerms, organizationOf }, { withQuestionLimit }] = await Promise.all([
        resolverOf(config, deadline),
        import('../../adapters/mail-checks/mail-checks.ts'),
        import('../../checks/domain/dmarc/terms.ts'),
        import('../../checks/question-limit.ts'),
      ]);
      const { resolver, refused } = withQuestionLimit(everything);
      return mailChecks(resolver, clock, {
        dmarc: (author) => dmarcTerms(resolver, author),
        organization: (domain) => organizationOf(resolver, domain),
        spf: (request) => evaluator(clock)(resolver, request),
        unasked: refused,
      });
    },
    expectedMail: async (wanted, config, deadline, access) => {
      const { lookForMail } = await import('../../checks/expected-mail/expected-mail.ts');
      return lookForMail(access, { wanted, config, open: ports.mailbox, checks: ports.mailChecks, clock, deadline });
    },
    load: async ({ loops, domains, blocklists, certificates }) => {
      const asks = domains.length > 0 || blocklists;
      await Promise.all([
        ...(asks ? [import('../../adapters/dns/resolver.ts'), import('../../adapters/dns/log/record-log.ts')] : []),
        ...(domains.length > 0 ? [import('../../checks/domain/domains.ts')] : []),
        ...(blocklists ? [import('../../checks/blocklists/check.ts')] : []),
        ...(certificates ? [import('../../checks/certificates/certificates.ts'), import('../../adapters/tls/peer-certificate.ts')] : []),
        ...(loops.length > 0
          ? [
              import('../../checks/arrival/examine.ts'),
              import('../../adapters/mail-checks/mail-checks.ts'),
              import('../../checks/domain/dmarc/terms.ts'),
            ]
          : []),
      ]);
    },
    checkDomains: async (domains, config, deadline, learnt) => {
      const [resolver, rooms, { ownServers }] = await Promise.all([
        resolverOf(config, deadline),
        import('../../checks/domain/domains.ts'),
        import('../../checks/inside.ts'),
      ]);
      const over = new AbortController();
      const timeUp = clock.sleep(LONGEST_CHECK, over.signal);
      const askAuthority = await authorityPort(config.dns, clock, deadline, log);
      const asks = { askAuthority, asksAuthorities: config.dns.authoritative };
      const world = { ...domainWorld(clock, deadline), ...asks, own: ownServers(config), timeUp, end: runEnd(deadline.signal) };
      return await rooms.checkDomains(resolver, domains, world, learnt).finally(() => over.abort());
    },
    waitForDns: async (domains, config, wait, deadline) => {
      const [{ dnsGate }, { ownServers }] = await Promise.all([import('./ports/dns-gate.ts'), import('../../checks/inside.ts')]);
      const onProgress = listeners.onWait ?? (() => undefined);
      return dnsGate(domains, config.dns, wait, { clock, deadline, evaluateSpf: evaluator(clock), own: ownServers(config), onProgress });
    },
    dnsRecords: async (domains, config, deadline) => {
      if (domains.length === 0) return { records: [], findings: [] };
      const [resolver, { baselineFindings }] = await Promise.all([
        resolverOf(config, deadline),
        import('../../checks/domain/zone/drift.ts'),
      ]);
      const records = await resolver.records(domains.map(({ name }) => name));
      const earlier = config.baseline === null ? null : { path: config.baseline, file: readText(config.baseline) };
      return {
        records,
        findings: earlier === null ? [] : await baselineFindings(earlier, records, (name, type) => resolver.ttl(name, type)),
      };
    },
    queries: ({ blocklists }) => log.entries(keyMask([blocklists?.spamhausDqsKey ?? null, blocklists?.abusixKey ?? null])),
    checkCertificates: async (config, deadline) => {
      const [{ checkCertificates }, { certificateLook }] = await Promise.all([
        import('../../checks/certificates/certificates.ts'),
        import('../../adapters/tls/peer-certificate.ts'),
      ]);
      return checkCertificates(config, clock, certificateLook(met, dialWith(clock), clock, deadline.signal));
    },
    checkBlocklists: async (lists, config, deadline, learnt): Promise<readonly Finding[]> => {
      const [{ createResolver }, { checkBlocklists }] = await Promise.all([
        import('../../adapters/dns/resolver.ts'),
        import('../../checks/blocklists/check.ts'),
      ]);
      // A resolver of its own: a silent list must cost its time-out once, not once for every try.
      const resolver = createResolver({ servers: config.dns.servers, timeout: lists.timeout, clock, deadline, log, overlapping: true });
      return checkBlocklists({ lists, config, learnt, resolver, clock, end: runEnd(deadline.signal) });
    },
    ...listeners,
  };
  return ports;
}

/** All checks of the domains, ms. */
const LONGEST_CHECK = 30_000;

/** For questions to the name servers of a domain themselves. */
async function authorityPort(dns: DnsConfig, clock: Clock, deadline: Deadline, log: QueryLog): Promise<AskAuthority> {
  const { authorityAsker } = await import('../../adapters/dns/ask/ask-authority.ts');
  return authorityAsker(dns.authoritativePort, { clock, timeout: dns.timeout, end: runEnd(deadline.signal) }, log);
}

/** The needs of a domain's checks besides DNS; loaded only if a domain uses them. */
function domainWorld(clock: Clock, deadline: Deadline): Omit<DomainWorld, 'askAuthority' | 'asksAuthorities' | 'own' | 'timeUp' | 'end'> {
  return {
    evaluateSpf: evaluator(clock),
    organizationByList: async (domain) => (await import('../../adapters/mail-checks/public-suffix.ts')).organizationByList(domain),
    fetchPage: pageFetcher(clock, deadline),
    meet: async (host, address, key) =>
      hosted()
        ? { kind: 'unreached', reason: "GitHub's hosted runners cannot open port 25", by: 'place' }
        : isUninhabited(address)
          ? { kind: 'unreached', reason: 'nobody is at an address for examples' }
          : (await import('../../adapters/tls/mail-server.ts')).meetMailServer(
              { host, address, port: 25, key },
              dialWith(clock),
              clock,
              deadline.signal,
            ),
    now: () => clock.now(),
  };
}

type PageFetcher = (host: string, path: string, addresses: readonly string[], limit: number) => Promise<Page>;

function pageFetcher(clock: Clock, deadline: Deadline): PageFetcher {
  return async (host, path, addresses, limit) =>
    (await import('../../adapters/tls/fetch-page.ts')).fetchPage(
      { host, path, addresses, limit, port: 443, ca: null },
      clock,
      deadline.signal,
    );
}

function evaluator(clock: Clock): Evaluate {
  return async (resolver, mail) =>
    await (await import('../../checks/domain/spf/evaluate/check-host.ts')).spfEvaluator(() => clock.now())(resolver, mail);
}

/** SPF for one mail as a receiver evaluates it, by the present DNS. */
export async function evaluateSpfNow(request: SpfRequest, dns: DnsConfig, deadline: Deadline): Promise<SpfVerdict> {
  const { createResolver } = await import('../../adapters/dns/resolver.ts');
  return await evaluator(systemClock)(createResolver({ ...dns, clock: systemClock, deadline }), request);
}

/** DNS and pages for the discovery of a domain's servers. */
export async function discoveryWorld(dns: DnsConfig, deadline: Deadline): Promise<{ resolver: DomainResolver; fetchPage: PageFetcher }> {
  const { createResolver } = await import('../../adapters/dns/resolver.ts');
  const resolver = createResolver({ ...dns, clock: systemClock, deadline });
  return { resolver, fetchPage: pageFetcher(systemClock, deadline) };
}

/** GitHub's runner. */
export async function runnerPort(): Promise<Runner> {
  return (await import('../../adapters/github/runner.ts')).githubRunner();
}

/** The calendar functions for the configuration. */
export const calendar: Calendar = { cronProblem, isTimeZone, now: () => systemClock.now() };
