// A mailbox read by IMAP (RFC 3501, RFC 9051), behind core/ports/mailbox.ts.
// Called by app.

import type { Clock } from '../../../core/time/clock.ts';
import { Semaphore } from '../../../core/time/semaphore.ts';
import type { MailboxConfig } from '../../../core/request/config.ts';
import type {
  AccountFacts,
  Arrival,
  Inflow,
  Mailbox,
  MailSearch,
  MailsFound,
  Opened,
  Reach,
  Removal,
  MailboxStatus,
} from '../../../core/ports/mailbox.ts';
import type { ServerAccess } from '../socket/verification.ts';
import { accountFacts } from './facts.ts';
import { gmailLabels } from './folders/gmail.ts';
import type { WatchedFolder } from './folders/watched.ts';
import { isRenumbered, uidOf } from './folders/watched.ts';
import { statusOf } from './folders/status.ts';
import { skippedIn } from './mails/read.ts';
import { readElsewhere } from './mails/elsewhere.ts';
import { removeMails } from './mails/remove.ts';
import { MailboxReading } from './mails/reading.ts';
import { searchMails } from './mails/search.ts';

/** The interval of looks at a server without IDLE, ms. */
const WITHOUT_IDLE = 2_000;

/** The most copies of sent mail that one run looks at. */
const MOST_SENT = 200;

/** A mailbox read by IMAP (RFC 3501, RFC 9051), by imapflow. */
export function imapMailbox(config: MailboxConfig, clock: Clock, access: ServerAccess = {}): Mailbox {
  return new ImapMailbox(config, clock, access);
}

class ImapMailbox implements Mailbox {
  readonly #clock: Clock;
  readonly #reading: MailboxReading;
  /** Work in a selected folder ends before another one is selected. */
  readonly #turn = new Semaphore(1);
  #signal: AbortSignal = new AbortController().signal;

  constructor(config: MailboxConfig, clock: Clock, access: ServerAccess) {
    this.#clock = clock;
    this.#reading = new MailboxReading(config, clock, access);
  }

  async open(signal: AbortSignal, reads = false): Promise<Opened> {
    this.#signal = signal;
    await this.#reading.open(signal, reads);
    const { folders, readOnly } = this.#reading;
    const { watched, unread } = folders;
    return { watched: watched.map(({ folder, role }) => ({ folder, role })), unread, readOnly };
  }

  async look(reach: Reach): Promise<readonly Arrival[]> {
    return await this.#turn.through(() => this.#look(reach));
  }

