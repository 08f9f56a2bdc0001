import type { Clock } from '../../../../core/time/clock.ts';
import type { MailboxConfig } from '../../../../core/request/config.ts';
import type { UnreadFolder } from '../../../../core/ports/mailbox.ts';
import type { Placement } from '../../../../core/result/report.ts';
import { FailureError } from '../../../../core/result/outcome.ts';
import { missingFolder } from '../failure/failure.ts';
import type { ImapSession } from '../session/session.ts';
import type { ListedFolder } from './folders.ts';
import { folderAdvice } from './advice.ts';
import { furtherFolders, keepersOf, listFolders, otherFolders, sentOf } from './folders.ts';
import type { FolderStatus } from './status.ts';
import { FragileFolders } from './status.ts';
import type { WatchedFolder } from './watched.ts';
import { isRenumbered, renumber, watchFrom } from './watched.ts';

/** The most further folders whose state is asked for. */
const MOST_FURTHER = 2_000;

/** A mailbox's folders: the watched ones, and the others. Survives a broken connection. */
export class FolderSet {
  /** The Inbox first. */
  readonly watched: WatchedFolder[] = [];
  readonly unread: UnreadFolder[] = [];
  readonly fragile = new FragileFolders();
  readonly #config: MailboxConfig;
  readonly #clock: Clock;
  readonly #further: WatchedFolder[] = [];
  readonly #keepers: WatchedFolder[] = [];
  #listed: readonly ListedFolder[] = [];
  /** Monotonic ms of the last LIST. */
  #listedAt = 0;
  #trash: string | null = null;

  constructor(config: MailboxConfig, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
  }

  /** Gmail's Trash. */
  get trash(): string | null {
    return this.#trash;
  }

  /** If the server refuses the list, the known ones are still watched. */
  async list(session: ImapSession): Promise<void> {
    const at = this.#clock.monotonic();
    const answer = await session.attempt('while listing its folders', () => listFolders(session.client));
    if (answer.kind === 'done') {
      [this.#listed, this.#listedAt] = [answer.value, at];
      return;
    }
    this.refused({ folder: 'all others' }, `LIST: ${answer.failure.reply ?? answer.failure.message}`);
    session.client.presume(this.#config.folder);
  }

  /** Begins to watch the folders besides the Inbox: mail in them is old. */
  async watchOthers(session: ImapSession): Promise<void> {
    const at = this.#clock.monotonic();
    const unwatched = this.#unwatched(session);
    const [statuses] = await Promise.all([this.fragile.statuses(session, unwatched), this.keepers(session)]);
    for (const { place: placement, status } of statuses) {
      if (status.kind === 'known') this.watched.push(watchFrom(placement, status.uidNext, status.validity, at));
      else if (status.kind !== 'missing') this.refused(placement, status.reply);
      else if (placement.folder === this.#config.junk) throw this.missing(placement.folder);
    }
  }

  /** Folders created since the last look in which probes are awaited too: all mail in them is new. */
  async discover(session: ImapSession): Promise<readonly WatchedFolder[]> {
    const before = this.#listedAt;
    await this.list(session);
    const fresh = this.#unwatched(session).map((placement) => watchFrom(placement, 1, '', before));
    this.watched.push(...fresh);
    return fresh;
  }

  /** The folders besides the watched ones, the user's own first. */
  async further(session: ImapSession): Promise<readonly Placement[]> {
    await this.list(session);
    const { foreignPrefixes } = session.client;
    const isForeign = ({ folder }: Placement) => foreignPrefixes.some((prefix) => folder.startsWith(prefix));
    const further = furtherFolders(this.#listed, this.watched);
    return [...further.filter((each) => !isForeign(each)), ...further.filter(isForeign)].slice(0, MOST_FURTHER);
  }

  /** Those of them with mail that was not looked at yet, of old mail the newest `count`; unseen mail first. */
  filled(asked: readonly { readonly placement: Placement; readonly status: FolderStatus }[], count: number): readonly WatchedFolder[] {
    const filled = asked.flatMap(({ placement, status }) => {
      if (status.kind === 'refused') this.refused(placement, status.reply);
      if (status.kind !== 'known' || status.messages === 0) return [];
      const folder = this.#furtherFolder(placement, status, count);
      return status.uidNext > folder.next ? [{ folder, recent: status.recent }] : [];
    });
    return filled.toSorted((a, b) => Math.sign(b.recent) - Math.sign(a.recent)).map(({ folder }) => folder);
  }

  /** The folders of the owner's sent mail, from their first mail on. */
  sent(): readonly WatchedFolder[] {
    return sentOf(this.#listed).map((placement) => watchFrom(placement, 1, '', null));
  }

  /** Folders into which this server may move expunged mail, and the start of their new mail; empty at Gmail, whose Trash is known. */
  async keepers(session: ImapSession): Promise<readonly WatchedFolder[]> {
    if (this.#trash !== null) return [];
    const unknown = keepersOf(this.#listed).filter(({ folder }) => !this.#keepers.some((keeper) => keeper.folder === folder));
    for (const { place, status } of await this.fragile.statuses(session, unknown))
      if (status.kind === 'known') this.#keepers.push(watchFrom(place, status.uidNext, status.validity, null));
    return this.#keepers;
  }

  /** Notes a folder that could not be looked into. */
  refused({ folder }: Pick<Placement, 'folder'>, reason: string): void {
    if (!this.unread.some((unread) => unread.folder === folder)) this.unread.push({ folder, reason });
  }

  missing(folder: string): FailureError {
    return new FailureError(
      missingFolder(
        this.#config,
        folder,
        null,
        folderAdvice(
          folder,
          this.#listed.map(({ path }) => path),
        ),
      ),
    );
  }

  /** Whether a folder exists, as far as the server shows it. */
  isListed(folder: string): boolean {
    return this.#listed.length === 0 || folder.toUpperCase() === 'INBOX' || this.#listed.some(({ path }) => path === folder);
  }

  #furtherFolder(placement: Placement, { uidNext, validity }: { uidNext: number; validity: string }, count: number): WatchedFolder {
    const known = this.#further.find(({ folder }) => folder === placement.folder);
    if (known === undefined) {
      const begun = watchFrom(placement, Math.max(1, uidNext - count), validity, null);
      this.#further.push(begun);
      return begun;
    }
    if (isRenumbered(known, validity)) renumber(known, uidNext, validity);
    return known;
  }

  #unwatched(session: ImapSession): readonly Placement[] {
    const { others, trash } = otherFolders(this.#listed, this.#config, session.client.capabilities.has('X-GM-EXT-1'));
    this.#trash = trash;
    const isKnown = (known: readonly { readonly folder: string }[], folder: string) => known.some((each) => each.folder === folder);
    return others.filter(({ folder }) => !isKnown(this.watched, folder) && !isKnown(this.unread, folder));
  }
}
