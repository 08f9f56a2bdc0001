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

/** The facts that separate the receiver's hosts from all others. */
export interface Territory {
  /** Domains of the receiver's hosts, from authserv-ids, the mailbox's host and knowledge of its provider. */
  readonly domains: readonly string[];
  /** The author's own domain: if its hosts deliver the mail to another receiver, they do not count as the receiver's. */
  readonly author: string;
  /** Hosts of the sending side by name: a hop from one of them has left that side. */
  readonly senders: readonly string[];
}

/** The place where the receiver took the mail over. */
export interface EntryHop {
  /** The receiver's own hosts wrote the fields with a smaller index; 0: none is trusted. */
  readonly trustedBelow: number;
  /** The hop that took the mail over from outside; null if it never came from outside. */
  readonly hop: TracedHop | null;
}

/** RFC 5321 section 6.3: a mail with more than a hundred is in a loop. */
const MOST_HOPS = 100;

/** The hops of a mail, newest first as in its header; other fields are skipped. */
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
 * Walks down from the newest hop while hosts of the receiver pass the mail to each other. The hop that took it from another host is the
 * entry; the receiver wrote everything above it. The newest hop always belongs to the receiver, because it delivered the mail.
 */
export function findEntry(hops: readonly TracedHop[], territory: Territory): EntryHop {
  const newest = hops.find(({ hop }) => hop.by !== null && qualified(hop.by));
  const host = newest?.hop.by ?? null;
  // One store may hold the mailboxes of both sides; the configuration then decides who the receiver is.
  const shared =
    host === null || isSender(host, territory) || (territory.domains.length > 0 && domainOf(host) === domainOf(territory.author));
  const domains = shared ? territory.domains : [...territory.domains, domainOf(host)];
  let trustedBelow = 0;
  for (const traced of hops) {
    const { hop, index } = traced;
    // Submission by a logged-in user (RFC 3848) is the start of a mail, not its entry.
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
 * Whether an outside host handed the mail over. A name proves a host of the receiver only if the writing software checks that the name
 * leads back to the address. A client can claim any name at EHLO, and its owner can publish any name for its address.
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

/** Protocols that accept any client; LMTP and the hand-over within a machine are no entry. */
const OVER_SMTP = /^(?:utf8)?e?smtps?$/i;

/**
 * Exchange Online's hosts name each other by EHLO alone. Their names count if they come from Microsoft's own block (2603:1000::/24 and
 * 2a01:111::/32, learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges), where no other host can connect from.
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

/** A public name, not an address; `filterd` is the internal domain of Proofpoint's filters. */
function qualified(host: string): boolean {
  return ipAddressIn(host) === null && !isInnerName(host) && !/\.filterd$/i.test(host);
}

/**
 * The common domain of a host and its neighbours: its last two labels, or three below endings such as co.uk. It only groups the hosts of
 * one operator in one mail's trace; a public suffix list would be no better here.
 */
export function domainOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [second = '', last = ''] = labels.slice(-2);
  const long = last.length === 2 && second.length <= 3 && labels.length > 2;
  return labels.slice(long ? -3 : -2).join('.');
}
