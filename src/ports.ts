import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import type { PeerCertificate } from 'node:tls';

import type { SpfEvaluation, SpfRequest } from './authentication/spf.ts';
import type { Clock } from './base/clock.ts';
import { systemClock } from './base/clock.ts';
import { readZone as readBlocklistZone } from './blocklists/read-zone.ts';
import { keyMask } from './blocklists/without-keys.ts';
import type { Deadline } from './base/deadline.ts';
import { Gate } from './base/gate.ts';
import type { ReadText } from './config/authority.ts';
import type { Config, DnsConfig, Endpoint } from './config/config.ts';
import type { DomainResolver } from './dns/answer.ts';
import type { LoggedResolver } from './dns/record-log.ts';
import type { AskAuthority } from './dns/ask-authority.ts';
import type { DomainWorld } from './dns/domain-world.ts';
import { QueryLog } from './dns/query-log.ts';
import type { ReadZone } from './config/zone-facts.ts';
import type { LoopPorts } from './loop/loops.ts';
import { onRunner } from './loop/runner-trouble.ts';
import { tokenMac } from './mail/token-key.ts';
import type { Finding } from './model/finding.ts';
import type { Runner } from './report/runner.ts';
import type { RunPorts } from './run.ts';
import { alive, beginRun, endRun, machine } from './run-number.ts';
import { MetCertificates } from './tls/met-certificates.ts';

/** What the entries add to the world: who is told, and what is remembered for a later clean-up. */
export interface Listeners extends Pick<LoopPorts, 'onProgress' | 'onProbe'> {
  /** What DNS is still waited for. */
  readonly onWait?: (text: string) => void;
}

/** The real world. Every adapter is loaded when it is first needed, so that what a run does not use costs it nothing. */
export function realPorts(tokenSecret: string | null, listeners: Listeners): RunPorts & Disposable {
  const clock = systemClock;
  const own = beginRun();
  // Stretching a key takes a processor for some 50 ms; one is left to everything else that begins meanwhile.
  const stretching = new Gate(Math.max(1, availableParallelism() - 1));
  const log = new QueryLog(clock);
  const met = new MetCertificates();
  const onCertificate = (endpoint: Endpoint) => (certificate: PeerCertificate) =>
    met.add({ ...endpoint, name: endpoint.tlsName ?? endpoint.host }, certificate);
  let asked: Promise<LoggedResolver> | null = null;
  let reached: Promise<boolean | null> | null = null;
  /** One resolver for a run, so that the same question is asked once, whoever asks it. */
  const resolverOf = (config: Config, deadline: Deadline) =>
    (asked ??= Promise.all([import('./dns/resolver.ts'), import('./dns/record-log.ts')]).then(([{ createResolver }, { withRecordLog }]) =>
      withRecordLog(createResolver({ ...config.dns, clock, deadline, log })),
    ));
  return {
    clock,
    random: () => Math.random(),
    randomId: () => randomBytes(16).toString('hex'),
    sender: async (config) =>
      onRunner((await import('./mail/smtp.ts')).smtpSender(config, clock, onCertificate(config)), config.port, hosted()),
    online: (config, deadline) => (reached ??= isOnline(config, () => resolverOf(config, deadline), clock, deadline)),
    mailbox: async (config) => (await import('./mail/imap.ts')).imapMailbox(config, clock, onCertificate(config)),
    readMail: async (source) => (await import('./mail/read-mail.ts')).readMail(source),
    mac: (mailbox) => stretching.through(() => tokenMac(mailbox, tokenSecret)),
    host: machine(),
    process: own,
    alive,
    [Symbol.dispose]: () => endRun(own),
    mailChecks: async (config, deadline) => {
      const [resolver, { mailChecks }, { dmarcTerms, organizationOf }] = await Promise.all([
        resolverOf(config, deadline),
        import('./authentication/mail-checks.ts'),
        import('./dns/dmarc-terms.ts'),
      ]);
      return mailChecks(resolver, clock, {
        dmarc: (author) => dmarcTerms(resolver, author),
        organization: (domain) => organizationOf(resolver, domain),
      });
    },
    load: async ({ loops, domains, blocklists, certificates }) => {
      const asks = domains.length > 0 || blocklists;
      await Promise.all([
        ...(asks ? [import('./dns/resolver.ts'), import('./dns/record-log.ts')] : []),
        ...(domains.length > 0 ? [import('./dns/check-domains.ts')] : []),
        ...(blocklists ? [import('./blocklists/check.ts')] : []),
        ...(certificates ? [import('./tls/certificates.ts')] : []),
        ...(loops.length > 0
          ? [import('./loop/examine.ts'), import('./authentication/mail-checks.ts'), import('./dns/dmarc-terms.ts')]
          : []),
      ]);
    },
    checkDomains: async (domains, config, deadline, learnt) => {
      const [resolver, rooms] = await Promise.all([resolverOf(config, deadline), import('./dns/check-domains.ts')]);
      const over = new AbortController();
      const timeUp = clock.sleep(LONGEST_CHECK, over.signal);
      const world = domainWorld(clock, deadline, await authorityPort(config.dns, clock, deadline, log), timeUp);
      return await rooms.checkDomains(resolver, domains, world, learnt).finally(() => over.abort());
    },
    waitForDns: async (domains, config, wait, deadline) => {
      const { evaluateSpf: evaluate } = await import('./authentication/spf.ts');
      const world = { clock, deadline, evaluateSpf: evaluate, onProgress: listeners.onWait ?? (() => undefined) };
      return (await import('./dns/dns-gate.ts')).dnsGate(domains, config.dns, wait, world);
    },
    dnsRecords: async (domains, config, deadline) => {
      if (domains.length === 0) return { records: [], findings: [] };
      const [resolver, { baselineFindings }] = await Promise.all([resolverOf(config, deadline), import('./dns/drift.ts')]);
      const records = await resolver.records(domains.map(({ name }) => name));
      const earlier = config.baseline === null ? null : { path: config.baseline, file: readText(config.baseline) };
      return {
        records,
        findings: earlier === null ? [] : await baselineFindings(earlier, records, (name, type) => resolver.ttl(name, type)),
      };
    },
    queries: ({ blocklists }) => log.entries(keyMask([blocklists?.spamhausDqsKey ?? null, blocklists?.abusixKey ?? null])),
    checkCertificates: async (config, deadline) =>
      (await import('./tls/certificates.ts')).checkCertificates(config, clock, deadline.signal, met),
    checkBlocklists: async (lists, config, deadline, learnt): Promise<readonly Finding[]> => {
      const [{ createResolver }, { checkBlocklists }] = await Promise.all([import('./dns/resolver.ts'), import('./blocklists/check.ts')]);
      // A resolver of its own: a silent list must cost its time-out once, not once for every try.
      const resolver = createResolver({ servers: config.dns.servers, timeout: lists.timeout, clock, deadline, log, overlapping: true });
      return checkBlocklists({ lists, config, learnt, resolver, clock });
    },
    ...listeners,
  };
}

