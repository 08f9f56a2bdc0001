import type * as v from 'valibot';
import { ehloName } from '../../../core/address/names.ts';
import type { Endpoint, MailboxConfig, MailboxProtocol, Security, SenderConfig, SenderProtocol } from '../../../core/request/config.ts';
import { MAILBOX_PROTOCOLS, SENDER_PROTOCOLS } from '../../../core/request/config.ts';
import { hasControlCharacters } from '../../../core/text/unseen/invisible.ts';
import type { Complaint } from '../../document/document.ts';
import { oauth2 } from './oauth2.ts';
import { PRESET_NAMES } from './presets.ts';
import { CA, described, oneOf, optional, port, section, text, textOrList, WAY } from './shapes.ts';

const spoken = ([usual, ...others]: readonly string[]) => `this version speaks ${[usual, ...others].join(', ')}. Default: ${usual}.`;

const security = oneOf(['starttls', 'tls', 'plaintext']);

const SECURITY = 'starttls: STARTTLS that must succeed; tls: TLS from the first byte; plaintext: none at all. Default: by the port.';
const TLS_NAME = 'The name that the certificate must carry, where `host` is an address or another name. Default: host.';
const PIN =
  'sha256/ and the SHA-256 of the key (SubjectPublicKeyInfo) in base64, in place of ca: chain, name and begin are not judged then.';

export const sender = section({
  preset: optional(oneOf(PRESET_NAMES), 'A provider whose host, port and security are known; what is given goes before it.'),
  protocol: described(oneOf(SENDER_PROTOCOLS), `How the probe is handed over; ${spoken(SENDER_PROTOCOLS)}`),
  host: described(
    text('a host name or an address'),
    'Name or address of the server; by mx: the domain whose mail servers take the mail. Default there: that of the to of its loops.',
  ),
  port: optional(
    port(),
    'Default, by protocol and security: 587 with starttls, 465 with tls, 25 with plaintext. lmtp: 24. mx: 25. jmap and graph: 443 with tls, 80 with plaintext.',
  ),
  security: optional(security, SECURITY),
  user: optional(text(), 'Login name; without it no login is made.'),
  password: optional(text(), 'Password; write ${NAME} and set the environment variable from a secret.'),
  oauth2: optional(oauth2, 'Where the access token of a login comes from, in place of a password.'),
  ehlo: optional(
    text('a host name or an address literal'),
    'What EHLO says: a name or an address literal such as [192.0.2.1]. Default: chosen by the action.',
  ),
  via: optional(
    text('a name such as outbound-relay'),
    'A way out that it shares with other senders and that nobody can see from outside, such as a relay. Give each of them the same name.',
  ),
  ca: optional(text('a file or PEM text'), CA),
  'tls-name': optional(text('a host name or an address'), TLS_NAME),
  pin: optional(text('sha256/ and a base64 text'), PIN),
  ...WAY,
});

export const mailbox = section({
  preset: optional(oneOf(PRESET_NAMES), 'A provider whose host, port and security are known; what is given goes before it.'),
  protocol: described(oneOf(MAILBOX_PROTOCOLS), `How the mailbox is read; ${spoken(MAILBOX_PROTOCOLS)}`),
  host: described(text('a host name or an address'), 'Name or address of the server.'),
  port: optional(
    port(),
    'Default, by protocol and security: 993 with tls, 143 with starttls or plaintext. pop3: 995 and 110. jmap and graph: 443 with tls, 80 with plaintext.',
  ),
  security: optional(security, SECURITY),
  user: described(text(), 'Login name. Default: the to of the loops that read it.'),
  password: optional(text(), 'Password; write ${NAME} and set the environment variable from a secret.'),
  oauth2: optional(oauth2, 'Where the access token of a login comes from, in place of a password.'),
  folder: optional(text("a folder's name"), 'Where probes are expected. Default: INBOX.'),
  junk: optional(
    text("auto or a folder's name"),
    'auto: found by SPECIAL-USE, then by localised names; or the name of the junk folder. Default: auto.',
  ),
  'authserv-id': optional(textOrList('an authserv-id'), 'Whose Authentication-Results to believe (RFC 8601); one or several.'),
  ca: optional(text('a file or PEM text'), CA),
  'tls-name': optional(text('a host name or an address'), TLS_NAME),
  pin: optional(text('sha256/ and a base64 text'), PIN),
  ...WAY,
});

export type SenderShape = v.InferOutput<typeof sender>;
export type MailboxShape = v.InferOutput<typeof mailbox>;

/** The configuration's knowledge of a protocol. */
export interface ProtocolForm {
  /** The ports of its servers. */
  readonly ports: Readonly<Record<Security, number>>;
  /** The default if neither `security` nor the port decides. */
  readonly security: Security;
  /** Its name, if it is spoken over HTTPS: there is no STARTTLS and no EHLO, and nobody sends without a login. */
  readonly overHttps?: string;
  /** Its own keys, and those of which it does not take every value, each with the fault of a value. */
  readonly keys: Readonly<Record<string, (value: string) => Complaint | null>>;
  /** Keys of other protocols in its section that have no meaning here. */
  readonly without?: readonly string[];
}

interface SenderForm extends ProtocolForm {
  readonly built: (endpoint: Endpoint, shape: SenderShape) => SenderConfig;
}

interface MailboxForm extends ProtocolForm {
  readonly built: (endpoint: Endpoint, shape: MailboxShape) => MailboxConfig;
}

const oneLine = (value: string): Complaint | null =>
  hasControlCharacters(value) ? { message: 'not usable', expected: 'a text of one line without control characters' } : null;

const ehlo = (value: string): Complaint | null =>
  ehloName(value) === null
    ? { message: 'not usable', expected: 'a host name or an address literal such as [192.0.2.1], not localhost' }
    : null;

