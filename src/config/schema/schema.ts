// The keys of a configuration, the form of their values, and the defaults.
// Called by config and app.

import { LOOP_KINDS } from '../../core/result/report.ts';
import * as v from 'valibot';
import { channel } from './sections/channels.ts';
import { expectedMail } from './expected-mail.ts';
import { incidents } from './sections/incidents.ts';
import { mailbox, sender } from './sections/servers.ts';
import { HEARTBEAT_REPORTS, HEARTBEAT_TYPES } from '../../core/request/heartbeat.ts';
import {
  attempts,
  described,
  duration,
  durations,
  emptiable,
  listOf,
  NAME,
  named,
  oneOf,
  optional,
  percentage,
  port,
  probes,
  questionsInFlight,
  section,
  switchable,
  text,
  textOrList,
  truth,
  CA,
  ONLY_WITH,
  PLAINTEXT,
} from './sections/shapes.ts';

const NAMES = 'a name of 1 to 64 letters, digits, dots, hyphens or underscores';

const expected = section({
  spf: optional(textOrList('a result such as pass'), 'Result of SPF: the word of the receiver, else our own; several are allowed.'),
  dkim: optional(textOrList('a result such as pass'), 'The same for DKIM.'),
  dmarc: optional(textOrList('a result such as pass'), 'The same for DMARC.'),
  tls: optional(truth(), 'true: every hop between two hosts tells TLS; false: none does.'),
  junk: optional(truth(), 'false: the probe must not lie in Junk; true: it must.'),
  via: optional(listOf('a host name'), 'Hosts that the probe must have come by.'),
});

const loop = section({
  kind: described(
    oneOf(LOOP_KINDS),
    'internal: own MTA and own mailbox. external: through the outside world to a sentinel mailbox. inbound: an account outside sends to your own mailbox. echo: a responder outside answers, and the answer is awaited. Default: external.',
  ),
  places: optional(
    listOf('the name of a place'),
    'Keys in places, in each of which the loop runs (see mode: plan). Default: wherever the run is.',
  ),
  sender: described(text('the name of a sender'), 'Key in senders. Default: the only one.'),
  mailbox: described(text('the name of a mailbox'), 'Key in mailboxes. Default: the only one.'),
  from: described(text('a mail address'), 'Envelope sender and From of the probe. Default: the user of the sender.'),
  to: described(
    text('a mail address'),
    'Recipient of the probe: an address whose mail arrives in the mailbox. Default: the user of the mailbox. With kind: echo, a responder, whose answer to from arrives there.',
  ),
  subject: optional(text(), 'Plain text, never a pattern; a token is appended. Default: [continuity] and the domain of from.'),
  warning: optional(duration(), 'A probe delivered after this is slow. Default: 30s (internal), 60s (all others).'),
  critical: optional(duration(), 'A probe not seen by then is lost in this run. Default: 120s (internal), 300s (all others).'),
  attempts: optional(attempts(), 'Tries to hand the probe over; only 4xx replies and connection errors are tried again. Default: 4.'),
  retry: optional(durations(), 'The waits between these tries; the last one repeats. Default: [10s, 30s, 90s].'),
  probes: optional(
    probes(),
    'How many probes are sent, one after the other: at most one a second to the outside, ten a second at home. From 2 on the loop has a loss rate. Default: 1.',
  ),
  'loss-warning': optional(percentage(), 'Of several probes: a loss above this is a warning. Default: 5%.'),
  'loss-critical': optional(percentage(), 'Of several probes: a loss above this is critical. Default: 20%.'),
  delete: optional(truth(), 'Delete our own probes after the run. Default: true.'),
  bounces: optional(
    text('the name of a mailbox'),
    'A mailbox in which bounces to from come back: a bounced probe is told at once, with its reason.',
  ),
  'bounces-probe': optional(
    oneOf(['quiet', 'loud']),
    'quiet: the probe says that it was sent automatically (Auto-Submitted). That keeps vacation notices and ticket systems from answering, and Exim and Amavis from reporting a delay or a refusal. loud: it does not say so. Default: quiet.',
  ),
  template: optional(
    text('a file that ends in .txt, .html or .eml'),
    'Your own mail to be sent as the probe: a text, a page, or a whole mail with its attachments; the token is added.',
  ),
  expect: optional(expected, 'What the arrived probe must look like; what differs is critical.'),
});

