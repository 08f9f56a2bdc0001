import type {
  AccountFacts,
  Arrival,
  Inflow,
  Mailbox,
  MailSearch,
  MailsFound,
  Opened,
  Removal,
  MailboxStatus,
} from '../../../core/ports/mailbox.ts';
import type { MailboxConfig } from '../../../core/request/config.ts';
import { FailureError } from '../../../core/result/outcome.ts';
import type { Clock } from '../../../core/time/clock.ts';
import { Semaphore } from '../../../core/time/semaphore.ts';
import { HoldUps } from '../imap/session/hold-ups.ts';
import type { ServerAccess } from '../socket/verification.ts';
import { GraphClient, unlessGone } from './client.ts';
import { beginsAnew } from './failure.ts';
import type { GraphFolder, GraphMail } from './mails.ts';
import { MAIL_SELECT, mailIn, whereIs } from './mails.ts';
import { folderName, graphFacts, namedFolder, wellKnownFolder } from './folders.ts';
import { mailsOfTime, newest } from './search.ts';

/** Without a search for header fields, so many of the newest mails in each watched folder are looked through. */
const SEARCHED = 200;
/** Mail this much older than the opening may still be reported as new, ms: the clocks of its servers differ. */
const BEFORE = 3_600_000;
/** Of all other folders together, this multiple of the requested number is looked at. */
const FOLDERS = 4;
/** Well-known names of these folders, in every language (learn.microsoft.com/graph/api/resources/mailfolder). */
const OWN_FOLDERS = ['sentitems', 'drafts', 'outbox'] as const;

/** A mailbox of Exchange Online read by Microsoft Graph: delta queries over Inbox and Junk, one request a folder and look. */
export function graphMailbox(config: MailboxConfig, clock: Clock, access: ServerAccess = {}): Mailbox {
  return new GraphMailbox(config, clock, access);
}

class GraphMailbox implements Mailbox {
  readonly #config: MailboxConfig;
  readonly #clock: Clock;
  readonly #access: ServerAccess;
  readonly #holdUps = new HoldUps();
  readonly #turn = new Semaphore(1);
  #client: GraphClient | null = null;
  #watched: readonly GraphFolder[] = [];
  /** The start of each watched folder's next round of changes, by its id. */
  readonly #rounds = new Map<string, string>();
  /** Ids that were reported, or are older. */
  readonly #known = new Set<string>();
  /** Ids of the mails at the first opening, by the first rounds. */
  readonly #old = new Set<string>();
  /** Ids of new mails before they are read: a round names a mail once, and reading it may fail. */
  readonly #unread = new Set<string>();
  readonly #elsewhere = new Set<string>();
  /** The time of the first opening, by the server's clock if known, ms since the epoch. */
  #since: number | null = null;
  #lookedAt: number | null = null;

  constructor(config: MailboxConfig, clock: Clock, access: ServerAccess) {
    this.#config = config;
    this.#clock = clock;
    this.#access = access;
  }