/** One of GitHub's own machines, by its own word (docs.github.com, "Variables reference": RUNNER_ENVIRONMENT). */
function hosted(): boolean {
  return process.env['RUNNER_ENVIRONMENT'] === 'github-hosted';
}

async function isOnline(
  config: Config,
  resolverOf: () => Promise<DomainResolver>,
  clock: Clock,
  deadline: Deadline,
): Promise<boolean | null> {
  const [{ online }, { reaches }, resolver] = await Promise.all([import('./loop/online.ts'), import('./mail/reach.ts'), resolverOf()]);
  const controls = {
    connects: (host: string, port: number, signal: AbortSignal) => reaches(host, port, clock, signal),
    isAnswered: async (name: string) => (await resolver.a(name)).kind !== 'unknown',
  };
  return online(config, controls, clock, deadline.signal);
}

/** All checks of the domains, ms. */
const LONGEST_CHECK = 30_000;

/** For asking the name servers of a domain themselves; null where that is not configured. */
async function authorityPort(dns: DnsConfig, clock: Clock, deadline: Deadline, log: QueryLog): Promise<AskAuthority | null> {
  if (!dns.authoritative) return null;
  const [{ authorityAsker }, { runEnd }] = await Promise.all([import('./dns/ask-authority.ts'), import('./dns/run-end.ts')]);
  return authorityAsker(dns.authoritativePort, { clock, timeout: dns.timeout, end: runEnd(deadline.signal) }, log);
}

/** What the checks of a domain need besides DNS; loaded only where a domain asks for it. */
function domainWorld(clock: Clock, deadline: Deadline, askAuthority: AskAuthority | null, timeUp: Promise<void>): DomainWorld {
  return {
    evaluateSpf: async (resolver, mail) => (await import('./authentication/spf.ts')).evaluateSpf(resolver, mail),
    organizationByList: async (domain) => (await import('./authentication/public-suffix.ts')).organizationByList(domain),
    fetchPage: async (host, path, addresses, limit) =>
      (await import('./tls/fetch-page.ts')).fetchPage({ host, path, addresses, limit, port: 443, ca: null }, clock, deadline.signal),
    mailCertificates: async (host, addresses) =>
      (await import('./tls/mail-certificates.ts')).mailCertificates(host, addresses, clock, deadline.signal),
    greeting: async (address) =>
      hosted()
        ? { kind: 'unreached', reason: "GitHub's hosted runners cannot open port 25" }
        : (await import('./mail/greeting.ts')).greeting(address, 25, clock, deadline.signal),
    askAuthority,
    timeUp,
    now: () => clock.now(),
  };
}

/** SPF as a receiver evaluates it, for one mail, with what DNS says now. */
export async function evaluateSpf(request: SpfRequest, dns: DnsConfig, deadline: Deadline): Promise<SpfEvaluation> {
  const [{ createResolver }, spf] = await Promise.all([import('./dns/resolver.ts'), import('./authentication/spf.ts')]);
  return spf.evaluateSpf(createResolver({ ...dns, clock: systemClock, deadline }), request);
}

/** GitHub's runner. */
export async function runnerPort(): Promise<Runner> {
  return (await import('./actions/github-runner.ts')).githubRunner();
}

/** What is known of blocklists, for the check of a configuration. */
export const readZone: ReadZone = readBlocklistZone;

/** Files, read and written whole. */
export const readText: ReadText = (path) => {
  try {
    return { ok: true, text: readFileSync(path, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return { ok: false, reason: 'there is no such file' };
    if (code === 'EACCES') return { ok: false, reason: 'reading it is not permitted' };
    if (code === 'EISDIR') return { ok: false, reason: 'it is a folder' };
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
};

export function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Calls `stop` at the first SIGINT or SIGTERM; the second ends the process at once. Returns how to let go. */
export function onInterrupt(stop: () => void): () => void {
  let asked = false;
  const interrupt = () => {
    if (asked) process.exit(130);
    asked = true;
    stop();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  return () => process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
}
