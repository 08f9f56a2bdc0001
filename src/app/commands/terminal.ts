import type { ReadText } from '../../core/ports/runner.ts';
import { LastDoor } from '../reporting/last-door.ts';

/** The terminal that a command was called from. */
export interface Terminal {
  /** Results: standard output. */
  print(text: string): void;
  /**
   * A result that is read by programs. Its texts were searched for secrets before it was put together: masking it as a whole could break
   * its form.
   */
  printDocument(text: string): void;
  /** Errors and warnings: standard error. */
  complain(text: string): void;
  /** From now on this is printed nowhere. */
  mask(secret: string): void;
  /** Monotonic ms at which the command was called: reading the configuration takes of the run's time. */
  readonly began: number;
  /** Columns of the terminal that results are printed to; null when it is not one. */
  readonly columns: number | null;
  readonly colour: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readText: ReadText;
  writeText(path: string, text: string): void;
  /** Shows one line that is written over until it is stopped; nothing where nobody watches. */
  live(line: (columns: number) => string): () => void;
  /** Calls `stop` at the first SIGINT or SIGTERM; a second one ends the process. Returns how to let go. */
  onInterrupt(stop: () => void): () => void;
}

/** The same terminal, to which no text gets that holds a secret. */
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

/** Columns that a terminal is taken to have where it tells 0, as serial lines and some containers do. */
const USUAL = 80;

/** What may be written to a stream besides text. */
export interface Display {
  /** Null: it is no terminal. */
  readonly columns: number | null;
  readonly colour: boolean;
  /** Whether a line can be written over. */
  readonly rewrites: boolean;
}

/**
 * What a stream shows. `FORCE_COLOR` goes before `NO_COLOR` and the kind of the stream, as in Node (nodejs.org, "Command-line API"); a
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
