// Delivery to the mail servers of the recipient's domain, as another mail server does (RFC 5321 section 5.1).
// Called by app.

import type { SenderConfig } from '../../../../core/request/config.ts';
import type { Failure } from '../../../../core/result/outcome.ts';
import type { Sender, SessionResult } from '../../../../core/ports/sender.ts';
import type { Clock } from '../../../../core/time/clock.ts';
import type { OwnNames } from '../ehlo/ehlo-name.ts';
import { smtpSender } from '../sender.ts';
import type { ExchangeLookup } from './exchanges.ts';
import { exchangesOf } from './exchanges.ts';

/** Its needs beside the configuration, whose `host` is the domain. */
export interface MxWorld {
  readonly own: OwnNames;
  readonly clock: Clock;
  /** Until the signal aborts. */
  readonly lookup: (signal: AbortSignal) => Promise<ExchangeLookup>;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/**
 * Opens a session with the first server of the domain that accepts one: servers in the order of their preference, each with all its
 * addresses. It uses TLS if offered, with any certificate, as mail servers do without DANE and MTA-STS (RFC 7435): nothing secret is sent.
 */
export function mxSender(config: SenderConfig, world: MxWorld): Sender {
  return { open: (signal) => open(config, world, signal) };
}

async function open(config: SenderConfig, world: MxWorld, signal: AbortSignal): Promise<SessionResult> {
  const domain = config.host;
  const lookup = await world.lookup(signal);
  const exchanges = await exchangesOf(domain, lookup, world.random);
  if (exchanges.kind !== 'found') return { ok: false, failure: withoutExchange(domain, exchanges) };
  const failures: Failure[] = [];
  for (const host of exchanges.hosts) {
    const opened = await openOne({ ...config, host }, { ...world, lookup }, signal);
    if (opened.ok) return opened;
    failures.push(opened.failure);
    if (signal.aborted) break;
  }
  return { ok: false, failure: ofAll(domain, failures) };
}

/** The world with its DNS at hand. */
type Met = Pick<MxWorld, 'own' | 'clock'> & { readonly lookup: ExchangeLookup };

/** One server: if its TLS does not work, once more without. */
async function openOne(config: SenderConfig, world: Met, signal: AbortSignal): Promise<SessionResult> {
  const addresses = await addressesOf(config, world.lookup);
  if (!addresses.ok) return addresses;
  const found = { addresses: addresses.found };
  const opened = await smtpSender(config, world.own, world.clock, found).open(signal);
  if (opened.ok || opened.failure.outcome !== 'tls_failed' || signal.aborted) return opened;
  return await smtpSender({ ...config, security: 'plaintext' }, world.own, world.clock, found).open(signal);
}

/** Behind a proxy, the proxy looks names up. */
async function addressesOf(
  { host, port, proxy }: SenderConfig,
  { addresses }: ExchangeLookup,
): Promise<{ readonly ok: true; readonly found: readonly string[] | null } | { readonly ok: false; readonly failure: Failure }> {
  if (proxy) return { ok: true, found: null };
  const answer = await addresses(host);
  if (answer.kind === 'found') return { ok: true, found: answer.records };
  const at = `${host}:${port}`;
  if (answer.kind === 'unknown') return { ok: false, failure: notLooked(at, answer.reason) };
  return {
    ok: false,
    failure: {
      ...BASE,
      message: `${at}: this mail server has no address (${answer.why}).`,
      remedy: 'Publish an A or AAAA record for it, or take it out of the MX records of its domain.',
      temporary: true,
    },
  };
}

const BASE = { end: 'sender', outcome: 'unreachable', reply: null, uncertain: false, side: 'receiver' } as const;

function notLooked(at: string, reason: string): Failure {
  return {
    ...BASE,
    side: 'network',
    message: `${at}: the name could not be looked up (${reason}).`,
    remedy: 'Ask again, then look at the name servers of that domain and at the resolver of this machine.',
    temporary: true,
    cause: 'no-resolver',
  };
}

function withoutExchange(
  domain: string,
  exchanges: { readonly kind: 'none' | 'absent' } | { readonly kind: 'unknown'; readonly reason: string },
): Failure {
  switch (exchanges.kind) {
    case 'none':
      return {
        ...BASE,
        outcome: 'rejected',
        message: `${domain} takes no mail: its MX record is a null MX (RFC 7505).`,
        remedy: `Publish the mail servers of ${domain} as MX records, or send the probe elsewhere.`,
        temporary: false,
      };
    case 'absent':
      return {
        ...BASE,
        message: `${domain} does not exist in DNS.`,
        remedy: 'Check the spelling of the address, and that the domain is registered and served.',
        temporary: false,
      };
    case 'unknown':
      return notLooked(`the mail servers of ${domain}`, exchanges.reason);
  }
}

/** The most informative one: a server's own words before silence. */
function ofAll(domain: string, failures: readonly Failure[]): Failure {
  const [first] = failures;
  const answered = failures.find(({ reply }) => reply !== null) ?? first;
  if (answered === undefined) throw new Error(`no mail server of ${domain} was tried`);
  if (failures.length < 2) return answered;
  const others = failures.filter((failure) => failure !== answered).map(({ message }) => message);
  return { ...answered, message: `${answered.message} No other mail server of ${domain} took the connection: ${others.join(' ')}` };
}
