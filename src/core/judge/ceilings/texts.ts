/** Most bytes of one finding's evidence, in UTF-8. */
export const MOST_EVIDENCE = 2_048;
/** Most bytes of any other text of a report. */
export const MOST_TEXT = 1_024;

const ELLIPSIS = '…';

/** A text of at most `most` bytes of UTF-8, with an ellipsis in place of the rest. No character is cut in two. */
export function cutBytes(text: string, most: number): string {
  // A character takes three bytes at most for each of its UTF-16 units.
  if (text.length * 3 <= most) return text;
  // No more can fit: the text behind it is never looked at.
  const near = text.slice(0, most);
  if (near.length === text.length && bytesOf(text) <= most) return text;
  let bytes = 0;
  let end = 0;
  for (const character of near) {
    bytes += bytesOf(character);
    if (bytes > most - 3) break;
    end += character.length;
  }
  return `${text.slice(0, end)}${ELLIPSIS}`;
}

/** How many bytes of UTF-8 a text takes; half a surrogate pair counts as its replacement character. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00 && isTrail(text.charCodeAt(at + 1))) {
      bytes += 4;
      at += 1;
    } else bytes += 3;
  }
  return bytes;
}

function isTrail(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

/** The same value, with each text and each list cut: servers decide how long a report's texts and lists are. */
export function cutDeep<T>(value: T, mostBytes: number, mostItems: number): T {
  return cutValue(value, mostBytes, mostItems) as T;
}

function cutValue(value: unknown, mostBytes: number, mostItems: number): unknown {
  if (typeof value === 'string') return cutBytes(value, mostBytes);
  if (Array.isArray(value)) return value.slice(0, mostItems).map((item: unknown) => cutValue(item, mostBytes, mostItems));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, cutValue(item, mostBytes, mostItems)]));
}
