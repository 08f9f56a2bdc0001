import type { MailboxObject } from 'imapflow';
import type { Placement } from '../../../../core/result/report.ts';
import { FailureError } from '../../../../core/result/outcome.ts';
import type { ImapSession } from '../session/session.ts';
import type { FolderSet } from './folder-set.ts';

interface Selecting {
  /** The configured folder. */
  readonly inbox: string;
  readonly folders: FolderSet;
  /** By EXAMINE (RFC 3501 section 6.3.2): nothing in it can be changed. */
  readonly readOnly: boolean;
}

/** Opens a folder. Null if the server refuses, which is noted; the Inbox itself must open, unless it does not exist. */
export async function selectFolder(
  session: ImapSession,
  placement: Placement,
  { inbox, folders, readOnly }: Selecting,
): Promise<MailboxObject | null> {
  const { folder } = placement;
  const doing = `at ${readOnly ? 'EXAMINE' : 'SELECT'} ${folder}`;
  const answer = await session.attempt(doing, () => session.client.mailboxOpen(folder, { readOnly }));
  if (answer.kind === 'done') return answer.value;
  if (folder === inbox) {
    if (!folders.isListed(folder)) return null;
    session.client.close();
    throw new FailureError(answer.failure);
  }
  folders.refused(placement, answer.failure.reply ?? answer.failure.message);
  return null;
}
