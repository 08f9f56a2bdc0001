import { fieldValues } from '../../../../core/mail/header/probe-header.ts';

/**
 * Whether a server invented this mail for one that is gone: Courier answers a FETCH of a mail that another client removed with one of its
 * own (courier-imap, imap/fetch.c: `unavailable`).
 */
export function isInvented(header: string): boolean {
  const has = (name: string, value: string) => fieldValues(header, name)[0] === value;
  return (
    has('Subject', 'message unavailable') &&
    has('From', 'System Administrator <root@localhost>') &&
    fieldValues(header, 'Message-ID').length === 0
  );
}
