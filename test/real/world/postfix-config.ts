import { DATA_ACCESS, HEADER_CHECKS, LOCAL_PARTS, RCPT_ACCESS } from './knobs.ts';
import type { Certificate, Certificates } from './certificates.ts';

/** The ports of one Postfix, all on 127.0.0.1. */
export interface PostfixPorts {
  /** MX-like: STARTTLS offered, no AUTH; takes mail for its own domain from anybody and relays for the loopback networks. */
  readonly relay: number;
  /** Submission: STARTTLS demanded, AUTH demanded (RFC 6409). */
  readonly submission: number;
  readonly submissionExpired: number;
  readonly submissionWrongName: number;
  /** Submission with TLS from the first byte (RFC 8314). */
  readonly submissions: number;
  readonly submissionsExpired: number;
  readonly submissionsWrongName: number;
  /** Submission without any TLS, AUTH offered all the same. */
  readonly submissionPlain: number;
}

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
}

/** Every file of one Postfix's configuration directory, by its name. */
export function postfixConfig(options: PostfixOptions): ReadonlyMap<string, string> {
  const { domain } = options;
  const files = new Map<string, string>([
    ['main.cf', mainCf(options)],
    ['master.cf', masterCf(options)],
    ['mailboxes', LOCAL_PARTS.map((local) => `${local}@${domain} x\n`).join('')],
    ['aliases', aliases(domain)],
    ['rcpt-access', accessTable(RCPT_ACCESS, domain)],
    ['data-access', accessTable(DATA_ACCESS, domain)],
    ['transports', transports(options)],
  ]);
  for (const [knob, table] of Object.entries(HEADER_CHECKS)) files.set(`headers-${knob}`, table);
  return files;
}

/** One address that is two of the same mailbox. Each of the two stands for itself, or `twice` would be found in it again, for ever. */
function aliases(domain: string): string {
  const [one, two] = [`twice+one@${domain}`, `twice+two@${domain}`];
  return `twice@${domain} ${one} ${two}\n${one} ${one}\n${two} ${two}\n`;
}

function accessTable(actions: Readonly<Partial<Record<string, string>>>, domain: string): string {
  return Object.entries(actions)
    .map(([knob, action]) => `${knob}@${domain} ${action}\n`)
    .join('');
}

function transports({ domain, peer, lmtpSocket, slowPort }: PostfixOptions): string {
  const lines = [
    `${peer.domain} smtp:[127.0.0.1]:${peer.port}`,
    `drop@${domain} discard:dropped`,
    // A port on which nothing can listen for us. The obvious `retry:` does not do: smtpd knows it, and answers 450 at once.
    `stuck@${domain} lmtp:inet:127.0.0.1:1`,
    `slow@${domain} lmtp:inet:127.0.0.1:${slowPort}`,
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
  const starttls = (port: number, certificate: Certificate) =>
    smtpd(port, [...onlyWithLogin, 'smtpd_tls_security_level=encrypt', `smtpd_tls_chain_files=${pair(certificate)}`]);
  const implicit = (port: number, certificate: Certificate) =>
    smtpd(port, [...onlyWithLogin, 'smtpd_tls_wrappermode=yes', `smtpd_tls_chain_files=${pair(certificate)}`]);
  const lines = [
    smtpd(ports.relay, []),
    starttls(ports.submission, certificates.good),
    starttls(ports.submissionExpired, certificates.expired),
    starttls(ports.submissionWrongName, certificates.wrongName),
    implicit(ports.submissions, certificates.good),
    implicit(ports.submissionsExpired, certificates.expired),
    implicit(ports.submissionsWrongName, certificates.wrongName),
    smtpd(ports.submissionPlain, [...onlyWithLogin, 'smtpd_tls_security_level=none']),
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

function service(name: string, type: 'inet' | 'unix', isPrivate: 'n' | '-', command: string, settings: readonly string[]): string {
  return [`${name} ${type} ${isPrivate} - n - - ${command}`, ...settings.map((setting) => `  -o ${setting}`)].join('\n');
}

/** smtpd_tls_chain_files wants the key before its certificate. */
function pair({ cert, key }: Certificate): string {
  return `${key},${cert}`;
}
