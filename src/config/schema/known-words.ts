import type { Path } from '../document/path.ts';
import { didYouMean } from '../document/errors.ts';
import { nearest } from '../../core/text/nearest.ts';

/**
 * What other tools call a key of ours: check_email_delivery (Debian's monitoring-plugins-contrib), Checkmk's check_mail_loop, and what mail
 * programs write in their settings.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  warn: ['warning'],
  crit: ['critical'],
  server: ['host'],
  hostname: ['host'],
  address: ['host', 'to'],
  username: ['user'],
  login: ['user'],
  pass: ['password'],
  passwd: ['password'],
  ssl: ['security'],
  tls: ['security'],
  starttls: ['security'],
  encryption: ['security'],
  recipient: ['to'],
  mailto: ['to'],
  'mail-to': ['to'],
  mailfrom: ['from'],
  'mail-from': ['from'],
  'smtp-server': ['senders'],
  'fetch-server': ['mailboxes'],
  'imap-server': ['mailboxes'],
  smtp: ['senders'],
  imap: ['mailboxes'],
  'fetch-ssl': ['security'],
  'delete-messages': ['delete'],
  'cleanup-messages': ['delete'],
  'fetch-timeout': ['critical'],
  timeout: ['critical'],
  interval: ['critical'],
  retries: ['attempts'],
  spam: ['junk'],
  mailbox: ['mailboxes', 'folder'],
  rbl: ['blocklists'],
  dnsbl: ['blocklists'],
  blacklists: ['blocklists'],
  resolvers: ['dns', 'servers'],
  nameservers: ['servers', 'dns'],
};

/** What to say to an unknown key: the known one that it is in other tools, or that it is nearest to; null without one. */
export function meantKey(name: string, known: readonly string[]): string | null {
  return wordOf(name, known) ?? nearest(name, known);
}

/** The hint for an unknown key; `ssl: true` is a value of another key too. */
export function keyHint(name: string, known: readonly string[]): string | null {
  const word = wordOf(name, known);
  if (word === null) return didYouMean(nearest(name, known));
  return word === 'security' ? 'it is called security here: tls, starttls or plaintext' : `it is called ${word} here`;
}

function wordOf(name: string, known: readonly string[]): string | null {
  const plain = name.toLowerCase().replaceAll('_', '-');
  return (Object.hasOwn(WORDS, plain) ? WORDS[plain] : undefined)?.find((word) => known.includes(word)) ?? null;
}

/** One entry of each section that is a mapping of names. */
const FORMS: Readonly<Record<string, string>> = {
  senders: 'senders: {mta: {host: smtp.example.net}}',
  mailboxes: 'mailboxes: {own: {host: imap.example.net}}',
  loops: 'loops: {internal: {to: probe@example.net}}',
  'expect-mail': 'expect-mail: {nightly-backup: {from: backup@example.net, every: 24h}}',
  domains: 'domains: {example.net: }',
  channels: 'channels: {team: {type: slack}}',
};

/** The right form of a section that was written as a list. */
export function mappingHint(path: Path): string {
  const form = path.length === 1 ? FORMS[String(path[0])] : undefined;
  return form === undefined ? 'write its keys below it, without the hyphens of a list' : `each has a name: ${form}`;
}
