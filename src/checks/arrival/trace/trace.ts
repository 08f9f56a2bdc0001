// The path of a mail by its Received fields, and the receiver's fields in its header.
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

/** The sending host of other senders' mail: no real host has this name (RFC 6761). */
export const UNKNOWN_SENDER = 'sender.invalid';

/** The facts about a probe beside the arrived mail. */
export interface ProbeFacts {
  /** Envelope sender and author. */
  readonly from: string;
  readonly subject: string;
  /** ms since the epoch. */
  readonly sentAt: number;
  readonly seenAt: number;
  /** The host that the probe was submitted to. */
  readonly senderHost: string;
  readonly mailboxHost: string;
  readonly authservIds: readonly string[];
}

/** The address that the receiver saw, and its EHLO. */
export interface Egress {
  readonly ip: string;
  readonly helo: string | null;
  /** Its verified name; null if the receiver found or reported none. */
  readonly rdns: string | null;
}

/** Each signature names a key to look up, and a domain to ask lists about; even a mail that passed many hands has only five. */
const MOST_SIGNATURES = 20;

/** The facts in the header of an arrived probe. */
export interface Trace {
  /** In the order of travel. */
  readonly hops: readonly Hop[];
  /** The same hops, unchanged. */
  readonly received: readonly Received[];
  /** Null if the mail never came in from outside, or no address is reported. */
  readonly egress: Egress | null;
  /** It came from outside, with or without an address. */
  readonly crossed: boolean;
  readonly verdict: ReceiverVerdict | null;
  /** Results that the receiver or the sender may have written: see claimed-verdict.ts. */
  readonly claim: ReceiverVerdict | null;
  /** The parts of the claim that do not count, as `dkim=pass`. */
  readonly unconfirmed: readonly string[];
  readonly disbelieved: readonly Disbelieved[];
  readonly reasons: readonly PlacementReason[];
  readonly signatures: readonly SignatureTags[];
  /** It has a DKIM-Signature field, well-formed or not. */
  readonly signed: boolean;
  /** How many further signatures were skipped. */
  readonly moreSignatures: number;
  /** The envelope sender at the end of the path (a relay may have changed it); the probe's own if none is written. */
  readonly returnPath: string;
  /** The author's domain, lower case. */
  readonly author: string;
  /** The subject as it arrived, unfolded but not decoded. */
  readonly subject: string | null;
}

/** Reads a mail's header. Never throws, for any content. */
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

/** Names such as `mx.google.com` mean their whole domain: neighbouring hosts belong to the receiver too. */
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
 * Whether a receiver checks a method, as far as is known: one that gave a result, or any that got the mail from a public address. Otherwise
 * a missing result is no fault.
 */
export function isChecked(trace: Trace, method: 'spf' | 'dkim' | 'dmarc'): boolean {
  return (trace.verdict?.[method] ?? null) !== null || (trace.egress !== null && !isLocalAddress(trace.egress.ip));
}

export function domainPart(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
