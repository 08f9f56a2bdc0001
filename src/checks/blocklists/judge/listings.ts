import type { BlocklistsConfig, IgnoredListing } from '../../../core/request/config.ts';
import type { State } from '../../../core/result/state.ts';
import { sameForm } from '../../../core/address/ip-address.ts';
import type { Weight, Zone } from '../catalogue/zone.ts';

/** A listing is always known. */
type ListedState = Exclude<State, 'unknown'>;

/** The judgement on one listing. */
export interface Judged {
  readonly state: ListedState;
  /** Why it is no alarm, or a worse one than alone; null: by the kind of list. */
  readonly because: string | null;
  /** The configuration ignores it. */
  readonly ignored: IgnoredListing | null;
}

export interface Listing {
  readonly target: string;
  readonly zone: Zone;
  readonly weight: Weight;
  /** The owner of the target's shared servers; null: none. */
  readonly pool: string | null;
}

export interface Judging {
  readonly severity: BlocklistsConfig['severity'];
  readonly ignore: readonly IgnoredListing[];
  /** `2026-11-24`, UTC. */
  readonly today: string;
}

/**
 * All listings of one target together: critical on a core list or on minor lists of two operators. A warning on one minor list, or for a
 * policy about the network. Other listings never alarm.
 */
export function judgeListings(listings: readonly Listing[], judging: Judging): readonly Judged[] {
  const alone = listings.map((listing) => judgeAlone(listing, judging));
  const minor = new Set(
    listings
      .filter((listing, index) => alone[index]?.state === 'warning' && countsAsMinor(listing, judging))
      .map(({ zone }) => zone.operator),
  );
  return alone.map((judged, index) => {
    const listing = listings[index];
    if (minor.size < 2 || listing === undefined || judged.state !== 'warning' || !countsAsMinor(listing, judging)) return judged;
    return { ...judged, state: 'critical', because: `${minor.size} minor lists agree` };
  });
}

function countsAsMinor({ zone, weight }: Listing, { severity }: Judging): boolean {
  return zone.tier === 'minor' && weight === 'complaint' && severityOf(zone, severity) === null;
}

function judgeAlone(listing: Listing, { severity, ignore, today }: Judging): Judged {
  const { zone, weight, pool } = listing;
  const ignored = ignore.find((entry) => entry.until >= today && means(entry, listing)) ?? null;
  if (ignored !== null) return { state: 'ok', because: `ignored until ${ignored.until}: ${ignored.reason}`, ignored };
  const verdict = (state: ListedState, because: string | null): Judged => ({ state, because, ignored: null });
  const given = severityOf(zone, severity);
  if (given !== null) return verdict(given, given === 'ok' ? 'for information only, as configured' : null);
  if (zone.tier === 'allowlist' || weight === 'praise') return verdict('ok', 'good news');
  if (pool !== null) return verdict('ok', `for information only: a server of ${pool}, which many senders share`);
  if (zone.tier === 'informational') return verdict('ok', 'for information only: few receivers use this list');
  if (weight === 'note') return verdict('ok', 'for information only');
  return verdict(zone.tier === 'core' && weight === 'complaint' ? 'critical' : 'warning', null);
}

/** An expired entry that would have covered this listing; null: none. */
export function endedIgnore(listing: Listing, { ignore, today }: Judging): IgnoredListing | null {
  return ignore.find((entry) => entry.until < today && means(entry, listing)) ?? null;
}

function means(entry: IgnoredListing, { target, zone }: Listing): boolean {
  return (entry.target === null || sameTarget(entry.target, target)) && (entry.zone === null || namesOf(zone).includes(entry.zone));
}

function severityOf(zone: Zone, severity: BlocklistsConfig['severity']): ListedState | null {
  return namesOf(zone).flatMap((name) => severity.get(name) ?? [])[0] ?? null;
}

/** An address has several spellings. */
function sameTarget(a: string, b: string): boolean {
  return sameForm(a) === sameForm(b);
}

/** By its own name and, for a keyed zone of Spamhaus, by the public one's. */
function namesOf({ name }: Zone): readonly string[] {
  return [name, name.replace(/\.dq\.spamhaus\.net$/, '.spamhaus.org')];
}
