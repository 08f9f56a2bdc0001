// GitHub and the services that notify people.
// Called by adapters, report, incidents, app.

import type { Result } from '../../result/outcome.ts';

/** The file that marks a place as our history, and shows how far its upkeep has come. */
export const HISTORY_MARKER = 'history.json';

/** The files that a step has asked for, by path; null: the file does not exist. */
export type HistoryFiles = ReadonlyMap<string, Uint8Array | null>;

/** A change of a history, derived from its files. Pure, because it runs again if another writer was faster. */
export type HistoryStep = (files: HistoryFiles) => StepDone;

export type StepDone =
  /** The step needs these files too. */
  | { readonly kind: 'look'; readonly paths: readonly string[] }
  | {
      readonly kind: 'write';
      readonly files: ReadonlyMap<string, Uint8Array>;
      /** Files that are missing count as removed. */
      readonly remove: readonly string[];
      /** The place may forget its own record of earlier states. */
      readonly settle: boolean;
      /** For people. */
      readonly notes: readonly string[];
    }
  /** Nothing may be written; the reason, and the next step. */
  | { readonly kind: 'refuse'; readonly problem: string };

/** A file of a history, and its size in bytes. */
export interface StoredFile {
  readonly path: string;
  readonly size: number;
}

/** Why an operation failed, for people: what happened, whose words, the next step. Holds no secret. */
interface Problem {
  readonly problem: string;
}

/**
 * The storage of the history of runs. Several writers may write at the same time, and each may be ended at any moment. Rejects only for a
 * defect.
 */
export interface HistoryStore {
  /** For people: a folder, or a branch. */
  readonly place: string;
  /**
   * Applies a step to the newest state, completely or not at all, and never over another writer's change. Its success means that the data
   * is stored.
   */
  update(step: HistoryStep): Promise<Result<{ notes: readonly string[] }, Problem>>;
  /** Files of one moment; missing ones are left out. */
  read(paths: readonly string[]): Promise<Result<{ files: ReadonlyMap<string, Uint8Array> }, Problem>>;
  /** All files of the history, by path; none before the first write. */
  list(): Promise<Result<{ files: readonly StoredFile[] }, Problem>>;
}
