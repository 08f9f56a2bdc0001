import type { MailboxObject } from 'imapflow';
import type { Clock } from '../../../../core/time/clock.ts';
import type { MailboxConfig } from '../../../../core/request/config.ts';
import type { Arrival } from '../../../../core/ports/mailbox.ts';
import type { Placement } from '../../../../core/result/report.ts';
import { FailureError } from '../../../../core/result/outcome.ts';
import type { ServerAccess } from '../../socket/verification.ts';
import { FETCHING, imapFailure } from '../failure/failure.ts';
import { FolderSet } from '../folders/folder-set.ts';
import { selectFolder } from '../folders/select.ts';
import { uidNextOf } from '../folders/status.ts';
import type { WatchedFolder } from '../folders/watched.ts';
import { isRenumbered, renumber, uidOf, watchFrom } from '../folders/watched.ts';
import { isInvented } from './invented.ts';
import { mailBytes, readMails } from './read.ts';
import { canDelete } from './can-delete.ts';
import { HoldUps } from '../session/hold-ups.ts';
import { lostConnection } from '../session/lost-connection.ts';
import { openSession } from '../session/open.ts';
import type { PipelinedClient } from '../session/pipeline.ts';
import type { ImapSession } from '../session/session.ts';

/** How much of a mail is requested early, bytes: more than a probe without a template has, and little of any other mail. */
const AHEAD = 16 * 1024;
/** The highest possible UID (RFC 3501 section 9, nz-number). */
const LAST_UID = 4_294_967_295;

/** The session of a mailbox with its selected folder, and everything that survives a broken connection. */
export class MailboxReading {
  readonly folders: FolderSet;
  readonly holdUps = new HoldUps();
  /** The server has announced mail in the Inbox that was not fetched yet. */
  stale = false;
  /** IDLE has announced mail in this session. */
  announces = false;
  /** A session has idled, and no command has succeeded since. */
  idled = false;
  /** No session has ended in IDLE: some servers do not return from it, and some end the connection. */
  mayIdle = true;
  /** Nothing can be removed from the Inbox. */
  readOnly = false;
  /** How many mails the server has announced as gone. */
  gone = 0;
  onNews: () => void = () => undefined;
  readonly #config: MailboxConfig;
  readonly #clock: Clock;
  readonly #access: ServerAccess;
  #session: ImapSession | null = null;
  /** The selected folder; null: none for sure. */
  selected: string | null = null;
  #examines = false;
  /** How many mails the server has announced in the Inbox since the last fetch began. */
  #announced = 0;
  /** Monotonic ms of the first announcement since the last fetch. */
  #noticedAt: number | null = null;
  /** The mails of the last look that were asked for ahead, by their ids. */
  readonly #ahead = new Map<string, Uint8Array>();

  constructor(config: MailboxConfig, clock: Clock, access: ServerAccess) {
    this.#config = config;
    this.#clock = clock;
    this.#access = access;
    this.folders = new FolderSet(config, clock);
  }

