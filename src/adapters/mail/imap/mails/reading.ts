import type { ImapFlow, MailboxObject } from 'imapflow';
import type { Clock } from '../../../../core/time/clock.ts';
import type { MailboxConfig } from '../../../../core/request/config.ts';
import type { Arrival } from '../../../../core/ports/mailbox.ts';
import type { Placement } from '../../../../core/result/report.ts';
import { FailureError } from '../../../../core/result/outcome.ts';
import type { ServerAccess } from '../../socket/verification.ts';
import { imapFailure } from '../failure/failure.ts';
import { FolderSet } from '../folders/folder-set.ts';
import { statusOf } from '../folders/status.ts';
import type { WatchedFolder } from '../folders/watched.ts';
import { isRenumbered, renumber, uidOf, watchFrom } from '../folders/watched.ts';
import { isInvented } from './invented.ts';
import { readMails } from './read.ts';
import { canDelete } from './can-delete.ts';
import { HoldUps } from '../session/hold-ups.ts';
import { lostConnection } from '../session/lost-connection.ts';
import { openSession } from '../session/open.ts';
import type { ImapSession } from '../session/session.ts';

/** The session of a mailbox with the folder that is selected in it, and all that outlives a broken connection. */
export class MailboxReading {
  readonly folders: FolderSet;
  readonly holdUps = new HoldUps();
  /** The server has announced mail in the Inbox that has not been fetched yet. */
  stale = false;
  /** IDLE has announced mail in this session. */
  announces = false;
  /** Nothing can be removed from the Inbox. */
  readOnly = false;
  /** How many mails the server has announced as gone. */
  gone = 0;
  onNews: () => void = () => undefined;
  readonly #config: MailboxConfig;
  readonly #clock: Clock;
  readonly #access: ServerAccess;
  #session: ImapSession | null = null;
  #selected: string | null = null;
  /** Monotonic ms of the first announcement since the last fetch. */
  #noticedAt: number | null = null;

  constructor(config: MailboxConfig, clock: Clock, access: ServerAccess) {
    this.#config = config;
    this.#clock = clock;
    this.#access = access;
    this.folders = new FolderSet(config, clock);
  }

