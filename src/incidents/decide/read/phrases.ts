import { cut, plainText } from '../../../core/text/foreign-text.ts';
import { formatSome } from '../../../core/text/format/list.ts';

const LONGEST_TITLE = 200;

/** The first of them, and how many more there are. */
export function formatOnce(label: readonly string[]): string {
  return formatSome([...new Set(label)]);
}

/** A sentence as a title: one line of plain text without its full stop. */
export function titleOf(summary: string): string {
  return cut(plainText(summary, LONGEST_TITLE).replace(/\.$/, ''), LONGEST_TITLE);
}
