import type { Account } from '../delivery/mailstore.ts';
import { Folder } from '../delivery/mailstore.ts';

export const ALL_MAIL = '[Gmail]/All Mail';

/**
 * Makes an account's folders labels of one store, as Gmail's are (developers.google.com/workspace/gmail/imap/imap-extensions). Mail in the
 * Inbox is in All Mail too, and stays there when it is expunged elsewhere. Mail moved to the Trash leaves all other folders.
 */
export function likeGmail(account: Account): void {
  const all = new Folder(ALL_MAIL, '\\All');
  account.folders.set(all.name, all);
  const labels = [...account.folders.values()];
  const inbox = labels.find(({ name }) => name === 'INBOX');
  const trash = labels.find(({ specialUse }) => specialUse === '\\Trash');
  const keep = (): void => {
    for (const { raw, internalDate } of inbox?.mails ?? []) if (!all.mails.some((mail) => mail.raw === raw)) all.add(raw, { internalDate });
  };
  keep();
  inbox?.watch(keep);
  trash?.watch(() => {
    const trashed = new Set(trash.mails.map(({ raw }) => raw));
    for (const folder of labels) {
      const gone = new Set(folder.mails.filter(({ raw }) => folder !== trash && trashed.has(raw)).map(({ uid }) => uid));
      if (gone.size > 0) folder.remove(gone);
    }
  });
}

const ids = new WeakMap<Buffer, number>();
let lastId = 1_278_455_344;

/** X-GM-MSGID: the same for the same mail in any folder. */
export function messageId(raw: Buffer): number {
  const id = ids.get(raw) ?? ++lastId;
  ids.set(raw, id);
  return id;
}
