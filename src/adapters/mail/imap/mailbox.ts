import type { Clock } from '../../../core/time/clock.ts';
import type { MailboxConfig } from '../../../core/request/config.ts';
import type { Arrival, Mailbox, Removal } from '../../../core/ports/mailbox.ts';
import type { Placement } from '../../../core/result/report.ts';
import { FailureError } from '../../../core/result/outcome.ts';
import type { OnCertificate } from '../socket/connect.ts';
import type { Trashed } from './gmail.ts';
import { expungeTrash, gmailLabels, moveToTrash } from './gmail.ts';
import { otherFolders } from './folders.ts';
import { openSession } from './open.ts';
import type { ImapSession } from './session.ts';
import { imapFailure } from './failure.ts';
import type { Watched } from './seen-folders.ts';
import { remember, uidOf } from './seen-folders.ts';

/** After so many looks at all folders each one is selected anew: some servers answer STATUS from a cache. */
const SELECT_EVERY = 4;

/** A server without IDLE is asked this often, ms. */
const WITHOUT_IDLE = 2_000;

/** A mailbox read by IMAP (RFC 3501, RFC 9051), by imapflow. */
export function imapMailbox(config: MailboxConfig, clock: Clock, onCertificate?: OnCertificate): Mailbox {
  return new ImapMailbox(config, clock, onCertificate);
}

class ImapMailbox implements Mailbox {
  readonly #config: MailboxConfig;
  readonly #clock: Clock;
  readonly #onCertificate: OnCertificate | undefined;
  readonly #watched: Watched[] = [];
  #session: ImapSession | null = null;
  #stale = false;
  /** Monotonic ms of the first announcement since the last fetch. */
  #noticedAt: number | null = null;
  #farLooks = 0;
  #trash: string | null = null;
  #news: () => void = () => undefined;

  constructor(config: MailboxConfig, clock: Clock, onCertificate: OnCertificate | undefined) {
    this.#config = config;
    this.#onCertificate = onCertificate;
    this.#clock = clock;
  }

