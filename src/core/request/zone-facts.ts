/** The facts about a blocklist's name in the configuration; the catalogue itself belongs to another room. */
export interface ZoneFacts {
  /** Why the zone cannot be asked; null: it can. Never holds a key. */
  readonly problem: { readonly message: string; readonly hint: string | null } | null;
  /** The key in its first label; null: none. */
  readonly key: string | null;
  /** Whether it is in the catalogue. For other zones only RFC 5782 applies. */
  readonly known: boolean;
  /** The kinds of its entries. */
  readonly kinds: readonly ('ip4' | 'ip6' | 'domain')[];
  /** The names that `severity` and `ignore` may use for it. */
  readonly names: readonly string[];
}

/** Looks a zone up; `default` stands for all default zones. `keys`: the settings with keys. */
export type ReadZone = (name: string, keys: ReadonlySet<string>) => ZoneFacts;
