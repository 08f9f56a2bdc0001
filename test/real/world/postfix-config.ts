import { DATA_ACCESS, HEADER_CHECKS, LOCAL_PARTS, RCPT_ACCESS } from './knobs.ts';
import type { Certificate, Certificates } from './certificates.ts';

/**
 * The purpose of each port of a Postfix. Those that start with `submissions` use TLS from the first byte (RFC 8314), the others STARTTLS.
 */
export const PORT_NAMES = [
  /** MX-like: STARTTLS offered, no AUTH; accepts mail for its own domain from anybody and relays for the loopback networks. */
  'relay',
  /** Submission: TLS demanded, AUTH demanded (RFC 6409). */
  'submission',
  'submissions',
  'submissionExpired',
  'submissionsExpired',
  'submissionWrongName',
  'submissionsWrongName',
  'submissionNotYetValid',
  'submissionsNotYetValid',
  'submissionSelfSigned',
  'submissionsSelfSigned',
  'submissionUnknownCa',
  'submissionsUnknownCa',
  'submissionShortChain',
  'submissionsShortChain',
  /** TLS 1.1 at most (RFC 8996). */
  'submissionOldTls',
  'submissionsOldTls',
  /** Without any TLS, AUTH offered all the same. */
  'submissionPlain',
  /** The same, for `SMALL` bytes at most. */
  'submissionSmall',
  /** The same, for one connection of a client at a time. */
  'submissionBusy',
  /** The same, refusing at MAIL for ever, or for now. */
  'submissionRejecting',
  'submissionDeferring',
  /** The same, without a login server. */
  'submissionWithoutLogins',
] as const;

export type PostfixPort = (typeof PORT_NAMES)[number];

/** The ports of one Postfix, all on 127.0.0.1. */
export type PostfixPorts = Readonly<Record<PostfixPort, number>>;

/** Less than any probe has, bytes. */
const SMALL = 300;

export interface PostfixOptions {
  readonly directory: string;
  readonly domain: string;
  readonly hostname: string;
  readonly ports: PostfixPorts;
  /** The other server's domain and relay port. */
  readonly peer: { readonly domain: string; readonly port: number };
  readonly certificates: Certificates;
  /** Dovecot's unix sockets. */
  readonly lmtpSocket: string;
  readonly authSocket: string;
  readonly policyPort: number;
  readonly slowPort: number;
  /** Local parts of further mailboxes; `slow-1` behaves as `slow`, `hold-1` as `hold`, and so on. */
  readonly boxes: readonly string[];
}

/** Every file of one Postfix's configuration directory, by its name. */
export function postfixConfig(options: PostfixOptions): ReadonlyMap<string, string> {
  const { domain } = options;
  const files = new Map<string, string>([
    ['main.cf', mainCf(options)],
    ['master.cf', masterCf(options)],
    ['mailboxes', [...LOCAL_PARTS, ...options.boxes].map((local) => `${local}@${domain} x\n`).join('')],
    ['aliases', aliases(domain)],
    ['rcpt-access', accessTable(RCPT_ACCESS, options)],
    ['data-access', accessTable(DATA_ACCESS, options)],
    ['sender-rejected', `${domain} 553 5.7.1 this sender address does not belong to this login\n`],
    ['sender-deferred', `${domain} 451 4.3.0 the address could not be looked up\n`],
    ['transports', transports(options)],
    // Some of the mails whose subject begins so, by chance: the token in it is random.
    ['lossy', `/^Subject: \\[lossy\\] .*ec1\\.[0-3]/ DISCARD lossy\n`],
  ]);
  for (const [knob, table] of Object.entries(HEADER_CHECKS)) files.set(`headers-${knob}`, table);
  return files;
}

/**
 * One address that stands for two of the same mailbox. Each of the two also maps to itself, or `twice` would be found in it again, for
 * ever.
 */
function aliases(domain: string): string {
  const [one, two] = [`twice+one@${domain}`, `twice+two@${domain}`];
  return `twice@${domain} ${one} ${two}\n${one} ${one}\n${two} ${two}\n`;
}

