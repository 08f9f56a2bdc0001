import type { Account, SpecialUse } from '../delivery/mailstore.ts';
import { findFolder, Folder } from '../delivery/mailstore.ts';
import type { Answer, LoggedIn, Selected } from './command.ts';
import { bad, no, ok } from './command.ts';
import { decodeFolderName, encodeFolderName, encodeString } from './strings.ts';
import type { Token } from './tokens.ts';
import { textOf, textsOf } from './tokens.ts';
import { FolderView } from './view.ts';

export const MISSING = '[NONEXISTENT] Mailbox does not exist';

/** The folder that an argument names. */
export function folderOf(account: Account, token: Token | undefined): Folder | null {
  const name = textOf(token);
  return name === null ? null : findFolder(account, decodeFolderName(name));
}

const SYSTEM_FLAGS = '\\Answered \\Flagged \\Deleted \\Seen \\Draft';

/** SELECT and EXAMINE (RFC 3501 sections 6.3.1 and 6.3.2). */
export function selectFolder(call: LoggedIn, readOnly: boolean): Answer {
  const { session, account, args } = call;
  if (args.length < 1 || textOf(args[0]) === null) return bad('A mailbox is needed');
  session.select(null);
  const folder = folderOf(account, args[0]);
  if (folder === null) return no(MISSING);
  const view = new FolderView(folder, readOnly);
  session.select(view);
  const unseen = folder.mails.findIndex((mail) => !mail.flags.has('\\Seen'));
  session.untagged(`FLAGS (${SYSTEM_FLAGS})`);
  session.untagged(`OK [PERMANENTFLAGS (${readOnly ? '' : `${SYSTEM_FLAGS} \\*`})] Flags`);
  session.untagged(`${view.count} EXISTS`);
  session.untagged('0 RECENT');
  if (unseen >= 0) session.untagged(`OK [UNSEEN ${unseen + 1}] First unseen`);
  session.untagged(`OK [UIDVALIDITY ${view.uidValidity}] UIDs valid`);
  session.untagged(`OK [UIDNEXT ${view.uidNext}] Predicted next UID`);
  return ok(readOnly ? '[READ-ONLY] Examine completed' : '[READ-WRITE] Select completed');
}

/** CLOSE expunges silently, UNSELECT does not (RFC 3501 section 6.4.2, RFC 3691). */
export function leaveFolder(call: Selected, expunge: boolean): Answer {
  const { folder, readOnly } = call.view;
  if (expunge && !readOnly) folder.remove(new Set(folder.mails.filter((mail) => mail.flags.has('\\Deleted')).map((mail) => mail.uid)));
  call.session.select(null);
  return ok(expunge ? 'Close completed' : 'Unselect completed');
}

export function createFolder(call: LoggedIn): Answer {
  const name = textOf(call.args[0]);
  if (name === null || name === '') return bad('A mailbox name is needed');
  if (folderOf(call.account, call.args[0]) !== null) return no('[ALREADYEXISTS] Mailbox already exists');
  const decoded = decodeFolderName(name).replace(/\/$/, '');
  const use = textsOf(call.args[1])?.[1];
  call.account.folders.set(decoded, new Folder(decoded, SPECIAL_USES.find((known) => known === use) ?? null));
  return ok('Create completed');
}

export function deleteFolder(call: LoggedIn): Answer {
  const folder = folderOf(call.account, call.args[0]);
  if (folder === null) return no(MISSING);
  if (folder.name === 'INBOX') return no('[CANNOT] INBOX cannot be deleted');
  call.account.folders.delete(folder.name);
  return ok('Delete completed');
}

export function status(call: LoggedIn): Answer {
  const folder = folderOf(call.account, call.args[0]);
  const items = textsOf(call.args[1]);
  if (items === null || call.args.length !== 2) return bad('STATUS needs a mailbox and a list of items');
  if (folder === null) return no(MISSING);
  const line = statusLine(folder, items);
  if (line === null) return bad('Unknown status item');
  call.session.untagged(line);
  return ok('Status completed');
}

/** The untagged STATUS response; null if an item is unknown. */
export function statusLine(folder: Folder, items: readonly string[]): string | null {
  const values: string[] = [];
  for (const item of items) {
    const value = statusValue(folder, item.toUpperCase());
    if (value === null) return null;
    values.push(`${item.toUpperCase()} ${value}`);
  }
  return `STATUS ${encodeString(encodeFolderName(folder.name))} (${values.join(' ')})`;
}

function statusValue(folder: Folder, item: string): number | null {
  switch (item) {
    case 'MESSAGES':
      return folder.mails.length;
    case 'RECENT':
      return 0;
    case 'UIDNEXT':
      return folder.uidNext;
    case 'UIDVALIDITY':
      return folder.uidValidity;
    case 'UNSEEN':
      return folder.mails.filter((mail) => !mail.flags.has('\\Seen')).length;
    default:
      return null;
  }
}

const SPECIAL_USES: readonly SpecialUse[] = ['\\Junk', '\\Sent', '\\Trash', '\\Drafts', '\\All', '\\Archive'];
