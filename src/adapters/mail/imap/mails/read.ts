import type { FetchMessageObject, FetchQueryObject } from 'imapflow';
import { FETCHING } from '../failure/failure.ts';
import type { ImapSession } from '../session/session.ts';
import type { WatchedFolder } from '../folders/watched.ts';

/** The header fields that tell mails apart; no others are requested, because a sender may make a header very long. */
const FIELDS =
  'X-Email-Continuity Message-ID Subject From Sender To Return-Path Date Content-Type In-Reply-To References Auto-Submitted Precedence X-Failed-Recipients X-Autoreply X-Auto-Response-Suppress List-Id'.split(
    ' ',
  );
/** The most bytes of one header that are kept. */
const LONGEST_HEADER = 64 * 1024;
/** The most bytes of all headers in one answer that are kept; further ones are skipped. */
const ALL_HEADERS = 16 * 1024 * 1024;

/** One mail as the server lists it. */
export interface Listed {
  readonly uid: number;
  readonly header: string;
  /** ms since the epoch. */
  readonly receivedAt: number | null;
  readonly size: number | null;
  readonly deleted: boolean;
  /** The unchanged mail, as far as it was requested; null: it was not. */
  readonly source: Uint8Array | null;
}

/** A mail that has broken so many sessions is not asked for again. */
const BREAKS = 2;

/**
 * The mails of a range of UIDs in the selected folder, in the server's order, without marking them as read. An unreadable one is skipped
 * and noted in the folder. If a mail breaks the session, that is remembered: after the next login each is asked for separately, and one
 * that breaks it again never again.
 *
 * @param bytes this much of each unchanged mail is read too; 0: none
 */
export async function readMails(session: ImapSession, folder: WatchedFolder, range: string, bytes = 0): Promise<readonly Listed[]> {
  if (!folder.careful) {
    folder.careful = true;
    const what = { headers: FIELDS, ...(bytes === 0 ? {} : { source: { start: 0, maxLength: bytes } }) };
    const answer = await session.attempt(FETCHING, (alive) => listed(session, folder, { range, ...what }, alive));
    if (answer.kind === 'done') {
      folder.careful = false;
      return answer.value;
    }
  }
  const uids = await session.command('at SEARCH', async () => {
    const found = await session.client.search({ uid: range }, { uid: true });
    // Refused: the content is unknown, not empty.
    if (!Array.isArray(found)) throw new Error('the server refuses to list the mails one by one');
    return found;
  });
  const mails: Listed[] = [];
  for (const uid of uids) {
    const breaks = folder.strange.get(uid) ?? 0;
    if (breaks >= BREAKS) continue;
    folder.strange.set(uid, breaks + 1);
    const header = { bodyParts: [{ key: 'HEADER', start: 0, maxLength: LONGEST_HEADER }] };
    const answer = await session.attempt(FETCHING, (alive) => listed(session, folder, { range: String(uid), ...header }, alive));
    if (answer.kind === 'refused') folder.strange.set(uid, BREAKS);
    else {
      folder.strange.delete(uid);
      mails.push(...answer.value);
    }
  }
  return mails;
}

/** How many mails of a folder were skipped, from a UID on. */
export function skippedIn({ strange }: WatchedFolder, from = 1): number {
  return [...strange].filter(([uid, breaks]) => uid >= from && breaks >= BREAKS).length;
}

async function listed(
  { client }: ImapSession,
  folder: WatchedFolder,
  { range, ...what }: FetchQueryObject & { readonly range: string },
  alive: () => void,
): Promise<readonly Listed[]> {
  // A server may name a mail twice in one answer (RFC 3501 section 7.4.2): it counts once.
  const mails = new Map<number, Listed>();
  let kept = 0;
  for await (const message of client.fetch(range, { uid: true, flags: true, internalDate: true, size: true, ...what }, { uid: true })) {
    alive();
    // A change of flags that the server reports meanwhile is no mail.
    if (message.size === undefined && message.headers === undefined && message.bodyParts === undefined) continue;
    const header = headerOf(message);
    kept += header.length;
    if (kept > ALL_HEADERS) folder.strange.set(message.uid, BREAKS);
    else mails.set(message.uid, listedMail(message, header));
  }
  return [...mails.values()];
}

/** NIL if the server has none (RFC 3501 section 9, nstring), against the library's types. */
function headerOf({ headers }: FetchMessageObject): string {
  return Buffer.isBuffer(headers) ? headers.subarray(0, LONGEST_HEADER).toString('latin1') : '';
}

/** An unchanged mail; null if the server answers NIL, as for one that another session has just removed, against the library's types. */
export function mailBytes(source: Uint8Array | undefined): Uint8Array | null {
  return Buffer.isBuffer(source) ? source : null;
}

/** An unreadable date counts as none. */
function dateOf(date: Date | string | undefined): number | null {
  const time = date === undefined ? NaN : new Date(date).getTime();
  return Number.isFinite(time) ? time : null;
}

function listedMail({ uid, internalDate, size, flags, source }: FetchMessageObject, header: string): Listed {
  return {
    uid,
    header,
    receivedAt: dateOf(internalDate),
    size: size ?? null,
    deleted: flags?.has('\\Deleted') ?? false,
    source: mailBytes(source),
  };
}
