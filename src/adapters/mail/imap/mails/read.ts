import type { FetchMessageObject, FetchQueryObject } from 'imapflow';
import { FETCHING } from '../failure/failure.ts';
import type { ImapSession } from '../session/session.ts';
import type { WatchedFolder } from '../folders/watched.ts';

/** The fields by which mails are distinguished; nothing else of a header is asked for, since it may be as long as its sender likes. */
const FIELDS =
  'X-Email-Continuity Message-ID Subject From Sender To Return-Path Date Content-Type In-Reply-To References Auto-Submitted Precedence X-Failed-Recipients X-Autoreply X-Auto-Response-Suppress List-Id'.split(
    ' ',
  );
/** As much is kept of one header, bytes. */
const LONGEST_HEADER = 64 * 1024;
/** As much is kept of all headers of one answer, bytes: what comes beyond is stepped over. */
const ALL_HEADERS = 16 * 1024 * 1024;

/** One mail as the server lists it. */
export interface Listed {
  readonly uid: number;
  readonly header: string;
  /** ms since the epoch. */
  readonly receivedAt: number | null;
  readonly size: number | null;
  readonly deleted: boolean;
  /** The mail as it is, as far as that was asked for; null: it was not. */
  readonly source: Uint8Array | null;
}

/** A mail that has broken so many sessions is asked for no more. */
const BREAKS = 2;

/**
 * The mails of a range of UIDs in the selected folder, in the server's order, without marking them as read. One that cannot be read is
 * stepped over and noted in the folder. Where one breaks the session, that is remembered as well: after the next login each is asked for
 * by itself, and the one that breaks it again no more.
 *
 * @param bytes so much of each mail as it is is read too; 0: nothing
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
    // Refused: what is there is not known, and no word that nothing is.
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

/** How many mails of a folder were stepped over, from a UID on. */
export function skippedIn({ strange }: WatchedFolder, from = 1): number {
  return [...strange].filter(([uid, breaks]) => uid >= from && breaks >= BREAKS).length;
}

async function listed(
  { client }: ImapSession,
  folder: WatchedFolder,
  { range, ...what }: FetchQueryObject & { readonly range: string },
  alive: () => void,
): Promise<readonly Listed[]> {
  // A server may tell of a mail twice in one answer (RFC 3501 section 7.4.2): it is one mail.
  const mails = new Map<number, Listed>();
  let kept = 0;
  for await (const message of client.fetch(range, { uid: true, flags: true, internalDate: true, size: true, ...what }, { uid: true })) {
    alive();
    // A change of flags that the server tells of meanwhile is no mail.
    if (message.size === undefined && message.headers === undefined && message.bodyParts === undefined) continue;
    const header = headerOf(message);
    kept += header.length;
    if (kept > ALL_HEADERS) folder.strange.set(message.uid, BREAKS);
    else mails.set(message.uid, listedMail(message, header));
  }
  return [...mails.values()];
}

/** NIL where the server has none (RFC 3501 section 9, nstring), whatever the library's types say. */
function headerOf({ headers }: FetchMessageObject): string {
  return Buffer.isBuffer(headers) ? headers.subarray(0, LONGEST_HEADER).toString('latin1') : '';
}

/** A mail as it is; null where the server has NIL, as for one that another session has just removed, whatever the library's types say. */
export function mailBytes(source: Uint8Array | undefined): Uint8Array | null {
  return Buffer.isBuffer(source) ? source : null;
}

/** A date that nobody can read is none. */
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
