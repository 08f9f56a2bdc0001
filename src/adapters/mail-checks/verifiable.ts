import { parseSignatureTags } from '../../core/mail/header/signature-tags.ts';

/** A header larger than this is no mail server's, bytes. */
const LARGEST_HEADER = 256 * 1024;
/** A signature is shorter than this, bytes; most are below 2,000. */
const LONGEST_FIELD = 8 * 1024;
/** Signatures and seals that the verifier gets to see: an ARC chain has three fields a hop, and ends at 50 (RFC 8617 section 4.2.1). */
const MOST_FIELDS = 160;

const SIGNED = /^(?:dkim-signature|arc-seal|arc-message-signature|arc-authentication-results)[ \t]*:/i;

/**
 * The mail as the verifier may see it: a signature that is too long to be one, or that names no domain, becomes a field of another name.
 * Null where the header is too large to be looked at. The verifier walks up the domains that it is reported and compares each signed
 * field's name with all there are: both are foreign in number.
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
