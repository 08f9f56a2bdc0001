/** Bytes of a header that are kept. */
const LONGEST_HEADER = 64 * 1024;

/** What servers that keep mail in one file write into a header between two sessions; none of it tells mails apart. */
const REWRITTEN = /^(?:status|x-status|x-keywords|x-uid|x-uidl|x-imap|x-imapbase|content-length|lines):.*(?:\r?\n[ \t].*)*\r?\n?/gim;

/** The header of a mail; a server that answered TOP with the whole mail has said more than it was asked. */
export function headerOf(text: string): string {
  const end = text.indexOf('\r\n\r\n');
  return (end < 0 ? text : text.slice(0, end)).slice(0, LONGEST_HEADER);
}

/** Whether two headers are of one mail: an identifier (UIDL) alone does not prove it, for some servers give it to another mail later. */
export function isSameMail(one: string, other: string): boolean {
  return lasting(one) === lasting(other);
}

function lasting(header: string): string {
  return `${header}\r\n`.replace(REWRITTEN, '').trimEnd();
}
