// A configuration as values with their origin: YAML, inputs, variables, errors.
// Called by config and app.

import type { ConfigError } from './errors.ts';
import type { Path } from './path.ts';
import { formatPath } from './path.ts';
import { quote } from '../../core/text/foreign-text.ts';

/** A place in the configuration, and its name there. */
export interface Place {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** The path as users write it: dotted keys, or an input's name. */
  readonly label: string;
}

/** A configuration as plain values, each with its origin. */
export interface Document {
  /** Mappings are objects (only own properties count), lists are arrays; every `${NAME}` is replaced. */
  readonly value: unknown;
  /** The place of the value at `path` (`value`) or of its key (`key`); the nearest parent's where none exists. */
  place(path: Path, part: 'key' | 'value'): Place;
  /** The value at `path` before variables were replaced; null if it has none. */
  written(path: Path): string | null;
}

export interface Complaint {
  readonly message: string;
  readonly expected?: string | null;
  readonly hint?: string | null;
  /** The part of the entry to point at; by default the value. */
  readonly on?: 'key' | 'value';
  /** Whether to quote the value; by default yes. Secrets are never quoted. */
  readonly quoting?: boolean;
}

/** The error with `complaint` about the value at `path`. */
export function complain(document: Document, path: Path, complaint: Complaint): ConfigError {
  const { file, line, column, label } = document.place(path, complaint.on ?? 'value');
  return {
    file,
    line,
    column,
    path: label,
    message: complaint.message,
    expected: complaint.expected ?? null,
    received: complaint.quoting === false ? null : received(document, path),
    hint: complaint.hint ?? null,
  };
}

/** The value at `path`, in words. A secret is not shown. For the value of a variable, its name is shown. */
function received(document: Document, path: Path): string | null {
  const value = valueAt(document.value, path);
  if (value === undefined) return null;
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (holdsSecret(path)) return `a ${kindOf(value)} that is not shown`;
  const written = document.written(path);
  if (written !== null) return written.length > 60 ? 'a text with variables' : `the value of ${quote(written)}`;
  return typeof value === 'string' ? quote(value) : `the ${kindOf(value)} ${JSON.stringify(value)}`;
}

const SECRET_KEYS: ReadonlySet<string | number> = new Set([
  'password',
  'oauth2',
  'proxy',
  'client-key',
  'spamhaus-dqs-key',
  'abusix-key',
  'token-secret',
  'url',
  'token',
  'routing-key',
  'secret',
  'headers',
]);

/** Whether the value at `path` is a secret. An unknown key might hold one too, so its value is never quoted. */
export function holdsSecret(path: Path): boolean {
  return path.some((segment) => SECRET_KEYS.has(segment));
}

export function kindOf(value: unknown): string {
  return typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'truth value' : typeof value;
}

/** The value at `path`; undefined where none exists. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const segment of path) {
    if (Array.isArray(value) && typeof segment === 'number') value = value[segment];
    else if (isMapping(value) && typeof segment === 'string' && Object.hasOwn(value, segment)) value = value[segment];
    else return undefined;
  }
  return value;
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A document of action inputs, which has no lines: `names` holds the input of each path (dotted). */
export function documentOfInputs(value: unknown, names: ReadonlyMap<string, string>): Document {
  return {
    value,
    place: (path) => ({ file: null, line: null, column: null, label: inputNameOf(names, path) }),
    written: () => null,
  };
}

function inputNameOf(names: ReadonlyMap<string, string>, path: Path): string {
  for (let length = path.length; length > 0; length--) {
    const name = names.get(formatPath(path.slice(0, length)));
    if (name !== undefined) return name;
  }
  return formatPath(path);
}
