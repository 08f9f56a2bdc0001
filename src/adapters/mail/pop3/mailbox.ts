// A mailbox read by POP3 (RFC 1939, 2449, 2595, 5034), behind core/ports/mailbox.ts: one folder, and a login for every look.
// Called by app.

import type { AccountFacts, Arrival, Inflow, Mailbox, Opened, Reach, Removal, MailboxStatus } from '../../../core/ports/mailbox.ts';
import type { MailboxConfig } from '../../../core/request/config.ts';
import type { Clock } from '../../../core/time/clock.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { formatDuration } from '../../../core/time/duration.ts';
import type { ServerAccess } from '../socket/verification.ts';
import { headerOf, isSameMail } from './header.ts';
import { openPop3 } from './login.ts';
import type { ListedMail, Pop3Session } from './session.ts';

const INBOX = { folder: 'INBOX', role: 'inbox' } as const;
/** POP3 shows only the Inbox: the text of a report about all other folders. */
const UNSEEN = [{ folder: 'Junk', reason: 'POP3 shows the Inbox alone: mail in Junk cannot be told from mail that is lost' }];
/** Without a search of the server, so many of the newest mails are looked through for a header field. */
const SEARCHED = 200;
/** How long the last QUIT may take, ms; all work is done by then. */
const FAREWELL = 1_000;

export function pop3Mailbox(config: MailboxConfig, clock: Clock, access: ServerAccess = {}): Mailbox {
  return new Pop3Mailbox(config, clock, access);
}

class Pop3Mailbox implements Mailbox {
  readonly #config: MailboxConfig;
  readonly #clock: Clock;
  readonly #access: ServerAccess;
  #signal: AbortSignal = new AbortController().signal;
  #session: Pop3Session | null = null;
  #listed: readonly ListedMail[] = [];
  /** The headers read in this session, by identifier: an identifier is certain only within one session. */
  readonly #headers = new Map<string, string>();
  /** The mails at the first opening; null before. */
  #first: ReadonlySet<string> | null = null;
  readonly #known = new Set<string>();
  /** New mails without a header from TOP or RETR; each look tries them again. */
  readonly #unread = new Set<string>();
  /** Mails that the server lists without an identifier: at the first opening, and the most since. */
  #nameless: { readonly first: number; readonly most: number } | null = null;
  /** The login of `open` has already listed the mails for the next look. */
  #isFresh = false;
  /** Monotonic ms of the last successful login. */
  #loginAt = 0;
  /** Monotonic ms at which the last look began. */
  #lookedAt: number | null = null;
  /** The least time between two logins, ms (RFC 2449 section 6.5). */
  #delay = 0;
  #heldUp: string | null = null;
  /** One command at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(config: MailboxConfig, clock: Clock, access: ServerAccess) {
    this.#config = config;
    this.#clock = clock;
    this.#access = access;
  }

  async open(signal: AbortSignal): Promise<Opened> {
    this.#signal = signal;
    return await this.#inTurn(async () => {
      this.#session?.close();
      const begun = this.#clock.monotonic();
      await this.#logIn();
      this.#first ??= new Set(this.#listed.map(({ id }) => id));
      if (this.#lookedAt === null) for (const id of this.#first) this.#known.add(id);
      this.#lookedAt ??= begun;
      this.#isFresh = true;
      return { watched: [INBOX], unread: UNSEEN, readOnly: false };
    });
  }

  async look(reach: Reach): Promise<readonly Arrival[]> {
    return await this.#inTurn(async () => {
      if (!this.#isFresh) {
        if (reach !== 'deep' && this.#untilAllowed() > 0) return [];
        await this.#leave();
        await this.#dueLogin();
      }
      const asked = this.#isFresh ? this.#loginAt : this.#clock.monotonic();
      if (!this.#isFresh) await this.#logIn();
      this.#isFresh = false;
      const fresh = this.#listed.filter(({ id }) => !this.#known.has(id));
      const arrivals = await this.#read(fresh);
      for (const { id } of fresh) this.#unread.add(id);
      for (const { id } of arrivals) {
        this.#known.add(id);
        this.#unread.delete(id);
      }
      this.#lookedAt = asked;
      return arrivals;
    });
  }

  async before(count: number): Promise<readonly Arrival[]> {
    return await this.#inTurn(async () => {
      await this.#opened();
      return await this.#read(this.#listed.filter(({ id }) => this.#first?.has(id)).slice(-count));
    });
  }

  elsewhere(): Promise<readonly Arrival[]> {
    return Promise.resolve([]);
  }

  async withHeader(name: string): Promise<readonly Arrival[]> {
    const field = new RegExp(`^${name}:`, 'im');
    return await this.#inTurn(async () => {
      await this.#opened();
      return (await this.#read(this.#listed.slice(-SEARCHED))).filter(({ header }) => field.test(header));
    });
  }

  /** The session is ended first: an open one may lock the maildrop, and shows nothing new. */
  async wait(ms: number, signal: AbortSignal): Promise<void> {
    await this.#inTurn(() => this.#leave());
    await this.#clock.sleep(ms, signal);
  }

