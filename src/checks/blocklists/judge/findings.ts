// Answers of blocklists to findings, without the keys of the questions.
// Called by checks and app.

import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { Judged } from './listings.ts';
import type { ListReading, Verdictless } from '../ask/read-answer.ts';
import type { Exchangers } from '../targets/gather-targets.ts';
import type { Target } from '../targets/target.ts';
import type { Zone } from '../catalogue/zone.ts';
import { formatCount } from '../../../core/text/format/count.ts';

type Listed = Extract<ListReading, { readonly kind: 'listed' }>;

export interface ListingFacts {
  readonly target: Target;
  readonly zone: Zone;
  readonly reading: Listed;
  /** The name in the question, before the zone. */
  readonly label: string;
  /** The list's own reason (RFC 5782 section 2.1: a TXT record under the same name). */
  readonly texts: readonly string[];
  readonly judged: Judged;
  /** An expired `ignore`; null: none. */
  readonly endedOn: string | null;
}

export function listedFinding({ target, zone, reading, label, texts, judged, endedOn }: ListingFacts): Finding {
  const question = `${label}.${zone.name}`;
  const who = target.kind === 'domain' && label !== target.name ? `${label}, to which ${target.name} belongs,` : nameOf(target);
  const ended = endedOn === null ? '' : ` Its ignore ended on ${endedOn}.`;
  const because = judged.because === null ? '' : ` (${judged.because})`;
  const quiet = judged.state === 'ok';
  return findingOn(target.name)(
    judged.ignored !== null ? 'blocklist-ignored' : quiet ? 'blocklist-noted' : 'blocklist-listed',
    judged.state,
    `${who} is on ${zone.name}: ${reading.meaning}${because}.${ended}`,
    {
      evidence: [
        `${question} A ${reading.codes.join(', ') || 'kept back by the resolver'}`,
        ...texts.map((text) => `${question} TXT ${text}`),
      ].join('\n'),
      remedy: quiet ? null : remedyFor(target, zone),
      reference: zone.page,
      measures: { lists: [{ target: target.name, zone: zone.name, listed: true }] },
    },
  );
}

function remedyFor(target: Target, zone: Zone): string {
  const where = zone.page === null ? `the operator of ${zone.name}` : zone.page;
  const cause =
    target.kind === 'domain'
      ? `Find out what ${target.name} is used for in spam (a site that was broken into, stolen passwords, an open redirector)`
      : `Find out what ${target.name} sent (infected machine, stolen password, open relay)`;
  return `${cause}, stop it, then ask for removal at ${where}.`;
}

/** One for each target: no list with a verdict lists it. */
export function cleanFinding(target: Target, zones: readonly string[], silent: number): Finding {
  const rest = silent === 0 ? '' : `; ${silent} more gave no verdict`;
  return findingOn(target.name)('blocklist-clean', 'ok', `${nameOf(target)} is on none of ${formatCount(zones.length, 'list')}${rest}.`, {
    evidence: `not listed: ${zones.toSorted().join(', ')}`,
    measures: { lists: zones.toSorted().map((zone) => ({ target: target.name, zone, listed: false })) },
  });
}

function nameOf({ name, origin }: Target): string {
  return origin === null ? name : `${name} (${origin})`;
}

const EXEMPT =
  'Exempt the lists from rebind protection where the resolver is set up ("rebind-domain-ok" of dnsmasq, "private-domain" of unbound). Or let dns.servers name one without it.';

/** One for all zones whose addresses the resolver hides. */
export function filteredFinding(zones: readonly string[]): Finding {
  const which = formatCount(zones.length, 'list');
  const message = `The resolver keeps answers in 127.0.0.0/8 back (rebind protection): of ${which} it is seen who is listed, by their texts, and not for what.`;
  return findingOn('resolver')('blocklist-filtered', 'ok', message, { evidence: zones.toSorted().join(', '), remedy: EXEMPT });
}

/** One for each zone that could not be asked, or is not trusted. */
export function zoneFinding(zone: Zone, problems: readonly Verdictless[], targets: readonly string[]): Finding {
  const reasons = [...new Set(problems.map(({ reason }) => reason))];
  return findingOn(zone.name)('blocklist-unknown', 'unknown', `${zone.name} gave no verdict: ${reasons.join('; ')}.`, {
    evidence: `asked about ${targets.join(', ')}`,
    remedy: stepFor(zone, problems[0]),
    reference: 'RFC 5782 section 5',
    measures: { lists: targets.map((target) => ({ target, zone: zone.name, listed: null })) },
  });
}

function stepFor(zone: Zone, problem: Verdictless | undefined): string {
  const out = `take ${zone.name} out of blocklists.zones`;
  switch (problem?.fault) {
    case 'parked':
    case 'lists-the-world':
    case 'undocumented':
      return `If it stays so, ${out}.`;
    case 'rewritten':
      return 'Let dns.servers name a resolver that leaves NXDOMAIN as it is.';
    case 'filtered':
      return EXEMPT;
    case 'gone':
    case 'refused':
    case 'error':
    case 'unanswered':
    case undefined: {
      const needs = zone.needs === null ? '' : ` ${zone.name} needs ${zone.needs}.`;
      return `Let dns.servers name a resolver of your own, or ${out}.${needs}`;
    }
  }
}

/** An address or domain that no list can know. */
export function unlistableFinding(target: string, reason: string): Finding {
  return findingOn(target)('blocklist-unknown', 'unknown', `No blocklist was asked about ${target}: ${reason}.`, {
    remedy: 'Correct blocklists.ips or blocklists.zones.',
  });
}

/** One for all addresses and domains that were not asked about, for lack of time or because there are too many. */
export function unaskedFinding(targets: readonly Target[], reason: string): Finding {
  const count = targets.length === 1 ? 'one address or domain' : `${targets.length} addresses and domains`;
  return findingOn('blocklists')('blocklist-unknown', 'unknown', `No blocklist was asked about ${count}: ${reason}.`, {
    evidence: targets.map(({ name }) => name).join(', '),
    remedy: 'Raise `timeout`, or ask for less in one run.',
  });
}

/** A domain has more mail servers, or these have more addresses, than lists are asked about. */
export function leftOutFinding(domain: string, { hosts, addresses }: Exchangers['left']): Finding {
  const what = [...(hosts > 0 ? [`${hosts} mail servers`] : []), ...(addresses > 0 ? [`${addresses} addresses of the others`] : [])];
  const message = `No blocklist was asked about ${what.join(' and ')} of ${domain}: they are more than a domain needs.`;
  return findingOn(domain)('blocklist-unknown', 'unknown', message, { remedy: 'Name in blocklists.ips those that matter.' });
}

export function notPublicFinding(ip: string): Finding {
  return findingOn(ip)('blocklist-private', 'ok', `${ip} is not a public address, so no blocklist can list it; none was asked.`, {
    reference: 'RFC 6890 section 2.2',
  });
}
