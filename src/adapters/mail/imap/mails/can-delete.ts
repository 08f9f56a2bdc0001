// Single mails of a folder: listed, read, removed.
// Called by adapters.

import type { MailboxObject } from 'imapflow';

/** Whether mails of a selected folder can be marked as deleted (RFC 3501 section 7.1: READ-ONLY, PERMANENTFLAGS). */
export function canDelete({ readOnly, permanentFlags }: Pick<MailboxObject, 'readOnly' | 'permanentFlags'>): boolean {
  return readOnly !== true && (permanentFlags === undefined || permanentFlags.has('\\Deleted'));
}
