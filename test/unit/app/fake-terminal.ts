import type { ReadText } from '../../../src/core/ports/runner.ts';
import type { Terminal } from '../../../src/app/commands/terminal.ts';

/** A terminal that keeps its output; `onComplaint` gets each complaint as it comes. */
export function fakeTerminal(
  readText: ReadText = () => ({ ok: false, reason: 'there is no such file' }),
  onComplaint: (text: string) => void = () => undefined,
) {
  const printed: string[] = [];
  const complained: string[] = [];
  const files = new Map<string, string>();
  const terminal: Terminal = {
    print: (text) => printed.push(text),
    complain: (text) => {
      complained.push(text);
      onComplaint(text);
    },
    printDocument: (text) => printed.push(text),
    mask: () => undefined,
    began: performance.now(),
    columns: null,
    colour: false,
    env: {},
    readText,
    writeText: (path, text) => files.set(path, text),
    live: () => () => undefined,
    onInterrupt: () => () => undefined,
  };
  return { terminal, files, out: () => printed.join(''), err: () => complained.join('') };
}
