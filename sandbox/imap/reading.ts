import type { Wire } from '../net/wire.ts';
import { TOO_LONG } from '../net/wire.ts';
import { announcedLiteral } from './tokens.ts';

/** The most that one command may hold, literals included. */
const COMMAND_LIMIT = 10_485_760;

/**
 * The next command with its literals in place (RFC 3501 section 4.3). `refused`: a literal was too big, and the client has its answer;
 * `bye`: only the end of the connection can answer it; null: the client is gone.
 */
export async function readCommand(wire: Wire): Promise<{ readonly text: string } | 'refused' | { readonly bye: string } | null> {
  let text = '';
  for (;;) {
    const line = await wire.line();
    if (line === null) return null;
    if (line === TOO_LONG || text.length + line.length > COMMAND_LIMIT) return { bye: 'Command line too long' };
    text += line;
    const literal = announcedLiteral(line);
    if (literal === null) return { text };
    if (literal.size + text.length > COMMAND_LIMIT) {
      if (!literal.waits) return { bye: 'Literal too big' };
      wire.write(`${/^[^\s(){%*"\\+]+/.exec(text)?.[0] ?? '*'} NO [TOOBIG] Literal too big\r\n`);
      return 'refused';
    }
    if (literal.waits) wire.write('+ OK\r\n');
    const bytes = await wire.bytes(literal.size);
    if (bytes === null) return null;
    text += `\r\n${bytes}`;
  }
}
