import type { MailboxObject } from 'imapflow';
import type { ImapSession } from '../session/session.ts';
import { serverField } from '../failure/server-words.ts';

/** What a server says of a folder that is not selected (RFC 3501 section 6.3.10). */
export type FolderStatus =
  | { readonly kind: 'known'; readonly uidNext: number; readonly validity: string; readonly messages: number; readonly recent: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly reply: string };

export async function statusOf(session: ImapSession, folder: string): Promise<FolderStatus> {
  const query = { uidNext: true, uidValidity: true, messages: true, recent: true };
  const answer = await session.attempt(`at STATUS ${folder}`, () => session.client.status(folder, query).catch(missing));
  if (answer.kind === 'refused') return { kind: 'refused', reply: answer.failure.reply ?? answer.failure.message };
  if (answer.value === 'missing') return { kind: 'missing' };
  if (answer.value === false || answer.value.uidNext === undefined) return { kind: 'refused', reply: 'STATUS was not answered' };
  const { uidNext, uidValidity, messages, recent } = answer.value;
  return { kind: 'known', uidNext, validity: String(uidValidity), messages: messages ?? 1, recent: recent ?? 0 };
}

function missing(error: unknown): 'missing' {
  if (serverField(error, 'code') === 'NotFound') return 'missing';
  throw error;
}

/**
 * The UID of the next mail of the selected folder. RFC 3501 section 6.3.1 lets SELECT leave UIDNEXT out, as Courier does: then STATUS tells
 * it, or else the last mail that is there.
 */
export async function uidNextOf(session: ImapSession, folder: string, { uidNext, exists }: MailboxObject): Promise<number> {
  if (uidNext !== undefined) return uidNext;
  const status = await statusOf(session, folder);
  if (status.kind === 'known') return status.uidNext;
  if (exists === 0) return 1;
  const last = await session.command('at FETCH', () => session.client.fetchOne('*', { uid: true }));
  return last === false ? 1 : last.uid + 1;
}
