import type { ReadText } from '../../../core/ports/runner.ts';

/** The environment of a step. */
export interface Workplace {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder for files of this job. */
  readonly temp: string;
  readonly readText: ReadText;
  writeText(path: string, content: string): void;
  /** The paths of all files of a name below a folder. */
  filesNamed(folder: string, name: string): readonly string[];
  onInterrupt(stop: () => void): () => void;
  /** Monotonic ms of the step's start: reading the configuration counts in the run's time. */
  readonly began?: number;
}
