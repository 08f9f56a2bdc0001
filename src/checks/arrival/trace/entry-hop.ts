import type { Field } from '../../../core/mail/header/header-fields.ts';
import { ipAddressIn, isLocalAddress } from '../../../core/address/ip-address.ts';
import type { Client } from '../../../core/mail/header/received-client.ts';
import type { Received } from '../../../core/mail/header/received.ts';
import { parseReceived } from '../../../core/mail/header/received.ts';
import { isInnerName } from '../../../core/address/names.ts';

/** One hop at its place in the header. */
export interface TracedHop {
  /** Its index among the header's fields: smaller is newer. */
  readonly index: number;
  readonly hop: Received;
}

/** What tells the receiver's hosts from all others. */
export interface Territory {
  /** Domains whose hosts are the receiver's, from authserv-ids, the mailbox's host and knowledge of its provider. */
  readonly domains: readonly string[];
  /** The author's own domain: where its hosts deliver the mail for somebody else, they are not taken for the receiver's. */
  readonly author: string;
  /** Hosts of the sending side by name: a hop that comes from one has left it. */
  readonly senders: readonly string[];
}

/** Where the mail came into the receiver's hands. */
export interface EntryHop {
  /** Fields with a smaller index were written by the receiver's own hosts; 0: none can be believed. */
  readonly trustedBelow: number;
  /** The hop that took the mail over from outside; null where it never came from outside. */
  readonly hop: TracedHop | null;
}

/** RFC 5321 section 6.3: a mail with more than a hundred is in a loop. */
const MOST_HOPS = 100;

/** The hops of a mail, newest first as they stand in its header; other fields are passed over. */
export function tracedHops(fields: readonly Field[]): readonly TracedHop[] {
  const hops: TracedHop[] = [];
  let seen = 0;
  for (const [index, field] of fields.entries()) {
    if (field.key !== 'received') continue;
    if (++seen > MOST_HOPS) break;
    const hop = parseReceived(field.value);
    if (hop !== null) hops.push({ index, hop });
  }
  return hops;
}

/**
 * Walks from the newest hop down, as long as hosts of the receiver pass the mail to each other. The hop that took it from somebody else
 * is the entry; what stands above it, the receiver wrote. The newest hop is the receiver's own in any case, since it delivered the mail.
 */
export function findEntry(hops: readonly TracedHop[], territory: Territory): EntryHop {
  const newest = hops.find(({ hop }) => hop.by !== null && qualified(hop.by));
  const host = newest?.hop.by ?? null;
  // One store may hold the mailboxes of both sides; who the receiver is, the configuration then says.
  const shared =
    host === null || isSender(host, territory) || (territory.domains.length > 0 && domainOf(host) === domainOf(territory.author));
  const domains = shared ? territory.domains : [...territory.domains, domainOf(host)];
  let trustedBelow = 0;
  for (const traced of hops) {
    const { hop, index } = traced;
    // Submission by a user who logged in (RFC 3848) is where a mail begins, not where it comes in.
    if (traced !== newest && hop.by !== null && qualified(hop.by) && !within(hop.by, domains)) return { trustedBelow, hop: null };
    trustedBelow = index;
    if (isSubmission(hop)) return { trustedBelow, hop: null };
    if (hop.from !== null && comesFromOutside(hop.from, hop, domains, territory)) return { trustedBelow, hop: traced };
  }
  return { trustedBelow, hop: null };
}

export function isSubmission(hop: Received): boolean {
  return /^(?:utf8)?(?:e?smtp|lmtp)s?a$/i.test(hop.with ?? '') || /^esmtpsa\b|^asmtp\b/i.test(hop.with ?? '');
}

/**
 * Whether somebody else handed the mail over. A name proves a host of the receiver only where the software that wrote it takes no name
 * that does not lead back to the address; a client says what it likes at EHLO, and its owner publishes what he likes for his address.
 */
function comesFromOutside(client: Client, hop: Received, domains: readonly string[], territory: Territory): boolean {
  const { ip, helo, rdns, confirmed } = client;
  if (isSender(rdns ?? helo ?? '', territory) && !isSender(hop.by ?? '', territory)) return true;
  const claimed = rdns ?? helo;
  const named = claimed !== null && qualified(claimed);
  if (named && !within(claimed, domains)) return true;
  if (ip !== null && isLocalAddress(ip)) return false;
  if (ip === null) return named && OVER_SMTP.test(hop.with ?? '');
  if (rdns !== null && named && confirmed) return false;
  return !(named && isMicrosoftsOwn(hop, ip, claimed, domains));
}

/** Protocols in which anybody can connect; LMTP and the hand-over within a machine are no entry. */
const OVER_SMTP = /^(?:utf8)?e?smtps?$/i;

/**
 * Exchange Online's hosts name each other by EHLO alone. What they say counts from Microsoft's own block (2603:1000::/24 and
 * 2a01:111::/32, learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges), where nobody else can connect from.
 */
function isMicrosoftsOwn(hop: Received, ip: string, claimed: string, domains: readonly string[]): boolean {
  return /^(?:Microsoft|HTTPS|mapi)/i.test(hop.with ?? '') && /^(?:2603:10[0-9a-f]{2}:|2a01:111:)/.test(ip) && within(claimed, domains);
}

function isSender(host: string, territory: Territory): boolean {
  return territory.senders.some((sender) => sender.toLowerCase() === host.toLowerCase());
}

/** Whether a host is in one of the domains. */
function within(host: string, domains: readonly string[]): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return domains.some((domain) => name === domain || name.endsWith(`.${domain}`));
}

/** A name that may be looked up from outside, not an address; `filterd` is the domain of Proofpoint's filters inside. */
function qualified(host: string): boolean {
  return ipAddressIn(host) === null && !isInnerName(host) && !/\.filterd$/i.test(host);
}

/**
 * The domain that a host's neighbours share: its last two labels, or three below endings such as co.uk. Only to tell the hosts of one
 * operator in one mail's trace; a public suffix list would be no better here.
 */
export function domainOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [second = '', last = ''] = labels.slice(-2);
  const long = last.length === 2 && second.length <= 3 && labels.length > 2;
  return labels.slice(long ? -3 : -2).join('.');
}