  async open(signal: AbortSignal): Promise<Opened> {
    this.#client?.close();
    const begun = this.#clock.monotonic();
    const party = { end: 'mailbox', config: this.#config } as const;
    const client = new GraphClient({ party, clock: this.#clock, access: this.#access, holdUps: this.#holdUps }, signal);
    this.#client = client;
    const { folder, junk } = this.#config;
    const isInbox = folder.toUpperCase() === 'INBOX';
    const [inbox, junkFolder] = await Promise.all([
      isInbox ? wellKnownFolder(client, 'inbox', { folder: 'INBOX', role: 'inbox' }) : namedFolder(client, this.#config, folder),
      junk === 'auto' ? wellKnownFolder(client, 'junkemail', null) : namedFolder(client, this.#config, junk),
    ]);
    const others = junkFolder.id === inbox.id ? [] : [{ ...junkFolder, role: 'junk' as const }];
    this.#watched = [isInbox ? inbox : { ...inbox, role: 'other' as const }, ...others];
    this.#since ??= (client.serverTime ?? this.#clock.now()) - BEFORE;
    // The first round's mails are older, or came in the moment before the probe leaves, when none is awaited yet.
    for (const ids of await Promise.all(this.#watched.filter(({ id }) => !this.#rounds.has(id)).map((each) => this.#begin(each))))
      for (const id of ids) {
        this.#old.add(id);
        this.#known.add(id);
      }
    this.#lookedAt ??= begun;
    return { watched: this.#watched.map(whereIs), unread: [], readOnly: false };
  }

  async look(): Promise<readonly Arrival[]> {
    return await this.#turn.through(async () => {
      const asked = this.#clock.monotonic();
      await Promise.all(
        this.#watched.map(async (folder) => {
          for (const id of await this.#round(folder)) if (!this.#known.has(id)) this.#unread.add(id);
        }),
      );
      const arrivals = (await this.#mails([...this.#unread])).flatMap((mail) => this.#arrival(mail) ?? []);
      for (const { id } of arrivals) this.#known.add(id);
      this.#unread.clear();
      this.#lookedAt = asked;
      return arrivals;
    });
  }

  async before(limit: number): Promise<readonly Arrival[]> {
    const found = await Promise.all(
      this.#watched.map(({ id }) => newest(this.#opened(), `mailFolders/${encodeURIComponent(id)}/messages`, limit)),
    );
    return found.flat().flatMap((mail) => (this.#isOld(mail) ? (this.#arrival(mail) ?? []) : []));
  }

  async elsewhere(limit: number): Promise<readonly Arrival[]> {
    const client = this.#opened();
    const [mails, own] = await Promise.all([
      newest(client, 'messages', limit * FOLDERS),
      Promise.all(OWN_FOLDERS.map((name) => unlessGone(client.get('while listing its folders', `mailFolders/${name}?$select=id`)))),
    ]);
    const apart = new Set([...own.flatMap((each) => (each === null ? [] : [String(each['id'])])), ...this.#watched.map(({ id }) => id)]);
    const fresh = mails.filter(({ id, folder }) => !apart.has(folder) && !this.#elsewhere.has(id));
    const ids = [...new Set(fresh.map(({ folder }) => folder))];
    const names = new Map(await Promise.all(ids.map(async (id) => [id, await folderName(client, id)] as const)));
    for (const { id } of fresh) this.#elsewhere.add(id);
    return fresh.map((mail) => this.#arrivalIn(mail, { folder: names.get(mail.folder) ?? 'another folder', role: 'other' }, null));
  }

  async search(wanted: MailSearch): Promise<MailsFound> {
    const { mails, more } = await mailsOfTime(this.#opened(), this.#watched, wanted);
    return { mails: mails.flatMap((mail) => this.#arrival(mail) ?? []), more };
  }

  async facts(): Promise<AccountFacts> {
    return await graphFacts(this.#opened(), this.#watched);
  }

  async withHeader(name: string): Promise<readonly Arrival[]> {
    const field = new RegExp(`^${name}:`, 'im');
    return (await this.before(SEARCHED)).filter(({ header }) => field.test(header));
  }

  async sent(name: string): Promise<readonly Arrival[]> {
    const field = new RegExp(`^${name}:`, 'im');
    const mails = await newest(this.#opened(), 'mailFolders/sentitems/messages', SEARCHED);
    return mails.flatMap((mail) => (field.test(mail.header) ? [this.#arrivalIn(mail, { folder: 'Sent Items', role: 'other' }, null)] : []));
  }

  async wait(ms: number, signal: AbortSignal): Promise<void> {
    await this.#clock.sleep(ms, signal);
  }

  async source(arrival: Arrival, limit: number): Promise<Uint8Array | null> {
    return await this.#opened().source(arrival.id, limit);
  }

  async remove(arrivals: readonly Arrival[]): Promise<Removal> {
    const client = this.#opened();
    let removed = 0;
    // One after the other: Exchange allows an application four requests to one mailbox at a time.
    for (const { id } of arrivals) {
      await client.remove(id);
      removed += 1;
    }
    return { removed, marked: 0, kept: arrivals.length - removed, moved: [] };
  }

  inflow(): Promise<Inflow | null> {
    return Promise.resolve(null);
  }

  heldUp(): string | null {
    return this.#holdUps.take();
  }

  status(): MailboxStatus {
    const { throttled } = this.#holdUps;
    return { unread: [], readOnly: false, skipped: 0, announces: false, throttled, polled: 'requests', far: false };
  }

  close(): Promise<void> {
    this.#client?.close();
    this.#client = null;
    return Promise.resolve();
  }

  #opened(): GraphClient {
    if (this.#client === null) throw new Error('the mailbox is not open');
    return this.#client;
  }

  /** Begins the rounds of a folder; returns the ids of its mails. */
  async #begin({ id }: GraphFolder): Promise<readonly string[]> {
    const since = new Date(this.#since ?? 0).toISOString();
    const path = `mailFolders/${encodeURIComponent(id)}/messages/delta?$filter=receivedDateTime+ge+${since}&$select=id`;
    const { items, next } = await this.#opened().round('at the first delta query', path);
    this.#rounds.set(id, next);
    return items.map(({ id: mail }) => String(mail));
  }

  /** Ids of the mails that came into a folder since the last round. */
  async #round(folder: GraphFolder): Promise<readonly string[]> {
    const round = this.#rounds.get(folder.id);
    if (round === undefined) return [];
    try {
      const { items, next } = await this.#opened().round('at a delta query', round);
      this.#rounds.set(folder.id, next);
      return items.flatMap((item) => mailIn(item)?.id ?? []);
    } catch (error) {
      // Mails since then are among the newest.
      if (!(error instanceof FailureError) || !beginsAnew(error.failure.reply)) throw error;
      return await this.#begin(folder);
    }
  }

  async #mails(ids: readonly string[]): Promise<readonly GraphMail[]> {
    const mails: GraphMail[] = [];
    for (const id of ids) {
      const fields = await unlessGone(this.#opened().get('at the reading of a mail', `messages/${encodeURIComponent(id)}?${MAIL_SELECT}`));
      const mail = fields === null ? null : mailIn(fields);
      if (mail !== null) mails.push(mail);
    }
    return mails;
  }

  #isOld({ id, receivedAt }: GraphMail): boolean {
    if (this.#old.has(id)) return true;
    return receivedAt !== null && this.#since !== null && receivedAt < this.#since;
  }

  /** Null: it has left the watched folders. */
  #arrival(mail: GraphMail): Arrival | null {
    const folder = this.#watched.find(({ id }) => id === mail.folder);
    return folder === undefined ? null : this.#arrivalIn(mail, whereIs(folder), this.#lookedAt);
  }

  #arrivalIn({ id, header, receivedAt }: GraphMail, placement: Arrival['placement'], unseenAt: number | null): Arrival {
    const times = { noticedAt: this.#clock.monotonic(), unseenAt };
    return { id, placement, header, size: null, receivedAt, deleted: false, ...times };
  }
}
