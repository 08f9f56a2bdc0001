// A mailbox read by JMAP (RFC 8620, RFC 8621), behind core/ports/mailbox.ts.
// Called by app.

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
import type { MailboxConfig } from '../../../core/request/config.ts';
import { FailureError } from '../../../core/result/outcome.ts';
import type { Clock } from '../../../core/time/clock.ts';
import { Semaphore } from '../../../core/time/semaphore.ts';
import { HoldUps } from '../imap/session/hold-ups.ts';
import type { ServerAccess } from '../socket/verification.ts';
import { JmapClient } from './ask/client.ts';
import { Push } from './ask/push.ts';
import { brokenOff } from './failure/failure.ts';
import { Account } from './mails/account.ts';
import type { JmapMail } from './mails/mails.ts';
import { Unshown } from './mails/unshown.ts';
import { destroyMails } from './mails/destroy.ts';
import { jmapFacts } from './mails/facts.ts';
import { lyingIn } from './mails/lying.ts';
import { since, withField } from './mails/search.ts';

/** How many of the newest older mails in a watched folder are known. */
const OLD = 200;
/** Without trust in announcements, a look reads so many of the newest mails in each watched folder. */
const DEEP = 50;
/** Of all other folders together, this multiple of the requested number is looked at. */
const FOLDERS = 4;

/** A mailbox read by JMAP: one login, one request a look. */
export function jmapMailbox(config: MailboxConfig, clock: Clock, access: ServerAccess = {}): Mailbox {
  return new JmapMailbox(config, clock, access);
}

class JmapMailbox implements Mailbox {
  readonly #config: MailboxConfig;
  readonly #clock: Clock;
  readonly #access: ServerAccess;
  readonly #account: Account;
  readonly #holdUps = new HoldUps();
  readonly #turn = new Semaphore(1);
  #client: JmapClient | null = null;
  #push: Push | null = null;
  #readOnly = false;
  /** Ids of the mails in each watched folder before this run, the newest first. */
  #old: readonly (readonly string[])[] | null = null;
  /** Ids that were reported, or are older. */
  readonly #known = new Set<string>();
  readonly #unshown = new Unshown();
  /** Mails in other folders that the server announced, by id, and the ids of reported ones. */
  readonly #others = new Map<string, Pick<Arrival, 'noticedAt' | 'unseenAt'>>();
  readonly #reported = new Set<string>();
  readonly #blobs = new Map<string, string>();
  #lookedAt: number | null = null;
  /** The last look has read everything. */
  #whole = true;

  constructor(config: MailboxConfig, clock: Clock, access: ServerAccess) {
    this.#config = config;
    this.#clock = clock;
    this.#access = access;
    this.#account = new Account(config);
  }

