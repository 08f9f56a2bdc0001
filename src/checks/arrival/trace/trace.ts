// The way of a mail by its Received fields, and what the receiver wrote into its header.
// Called by checks.

import type { Hop } from '../../../core/result/report.ts';
import type { AuthservPreset } from './authserv-presets.ts';
import { presetFor } from './authserv-presets.ts';
import { domainOf, findEntry, tracedHops } from './entry-hop.ts';
import type { Field } from '../../../core/mail/header/header-fields.ts';
import { headerFields } from '../../../core/mail/header/header-fields.ts';
import { timedHops } from './hop-times.ts';
import { ipAddressIn, isLocalAddress } from '../../../core/address/ip-address.ts';
import type { PlacementReason } from './placement-reasons.ts';
import { placementReasons } from './placement-reasons.ts';
import type { Received } from '../../../core/mail/header/received.ts';
import type { Disbelieved, ReceiverVerdict } from './receiver-verdict.ts';
import { readVerdict } from './receiver-verdict.ts';
import type { SignatureTags } from '../../../core/mail/header/signature-tags.ts';
import { parseSignatureTags } from '../../../core/mail/header/signature-tags.ts';

/** Who hands over mail of others: no host is called so (RFC 6761). */
export const UNKNOWN_SENDER = 'sender.invalid';

/** The facts about a probe besides the mail that it became. */
export interface ProbeFacts {
  /** Envelope sender and author. */
  readonly from: string;
  readonly subject: string;
  /** ms since the epoch. */
  readonly sentAt: number;
  readonly seenAt: number;
  /** The host that the probe was handed to. */
  readonly senderHost: string;
  readonly mailboxHost: string;
  readonly authservIds: readonly string[];
}

/** The address that our side showed to the receiver, and how it introduced itself. */
export interface Egress {
  readonly ip: string;
  readonly helo: string | null;
  /** Its verified name; null where the receiver found or reported none. */
  readonly rdns: string | null;
}

/** Each signature names a key to ask for, and a domain to ask lists about; a mail that went through many hands has five. */
const MOST_SIGNATURES = 20;

/** What the header of an arrived probe tells. */
export interface Trace {
  /** In the order of travel. */
  readonly hops: readonly Hop[];
  /** The same hops as they were written. */
  readonly received: readonly Received[];
  /** Null where the mail never came into the receiver's hands from outside, or no address is reported. */
  readonly egress: Egress | null;
  /** It came from outside, address or not. */
  readonly crossed: boolean;
  readonly verdict: ReceiverVerdict | null;
  /** Results that the receiver may have written, or the sender: see claimed-verdict.ts. */
  readonly claim: ReceiverVerdict | null;
  /** What of the claim does not count, as `dkim=pass`. */
  readonly unconfirmed: readonly string[];
  readonly disbelieved: readonly Disbelieved[];
  readonly reasons: readonly PlacementReason[];
  readonly signatures: readonly SignatureTags[];
  /** It has a DKIM-Signature field, well-formed or not. */
  readonly signed: boolean;
  /** How many signatures were passed over behind those. */
  readonly moreSignatures: number;
  /** The envelope sender at the end of the way (a relay may have put its own); the probe's own where none is written. */
  readonly returnPath: string;
  /** The author's domain, lower case. */
  readonly author: string;
  /** The subject as it arrived, unfolded and undecoded. */
  readonly subject: string | null;
}

/** Reads a mail's header. Never throws, whatever stands in it. */
export function readTrace(mail: string, facts: ProbeFacts): Trace {
  const fields = headerFields(mail);
  const preset = presetFor(facts.mailboxHost);
  const hops = tracedHops(fields);
  const author = domainPart(facts.from);
  const entry = findEntry(hops, { domains: receiverDomains(facts, preset), author, senders: [facts.senderHost] });
  const { verdict, claim, disbelieved } = readVerdict(fields, entry, { authservIds: facts.authservIds, preset }, author);
  const client = entry.hop?.hop.from ?? null;
  const signatures = fields.flatMap((field) => (field.key === 'dkim-signature' ? (parseSignatureTags(field.value) ?? []) : []));
  const received = hops.map(({ hop }) => hop).toReversed();
  return {
    hops: timedHops(received, facts.sentAt, facts.seenAt),
    received,
    egress: client === null || client.ip === null ? null : { ip: client.ip, helo: client.helo, rdns: client.rdns },
    crossed: entry.hop !== null,
    verdict,
    claim,
    unconfirmed: [],
    disbelieved,
    reasons: placementReasons(fields),
    signatures: signatures.slice(0, MOST_SIGNATURES),
    signed: fields.some((field) => field.key === 'dkim-signature'),
    moreSignatures: Math.max(0, signatures.length - MOST_SIGNATURES),
    returnPath: returnPathOf(fields) ?? facts.from,
    author,
    subject: fields.find((field) => field.key === 'subject')?.value ?? null,
  };
}

/** Names such as `mx.google.com` stand for their whole domain: the hosts beside them are the receiver's too. */
function receiverDomains(facts: ProbeFacts, preset: AuthservPreset | null): readonly string[] {
  if (preset !== null) return preset.relays;
  const names = [...facts.authservIds.map((id) => id.replace(/^\*\./, '')), facts.mailboxHost];
  return names.filter((name) => name.includes('.') && ipAddressIn(name) === null).map(domainOf);
}

function returnPathOf(fields: readonly Field[]): string | null {
  const value = fields.find((field) => field.key === 'return-path')?.value;
  return /^<([^<>\s]{1,320}@[^<>\s@]{1,255})>$/.exec(value ?? '')?.[1] ?? null;
}

/**
 * Whether somebody asks for a method's result, as far as can be known: a receiver that gave one, or any that a public address has handed
 * the mail to. From a private address to a receiver that says nothing of it, nothing is lacking.
 */
export function isChecked(trace: Trace, method: 'spf' | 'dkim' | 'dmarc'): boolean {
  return (trace.verdict?.[method] ?? null) !== null || (trace.egress !== null && !isLocalAddress(trace.egress.ip));
}

export function domainPart(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
