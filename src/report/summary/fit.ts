import { formatCount } from '../../core/text/format/count.ts';
/** A piece of the summary: text of bounded length that stays whole, or rows, the last of which may be left out. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'rows';
      /** The text before the rows: a heading, an opening tag, a table's head. */
      readonly opening: string;
      readonly rows: readonly string[];
      /** The closing tags of the opening; may be empty. */
      readonly closing: string;
      /** One row's name, for the note on omitted rows. */
      readonly noun: string;
    };

type Rows = Extract<Block, { kind: 'rows' }>;

/** GitHub's limit of one step's summary, in bytes of UTF-8; it drops a larger summary entirely. */
export const SUMMARY_LIMIT = 1_048_576;

const BETWEEN = '\n\n';
const LONGEST_NOTE = 80;

/**
 * The blocks as one text of at most `limit` bytes of UTF-8. Only whole rows are cut, from a block's end, with a note of their number. Each
 * block gets an even share; unused room goes to the others, in order. If the text without any row is still too long, whole blocks are
 * dropped, the last first.
 */
export function fitSummary(blocks: readonly Block[], limit: number = SUMMARY_LIMIT): string {
  const present = blocks.filter((block) => block.kind === 'text' || block.rows.length > 0);
  while (present.length > 0 && fixedBytes(present) > limit) present.pop();
  const kept = share(present, limit - fixedBytes(present));
  return present.length === 0 ? '' : `${present.map((block, index) => print(block, kept[index] ?? 0)).join(BETWEEN)}\n`;
}

function fixedBytes(blocks: readonly Block[]): number {
  return blocks.reduce((total, block) => total + BETWEEN.length + (block.kind === 'text' ? bytes(block.text) : frameBytes(block)), 1);
}

function frameBytes(block: Rows): number {
  return bytes(block.opening) + bytes(block.closing) + 2 * BETWEEN.length + LONGEST_NOTE;
}

/** How many rows of each block are kept, with `room` bytes for all rows. */
function share(blocks: readonly Block[], room: number): readonly number[] {
  const lengths = blocks.map((block) => (block.kind === 'rows' ? block.rows.map((row) => bytes(row) + 1) : []));
  const even = Math.floor(room / Math.max(1, lengths.filter((rows) => rows.length > 0).length));
  const first = lengths.map((rows) => take(rows, 0, even));
  let left = first.reduce((rest, taken) => rest - taken.used, room);
  return first.map((taken, index) => {
    const more = take(lengths[index] ?? [], taken.count, left);
    left -= more.used;
    return more.count;
  });
}

function take(lengths: readonly number[], from: number, room: number): { readonly count: number; readonly used: number } {
  let used = 0;
  let count = from;
  for (const length of lengths.slice(from)) {
    if (used + length > room) break;
    used += length;
    count += 1;
  }
  return { count, used };
}

function print(block: Block, kept: number): string {
  if (block.kind === 'text') return block.text;
  const left = block.rows.length - kept;
  const note = left === 0 ? '' : `${BETWEEN}_${formatCount(left, `more ${block.noun}`)} left out; report.json holds all._`;
  const closing = block.closing === '' ? '' : `${BETWEEN}${block.closing}`;
  return [block.opening, ...block.rows.slice(0, kept)].join('\n') + note + closing;
}

const encoder = new TextEncoder();

function bytes(text: string): number {
  return encoder.encode(text).length;
}