  async open(signal: AbortSignal): Promise<Opened> {
    this.#leave();
    const begun = this.#clock.monotonic();
    const party = { end: 'mailbox', config: this.#config } as const;
    const client = await JmapClient.open({ party, clock: this.#clock, access: this.#access, holdUps: this.#holdUps }, signal);
    this.#client = client;
    await this.#account.open(client);
    if (this.#old === null) {
      const { ids, unlisted } = await lyingIn(client, this.#account.watched, OLD);
      this.#old = ids;
      for (const id of ids.flat()) this.#known.add(id);
      this.#unshown.listed(ids.flat(), unlisted);
      this.#lookedAt = begun;
    }
    const [inbox] = this.#account.watched;
    this.#readOnly = client.session.readOnly || inbox?.mayRemove === false;
    const others = this.#account.watched.slice(1).map(({ path }) => ({ folder: path, role: 'junk' as const }));
    return { watched: [this.#account.inbox(), ...others], unread: [], readOnly: this.#readOnly };
  }

  async look(reach: Reach): Promise<readonly Arrival[]> {
    return await this.#turn.through(() => this.#look(reach));
  }

  async #look(reach: Reach): Promise<readonly Arrival[]> {
    const client = this.#opened();
    // Started before the first probe leaves: no announcement comes earlier.
    this.#push ??= new Push(client, this.#clock);
    const asked = this.#clock.monotonic();
    const announcedAt = this.#push.takeAnnouncedAt();
    const { mails, missing, destroyed, whole } = await this.#account.changes(client);
    this.#unshown.gone(destroyed);
    const lying = reach === 'deep' ? await lyingIn(client, this.#account.watched, DEEP) : null;
    const deep = lying?.ids.flat() ?? [];
    if (lying !== null) this.#unshown.listed(deep, lying.unlisted);
    const read = new Set(mails.map(({ id }) => id));
    const unread = [...new Set([...this.#unshown.ids, ...missing, ...deep])].filter((id) => !read.has(id) && !this.#known.has(id));
    const found = [...mails, ...(await this.#account.mails(client, unread))];
    const missed = unread.filter((id) => !found.some((mail) => mail.id === id) && !this.#account.tooLong.has(id));
    this.#unshown.asked(unread, missed);
    // The first spam may create a Junk folder.
    const isStrange = (id: string) => !this.#account.folders.some((folder) => folder.id === id);
    if (found.some(({ folders }) => folders.some(isStrange))) await this.#account.listFolders(client);
    const arrivals = found.flatMap((mail) => {
      if (this.#known.has(mail.id)) return [];
      const placement = this.#account.placement(mail);
      if (placement === null) {
        if (!this.#others.has(mail.id)) this.#others.set(mail.id, this.#times(announcedAt));
        return [];
      }
      this.#known.add(mail.id);
      return [this.#arrival(mail, placement, this.#times(announcedAt))];
    });
    this.#whole = whole;
    if (whole) this.#lookedAt = asked;
    return arrivals;
  }

  async before(count: number): Promise<readonly Arrival[]> {
    const client = this.#opened();
    const ids = (this.#old ?? []).flatMap((old) => old.slice(0, count));
    return this.#arrivals(await this.#account.mails(client, [...new Set(ids)]));
  }

  /** All folders at once, since one question covers all of them; and the server's announcements since the start of the run. */
  async elsewhere(count: number): Promise<readonly Arrival[]> {
    const client = this.#opened();
    await this.#account.listFolders(client);
    const [ids] = await this.#account.newest(client, [{ inMailboxOtherThan: this.#account.apart() }], count * FOLDERS);
    const older = [...this.#others.keys()].slice(-OLD);
    const wanted = [...new Set([...(ids ?? []), ...older])].filter((id) => !this.#known.has(id) && !this.#reported.has(id));
    const mails = await this.#account.mails(client, wanted);
    return mails.flatMap((mail) => {
      const placement = this.#account.placement(mail) ?? this.#account.elsewhere(mail);
      if (placement === null) return [];
      this.#reported.add(mail.id);
      return [this.#arrival(mail, placement, this.#others.get(mail.id) ?? { noticedAt: this.#clock.monotonic(), unseenAt: null })];
    });
  }

  async withHeader(name: string): Promise<readonly Arrival[]> {
    return this.#arrivals(await withField(this.#opened(), this.#account, this.#account.watched, name));
  }

  async search(wanted: MailSearch): Promise<MailsFound> {
    const { mails, more } = await since(this.#opened(), this.#account, wanted);
    return { mails: this.#arrivals(mails), more };
  }

  async sent(name: string): Promise<readonly Arrival[]> {
    return this.#arrivals(await withField(this.#opened(), this.#account, this.#account.sent(), name));
  }

  async wait(ms: number, signal: AbortSignal): Promise<void> {
    this.#push ??= new Push(this.#opened(), this.#clock);
    await this.#push.wait(ms, signal);
  }

  async source(arrival: Arrival, limit: number): Promise<Uint8Array | null> {
    const blob = this.#blobs.get(arrival.id);
    return blob === undefined ? null : await this.#opened().download('at the download of a mail', blob, limit);
  }

  async facts(): Promise<AccountFacts> {
    return await jmapFacts(this.#opened(), this.#account);
  }

  async remove(arrivals: readonly Arrival[]): Promise<Removal> {
    if (arrivals.length === 0 || this.#readOnly) return { removed: 0, marked: 0, kept: arrivals.length, moved: [] };
    return await destroyMails(this.#opened(), this.#account, arrivals);
  }

  inflow(): Promise<Inflow> {
    return Promise.resolve({ came: this.#known.size + this.#unshown.vanished, read: this.#known.size });
  }

  heldUp(): string | null {
    return this.#holdUps.take();
  }

  status(): MailboxStatus {
    const old = new Set(this.#old?.flat());
    const { tooLong } = this.#account;
    const unshown = this.#unshown.count + (this.#whole ? 0 : 1);
    return {
      unread: [],
      readOnly: this.#readOnly,
      skipped: unshown + tooLong.size,
      skippedFresh: unshown + [...tooLong].filter((id) => !old.has(id)).length,
      announces: this.#push?.announces ?? false,
      throttled: this.#holdUps.throttled,
      polled: 'requests',
      far: false,
    };
  }

  /** JMAP has no logout: connections are closed. */
  close(): Promise<void> {
    this.#leave();
    return Promise.resolve();
  }

  #leave(): void {
    this.#push?.close();
    this.#push = null;
    this.#client?.close();
    this.#client = null;
  }

  #opened(): JmapClient {
    if (this.#client !== null) return this.#client;
    throw new FailureError(brokenOff({ end: 'mailbox', config: this.#config }, 'any more', new Error('the session is over'), true));
  }

  #arrivals(mails: readonly JmapMail[]): readonly Arrival[] {
    return mails.map((mail) => this.#arrival(mail, this.#account.placement(mail) ?? this.#account.anywhere(mail), this.#times(null)));
  }

  #times(announcedAt: number | null): Pick<Arrival, 'noticedAt' | 'unseenAt'> {
    return { noticedAt: announcedAt ?? this.#clock.monotonic(), unseenAt: this.#lookedAt };
  }

  #arrival(mail: JmapMail, placement: Arrival['placement'], times: Pick<Arrival, 'noticedAt' | 'unseenAt'>): Arrival {
    const { id, header, size, receivedAt, blobId } = mail;
    this.#blobs.set(id, blobId);
    return { id, placement, header, size, receivedAt, deleted: false, ...times };
  }
}
