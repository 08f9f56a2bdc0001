import type { Result } from '../result/outcome.ts';

/** Reads a text file; an expected failure comes back as its reason (`no such file`, ...). */
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

/** What runs a step and shows what it found: GitHub's runner, or something that stands in for it. */
export interface Runner {
  /** The value of an input; empty where it is not given. */
  input(name: string): string;
  /** Hides a text wherever this job prints it. */
  mask(secret: string): void;
  output(name: string, value: string): void;
  annotate(annotation: Annotation, place: FilePlace | null): void;
  /** Adds Markdown to the job summary; rejects when the runner offers none or it cannot be written. */
  summary(markdown: string): Promise<void>;
  /** Remembers something for the post step. */
  remember(name: string, value: string): void;
  recall(name: string): string;
  log(line: string): void;
  /** Ends the step as failed, with one reason. */
  fail(reason: string): void;
}