function accessTable(actions: Readonly<Partial<Record<string, string>>>, { domain, boxes }: PostfixOptions): string {
  return Object.entries(actions)
    .flatMap(([knob, action]) => withKnob(knob, boxes).map((local) => `${local}@${domain} ${action}\n`))
    .join('');
}

/** The mailboxes of a knob: its own, and the numbered ones. */
function withKnob(knob: string, boxes: readonly string[]): readonly string[] {
  return [knob, ...boxes.filter((box) => box.replace(/-\d+$/, '') === knob)];
}

function transports({ domain, peer, lmtpSocket, slowPort, boxes }: PostfixOptions): string {
  const lines = [
    `${peer.domain} smtp:[127.0.0.1]:${peer.port}`,
    `drop@${domain} discard:dropped`,
    // A port on which nothing can listen. The obvious `retry:` does not work: smtpd knows it, and answers 450 at once.
    `stuck@${domain} lmtp:inet:127.0.0.1:1`,
    ...withKnob('slow', boxes).map((local) => `${local}@${domain} lmtp:inet:127.0.0.1:${slowPort}`),
    ...Object.keys(HEADER_CHECKS).map((knob) => `${knob}@${domain} lmtp-${knob}:unix:${lmtpSocket}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function mainCf({ directory, domain, hostname, peer, certificates, lmtpSocket, authSocket, policyPort }: PostfixOptions): string {
  const table = (name: string) => `texthash:${directory}/${name}`;
  return `compatibility_level = 3.6
queue_directory = ${directory}/queue
data_directory = ${directory}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file = ${directory}/maillog
maillog_file_prefixes = ${directory}
myhostname = ${hostname}
myorigin = ${domain}
mydestination =
alias_maps =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
smtp_dns_support_level = disabled
smtp_host_lookup = native
smtpd_peername_lookup = no
recipient_delimiter = +
virtual_mailbox_domains = ${domain}
virtual_mailbox_maps = ${table('mailboxes')}
virtual_alias_maps = ${table('aliases')}
virtual_transport = lmtp:unix:${lmtpSocket}
transport_maps = ${table('transports')}
header_checks = regexp:${directory}/lossy
relay_domains = ${peer.domain}
# One recipient a transaction, so that two addresses of one mailbox are two deliveries.
lmtp_destination_recipient_limit = 1
smtpd_tls_security_level = may
smtpd_tls_chain_files = ${pair(certificates.good)}
smtpd_tls_received_header = yes
smtpd_tls_auth_only = no
smtp_tls_security_level = may
smtp_tls_CAfile = ${certificates.ca}
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${authSocket}
smtpd_sasl_security_options = noanonymous
smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination
smtpd_recipient_restrictions = check_recipient_access ${table('rcpt-access')}, check_policy_service inet:127.0.0.1:${policyPort}
smtpd_end_of_data_restrictions = check_recipient_access ${table('data-access')}
# The master gives a service whose process has failed a minute's rest, and whoever asks there waits for that.
service_throttle_time = 1s
# A queue that tries again every second; what is put off is there within a test's time.
queue_run_delay = 1s
minimal_backoff_time = 1s
maximal_backoff_time = 2s
notify_classes =
`;
}

function masterCf({ ports, certificates, directory }: PostfixOptions): string {
  const onlyWithLogin = ['smtpd_sasl_auth_enable=yes', 'smtpd_client_restrictions=permit_sasl_authenticated,reject'];
  const smtpd = (port: number, settings: readonly string[]) => service(`127.0.0.1:${port}`, 'inet', 'n', 'smtpd', settings);
  const starttls = (port: number, certificate: Certificate, ...settings: readonly string[]) =>
    smtpd(port, [...onlyWithLogin, 'smtpd_tls_security_level=encrypt', `smtpd_tls_chain_files=${pair(certificate)}`, ...settings]);
  const implicit = (port: number, certificate: Certificate, ...settings: readonly string[]) =>
    starttls(port, certificate, 'smtpd_tls_wrappermode=yes', ...settings);
  const plain = (port: number, ...settings: readonly string[]) =>
    smtpd(port, [...onlyWithLogin, 'smtpd_tls_security_level=none', ...settings]);
  const lines = [
    smtpd(ports.relay, []),
    starttls(ports.submission, certificates.good),
    starttls(ports.submissionExpired, certificates.expired),
    starttls(ports.submissionWrongName, certificates.wrongName),
    starttls(ports.submissionNotYetValid, certificates.notYetValid),
    starttls(ports.submissionSelfSigned, certificates.selfSigned),
    starttls(ports.submissionUnknownCa, certificates.unknownCa),
    starttls(ports.submissionShortChain, certificates.shortChain),
    starttls(ports.submissionOldTls, certificates.good, ...OLD_TLS),
    implicit(ports.submissions, certificates.good),
    implicit(ports.submissionsExpired, certificates.expired),
    implicit(ports.submissionsWrongName, certificates.wrongName),
    implicit(ports.submissionsNotYetValid, certificates.notYetValid),
    implicit(ports.submissionsSelfSigned, certificates.selfSigned),
    implicit(ports.submissionsUnknownCa, certificates.unknownCa),
    implicit(ports.submissionsShortChain, certificates.shortChain),
    implicit(ports.submissionsOldTls, certificates.good, ...OLD_TLS),
    plain(ports.submissionPlain),
    plain(ports.submissionSmall, `message_size_limit=${SMALL}`),
    // Postfix excepts its own networks from every limit.
    plain(ports.submissionBusy, 'smtpd_client_connection_count_limit=1', 'smtpd_client_event_limit_exceptions='),
    // By default all refusals wait for RCPT (`smtpd_delay_reject`).
    plain(
      ports.submissionRejecting,
      'smtpd_client_restrictions=',
      'smtpd_delay_reject=no',
      `smtpd_sender_restrictions=check_sender_access,texthash:${directory}/sender-rejected`,
    ),
    plain(
      ports.submissionDeferring,
      'smtpd_client_restrictions=',
      'smtpd_delay_reject=no',
      `smtpd_sender_restrictions=check_sender_access,texthash:${directory}/sender-deferred`,
    ),
    plain(ports.submissionWithoutLogins, `smtpd_sasl_path=${directory}/no-such-socket`),
    'postlog unix-dgram n - n - 1 postlogd',
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'verify unix - - n - 1 verify',
    'flush unix n - n 1000? 0 flush',
    'proxymap unix - - n - - proxymap',
    'smtp unix - - n - - smtp',
    'relay unix - - n - - smtp',
    'showq unix n - n - - showq',
    'error unix - - n - - error',
    'retry unix - - n - - error',
    'discard unix - - n - - discard',
    'lmtp unix - - n - - lmtp',
    'anvil unix - - n - 1 anvil',
    'scache unix - - n - 1 scache',
    ...Object.keys(HEADER_CHECKS).map((knob) =>
      service(`lmtp-${knob}`, 'unix', '-', 'lmtp', [`lmtp_header_checks=regexp:${directory}/headers-${knob}`]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** OpenSSL 3 signs nothing for TLS 1.1 above security level 0 (SHA-1). */
const OLD_TLS = [
  'smtpd_tls_mandatory_protocols=<=TLSv1.1',
  'smtpd_tls_protocols=<=TLSv1.1',
  'tls_medium_cipherlist=DEFAULT@SECLEVEL=0',
  'smtpd_tls_mandatory_ciphers=medium',
];

function service(name: string, type: 'inet' | 'unix', isPrivate: 'n' | '-', command: string, settings: readonly string[]): string {
  return [`${name} ${type} ${isPrivate} - n - - ${command}`, ...settings.map((setting) => `  -o ${setting}`)].join('\n');
}

/** smtpd_tls_chain_files wants the key before its certificate. */
function pair({ cert, key }: Certificate): string {
  return `${key},${cert}`;
}
