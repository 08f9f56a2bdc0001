// GitHub and the services that people are notified by.
// Called by adapters, report, incidents, app.

import type { Result } from '../../result/outcome.ts';

/** The file by which a place is known to hold a history of ours, and how far its upkeep has come. */
export const HISTORY_MARKER = 'history.json';

/** The files that a step has asked for, by path; null: there is none. */
export type HistoryFiles = ReadonlyMap<string, Uint8Array | null>;

/** What is done to a history, by what is there. Pure, for it is done again where another writer came first. */
export type HistoryStep = (files: HistoryFiles) => StepDone;

export type StepDone =
  /** These files have to be seen too. */
  | { readonly kind: 'look'; readonly paths: readonly string[] }
  | {
      readonly kind: 'write';
      readonly files: ReadonlyMap<string, Uint8Array>;
      /** What is not there is gone already. */
      readonly remove: readonly string[];
      /** What the place itself remembers of earlier states may be let go of. */
      readonly settle: boolean;
      /** For people. */
      readonly notes: readonly string[];
    }
  /** Nothing may be written; why, and the next step. */
  | { readonly kind: 'refuse'; readonly problem: string };

/** A file of a history, and its size in bytes. */
export interface StoredFile {
  readonly path: string;
  readonly size: number;
}

/** Why something could not be done, for people: what happened, whose words, the next step. Holds no secret. */
interface Problem {
  readonly problem: string;
}

/**
 * Where the history of runs is kept. Any number of writers may write at the same time, and each may be ended at any moment. Nothing rejects
 * but for a defect.
 */
export interface HistoryStore {
  /** For people: a folder, or a branch. */
  readonly place: string;
  /**
   * Takes a step from the newest state, all of it or nothing, and never over what somebody else has written meanwhile. What it says is kept
   * is kept.
   */
  update(step: HistoryStep): Promise<Result<{ notes: readonly string[] }, Problem>>;
  /** Files of one moment; those that are not there are left out. */
  read(paths: readonly string[]): Promise<Result<{ files: ReadonlyMap<string, Uint8Array> }, Problem>>;
  /** All files of the history, by path; none where nothing was kept yet. */
  list(): Promise<Result<{ files: readonly StoredFile[] }, Problem>>;
}
