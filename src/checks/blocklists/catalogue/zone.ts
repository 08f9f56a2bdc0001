/** The kind of a zone's entries: addresses of a family, or domain names. */
export type ZoneKind = 'ip4' | 'ip6' | 'domain';

/** How much a listing matters: `core` stops mail at large receivers, `minor` at some, `informational` and `allowlist` never alarm. */
export type ZoneTier = 'core' | 'minor' | 'informational' | 'allowlist';

/**
 * An answer's meaning for its target: `complaint` (spam, malware, an infected machine), `policy` (a network that should not send by
 * itself), `note` (worth knowing, no action), `praise` (good news).
 */
export type Weight = 'complaint' | 'policy' | 'note' | 'praise';

/** Answers with one meaning. */
export interface Code {
  /** An address whose octets may be a range (`5-7`) or anything (`*`). */
  readonly answers: string;
  readonly meaning: string;
  readonly weight: Weight;
}

/** One bit of the last octet, for answers that sum reasons. */
export interface Bit {
  readonly bit: number;
  readonly meaning: string;
  readonly weight: Weight;
}

/** An answer that is no listing, with its meaning. */
export interface ErrorCode {
  readonly answers: string;
  readonly meaning: string;
}

/** Names below a zone: one that a working list has, and one that it must not have (RFC 5782 section 5). */
export interface ZoneControls {
  /** Of several, any one is enough. */
  readonly listed: string | readonly string[];
  readonly notListed: string;
}

/** The setting of the configuration that holds the key of a keyed zone. */
export type KeySetting = 'spamhaus-dqs-key' | 'abusix-key';

/** One blocklist, as its operator documents it. */
export interface Zone {
  /** For display; never holds a key. */
  readonly name: string;
  /** Two lists of one operator count as one. */
  readonly operator: string;
  readonly kinds: readonly ZoneKind[];
  readonly tier: ZoneTier;
  /** Answers that are listings; null: the operator names none, so any answer inside 127/8 without an error is one. */
  readonly codes: readonly Code[] | null;
  /** If answers sum reasons, these replace `codes`. */
  readonly bits: readonly Bit[] | null;
  /** Answers that are no listings, beside the common errors. */
  readonly errors: readonly ErrorCode[];
  /** The operator's own test entries for a kind. */
  readonly controls: Readonly<Partial<Record<ZoneKind, ZoneControls>>>;
  /** Lists only registered domains, so a host's parents are asked too. */
  readonly parents: boolean;
  /** A key must stand as a label before the name; this setting may hold it. */
  readonly key: KeySetting | null;
  /** The condition for an answer; null: none. */
  readonly needs: string | null;
  /** The page to look a listing up and ask for removal; null: unknown. */
  readonly page: string | null;
}

type Facts = Partial<Omit<Zone, 'name' | 'tier' | 'operator'>>;

/** A zone of addresses; a row gives only the unusual values. */
export function zone(name: string, tier: ZoneTier, operator: string, facts: Facts): Zone {
  return {
    name,
    operator,
    kinds: ['ip4'],
    tier,
    codes: null,
    bits: null,
    errors: [],
    controls: {},
    parents: false,
    key: null,
    needs: null,
    page: null,
    ...facts,
  };
}

/** Codes that are complaints, by answer. */
export function complaints(meanings: Readonly<Record<string, string>>): readonly Code[] {
  return weighed('complaint', meanings);
}

export function weighed(weight: Weight, meanings: Readonly<Record<string, string>>): readonly Code[] {
  return Object.entries(meanings).map(([answers, meaning]) => ({ answers, meaning, weight }));
}

/** A configured zone outside the catalogue: judged by RFC 5782 alone, as a minor one. */
export function uncataloguedZone(name: string, kinds: readonly ZoneKind[]): Zone {
  return zone(name, 'minor', name, { kinds });
}
