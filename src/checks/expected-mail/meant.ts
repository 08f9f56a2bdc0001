import { sameMailbox } from '../../core/address/mailbox-address.ts';
import { fieldValues } from '../../core/mail/header/probe-header.ts';
import { decodeWords } from '../../core/mail/mime/encoded-words.ts';
import type { ExpectedMail } from '../../core/request/expected-arrival.ts';

/** Whether a mail is the expected one by the author and subject in its header, which anybody may write. */
export function isMeant(header: string, { from, subject }: Pick<ExpectedMail, 'from' | 'subject'>): boolean {
  if (from !== null && !sameMailbox(authorOf(header) ?? '', from)) return false;
  return subject === null || plain(subjectOf(header)).includes(plain(subject));
}

/** The address of a mail's only author; null without one or with several. */
export function authorOf(header: string): string | null {
  const [from, ...more] = fieldValues(header, 'From');
  if (from === undefined || more.length > 0) return null;
  return asText(/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from).trim();
}

/** The subject, decoded (RFC 2047); foreign text. */
export function subjectOf(header: string): string {
  return decodeWords(asText(fieldValues(header, 'Subject')[0] ?? ''));
}

/** A header is read byte for byte; one in UTF-8 (RFC 6532) is decoded here. */
function asText(value: string): string {
  if (!/[\x80-\xff]/.test(value)) return value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(value, (character) => character.charCodeAt(0)));
  } catch {
    return value;
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
