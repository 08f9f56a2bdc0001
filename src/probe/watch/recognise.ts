import type { Recognition } from '../../core/result/observed/observation.ts';
import type { Mac, Token } from '../token/token.ts';
import { findShortToken, findTokens, readToken } from '../token/token.ts';
import { isReturned } from '../../core/mail/bounce/dsn.ts';
import { fieldValues, PROBE_HEADER } from '../../core/mail/header/probe-header.ts';
import type { ReadableMail } from '../../core/ports/mailbox.ts';

/** What a mail is to us. */
export type Recognised =
  | { readonly kind: 'probe'; readonly by: Exclude<Recognition, 'subject'>; readonly token: Token }
  /** Only the subject speaks for it: the short token of a probe, which proves nothing. */
  | { readonly kind: 'subject'; readonly short: string }
  /** Made to look like a probe, but not with our key. */
  | { readonly kind: 'forged' }
  | { readonly kind: 'foreign' };

/**
 * Whether a mail is a probe, by its header alone: the private header first, then the Message-ID (relays rewrite it), then the subject.
 * The text that a user chose is never looked at. Bounces and answers quote a probe without being one.
 */
export function recogniseHeader(header: string, mac: Mac): Recognised {
  if (isNotification(header)) return { kind: 'foreign' };
  const own = firstToken(fieldValues(header, PROBE_HEADER), mac);
  if (own?.kind === 'valid') return { kind: 'probe', by: 'header', token: own.token };
  const id = firstToken(fieldValues(header, 'Message-ID'), mac);
  if (id?.kind === 'valid') return { kind: 'probe', by: 'message-id', token: id.token };
  const short = findShortToken(fieldValues(header, 'Subject').join(' '));
  if (short !== null) return { kind: 'subject', short };
  return (own ?? id) ? { kind: 'forged' } : { kind: 'foreign' };
}

/** The same with the decoded subject and body, for mail whose header did not tell enough. */
export function recogniseMail(header: string, mail: ReadableMail, mac: Mac): Recognised {
  const byHeader = recogniseHeader(header, mac);
  if (byHeader.kind === 'probe' || isNotification(header)) return byHeader;
  const body = firstToken([mail.text, mail.subject], mac);
  if (body?.kind === 'valid') return { kind: 'probe', by: 'body', token: body.token };
  const short = findShortToken(mail.subject);
  if (short !== null) return { kind: 'subject', short };
  return body ? { kind: 'forged' } : byHeader;
}

/** Reports (RFC 3464, RFC 8098), bounces and automatic answers (RFC 3834) carry our token without being the probe; so does a reply. */
export function isNotification(header: string): boolean {
  if (isReturned(header)) return true;
  if (fieldValues(header, 'Auto-Submitted').some((value) => /^auto-(replied|notified)\b/i.test(value))) return true;
  return fieldValues(header, 'In-Reply-To').some((value) => findTokens(value).length > 0);
}

function firstToken(texts: readonly string[], mac: Mac): { kind: 'valid'; token: Token } | { kind: 'forged' } | null {
  let forged = false;
  for (const text of texts) {
    for (const candidate of findTokens(text)) {
      const read = readToken(candidate, mac);
      if (read?.kind === 'valid') return read;
      forged ||= read?.kind === 'forged';
    }
  }
  return forged ? { kind: 'forged' } : null;
}