  async open(signal: AbortSignal): Promise<readonly Placement[]> {
    this.#session?.client.close();
    const session = await openSession(this.#config, this.#onCertificate, this.#clock, signal, () => {
      this.#stale = true;
      this.#noticedAt ??= this.#clock.monotonic();
      this.#news();
    });
    this.#session = session;
    const inbox: Placement = { folder: this.#config.folder, role: this.#config.folder.toUpperCase() === 'INBOX' ? 'inbox' : 'other' };
    // Before SELECT: imapflow would list the folder that it selects if it did not know it by then.
    const { others, trash } = await this.#command('while listing its folders', () => otherFolders(session.client, this.#config));
    this.#trash = trash;
    await this.#select(inbox);
    for (const folder of others) if (!this.#watched.some((known) => known.folder === folder.folder)) await this.#mark(folder);
    return this.#watched.map(({ folder, role }) => ({ folder, role }));
  }

  async look(reach: 'near' | 'far'): Promise<readonly Arrival[]> {
    const { client } = this.#opened();
    const [near, ...others] = this.#watched;
    if (!near) return [];
    const found: Arrival[] = [];
    if (reach === 'far') {
      this.#farLooks += 1;
      for (const folder of others) {
        const status = await this.#command('at STATUS', () => client.status(folder.folder, { uidNext: true, uidValidity: true }));
        const grown = status !== false && (status.uidNext ?? 0) > folder.next;
        if (grown || this.#farLooks % SELECT_EVERY === 0) {
          await this.#select(folder);
          found.push(...(await this.#fetchNew(folder)));
        }
      }
      if (this.#farLooks % SELECT_EVERY === 0) await this.#select(near);
    }
    await this.#reach(near);
    await this.#command('at NOOP', () => client.noop());
    if (this.#stale || reach === 'far') found.push(...(await this.#fetchNew(near)));
    return found;
  }

  async before(count: number): Promise<readonly Arrival[]> {
    const filled = this.#watched.filter((folder) => folder.first > 1);
    return this.#each(filled, (folder) => this.#fetch(folder, `${Math.max(1, folder.first - count)}:${folder.first - 1}`));
  }

  async withHeader(name: string): Promise<readonly Arrival[]> {
    const { client } = this.#opened();
    return this.#each(this.#watched, async (folder) => {
      const uids = await this.#command('at SEARCH', () => client.search({ header: { [name]: true } }, { uid: true }));
      return uids && uids.length > 0 ? this.#fetch(folder, uids.join(',')) : [];
    });
  }

  async wait(ms: number, signal: AbortSignal): Promise<void> {
    const { client } = this.#opened();
    if (this.#stale || signal.aborted) return;
    const news = new AbortController();
    const wake = () => news.abort();
    signal.addEventListener('abort', wake, { once: true });
    client.once('close', wake);
    this.#news = wake;
    const idles = client.capabilities.has('IDLE');
    if (idles) void client.idle().catch(() => undefined);
    await this.#clock.sleep(idles ? ms : Math.min(ms, WITHOUT_IDLE), news.signal);
    signal.removeEventListener('abort', wake);
    client.off('close', wake);
    this.#news = () => undefined;
  }

  async source(arrival: Arrival, bytes: number): Promise<Uint8Array | null> {
    const { client } = this.#opened();
    await this.#reach(arrival.placement);
    if (!this.#isSame(arrival)) return null;
    const message = await this.#command('at FETCH', () =>
      client.fetchOne(String(uidOf(arrival)), { uid: true, source: { start: 0, maxLength: bytes } }, { uid: true }),
    );
    return message === false ? null : (message.source ?? null);
  }

  async labels(arrival: Arrival): Promise<readonly string[]> {
    const { client } = this.#opened();
    // Tabs are of the Inbox alone.
    if (arrival.placement.role !== 'inbox' || !client.capabilities.has('X-GM-EXT-1')) return [];
    await this.#reach(arrival.placement);
    return await this.#command("at Gmail's labels", () => gmailLabels(client, String(uidOf(arrival))));
  }

  async remove(arrivals: readonly Arrival[]): Promise<Removal> {
    const { client } = this.#opened();
    const exact = client.capabilities.has('UIDPLUS') || client.enabled.has('IMAP4REV2');
    const trash = this.#trash;
    const trashed: Trashed[] = [];
    let removed = 0;
    let marked = 0;
    for (const folder of this.#watched) {
      const here = arrivals.filter((arrival) => arrival.placement.folder === folder.folder);
      if (here.length === 0) continue;
      await this.#reach(folder);
      const uids = here.filter((arrival) => this.#isSame(arrival)).map(uidOf);
      if (uids.length === 0) continue;
      const range = uids.join(',');
      const moved = trash === null ? null : await this.#command('at MOVE', () => moveToTrash(client, range, trash));
      if (moved !== null) trashed.push(moved);
      else if (exact) {
        if (await this.#command('at UID EXPUNGE', () => client.messageDelete(range, { uid: true }))) removed += uids.length;
      } else if (await this.#command('at STORE', () => client.messageFlagsAdd(range, ['\\Deleted'], { uid: true }))) {
        marked += uids.length;
      }
    }
    if (trash !== null) removed += await this.#command('at UID EXPUNGE', () => expungeTrash(client, trash, trashed));
    return { removed, marked };
  }

  async close(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    session?.close();
  }

  /** The session, as long as it is usable. */
  #opened(): ImapSession {
    const session = this.#session;
    if (session?.client.usable) return session;
    throw new FailureError(imapFailure(this.#config, 'any more', new Error(session?.client.byeReason ?? 'the connection is gone')));
  }

  #command<T>(doing: string, run: () => Promise<T>): Promise<T> {
    return this.#opened().command(doing, run);
  }

  /** Selects a folder. The first time, what is in it is remembered as old; a new UIDVALIDITY makes everything new (RFC 3501 2.3.1.1). */
  async #select(placement: Placement): Promise<void> {
    const { client } = this.#opened();
    const opened = await this.#command(`at SELECT ${placement.folder}`, () => client.mailboxOpen(placement.folder));
    // What is in a folder at the first look into it is old: there is nothing to fetch.
    if (remember(this.#watched, placement, opened.uidNext, String(opened.uidValidity))) this.#stale = true;
  }

  async #mark(placement: Placement): Promise<void> {
    const { client } = this.#opened();
    const status = await this.#command(`at STATUS ${placement.folder}`, () =>
      client.status(placement.folder, { uidNext: true, uidValidity: true }),
    );
    if (status === false)
      throw new FailureError(imapFailure(this.#config, `at STATUS ${placement.folder}`, new Error('the folder could not be looked into')));
    remember(this.#watched, placement, status.uidNext ?? 1, String(status.uidValidity));
  }

  /** The UIDVALIDITY of the selected folder. */
  #validity(): string {
    const { mailbox } = this.#opened().client;
    return mailbox === false ? '' : String(mailbox.uidValidity);
  }

  /** Whether a UID still means the same mail in the selected folder: under a new UIDVALIDITY it may be somebody else's. */
  #isSame(arrival: Arrival): boolean {
    return arrival.id.startsWith(`${this.#validity()}/`);
  }

  async #reach(placement: Placement): Promise<void> {
    const { mailbox } = this.#opened().client;
    if (mailbox === false || mailbox.path !== placement.folder) await this.#select(placement);
  }

  async #each(folders: readonly Watched[], read: (folder: Watched) => Promise<readonly Arrival[]>): Promise<readonly Arrival[]> {
    const found: Arrival[] = [];
    for (const folder of folders.toReversed()) {
      await this.#reach(folder);
      found.push(...(await read(folder)));
    }
    return found;
  }

  async #fetchNew(folder: Watched): Promise<readonly Arrival[]> {
    if (folder === this.#watched[0]) this.#stale = false;
    const since = folder.next;
    const arrivals = await this.#fetch(folder, `${since}:*`);
    const fresh = arrivals.filter((arrival) => uidOf(arrival) >= since);
    folder.next = Math.max(since, ...fresh.map((arrival) => uidOf(arrival) + 1));
    return fresh;
  }

  /** The header of each mail, without marking it as read. */
  async #fetch(folder: Placement, range: string): Promise<readonly Arrival[]> {
    const { client } = this.#opened();
    const noticedAt = this.#noticedAt ?? this.#clock.monotonic();
    const validity = this.#validity();
    this.#noticedAt = null;
    const messages = await this.#command('at FETCH', () =>
      client.fetchAll(range, { uid: true, headers: true, internalDate: true, size: true }, { uid: true }),
    );
    return messages.map((message) => ({
      placement: { folder: folder.folder, role: folder.role },
      id: `${validity}/${message.uid}`,
      header: message.headers?.toString('latin1') ?? '',
      receivedAt: message.internalDate === undefined ? null : new Date(message.internalDate).getTime(),
      size: message.size ?? null,
      noticedAt,
    }));
  }
}
