import type { KeyObject } from 'node:crypto';
import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import type { TlsaRecord } from '../../../../core/ports/dns.ts';

/** A sender's result for a server's certificates and the TLSA records of its name. */
export type DaneMatch =
  /** `depth`: of the certificate that matched, or that a record's bare key has signed; the server's own is 0. */
  { readonly kind: 'matched'; readonly usage: 2 | 3; readonly depth: number } | { readonly kind: 'mismatch'; readonly reason: string };

/** Whether senders can use a record: for SMTP only usages 2 and 3 count (RFC 7672 section 3.1). */
export function isUsable({ usage, selector, matchingType, data }: TlsaRecord): boolean {
  if (usage !== 2 && usage !== 3) return false;
  if (selector > 1) return false;
  if (matchingType === 0) return selector === 0 ? certificateOf(data) !== null : keyOf(data) !== null;
  return (matchingType === 1 && data.length === 64) || (matchingType === 2 && data.length === 128);
}

/**
 * Matches a certificate chain, the server's own certificate first, by RFC 7672 section 3.1. Usage 3 binds only the server's key, without
 * name and dates. Usage 2 names an issuer; then names, dates and signatures count.
 */
export function matchDane(
  records: readonly TlsaRecord[],
  chain: readonly X509Certificate[],
  names: readonly string[],
  now: number,
): DaneMatch {
  const [leaf] = chain;
  if (leaf === undefined) return mismatch('the server shows no certificate');
  const usable = strongest(records.filter(isUsable));
  if (usable.some((record) => record.usage === 3 && matches(record, leaf))) return { kind: 'matched', usage: 3, depth: 0 };
  const anchors = usable.filter((record) => record.usage === 2);
  if (anchors.length === 0) return mismatch('the certificate of the server matches no record');
  const found = anchorOf(anchors, chain, now);
  if (found.kind === 'mismatch') return found;
  const named = names.some((name) => leaf.checkHost(name) !== undefined);
  return named ? found : mismatch(`the certificate of the server is not for ${names.join(' or ')}`);
}

/** Of the digests of one kind, senders use only the strongest, beside full values (RFC 7671 section 9). */
function strongest(records: readonly TlsaRecord[]): readonly TlsaRecord[] {
  const isStronger = (one: TlsaRecord, other: TlsaRecord) =>
    one.usage === other.usage && one.selector === other.selector && one.matchingType > other.matchingType;
  return records.filter((record) => record.matchingType === 0 || !records.some((each) => isStronger(each, record)));
}

function mismatch(reason: string): DaneMatch {
  return { kind: 'mismatch', reason };
}

/** Climbs from the server's certificate to the nearest issuer in a record; issuers may stand in the records themselves. */
function anchorOf(anchors: readonly TlsaRecord[], chain: readonly X509Certificate[], now: number): DaneMatch {
  const whole = anchors.filter((record) => record.matchingType === 0);
  const fromDns = whole.flatMap((record) => (record.selector === 0 ? (certificateOf(record.data) ?? []) : []));
  const keys = whole.flatMap((record) => (record.selector === 1 ? (keyOf(record.data) ?? []) : []));
  const pool = [...chain.slice(1), ...fromDns];
  let at = chain[0];
  for (let depth = 0; at !== undefined && depth <= pool.length; depth += 1) {
    const current: X509Certificate = at;
    if (now < Date.parse(current.validFrom) || now > Date.parse(current.validTo))
      return mismatch(`the certificate of ${subject(current)} is not valid at this time`);
    if (depth > 0 && anchors.some((record) => matches(record, current))) return { kind: 'matched', usage: 2, depth };
    if (keys.some((key) => isSignedBy(current, key))) return { kind: 'matched', usage: 2, depth };
    at = pool.find((issuer) => issuer !== current && issuer.ca && current.checkIssued(issuer) && isSignedBy(current, issuer.publicKey));
  }
  return mismatch('no issuer of the certificate matches a record');
}

function isSignedBy(certificate: X509Certificate, key: KeyObject): boolean {
  try {
    return certificate.verify(key);
  } catch {
    return false;
  }
}

function matches({ selector, matchingType, data }: TlsaRecord, certificate: X509Certificate): boolean {
  const bytes = selector === 0 ? certificate.raw : certificate.publicKey.export({ type: 'spki', format: 'der' });
  return (
    (matchingType === 0
      ? bytes.toString('hex')
      : createHash(matchingType === 1 ? 'sha256' : 'sha512')
          .update(bytes)
          .digest('hex')) === data
  );
}

function certificateOf(hex: string): X509Certificate | null {
  try {
    return new X509Certificate(Buffer.from(hex, 'hex'));
  } catch {
    return null;
  }
}

function keyOf(hex: string): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(hex, 'hex'), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}

function subject(certificate: X509Certificate): string {
  return certificate.subject.replaceAll('\n', ', ');
}
