import { encodeEnvelope } from './envelope.ts';
import type { Entity } from './mime.ts';
import { fieldOf, parseParameters } from './mime.ts';
import { encodeNullable, encodeString } from './strings.ts';

/** BODYSTRUCTURE, or BODY without the extension data (RFC 3501 section 7.4.2). */
export function encodeStructure(entity: Entity, extended: boolean): string {
  if (entity.parts.length > 0) {
    const parts = entity.parts.map((part) => encodeStructure(part, extended)).join('');
    const extension = extended ? ` ${encodeParameters(entity.parameters)} ${dispositionOf(entity)} ${languageOf(entity)} NIL` : '';
    return `(${parts} ${encodeString(entity.subtype)}${extension})`;
  }
  const fields = [
    encodeString(entity.type),
    encodeString(entity.subtype),
    encodeParameters(entity.parameters),
    encodeNullable(fieldOf(entity.head, 'content-id')),
    encodeNullable(fieldOf(entity.head, 'content-description')),
    encodeString((fieldOf(entity.head, 'content-transfer-encoding') ?? '7bit').toLowerCase()),
    String(entity.body.length),
  ];
  if (entity.enclosed) fields.push(encodeEnvelope(entity.enclosed.head), encodeStructure(entity.enclosed, extended));
  if (entity.enclosed || entity.type === 'text') fields.push(String(countLines(entity.body)));
  if (extended) fields.push(encodeNullable(fieldOf(entity.head, 'content-md5')), dispositionOf(entity), languageOf(entity), 'NIL');
  return `(${fields.join(' ')})`;
}

function encodeParameters(parameters: ReadonlyMap<string, string>): string {
  const pairs = [...parameters].map(([name, value]) => `${encodeString(name)} ${encodeString(value)}`);
  return pairs.length === 0 ? 'NIL' : `(${pairs.join(' ')})`;
}

function dispositionOf(entity: Entity): string {
  const value = fieldOf(entity.head, 'content-disposition');
  if (value === null) return 'NIL';
  return `(${encodeString((value.split(';')[0] ?? '').trim().toLowerCase())} ${encodeParameters(parseParameters(value))})`;
}

function languageOf(entity: Entity): string {
  return encodeNullable(fieldOf(entity.head, 'content-language'));
}

function countLines(body: string): number {
  return body.split('\n').length - 1;
}
