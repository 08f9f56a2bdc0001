/** What a zone lists: addresses of a family, or domain names. */
export type ZoneKind = 'ip4' | 'ip6' | 'domain';

/** How much a listing matters: `core` stops mail at large receivers, `minor` at some, `informational` and `allowlist` never alarm. */
export type ZoneTier = 'core' | 'minor' | 'informational' | 'allowlist';

/** One blocklist, as its operator documents it. */
export interface Zone {
  /** As shown; never holds a key. */
  readonly name: string;
  readonly kinds: readonly ZoneKind[];
  readonly tier: ZoneTier;
  /** Answers that are listings, with what they mean; null: the operator names none, so any answer inside 127/8 that is no error. */
  readonly codes: Readonly<Record<string, string>> | null;
  /** Codes that are a policy about the network rather than a complaint: a warning even on a core list. */
  readonly policyCodes: readonly string[];
  /** Answers that are no listings, with what they mean, beside those that are errors everywhere. */
  readonly errors: Readonly<Record<string, string>>;
  /** A key must stand as a label in front of the name. */
  readonly keyed: boolean;
  /** Where to look a listing up and ask for removal; null: none known. */
  readonly page: string | null;
}

/** A zone that was named in the configuration and is in no catalogue: judged by RFC 5782 alone, a minor one. */
export function uncataloguedZone(name: string): Zone {
  return { name, kinds: ['ip4', 'ip6'], tier: 'minor', codes: null, policyCodes: [], errors: {}, keyed: false, page: null };
}