  async #look(reach: Reach): Promise<readonly Arrival[]> {
    const reading = this.#reading;
    const [near, ...others] = reading.folders.watched;
    if (!near) return [];
    const found: Arrival[] = [];
    // The first spam may create a Junk folder.
    const lacksJunk = !others.some(({ role }) => role === 'junk');
    if (reach === 'deep' || (reach === 'far' && lacksJunk)) found.push(...(await this.#newFolders()));
    const looked = this.#lookAround(reach === 'near' ? [] : others);
    const ahead = reach !== 'deep' && reading.selected === near.folder ? this.#lookInto(near) : null;
    ahead?.catch(() => undefined);
    for (const { folder, asked, status } of await looked) {
      const grown = status.kind === 'known' && status.uidNext > folder.next;
      if (status.kind === 'avoided') this.#reading.folders.refused(folder, status.reply);
      else if (reach === 'deep' || grown) {
        await ahead;
        if (await reading.select(folder)) found.push(...(await reading.fetchNew(folder, asked)));
      } else if (status.kind === 'known') folder.lookedAt = asked;
    }
    if (ahead !== null) return [...found, ...(await ahead)];
    // A new SELECT shows mail that the server forgot to announce.
    if (reach === 'deep') await reading.select(near);
    else await reading.reach(near);
    return [...found, ...(await this.#lookInto(near, reach === 'deep'))];
  }

  /** The changes in unselected folders. */
  async #lookAround(folders: readonly WatchedFolder[]) {
    const asked = this.#clock.monotonic();
    const session = this.#reading.opened();
    const answers = await this.#reading.folders.fragile.statuses(session, folders);
    return answers.map(({ place, status }) => ({ folder: place, asked, status }));
  }

  /** New mail in the selected Inbox; a far server is asked before any announcement. */
  async #lookInto(near: WatchedFolder, always = false): Promise<readonly Arrival[]> {
    const reading = this.#reading;
    if (reading.opened().far) return await reading.fetchAhead(near);
    const asked = this.#clock.monotonic();
    await reading.command('at NOOP', (client) => client.noop());
    reading.idled = false;
    if (reading.stale || always) return await reading.fetchNew(near, asked);
    near.lookedAt = asked;
    return [];
  }

  /** The mails in newly created folders: all of them are new. */
  async #newFolders(): Promise<readonly Arrival[]> {
    const found: Arrival[] = [];
    const { folders } = this.#reading;
    for (const folder of await folders.discover(this.#reading.opened()))
      if (await this.#reading.select(folder)) found.push(...(await this.#reading.fetchNew(folder, this.#clock.monotonic())));
    return found;
  }

  async before(count: number): Promise<readonly Arrival[]> {
    const filled = this.#reading.folders.watched.filter((folder) => folder.first > 1);
    const older = await this.#each(filled, (folder) =>
      this.#reading.fetch(folder, `${Math.max(1, folder.first - count)}:${folder.first - 1}`),
    );
    // No look came before it: the mailbox may have been opened late.
    return older.map((arrival) => ({ ...arrival, unseenAt: null }));
  }

  async elsewhere(count: number, ms: number): Promise<readonly Arrival[]> {
    const clock = this.#clock;
    const until = clock.monotonic() + ms;
    const reopen = () => this.#reading.open(this.#signal, false);
    return await this.#turn.through(() => readElsewhere(this.#reading, { count, clock, until, reopen }));
  }

  async withHeader(name: string): Promise<readonly Arrival[]> {
    return await this.#each(this.#reading.folders.watched, (folder) => this.#found(folder, name));
  }

  async search(wanted: MailSearch): Promise<MailsFound> {
    return await this.#turn.through(() => searchMails(this.#reading, this.#reading.folders.watched, wanted));
  }

  async sent(name: string): Promise<readonly Arrival[]> {
    return await this.#each(this.#reading.folders.sent(), (folder) => this.#found(folder, name, MOST_SENT));
  }

  /** The mails of the selected folder with a header field; of more than `most`, the newest. */
  async #found(folder: WatchedFolder, name: string, most = Infinity): Promise<readonly Arrival[]> {
    const reading = this.#reading;
    const uids = await reading.command('at SEARCH', (client) => client.search({ header: { [name]: true } }, { uid: true }));
    return uids && uids.length > 0 ? reading.fetch(folder, uids.slice(-most).join(',')) : [];
  }

  async wait(ms: number, signal: AbortSignal): Promise<void> {
    const reading = this.#reading;
    const { client } = reading.opened();
    if (reading.stale || signal.aborted) return;
    const news = new AbortController();
    const wake = () => news.abort();
    signal.addEventListener('abort', wake, { once: true });
    client.once('close', wake);
    reading.onNews = wake;
    const idles = reading.mayIdle && client.capabilities.has('IDLE');
    if (idles) {
      reading.idled = true;
      void client.idle().catch(() => undefined);
    }
    await this.#clock.sleep(idles ? ms : Math.min(ms, WITHOUT_IDLE), news.signal);
    if (idles && reading.stale) reading.announces = true;
    signal.removeEventListener('abort', wake);
    client.off('close', wake);
    reading.onNews = () => undefined;
  }

  async source(arrival: Arrival, bytes: number): Promise<Uint8Array | null> {
    const reading = this.#reading;
    return (
      reading.takeAhead(arrival, bytes) ??
      (await this.#turn.through(async () => ((await this.#reachMail(arrival)) ? await reading.source(uidOf(arrival), bytes) : null)))
    );
  }

  async labels(arrival: Arrival): Promise<readonly string[]> {
    const { client } = this.#reading.opened();
    // Only the Inbox has tabs.
    if (arrival.placement.role !== 'inbox' || !client.capabilities.has('X-GM-EXT-1')) return [];
    return await this.#turn.through(async () => {
      if (!(await this.#reachMail(arrival))) return [];
      return await this.#reading.command("at Gmail's labels", () => gmailLabels(client, String(uidOf(arrival))));
    });
  }

  async facts(): Promise<AccountFacts> {
    const [near] = this.#reading.folders.watched;
    return await this.#turn.through(() => accountFacts(this.#reading.opened(), near?.folder ?? 'INBOX'));
  }

  async remove(arrivals: readonly Arrival[]): Promise<Removal> {
    return await removeMails(this.#reading, arrivals, this.#turn);
  }

  async inflow(): Promise<Inflow | null> {
    const [near] = this.#reading.folders.watched;
    if (!near) return null;
    const status = await statusOf(this.#reading.opened(), near.folder);
    if (status.kind !== 'known' || isRenumbered(near, status.validity)) return null;
    return { came: status.uidNext - near.first, read: near.read + skippedIn(near, near.first) };
  }

  heldUp(): string | null {
    return this.#reading.holdUps.take();
  }

  status(): MailboxStatus {
    const { folders, readOnly, announces, holdUps } = this.#reading;
    const { unread, watched } = folders;
    const sum = (count: (folder: WatchedFolder) => number) => watched.reduce((total, folder) => total + count(folder), 0);
    const skipped = sum((folder) => skippedIn(folder));
    const skippedFresh = sum((folder) => skippedIn(folder, folder.first));
    return { unread, readOnly, skipped, skippedFresh, announces, throttled: holdUps.throttled, far: this.#reading.far };
  }

  async close(): Promise<void> {
    this.#reading.close();
  }

  /** Selects the folder of a mail; false if its UID means another mail by now. */
  async #reachMail(arrival: Arrival): Promise<boolean> {
    return (await this.#reading.reach(arrival.placement)) && this.#reading.isSame(arrival);
  }

  async #each(
    folders: readonly WatchedFolder[],
    read: (folder: WatchedFolder) => Promise<readonly Arrival[]>,
  ): Promise<readonly Arrival[]> {
    return await this.#turn.through(async () => {
      const found: Arrival[] = [];
      for (const folder of folders.toReversed()) {
        if (await this.#reading.reach(folder)) found.push(...(await read(folder)));
      }
      return found;
    });
  }
}
