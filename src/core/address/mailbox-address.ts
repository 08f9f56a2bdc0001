import { addressLiteral, hostName } from './names.ts';

/** A mail address taken apart. */
export interface MailAddress {
  /** As it goes into MAIL and RCPT: the domain in A-labels and lower case. */
  readonly address: string;
  readonly local: string;
  readonly domain: string;
}

// RFC 5321 section 4.1.2: Dot-string or Quoted-string, in ASCII. Angle brackets in quotes are refused: our SMTP library does not send them.
const DOT_STRING = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const QUOTED_STRING = /^"(?:[\x20\x21\x23-\x3b=\x3f-\x5b\x5d-\x7e]|\\[\x20-\x3b=\x3f-\x7e])*"$/;

/** Reads a bare address (RFC 5321 addr-spec, IDN allowed in the domain); null if `text` is not one. */
export function parseAddress(text: string): MailAddress | null {
  const cut = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(0, cut));
  if (local.length > 64 || !(DOT_STRING.test(local) || QUOTED_STRING.test(local))) return null;
  const given = text.slice(cut + 1);
  // A final dot belongs to DNS; an address of RFC 5321 has none.
  const domain = given.endsWith('.') ? null : (addressLiteral(given) ?? hostName(given));
  if (domain === null) return null;
  const address = `${local}@${domain}`;
  return address.length > 254 ? null : { address, local, domain };
}

/** The correction to offer for a text that is no address; null where none is evident. */
export function addressHint(text: string): string | null {
  if (!text.includes('@')) return 'the @ and a domain are missing';
  const inner = /<([^<>]+)>\s*$/.exec(text)?.[1];
  if (inner !== undefined && parseAddress(inner) !== null) return `write the bare address: ${inner}`;
  const bare = text.trim().replace(/^mailto:/i, '');
  if (bare !== text && parseAddress(bare) !== null) return `write the bare address: ${bare}`;
  if (/[,;]/.test(text) && text.split(/[,;]/).every((each) => parseAddress(each.trim()) !== null))
    return 'one address stands here: write a loop for each';
  const local = text.slice(0, text.lastIndexOf('@'));
  if (local.startsWith('"') && /[<>]/.test(local)) return 'angle brackets cannot be sent, not even in quotes';
  return /[^\x00-\x7f]/.test(local) ? 'the part before the @ must be ASCII (SMTPUTF8 is not spoken)' : null;
}

/** Whether both are the same mailbox at every provider that matters. Letter case makes no difference in practice, even before the @. */
export function sameMailbox(a: string, b: string): boolean {
  return (parseAddress(a)?.address ?? a).toLowerCase() === (parseAddress(b)?.address ?? b).toLowerCase();
}

/** The part behind the last `@`, in lower case: names are compared so (RFC 4343 section 3). */
export function addressDomain(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
