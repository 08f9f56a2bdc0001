import { parseSignatureTags } from '../../core/mail/header/signature-tags.ts';

/** No mail server writes a larger header, bytes. */
const LARGEST_HEADER = 256 * 1024;
/** No signature is longer, bytes; most are below 2,000. */
const LONGEST_FIELD = 8 * 1024;
/** The most signatures and seals for the verifier: an ARC chain has three fields a hop, and ends at 50 (RFC 8617 section 4.2.1). */
const MOST_FIELDS = 160;

const SIGNED = /^(?:dkim-signature|arc-seal|arc-message-signature|arc-authentication-results)[ \t]*:/i;

/**
 * The mail for the verifier: a signature of impossible length, or without a domain, becomes a field of another name. Null if the header is
 * too large to look at. The verifier walks up every domain, and compares each signed field's name with all fields: foreign mail decides
 * both numbers.
 */
export function verifiable(mail: Uint8Array): Buffer | null {
  const text = Buffer.from(mail.buffer, mail.byteOffset, Math.min(mail.byteLength, LARGEST_HEADER + 4)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? (mail.byteLength <= LARGEST_HEADER ? text.length : -1);
  if (end === -1 || end > LARGEST_HEADER) return null;
  const tame = Buffer.from(mail);
  let seen = 0;
  for (const field of text.slice(0, end).matchAll(/^[^ \t\r\n][^\n]*(?:\n[ \t][^\n]*)*/gm)) {
    if (!SIGNED.test(field[0])) continue;
    seen += 1;
    if (seen > MOST_FIELDS || !isSignature(field[0])) tame.write('X', field.index, 'latin1');
  }
  return tame;
}

function isSignature(field: string): boolean {
  if (field.length > LONGEST_FIELD) return false;
  if (/^arc-authentication-results/i.test(field)) return true;
  return parseSignatureTags(field.slice(field.indexOf(':') + 1).replaceAll(/\r?\n/g, '')) !== null;
}
