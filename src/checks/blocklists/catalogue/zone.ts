/** What a zone lists: addresses of a family, or domain names. */
export type ZoneKind = 'ip4' | 'ip6' | 'domain';

/** How much a listing matters: `core` stops mail at large receivers, `minor` at some, `informational` and `allowlist` never alarm. */
export type ZoneTier = 'core' | 'minor' | 'informational' | 'allowlist';

/**
 * What an answer says of whom it names: `complaint` (spam, malware, an infected machine), `policy` (a network that should not send by
 * itself), `note` (worth knowing, nothing to act on), `praise` (good news).
 */
export type Weight = 'complaint' | 'policy' | 'note' | 'praise';

/** Answers with one meaning. */
export interface Code {
  /** An address whose octets may be a range (`5-7`) or anything (`*`). */
  readonly answers: string;
  readonly meaning: string;
  readonly weight: Weight;
}

/** One bit of the last octet, where an answer is a sum of reasons. */
export interface Bit {
  readonly bit: number;
  readonly meaning: string;
  readonly weight: Weight;
}

/** An answer that is no listing, with what it means. */
export interface ErrorCode {
  readonly answers: string;
  readonly meaning: string;
}

/** Names below a zone: one that a working list has, and one that no working list may have (RFC 5782 section 5). */
export interface ZoneControls {
  /** Of several, any one will do. */
  readonly listed: string | readonly string[];
  readonly notListed: string;
}

/** The setting of the configuration that holds the key of a keyed zone. */
export type KeySetting = 'spamhaus-dqs-key' | 'abusix-key';

/** One blocklist, as its operator documents it. */
export interface Zone {
  /** As shown; never holds a key. */
  readonly name: string;
  /** Two lists of one operator are one voice. */
  readonly operator: string;
  readonly kinds: readonly ZoneKind[];
  readonly tier: ZoneTier;
  /** Answers that are listings; null: the operator names none, so any answer inside 127/8 that is no error. */
  readonly codes: readonly Code[] | null;
  /** Where answers are sums of reasons, these instead of `codes`. */
  readonly bits: readonly Bit[] | null;
  /** Answers that are no listings, beside those that are errors everywhere. */
  readonly errors: readonly ErrorCode[];
  /** Where the operator has test entries of its own for a kind. */
  readonly controls: Readonly<Partial<Record<ZoneKind, ZoneControls>>>;
  /** Lists registered domains only, so a host's parents are asked too. */
  readonly parents: boolean;
  /** A key must stand as a label in front of the name; this setting may hold it. */
  readonly key: KeySetting | null;
  /** What it takes to be answered; null: nothing. */
  readonly needs: string | null;
  /** Where to look a listing up and ask for removal; null: none known. */
  readonly page: string | null;
}

type Facts = Partial<Omit<Zone, 'name' | 'tier' | 'operator'>>;

/** A zone of addresses; a row says only the unusual. */
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

/** A zone that was named in the configuration and is in no catalogue: judged by RFC 5782 alone, a minor one. */
export function uncataloguedZone(name: string, kinds: readonly ZoneKind[]): Zone {
  return zone(name, 'minor', name, { kinds });
}
