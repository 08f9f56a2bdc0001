import type { Path } from '../document/path.ts';

/** Each section in its right form, with one entry. */
const SECTIONS: Readonly<Record<string, string>> = {
  senders: 'senders: {mta: {host: smtp.example.net}}',
  mailboxes: 'mailboxes: {own: {host: imap.example.net}}',
  loops: 'loops: {internal: {to: probe@example.net}}',
  'expect-mail': 'expect-mail: {nightly-backup: {from: backup@example.net, every: 24h}}',
  domains: 'domains: {example.net: }',
  channels: 'channels: {team: {type: slack}}',
};

/** Sections that are no mapping of names. */
const KEYS: Readonly<Record<string, string>> = {
  blocklists: 'blocklists: {zones: [bl.example.net]}',
  dns: 'dns: {servers: ["192.0.2.53:53"]}',
  certificates: 'certificates: {warning: 21d}',
  heartbeat: 'heartbeat: {url: "${HEARTBEAT_URL}"}',
  incidents: 'incidents: {open-after: 2}',
};

const ENTRIES: Readonly<Record<string, string>> = {
  senders: '{host: smtp.example.net}',
  mailboxes: '{host: imap.example.net}',
  loops: '{to: probe@example.net}',
  'expect-mail': '{from: backup@example.net, every: 24h}',
  domains: '{dkim: {selectors: [mail2026]}}',
  channels: '{type: slack, url: "${SLACK_URL}"}',
};

/** The right form of a value that is written as a list or a single value in place of a mapping; null where none is known. */
export function mappingHint(path: Path, isList: boolean): string | null {
  const [section, , ...deeper] = path.map(String);
  if (section !== undefined && deeper.length === 0) {
    const named = path.length === 1 ? SECTIONS[section] : undefined;
    if (named !== undefined) return `each has a name: ${named}`;
    const form = path.length === 1 ? KEYS[section] : ENTRIES[section];
    if (form !== undefined) return `write it as ${form}`;
  }
  return isList ? 'write its keys below it, without the hyphens of a list' : null;
}

/** By the key: values of other programs, and their equals here. */
const VALUES: Readonly<Record<string, readonly (readonly [written: RegExp, hint: string])[]>> = {
  security: [
    [
      /^(?:true|yes|on|1|auto|ssl|ssl\/tls|tls\/ssl|implicit|explicit|required?|mandatory|encrypted|smtps|imaps|pop3s|tls ?v?1(?:\.[0-3])?)$/i,
      'tls is TLS from the first byte (ports 465, 993, 995), starttls is STARTTLS (587, 143, 110)',
    ],
    [/^(?:false|no|off|0|none|plain|clear|insecure|disabled?)$/i, 'without encryption it is plaintext'],
  ],
  protocol: [
    [/^(?:smtp)s$/i, 'write protocol: smtp and security: tls'],
    [/^(?:imap)s$/i, 'write protocol: imap and security: tls'],
    [/^(?:pop3?)s$/i, 'write protocol: pop3 and security: tls'],
    [/^(?:esmtp|submission|starttls)$/i, 'that is smtp'],
    [/^(?:imap4?(?:rev[12])?)$/i, 'that is imap'],
    [/^(?:ews|exchange|graphapi|ms-?graph|office365|microsoft365)$/i, 'that is graph'],
  ],
  preset: [
    [/^(?:(?:ms-?|office-?|o|m)365|exchange(?:-?online)?|entra|microsoft)$/i, 'that is microsoft365'],
    [/^(?:hotmail|live|msn|outlook\.com|hotmail\.com)$/i, 'that is outlook'],
    [/^(?:google-?mail|g-?mail\.com)$/i, 'that is gmail'],
    [/^google$/i, 'gmail is for accounts at gmail.com, google-workspace for those of a domain of your own'],
    [/^(?:g-?suite|workspace|google-?apps)$/i, 'that is google-workspace'],
    [/^(?:apple|me|mac|icloud\.com)$/i, 'that is icloud'],
    [/^(?:proton|proton-?mail)$/i, 'that is protonmail-bridge'],
    [/^(?:aws|amazon|amazon-?ses|aws-?ses)$/i, 'that is ses'],
    [/^(?:mailbox|mailbox\.org)$/i, 'that is mailbox-org'],
    [/^(?:sendinblue)$/i, 'that is brevo'],
  ],
  family: [
    [/^(?:ip-?v?4|inet)$/i, 'write 4'],
    [/^(?:ip-?v?6|inet6)$/i, 'write 6'],
    [/^(?:any|both|all|dual)$/i, 'write auto'],
  ],
  junk: [[/^(?:false|true)$/, 'a mailbox is always searched for Junk; leave this out, or name the folder']],
  kind: [
    [/^(?:outbound|outgoing|outside|remote|out)$/i, 'that is external'],
    [/^(?:incoming|in)$/i, 'that is inbound'],
    [/^(?:local|inside|int|intern)$/i, 'that is internal'],
    [/^(?:responder|reply|auto-?reply|autoresponder)$/i, 'that is echo'],
  ],
};

/** The equal of another program's value, at a key with a few values; null: unknown. */
export function valueHint(path: Path, value: unknown): string | null {
  const key = String(path.at(-1));
  if (!Object.hasOwn(VALUES, key) || (typeof value !== 'string' && typeof value !== 'boolean' && typeof value !== 'number')) return null;
  return VALUES[key]?.find(([written]) => written.test(String(value)))?.[1] ?? null;
}

/** The hint for a list in place of a single value; null if it is empty. */
export function listHint(path: Path, list: readonly unknown[]): string | null {
  const key = String(path.at(-1));
  if (list.length === 0) return null;
  if (list.length === 1) return 'write the one value, without brackets or hyphen';
  if (key === 'to' || key === 'sender' || key === 'mailbox') return 'a loop is one path: write a loop for each';
  return 'write one value';
}
