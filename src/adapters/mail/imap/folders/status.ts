import type { MailboxObject } from 'imapflow';
import type { ImapSession } from '../session/session.ts';
import { serverField } from '../failure/server-reply.ts';

/** A server's facts about an unselected folder (RFC 3501 section 6.3.10). */
export type FolderStatus =
  | { readonly kind: 'known'; readonly uidNext: number; readonly validity: string; readonly messages: number; readonly recent: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly reply: string }
  /** Not asked: it has ended sessions. */
  | { readonly kind: 'avoided'; readonly reply: string };

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
 * The UID of the next mail in the selected folder. RFC 3501 section 6.3.1 allows SELECT without UIDNEXT, as in Courier: then STATUS gives
 * it, or else the last existing mail.
 */
export async function uidNextOf(session: ImapSession, folder: string, { uidNext, exists }: MailboxObject): Promise<number> {
  if (uidNext !== undefined) return uidNext;
  const status = await statusOf(session, folder);
  if (status.kind === 'known') return status.uidNext;
  if (exists === 0) return 1;
  const last = await session.command('at FETCH', () => session.client.fetchOne('*', { uid: true }));
  return last === false ? 1 : last.uid + 1;
}

/** A folder that has ended so many sessions is not asked again. */
const BREAKS = 2;

/**
 * Asks for the state of folders, and remembers those that end the session: an unimportant one must not stop the watch of the Inbox.
 * Survives a broken connection.
 */
export class FragileFolders {
  readonly #breaks = new Map<string, number>();

  /** All at once; after a broken session one after another, to see which folder breaks it. */
  async statuses<T extends { readonly folder: string }>(
    session: ImapSession,
    places: readonly T[],
  ): Promise<readonly { readonly place: T; readonly status: FolderStatus }[]> {
    const ask = async (place: T) => ({ place, status: await this.#status(session, place.folder) });
    if (session.client.together) return await Promise.all(places.map(ask));
    const answers: { readonly place: T; readonly status: FolderStatus }[] = [];
    for (const place of places) answers.push(await ask(place));
    return answers;
  }

  async #status(session: ImapSession, folder: string): Promise<FolderStatus> {
    const breaks = this.#breaks.get(folder) ?? 0;
    if (breaks >= BREAKS) return { kind: 'avoided', reply: 'whoever asks for its state loses the connection' };
    this.#breaks.set(folder, breaks + 1);
    const status = await statusOf(session, folder);
    this.#breaks.delete(folder);
    return status;
  }
}
