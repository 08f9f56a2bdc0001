import { encodeStructure } from './bodystructure.ts';
import type { Answer, Selected } from './command.ts';
import { bad, ok } from './command.ts';
import { encodeEnvelope } from './envelope.ts';
import type { Entity } from './mime.ts';
import { parseEntity } from './mime.ts';
import { messageId } from './gmail.ts';
import type { Section } from './section.ts';
import { parseSection, readSection } from './section.ts';
import { encodeDateTime, encodeLiteral } from './strings.ts';
import { textOf, textsOf } from './tokens.ts';
import type { Numbered } from './view.ts';
import { formatFlags } from './view.ts';

type Item =
  | {
      readonly kind: 'plain';
      readonly name:
        'UID' | 'FLAGS' | 'INTERNALDATE' | 'RFC822.SIZE' | 'ENVELOPE' | 'BODYSTRUCTURE' | 'BODY' | 'X-GM-MSGID' | 'X-GM-LABELS';
    }
  | { readonly kind: 'section'; readonly section: Section };

/** FETCH and UID FETCH (RFC 3501 section 6.4.5). */
export async function fetch(call: Selected): Promise<Answer> {
  const set = textOf(call.args[0]);
  const names = textsOf(call.args[1]);
  if (set === null || names === null || call.args.length !== 2) return bad('FETCH needs a set and a list of items');
  const items = parseItems(names, call.byUid, call.session.gmailTab !== null);
  if (items === null) return bad('Unknown FETCH item');
  const picked = call.view.pick(set, call.byUid);
  if (picked === null) return bad('Invalid message set');
  for (const numbered of picked) {
    const over = await respond(call, numbered, items);
    if (over !== null) return over;
    await call.session.drained();
  }
  return ok('Fetch completed');
}

async function respond(call: Selected, numbered: Numbered, items: readonly Item[]): Promise<Answer | null> {
  const sees = items.some((item) => item.kind === 'section' && !item.section.peek);
  const marks = sees && !call.view.readOnly && !numbered.mail.flags.has('\\Seen');
  const mail = marks
    ? (call.view.setFlags(numbered.mail.uid, new Set([...numbered.mail.flags, '\\Seen'])) ?? numbered.mail)
    : numbered.mail;
  const answered: readonly Item[] = marks && !items.some(isFlags) ? [...items, { kind: 'plain', name: 'FLAGS' }] : items;
  const response = encodeResponse({ number: numbered.number, mail }, answered);
  const literal = /\{(\d+)\}\r\n/.exec(response);
  if (literal !== null) {
    const middle = literal.index + literal[0].length + Math.floor(Number(literal[1]) / 2);
    call.session.write(response.slice(0, middle));
    const struck = await call.session.strike('literal');
    if (struck !== 'no') return struck;
    call.session.write(response.slice(middle));
  } else {
    call.session.write(response);
  }
  return null;
}

function isFlags(item: Item): boolean {
  return item.kind === 'plain' && item.name === 'FLAGS';
}

function encodeResponse({ number, mail }: Numbered, items: readonly Item[]): string {
  const raw = mail.raw.toString('latin1');
  let parsed: Entity | null = null;
  const entity = (): Entity => (parsed ??= parseEntity(raw));
  const values = items.map((item) => {
    if (item.kind === 'section') {
      const text = readSection(item.section, raw, entity);
      return `${item.section.label} ${text === null ? 'NIL' : encodeLiteral(text)}`;
    }
    switch (item.name) {
      case 'UID':
        return `UID ${mail.uid}`;
      case 'FLAGS':
        return `FLAGS ${formatFlags(mail)}`;
      case 'INTERNALDATE':
        return `INTERNALDATE ${encodeDateTime(mail.internalDate)}`;
      case 'RFC822.SIZE':
        return `RFC822.SIZE ${mail.raw.length}`;
      case 'ENVELOPE':
        return `ENVELOPE ${encodeEnvelope(entity().head)}`;
      case 'X-GM-MSGID':
        return `X-GM-MSGID ${messageId(mail.raw)}`;
      case 'X-GM-LABELS':
        return String.raw`X-GM-LABELS ("\\Important")`;
      case 'BODYSTRUCTURE':
      case 'BODY':
        return `${item.name} ${encodeStructure(entity(), item.name === 'BODYSTRUCTURE')}`;
    }
  });
  return `* ${number} FETCH (${values.join(' ')})\r\n`;
}

const FAST = ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE'];
const MACROS: ReadonlyMap<string, readonly string[]> = new Map([
  ['FAST', FAST],
  ['ALL', [...FAST, 'ENVELOPE']],
  ['FULL', [...FAST, 'ENVELOPE', 'BODY']],
]);
/** The old names of sections and how their answers are labelled. */
const LEGACY: ReadonlyMap<string, string> = new Map([
  ['RFC822', 'BODY[]'],
  ['RFC822.HEADER', 'BODY.PEEK[HEADER]'],
  ['RFC822.TEXT', 'BODY[TEXT]'],
]);
const GMAIL = ['X-GM-MSGID', 'X-GM-LABELS'] as const;
const PLAIN = ['UID', 'FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE', 'BODYSTRUCTURE', 'BODY'] as const;

function parseItems(names: readonly string[], byUid: boolean, gmail: boolean): readonly Item[] | null {
  const first = names[0]?.toUpperCase() ?? '';
  const expanded = (names.length === 1 && MACROS.get(first)) || names;
  const items: Item[] = byUid && !expanded.some((name) => name.toUpperCase() === 'UID') ? [{ kind: 'plain', name: 'UID' }] : [];
  for (const name of expanded) {
    const upper = name.toUpperCase();
    const plain = [...PLAIN, ...(gmail ? GMAIL : [])].find((known) => known === upper);
    const section = parseSection(LEGACY.get(upper) ?? name);
    if (plain !== undefined) items.push({ kind: 'plain', name: plain });
    else if (section !== null) items.push({ kind: 'section', section: LEGACY.has(upper) ? { ...section, label: upper } : section });
    else return null;
  }
  return items.length === 0 ? null : items;
}
