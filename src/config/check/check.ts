// Errors in the meaning of a configuration with the right form.
// Called by config.

import type { Complaint, Document } from '../document/document.ts';
import { complain, valueAt } from '../document/document.ts';
import type { ConfigError } from '../document/errors.ts';
import type { Path } from '../document/path.ts';
import type { ConfigDraft } from '../schema/shape.ts';

/** The input of a check of meaning: the part of the configuration with the right form, and the place for its results. */
export interface ConfigCheck {
  readonly document: Document;
  readonly draft: ConfigDraft;
  /** Whether the file has any value there: a wrong value is not missing too. */
  has(path: Path): boolean;
  error(path: Path, complaint: Complaint): void;
  warn(path: Path, complaint: Complaint): void;
}

export interface Findings {
  readonly check: ConfigCheck;
  readonly errors: readonly ConfigError[];
  readonly warnings: readonly ConfigError[];
}

export function beginCheck(document: Document, draft: ConfigDraft): Findings {
  const errors: ConfigError[] = [];
  const warnings: ConfigError[] = [];
  const check: ConfigCheck = {
    document,
    draft,
    has: (path) => valueAt(document.value, path) !== undefined,
    error: (path, complaint) => errors.push(complain(document, path, complaint)),
    warn: (path, complaint) => warnings.push(complain(document, path, complaint)),
  };
  return { check, errors, warnings };
}

/** The entries of a mapping that have the right form. */
export function entriesOf<T>(mapping: { readonly [name: string]: T | undefined } | null | undefined): readonly (readonly [string, T])[] {
  return Object.entries(mapping ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

/** The texts of a list, or the single text in its place, each with its path. */
export function textsOf(
  value: string | readonly (string | undefined)[] | undefined,
  path: Path,
): readonly { readonly text: string; readonly path: Path }[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [{ text: value, path }];
  return value.flatMap((text, index) => (text === undefined ? [] : [{ text, path: [...path, index] }]));
}

/** Complains of every text that `read` does not understand. */
export function checkTexts(
  check: ConfigCheck,
  texts: readonly { readonly text: string; readonly path: Path }[],
  read: (text: string) => string | null,
  expected: string,
): void {
  for (const { text, path } of texts) if (read(text) === null) check.error(path, { message: 'not usable', expected });
}
