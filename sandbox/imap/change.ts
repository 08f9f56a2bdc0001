import type { Answer, LoggedIn, Selected } from './command.ts';
import { bad, no, ok } from './command.ts';
import { folderOf } from './folders.ts';
import { formatSet } from './sets.ts';
import { decodeDate } from './strings.ts';
import { textOf, textsOf } from './tokens.ts';
import { formatFlags } from './view.ts';

const TRY_CREATE = '[TRYCREATE] Mailbox does not exist';
const OVER_QUOTA = '[OVERQUOTA] Quota exceeded (mailbox for user is full)';
const READ_ONLY = '[READ-ONLY] Mailbox is read-only';
const SYSTEM = ['\\Answered', '\\Flagged', '\\Deleted', '\\Seen', '\\Draft'];

/** STORE and UID STORE (RFC 3501 section 6.4.6). */
export function store(call: Selected): Answer {
  const { session, view, args } = call;
  const match = /^([+-]?)FLAGS(\.SILENT)?$/i.exec(textOf(args[1]) ?? '');
  const given = args.length === 3 ? textsOf(args[2]) : args.slice(2).map((arg) => textOf(arg) ?? '');
  const picked = view.pick(textOf(args[0]) ?? '', call.byUid);
  if (match === null || given === null || picked === null || args.length < 3) return bad('STORE arguments are malformed');
  if (view.readOnly) return no(READ_ONLY);
  const flags = given.map((flag) => SYSTEM.find((known) => known.toLowerCase() === flag.toLowerCase()) ?? flag);
  for (const { number, mail } of picked) {
    const now = view.setFlags(mail.uid, changed(mail.flags, match[1] ?? '', flags));
    if (now !== null && match[2] === undefined)
      session.untagged(`${number} FETCH (${call.byUid ? `UID ${now.uid} ` : ''}FLAGS ${formatFlags(now)})`);
  }
  return ok('Store completed');
}

function changed(before: ReadonlySet<string>, sign: string, flags: readonly string[]): ReadonlySet<string> {
  if (sign === '+') return new Set([...before, ...flags]);
  return new Set(sign === '-' ? [...before].filter((flag) => !flags.includes(flag)) : flags);
}

/** EXPUNGE, and UID EXPUNGE of the named ones only (RFC 4315 section 2.1). */
export function expunge(call: Selected): Answer {
  const { view, args } = call;
  if (call.byUid && call.session.hidden('UIDPLUS')) return bad('Unknown command');
  if (args.length !== (call.byUid ? 1 : 0)) return bad('EXPUNGE arguments are malformed');
  if (view.readOnly) return no(READ_ONLY);
  const candidates = call.byUid ? view.pick(textOf(args[0]) ?? '', true) : view.all();
  if (candidates === null) return bad('Invalid message set');
  view.folder.remove(new Set(candidates.filter(({ mail }) => mail.flags.has('\\Deleted')).map(({ mail }) => mail.uid)));
  return ok('Expunge completed');
}

/** COPY and MOVE (RFC 3501 section 6.4.7, RFC 6851) with COPYUID (RFC 4315 section 3). */
export function copy(call: Selected, move: boolean): Answer {
  const { session, view, account, args } = call;
  const picked = view.pick(textOf(args[0]) ?? '', call.byUid);
  if (picked === null || args.length !== 2) return bad('Arguments are malformed');
  const target = folderOf(account, args[1]);
  if (target === null) return no(TRY_CREATE);
  if (move && view.readOnly) return no(READ_ONLY);
  if (session.has('over-quota')) return no(OVER_QUOTA);
  const copies = picked.map(({ mail }) => target.add(mail.raw, { internalDate: mail.internalDate, flags: mail.flags }).uid);
  const sources = picked.map(({ mail }) => mail.uid);
  const showsUids = copies.length > 0 && !session.hidden('UIDPLUS');
  const code = showsUids ? `[COPYUID ${target.uidValidity} ${formatSet(sources)} ${formatSet(copies)}] ` : '';
  if (!move) return ok(`${code}Copy completed`);
  if (showsUids) session.untagged(`OK ${code.trimEnd()} Moved UIDs`);
  view.folder.remove(new Set(sources));
  return ok('Move completed');
}

/** APPEND (RFC 3501 section 6.3.11) with APPENDUID. */
export function append(call: LoggedIn): Answer {
  const { session, args } = call;
  const raw = args.at(-1);
  const options = args.slice(1, -1);
  const flags = options[0]?.kind === 'list' ? textsOf(options[0]) : [];
  const dateText = textOf(options.find((option) => option.kind !== 'list'));
  const internalDate = dateText === null ? new Date() : decodeDate(dateText);
  if (raw?.kind !== 'string' || args.length < 2 || flags === null || internalDate === null) return bad('APPEND arguments are malformed');
  const folder = folderOf(call.account, args[0]);
  if (folder === null) return no(TRY_CREATE);
  if (session.has('over-quota')) return no(OVER_QUOTA);
  const { uid } = folder.add(Buffer.from(raw.text, 'latin1'), { internalDate, flags });
  return ok(session.hidden('UIDPLUS') ? 'Append completed' : `[APPENDUID ${folder.uidValidity} ${uid}] Append completed`);
}
