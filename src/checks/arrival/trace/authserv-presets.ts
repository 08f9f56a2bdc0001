/** One provider: the authors of trusted Authentication-Results in its mailboxes. */
export interface AuthservPreset {
  readonly provider: string;
  /** Names of IMAP hosts, in lower case; `*.` stands for any name below. */
  readonly hosts: readonly string[];
  /** Authserv-ids that it writes, in the same notation. */
  readonly ids: readonly string[];
  /** Domains of its own relays: a hop `by` one of them is internal. */
  readonly relays: readonly string[];
  /** It writes the field without an authserv-id. */
  readonly anonymous: boolean;
  /** It writes its fields right below the Received field of the entry hop, and removes fields that claim to be its own. */
  readonly below: boolean;
}

const usual = { anonymous: false, below: false } as const;

// Each entry describes the headers of mail in that provider's mailboxes; test/evidence has examples of their form.
export const PRESETS: readonly AuthservPreset[] = [
  {
    provider: 'Gmail',
    hosts: ['imap.gmail.com', 'imap.googlemail.com'],
    ids: ['mx.google.com'],
    relays: ['google.com'],
    anonymous: false,
    below: true,
  },
  {
    provider: 'Microsoft 365',
    hosts: ['outlook.office365.com', 'outlook.office.com', 'imap-mail.outlook.com'],
    ids: ['outlook.com', '*.outlook.com'],
    relays: ['outlook.com', 'office365.com', 'exchangelabs.com'],
    anonymous: true,
    below: false,
  },
  {
    ...usual,
    provider: 'Yahoo and AOL',
    hosts: ['imap.mail.yahoo.com', 'imap.aol.com', 'export.imap.aol.com'],
    ids: ['*.yahoo.com', 'mx.aol.com'],
    relays: ['yahoo.com', 'aol.com'],
  },
  {
    ...usual,
    provider: 'iCloud',
    hosts: ['imap.mail.me.com'],
    ids: ['*.me.com', '*.icloud.com'],
    relays: ['me.com', 'icloud.com', 'apple.com'],
  },
  {
    ...usual,
    provider: 'Fastmail',
    hosts: ['imap.fastmail.com', 'api.fastmail.com'],
    ids: ['*.messagingengine.com'],
    relays: ['messagingengine.com', 'internal'],
  },
  { ...usual, provider: 'Mail.ru', hosts: ['imap.mail.ru'], ids: ['mxs.mail.ru'], relays: ['mail.ru'] },
  { ...usual, provider: 'Yandex', hosts: ['imap.yandex.com', 'imap.yandex.ru'], ids: ['*.mail.yandex.net'], relays: ['yandex.net'] },
  { ...usual, provider: 'GMX', hosts: ['imap.gmx.net', 'imap.gmx.com'], ids: ['gmx.net'], relays: ['gmx.net', 'server.lan'] },
  { ...usual, provider: 'WEB.DE', hosts: ['imap.web.de'], ids: ['web.de'], relays: ['web.de', 'server.lan'] },
];

/** The preset for a mailbox's host; null for unknown hosts. */
export function presetFor(host: string): AuthservPreset | null {
  return PRESETS.find((preset) => matchesAny(host, preset.hosts)) ?? null;
}

/** Whether a name matches one of `patterns`; names compare without case, and `*.example.net` means every name below example.net. */
export function matchesAny(name: string, patterns: readonly string[]): boolean {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  return patterns.some((pattern) => {
    const known = pattern.toLowerCase().replace(/\.$/, '');
    return known.startsWith('*.') ? wanted.endsWith(known.slice(1)) : wanted === known;
  });
}
