// The known blocklists: the entries, codes and terms of each.
// Called by checks.

import { ADDRESS_LISTS } from './address-lists.ts';
import { DOMAIN_LISTS } from './domain-lists.ts';
import { SPAMHAUS } from './spamhaus.ts';
import type { Zone } from './zone.ts';

/** The blocklists that we know, compiled from their operators' pages as of November 2026. */
export const ZONE_CATALOGUE: readonly Zone[] = [...SPAMHAUS, ...ADDRESS_LISTS, ...DOMAIN_LISTS];

/** The zones of `zones: default`: the core lists that answer without a key. */
export const DEFAULT_ZONES: readonly string[] = [
  'zen.spamhaus.org',
  'bl.spamcop.net',
  'b.barracudacentral.org',
  'psbl.surriel.com',
  'bl.mailspike.net',
  'dbl.spamhaus.org',
  'multi.surbl.org',
  'multi.uribl.com',
];

/** The further zones of `default` with its key. */
export const DEFAULT_WITH_ABUSIX: readonly string[] = ['combined.mail.abusix.zone', 'dblack.mail.abusix.zone'];
