/** Bytes of a header that are kept. */
const LONGEST_HEADER = 64 * 1024;

/** Fields that one-file servers rewrite between two sessions; they do not tell mails apart. */
const REWRITTEN = /^(?:status|x-status|x-keywords|x-uid|x-uidl|x-imap|x-imapbase|content-length|lines):.*(?:\r?\n[ \t].*)*\r?\n?/gim;

/** The header of a mail; a server may answer TOP with the whole mail. */
export function headerOf(text: string): string {
  const end = text.indexOf('\r\n\r\n');
  return (end < 0 ? text : text.slice(0, end)).slice(0, LONGEST_HEADER);
}

/**
 * Whether two headers belong to one mail. An identifier (UIDL) alone does not prove it, because some servers give it to another mail later.
 */
export function isSameMail(one: string, other: string): boolean {
  return lasting(one) === lasting(other);
}

function lasting(header: string): string {
  return `${header}\r\n`.replace(REWRITTEN, '').trimEnd();
}
