// The parts of a mail and their encodings (RFC 2045 to 2047), read and written.
// Called by every room.

import { decodeBytes, fromBase64 } from './transfer-encoding.ts';

const WORD = /=\?([^?\s]{1,40})\?([bq])\?([^?]{0,500})\?=/gi;
/** No real subject is longer, characters. */
const LONGEST = 2_000;

/**
 * A field's value with its encoded words read (RFC 2047 section 2); white space between two of them is not part of the text (section 6.2).
 */
export function decodeWords(value: string): string {
  return value
    .slice(0, LONGEST)
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(WORD, (_, charset: string, encoding: string, text: string) =>
      decodeBytes(bytes(encoding, text), charset.replace(/\*.*$/, '')),
    );
}

function bytes(encoding: string, text: string): Uint8Array {
  if (encoding.toLowerCase() === 'b') return fromBase64(text);
  const plain = text.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16)));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}
