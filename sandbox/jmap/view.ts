import type { Account, SpecialUse, StoredMail } from '../delivery/mailstore.ts';
import { Folder } from '../delivery/mailstore.ts';

/** A mail at its place. */
export interface LyingMail {
  readonly id: string;
  readonly folder: Folder;
  readonly mail: StoredMail;
}

interface Change {
  readonly state: number;
  readonly created: readonly string[];
  readonly destroyed: readonly string[];
}

const ROLES: Readonly<Record<SpecialUse, string>> = {
  '\\Junk': 'junk',
  '\\Sent': 'sent',
  '\\Trash': 'trash',
  '\\Drafts': 'drafts',
  '\\All': 'all',
  '\\Archive': 'archive',
};

/** A mailbox by JMAP: a mail in a folder is an Email with an id of its own, and every change is a state (RFC 8620 section 1.6.2). */
export class AccountView {
  readonly account: Account;
  /** Called after each change. */
  readonly onChange = new Set<() => void>();
  readonly blobs = new Map<string, Buffer>();
  #state = 0;
  #mails = new Map<string, LyingMail>();
  readonly #ids = new Map<string, string>();
  readonly #folderIds = new Map<Folder, string>();
  readonly #log: Change[] = [];

  constructor(account: Account) {
    this.account = account;
    if (![...account.folders.values()].some(({ specialUse }) => specialUse === '\\Drafts'))
      account.folders.set('Drafts', new Folder('Drafts', '\\Drafts'));
    this.#refresh();
    this.#log.length = 0;
  }

  get folders(): readonly { readonly id: string; readonly folder: Folder; readonly role: string | null }[] {
    return [...this.account.folders.values()].map((folder) => {
      const role = folder.name === 'INBOX' ? 'inbox' : folder.specialUse === null ? null : ROLES[folder.specialUse];
      return { id: this.idOf(folder), folder, role };
    });
  }

  idOf(folder: Folder): string {
    const known = this.#folderIds.get(folder);
    if (known !== undefined) return known;
    const id = `f${this.#folderIds.size + 1}`;
    this.#folderIds.set(folder, id);
    folder.watch(() => this.#refresh());
    return id;
  }

  /** By id, the oldest first. */
  get mails(): ReadonlyMap<string, LyingMail> {
    this.#refresh();
    return this.#mails;
  }

  get state(): string {
    this.#refresh();
    return String(this.#state);
  }

  /** The changes since a state (RFC 8620 section 5.2); null for an unknown state. */
  changes(
    since: unknown,
    most: number,
  ): { readonly created: string[]; readonly destroyed: string[]; newState: string; more: boolean } | null {
    this.#refresh();
    const from = typeof since === 'string' && /^\d{1,9}$/.test(since) ? Number(since) : Number.NaN;
    if (Number.isNaN(from) || from > this.#state) return null;
    const created = new Set<string>();
    const destroyed = new Set<string>();
    let newState = from;
    for (const change of this.#log.filter(({ state }) => state > from)) {
      if (created.size + destroyed.size + change.created.length + change.destroyed.length > most && newState > from) break;
      for (const id of change.created) created.add(id);
      for (const id of change.destroyed) if (!created.delete(id)) destroyed.add(id);
      newState = change.state;
    }
    return { created: [...created], destroyed: [...destroyed], newState: String(newState), more: newState < this.#state };
  }

  #refresh(): void {
    const now = new Map<string, LyingMail>();
    for (const folder of this.account.folders.values()) {
      this.idOf(folder);
      for (const mail of folder.mails) {
        const place = `${folder.name}/${folder.uidValidity}/${mail.uid}`;
        const id = this.#ids.get(place) ?? `m${this.#ids.size + 1}`;
        this.#ids.set(place, id);
        now.set(id, { id, folder, mail });
      }
    }
    const created = [...now.keys()].filter((id) => !this.#mails.has(id));
    const destroyed = [...this.#mails.keys()].filter((id) => !now.has(id));
    this.#mails = now;
    if (created.length + destroyed.length === 0) return;
    this.#state += 1;
    this.#log.push({ state: this.#state, created, destroyed });
    for (const tell of this.onChange) tell();
  }
}
