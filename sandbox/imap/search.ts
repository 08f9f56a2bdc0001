import type { StoredMail } from '../delivery/mailstore.ts';
import type { Answer, Selected } from './command.ts';
import { bad, ok } from './command.ts';
import { fieldsOf } from './mime.ts';
import { decodeDate } from './strings.ts';
import type { Token } from './tokens.ts';
import { textOf } from './tokens.ts';
import type { FolderView, Numbered } from './view.ts';

type Test = (numbered: Numbered) => boolean;

/** SEARCH and UID SEARCH (RFC 3501 section 6.4.4). */
export function search(call: Selected): Answer {
  const { session, view } = call;
  const args = textOf(call.args[0])?.toUpperCase() === 'CHARSET' ? call.args.slice(2) : call.args;
  const test = new KeyReader(args, view, session.gmailTab).all();
  if (test === null || args.length === 0) return bad('Unknown or malformed search key');
  const stale = session.has('stale-search');
  const found = view.all().filter((numbered) => !(stale && numbered.mail.uid >= view.uidNext) && test(numbered));
  session.untagged(['SEARCH', ...found.map(({ number, mail }) => (call.byUid ? mail.uid : number))].join(' '));
  return ok('Search completed');
}

interface FlagKey {
  readonly flag: string;
  readonly set: boolean;
}

const FLAG_KEYS: ReadonlyMap<string, FlagKey> = new Map(
  ['Answered', 'Deleted', 'Draft', 'Flagged', 'Seen'].flatMap((name): readonly [string, FlagKey][] => [
    [name.toUpperCase(), { flag: `\\${name}`, set: true }],
    [`UN${name.toUpperCase()}`, { flag: `\\${name}`, set: false }],
  ]),
);

class KeyReader {
  readonly #tokens: readonly Token[];
  readonly #view: FolderView;
  readonly #tab: string | null;
  #at = 0;

  constructor(tokens: readonly Token[], view: FolderView, tab: string | null) {
    this.#tab = tab;
    this.#tokens = tokens;
    this.#view = view;
  }

  /** All keys together; null if one is malformed. */
  all(): Test | null {
    const tests: Test[] = [];
    while (this.#at < this.#tokens.length) {
      const test = this.#key();
      if (test === null) return null;
      tests.push(test);
    }
    return (numbered) => tests.every((test) => test(numbered));
  }

  #key(): Test | null {
    const token = this.#tokens[this.#at++];
    if (token?.kind === 'list') return token.items.length === 0 ? null : new KeyReader(token.items, this.#view, this.#tab).all();
    if (token?.kind !== 'atom') return null;
    const name = token.text.toUpperCase();
    const flag = FLAG_KEYS.get(name);
    if (flag) return ({ mail }) => mail.flags.has(flag.flag) === flag.set;
    return this.#logical(name) ?? this.#textual(name) ?? this.#measured(name) ?? this.#numbers(token.text, false);
  }

  #logical(name: string): Test | null {
    switch (name) {
      case 'ALL':
      case 'OLD':
        return () => true;
      case 'NEW':
      case 'RECENT':
        return () => false;
      case 'NOT': {
        const test = this.#key();
        return test && ((numbered) => !test(numbered));
      }
      case 'OR': {
        const left = this.#key();
        const right = left && this.#key();
        return left && right && ((numbered) => left(numbered) || right(numbered));
      }
      case 'UID': {
        const set = this.#text();
        return set === null ? null : this.#numbers(set, true);
      }
      default:
        return null;
    }
  }

  #textual(name: string): Test | null {
    switch (name) {
      case 'FROM':
      case 'TO':
      case 'CC':
      case 'BCC':
      case 'SUBJECT':
        return this.#header(name);
      case 'HEADER':
        return this.#header(this.#text());
      case 'BODY':
        return this.#containing((raw) => raw.slice(raw.indexOf('\r\n\r\n') + 4));
      case 'TEXT':
        return this.#containing((raw) => raw);
      case 'X-GM-RAW': {
        const query = this.#text();
        return this.#tab === null || query === null ? null : () => query === `category:${this.#tab}`;
      }
      case 'KEYWORD':
      case 'UNKEYWORD': {
        const flag = this.#text();
        return flag === null ? null : ({ mail }) => mail.flags.has(flag) === (name === 'KEYWORD');
      }
      default:
        return null;
    }
  }

  #measured(name: string): Test | null {
    const match = /^(SENT)?(BEFORE|ON|SINCE)$/.exec(name);
    if (match !== null) return this.#date(match[2] ?? '', match[1] !== undefined);
    if (name !== 'LARGER' && name !== 'SMALLER') return null;
    const size = Number(this.#text() ?? NaN);
    if (Number.isNaN(size)) return null;
    return ({ mail }) => (name === 'LARGER' ? mail.raw.length > size : mail.raw.length < size);
  }

  #header(name: string | null): Test | null {
    const wanted = this.#text()?.toLowerCase();
    if (name === null || wanted === undefined) return null;
    const lower = name.toLowerCase();
    return ({ mail }) => fieldsOf(headOf(mail)).some((field) => field.name === lower && field.value.toLowerCase().includes(wanted));
  }

  #containing(part: (raw: string) => string): Test | null {
    const wanted = this.#text()?.toLowerCase();
    return wanted === undefined ? null : ({ mail }) => part(mail.raw.toString('latin1')).toLowerCase().includes(wanted);
  }

  /** Times of day do not count (RFC 3501 section 6.4.4). */
  #date(relation: string, sent: boolean): Test | null {
    const date = decodeDate(this.#text() ?? '');
    if (date === null) return null;
    const wanted = dayOf(date);
    return ({ mail }) => {
      const day = dayOf(sent ? new Date(fieldsOf(headOf(mail)).find((field) => field.name === 'date')?.value ?? '') : mail.internalDate);
      return relation === 'BEFORE' ? day < wanted : relation === 'ON' ? day === wanted : day >= wanted;
    };
  }

  #numbers(set: string, byUid: boolean): Test | null {
    const picked = this.#view.pick(set, byUid);
    if (picked === null) return null;
    const uids = new Set(picked.map(({ mail }) => mail.uid));
    return ({ mail }) => uids.has(mail.uid);
  }

  #text(): string | null {
    return textOf(this.#tokens[this.#at++]);
  }
}

function headOf(mail: StoredMail): string {
  const end = mail.raw.indexOf('\r\n\r\n');
  return mail.raw.toString('latin1', 0, end < 0 ? mail.raw.length : end + 2);
}

function dayOf(date: Date): number {
  return Math.floor(date.getTime() / 86_400_000);
}
