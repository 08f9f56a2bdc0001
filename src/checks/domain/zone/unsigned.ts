import type { Resolver } from '../../../core/ports/dns.ts';

/** The most zones above a name that are looked at. */
const MOST_ZONES = 4;

/**
 * Whether a name is certainly in no signed zone, by a resolver that does not validate. If a zone has name servers and its parent holds no
 * DS record for it, nothing in it or below it is signed for anybody (RFC 4035 section 5.2). False: unknown.
 */
export async function isUnsigned(resolver: Resolver, name: string): Promise<boolean> {
  const labels = name.split('.');
  const above = labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
  for (const zone of above.slice(-MOST_ZONES).toReversed()) {
    const servers = await resolver.ask({ type: 'NS', name: zone });
    if (servers.kind !== 'found' || servers.records.length === 0) continue;
    const delegation = await resolver.ask({ type: 'DS', name: zone });
    if (delegation.kind === 'absent' && delegation.why === 'NODATA') return true;
  }
  return false;
}
