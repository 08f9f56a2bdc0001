/** A mail in a folder. */
export interface StoredMail {
  readonly uid: number;
  readonly raw: Buffer;
  readonly internalDate: Date;
  readonly flags: ReadonlySet<string>;
}

/** A folder's use (RFC 6154). */
export type SpecialUse = '\\Junk' | '\\Sent' | '\\Trash' | '\\Drafts' | '\\All' | '\\Archive';

let lastUidValidity = Math.floor(Date.now() / 1000);

/** A folder: mails in the order of their UIDs. Watchers are notified after each change. */
export class Folder {
  readonly name: string;
  readonly specialUse: SpecialUse | null;
  uidNext = 1;
  uidValidity = ++lastUidValidity;
  #mails: readonly StoredMail[] = [];
  readonly #watchers = new Set<() => void>();

  constructor(name: string, specialUse: SpecialUse | null = null) {
    this.name = name;
    this.specialUse = specialUse;
  }

  get mails(): readonly StoredMail[] {
    return this.#mails;
  }

  add(raw: Buffer | string, options: { readonly internalDate?: Date; readonly flags?: Iterable<string> } = {}): StoredMail {
    const bytes = typeof raw === 'string' ? Buffer.from(raw, 'utf8') : raw;
    const mail: StoredMail = {
      uid: this.uidNext++,
      raw: bytes,
      internalDate: options.internalDate ?? new Date(),
      flags: new Set(options.flags),
    };
    this.#mails = [...this.#mails, mail];
    this.#notify();
    return mail;
  }

  /** Adds many at once: a big mailbox without one announcement per mail. */
  fill(raws: Iterable<Buffer>, internalDate = new Date()): void {
    const added: StoredMail[] = [];
    for (const raw of raws) added.push({ uid: this.uidNext++, raw, internalDate, flags: new Set() });
    this.#mails = [...this.#mails, ...added];
    this.#notify();
  }

  setFlags(uid: number, flags: Iterable<string>): void {
    this.#mails = this.#mails.map((mail) => (mail.uid === uid ? { ...mail, flags: new Set(flags) } : mail));
    this.#notify();
  }

  remove(uids: ReadonlySet<number>): void {
    this.#mails = this.#mails.filter((mail) => !uids.has(mail.uid));
    this.#notify();
  }

  /** Like a server that lost its index: every earlier UID is worthless (RFC 3501 section 2.3.1.1). */
  renumber(): void {
    this.uidValidity = ++lastUidValidity;
    this.uidNext = 1;
    this.#mails = this.#mails.map((mail) => ({ ...mail, uid: this.uidNext++ }));
    this.#notify();
  }

  /** Calls `watcher` after each change until the returned function is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** Resolves as soon as the folder satisfies `condition`. */
  until(condition: (mails: readonly StoredMail[]) => boolean): Promise<void> {
    if (condition(this.#mails)) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.watch(() => {
        if (!condition(this.#mails)) return;
        stop();
        resolve();
      });
    });
  }

  #notify(): void {
    const watchers = Array.from(this.#watchers);
    for (const watcher of watchers) watcher();
  }
}

/** A user's mailbox. */
export interface Account {
  readonly address: string;
  readonly password: string;
  readonly folders: Map<string, Folder>;
  /** The folder into which delivery files suspicious mail. */
  readonly junk: string;
}

/** An account with INBOX, Sent, Trash and a Junk folder of the given name. */
export function createAccount(address: string, password: string, junk = 'Junk'): Account {
  const folders = [new Folder('INBOX'), new Folder('Sent', '\\Sent'), new Folder('Trash', '\\Trash'), new Folder(junk, '\\Junk')];
  return { address, password, junk, folders: new Map(folders.map((folder) => [folder.name, folder])) };
}

/** The named folder of an account; INBOX in any letter case (RFC 3501 section 5.1). */
export function findFolder(account: Account, name: string): Folder | null {
  return account.folders.get(name.toUpperCase() === 'INBOX' ? 'INBOX' : name) ?? null;
}
