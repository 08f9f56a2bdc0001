import { cut, plainText } from '../../../core/text/foreign-text.ts';

const LONGEST_TITLE = 200;
const NAMED = 3;

/** The first of them, and how many more there are. */
export function namedInWords(label: readonly string[]): string {
  const once = [...new Set(label)];
  return (once.length > NAMED ? [...once.slice(0, NAMED), `${once.length - NAMED} more`] : once).join(', ');
}

/** A sentence as a title: one line of plain text without its full stop. */
export function titleOf(summary: string): string {
  return cut(plainText(summary, LONGEST_TITLE).replace(/\.$/, ''), LONGEST_TITLE);
}