  async open(signal: AbortSignal): Promise<void> {
    const { holdUps } = this;
    const config = this.#config;
    this.#session?.client.close();
    this.announces = false;
    this.#selected = null;
    const onNews = () => {
      this.stale = true;
      this.#noticedAt ??= this.#clock.monotonic();
      this.onNews();
    };
    const onGone = () => (this.gone += 1);
    const session = await openSession({ config, clock: this.#clock, signal, holdUps, onNews, onGone }, this.#access);
    this.#session = session;
    // Before SELECT: imapflow would list the folder that it selects if it did not know it by then.
    await this.folders.list(session);
    await this.#openInbox(session);
    await this.folders.watchOthers(session);
  }

  /** The session, as long as it is usable. */
  opened(): ImapSession {
    const session = this.#session;
    if (session?.client.usable) return session;
    throw this.#failure('any more', lostConnection(session?.client));
  }

  command<T>(doing: string, run: (client: ImapFlow) => Promise<T>): Promise<T> {
    const session = this.opened();
    return session.command(doing, () => run(session.client));
  }

  /** Selects a folder that is watched; false where the server refuses, which is noted. */
  async select(folder: WatchedFolder): Promise<boolean> {
    const session = this.opened();
    const selected = await this.#select(session, folder);
    if (selected === null) return false;
    const validity = String(selected.uidValidity);
    if (isRenumbered(folder, validity)) renumber(folder, await this.#uidNext(session, folder, selected), validity);
    folder.validity = validity;
    if (folder === this.folders.watched[0]) this.stale = true;
    return true;
  }

  /** Selects a folder unless it is selected; false where the server refuses. */
  async reach({ folder }: Placement): Promise<boolean> {
    const session = this.opened();
    if (this.#selected === folder) return true;
    const watched = this.folders.watched.find((each) => each.folder === folder);
    return watched === undefined ? (await this.#select(session, { folder, role: 'other' })) !== null : this.select(watched);
  }

  /** Whether a UID still means the same mail in the selected folder: under a new UIDVALIDITY it may be somebody else's. */
  isSame(arrival: Pick<Arrival, 'id'>): boolean {
    return arrival.id.startsWith(`${this.#validity()}/`);
  }

  /** @param askedAt monotonic ms at which the server was asked for news of the folder */
  async fetchNew(folder: WatchedFolder, askedAt: number): Promise<readonly Arrival[]> {
    if (folder === this.folders.watched[0]) this.stale = false;
    const since = folder.next;
    const fresh = (await this.fetch(folder, `${since}:*`)).filter((arrival) => uidOf(arrival) >= since);
    folder.next = Math.max(since, ...fresh.map((arrival) => uidOf(arrival) + 1));
    folder.lookedAt = askedAt;
    const real = fresh.filter(({ header }) => !isInvented(header));
    folder.read += real.length;
    return real;
  }

  async fetch(folder: WatchedFolder, range: string): Promise<readonly Arrival[]> {
    const noticedAt = this.#noticedAt ?? this.#clock.monotonic();
    const validity = this.#validity();
    this.#noticedAt = null;
    const unseenAt = folder.lookedAt;
    const placement = { folder: folder.folder, role: folder.role };
    const mails = await readMails(this.opened(), folder, range);
    return mails.map(({ uid, ...mail }) => ({ placement, id: `${validity}/${uid}`, noticedAt, unseenAt, ...mail }));
  }

  close(): void {
    const session = this.#session;
    this.#session = null;
    session?.close();
  }

  async #openInbox(session: ImapSession): Promise<void> {
    const { folder } = this.#config;
    const [known] = this.folders.watched;
    const placement: Placement = known ?? { folder, role: folder.toUpperCase() === 'INBOX' ? 'inbox' : 'other' };
    const selected = await this.#select(session, placement);
    if (selected === null) throw this.folders.missing(folder);
    this.readOnly = !canDelete(selected);
    const validity = String(selected.uidValidity);
    // What is in a folder at the first look into it is old: there is nothing to fetch.
    if (known === undefined) {
      const next = await this.#uidNext(session, placement, selected);
      this.folders.watched.push(watchFrom(placement, next, validity, this.#clock.monotonic()));
      return;
    }
    if (isRenumbered(known, validity)) renumber(known, await this.#uidNext(session, known, selected), validity);
    this.stale = true;
  }

  /** Null where the server refuses; the Inbox itself must open, unless it does not exist. */
  async #select(session: ImapSession, placement: Placement): Promise<MailboxObject | null> {
    const { folder } = placement;
    this.#selected = null;
    const answer = await session.attempt(`at SELECT ${folder}`, () => session.client.mailboxOpen(folder));
    if (answer.kind === 'done') {
      this.#selected = folder;
      return answer.value;
    }
    if (folder === this.#config.folder) {
      if (!this.folders.isListed(folder)) return null;
      session.client.close();
      throw new FailureError(answer.failure);
    }
    this.folders.refused(placement, answer.failure.reply ?? answer.failure.message);
    return null;
  }

  /** RFC 3501 section 6.3.1 lets SELECT leave UIDNEXT out, as Courier does: then STATUS tells it. */
  async #uidNext(session: ImapSession, { folder }: Placement, { uidNext }: MailboxObject): Promise<number> {
    if (uidNext !== undefined) return uidNext;
    const status = await statusOf(session, folder);
    if (status.kind === 'known') return status.uidNext;
    throw this.#failure(`at STATUS ${folder}`, new Error('the server does not tell where new mail begins'));
  }

  #failure(doing: string, error: Error): FailureError {
    return new FailureError(imapFailure(this.#config, doing, error));
  }

  /** The UIDVALIDITY of the selected folder. */
  #validity(): string {
    const { mailbox } = this.opened().client;
    return mailbox === false ? '' : String(mailbox.uidValidity);
  }
}
