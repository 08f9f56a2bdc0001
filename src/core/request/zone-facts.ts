/** What a blocklist's name in the configuration stands for; the catalogue itself is another room's. */
export interface ZoneFacts {
  /** Why it cannot be asked; null: it can. Never holds a key. */
  readonly problem: { readonly message: string; readonly hint: string | null } | null;
  /** The key that its first label is; null: none. */
  readonly key: string | null;
  /** Whether it is in the catalogue: of any other only what RFC 5782 says is known. */
  readonly known: boolean;
  /** What it lists. */
  readonly kinds: readonly ('ip4' | 'ip6' | 'domain')[];
  /** The names by which `severity` and `ignore` may mean it. */
  readonly names: readonly string[];
}

/** Looks a zone up; `default` stands for all of the default ones. `keys`: the settings for keys that are there. */
export type ReadZone = (name: string, keys: ReadonlySet<string>) => ZoneFacts;
