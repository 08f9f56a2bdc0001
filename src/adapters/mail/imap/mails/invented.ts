import { fieldValues } from '../../../../core/mail/header/probe-header.ts';

/**
 * Whether a server made this mail up in place of one that is gone: Courier answers a FETCH for a mail that another client has removed
 * with one of its own (courier-imap, imap/fetch.c: `unavailable`).
 */
export function isInvented(header: string): boolean {
  const has = (name: string, value: string) => fieldValues(header, name)[0] === value;
  return (
    has('Subject', 'message unavailable') &&
    has('From', 'System Administrator <root@localhost>') &&
    fieldValues(header, 'Message-ID').length === 0
  );
}
