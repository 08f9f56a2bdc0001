import type { Finding } from '../model/finding.ts';
import type { State } from '../model/state.ts';
import type { Reading } from './reading.ts';
import type { Zone } from './zone.ts';

/** A listing, with the reason that the list itself gives (RFC 5782 section 2.1: a TXT record under the same name). */
export function listedFinding(ip: string, reversed: string, zone: Zone, reading: Reading, texts: readonly string[]): Finding {
  const codes = reading.kind === 'listed' ? reading.codes : [];
  const meaning = reading.kind === 'listed' ? reading.meaning : '';
  const state = severity(zone, reading);
  const question = `${reversed}.${zone.name}`;
  return {
    check: 'blocklist',
    target: ip,
    code: state === 'ok' ? 'blocklist-noted' : 'blocklist-listed',
    state,
    message: `${ip} is on ${zone.name}: ${meaning}${state === 'ok' ? ' (for information only; few receivers use this list)' : ''}.`,
    evidence: [`${question} A ${codes.join(', ')}`, ...texts.map((text) => `${question} TXT ${text}`)].join('\n'),
    remedy: state === 'ok' ? null : remedyFor(ip, zone),
    reference: zone.page,
  };
}

/** On a core list critical, on a minor one a warning; a policy about the network is a warning everywhere, and the rest never alarms. */
function severity(zone: Zone, reading: Reading): State {
  switch (zone.tier) {
    case 'core':
      return reading.kind === 'listed' && reading.policy ? 'warning' : 'critical';
    case 'minor':
      return 'warning';
    case 'informational':
    case 'allowlist':
      return 'ok';
  }
}

function remedyFor(ip: string, zone: Zone): string {
  const where = zone.page === null ? `the operator of ${zone.name}` : zone.page;
  return `Find out what ${ip} sent (infected machine, stolen password, open relay), stop it, then ask for removal at ${where}.`;
}

/** One for each address: on none of the lists that gave a verdict. */
export function cleanFinding(ip: string, zones: readonly string[], silent: number): Finding {
  const rest = silent === 0 ? '' : `; ${silent} more gave no verdict`;
  return {
    check: 'blocklist',
    target: ip,
    code: 'blocklist-clean',
    state: 'ok',
    message: `${ip} is on none of ${zones.length} ${zones.length === 1 ? 'list' : 'lists'}${rest}.`,
    evidence: `not listed: ${zones.toSorted().join(', ')}`,
    remedy: null,
    reference: null,
  };
}

/** One for each zone that could not be asked, or cannot be believed. */
export function zoneFinding(zone: Zone, reasons: readonly string[], ips: readonly string[]): Finding {
  const spamhaus = zone.name === 'zen.spamhaus.org';
  return {
    check: 'blocklist',
    target: zone.name,
    code: 'blocklist-unknown',
    state: 'unknown',
    message: `${zone.name} gave no verdict: ${reasons.join('; ')}.`,
    evidence: `asked about ${ips.join(', ')}`,
    remedy: spamhaus
      ? 'Set blocklists.spamhaus-dqs-key (free of charge), or let dns.servers name a resolver of your own.'
      : `Let dns.servers name a resolver of your own, or take ${zone.name} out of blocklists.zones.`,
    reference: 'RFC 5782 section 5',
  };
}

/** An address that no list was asked about, for a reason of its own. */
export function unlistableFinding(ip: string, reason: string): Finding {
  return {
    check: 'blocklist',
    target: ip,
    code: 'blocklist-unknown',
    state: 'unknown',
    message: `No blocklist was asked about ${ip}: ${reason}.`,
    evidence: null,
    remedy: 'Correct blocklists.ips or blocklists.zones.',
    reference: null,
  };
}

export function notPublicFinding(ip: string): Finding {
  return {
    check: 'blocklist',
    target: ip,
    code: 'blocklist-private',
    state: 'ok',
    message: `${ip} is not a public address, so no blocklist can list it; none was asked.`,
    evidence: null,
    remedy: null,
    reference: 'RFC 6890 section 2.2',
  };
}
