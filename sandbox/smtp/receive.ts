import type { Wire } from '../net/wire.ts';
import { TOO_LONG } from '../net/wire.ts';

/**
 * Reads a mail up to the line with the single dot, and removes the stuffed dots (RFC 5321 section 4.5.2). `interrupt` is asked once, after
 * the first line, whether the connection is over.
 */
export async function readMail(wire: Wire, limit: number, interrupt: () => Promise<boolean>): Promise<Buffer | 'gone' | 'too-large'> {
  const lines: string[] = [];
  let size = 0;
  for (let first = true; ; first = false) {
    const line = await wire.line();
    if (line === null || line === TOO_LONG) return 'gone';
    if (first && (await interrupt())) return 'gone';
    if (line === '.') break;
    const text = line.startsWith('.') ? line.slice(1) : line;
    size += text.length + 2;
    if (size <= limit) lines.push(text);
  }
  return size > limit ? 'too-large' : Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1');
}
