// A report as plain text, and the line that is shown while a run waits.
// Called by report and app.

/** The width of text in a terminal, and its fitting. All widths are columns. */

const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const COMBINING = /\p{M}/u;

/** Columns that `text` takes; it must hold no control characters. */
export function columns(text: string): number {
  let total = 0;
  for (const character of text) total += columnsOf(character);
  return total;
}

function columnsOf(character: string): number {
  if (character < '\u0300') return 1;
  return COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columns(text))) + text;
}

/** `text` if it fits into `width`, else its beginning and an ellipsis. */
export function fit(text: string, width: number): string {
  if (columns(text) <= width) return text;
  return width < 1 ? '' : `${beginning(text, width - 1)}…`;
}

function beginning(text: string, width: number): string {
  let taken = '';
  let total = 0;
  for (const character of text) {
    total += columnsOf(character);
    if (total > width) break;
    taken += character;
  }
  return taken;
}

/** `text` in lines of at most `width`, broken at spaces; a longer word is broken at the line's end. */
export function wrap(text: string, width: number): readonly string[] {
  const room = Math.max(2, width);
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(' ').flatMap((word) => pieces(word, room))) {
    const longer = line === '' ? piece : `${line} ${piece}`;
    if (columns(longer) <= room) {
      line = longer;
    } else {
      lines.push(line);
      line = piece;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, room: number): readonly string[] {
  const found: string[] = [];
  let rest = word;
  while (columns(rest) > room) {
    const piece = beginning(rest, room);
    found.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...found, rest];
}