  /** @param readOnly the Inbox is opened by EXAMINE (RFC 3501 section 6.3.2) */
  async open(signal: AbortSignal, readOnly: boolean): Promise<void> {
    this.#examines = readOnly;
    const { holdUps } = this;
    const config = this.#config;
    // After a broken session, the next one sends one command after another: not every server stands more.
    const together = this.#session === null;
    this.#session?.client.close();
    this.mayIdle &&= !this.idled;
    this.idled = false;
    this.announces = false;
    this.selected = null;
    const onNews = (count: number) => {
      this.stale = true;
      this.#announced += count;
      this.#noticedAt ??= this.#clock.monotonic();
      this.onNews();
    };
    const onGone = () => (this.gone += 1);
    const session = await openSession({ config, clock: this.#clock, signal, holdUps, together, onNews, onGone }, this.#access);
    this.#session = session;
    const opening = this.#openFolders(session);
    opening.catch(() => undefined);
    await session.admitted();
    await opening;
    await this.folders.watchOthers(session);
  }

  /** The server is far away. */
  get far(): boolean {
    return this.#session?.far ?? false;
  }

  /** The session, while it is usable. */
  opened(): ImapSession {
    const session = this.#session;
    if (session?.client.usable) return session;
    throw this.#failure('any more', lostConnection(session?.client));
  }

  command<T>(doing: string, run: (client: PipelinedClient) => Promise<T>): Promise<T> {
    const session = this.opened();
    return session.command(doing, () => run(session.client));
  }

  /** Selects a watched folder; false if the server refuses, which is noted. */
  async select(folder: WatchedFolder): Promise<boolean> {
    const session = this.opened();
    const selected = await this.#select(session, folder);
    if (selected === null) return false;
    const validity = String(selected.uidValidity);
    if (isRenumbered(folder, validity)) renumber(folder, await uidNextOf(session, folder.folder, selected), validity);
    folder.validity = validity;
    if (folder === this.folders.watched[0]) this.stale = true;
    return true;
  }

  /** Opens a folder for reading only: nothing in it can be changed until it is selected. False if the server refuses. */
  async examine(folder: WatchedFolder): Promise<boolean> {
    const isOpen = (await this.#select(this.opened(), folder, true)) !== null;
    this.selected = null;
    return isOpen;
  }

  /** Selects a folder unless it is selected; false if the server refuses. */
  async reach({ folder }: Placement): Promise<boolean> {
    const session = this.opened();
    if (this.selected === folder) return true;
    const watched = this.folders.watched.find((each) => each.folder === folder);
    return watched === undefined ? (await this.#select(session, { folder, role: 'other' })) !== null : this.select(watched);
  }

  /** Whether a UID still means the same mail in the selected folder: under a new UIDVALIDITY it may be another one. */
  isSame(arrival: Pick<Arrival, 'id'>): boolean {
    return arrival.id.startsWith(`${this.#validity()}/`);
  }

  /** @param askedAt monotonic ms at which the server was asked for news of the folder */
  async fetchNew(folder: WatchedFolder, askedAt: number, ahead = false): Promise<readonly Arrival[]> {
    const near = folder === this.folders.watched[0];
    if (near) [this.stale, this.#announced] = [false, 0];
    const since = folder.next;
    // The answer is empty without new mail; `*` would give the last existing one.
    const fresh = (await this.fetch(folder, ahead ? `${since}:${LAST_UID}` : `${since}:*`, ahead)).filter(
      (arrival) => uidOf(arrival) >= since,
    );
    // A mail announced meanwhile may be too new to be included, and is announced only once. At a far server, the next look asks without an
    // announcement.
    if (near) this.stale = this.#announced > (ahead ? fresh.length : 0);
    folder.next = Math.max(since, ...fresh.map((arrival) => uidOf(arrival) + 1));
    folder.lookedAt = askedAt;
    const real = fresh.filter(({ header }) => !isInvented(header));
    folder.read += real.length;
    return real;
  }

  /** Asks at the same time for news of the selected Inbox and for its unchanged mails. */
  async fetchAhead(folder: WatchedFolder): Promise<readonly Arrival[]> {
    const news = this.command('at NOOP', (client) => client.noop());
    const [fresh] = await Promise.all([this.fetchNew(folder, this.#clock.monotonic(), true), news]);
    this.idled = false;
    return fresh;
  }

  /** The unchanged mail, if it was requested early and is here up to `bytes`. */
  takeAhead({ id, size }: Arrival, bytes: number): Uint8Array | null {
    const source = this.#ahead.get(id);
    return source === undefined || size === null || size > Math.min(bytes, AHEAD) ? null : source;
  }

  /** The first `bytes` of an unchanged mail in the selected folder; null if it is gone. */
  async source(uid: number, bytes: number): Promise<Uint8Array | null> {
    const query = { uid: true, source: { start: 0, maxLength: bytes } } as const;
    const session = this.opened();
    const answer = await session.attempt(FETCHING, () => session.client.fetchOne(String(uid), query, { uid: true }));
    return answer.kind === 'refused' || answer.value === false ? null : mailBytes(answer.value.source);
  }

  /** @param ahead whether the unchanged mails are fetched too, up to AHEAD */
  async fetch(folder: WatchedFolder, range: string, ahead = false): Promise<readonly Arrival[]> {
    const begunAt = this.#clock.monotonic();
    const validity = this.#validity();
    const unseenAt = folder.lookedAt;
    const placement = { folder: folder.folder, role: folder.role };
    const mails = await readMails(this.opened(), folder, range, ahead ? AHEAD : 0);
    const noticedAt = this.#noticedAt ?? begunAt;
    this.#noticedAt = null;
    this.#ahead.clear();
    return mails.map(({ uid, source, ...mail }) => {
      const id = `${validity}/${uid}`;
      if (source !== null) this.#ahead.set(id, source);
      return { placement, id, noticedAt, unseenAt, ...mail };
    });
  }

  close(): void {
    const session = this.#session;
    this.#session = null;
    session?.close();
  }

  /** INBOX has this name at every server (RFC 3501 section 5.1); other folders need the server's own names. */
  async #openFolders(session: ImapSession): Promise<void> {
    const listing = this.folders.list(session);
    if (this.#config.folder.toUpperCase() === 'INBOX') session.client.presume('INBOX');
    else await listing;
    await Promise.all([listing, this.#openInbox(session)]);
  }

  async #openInbox(session: ImapSession): Promise<void> {
    const { folder } = this.#config;
    const [known] = this.folders.watched;
    const placement: Placement = known ?? { folder, role: folder.toUpperCase() === 'INBOX' ? 'inbox' : 'other' };
    const asked = this.#clock.monotonic();
    const selected = await this.#select(session, placement);
    if (selected === null) throw this.folders.missing(folder);
    this.readOnly = !canDelete(selected);
    const validity = String(selected.uidValidity);
    // Mail in a folder at the first look is old: there is nothing to fetch.
    if (known === undefined) {
      const next = await uidNextOf(session, folder, selected);
      this.folders.watched.push(watchFrom(placement, next, validity, asked));
      return;
    }
    if (isRenumbered(known, validity)) renumber(known, await uidNextOf(session, folder, selected), validity);
    this.stale = true;
  }

  async #select(session: ImapSession, placement: Placement, readOnly = this.#examines): Promise<MailboxObject | null> {
    this.selected = null;
    const selected = await selectFolder(session, placement, { inbox: this.#config.folder, folders: this.folders, readOnly });
    if (selected !== null) this.selected = placement.folder;
    return selected;
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
