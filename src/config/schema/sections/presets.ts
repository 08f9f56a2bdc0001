import { isLoopback } from '../../../core/address/names.ts';
import type { Security } from '../../../core/request/config.ts';
import { MAILBOX_PROTOCOLS, SENDER_PROTOCOLS } from '../../../core/request/config.ts';

/** One server of a provider. */
export interface PresetServer {
  /** Null: it depends on the account (a region), and the configuration has to name it. */
  readonly host: string | null;
  readonly port: number;
  readonly security: Security;
}

/** The facts about a provider: with them a server needs only `preset`, `user` and a secret. */
export interface Preset {
  /** The server of submission; null: none. */
  readonly senders: PresetServer | null;
  /** The server of mailboxes; null: none. */
  readonly mailboxes: PresetServer | null;
  /** The server of POP3; null: none. */
  readonly pop3: PresetServer | null;
  /** The server of JMAP for submission and mailboxes; absent: none. */
  readonly jmap?: PresetServer;
  /** The same for Microsoft Graph; absent: none. */
  readonly graph?: PresetServer;
  /** Other hosts of the same provider, by regions and national clouds; `*.` stands for any name below. */
  readonly hosts: readonly string[];
  /** The provider's own page, as it was in November 2026. */
  readonly source: string;
}

const starttls = (host: string | null): PresetServer => ({ host, port: 587, security: 'starttls' });
const submissions = (host: string): PresetServer => ({ host, port: 465, security: 'tls' });
const imaps = (host: string): PresetServer => ({ host, port: 993, security: 'tls' });
const pop3s = (host: string): PresetServer => ({ host, port: 995, security: 'tls' });