  async source(arrival: Arrival, limit: number): Promise<Uint8Array | null> {
    return await this.#inTurn(async () => {
      const session = await this.#opened();
      const mail = this.#listed.find(({ id }) => id === arrival.id);
      const text = mail === undefined ? null : await session.retrieve(mail.number);
      if (text === null || !isSameMail(headerOf(text), arrival.header)) return null;
      return Buffer.from(text, 'latin1').subarray(0, limit);
    });
  }

  /** Marked, and removed only by a QUIT that succeeds. A mail with the same identifier but another header is somebody else's, and stays. */
  async remove(arrivals: readonly Arrival[]): Promise<Removal> {
    if (arrivals.length === 0) return { removed: 0, marked: 0, kept: 0, moved: [] };
    return await this.#inTurn(async () => {
      const session = await this.#opened();
      const headers = new Map(arrivals.map(({ id, header }) => [id, header]));
      const there = this.#listed.filter(({ id }) => headers.has(id));
      let marked = 0;
      for (const mail of there) {
        const now = this.#headers.get(mail.id) ?? (await this.#headerNow(session, mail));
        if (now !== null && isSameMail(now, headers.get(mail.id) ?? '') && (await session.remove(mail.number))) marked += 1;
      }
      this.#session = null;
      const carriedOut = (await session.quit()) ? marked : 0;
      const removed = arrivals.length - there.length + carriedOut;
      return { removed, marked: 0, kept: arrivals.length - removed, moved: [] };
    });
  }

  async facts(): Promise<AccountFacts> {
    return await this.#inTurn(async () => {
      const { capabilities } = await this.#opened();
      const offers = [...capabilities].map(([name, parameters]) => foreignWord([name, ...parameters].join(' '))).toSorted();
      return { offers, folders: null, quota: null, mayDelete: null, mails: this.#listed.length };
    });
  }

  inflow(): Promise<Inflow | null> {
    return Promise.resolve(null);
  }

  heldUp(): string | null {
    const heldUp = this.#heldUp;
    this.#heldUp = null;
    return heldUp;
  }

  status(): MailboxStatus {
    const skipped = this.#unread.size + (this.#nameless === null ? 0 : this.#nameless.most - this.#nameless.first);
    return { unread: UNSEEN, readOnly: false, skipped, announces: false, throttled: false, polled: 'logins', far: false };
  }

  async close(): Promise<void> {
    const session = this.#session;
    const over = new AbortController();
    const farewell = this.#inTurn(() => this.#leave()).catch(() => undefined);
    await Promise.race([farewell, this.#clock.sleep(FAREWELL, over.signal)]);
    over.abort();
    session?.close();
  }

  async #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const own = this.#turn.then(run, run);
    this.#turn = own.catch(() => undefined);
    return await own;
  }

  async #opened(): Promise<Pop3Session> {
    return this.#session?.usable === true ? this.#session : await this.#logIn();
  }

  /** ms until the server allows another login. */
  #untilAllowed(): number {
    return this.#delay === 0 ? 0 : Math.max(0, this.#loginAt + this.#delay - this.#clock.monotonic());
  }

  /** A login that comes too soon is refused, for any purpose. */
  async #dueLogin(): Promise<void> {
    const ms = this.#untilAllowed();
    if (ms === 0) return;
    this.#heldUp = `the server takes one login each ${formatDuration(this.#delay)} (LOGIN-DELAY)`;
    await this.#clock.sleep(ms, this.#signal);
  }

  async #logIn(): Promise<Pop3Session> {
    await this.#dueLogin();
    const session = await openPop3({ config: this.#config, clock: this.#clock, signal: this.#signal }, this.#access);
    this.#session = session;
    this.#loginAt = this.#clock.monotonic();
    this.#delay = session.loginDelay;
    this.#headers.clear();
    const { mails, nameless } = await session.list();
    this.#listed = mails;
    const { first, most } = this.#nameless ?? { first: nameless, most: nameless };
    this.#nameless = { first, most: Math.max(most, nameless) };
    return session;
  }

  async #leave(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    this.#isFresh = false;
    await session?.quit();
  }

  async #read(mails: readonly ListedMail[]): Promise<readonly Arrival[]> {
    const found: Arrival[] = [];
    for (const { id } of mails) {
      // A too long mail has ended the session; in the next one it has another number.
      const session = await this.#opened();
      const mail = this.#listed.find((each) => each.id === id);
      const header = mail === undefined ? null : await this.#headerNow(session, mail);
      if (header === null) continue;
      const times = { receivedAt: null, noticedAt: this.#clock.monotonic(), unseenAt: this.#lookedAt };
      found.push({ placement: INBOX, id, header, size: null, deleted: false, ...times });
    }
    return found;
  }

  async #headerNow(session: Pop3Session, { id, number }: ListedMail): Promise<string | null> {
    const text = await session.top(number);
    if (text === null) return null;
    const header = headerOf(text);
    this.#headers.set(id, header);
    return header;
  }
}