const domain = section({
  dkim: optional(
    section({ selectors: optional(listOf('a selector'), 'Selectors to check; those seen in the arrived probe are added.') }),
    'DKIM keys (RFC 6376).',
  ),
  spf: optional(
    section({
      pass: optional(listOf('an IP address'), 'Addresses that must pass SPF.'),
      fail: optional(listOf('an IP address'), 'Addresses that must not pass SPF.'),
    }),
    'Expectations of the SPF record (RFC 7208).',
  ),
  mx: optional(listOf('a host name'), 'The domain must have exactly this set of mail exchangers.'),
  dmarc: optional(
    section({ policy: optional(oneOf(['none', 'quarantine', 'reject']), 'The policy must be at least this strict.') }),
    'Expectations of the DMARC record (RFC 9989).',
  ),
  parked: optional(truth(), 'true: it is to neither send nor receive mail; what is open is told (parked-open). Default: false.'),
  internal: optional(
    truth(),
    'true: its hosts may have private addresses, and are connected to there. Else nothing that only a DNS record names is connected to inside a network. Default: false.',
  ),
});

const ignored = section({
  target: optional(text('an address or a domain'), 'Whose listing is ignored. Default: anybody on that zone.'),
  zone: optional(text('a zone'), 'On which list. Default: on any.'),
  reason: described(text(), 'Why; it stands in the report.'),
  until: described(text('a date such as 2026-12-31'), 'The last day (UTC) on which it is ignored.'),
});

const blocklists = section({
  ips: optional(
    listOf('an IP address'),
    'Addresses to look up; the egress address read from the arrived probe and the MX addresses of domains are added.',
  ),
  domains: optional(
    listOf('a domain name'),
    'Domains to look up, such as those of links in the mail; the From domains of loops and the names in domains are added.',
  ),
  zones: optional(textOrList('default or a zone'), 'default, or a list of zone names, which may hold default. Default: default.'),
  'domain-zones': optional(listOf('a zone'), 'Further lists of domains that are in no catalogue and keep the test entries of RFC 5782.'),
  severity: optional(
    named(oneOf(['critical', 'warning', 'ok']), /^.+$/, 'a zone'),
    'What a listing in a zone comes to. Default: critical on a core list or on two minor ones, warning on one minor list.',
  ),
  ignore: optional(v.array(ignored, 'a list of entries with reason and until'), 'Listings that are known and accepted for a while.'),
  'spamhaus-dqs-key': optional(text(), 'Key of the Spamhaus Data Query Service; masked everywhere.'),
  'abusix-key': optional(text(), 'Key of Abusix Mail Intelligence; masked everywhere.'),
  timeout: optional(duration(), 'For one question. Default: dns.timeout where that is set, else 2s.'),
  'in-flight': optional(questionsInFlight(), 'Questions that may wait for an answer at a time; overdue ones do not count. Default: 32.'),
});

const dns = section({
  servers: optional(listOf('an address:port'), "DNS servers as address:port. Default: the machine's resolver."),
  doh: optional(
    text('an https address such as https://dns.example.net/dns-query'),
    "A DNS server over HTTPS (RFC 8484), asked before servers, or instead of the machine's resolver; never for blocklists.",
  ),
  'doh-ca': optional(text('a file or PEM text'), 'PEM text, or a file relative to this one: the private CA that signed its certificate.'),
  timeout: optional(duration(), 'For one question to one server. Default: 4s.'),
  authoritative: optional(truth(), 'Ask every name server of each domain too, and name the one that differs or is stale. Default: false.'),
  'authoritative-port': optional(port(), 'Where these name servers listen; for a laboratory. Default: 53.'),
});

