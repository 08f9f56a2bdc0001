import type { Folder } from '../delivery/mailstore.ts';
import type { Answer, LoggedIn } from './command.ts';
import { bad, ok } from './command.ts';
import { statusLine } from './folders.ts';
import { encodeFolderName, encodeString } from './strings.ts';
import type { Token } from './tokens.ts';
import { textOf, textsOf } from './tokens.ts';

interface Request {
  /** Uses what RFC 5258 adds. */
  readonly extended: boolean;
  readonly patterns: readonly string[];
  readonly onlySpecial: boolean;
  /** The items of RETURN (STATUS (...)); null: not asked for. */
  readonly status: readonly string[] | null;
}

/** LIST and LSUB (RFC 3501 sections 6.3.8 and 6.3.9) with RFC 5258, RFC 5819 and RFC 6154; every folder is subscribed. */
export function list(call: LoggedIn, word: 'LIST' | 'LSUB'): Answer {
  const request = parse(call.args);
  if (request === null) return bad(`${word} arguments are malformed`);
  const { session, account } = call;
  if (request.extended && session.hidden('LIST-EXTENDED')) return bad(`${word} takes a reference and a pattern`);
  if (request.patterns.length === 1 && request.patterns[0] === '') {
    session.untagged(`${word} (\\Noselect) "/" ""`);
    return ok(`${word} completed`);
  }
  const folders = [...account.folders.values()];
  const showsUse = !session.hidden('SPECIAL-USE');
  for (const folder of folders) {
    const name = encodeFolderName(folder.name);
    if (!request.patterns.some((pattern) => matches(pattern, name))) continue;
    if (request.onlySpecial && folder.specialUse === null) continue;
    session.untagged(`${word} (${attributes(folder, folders, showsUse).join(' ')}) "/" ${encodeString(name)}`);
    const line = request.status && statusLine(folder, request.status);
    if (line !== null) session.untagged(line);
  }
  return ok(`${word} completed`);
}

function attributes(folder: Folder, all: readonly Folder[], showsUse: boolean): readonly string[] {
  const parent = all.some((other) => other.name.startsWith(`${folder.name}/`));
  return [parent ? '\\HasChildren' : '\\HasNoChildren', ...(showsUse && folder.specialUse !== null ? [folder.specialUse] : [])];
}

/** `[(selection options)] reference pattern|(patterns) [RETURN (options)]` */
function parse(args: readonly Token[]): Request | null {
  const selection = args[0]?.kind === 'list' ? textsOf(args[0]) : [];
  const [reference, pattern, word, options, ...more] = args[0]?.kind === 'list' ? args.slice(1) : args;
  const prefix = textOf(reference);
  const patterns = textsOf(pattern);
  if (selection === null || prefix === null || patterns === null || more.length > 0) return null;
  let wanted: readonly string[] | null = null;
  if (word !== undefined) {
    if (textOf(word)?.toUpperCase() !== 'RETURN' || options?.kind !== 'list') return null;
    const at = options.items.findIndex((item) => textOf(item)?.toUpperCase() === 'STATUS');
    if (at >= 0) wanted = textsOf(options.items[at + 1]);
  }
  return {
    extended: args.length > 2 || pattern?.kind === 'list',
    patterns: patterns.map((text) => (text === '' ? '' : prefix + text)),
    onlySpecial: selection.some((option) => option.toUpperCase() === 'SPECIAL-USE'),
    status: wanted,
  };
}

/** `*` is anything, `%` anything within one level. Matched by hand: a pattern of many stars must not cost exponential time. */
export function matches(pattern: string, name: string): boolean {
  const wanted = /^inbox$/i.test(pattern) ? 'INBOX' : pattern;
  let reachable = new Set([0]);
  for (const char of wanted) {
    const next = new Set<number>();
    for (const at of reachable) {
      if (char !== '*' && char !== '%') {
        if (name.charAt(at) === char && at < name.length) next.add(at + 1);
        continue;
      }
      for (let end = at; end <= name.length; end += 1) {
        next.add(end);
        if (char === '%' && name.charAt(end) === '/') break;
      }
    }
    reachable = next;
  }
  return reachable.has(name.length);
}
