import type { ReadText } from '../../core/ports/runner.ts';

/** The terminal that a command was called from. */
export interface Terminal {
  /** Results: standard output. */
  print(text: string): void;
  /** Errors and warnings: standard error. */
  complain(text: string): void;
  /** Columns of the terminal that results are printed to; null when it is none. */
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