const certificates = section({
  warning: optional(duration(), 'Warn when a certificate expires within this. Default: 21d.'),
  critical: optional(duration(), 'Critical when a certificate expires within this. Default: 7d.'),
});

const heartbeat = section({
  url: described(text('a URL'), 'The ping or push URL as the service shows it. A secret: write ${NAME}.'),
  type: optional(oneOf(['auto', ...HEARTBEAT_TYPES]), "auto: by the URL's path. Default: auto."),
  token: optional(text(), ONLY_WITH('gatus', 'Token of the external endpoint.')),
  reports: optional(
    oneOf(HEARTBEAT_REPORTS),
    'alive: that a run came to its end, its state in the text; state: a failure is down, a warning is up. Default: state where neither an issue nor a channel is configured.',
  ),
  ca: optional(text('a file or PEM text'), CA),
  plaintext: optional(truth(), PLAINTEXT),
});

const history = section({
  branch: optional(text('the name of a branch'), 'The branch that it is kept on, which is for nothing else. Default: email-continuity.'),
  repository: optional(
    text('owner/name'),
    'The repository of that branch; another one needs a token of its own. Default: that of the workflow.',
  ),
  retention: optional(duration(), 'How long each run is kept; of older days only counts and sketches are. Default: 90d.'),
  details: optional(truth(), "Keep addresses, hosts and servers' words too. Default: false."),
  page: optional(truth(), 'Keep the status page, its badge and the feed of incidents beside the runs, in page/. Default: false.'),
  every: optional(duration(), 'How far apart runs are due, so that a missing one is told. Default: as the schedule of the workflow says.'),
});

/** The configuration file: the single source of its keys and the form of their values. */
export const ConfigFile = section({
  senders: emptiable(named(sender, NAME, NAMES), 'Where probes leave from, by name.'),
  mailboxes: emptiable(named(mailbox, NAME, NAMES), 'Where probes are awaited, by name.'),
  loops: emptiable(named(loop, NAME, NAMES), 'Paths to prove, by name: sender -> from/to -> mailbox.'),
  'expect-mail': emptiable(named(expectedMail, NAME, NAMES), 'Mail of others that must come, by name; nothing is sent for it.'),
  places: optional(
    named(textOrList('a label of a runner'), NAME, NAMES),
    'Where loops run when a run is split into jobs, by name: labels of runners, as runs-on takes them.',
  ),
  domains: emptiable(
    named(emptiable(domain, 'Expectations of this domain; may be left empty.'), /^.+$/, 'a domain name'),
    'Domains whose DNS is checked.',
  ),
  blocklists: emptiable(blocklists, 'DNS blocklists to ask (RFC 5782).'),
  dns: emptiable(dns, 'How DNS is asked.'),
  certificates: emptiable(certificates, 'How close to expiry a certificate may be.'),
  incidents: emptiable(incidents, 'When an issue is opened, reminded of and closed; see the input open-issue.'),
  channels: emptiable(named(channel, NAME, NAMES), 'Who is told of incidents beside the issue, by name.'),
  heartbeat: emptiable(heartbeat, 'Who is told at the end of each run that this monitor lives, and alarms when it no longer hears of it.'),
  history: emptiable(
    switchable(history),
    'What is kept of every run: true for a branch of the repository (contents: write), or its settings; see the input history.',
  ),
  strict: optional(truth(), 'An unknown finding of DNS, blocklists or certificates raises the state of the run. Default: false.'),
  'wait-for-dns': optional(
    duration(),
    'Before anything is sent, wait so long until every name server and resolver agrees with what domains expects.',
  ),
  baseline: optional(text('a file'), 'The report.json of an earlier run: records that have changed since are told.'),
  timeout: optional(
    duration(),
    "For the whole run. Default: the slowest loop's critical and 30 s more, and the time that it takes to send probes.",
  ),
  'token-secret': optional(
    text(),
    "Key of the HMAC in the token of each probe, at least 16 characters. Default: derived from the mailbox's password.",
  ),
});

/** A configuration file of the right form. */
export type ConfigShape = v.InferOutput<typeof ConfigFile>;
