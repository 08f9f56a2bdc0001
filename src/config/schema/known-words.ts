import { didYouMean } from '../document/errors.ts';
import { nearest } from '../../core/text/nearest.ts';

/**
 * Other tools' names for our keys: check_email_delivery (Debian's monitoring-plugins-contrib), Checkmk's check_mail_loop, mailexporter, and
 * the settings of mail programs and libraries. Of several keys the first one that is known at the place counts.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  warn: ['warning'],
  w: ['warning'],
  threshold: ['warning'],
  crit: ['critical'],
  c: ['critical'],
  server: ['host', 'servers'],
  hostname: ['host'],
  address: ['host', 'to'],
  username: ['user'],
  login: ['user'],
  account: ['user'],
  email: ['user'],
  pass: ['password'],
  passwd: ['password'],
  passphrase: ['password'],
  secret: ['password'],
  ssl: ['security'],
  tls: ['security'],
  starttls: ['security'],
  encryption: ['security'],
  secure: ['security'],
  type: ['protocol', 'kind'],
  recipient: ['to'],
  rcpt: ['to'],
  mailto: ['to'],
  mailfrom: ['from'],
  'sender-address': ['from'],
  'smtp-server': ['senders', 'host'],
  'mail-server': ['senders', 'host'],
  'fetch-server': ['mailboxes', 'host'],
  'imap-server': ['mailboxes', 'host'],
  'pop3-server': ['mailboxes', 'host'],
  smtp: ['senders'],
  mta: ['senders'],
  relay: ['senders'],
  imap: ['mailboxes'],
  pop3: ['mailboxes'],
  accounts: ['mailboxes'],
  inbox: ['folder'],
  spam: ['junk'],
  mailbox: ['mailboxes', 'folder'],
  message: ['delete'],
  messages: ['delete'],
  'delete-messages': ['delete'],
  'cleanup-messages': ['delete'],
  cleanup: ['delete'],
  keep: ['delete'],
  'fetch-timeout': ['critical'],
  timeout: ['critical'],
  wait: ['critical'],
  'max-age': ['critical'],
  retries: ['attempts'],
  tries: ['attempts'],
  'retry-count': ['attempts'],
  'max-retries': ['attempts'],
  body: ['template'],
  header: ['subject'],
  title: ['subject'],
  period: ['every'],
  before: ['by'],
  deadline: ['by'],
  until: ['by'],
  selector: ['dkim'],
  selectors: ['dkim'],
  rbl: ['blocklists', 'zones'],
  dnsbl: ['blocklists', 'zones'],
  blacklist: ['blocklists'],
  lists: ['zones'],
  addresses: ['ips'],
  resolver: ['servers', 'dns'],
  resolvers: ['servers', 'dns'],
  nameserver: ['servers', 'dns'],
  'dns-server': ['dns'],
  'dns-servers': ['dns'],
  alert: ['channels'],
  alerts: ['channels'],
  notification: ['channels'],
  notifications: ['channels'],
  notify: ['channels'],
  webhook: ['url', 'channels'],
  'webhook-url': ['url'],
};

const VERIFIED = 'certificates are always verified: ca names a private authority, pin one key, tls-name another name';
const OAUTH2 = 'it belongs below oauth2';
const TOKEN = 'it is given as oauth2: {token: ...}';
const MECHANISM = 'how to log in follows from what the server offers; an access token is given as oauth2: {token: ...}';
const OPTION = 'it is an input of the action and an option of the commands, no key of this file';
const SCHEDULE = 'when it runs is said by the workflow (on: schedule) or the timer that starts it';

/** Keys that stand elsewhere, or need no setting; listed under a key that is known at the place where users look for them. */
const ELSEWHERE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  every: alike('it is a key of the mailbox', ['folder', 'junk', 'user', 'password', 'host']),
  ca: alike(VERIFIED, [
    'insecure',
    'verify',
    'no-verify',
    'skip-verify',
    'insecure-skip-verify',
    'tls-verify',
    'ssl-verify',
    'verify-tls',
    'verify-ssl',
    'verify-certificate',
    'check-certificate',
    'disable-cert-validation',
    'self-signed',
    'reject-unauthorized',
  ]),
  oauth2: {
    ...alike(OAUTH2, ['tenant', 'tenant-id', 'client-id', 'client-secret', 'refresh-token', 'issuer', 'service-account', 'cloud']),
    ...alike(TOKEN, ['token', 'access-token', 'api-token', 'api-key', 'bearer']),
    ...alike(MECHANISM, ['auth', 'auth-type', 'auth-method', 'auth-mechanism', 'authentication', 'mechanism']),
  },
  senders: {
    ...alike(OPTION, ['checks', 'only', 'fail-on', 'open-issue', 'report-dir', 'dry-run', 'github-token', 'format', 'mode', 'shards']),
    ...alike(SCHEDULE, ['schedule', 'cron', 'interval', 'every', 'monitoring-interval']),
  },
  attempts: alike(SCHEDULE, ['schedule', 'cron', 'interval', 'every', 'monitoring-interval']),
};

function alike(sentence: string, words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => [word, sentence]));
}

/** The hint for an unknown key: the known key with that name in other tools, or the nearest one; null without one. */
export function meantKey(name: string, known: readonly string[]): string | null {
  const hint = elsewhere(name, known);
  return wordOf(name, known) ?? (hint === null ? nearest(name, known) : hint === OAUTH2 || hint === TOKEN ? 'oauth2' : null);
}

/** The hint for an unknown key; `ssl: true` also means the value of another key. */
export function keyHint(name: string, known: readonly string[]): string | null {
  if (name === '<<') return 'merge keys are not read: write the keys out here';
  const word = wordOf(name, known);
  if (word === null) return elsewhere(name, known) ?? didYouMean(nearest(name, known));
  return word === 'security' ? 'it is called security here: tls, starttls or plaintext' : `it is called ${word} here`;
}

function wordOf(name: string, known: readonly string[]): string | null {
  for (const form of formsOf(name)) {
    const word = (Object.hasOwn(WORDS, form) ? WORDS[form] : undefined)?.find((each) => known.includes(each));
    if (word !== undefined) return word;
    if (form !== folded(name) && known.includes(form)) return form;
  }
  return null;
}

function elsewhere(name: string, known: readonly string[]): string | null {
  const word = folded(name);
  const hints = known.flatMap((key) => (Object.hasOwn(ELSEWHERE, key) ? (ELSEWHERE[key]?.[word] ?? []) : []));
  return hints[0] ?? null;
}

/**
 * A word in its plain forms: without the name of an end (`smtp-host`, `fetchUser`), without its type (`critical-time`), in the singular.
 */
function formsOf(name: string): readonly string[] {
  const word = folded(name);
  const bare = word.replace(/^(?:smtp|imap|pop3?|send|fetch|mail|use|enable)-?(?=.)/, '');
  const short = [word, bare].flatMap((form) => [
    form,
    form.replace(/-(?:name|address|addr|time|after|seconds|threshold|enabled|messages?|ssl|tls)$/, ''),
  ]);
  return [...new Set(short.flatMap((form) => [form, form.replace(/(?<=.)s$/, '')]))];
}

/** `smtpHost`, `smtp_host` and `SMTP-HOST` count as one word. */
function folded(name: string): string {
  return name
    .slice(0, 64)
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[_\s]/g, '-')
    .toLowerCase();
}
