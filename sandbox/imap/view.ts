import type { Folder, StoredMail } from '../delivery/mailstore.ts';
import { inSet, parseSet } from './sets.ts';

/** A mail with the sequence number that the client knows it by. */
export interface Numbered {
  readonly number: number;
  readonly mail: StoredMail;
}

/** One client's view of its selected folder; it lags behind the folder until the client may be notified (RFC 3501 section 5.2). */
export class FolderView {
  readonly folder: Folder;
  readonly readOnly: boolean;
  readonly uidValidity: number;
  /** UIDNEXT when the folder was selected. */
  readonly uidNext: number;
  #known: readonly StoredMail[];
  #synced: readonly StoredMail[];
  /** The highest UID that the client has been notified of. */
  #lastAnnounced: number;

  constructor(folder: Folder, readOnly: boolean) {
    this.folder = folder;
    this.readOnly = readOnly;
    this.uidValidity = folder.uidValidity;
    this.uidNext = folder.uidNext;
    this.#known = folder.mails;
    this.#synced = folder.mails;
    this.#lastAnnounced = folder.mails.at(-1)?.uid ?? 0;
  }

  /** The folder was renumbered: all numbers that the client knows are worthless (RFC 3501 section 2.3.1.1). */
  get isLost(): boolean {
    return this.folder.uidValidity !== this.uidValidity;
  }

  get count(): number {
    return this.#known.length;
  }

  /** The mails in a set of sequence numbers or UIDs; null for a malformed set or a number out of range. */
  pick(set: string, byUid: boolean): readonly Numbered[] | null {
    const last = byUid ? (this.#known.at(-1)?.uid ?? 0) : this.#known.length;
    const ranges = parseSet(set, last);
    if (ranges === null || (!byUid && ranges.some((range) => range.to > last || range.from < 1))) return null;
    return this.all().filter(({ number, mail }) => inSet(ranges, byUid ? mail.uid : number));
  }

  all(): readonly Numbered[] {
    return this.#known.map((mail, index) => ({ number: index + 1, mail }));
  }

  /**
   * The untagged responses that update the client. Without `mayExpunge` removed mails stay known: an EXPUNGE during FETCH, STORE and SEARCH
   * would change their numbers meanwhile (RFC 3501 sections 5.5 and 7.4.1).
   */
  update(mayExpunge: boolean): string {
    const current = this.folder.mails;
    if (current === this.#synced) return '';
    const byUid = new Map(current.map((mail) => [mail.uid, mail]));
    const lines: string[] = [];
    const kept: StoredMail[] = [];
    let pending = false;
    for (const mail of this.#known) {
      const now = byUid.get(mail.uid);
      if (now === undefined && mayExpunge) {
        lines.push(`* ${kept.length + 1} EXPUNGE\r\n`);
        continue;
      }
      kept.push(now ?? mail);
      pending ||= now === undefined;
      if (now !== undefined && !sameFlags(now, mail)) lines.push(`* ${kept.length} FETCH (UID ${now.uid} FLAGS ${formatFlags(now)})\r\n`);
    }
    const arrived = current.filter((mail) => mail.uid > this.#lastAnnounced);
    if (arrived.length > 0) lines.push(`* ${kept.length + arrived.length} EXISTS\r\n* 0 RECENT\r\n`);
    this.#known = [...kept, ...arrived];
    this.#lastAnnounced = arrived.at(-1)?.uid ?? this.#lastAnnounced;
    this.#synced = pending ? this.#known : current;
    return lines.join('');
  }

  /** Sets flags without announcing it to this client. */
  setFlags(uid: number, flags: ReadonlySet<string>): StoredMail | null {
    this.folder.setFlags(uid, flags);
    const now = this.folder.mails.find((mail) => mail.uid === uid) ?? null;
    if (now !== null) this.#known = this.#known.map((mail) => (mail.uid === uid ? now : mail));
    return now;
  }
}

export function formatFlags(mail: StoredMail): string {
  return `(${[...mail.flags].join(' ')})`;
}

function sameFlags(a: StoredMail, b: StoredMail): boolean {
  return a === b || (a.flags.size === b.flags.size && [...a.flags].every((flag) => b.flags.has(flag)));
}
