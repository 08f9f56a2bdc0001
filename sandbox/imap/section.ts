import type { Entity } from './mime.ts';
import { fieldsOf } from './mime.ts';

/** A request `BODY[section]<offset.count>` (RFC 3501 section 6.4.5). */
export interface Section {
  /** The label in the answer. */
  readonly label: string;
  readonly peek: boolean;
  readonly path: readonly number[];
  readonly part: 'ALL' | 'HEADER' | 'HEADER.FIELDS' | 'HEADER.FIELDS.NOT' | 'TEXT' | 'MIME';
  /** In lower case. */
  readonly names: readonly string[];
  readonly partial: { readonly offset: number; readonly count: number } | null;
}

const SYNTAX =
  /^BODY(\.PEEK)?\[((?:\d{1,5}\.)*\d{1,5})?\.?(HEADER\.FIELDS\.NOT|HEADER\.FIELDS|HEADER|TEXT|MIME)?(?:\s*\(([^()]*)\))?\](?:<(\d{1,10})\.(\d{1,10})>)?$/i;

/** Null if it is no valid section. */
export function parseSection(text: string): Section | null {
  const match = SYNTAX.exec(text);
  if (match === null) return null;
  const [, peek, path, part = 'ALL', names, offset, count] = match;
  const upper = part.toUpperCase();
  const known = PARTS.find((candidate) => candidate === upper);
  const needsNames = upper.startsWith('HEADER.FIELDS');
  if (known === undefined || needsNames !== (names !== undefined) || (known === 'MIME' && path === undefined)) return null;
  const section = text.slice(text.indexOf('['), text.lastIndexOf(']') + 1);
  return {
    label: `BODY${section}${offset === undefined ? '' : `<${offset}>`}`,
    peek: peek !== undefined,
    path: path?.split('.').map(Number) ?? [],
    part: known,
    names: (names ?? '')
      .split(/\s+/)
      .filter((name) => name !== '')
      .map((name) => name.replace(/^"(.*)"$/, '$1').toLowerCase()),
    partial: offset === undefined ? null : { offset: Number(offset), count: Number(count) },
  };
}

const PARTS: readonly Section['part'][] = ['ALL', 'HEADER', 'HEADER.FIELDS', 'HEADER.FIELDS.NOT', 'TEXT', 'MIME'];

/** The bytes of the section; null if the mail has no such part. */
export function readSection(section: Section, raw: string, root: () => Entity): string | null {
  const text = section.part === 'ALL' && section.path.length === 0 ? raw : wholeSection(root(), section);
  if (text === null || section.partial === null) return text;
  return text.slice(section.partial.offset, section.partial.offset + section.partial.count);
}

function wholeSection(root: Entity, section: Section): string | null {
  const entity = descend(root, section.path);
  if (entity === null) return null;
  if (section.part === 'ALL') return entity.body;
  if (section.part === 'MIME') return entity.head;
  const mail = section.path.length === 0 ? entity : entity.enclosed;
  if (mail === null) return null;
  switch (section.part) {
    case 'HEADER':
      return mail.head;
    case 'TEXT':
      return mail.body;
    case 'HEADER.FIELDS':
      return pickFields(mail.head, (name) => section.names.includes(name));
    case 'HEADER.FIELDS.NOT':
      return pickFields(mail.head, (name) => !section.names.includes(name));
  }
}

/** Part 1 of a mail without multipart is its body (RFC 3501 section 6.4.5). */
function descend(root: Entity, path: readonly number[]): Entity | null {
  let entity = root;
  for (const [depth, number] of path.entries()) {
    const container = depth > 0 && entity.enclosed !== null ? entity.enclosed : entity;
    const part = container.parts[number - 1];
    if (part !== undefined) entity = part;
    else if (container.parts.length > 0 || number !== 1 || (depth > 0 && container === entity)) return null;
    else entity = container;
  }
  return entity;
}

function pickFields(head: string, wanted: (name: string) => boolean): string {
  const fields = fieldsOf(head).filter((field) => wanted(field.name));
  return `${fields.map((field) => field.raw).join('')}\r\n`;
}
