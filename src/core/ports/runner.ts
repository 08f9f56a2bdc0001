import type { Result } from '../result/outcome.ts';

/** Reads a text file; an expected failure returns its reason (`no such file`, ...). */
export type ReadText = (path: string) => Result<{ text: string }, { reason: string }>;

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

/** A place in a file of the repository. */
export interface FilePlace {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** Runs a step and shows its results: GitHub's runner, or a substitute. */
export interface Runner {
  /** The value of an input; empty where the workflow does not give it. */
  input(name: string): string;
  /** Hides a text in all output of this job. */
  mask(secret: string): void;
  output(name: string, value: string): void;
  annotate(annotation: Annotation, place: FilePlace | null): void;
  /** Adds Markdown to the job summary; rejects if the runner offers none or writing fails. */
  summary(markdown: string): Promise<void>;
  /** Keeps a value for the post step. */
  remember(name: string, value: string): void;
  recall(name: string): string;
  log(line: string): void;
  /** Ends the step as failed, with one reason. */
  fail(reason: string): void;
}
