import type { Answer as WireRecord, DecodedPacket } from 'dns-packet';
import { decode } from 'dns-packet';
import type { DelegatedServer } from '../../../core/ports/domain-check.ts';

/** A reply as the message holds it, with its header. */
export interface WireReply {
  /** RFC 1035 section 4.1.1, RFC 6895 section 2.3. */
  readonly rcode: number;
  readonly authoritative: boolean;
  /** Its sender asks other servers (RA). */
  readonly recursive: boolean;
  /** The AD bit (RFC 6840 section 5.8); as trustworthy as the path to the server. */
  readonly authenticated: boolean;
  /** Names other servers in place of an answer (RFC 2308 section 2.2): no statement about the name. */
  readonly referral: boolean;
  /** It has records, but none of the name in the question: no statement about that name either. */
  readonly astray: boolean;
  /** The servers, with addresses, that a referral gives for exactly the name in the question. */
  readonly delegation: readonly DelegatedServer[];
  /** An SOA record stands in the authority section, as with every absence (RFC 2308 section 2). */
  readonly hasSoa: boolean;
  /** Of the name in the question, and of its aliases' targets. */
  readonly answers: readonly WireRecord[];
  /** Seconds, of each answer. */
  readonly ttls: readonly number[];
}

/** The records of the name in the question, and of its aliases' targets; other records do not count. */
function askedFor(answers: readonly WireRecord[], name: string): readonly WireRecord[] {
  const owners = new Set([spelt(name)]);
  const aliases = new Map(answers.flatMap((record) => (record.type === 'CNAME' ? [[spelt(record.name), spelt(record.data)]] : [])));
  for (let at = aliases.get(spelt(name)); at !== undefined && !owners.has(at); at = aliases.get(at)) owners.add(at);
  return answers.filter((record) => owners.has(spelt(record.name)));
}

function spelt(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** Null: no message. */
export function readPacket(bytes: Buffer): DecodedPacket | null {
  try {
    return decode(bytes);
  } catch {
    return null;
  }
}

export function rcodeOf({ flags = 0 }: DecodedPacket): number {
  return flags & 0x000f;
}

function delegationOf({ authorities = [], additionals = [] }: DecodedPacket, name: string): readonly DelegatedServer[] {
  return authorities.flatMap((record) => {
    if (record.type !== 'NS' || spelt(record.name) !== spelt(name)) return [];
    const glue = additionals.flatMap((each) =>
      (each.type === 'A' || each.type === 'AAAA') && spelt(each.name) === spelt(record.data) ? [each.data] : [],
    );
    return [{ name: spelt(record.data), glue }];
  });
}

export function readReply(packet: DecodedPacket, name: string): WireReply {
  const answers = askedFor(packet.answers ?? [], name);
  const authority = new Set((packet.authorities ?? []).map((record) => record.type));
  return {
    rcode: rcodeOf(packet),
    authoritative: packet.flag_aa,
    recursive: packet.flag_ra,
    authenticated: packet.flag_ad,
    referral: (packet.answers ?? []).length === 0 && !packet.flag_aa && authority.has('NS') && !authority.has('SOA'),
    delegation: delegationOf(packet, name),
    astray: answers.length === 0 && (packet.answers ?? []).length > 0,
    hasSoa: authority.has('SOA'),
    answers,
    ttls: answers.flatMap((record) => ('ttl' in record && typeof record.ttl === 'number' ? [record.ttl] : [])),
  };
}
