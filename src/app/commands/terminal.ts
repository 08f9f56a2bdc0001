import type { ReadText } from '../../core/ports/runner.ts';
import { LastDoor } from '../run/last-door.ts';

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