export const PRESETS_BY_NAME = {
  gmail: {
    senders: submissions('smtp.gmail.com'),
    mailboxes: imaps('imap.gmail.com'),
    pop3: pop3s('pop.gmail.com'),
    hosts: ['*.gmail.com', '*.googlemail.com'],
    source: 'https://support.google.com/mail/answer/7126229',
  },
  'google-workspace': {
    senders: submissions('smtp.gmail.com'),
    mailboxes: imaps('imap.gmail.com'),
    pop3: pop3s('pop.gmail.com'),
    hosts: ['*.gmail.com', '*.googlemail.com', 'smtp-relay.gmail.com'],
    source: 'https://support.google.com/a/answer/105694',
  },
  microsoft365: {
    senders: starttls('smtp.office365.com'),
    mailboxes: imaps('outlook.office365.com'),
    pop3: pop3s('outlook.office365.com'),
    // https://learn.microsoft.com/graph/deployments: the national clouds have hosts of their own.
    graph: { host: 'graph.microsoft.com', port: 443, security: 'tls' },
    hosts: [
      '*.office365.com',
      '*.office365.us',
      'partner.outlook.cn',
      '*.partner.outlook.cn',
      'graph.microsoft.com',
      'graph.microsoft.us',
      'dod-graph.microsoft.us',
      'microsoftgraph.chinacloudapi.cn',
    ],
    source: 'https://support.microsoft.com/office/8361e398-8af4-4e97-b147-6c6c4ac95353',
  },
  outlook: {
    senders: starttls('smtp-mail.outlook.com'),
    mailboxes: imaps('outlook.office365.com'),
    pop3: pop3s('outlook.office365.com'),
    graph: { host: 'graph.microsoft.com', port: 443, security: 'tls' },
    hosts: ['*.outlook.com', '*.office365.com', 'graph.microsoft.com'],
    source: 'https://support.microsoft.com/office/d088b986-291d-42b8-9564-9c414e2aa040',
  },
  fastmail: {
    senders: submissions('smtp.fastmail.com'),
    mailboxes: imaps('imap.fastmail.com'),
    pop3: pop3s('pop.fastmail.com'),
    // https://www.fastmail.com/dev/: /.well-known/jmap leads to the session on the same host.
    jmap: { host: 'api.fastmail.com', port: 443, security: 'tls' },
    hosts: ['*.fastmail.com'],
    source: 'https://www.fastmail.help/hc/en-us/articles/1500000278342',
  },
  icloud: {
    senders: starttls('smtp.mail.me.com'),
    mailboxes: imaps('imap.mail.me.com'),
    pop3: null,
    hosts: ['*.mail.me.com'],
    source: 'https://support.apple.com/102525',
  },
  yahoo: {
    senders: submissions('smtp.mail.yahoo.com'),
    mailboxes: imaps('imap.mail.yahoo.com'),
    pop3: pop3s('pop.mail.yahoo.com'),
    hosts: ['*.mail.yahoo.com'],
    source: 'https://help.yahoo.com/kb/SLN4075.html',
  },
  zoho: {
    senders: submissions('smtp.zoho.com'),
    mailboxes: imaps('imap.zoho.com'),
    pop3: pop3s('pop.zoho.com'),
    hosts: ['*.zoho.com', '*.zoho.eu', '*.zoho.in', '*.zoho.com.au', '*.zoho.jp', '*.zohocloud.ca'],
    source: 'https://www.zoho.com/mail/help/imap-access.html',
  },
  'mailbox-org': {
    senders: submissions('smtp.mailbox.org'),
    mailboxes: imaps('imap.mailbox.org'),
    pop3: pop3s('pop3.mailbox.org'),
    hosts: ['*.mailbox.org'],
    source: 'https://kb.mailbox.org/en/private/e-mail/e-mail-configuration',
  },
  posteo: {
    senders: submissions('posteo.de'),
    mailboxes: imaps('posteo.de'),
    pop3: pop3s('posteo.de'),
    hosts: ['posteo.de'],
    source: 'https://posteo.de/en/help/how-do-i-set-up-posteo-in-an-email-client-pop3-imap-and-smtp',
  },
  gmx: {
    senders: starttls('mail.gmx.net'),
    mailboxes: imaps('imap.gmx.net'),
    pop3: pop3s('pop.gmx.net'),
    hosts: ['*.gmx.net', '*.gmx.com'],
    source: 'https://hilfe.gmx.net/pop-imap/imap/imap-serverdaten.html',
  },
  ses: {
    senders: starttls(null),
    mailboxes: null,
    pop3: null,
    hosts: ['*.amazonaws.com', '*.amazonaws.com.cn'],
    source: 'https://docs.aws.amazon.com/ses/latest/dg/smtp-connect.html',
  },
  mailgun: {
    senders: starttls('smtp.mailgun.org'),
    mailboxes: null,
    pop3: null,
    hosts: ['*.mailgun.org'],
    source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/send-smtp',
  },
  postmark: {
    senders: starttls('smtp.postmarkapp.com'),
    mailboxes: null,
    pop3: null,
    hosts: ['*.postmarkapp.com'],
    source: 'https://postmarkapp.com/developer/user-guide/send-email-with-smtp',
  },
  sendgrid: {
    senders: starttls('smtp.sendgrid.net'),
    mailboxes: null,
    pop3: null,
    hosts: ['*.sendgrid.net'],
    source: 'https://www.twilio.com/docs/sendgrid/for-developers/sending-email/integrating-with-the-smtp-api',
  },
  brevo: {
    senders: starttls('smtp-relay.brevo.com'),
    mailboxes: null,
    pop3: null,
    hosts: ['*.brevo.com'],
    source: 'https://developers.brevo.com/docs/smtp-integration',
  },
  mailjet: {
    senders: starttls('in-v3.mailjet.com'),
    mailboxes: null,
    pop3: null,
    hosts: ['*.mailjet.com'],
    source: 'https://dev.mailjet.com/smtp-relay/configuration/',
  },
  'protonmail-bridge': {
    senders: { host: '127.0.0.1', port: 1025, security: 'starttls' },
    mailboxes: { host: '127.0.0.1', port: 1143, security: 'starttls' },
    pop3: null,
    // It runs at any host of its user.
    hosts: ['*'],
    source: 'https://proton.me/support/imap-smtp-and-pop3-setup',
  },
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetName = keyof typeof PRESETS_BY_NAME;

export const PRESET_NAMES: readonly PresetName[] = Object.keys(PRESETS_BY_NAME) as PresetName[];

/** The preset of this name; null without one. */
export function presetOf(name: unknown): Preset | null {
  const known = PRESET_NAMES.find((candidate) => candidate === name);
  return known === undefined ? null : PRESETS_BY_NAME[known];
}

/** The server of one end, by its protocol if one is given; null: the provider has none. */
export function presetServer(preset: Preset, section: 'senders' | 'mailboxes', protocol: unknown): PresetServer | null {
  if (protocol === 'jmap' || protocol === 'graph') return preset[protocol] ?? null;
  if (section === 'mailboxes' && protocol === 'pop3') return preset.pop3;
  // Presets name servers of no other protocol: no provider lets strangers into its delivery (lmtp), and DNS names mail servers (mx).
  const [, ...others] = section === 'senders' ? SENDER_PROTOCOLS : MAILBOX_PROTOCOLS;
  return others.some((other) => other === protocol) ? null : preset[section];
}

/** Whether a host is one of the provider's, or this machine, where any server may stand in for it. */
export function isOfPreset({ hosts }: Preset, host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return (
    isLoopback(name) || hosts.some((known) => known === '*' || known === name || (known.startsWith('*.') && name.endsWith(known.slice(1))))
  );
}
