import type { ReadText } from '../../core/ports/runner.ts';
import { LastDoor } from '../reporting/last-door.ts';

/** The terminal that a command was called from. */
export interface Terminal {
  /** Results: standard output. */
  print(text: string): void;
  /** A result for programs. Its texts were masked before it was composed: masking the whole could break its form. */
  printDocument(text: string): void;
  /** Errors and warnings: standard error. */
  complain(text: string): void;
  /** From now on this text is masked. */
  mask(secret: string): void;
  /** Monotonic ms of the command's call: reading the configuration counts in the run's time. */
  readonly began: number;
  /** Columns of the terminal for results; null without a terminal. */
  readonly columns: number | null;
  readonly colour: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readText: ReadText;
  writeText(path: string, text: string): void;
  /** Shows one line that is overwritten until it is stopped; nothing without a viewer. */
  live(line: (columns: number) => string): () => void;
  /** Calls `stop` at the first SIGINT or SIGTERM; a second one ends the process. Returns the function that unsubscribes. */
  onInterrupt(stop: () => void): () => void;
}

/** The same terminal, which masks secrets in every text. */
export function sealedTerminal(terminal: Omit<Terminal, 'mask'>): Terminal {
  const door = new LastDoor();
  return {
    ...terminal,
    mask: (secret) => door.mask(secret),
    print: (text) => terminal.print(door.through(text)),
    complain: (text) => terminal.complain(door.through(text)),
    live: (line) => terminal.live((columns) => door.through(line(columns))),
  };
}

/** The assumed columns of a terminal that reports 0, as serial lines and some containers do. */
const USUAL = 80;

/** What a stream can show besides text. */
export interface Display {
  /** Null: it is no terminal. */
  readonly columns: number | null;
  readonly colour: boolean;
  /** Whether a line can be overwritten. */
  readonly rewrites: boolean;
}

/**
 * The abilities of a stream. `FORCE_COLOR` overrides `NO_COLOR` and the kind of the stream, as in Node (nodejs.org, "Command-line API"). A
 * dumb terminal knows no sequences (terminfo, `dumb`).
 */
export function displayOf(stream: { readonly isTTY?: boolean; readonly columns?: number }, env: Terminal['env']): Display {
  const isTerminal = stream.isTTY === true;
  const knows = isTerminal && env['TERM'] !== 'dumb';
  const { FORCE_COLOR: forced } = env;
  return {
    columns: isTerminal ? stream.columns || USUAL : null,
    colour: forced === undefined ? knows && !env['NO_COLOR'] : ['', '1', 'true', '2', '3'].includes(forced),
    rewrites: knows,
  };
}