/** Graph has no login by password. */
const tokenAlone = (): Complaint => ({
  message: 'Graph takes an access token alone',
  on: 'key',
  quoting: false,
  hint: 'give `oauth2` in its place',
});

/** POP3 ends a command with its line (RFC 1939 section 3): text behind a line break in PASS would be a new command. */
const oneCommand = (value: string): Complaint | null =>
  /[\r\n]/.test(value)
    ? { message: 'holds a line break, which POP3 cannot send', quoting: false, hint: 'set the secret again without it' }
    : null;

/** JMAP is spoken over HTTPS (RFC 8620 section 1.7), as Graph is. There is no STARTTLS: the configuration's check refuses it. */
const HTTPS = { tls: 443, starttls: 443, plaintext: 80 } as const;

/** What a mailbox with folders is read by. */
const folders = (shape: MailboxShape): Pick<MailboxConfig, 'folder' | 'junk' | 'authservIds'> => ({
  folder: shape.folder ?? 'INBOX',
  junk: shape.junk ?? 'auto',
  authservIds: [shape['authserv-id'] ?? []].flat(),
});

const ownName = ({ ehlo: said }: SenderShape): string | null => (said === undefined ? null : (ehloName(said) ?? said));

/** One row a protocol. Default ports: RFC 6409 section 3.1, RFC 8314 section 3.3, RFC 5321 section 4.5.4.2. */
export const SENDER_FORMS: { readonly [P in SenderProtocol]: SenderForm } = {
  smtp: {
    ports: { starttls: 587, tls: 465, plaintext: 25 },
    security: 'starttls',
    keys: { ehlo },
    built: (endpoint, shape) => ({ ...endpoint, protocol: 'smtp', ehlo: ownName(shape) }),
  },
  // RFC 2033 section 5: never port 25. Delivery over a network usually uses port 24, without TLS.
  lmtp: {
    ports: { starttls: 24, tls: 24, plaintext: 24 },
    security: 'plaintext',
    keys: { ehlo },
    built: (endpoint, shape) => ({ ...endpoint, protocol: 'lmtp', ehlo: ownName(shape) }),
  },
  // RFC 5321 section 5.1. The host is a domain. TLS as its servers offer it, without verification of the certificate (RFC 7435).
  mx: {
    ports: { starttls: 25, tls: 25, plaintext: 25 },
    security: 'starttls',
    keys: { ehlo },
    without: ['preset', 'security', 'user', 'password', 'oauth2', 'ca', 'tls-name', 'pin', 'client-cert', 'client-key'],
    built: (endpoint, shape) => ({ ...endpoint, protocol: 'mx', ehlo: ownName(shape) }),
  },
  jmap: {
    ports: HTTPS,
    security: 'tls',
    overHttps: 'JMAP',
    keys: {},
    built: (endpoint) => ({ ...endpoint, protocol: 'jmap', ehlo: null }),
  },
  graph: {
    ports: HTTPS,
    security: 'tls',
    overHttps: 'Graph',
    keys: { password: tokenAlone },
    built: (endpoint) => ({ ...endpoint, protocol: 'graph', ehlo: null }),
  },
};

/** One row a protocol. Default ports: RFC 8314 section 3.2, RFC 3501 section 2.1. */
export const MAILBOX_FORMS: { readonly [P in MailboxProtocol]: MailboxForm } = {
  imap: {
    ports: { tls: 993, starttls: 143, plaintext: 143 },
    security: 'tls',
    keys: { folder: oneLine, junk: oneLine },
    built: (endpoint, shape) => ({ ...endpoint, protocol: 'imap', ...folders(shape) }),
  },
  // RFC 2595 section 5, RFC 8314 section 3.3. POP3 has no folders: it shows only the Inbox.
  pop3: {
    ports: { tls: 995, starttls: 110, plaintext: 110 },
    security: 'tls',
    keys: { password: oneCommand },
    built: (endpoint, shape) => ({ ...endpoint, protocol: 'pop3', ...folders(shape), folder: 'INBOX', junk: 'auto' }),
  },
  jmap: {
    ports: HTTPS,
    security: 'tls',
    overHttps: 'JMAP',
    keys: { folder: oneLine, junk: oneLine },
    built: (endpoint, shape) => ({ ...endpoint, protocol: 'jmap', ...folders(shape) }),
  },
  graph: {
    ports: HTTPS,
    security: 'tls',
    overHttps: 'Graph',
    keys: { password: tokenAlone, folder: oneLine, junk: oneLine },
    built: (endpoint, shape) => ({ ...endpoint, protocol: 'graph', ...folders(shape) }),
  },
};

/** The row of a protocol; null if this version does not speak it. */
export function senderForm(protocol: string = SENDER_PROTOCOLS[0]): SenderForm | null {
  const known = SENDER_PROTOCOLS.find((candidate) => candidate === protocol);
  return known === undefined ? null : SENDER_FORMS[known];
}

export function mailboxForm(protocol: string = MAILBOX_PROTOCOLS[0]): MailboxForm | null {
  const known = MAILBOX_PROTOCOLS.find((candidate) => candidate === protocol);
  return known === undefined ? null : MAILBOX_FORMS[known];
}

/** Port and security of a server, with defaults for missing ones (RFC 8314 section 3: TLS from the first byte if the port has it). */
export function connection(
  { ports, security: usual }: ProtocolForm,
  given: number | undefined,
  asked: Security | undefined,
): { readonly port: number; readonly security: Security } {
  const byPort = (['tls', 'starttls'] as const).find((each) => ports[each] === given && ports[each] !== ports[usual]);
  const assumed = asked ?? byPort ?? usual;
  return { port: given ?? ports[assumed], security: assumed };
}
